//! A user pool on the list.

use std::sync::Arc;

use enrolment::{PoolProfile, ProblemKind, SecretText};
use platform::pools_file::Entry;

use super::card::{ClientSecretKept, PoolCard, PracticeUser};
use super::client_secret::{ClientSecret, Keep, name};
use crate::keychain::ClientSecretStore;
use crate::problem::Problem;

/// A user pool with its client secret.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) key: String,
    pub(crate) profile: PoolProfile,
    pub(super) secret: ClientSecret,
    /// `None` for a real pool.
    pub(super) practice: Option<Vec<PracticeUser>>,
    /// Whether a browser may be opened for the sign-in.
    pub(super) browser: bool,
}

impl Pool {
    pub(crate) fn card(&self) -> PoolCard {
        let profile = &self.profile;
        PoolCard {
            key: self.key.clone(),
            name: profile.name().to_owned(),
            practice: self.practice.is_some(),
            asks_client_secret: self.secret.is_asked_for(),
            // Managed login requires a port for the redirect URI.
            managed_login: self.browser
                && profile.login_domain().is_some()
                && !profile.redirect_ports().is_empty(),
            form: Box::new(profile.form()),
            client_secret_kept: self.secret.kept(),
        }
    }

    /// The entry of the file.
    pub(super) fn entry(&self) -> Entry {
        Entry {
            profile: self.profile.clone(),
            client_secret: self.secret.exists,
            keychain: self.secret.exists && self.secret.keep == Keep::Keychain,
        }
    }

    pub(crate) fn practice_users(&self) -> Vec<PracticeUser> {
        self.practice.clone().unwrap_or_default()
    }

    pub(super) fn is_same(&self, profile: &PoolProfile) -> bool {
        self.practice.is_none()
            && (self.profile.user_pool_id(), self.profile.client_id())
                == (profile.user_pool_id(), profile.client_id())
    }

    /// Returns the client secret, if the app client has one. The keychain may prompt the user.
    ///
    /// # Errors
    /// [`ShellProblem::KeychainUnavailable`](crate::problem::ShellProblem::KeychainUnavailable), or
    /// [`ProblemKind::ClientSecretWanted`] if it is no longer in the keychain.
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
