//! What an administrator does at a user pool while others sign in to it. Over HTTP there are no admin operations: this
//! is for programs that have the practice pool in them.

use crate::description::Mfa;
use crate::state::{Pool, State, User};

/// One act of an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Administration {
    /// Lets a disabled user sign in again (`AdminEnableUser`).
    EnableUser {
        /// The name inside the pool.
        username: String,
    },
    /// Sets an attribute of a user (`AdminUpdateUserAttributes`), or `identities`, which Cognito sets itself.
    SetAttribute {
        /// The name inside the pool.
        username: String,
        /// Such as `email_verified`.
        name: String,
        /// In `identities` JSON.
        value: String,
    },
    /// Takes the custom challenge out of a user's sign-in.
    EndCustomChallenge {
        /// The name inside the pool.
        username: String,
    },
    /// Says whether the pool requires second factors, and allows authenticator apps (`SetUserPoolMfaConfig`).
    SetMfa(Mfa),
}

impl Administration {
    /// Whether there was such a pool and user.
    pub(crate) fn perform(self, state: &mut State, user_pool_id: &str) -> bool {
        let Some(pool) = state.pools.iter_mut().find(|pool| pool.id == user_pool_id) else {
            return false;
        };
        match self {
            Self::EnableUser { username } => pool.change(&username, |user| user.disabled = false),
            Self::SetAttribute {
                username,
                name,
                value,
            } => pool.change(&username, |user| drop(user.attributes.insert(name, value))),
            Self::EndCustomChallenge { username } => {
                pool.change(&username, |user| user.custom_challenge = false)
            }
            Self::SetMfa(mfa) => {
                (pool.mfa, pool.software_tokens) = (mfa, true);
                true
            }
        }
    }
}

impl Pool {
    /// Gives whether there is such a user.
    fn change(&mut self, username: &str, change: impl FnOnce(&mut User)) -> bool {
        let user = self.users.iter_mut().find(|user| user.username == username);
        user.map(change).is_some()
    }
}
