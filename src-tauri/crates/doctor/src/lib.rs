//! Checks whether users can enrol on this computer: the connection to the user pool step by step, and then its app client.
//! No user is signed in. The findings are data; their texts belong to the user interfaces.
//!
//! The crate reads nothing from the environment except what the calls read too: the operating system's certificate
//! authorities and its resolver. Transport and clock are passed in.

mod app_client;
mod connectivity;
mod endpoint;
mod finding;
mod step;
mod tls_handshake;

use std::sync::Arc;

use enrolment::{Clock, PoolProfile};
use secret::SecretText;
use transport::Transport;

pub use finding::{Check, Fault, Finding, FlowProblem, Severity, TlsVersion};

/// Runs the checks in order. The first connection step that fails is the last finding; a finding about the app client is
/// present only if every step succeeded.
///
/// # Parameters
/// `transport`: [`PoolProfile::transport`] of the same pool.
pub async fn run_checks(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Vec<Finding> {
    let mut findings = connectivity::check(&pool.url(), transport).await;
    let is_connected = findings
        .iter()
        .all(|finding| finding.severity() != Severity::Error);
    if is_connected {
        findings.extend(app_client::check(pool, client_secret, clock, transport).await);
    }
    findings
}
