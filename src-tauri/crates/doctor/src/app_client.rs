//! The app client, as it answers to anybody: whether it is there, what it allows, and what time it is there.

use std::sync::Arc;

use enrolment::{Clock, Cognito, Flow, PoolForm, PoolProfile, Problem, ProblemKind, probe};
use secret::SecretText;
use transport::Transport;

use crate::finding::Finding;

/// Begins to sign in as nobody, by each flow.
pub(crate) async fn look(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Vec<Finding> {
    match asked(pool, client_secret, clock, transport).await {
        Ok(findings) => findings.into(),
        Err(problem) => vec![Finding::AppClientUnusable { problem }],
    }
}

async fn asked(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Result<[Finding; 3], Problem> {
    let mut allowed = Vec::new();
    let mut refused = Vec::new();
    let mut ahead_seconds = 0;
    for flow in flows(pool) {
        let profile = PoolProfile::try_from(PoolForm { flow, ..pool.form() })?;
        // One transport for all: they share its connection.
        let cognito = Cognito::new(profile, client_secret.clone(), Arc::clone(&clock), transport);
        match probe(&cognito).await {
            Ok(reached) => {
                ahead_seconds = reached.computer_ahead_seconds;
                allowed.push(flow);
            }
            Err(problem) if problem.kind == ProblemKind::FlowNotEnabled => {
                ahead_seconds = cognito.computer_ahead_seconds();
                refused.push(flow);
            }
            Err(problem) => return Err(problem),
        }
    }
    Ok([
        Finding::Clock { ahead_seconds },
        Finding::AppClientAnswers {
            client_id: pool.client_id().to_owned(),
        },
        Finding::Flows {
            wanted: pool.flow(),
            allowed,
            refused,
        },
    ])
}

/// Those that can be asked about. A pool that someone sent is not even shown a made-up password.
fn flows(pool: &PoolProfile) -> impl Iterator<Item = Flow> {
    [Flow::Srp, Flow::Password, Flow::UserAuth]
        .into_iter()
        .filter(|flow| *flow != Flow::Password || !pool.is_imported())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_that_someone_sent_is_shown_no_password() {
        let asked = |imported| {
            let form = PoolForm {
                user_pool_id: "eu-west-1_Ab1Cd2Ef3".into(),
                client_id: "1example23456789".into(),
                imported,
                ..PoolForm::default()
            };
            flows(&PoolProfile::try_from(form).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(asked(false), [Flow::Srp, Flow::Password, Flow::UserAuth]);
        assert_eq!(asked(true), [Flow::Srp, Flow::UserAuth]);
    }
}
