//! The secret of a pool's app client: whether there is one, where it is kept, and how it moves.

use std::sync::Arc;

use enrolment::{PoolProfile, SecretText};
use serde::Deserialize;
use ts_rs::TS;

use super::card::ClientSecretKept;

/// Where a client secret is to be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Keep {
    /// In this program, until it ends.
    #[default]
    Session,
    /// In the operating system's keychain.
    Keychain,
}

/// What is known of an app client's secret.
#[derive(Clone)]
pub(crate) struct ClientSecret {
    /// Whether the app client has one, as far as is known.
    pub(super) exists: bool,
    pub(super) keep: Keep,
    /// Held for this run of the program.
    pub(super) held: Option<Arc<SecretText>>,
    /// The keychain has not returned it, or has returned a wrong one: the person is asked for it.
    pub(super) missing: bool,
}

impl ClientSecret {
    /// What the file says of it.
    pub(super) fn known(exists: bool, keep: Keep) -> Self {
        Self {
            exists,
            keep,
            held: None,
            missing: false,
        }
    }

    pub(super) fn held(secret: Option<Arc<SecretText>>, keep: Keep) -> Self {
        Self {
            exists: secret.is_some(),
            keep,
            held: secret,
            missing: false,
        }
    }

    /// Where it is kept now.
    pub(super) fn kept(&self) -> ClientSecretKept {
        match (&self.held, self.keep) {
            (Some(_), _) => ClientSecretKept::Session,
            (None, Keep::Keychain) if self.exists && !self.missing => ClientSecretKept::Keychain,
            _ => ClientSecretKept::None,
        }
    }

    pub(super) fn is_asked_for(&self) -> bool {
        self.exists && self.kept() == ClientSecretKept::None
    }

    pub(super) fn record(&mut self, result: KeychainResult) {
        self.held = result.held;
        self.missing = result.missing;
    }

    /// The person is asked for it from now on.
    pub(super) fn ask(&mut self) {
        *self = Self {
            exists: true,
            keep: self.keep,
            held: None,
            missing: true,
        };
    }
}

/// What saving a pool does with its client secret.
pub(crate) enum SecretEdit {
    Unchanged,
    Typed(Arc<SecretText>),
    /// It is deleted.
    Forget,
}

/// The name of the secret of this pool's app client in the keychain.
pub(super) fn name(profile: &PoolProfile) -> String {
    format!("{}/{}", profile.user_pool_id(), profile.client_id())
}

/// What a [`KeychainChange`](super::KeychainChange) has led to: see [`Pools::record`](super::Pools::record).
pub(crate) struct KeychainResult {
    pub(super) key: String,
    pub(super) held: Option<Arc<SecretText>>,
    pub(super) missing: bool,
}

/// Also if the keychain has not returned it, or it was wrong.
pub(super) fn may_be_in_keychain(secret: &ClientSecret) -> bool {
    secret.exists && secret.keep == Keep::Keychain
}
