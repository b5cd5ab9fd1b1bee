//! The app client that a command talks through, with its secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, SecretText};
use tauri::{AppHandle, Manager, Runtime};
use transport::Transport;

use super::pools::{ask_client_secret, client_secret_of, keep_client_secret};
use crate::enrolment_window::sealed::Opened;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::{Person, Step};
use crate::enrolment_window::transitions::Transition;
use crate::problem::Problem;

/// See the module.
pub(super) struct AppClient {
    pub(super) cognito: Cognito,
    pub(super) transport: Transport,
    secret: Option<Arc<SecretText>>,
    /// Whether the secret was typed for this command.
    typed: bool,
}

impl AppClient {
    /// The app client of somebody at the sign-in, with the client secret that was typed, or else with the one that is
    /// kept. Nothing typed is an empty one.
    ///
    /// # Errors
    /// The sign-in again, with a problem: the keychain's, or one of [`network::to`].
    pub(super) async fn at_sign_in<R: Runtime>(
        app: &AppHandle<R>,
        mut person: Person,
        typed: Opened,
    ) -> Result<(Self, Person), Transition> {
        match Self::of(app, &mut person, typed).await {
            Ok(client) => Ok((client, person)),
            Err(problem) => Err(Transition::at(person, Step::SignIn).but(problem)),
        }
    }

    async fn of<R: Runtime>(
        app: &AppHandle<R>,
        person: &mut Person,
        Opened(typed): Opened,
    ) -> Result<Self, Problem> {
        let typed = (!typed.is_empty()).then(|| Arc::new(typed));
        let is_typed = typed.is_some();
        let secret = client_secret_of(app, person, typed).await?;
        let desk = app.state::<Session>();
        let transport = desk.transport_to(&person.pool.profile)?;
        let cognito = Cognito::new(
            person.pool.profile.clone(),
            secret.clone(),
            desk.clock.clone(),
            &transport,
        );
        desk.watch(cognito.waiting());
        Ok(Self {
            cognito,
            transport,
            secret,
            typed: is_typed,
        })
    }

    pub(super) fn secret(&self) -> Option<&SecretText> {
        self.secret.as_deref()
    }

    /// Learns what the user pool's answer tells of the client secret, and goes on with it, or back to the sign-in.
    pub(super) async fn conclude<R: Runtime, T>(
        self,
        app: &AppHandle<R>,
        mut person: Person,
        answer: Result<T, impl Into<Problem>>,
        next: impl FnOnce(Person, T) -> Transition,
    ) -> Transition {
        let answer = answer.map_err(Into::into);
        let kept = self.learn(app, &mut person, &answer).await;
        match answer {
            Ok(answer) => next(person, answer).unless(kept),
            Err(problem) => Transition::at(person, Step::SignIn).but(problem),
        }
    }

    /// Keeps a client secret that was typed and proved right; asks for one from now on where it is wanted.
    ///
    /// # Errors
    /// The keychain's; the secret is then held for this run of the program.
    async fn learn<R: Runtime, T>(
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
