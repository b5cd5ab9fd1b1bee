//! Sign-in with the password itself: `USER_PASSWORD_AUTH`, or `PASSWORD` of `USER_AUTH`.

use super::next_challenge::next_challenge;
use super::sign_in_eligibility;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Texts, required};
use crate::records::ClientRef;
use crate::state::State;
use serde_json::Value;

/// Checks the password and returns the next challenge or tokens.
pub(super) fn authenticate(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, ErrorResponse> {
    let username = required(parameters, "USERNAME")?;
    let password = required(parameters, "PASSWORD")?;
    let user = state
        .find_user(client, username)
        .ok_or_else(ErrorResponse::incorrect_credentials)?;
    sign_in_eligibility::check(state, user, now)?;
    let pool_name = state.pool(user.pool)?.short_name().to_owned();
    let record = state.user_mut(user)?;
    if !record.password.matches(&pool_name, &record.username, password) {
        record.lockout.fail(now);
        return Err(ErrorResponse::incorrect_credentials());
    }
    record.lockout.clear();
    next_challenge(state, now, user, client)
}
