//! A pool at some endpoint, and the examination of it.

#![allow(dead_code, reason = "each test program uses a part")]

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use doctor::{Check, Finding, Severity, examine};
use enrolment::{PoolForm, PoolProfile};
use transport::SystemProxies;

/// This computer's.
struct OfComputer;

impl enrolment::Clock for OfComputer {
    fn unix_time(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970")
    }
}

/// With ids of nobody.
pub(crate) fn at(endpoint: &str) -> PoolForm {
    PoolForm {
        user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        endpoint: endpoint.into(),
        ..PoolForm::default()
    }
}

/// What is seen of it, as if no environment variable named a proxy.
pub(crate) async fn examined(form: PoolForm, client_secret: Option<&str>) -> Vec<Finding> {
    let pool = PoolProfile::try_from(form).expect("a pool");
    let transport = pool.transport(SystemProxies::default()).expect("a transport");
    let secret = client_secret.map(|secret| Arc::new(secret.into()));
    examine(&pool, secret, Arc::new(OfComputer), &transport).await
}

/// Names and gravities, in order.
pub(crate) fn told(findings: &[Finding]) -> Vec<(Check, Severity)> {
    findings
        .iter()
        .map(|finding| (finding.check(), finding.severity()))
        .collect()
}

/// A port at which nobody listens.
pub(crate) async fn nobodys_port() -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    listener.local_addr().expect("bound").port()
}
