//! Codes that are sent: the challenges `SMS_MFA` and `EMAIL_OTP`, and the answers to them.

use super::code_attempts;
use super::next_challenge::{challenge, tokens};
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::required;
use crate::outbox::{Medium, Message, Purpose, SentCode, masked};
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, State, UserRef};
use serde_json::{Value, json};

/// Sends the user a new code; gives where it went, with stars in it.
pub(super) fn send(
    state: &mut State,
    now: Moment,
    user: UserRef,
    medium: Medium,
    purpose: Purpose,
) -> Result<String, Refusal> {
    let user_pool_id = state.pool(user.pool)?.id.clone();
    let content = state.user_mut(user)?;
    let to = content.destination(medium).unwrap_or_default().to_owned();
    let sent = SentCode::new(purpose, now)?;
    let message = Message {
        sent: now.seconds(),
        user_pool_id,
        username: content.username.clone(),
        medium,
        to,
        purpose,
        code: sent.code.clone(),
    };
    content.sent_code = Some(sent);
    let masked = masked(&message.to);
    state.outbox.put(message);
    Ok(masked)
}

/// Sends a code and asks for it.
pub(super) fn challenge_by(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
    medium: Medium,
) -> Result<Value, Refusal> {
    let destination = send(state, now, user, medium, Purpose::SignIn)?;
    let (name, step) = match medium {
        Medium::Sms => ("SMS_MFA", Step::SmsMfa),
        Medium::Email => ("EMAIL_OTP", Step::EmailOtp),
    };
    let parameters = json!({
        "CODE_DELIVERY_DESTINATION": destination,
        "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
        "USER_ID_FOR_SRP": state.user(user)?.username,
    });
    challenge(state, now, name, Session { user, client, step }, parameters)
}

/// The answer to `SMS_MFA` or `EMAIL_OTP`.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &Answer<'_>,
    medium: Medium,
) -> Result<Value, Refusal> {
    let (step, parameter) = match medium {
        Medium::Sms => (Step::SmsMfa, "SMS_MFA_CODE"),
        Medium::Email => (Step::EmailOtp, "EMAIL_OTP_CODE"),
    };
    let (text, session) = answer.session(state, step, now)?;
    let code = required(answer.responses, parameter)?;
    code_attempts::refuse_if_locked(state, session.user, now)?;
    let user = state.user_mut(session.user)?;
    let right = user
        .sent_code
        .as_ref()
        .is_some_and(|sent| sent.is_good(Purpose::SignIn, now) && sent.code == code);
    if !right {
        code_attempts::count_wrong(state, session.user, Some(text), now)?;
        return Err(Refusal::new(
            "CodeMismatchException",
            "Invalid code or auth state for the user.",
        ));
    }
    user.sent_code = None;
    user.code_lockout.clear();
    state.sessions.spend(text);
    tokens(state, now, session.user, session.client)
}
