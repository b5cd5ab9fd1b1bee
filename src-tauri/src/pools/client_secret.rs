//! The secret of a pool's app client: whether it exists and where it is stored.

use std::sync::Arc;

use enrolment::{PoolProfile, SecretText};
use serde::Deserialize;
use ts_rs::TS;

use super::card::ClientSecretKept;

/// Where to store a client secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Keep {
    /// In memory, until the program ends.
    #[default]
    Session,
    /// In the operating system's keychain.
    Keychain,
}

impl Keep {
    /// `keychain`: the member of an entry of the file.
    pub(super) fn of_file(keychain: bool) -> Self {
        match keychain {
            true => Self::Keychain,
            false => Self::Session,
        }
    }
}

/// The state of an app client's secret.
#[derive(Clone)]
pub(crate) struct ClientSecret {
    /// Whether the app client has a secret, as far as known.
    pub(super) exists: bool,
    pub(super) keep: Keep,
    /// The secret in memory, until the program ends.
    pub(super) held: Option<Arc<SecretText>>,
    /// The keychain has not returned it or has returned a wrong one, so the user must type it.
    pub(super) missing: bool,
}

impl ClientSecret {
    /// The state according to the file.
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

    /// Where it is stored.
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

    /// Updates the state after a change of the file. A secret in memory is kept if there is still one.
    pub(super) fn update(&mut self, exists: bool, keep: Keep) {
        if (self.exists, self.keep) != (exists, keep) {
            *self = Self {
                held: self.held.take().filter(|_| exists),
                ..Self::known(exists, keep)
            };
        }
    }

    pub(super) fn record(&mut self, result: KeychainResult) {
        self.held = result.held;
        self.missing = result.missing;
    }

    /// Records that the user must type it from now on.
    pub(super) fn ask(&mut self) {
        *self = Self {
            exists: true,
            keep: self.keep,
            held: None,
            missing: true,
        };
    }
}

/// How saving a pool changes its client secret.
pub(crate) enum SecretEdit {
    Unchanged,
    Typed(Arc<SecretText>),
    /// The secret is deleted.
    Forget,
}

/// The name of the keychain entry for the secret of this pool's app client.
pub(super) fn name(profile: &PoolProfile) -> String {
    format!("{}/{}", profile.user_pool_id(), profile.client_id())
}

/// The result of a [`KeychainChange`](super::KeychainChange). See [`Pools::record`](super::Pools::record).
pub(crate) struct KeychainResult {
    pub(super) key: String,
    pub(super) held: Option<Arc<SecretText>>,
    pub(super) missing: bool,
}

/// Whether the keychain may have an entry, even if it has not returned the secret or the secret was wrong.
pub(super) fn may_be_in_keychain(secret: &ClientSecret) -> bool {
    secret.exists && secret.keep == Keep::Keychain
}
