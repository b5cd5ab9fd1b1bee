//! `USER_AUTH`: the client asks how the user may sign in, or says at once how they will. See [Choice-based
//! sign-in](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html).

use super::initiate_auth::{refuse_if_barred, with_password, with_srp};
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::{Texts, optional, required};
use crate::random;
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, State};
use serde_json::{Value, json};

/// `InitiateAuth` with `USER_AUTH`.
pub(super) fn begin(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, Refusal> {
    match optional(parameters, "PREFERRED_CHALLENGE") {
        Some("PASSWORD") => return with_password(state, now, client, parameters),
        Some("PASSWORD_SRP") => return with_srp(state, now, client, parameters),
        // A preference that cannot be met is passed over.
        _ => {}
    }
    let typed = required(parameters, "USERNAME")?;
    let (username, session) = match state.find_user(client, typed) {
        Some(user) => {
            refuse_if_barred(state, user, now)?;
            let session = Session {
                user,
                client,
                step: Step::SelectChallenge,
            };
            let text = state.sessions.open(session, &state.behaviour, now)?;
            (state.user(user)?.username.clone(), text)
        }
        // Looks the same, and leads nowhere.
        None => (
            typed.to_owned(),
            random::opaque(state.behaviour.session_characters)?,
        ),
    };
    Ok(json!({
        "ChallengeName": "SELECT_CHALLENGE",
        "Session": session,
        "ChallengeParameters": { "USERNAME": username },
        "AvailableChallenges": ["PASSWORD_SRP", "PASSWORD"],
    }))
}

/// The answer, which brings along what the way that was chosen begins with.
pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, _) = answer.session(state, Step::SelectChallenge, now)?;
    let next = match required(answer.responses, "ANSWER")? {
        "PASSWORD" => with_password(state, now, answer.client, answer.responses)?,
        "PASSWORD_SRP" => with_srp(state, now, answer.client, answer.responses)?,
        _ => {
            return Err(Refusal::invalid_parameter(
                "The answer is none of the challenges that were offered.",
            ));
        }
    };
    state.sessions.spend(text);
    Ok(next)
}
