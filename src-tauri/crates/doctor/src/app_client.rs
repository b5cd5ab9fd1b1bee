//! Checks the app client: whether it exists, which flows it allows, and the user pool's clock.

use std::sync::Arc;

use enrolment::{Clock, Cognito, Flow, PoolForm, PoolProfile, Problem, ProblemKind, probe};
use futures_util::future::join_all;
use secret::SecretText;
use transport::Transport;

use crate::finding::{Finding, FlowProblem};

/// The flows in the order of the findings.
const FLOWS: [Flow; 3] = [Flow::Srp, Flow::Password, Flow::UserAuth];

/// The exceptions that reject a flow itself, without the suffix `Exception`.
const FLOW_EXCEPTIONS: [&str; 3] = [
    // The pool's plan lacks the flow.
    "FeatureUnavailableInTier",
    "OperationNotEnabled",
    "UnsupportedOperation",
];

/// Starts a sign-in of a non-existent user with each flow: first with the pool's, then with the others at the same time.
/// Stops after the first if a proxy rejects it, because a proxy may lock an account whose password is wrong.
pub(crate) async fn check(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Vec<Finding> {
    let probe = |flow| probe_flow(pool, flow, client_secret.clone(), Arc::clone(&clock), transport);
    let wanted = pool.flow();
    let first = probe(wanted).await;
    if matches!(&first.outcome, Outcome::Failed(problem) if is_of_the_proxy(&problem.kind)) {
        return findings(pool, vec![first]);
    }
    let others = FLOWS
        .into_iter()
        .filter(|flow| *flow != wanted && may_be_probed(*flow, pool));
    let mut probed = join_all(others.map(probe)).await;
    probed.push(first);
    probed.sort_by_key(|probed| FLOWS.iter().position(|flow| *flow == probed.flow));
    findings(pool, probed)
}

/// The result for one flow.
struct Probed {
    flow: Flow,
    outcome: Outcome,
    ahead_seconds: i64,
}

enum Outcome {
    Allowed,
    /// The app client does not allow it.
    NotEnabled,
    Failed(Problem),
}

async fn probe_flow(
    pool: &PoolProfile,
    flow: Flow,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Probed {
    let profile = match PoolProfile::try_from(PoolForm { flow, ..pool.form() }) {
        Ok(profile) => profile,
        Err(problem) => {
            return Probed {
                flow,
                outcome: Outcome::Failed(problem),
                ahead_seconds: 0,
            };
        }
    };
    let cognito = Cognito::new(profile, client_secret, clock, transport);
    let outcome = match probe(&cognito).await {
        Ok(_) => Outcome::Allowed,
        Err(problem) if problem.kind == ProblemKind::FlowNotEnabled => Outcome::NotEnabled,
        Err(problem) => Outcome::Failed(problem),
    };
    Probed {
        flow,
        outcome,
        ahead_seconds: cognito.computer_ahead_seconds(),
    }
}

/// The app client can be used if Cognito accepts a sign-in with one flow. A problem with another flow is then one of that
/// flow. Cognito may report a flow that is not enabled before it checks the client secret.
fn findings(pool: &PoolProfile, probed: Vec<Probed>) -> Vec<Finding> {
    let find = |is_wanted: fn(&Outcome) -> bool| probed.iter().find(|probed| is_wanted(&probed.outcome));
    let unusable =
        find(|outcome| matches!(outcome, Outcome::Failed(problem) if is_about_the_app_client(&problem.kind)));
    let answered = find(|outcome| matches!(outcome, Outcome::Allowed)).or_else(|| match unusable {
        Some(_) => None,
        None => find(|outcome| matches!(outcome, Outcome::NotEnabled)),
    });
    let Some(answered) = answered else {
        let problem = worst_problem(pool.flow(), probed);
        return problem
            .map(|problem| Finding::AppClientUnusable { problem })
            .into_iter()
            .collect();
    };
    let ahead_seconds = answered.ahead_seconds;
    let (mut allowed, mut refused, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for Probed { flow, outcome, .. } in probed {
        match outcome {
            Outcome::Allowed => allowed.push(flow),
            Outcome::NotEnabled => refused.push(flow),
            Outcome::Failed(problem) => {
                if is_about_the_flow(&problem.kind) {
                    refused.push(flow);
                }
                problems.push(FlowProblem { flow, problem });
            }
        }
    }
    vec![
        Finding::Clock { ahead_seconds },
        Finding::AppClientAnswers {
            client_id: pool.client_id().to_owned(),
        },
        Finding::Flows {
            wanted: pool.flow(),
            allowed,
            refused,
            problems,
        },
    ]
}

/// The problem of the app client if there is one, otherwise that of the wanted flow, otherwise the first.
fn worst_problem(wanted: Flow, probed: Vec<Probed>) -> Option<Problem> {
    let mut failed: Vec<(Flow, Problem)> = probed
        .into_iter()
        .filter_map(|probed| match probed.outcome {
            Outcome::Failed(problem) => Some((probed.flow, problem)),
            Outcome::Allowed | Outcome::NotEnabled => None,
        })
        .collect();
    failed.sort_by_key(|(flow, problem)| (!is_about_the_app_client(&problem.kind), *flow != wanted));
    failed.into_iter().next().map(|(_, problem)| problem)
}

fn is_about_the_app_client(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::ClientUnknown | ProblemKind::ClientSecretWanted | ProblemKind::ClientSecretWrong
    )
}

fn is_of_the_proxy(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::ProxyUnreachable { .. }
            | ProblemKind::ProxyCredentialsWanted { .. }
            | ProblemKind::ProxyRefused { .. }
    )
}

/// Whether Cognito rejects the flow, in words other than those for one that is not enabled.
fn is_about_the_flow(kind: &ProblemKind) -> bool {
    match kind {
        ProblemKind::FlowNotEnabled | ProblemKind::ParameterRefused { .. } | ProblemKind::NotInThisRegion => {
            true
        }
        ProblemKind::Refused { name, .. } => {
            FLOW_EXCEPTIONS.contains(&name.strip_suffix("Exception").unwrap_or(name))
        }
        _ => false,
    }
}

/// No password is sent to an imported pool, not even a made-up one.
fn may_be_probed(flow: Flow, pool: &PoolProfile) -> bool {
    flow != Flow::Password || !pool.is_imported()
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
            let pool = PoolProfile::try_from(form).unwrap();
            FLOWS.map(|flow| may_be_probed(flow, &pool))
        };
        assert_eq!(probed(false), [true, true, true]);
        assert_eq!(probed(true), [true, false, true]);
    }
}
