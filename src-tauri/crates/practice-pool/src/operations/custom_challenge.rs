//! `CUSTOM_CHALLENGE`, which a pool's Lambda functions define. Here it asks for a fixed word.

use super::auth_output::{challenge, tokens};
use super::challenge_answer::ChallengeAnswer;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::required;
use crate::records::{ClientRef, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};

/// The expected answer.
const WORD: &str = "practice";

/// Returns the challenge.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
    let parameters = json!({
        "USERNAME": state.user(user)?.username,
        "question": format!("Answer with the word \"{WORD}\"."),
    });
    let session = Session {
        user,
        client,
        step: Step::Custom,
    };
    Ok(challenge(state, now, "CUSTOM_CHALLENGE", session, parameters))
}

/// Checks the answer. There is one attempt, as when a Lambda function fails the sign-in.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let (text, session) = answer.session(state, Step::Custom, now)?;
    let word = required(answer.responses, "ANSWER")?;
    state.sessions.mark_used(text);
    if word != WORD {
        return Err(ErrorResponse::incorrect_credentials());
    }
    tokens(state, now, session.user, session.client)
}
