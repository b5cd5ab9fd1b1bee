//! Whether an account already has an authenticator.

use std::time::Duration;

use secret::SecretText;

use crate::cognito::Cognito;

/// Whether an account already has an authenticator, which a new one will replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExistingAuthenticator {
    /// The account has none.
    No,
    /// The account has one.
    Yes,
    /// Cognito did not say: the query failed, or the server does not know the operation.
    Unknown,
}

/// The time to wait for the answer. It affects only a message, so a slow answer is not worth a longer wait.
const TIMEOUT: Duration = Duration::from_secs(3);

impl ExistingAuthenticator {
    /// Queries the factors of an account once. The sign-in must not wait for retries.
    pub(crate) async fn of(cognito: &Cognito, access_token: &SecretText) -> Self {
        match tokio::time::timeout(TIMEOUT, cognito.has_software_token_once(access_token)).await {
            Ok(Ok(true)) => Self::Yes,
            Ok(Ok(false)) => Self::No,
            Ok(Err(_)) | Err(_) => Self::Unknown,
        }
    }
}
