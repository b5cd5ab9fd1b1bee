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
    let offers = state.behaviour.select_challenge_offers.names();
    let preferred = optional(parameters, "PREFERRED_CHALLENGE")
        .filter(|name| offers.contains(name) && !state.behaviour.user_auth_passes_over_preference);
    match preferred {
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
        "AvailableChallenges": offers,
    }))
}

/// The answer, which brings along what the way that was chosen begins with.
pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, _) = answer.session(state, Step::SelectChallenge, now)?;
    let offers = state.behaviour.select_challenge_offers.names();
    let chosen = required(answer.responses, "ANSWER")?;
    let next = match Some(chosen)
        .filter(|name| offers.contains(name))
        .unwrap_or_default()
    {
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
