//! `SMS_MFA` and `EMAIL_OTP`: the user must enter a code that was sent.

use super::auth_output::{challenge, tokens};
use super::challenge_answer::ChallengeAnswer;
use super::{code_attempts, code_delivery};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::required;
use crate::outbox::{DeliveryMedium, Purpose};
use crate::records::{ClientRef, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};

/// Sends a code and returns the challenge.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    medium: DeliveryMedium,
) -> Result<Value, ErrorResponse> {
    let destination = code_delivery::send(state, now, user, medium, Purpose::SignIn)?;
    let (name, step) = match medium {
        DeliveryMedium::Sms => ("SMS_MFA", Step::SmsMfa),
        DeliveryMedium::Email => ("EMAIL_OTP", Step::EmailOtp),
    };
    let parameters = json!({
        "CODE_DELIVERY_DESTINATION": destination,
        "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
        "USER_ID_FOR_SRP": state.user(user)?.username,
    });
    Ok(challenge(
        state,
        now,
        name,
        Session { user, client, step },
        parameters,
    ))
}

/// Checks the code and returns tokens.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
    medium: DeliveryMedium,
) -> Result<Value, ErrorResponse> {
    let (step, parameter) = match medium {
        DeliveryMedium::Sms => (Step::SmsMfa, "SMS_MFA_CODE"),
        DeliveryMedium::Email => (Step::EmailOtp, "EMAIL_OTP_CODE"),
    };
    let (text, session) = answer.session(state, step, now)?;
    let code = required(answer.responses, parameter)?;
    code_attempts::check_not_locked(state, session.user, now)?;
    let user = state.user_mut(session.user)?;
    let correct = user
        .sent_code
        .as_ref()
        .is_some_and(|sent| sent.is_valid(Purpose::SignIn, now) && sent.code == code);
    if !correct {
        code_attempts::count_wrong(state, session.user, Some(text), now)?;
        return Err(ErrorResponse::new(
            "CodeMismatchException",
            "Invalid code or auth state for the user.",
        ));
    }
    user.sent_code = None;
    user.code_lockout.clear();
    state.sessions.mark_used(text);
    tokens(state, now, session.user, session.client)
}
