//! The app client that a command talks through, with its secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, Network, SecretText};
use surroundings::network;
use tauri::{AppHandle, Manager, Runtime};

use super::pools::{ask_client_secret, client_secret_of, keep_client_secret};
use crate::desk::Desk;
use crate::problem::Problem;
use crate::sealed::Opened;
use crate::stage::Person;

/// See the module.
pub(super) struct AppClient {
    pub(super) cognito: Cognito,
    pub(super) network: Network,
    secret: Option<Arc<SecretText>>,
    /// Whether the secret was typed for this command.
    typed: bool,
}

impl AppClient {
    /// With the client secret that was typed, or else with the one that is kept. Nothing typed is an empty one.
    ///
    /// # Errors
    /// The keychain's, and those of [`network::to`].
    pub(super) async fn of<R: Runtime>(
        app: &AppHandle<R>,
        person: &mut Person,
        Opened(typed): Opened,
    ) -> Result<Self, Problem> {
        let typed = (!typed.is_empty()).then(|| Arc::new(typed));
        let is_typed = typed.is_some();
        let secret = client_secret_of(app, person, typed).await?;
        let clock = app.state::<Desk>().clock.clone();
        let network = network::to(&person.pool.profile)?;
        Ok(Self {
            cognito: Cognito::new(person.pool.profile.clone(), secret.clone(), clock, &network),
            network,
            secret,
            typed: is_typed,
        })
    }

    pub(super) fn secret(&self) -> Option<&SecretText> {
        self.secret.as_deref()
    }

    /// Keeps a client secret that was typed and proved right; asks for one from now on where it is wanted.
    ///
    /// # Errors
    /// The keychain's; the secret is then held for this run of the program.
    pub(super) async fn learn<R: Runtime, T>(
        self,
        app: &AppHandle<R>,
        person: &mut Person,
        answer: &Result<T, Problem>,
    ) -> Result<(), Problem> {
        match (answer, self.secret) {
            (Ok(_), Some(secret)) if self.typed => keep_client_secret(app, person, secret).await,
            (Err(problem), _) if problem.is_of_client_secret() => {
                ask_client_secret(app, person);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}
