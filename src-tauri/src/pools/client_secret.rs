//! The secret of a pool's app client: whether there is one, where it is, and how it gets from one place to another.

use std::sync::Arc;

use enrolment::{PoolProfile, ProblemKind, SecretText};
use serde::Deserialize;
use ts_rs::TS;

use super::Pool;
use crate::enrolment_window::view::ClientSecretKept;
use crate::keychain::Asked;
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
    /// The keychain did not give it, or gave a wrong one: it is asked for.
    missing: bool,
}

impl ClientSecret {
    /// As the file says.
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

    /// Where it is now.
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

    pub(super) fn settle(&mut self, settled: Stored) {
        self.held = settled.held;
        self.missing = settled.missing;
    }

    /// It is asked for from now on.
    pub(super) fn ask(&mut self) {
        *self = Self {
            exists: true,
            keep: self.keep,
            held: None,
            missing: true,
        };
    }
}

/// What a person says of the client secret when they save a pool.
pub(crate) enum Said {
    Unchanged,
    Typed(Arc<SecretText>),
    /// It is not kept any longer.
    Forget,
}

/// What the keychain calls the secret of this pool's app client.
pub(super) fn name(profile: &PoolProfile) -> String {
    format!("{}/{}", profile.user_pool_id(), profile.client_id())
}

impl Pool {
    /// The client secret, if the app client has one. It may be in the keychain, which may ask the person first.
    ///
    /// # Errors
    /// [`ShellProblem::KeychainUnavailable`](crate::problem::ShellProblem::KeychainUnavailable), or
    /// [`ProblemKind::ClientSecretWanted`] if it is in the keychain no longer: it is to be asked for then.
    pub(crate) async fn client_secret(&self, keychain: &Asked) -> Result<Option<Arc<SecretText>>, Problem> {
        if self.secret.kept() != ClientSecretKept::Keychain {
            return Ok(self.secret.held.clone());
        }
        match keychain.load(name(&self.profile)).await? {
            Some(secret) => Ok(Some(Arc::new(secret))),
            None => Err(ProblemKind::ClientSecretWanted.into()),
        }
    }
}

/// What is to be done in the keychain after the list was changed.
pub(crate) struct Errand {
    pub(super) key: String,
    /// To be read first, where the secret is not at hand.
    pub(super) read: Option<String>,
    pub(super) write: Option<String>,
    pub(super) remove: Option<String>,
    pub(super) secret: Option<Arc<SecretText>>,
}

/// What became of it: see [`Pools::settle`](super::Pools::settle).
pub(crate) struct Stored {
    pub(super) key: String,
    pub(super) held: Option<Arc<SecretText>>,
    pub(super) missing: bool,
}

impl Errand {
    /// Nothing to do but to remove a secret.
    pub(super) fn removal(key: &str, secret: &ClientSecret, profile: &PoolProfile) -> Self {
        Self {
            key: key.to_owned(),
            read: None,
            write: None,
            remove: may_be_in_keychain(secret).then(|| name(profile)),
            secret: None,
        }
    }

    /// From one pool to what became of it. `after` has what is to be held meanwhile.
    pub(super) fn between(before: Option<&Pool>, after: &mut Pool, said: Said) -> Self {
        let was = before.filter(|before| may_be_in_keychain(&before.secret));
        let was_named = was.map(|before| name(&before.profile));
        let named = name(&after.profile);
        let keep = after.secret.keep;
        let kept_before = before.map_or(ClientSecretKept::None, |before| before.secret.kept());
        // The secret of another app client is another secret.
        let same_client =
            before.is_some_and(|before| before.profile.client_id() == after.profile.client_id());
        let (exists, secret, in_keychain) = match said {
            Said::Typed(secret) => (true, Some(secret), false),
            Said::Unchanged if same_client => (
                before.is_some_and(|before| before.secret.exists),
                before.and_then(|before| before.secret.held.clone()),
                kept_before == ClientSecretKept::Keychain,
            ),
            // If there is one all the same, Cognito says so, and it is asked for.
            Said::Unchanged | Said::Forget => (false, None, false),
        };
        let same_place = keep == Keep::Keychain && was_named.as_ref() == Some(&named);
        // Also one that the keychain did not give just now: it may be locked.
        let stays = same_place && exists && secret.is_none();
        let moves = in_keychain && !stays;
        let to_keychain = keep == Keep::Keychain && (secret.is_some() || moves);
        let overwritten = same_place && secret.is_some();
        after.secret = ClientSecret {
            exists,
            keep,
            held: secret.clone(),
            // Until it has come out of one place and into the other.
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

    /// Does it. Where the keychain fails, the secret is held for this run of the program.
    pub(crate) async fn run(self, keychain: &Asked) -> (Stored, Result<(), Problem>) {
        let mut settled = Stored {
            key: self.key,
            held: self.secret,
            missing: true,
        };
        if let Some(name) = self.read {
            match keychain.load(name).await {
                Ok(read) => settled.held = read.map(Arc::new),
                Err(problem) => return (settled, Err(problem)),
            }
        }
        if let (Some(name), Some(secret)) = (self.write, settled.held.clone()) {
            match keychain.store(name, secret).await {
                Ok(()) => settled.held = None,
                Err(problem) => return (settled, Err(problem)),
            }
            settled.missing = false;
        }
        let removed = match self.remove {
            Some(name) => keychain.remove(name).await,
            None => Ok(()),
        };
        (settled, removed)
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.read.is_none() && self.write.is_none() && self.remove.is_none()
    }
}

/// Also one that it did not give, or that proved wrong.
fn may_be_in_keychain(secret: &ClientSecret) -> bool {
    secret.exists && secret.keep == Keep::Keychain
}
