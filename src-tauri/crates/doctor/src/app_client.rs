//! Checks the app client: whether it exists, which flows it allows, and the user pool's clock.

use std::sync::Arc;

use enrolment::{Clock, Cognito, Flow, PoolForm, PoolProfile, Problem, ProblemKind, probe};
use secret::SecretText;
use transport::Transport;

use crate::finding::Finding;

/// Starts a sign-in of a non-existent user with each flow.
pub(crate) async fn check(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Vec<Finding> {
    match probe_flows(pool, client_secret, clock, transport).await {
        Ok(findings) => findings.into(),
        Err(problem) => vec![Finding::AppClientUnusable { problem }],
    }
}

async fn probe_flows(
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
        let cognito = Cognito::new(profile, client_secret.clone(), Arc::clone(&clock), transport);
        match probe(&cognito).await {
            Ok(response) => {
                ahead_seconds = response.computer_ahead_seconds;
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

/// Returns the flows to probe. No password is sent to an imported pool, not even a made-up one.
fn flows(pool: &PoolProfile) -> impl Iterator<Item = Flow> {
    [Flow::Srp, Flow::Password, Flow::UserAuth]
        .into_iter()
        .filter(|flow| *flow != Flow::Password || !pool.is_imported())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn password_flow_is_not_probed_on_an_imported_pool() {
        let probed = |imported| {
            let form = PoolForm {
                user_pool_id: "eu-west-1_Ab1Cd2Ef3".into(),
                client_id: "1example23456789".into(),
                imported,
                ..PoolForm::default()
            };
            flows(&PoolProfile::try_from(form).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(probed(false), [Flow::Srp, Flow::Password, Flow::UserAuth]);
        assert_eq!(probed(true), [Flow::Srp, Flow::UserAuth]);
    }
}
