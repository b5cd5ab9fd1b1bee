//! How long calls may take, and how long is waited before one is repeated.

use std::time::Duration;

use aws_smithy_types::timeout::TimeoutConfig;

/// How long a call may take, and how long is waited before it is repeated. Only what can be repeated safely is:
/// reads, `AssociateSoftwareToken`, `SetUserMFAPreference`, `RevokeToken` and the first step of a sign-in by proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// To find the host, connect and agree on TLS.
    pub connect: Duration,
    /// For each attempt, from its beginning to the end of the answer.
    pub attempt: Duration,
    /// Before the first repeat, at least; twice as much before each further one. Up to as much again is added at random.
    pub pause: Duration,
}

impl Default for Timeouts {
    /// 5 seconds, 15 seconds, half a second.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            attempt: Duration::from_secs(15),
            pause: Duration::from_millis(500),
        }
    }
}

impl Timeouts {
    pub(crate) fn config(&self) -> TimeoutConfig {
        TimeoutConfig::builder()
            .connect_timeout(self.connect)
            .operation_attempt_timeout(self.attempt)
            .build()
    }
}
