//! How long calls may take, and how long is waited before one is repeated.

use std::time::Duration;

use aws_sdk_cognitoidentityprovider::config::retry::RetryPartition;
use aws_sdk_cognitoidentityprovider::operation::associate_software_token::AssociateSoftwareTokenError;
use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

/// How long a call may take, and how long is waited before it is repeated. Only what can be repeated safely is:
/// reads, `AssociateSoftwareToken`, `SetUserMFAPreference`, `RevokeToken` and the first step of a sign-in by proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// To find the host, connect and agree on TLS.
    pub connect: Duration,
    /// For each attempt, from its beginning to the end of the answer.
    pub attempt: Duration,
    /// Before the first repeat of a request that was throttled; twice as much before the second. How much of it is
    /// waited is random, so that the many that were throttled together do not come back together.
    pub pause: Duration,
}

impl Default for Timeouts {
    /// 5 seconds, 15 seconds, 1 second.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            attempt: Duration::from_secs(15),
            pause: Duration::from_secs(1),
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

    /// The SDK waits a random part of each pause:
    /// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>.
    pub(crate) fn repeats(&self) -> RetryConfig {
        RetryConfig::standard()
            .with_max_attempts(3)
            .with_initial_backoff(self.pause)
    }
}

/// How many repeats there may be is counted per host: one pool's outage does not use up another's.
pub(crate) fn counted_apart(host: String) -> RetryPartition {
    RetryPartition::new(host)
}

/// `ConcurrentModificationException`: somebody else changed the user just then, and nothing was done. The model does
/// not mark it as one to repeat.
#[derive(Debug)]
pub(crate) struct ConcurrentModification;

impl ClassifyRetry for ConcurrentModification {
    fn name(&self) -> &'static str {
        "ConcurrentModification"
    }

    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let error = context
            .output_or_error()
            .and_then(Result::err)
            .and_then(|error| error.as_operation_error())
            .and_then(|error| error.downcast_ref::<AssociateSoftwareTokenError>());
        if error.is_some_and(AssociateSoftwareTokenError::is_concurrent_modification_exception) {
            return RetryAction::transient_error();
        }
        RetryAction::NoActionIndicated
    }
}
