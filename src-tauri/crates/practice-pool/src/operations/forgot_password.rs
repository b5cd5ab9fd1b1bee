//! [ForgotPassword](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html)
//! and [ConfirmForgotPassword](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html)

use super::confirmation_code::{Members, check, deliver, mark_used, parse};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::outbox::Purpose;
use crate::password::{StoredPassword, check_policy};
use crate::records::Status;
use crate::state::State;
use serde_json::{Value, json};

/// Sends a code.
pub(super) fn request_code(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let request = parse(state, body, Members::NoCode)?;
    if let Some(user) = request.user {
        let user = state.user(user)?;
        if user.disabled {
            return Err(ErrorResponse::user_disabled());
        }
        match user.status {
            Status::Confirmed | Status::ResetRequired => {}
            Status::ForceChangePassword => {
                return Err(ErrorResponse::not_authorized(
                    "User password cannot be reset in the current state.",
                ));
            }
            Status::Unconfirmed => {
                return Err(ErrorResponse::invalid_parameter(
                    "Cannot reset password for the user as there is no registered/verified email or phone_number",
                ));
            }
        }
    }
    deliver(state, now, &request, Purpose::ForgotPassword)
}

/// Sets a new password with a code.
pub(super) fn confirm(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let request = parse(state, body, Members::CodeAndPassword)?;
    let user_ref = check(state, now, &request, Purpose::ForgotPassword)?;
    check_policy(&request.password)?;
    let pool_name = state.pool(user_ref.pool)?.short_name().to_owned();
    let user = state.user_mut(user_ref)?;
    user.password = StoredPassword::new(&pool_name, &user.username, &request.password);
    user.status = Status::Confirmed;
    user.lockout.clear();
    mark_used(state, user_ref)?;
    Ok(json!({}))
}
