//! [ConfirmSignUp](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html)
//! and [ResendConfirmationCode](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html)

use super::confirmation_code::{Members, check, deliver, mark_used, parse};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::outbox::Purpose;
use crate::records::Status;
use crate::state::State;
use serde_json::{Value, json};

/// Confirms a sign-up with a code.
pub(super) fn confirm(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let request = parse(state, body, Members::Code)?;
    if let Some(user) = request.user
        && state.user(user)?.status != Status::Unconfirmed
    {
        return Err(ErrorResponse::not_authorized(
            "User cannot be confirmed. Current status is CONFIRMED",
        ));
    }
    let user = check(state, now, &request, Purpose::SignUp)?;
    state.user_mut(user)?.status = Status::Confirmed;
    mark_used(state, user)?;
    Ok(json!({}))
}

/// Sends another code.
pub(super) fn resend_code(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let request = parse(state, body, Members::NoCode)?;
    if let Some(user) = request.user
        && state.user(user)?.status != Status::Unconfirmed
    {
        return Err(ErrorResponse::invalid_parameter("User is already confirmed."));
    }
    deliver(state, now, &request, Purpose::SignUp)
}
