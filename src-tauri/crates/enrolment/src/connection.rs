//! Opening a connection before it is needed.

use crate::cognito::Cognito;

/// Not a valid access token. Cognito rejects it by its format, without accessing an account.
const INVALID_TOKEN: &str = "connection";

impl Cognito {
    /// Opens a connection while the user is still typing, which saves sign-in the three round trips of DNS, TCP and
    /// TLS. Also updates the server time. Returns whether a response was received; if not, the next call reports the
    /// problem.
    ///
    /// Sends a call that Cognito rejects, `GetUser` with an invalid token, because a connection is reused only after a
    /// response. The call does not count as an attempt to sign in. A call made before the response arrives opens its
    /// own connection.
    pub async fn open_connection(&self) -> bool {
        let rejected = self.client().get_user().access_token(INVALID_TOKEN).send().await;
        rejected.map_or_else(|error| error.raw_response().is_some(), |_| true)
    }
}
