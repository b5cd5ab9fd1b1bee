//! The challenge that follows a correct password.

use super::{
    auth_output, custom_challenge, mfa_setup, new_password_required, second_factors, select_mfa_type,
};
use crate::clock::Moment;
use crate::description::Mfa;
use crate::error_response::ErrorResponse;
use crate::records::{ClientRef, Status, UserRef};
use crate::state::State;
use serde_json::Value;

/// Returns the next challenge or tokens: a new password if the current one is temporary, then the second factor.
pub(super) fn next_challenge(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
    let record = state.user(user)?;
    match record.status {
        Status::Unconfirmed => {
            return Err(ErrorResponse::new(
                "UserNotConfirmedException",
                "User is not confirmed.",
            ));
        }
        Status::ForceChangePassword => return new_password_required::ask(state, now, user, client),
        Status::Confirmed | Status::ResetRequired => {}
    }
    if record.custom_challenge {
        return custom_challenge::ask(state, now, user, client);
    }
    let pool = state.pool(user.pool)?;
    let factors = second_factors::available(pool, record);
    let preferred = factors
        .iter()
        .find(|factor| record.preference(**factor).preferred);
    match (&factors[..], preferred) {
        ([], _) if pool.mfa == Mfa::On => mfa_setup::ask(state, now, user, client),
        ([], _) => auth_output::tokens(state, now, user, client),
        ([factor], _) | (_, Some(factor)) => select_mfa_type::ask_for(state, now, user, client, *factor),
        _ => select_mfa_type::ask(state, now, user, client, &factors),
    }
}
