//! Runs the checks against the practice pool and against servers that fail one step.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests fail by panicking"
)]

mod app_client;
mod connectivity;
mod unexpected_responses;

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use doctor::{Check, Finding, Severity, run_checks};
use enrolment::{PoolForm, PoolProfile};
use transport::SystemProxies;

/// The system time.
struct SystemClock;

impl enrolment::Clock for SystemClock {
    fn unix_time(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970")
    }
}

/// A pool at an endpoint, with ids that do not exist.
fn pool_at(endpoint: &str) -> PoolForm {
    PoolForm {
        user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        endpoint: endpoint.into(),
        ..PoolForm::default()
    }
}

/// Runs the checks without a proxy from the environment.
async fn check(form: PoolForm, client_secret: Option<&str>) -> Vec<Finding> {
    let pool = PoolProfile::try_from(form).expect("a pool");
    let transport = pool.transport(SystemProxies::default()).expect("a transport");
    let secret = client_secret.map(|secret| Arc::new(secret.into()));
    run_checks(&pool, secret, Arc::new(SystemClock), &transport).await
}

fn checks_and_severities(findings: &[Finding]) -> Vec<(Check, Severity)> {
    findings
        .iter()
        .map(|finding| (finding.check(), finding.severity()))
        .collect()
}

/// A port on which no program listens.
async fn unused_port() -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    listener.local_addr().expect("bound").port()
}
