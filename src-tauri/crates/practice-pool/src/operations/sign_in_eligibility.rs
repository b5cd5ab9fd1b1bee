//! Users who cannot sign in with any password.

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::records::{Status, UserRef};
use crate::state::State;

/// Fails if the user is locked out or disabled, or must reset the password. The password is checked only after this, so
/// attempts of a locked user are not counted.
pub(super) fn check(state: &State, user: UserRef, now: Moment) -> Result<(), ErrorResponse> {
    let user = state.user(user)?;
    if user.lockout.is_locked(now) {
        return Err(ErrorResponse::attempts_exceeded());
    }
    if user.disabled {
        return Err(ErrorResponse::user_disabled());
    }
    if user.status == Status::ResetRequired {
        return Err(ErrorResponse::new(
            "PasswordResetRequiredException",
            "Password reset required for the user",
        ));
    }
    Ok(())
}
