//! [ConfirmSignUp](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html)
//! and [ResendConfirmationCode](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html)

use super::confirmation_code::{With, check, deliver, request, use_up};
use crate::clock::Moment;
use crate::outbox::Purpose;
use crate::refusal::Refusal;
use crate::state::{State, Status};
use serde_json::{Value, json};

/// Takes the code.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let request = request(state, body, With::Code)?;
    if let Some(user) = request.user
        && state.user(user)?.status != Status::Unconfirmed
    {
        return Err(Refusal::not_authorized(
            "User cannot be confirmed. Current status is CONFIRMED",
        ));
    }
    let user = check(state, now, &request, Purpose::SignUp)?;
    state.user_mut(user)?.status = Status::Confirmed;
    use_up(state, user)?;
    Ok(json!({}))
}

/// Sends another code.
pub(super) fn resend(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let request = request(state, body, With::Nothing)?;
    if let Some(user) = request.user
        && state.user(user)?.status != Status::Unconfirmed
    {
        return Err(Refusal::invalid_parameter("User is already confirmed."));
    }
    deliver(state, now, &request, Purpose::SignUp)
}
