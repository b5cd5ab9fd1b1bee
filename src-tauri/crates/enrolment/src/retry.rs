//! Calls that are made again by themselves after a pause: which, how often, and how a person who waits learns of it and
//! stops it.
//!
//! Ours and not the SDK's, which tells nobody that it waits and cannot be stopped without losing what was asked for.

use std::sync::Arc;

use backon::{BackoffBuilder, ExponentialBuilder};
use tokio::sync::{Notify, watch};

use crate::problem::{Problem, ProblemKind};
use transport::Timeouts;

/// How often a call is made that fails of what may pass by itself.
const ATTEMPTS: u32 = 3;

/// The same where the user pool only asks for a pause: it answers, and nothing was done. Quotas are counted by the
/// second: <https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html>.
const ATTEMPTS_IF_THROTTLED: u32 = 5;

/// That a call has failed and is made again by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryNotice {
    /// What it failed of.
    pub problem: Problem,
    /// Which attempt is waited for, from 2 on, or under way.
    pub attempt: u32,
    /// How many there will be.
    pub of: u32,
}

/// What the calls of one [`Cognito`](crate::Cognito) wait for. Cheap to clone; all clones are of the same.
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
    /// What is waited for, if anything is.
    pub fn now(&self) -> Option<RetryNotice> {
        self.inner.now.borrow().clone()
    }

    /// The same whenever it changes, as long as the client is there.
    pub fn changes(&self) -> watch::Receiver<Option<RetryNotice>> {
        self.inner.now.subscribe()
    }

    /// Waits no longer: the call fails of what it has met already, and the state that it was made from is kept as with
    /// every problem. Without effect while nothing is waited for.
    pub fn stop(&self) {
        self.inner.stop.notify_waiters();
    }

    /// Makes a call that does no harm twice, again after a pause as long as it fails of what may pass by itself.
    ///
    /// # Errors
    /// What the last attempt failed of.
    pub(crate) async fn repeated<T, Called>(
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
            // Up to as long again, so that the many that were throttled together do not come back together.
            .with_jitter()
            .build();
        let mut answer = call().await;
        for attempt in 2.. {
            let Err(problem) = answer else { break };
            let of = attempts(&problem.kind);
            let (true, Some(pause)) = (attempt <= of, pauses.next()) else {
                return Err(problem);
            };
            // From before anybody can know that there is something to stop.
            let stopped = self.inner.stop.notified();
            let _shown = self.show(RetryNotice {
                problem: problem.clone(),
                attempt,
                of,
            });
            let again = async {
                tokio::time::sleep(pause).await;
                call().await
            };
            answer = tokio::select! {
                biased;
                answer = again => answer,
                () = stopped => return Err(problem),
            };
        }
        answer
    }

    fn show(&self, wait: RetryNotice) -> Shown<'_> {
        self.inner.now.send_replace(Some(wait));
        Shown(self)
    }
}

/// Nothing is waited for any more when it is dropped, also with a call that was given up.
struct Shown<'a>(&'a Retries);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.0.inner.now.send_replace(None);
    }
}

/// How often a call is made in all that fails of this.
fn attempts(kind: &ProblemKind) -> u32 {
    match kind {
        ProblemKind::Throttled => ATTEMPTS_IF_THROTTLED,
        ProblemKind::Unreachable { .. }
        | ProblemKind::ProxyUnreachable { .. }
        | ProblemKind::TimedOut { .. }
        | ProblemKind::ServiceFault { .. } => ATTEMPTS,
        // Also what somebody has to do something about first: a proxy that was given a wrong password three times may
        // lock its owner out of everything.
        _ => 1,
    }
}
