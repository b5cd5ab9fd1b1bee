//! Timeouts of calls, and the pause before a retry.

use std::time::Duration;

use aws_smithy_types::timeout::TimeoutConfig;

/// How long a call may take, and how long is waited before it is retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// For name resolution, TCP and TLS handshake together.
    pub connect: Duration,
    /// For one attempt, from its start to the end of the response.
    pub attempt: Duration,
    /// Minimum pause before the first retry. It doubles before each further retry, and up to the same time again is
    /// added at random.
    pub pause: Duration,
}

impl Default for Timeouts {
    /// 5 s to connect, 15 s for an attempt, 0.5 s before the first retry.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            attempt: Duration::from_secs(15),
            pause: Duration::from_millis(500),
        }
    }
}

impl Timeouts {
    /// The timeouts as the AWS SDK takes them. The SDK's own retries are configured elsewhere.
    pub fn sdk_config(&self) -> TimeoutConfig {
        TimeoutConfig::builder()
            .connect_timeout(self.connect)
            .operation_attempt_timeout(self.attempt)
            .build()
    }
}
