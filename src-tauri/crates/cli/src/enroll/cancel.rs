//! Cancelling a step, or a call under way, without leaving valid tokens behind.

use std::pin::pin;
use std::time::Duration;

use enrolment::Abandon;

use super::enrolment::Enrolment;
use crate::failure::Failure;

/// How long revoking tokens may take. Tokens that are not revoked by then expire on their own.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Abandons a state, which revokes its tokens, within [`TIMEOUT`].
pub(super) async fn abandon_in_time(state: impl Abandon) {
    let _ = tokio::time::timeout(TIMEOUT, state.abandon()).await;
}

impl Enrolment {
    /// Calls the user pool. If the person stops the command meanwhile, the response is still awaited and abandoned, because
    /// it may contain tokens.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    pub(super) async fn call<T: Abandon>(&mut self, call: impl Future<Output = T>) -> Result<T, Failure> {
        let mut call = pin!(call);
        let stopped = match self.prompts.unless_stopped(&mut call).await {
            Ok(response) => return Ok(response),
            Err(stopped) => stopped,
        };
        let _ = tokio::time::timeout(TIMEOUT, async { call.await.abandon().await }).await;
        Err(stopped)
    }
}
