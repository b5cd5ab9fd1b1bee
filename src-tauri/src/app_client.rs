//! The app client that a command talks through, with its secret if it has one.

use std::sync::Arc;

use enrolment::{Cognito, Problem, ProblemKind, SecretText};

use crate::desk::Desk;
use crate::stage::Person;

/// See the module.
pub(crate) struct AppClient {
    pub(crate) cognito: Cognito,
    /// Typed for this command.
    typed: Option<Arc<SecretText>>,
}

impl AppClient {
    /// With the client secret that was typed, or else with the one that is kept. Nothing typed is an empty one.
    pub(crate) fn of(desk: &Desk, person: &Person, typed: SecretText) -> Self {
        let typed = (!typed.is_empty()).then(|| Arc::new(typed));
        let secret = typed.clone().or_else(|| person.pool.client_secret.clone());
        let cognito = Cognito::new(person.pool.profile.clone(), secret, desk.clock.clone());
        Self { cognito, typed }
    }

    /// What Cognito's answer says about the client secret: right, so that it is kept; or wanted, or another one.
    pub(crate) fn learn<T>(self, desk: &Desk, person: &mut Person, answer: &Result<T, Problem>) {
        let key = &person.pool.key;
        match (answer, self.typed) {
            (Ok(_), Some(secret)) => desk.with_pools(|pools| pools.keep_client_secret(key, secret)),
            (Ok(_), None) => return,
            (Err(problem), _) => match problem.kind {
                ProblemKind::ClientSecretWanted | ProblemKind::ClientSecretWrong => {
                    desk.with_pools(|pools| pools.ask_client_secret(key));
                }
                _ => return,
            },
        }
        if let Some(pool) = desk.with_pools(|pools| pools.get(key).cloned()) {
            person.pool = pool;
        }
    }
}
