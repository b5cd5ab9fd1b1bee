//! `SELECT_MFA_TYPE`: the user has several second factors and prefers none.

use super::next_challenge::{challenge, factors, software_token_challenge};
use super::respond_to_auth_challenge::Answer;
use super::sms_and_email_mfa::challenge_by;
use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::input::required;
use crate::outbox::Medium;
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, Factor, State, UserRef};
use serde_json::{Value, json};

/// Offers the factors to choose from.
pub(super) fn offer(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    factors: &[Factor],
) -> Result<Value, Refusal> {
    let words: Vec<_> = factors
        .iter()
        .map(|factor| word(*factor, &state.behaviour))
        .collect();
    let name = if state.behaviour.select_mfa_type_says_select {
        "MFAS_CAN_SELECT"
    } else {
        "MFAS_CAN_CHOOSE"
    };
    let parameters = json!({
        name: json!(words).to_string(),
        "USER_ID_FOR_SRP": state.user(user)?.username,
    });
    let session = Session {
        user,
        client,
        step: Step::SelectMfaType,
    };
    challenge(state, now, "SELECT_MFA_TYPE", session, parameters)
}

/// The answer: one of the words that were offered.
pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, session) = answer.session(state, Step::SelectMfaType, now)?;
    let (user, client) = (session.user, session.client);
    let chosen = required(answer.responses, "ANSWER")?;
    let factor = factors(state.pool(user.pool)?, state.user(user)?)
        .into_iter()
        .find(|factor| word(*factor, &state.behaviour) == chosen)
        .ok_or_else(|| {
            Refusal::invalid_parameter("The answer is none of the MFA types that were offered.")
        })?;
    let next = ask_for(state, now, user, client, factor)?;
    state.sessions.spend(text);
    Ok(next)
}

/// The challenge of one factor.
pub(super) fn ask_for(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    factor: Factor,
) -> Result<Value, Refusal> {
    match factor {
        Factor::SoftwareToken => software_token_challenge(state, now, user, client),
        Factor::Sms => challenge_by(state, now, user, client, Medium::Sms),
        Factor::Email => challenge_by(state, now, user, client, Medium::Email),
    }
}

fn word(factor: Factor, behaviour: &Behaviour) -> &'static str {
    match factor {
        Factor::Email if behaviour.select_mfa_type_says_email_mfa => "EMAIL_MFA",
        factor => factor.name(),
    }
}
