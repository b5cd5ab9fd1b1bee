//! Can people enrol here? The way to the user pool is looked at step by step, and then its app client, as it answers to
//! anybody: nobody is signed in. What was seen is data; the words for it live with the surfaces.
//!
//! Nothing here is read from the environment, but for what the calls read too: the certificates that the operating
//! system trusts, and its resolver. The way and the clock are handed in.

mod app_client;
mod certificates;
mod connectivity;
mod finding;
mod origin;

use std::sync::Arc;

use enrolment::{Clock, PoolProfile};
use secret::SecretText;
use transport::Transport;

pub use finding::{CertificateFault, Check, Fault, Finding, Severity, TlsVersion};

/// Looks at everything, in order, and no further than to the first step of the way that is closed: what that does not
/// let through is not told again. A finding about the app client is there exactly if the way was open.
///
/// # Parameters
/// `transport`: by [`PoolProfile::transport`] of the same pool.
pub async fn examine(
    pool: &PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<dyn Clock>,
    transport: &Transport,
) -> Vec<Finding> {
    let mut findings = connectivity::look(&pool.url(), transport).await;
    let is_open = findings
        .iter()
        .all(|finding| finding.severity() != Severity::Error);
    if is_open {
        findings.extend(app_client::look(pool, client_secret, clock, transport).await);
    }
    findings
}
