//! The app client that a command uses, with its secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, SecretText};
use transport::Transport;

use super::client_secret::{ask_client_secret, client_secret_of, keep_client_secret};
use crate::enrolment_window::arguments::Opened;
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
    /// The app client of a person at the sign-in, with the typed client secret or else the kept one. An empty text means
    /// that none was typed.
    ///
    /// # Errors
    /// The sign-in again with a problem: the keychain's, or one of [`Session::transport_to`].
    pub(super) async fn at_sign_in(
        session: &Arc<Session>,
        mut person: Person,
        typed: Opened,
    ) -> Result<(Self, Person), Transition> {
        match Self::of(session, &mut person, typed).await {
            Ok(client) => Ok((client, person)),
            Err(problem) => Err(Transition::at(person, Step::SignIn).but(problem)),
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

    /// Records what the user pool's answer shows of the client secret, and goes on to the next stage or back to the
    /// sign-in.
    pub(super) async fn conclude<T>(
        self,
        session: &Arc<Session>,
        mut person: Person,
        answer: Result<T, impl Into<Problem>>,
        next: impl FnOnce(Person, T) -> Transition,
    ) -> Transition {
        let answer = answer.map_err(Into::into);
        let kept = self.learn(session, &mut person, &answer).await;
        match answer {
            Ok(answer) => next(person, answer).unless(kept),
            Err(problem) => Transition::at(person, Step::SignIn).but(problem),
        }
    }

    /// Keeps a typed client secret that Cognito has accepted; asks for one from now on if Cognito requires it.
    ///
    /// # Errors
    /// The keychain's; the secret is then held until the program ends.
    async fn learn<T>(
        self,
        session: &Arc<Session>,
        person: &mut Person,
        answer: &Result<T, Problem>,
    ) -> Result<(), Problem> {
        match (answer, self.secret) {
            (Ok(_), Some(secret)) if self.typed => keep_client_secret(session, person, secret).await,
            (Err(problem), _) if problem.is_of_client_secret() => {
                ask_client_secret(session, person);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}
