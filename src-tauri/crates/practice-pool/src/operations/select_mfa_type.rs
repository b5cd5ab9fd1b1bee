//! `SELECT_MFA_TYPE`: the user has several second factors without a preference and must select one.

use super::auth_output::challenge;
use super::challenge_answer::ChallengeAnswer;
use super::{second_factors, sms_and_email_mfa, software_token_mfa};
use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::required;
use crate::outbox::DeliveryMedium;
use crate::records::{ClientRef, Factor, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};

/// Returns the challenge, which offers the factors.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    factors: &[Factor],
) -> Result<Value, ErrorResponse> {
    let names: Vec<_> = factors
        .iter()
        .map(|factor| name_of(*factor, &state.behaviour))
        .collect();
    let parameter = if state.behaviour.select_mfa_type_says_select {
        "MFAS_CAN_SELECT"
    } else {
        "MFAS_CAN_CHOOSE"
    };
    let parameters = json!({
        parameter: json!(names).to_string(),
        "USER_ID_FOR_SRP": state.user(user)?.username,
    });
    let session = Session {
        user,
        client,
        step: Step::SelectMfaType,
    };
    Ok(challenge(state, now, "SELECT_MFA_TYPE", session, parameters))
}

/// Returns the challenge of the selected factor.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let (text, session) = answer.session(state, Step::SelectMfaType, now)?;
    let (user, client) = (session.user, session.client);
    let selected = required(answer.responses, "ANSWER")?;
    let factor = second_factors::available(state.pool(user.pool)?, state.user(user)?)
        .into_iter()
        .find(|factor| name_of(*factor, &state.behaviour) == selected)
        .ok_or_else(|| {
            ErrorResponse::invalid_parameter("The answer is none of the MFA types that were offered.")
        })?;
    let output = ask_for(state, now, user, client, factor)?;
    state.sessions.mark_used(text);
    Ok(output)
}

/// Returns the challenge of one factor.
pub(super) fn ask_for(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    factor: Factor,
) -> Result<Value, ErrorResponse> {
    match factor {
        Factor::SoftwareToken => software_token_mfa::ask(state, now, user, client),
        Factor::Sms => sms_and_email_mfa::ask(state, now, user, client, DeliveryMedium::Sms),
        Factor::Email => sms_and_email_mfa::ask(state, now, user, client, DeliveryMedium::Email),
    }
}

/// The factor's name in this challenge.
fn name_of(factor: Factor, behaviour: &Behaviour) -> &'static str {
    match factor {
        Factor::Email if behaviour.select_mfa_type_says_email_mfa => "EMAIL_MFA",
        factor => factor.name(),
    }
}
