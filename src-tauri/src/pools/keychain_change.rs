//! Changes of client secrets in the keychain.

use std::sync::Arc;

use enrolment::{PoolProfile, SecretText};

use super::card::ClientSecretKept;
use super::client_secret::{ClientSecret, Keep, KeychainResult, SecretEdit, may_be_in_keychain, name};
use super::pool::Pool;
use crate::keychain::ClientSecretStore;
use crate::problem::Problem;

/// The change of the keychain that a change of the list requires.
pub(crate) struct KeychainChange {
    pub(super) key: String,
    /// The entry to read first, if the secret is not in memory.
    pub(super) read: Option<String>,
    /// The entry to write.
    pub(super) write: Option<String>,
    /// The entry to remove.
    pub(super) remove: Option<String>,
    pub(super) secret: Option<Arc<SecretText>>,
}

impl KeychainChange {
    /// Removes the secret of a removed pool.
    pub(super) fn removal(key: &str, secret: &ClientSecret, profile: &PoolProfile) -> Self {
        Self {
            key: key.to_owned(),
            read: None,
            write: None,
            remove: may_be_in_keychain(secret).then(|| name(profile)),
            secret: None,
        }
    }

    /// Determines the change from one version of a pool to the next. `after` receives the secret that is held until the
    /// change is done.
    pub(super) fn between(before: Option<&Pool>, after: &mut Pool, edit: SecretEdit) -> Self {
        let stored_before = before.filter(|before| may_be_in_keychain(&before.secret));
        let name_before = stored_before.map(|before| name(&before.profile));
        let name_after = name(&after.profile);
        let keep = after.secret.keep;
        let kept_before = before.map_or(ClientSecretKept::None, |before| before.secret.kept());
        // Another app client has another secret.
        let same_client =
            before.is_some_and(|before| before.profile.client_id() == after.profile.client_id());
        let (exists, secret, in_keychain) = match edit {
            SecretEdit::Typed(secret) => (true, Some(secret), false),
            SecretEdit::Unchanged if same_client => (
                before.is_some_and(|before| before.secret.exists),
                before.and_then(|before| before.secret.held.clone()),
                kept_before == ClientSecretKept::Keychain,
            ),
            // If the app client has a secret nevertheless, Cognito requires it and the user is asked for it.
            SecretEdit::Unchanged | SecretEdit::Forget => (false, None, false),
        };
        let same_name = keep == Keep::Keychain && name_before.as_ref() == Some(&name_after);
        // Even if the keychain has not returned it, because it may be locked.
        let stays = same_name && exists && secret.is_none();
        let moves = in_keychain && !stays;
        let to_keychain = keep == Keep::Keychain && (secret.is_some() || moves);
        let overwritten = same_name && secret.is_some();
        after.secret = ClientSecret {
            exists,
            keep,
            held: secret.clone(),
            // Missing until it is in the keychain.
            missing: !(stays && in_keychain),
        };
        Self {
            key: after.key.clone(),
            read: name_before.clone().filter(|_| moves),
            write: to_keychain.then_some(name_after),
            remove: name_before.filter(|_| !stays && !overwritten),
            secret,
        }
    }

    /// Applies the change. If the keychain fails, the secret is held in memory until the program ends.
    pub(crate) async fn run(self, keychain: &ClientSecretStore) -> (KeychainResult, Result<(), Problem>) {
        let mut result = KeychainResult {
            key: self.key,
            held: self.secret,
            missing: true,
        };
        if let Some(name) = self.read {
            match keychain.load(name).await {
                Ok(read) => result.held = read.map(Arc::new),
                Err(problem) => return (result, Err(problem)),
            }
        }
        if let (Some(name), Some(secret)) = (self.write, result.held.clone()) {
            match keychain.store(name, secret).await {
                Ok(()) => result.held = None,
                Err(problem) => return (result, Err(problem)),
            }
            result.missing = false;
        }
        let removed = match self.remove {
            Some(name) => keychain.remove(name).await,
            None => Ok(()),
        };
        (result, removed)
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.read.is_none() && self.write.is_none() && self.remove.is_none()
    }
}
