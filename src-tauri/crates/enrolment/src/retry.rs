//! Automatic retries with back-off. A caller can observe the wait before an attempt, and stop it.
//!
//! The SDK's own retries are not used, because they do not report that they wait, and stopping them loses the result.

use std::sync::Arc;

use backon::{BackoffBuilder, ExponentialBuilder};
use tokio::sync::{Notify, watch};

use crate::problem::{Problem, ProblemKind};
use transport::Timeouts;

/// The number of attempts of a call with transient failures.
const ATTEMPTS: u32 = 3;

/// The number of attempts of a throttled call. The user pool responded without acting. Quotas are counted per second:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html>.
const ATTEMPTS_IF_THROTTLED: u32 = 5;

/// Reports that a call has failed and is retried automatically.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryNotice {
    /// The problem of the failed attempt.
    pub problem: Problem,
    /// The number of the attempt that is pending or running, starting at 2.
    pub attempt: u32,
    /// The maximum number of attempts.
    pub of: u32,
}

/// The automatic retries of one [`Cognito`](crate::Cognito). Cheap to clone; all clones share their state.
#[derive(Clone, Default)]
pub struct Retries {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    now: watch::Sender<Option<RetryNotice>>,
    stop: Notify,
}

impl Retries {
    /// Returns the current retry, if there is one.
    pub fn now(&self) -> Option<RetryNotice> {
        self.inner.now.borrow().clone()
    }

    /// Returns a receiver of the current retry, for as long as the client exists.
    pub fn changes(&self) -> watch::Receiver<Option<RetryNotice>> {
        self.inner.now.subscribe()
    }

    /// Stops the current retry. The call fails with the problem of its last attempt, and the state is kept as with any
    /// problem. Has no effect if no call is being retried.
    pub fn stop(&self) {
        self.inner.stop.notify_waiters();
    }

    /// Makes an idempotent call, and retries it with back-off after transient failures.
    ///
    /// # Errors
    /// The problem of the last attempt.
    pub(crate) async fn call<T, Called>(
        &self,
        timeouts: &Timeouts,
        call: impl Fn() -> Called,
    ) -> Result<T, Problem>
    where
        Called: Future<Output = Result<T, Problem>>,
    {
        let mut pauses = ExponentialBuilder::new()
            .with_min_delay(timeouts.pause)
            .with_factor(2.0)
            .without_max_times()
            // Adds up to the same delay again, so that clients that were throttled together do not retry together.
            .with_jitter()
            .build();
        let mut result = call().await;
        for attempt in 2.. {
            let Err(problem) = result else { break };
            let of = attempts(&problem.kind);
            let (true, Some(pause)) = (attempt <= of, pauses.next()) else {
                return Err(problem);
            };
            // Registered before the retry is announced, so that no `stop` is missed.
            let stopped = self.inner.stop.notified();
            let _announced = self.announce(RetryNotice {
                problem: problem.clone(),
                attempt,
                of,
            });
            let again = async {
                tokio::time::sleep(pause).await;
                call().await
            };
            result = tokio::select! {
                biased;
                result = again => result,
                () = stopped => return Err(problem),
            };
        }
        result
    }

    fn announce(&self, notice: RetryNotice) -> Announced<'_> {
        self.inner.now.send_replace(Some(notice));
        Announced(self)
    }
}

/// Withdraws the announcement on drop, also if the call is cancelled.
struct Announced<'a>(&'a Retries);

impl Drop for Announced<'_> {
    fn drop(&mut self) {
        self.0.inner.now.send_replace(None);
    }
}

/// Returns the maximum number of attempts of a call that fails with this problem.
fn attempts(kind: &ProblemKind) -> u32 {
    match kind {
        ProblemKind::Throttled => ATTEMPTS_IF_THROTTLED,
        ProblemKind::Unreachable { .. }
        | ProblemKind::ProxyUnreachable { .. }
        | ProblemKind::TimedOut { .. }
        | ProblemKind::ServiceFault { .. } => ATTEMPTS,
        // Includes problems that the user must fix first: a proxy may lock an account after three wrong passwords.
        _ => 1,
    }
}
