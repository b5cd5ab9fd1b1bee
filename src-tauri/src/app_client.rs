//! The app client that a command talks through, with its secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, SecretText};

use crate::desk::Desk;
use crate::problem::Problem;
use crate::stage::Person;

/// See the module.
pub(crate) struct AppClient {
    pub(crate) cognito: Cognito,
    secret: Option<Arc<SecretText>>,
    /// Whether the secret was typed for this command.
    typed: bool,
}

impl AppClient {
    /// With the client secret that was typed, or else with the one that is kept. Nothing typed is an empty one.
    pub(crate) fn of(desk: &Desk, person: &Person, typed: SecretText) -> Self {
        let typed = (!typed.is_empty()).then(|| Arc::new(typed));
        let secret = typed.clone().or_else(|| person.pool.client_secret.clone());
        let cognito = Cognito::new(person.pool.profile.clone(), secret.clone(), desk.clock.clone());
        Self {
            cognito,
            secret,
            typed: typed.is_some(),
        }
    }

    pub(crate) fn secret(&self) -> Option<&SecretText> {
        self.secret.as_deref()
    }

    /// Keeps a client secret that was typed and proved right; asks for one from now on where it is wanted.
    pub(crate) fn learn(self, desk: &Desk, person: &mut Person, learnt: ClientSecret) {
        let key = &person.pool.key;
        match (learnt, self.secret) {
            (ClientSecret::Right, Some(secret)) if self.typed => {
                desk.with_pools(|pools| pools.keep_client_secret(key, secret));
            }
            (ClientSecret::Wanted, _) => desk.with_pools(|pools| pools.ask_client_secret(key)),
            _ => return,
        }
        if let Some(pool) = desk.with_pools(|pools| pools.get(key).cloned()) {
            person.pool = pool;
        }
    }
}

/// What an answer says about the client secret.
pub(crate) enum ClientSecret {
    Right,
    /// There is one, and it was not given, or another one was.
    Wanted,
    Unknown,
}

impl<T> From<&Result<T, Problem>> for ClientSecret {
    fn from(answer: &Result<T, Problem>) -> Self {
        match answer {
            Ok(_) => Self::Right,
            Err(problem) if problem.is_of_client_secret() => Self::Wanted,
            Err(_) => Self::Unknown,
        }
    }
}
