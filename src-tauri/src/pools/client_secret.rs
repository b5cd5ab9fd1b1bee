//! The secret of a pool's app client: whether there is one, where it is kept, and how it moves.

use std::sync::Arc;

use enrolment::{PoolProfile, ProblemKind, SecretText};
use serde::Deserialize;
use ts_rs::TS;

use super::{ClientSecretKept, Pool};
use crate::keychain::ClientSecretStore;
use crate::problem::Problem;

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
    missing: bool,
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

impl Pool {
    /// The client secret, if the app client has one. The keychain may ask the person first.
    ///
    /// # Errors
    /// [`ShellProblem::KeychainUnavailable`](crate::problem::ShellProblem::KeychainUnavailable), or
    /// [`ProblemKind::ClientSecretWanted`] if it is not in the keychain any more.
    pub(crate) async fn client_secret(
        &self,
        keychain: &ClientSecretStore,
    ) -> Result<Option<Arc<SecretText>>, Problem> {
        if self.secret.kept() != ClientSecretKept::Keychain {
            return Ok(self.secret.held.clone());
        }
        match keychain.load(name(&self.profile)).await? {
            Some(secret) => Ok(Some(Arc::new(secret))),
            None => Err(ProblemKind::ClientSecretWanted.into()),
        }
    }
}

/// What has to be changed in the keychain after a change of the list.
pub(crate) struct KeychainChange {
    pub(super) key: String,
    /// Read first, if the secret is not in memory.
    pub(super) read: Option<String>,
    pub(super) write: Option<String>,
    pub(super) remove: Option<String>,
    pub(super) secret: Option<Arc<SecretText>>,
}

/// What a [`KeychainChange`] has led to: see [`Pools::record`](super::Pools::record).
pub(crate) struct KeychainResult {
    pub(super) key: String,
    pub(super) held: Option<Arc<SecretText>>,
    pub(super) missing: bool,
}

impl KeychainChange {
    /// Only removes a secret.
    pub(super) fn removal(key: &str, secret: &ClientSecret, profile: &PoolProfile) -> Self {
        Self {
            key: key.to_owned(),
            read: None,
            write: None,
            remove: may_be_in_keychain(secret).then(|| name(profile)),
            secret: None,
        }
    }

    /// From one version of a pool to the next. `after` gets the secret that is held until the change is done.
    pub(super) fn between(before: Option<&Pool>, after: &mut Pool, edit: SecretEdit) -> Self {
        let was = before.filter(|before| may_be_in_keychain(&before.secret));
        let was_named = was.map(|before| name(&before.profile));
        let named = name(&after.profile);
        let keep = after.secret.keep;
        let kept_before = before.map_or(ClientSecretKept::None, |before| before.secret.kept());
        // The secret of another app client is another secret.
        let same_client =
            before.is_some_and(|before| before.profile.client_id() == after.profile.client_id());
        let (exists, secret, in_keychain) = match edit {
            SecretEdit::Typed(secret) => (true, Some(secret), false),
            SecretEdit::Unchanged if same_client => (
                before.is_some_and(|before| before.secret.exists),
                before.and_then(|before| before.secret.held.clone()),
                kept_before == ClientSecretKept::Keychain,
            ),
            // If there is one all the same, Cognito requires it, and the person is asked for it.
            SecretEdit::Unchanged | SecretEdit::Forget => (false, None, false),
        };
        let same_name = keep == Keep::Keychain && was_named.as_ref() == Some(&named);
        // Also if the keychain has not returned it: it may be locked.
        let stays = same_name && exists && secret.is_none();
        let moves = in_keychain && !stays;
        let to_keychain = keep == Keep::Keychain && (secret.is_some() || moves);
        let overwritten = same_name && secret.is_some();
        after.secret = ClientSecret {
            exists,
            keep,
            held: secret.clone(),
            // Until it is in the keychain.
            missing: !(stays && in_keychain),
        };
        Self {
            key: after.key.clone(),
            read: was_named.clone().filter(|_| moves),
            write: to_keychain.then_some(named),
            remove: was_named.filter(|_| !stays && !overwritten),
            secret,
        }
    }

    /// Makes the change. If the keychain fails, the secret is held until the program ends.
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

/// Also if the keychain has not returned it, or it was wrong.
fn may_be_in_keychain(secret: &ClientSecret) -> bool {
    secret.exists && secret.keep == Keep::Keychain
}
