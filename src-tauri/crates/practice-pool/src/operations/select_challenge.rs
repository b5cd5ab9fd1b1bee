//! `USER_AUTH`: the client names the challenge to sign in with, or selects one with `SELECT_CHALLENGE`. See
//! [Choice-based
//! sign-in](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html).

use super::challenge_answer::ChallengeAnswer;
use super::{password_auth, password_verifier, sign_in_eligibility};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Texts, optional, required};
use crate::random;
use crate::records::ClientRef;
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};

/// Starts the preferred challenge, or returns `SELECT_CHALLENGE`.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, ErrorResponse> {
    let offers = state.behaviour.select_challenge_offers.names();
    let preferred = optional(parameters, "PREFERRED_CHALLENGE")
        .filter(|name| offers.contains(name) && !state.behaviour.user_auth_passes_over_preference);
    match preferred {
        Some("PASSWORD") => return password_auth::authenticate(state, now, client, parameters),
        Some("PASSWORD_SRP") => return password_verifier::ask(state, now, client, parameters),
        // A preference that is not offered is ignored.
        _ => {}
    }
    let typed_name = required(parameters, "USERNAME")?;
    let (username, session) = match state.find_user(client, typed_name) {
        Some(user) => {
            sign_in_eligibility::check(state, user, now)?;
            let session = Session {
                user,
                client,
                step: Step::SelectChallenge,
            };
            let text = state.sessions.open(session, &state.behaviour, now);
            (state.user(user)?.username.clone(), text)
        }
        // An unknown username gets a session that looks valid, so that the response does not reveal it.
        None => (
            typed_name.to_owned(),
            random::opaque(state.behaviour.session_characters),
        ),
    };
    Ok(json!({
        "ChallengeName": "SELECT_CHALLENGE",
        "Session": session,
        "ChallengeParameters": { "USERNAME": username },
        "AvailableChallenges": offers,
    }))
}

/// Starts the selected challenge, whose parameters the answer contains.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let (text, _) = answer.session(state, Step::SelectChallenge, now)?;
    let offers = state.behaviour.select_challenge_offers.names();
    let selected = required(answer.responses, "ANSWER")?;
    let output = match Some(selected)
        .filter(|name| offers.contains(name))
        .unwrap_or_default()
    {
        "PASSWORD" => password_auth::authenticate(state, now, answer.client, answer.responses)?,
        "PASSWORD_SRP" => password_verifier::ask(state, now, answer.client, answer.responses)?,
        _ => {
            return Err(ErrorResponse::invalid_parameter(
                "The answer is none of the challenges that were offered.",
            ));
        }
    };
    state.sessions.mark_used(text);
    Ok(output)
}
