//! [GlobalSignOut](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html)

use super::get_user::authenticated_user;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::state::State;
use serde_json::{Value, json};

/// Revokes every token of the user, whichever sign-in it is of.
/// Revokes all tokens of the user.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let user = authenticated_user(state, now, body)?;
    state.tokens.revoke_all_of(user);
    Ok(json!({}))
}
