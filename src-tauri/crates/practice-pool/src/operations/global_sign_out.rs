//! [GlobalSignOut](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html)

use super::get_user::bearer;
use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::state::State;
use serde_json::{Value, json};

/// Revokes every token of the user, whichever sign-in it is of.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let user = bearer(state, now, body)?;
    state.tokens.revoke_all_of(user);
    Ok(json!({}))
}
