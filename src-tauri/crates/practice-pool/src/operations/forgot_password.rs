//! [ForgotPassword](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html)
//! and [ConfirmForgotPassword](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html)

use super::confirmation_code::{With, check, deliver, request, use_up};
use crate::clock::Moment;
use crate::outbox::Purpose;
use crate::password::{KeptPassword, check_policy};
use crate::refusal::Refusal;
use crate::state::{State, Status};
use serde_json::{Value, json};

/// Sends a code.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let request = request(state, body, With::Nothing)?;
    if let Some(user) = request.user {
        let user = state.user(user)?;
        if user.disabled {
            return Err(Refusal::disabled());
        }
        match user.status {
            Status::Confirmed | Status::ResetRequired => {}
            Status::ForceChangePassword => {
                return Err(Refusal::not_authorized(
                    "User password cannot be reset in the current state.",
                ));
            }
            Status::Unconfirmed => {
                return Err(Refusal::invalid_parameter(
                    "Cannot reset password for the user as there is no registered/verified email or phone_number",
                ));
            }
        }
    }
    deliver(state, now, &request, Purpose::ForgotPassword)
}

/// Takes the code and a new password.
pub(super) fn confirm(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let request = request(state, body, With::CodeAndPassword)?;
    let at = check(state, now, &request, Purpose::ForgotPassword)?;
    check_policy(&request.password)?;
    let pool_name = state.pool(at.pool)?.short_name().to_owned();
    let user = state.user_mut(at)?;
    user.password = KeptPassword::new(&pool_name, &user.username, &request.password)?;
    user.status = Status::Confirmed;
    user.lockout.clear();
    use_up(state, at)?;
    Ok(json!({}))
}
