//! Changes that an administrator makes to a user pool while users sign in. The HTTP API has no admin operations: these
//! actions are for programs that run the practice pool in their own process.

use crate::description::Mfa;
use crate::records::{Pool, User};
use crate::state::State;

/// One change that an administrator makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminAction {
    /// Enables a disabled user (`AdminEnableUser`).
    EnableUser {
        /// The username inside the pool.
        username: String,
    },
    /// Sets an attribute of a user (`AdminUpdateUserAttributes`), or `identities`, which Cognito sets itself.
    SetAttribute {
        /// The username inside the pool.
        username: String,
        /// The attribute's name, such as `email_verified`.
        name: String,
        /// The attribute's value; JSON for `identities`.
        value: String,
    },
    /// Removes the custom challenge from a user's sign-in.
    EndCustomChallenge {
        /// The username inside the pool.
        username: String,
    },
    /// Sets whether the pool requires a second factor, and enables authenticator apps (`SetUserPoolMfaConfig`).
    SetMfa(Mfa),
}

impl AdminAction {
    /// Applies the action. Returns whether the pool and the user exist.
    pub(crate) fn apply(self, state: &mut State, user_pool_id: &str) -> bool {
        let Some(pool) = state.pools.iter_mut().find(|pool| pool.id == user_pool_id) else {
            return false;
        };
        match self {
            Self::EnableUser { username } => change(pool, &username, |user| user.disabled = false),
            Self::SetAttribute {
                username,
                name,
                value,
            } => change(pool, &username, |user| drop(user.attributes.insert(name, value))),
            Self::EndCustomChallenge { username } => {
                change(pool, &username, |user| user.custom_challenge = false)
            }
            Self::SetMfa(mfa) => {
                (pool.mfa, pool.software_tokens) = (mfa, true);
                true
            }
        }
    }
}

/// Changes a user. Returns whether the user exists.
fn change(pool: &mut Pool, username: &str, change: impl FnOnce(&mut User)) -> bool {
    let user = pool.users.iter_mut().find(|user| user.username == username);
    user.map(change).is_some()
}
