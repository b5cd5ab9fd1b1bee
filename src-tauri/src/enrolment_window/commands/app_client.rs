//! The app client of a command, with its client secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, SecretText};
use transport::Transport;

use super::client_secret::{ask_client_secret, client_secret_of, keep_client_secret};
use crate::enrolment_window::arguments::Opened;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::{Person, Step};
use crate::enrolment_window::transitions::Transition;
use crate::problem::Problem;

/// The app client of a command.
pub(super) struct AppClient {
    pub(super) cognito: Cognito,
    pub(super) transport: Transport,
    secret: Option<Arc<SecretText>>,
    /// Whether the secret was typed for this command.
    typed: bool,
}

impl AppClient {
    /// Creates the app client at the sign-in, with the typed client secret or the stored one. An empty text means that none
    /// was typed.
    ///
    /// # Errors
    /// A transition to the sign-in, with a problem of the keychain or of [`Session::transport_to`].
    pub(super) async fn at_sign_in(
        session: &Arc<Session>,
        mut person: Person,
        typed: Opened,
    ) -> Result<(Self, Person), Transition> {
        match Self::of(session, &mut person, typed).await {
            Ok(client) => Ok((client, person)),
            Err(problem) => Err(Transition::at(person, Step::SignIn).with_problem(problem)),
        }
    }

    async fn of(session: &Arc<Session>, person: &mut Person, Opened(typed): Opened) -> Result<Self, Problem> {
        let typed = (!typed.is_empty()).then(|| Arc::new(typed));
        let is_typed = typed.is_some();
        let secret = client_secret_of(session, person, typed).await?;
        let transport = session.transport_to(&person.pool.profile)?;
        let cognito = Cognito::new(
            person.pool.profile.clone(),
            secret.clone(),
            session.clock.clone(),
            &transport,
        );
        session.report_retries(cognito.waiting());
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

    /// Records whether the user pool has accepted the client secret, and returns the transition to the next stage or to the
    /// sign-in.
    pub(super) async fn conclude<T>(
        self,
        session: &Arc<Session>,
        mut person: Person,
        answer: Result<T, impl Into<Problem>>,
        next: impl FnOnce(Person, T) -> Transition,
    ) -> Transition {
        let answer = answer.map_err(Into::into);
        let kept = self.record_client_secret(session, &mut person, &answer).await;
        match answer {
            Ok(answer) => next(person, answer).with_error(kept),
            Err(problem) => Transition::at(person, Step::SignIn).with_problem(problem),
        }
    }

    /// Stores a typed client secret that Cognito has accepted. If Cognito requires another one, the user is asked for it from
    /// now on.
    ///
    /// # Errors
    /// The keychain's problem. The secret is then held in memory until the program ends.
    async fn record_client_secret<T>(
        self,
        session: &Arc<Session>,
        person: &mut Person,
        answer: &Result<T, Problem>,
    ) -> Result<(), Problem> {
        match (answer, self.secret) {
            (Ok(_), Some(secret)) if self.typed => keep_client_secret(session, person, secret).await,
            (Err(problem), _) if problem.requires_client_secret() => {
                ask_client_secret(session, person);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}
