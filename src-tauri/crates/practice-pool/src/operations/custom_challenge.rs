//! `CUSTOM_CHALLENGE`: what a pool's own Lambda functions would ask. Here, a word.

use super::next_challenge::{challenge, tokens};
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::required;
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, State, UserRef};
use serde_json::{Value, json};

/// The word that is asked for.
const WORD: &str = "practice";

pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, Refusal> {
    let parameters = json!({
        "USERNAME": state.user(user)?.username,
        "question": format!("Answer with the word \"{WORD}\"."),
    });
    let session = Session {
        user,
        client,
        step: Step::Custom,
    };
    challenge(state, now, "CUSTOM_CHALLENGE", session, parameters)
}

/// There is one try, as when a Lambda function says that sign-in has failed.
pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, session) = answer.session(state, Step::Custom, now)?;
    let word = required(answer.responses, "ANSWER")?;
    state.sessions.spend(text);
    if word != WORD {
        return Err(Refusal::incorrect_credentials());
    }
    tokens(state, now, session.user, session.client)
}
