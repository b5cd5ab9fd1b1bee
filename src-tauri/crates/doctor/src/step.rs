//! The timeout of a connection step.

use std::io;
use std::time::Duration;

use transport::displayable;

use crate::finding::Fault;

const TIMEOUT_SECONDS: u32 = 5;

/// Why a connection step failed.
pub(crate) enum StepError {
    TimedOut,
    Io(io::Error),
}

impl From<StepError> for Fault {
    fn from(error: StepError) -> Self {
        match error {
            StepError::TimedOut => Self::NoAnswer {
                seconds: TIMEOUT_SECONDS,
            },
            StepError::Io(error) => Self::Failed {
                detail: displayable(&error.to_string()),
            },
        }
    }
}

/// Runs a step with a timeout.
///
/// # Errors
/// Any [`StepError`].
pub(crate) async fn with_timeout<T>(step: impl Future<Output = io::Result<T>>) -> Result<T, StepError> {
    match tokio::time::timeout(Duration::from_secs(TIMEOUT_SECONDS.into()), step).await {
        Ok(result) => result.map_err(StepError::Io),
        Err(_) => Err(StepError::TimedOut),
    }
}
