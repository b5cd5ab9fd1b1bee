//! Being connected before it is needed.

use crate::cognito::Cognito;

/// No access token. Cognito looks at its form, and at nobody's account.
const NOBODYS: &str = "connection";

impl Cognito {
    /// Connects, while the person is still typing: resolving, TCP and TLS take three round trips, and sign-in then takes
    /// none of them. Also learns the server's time. Gives whether anybody answered; if there is no way through, the next
    /// call says why.
    ///
    /// It is a call that is refused, `GetUser` without a token, as a connection is kept only if an answer came on it.
    /// It counts for nobody's attempts to sign in. What is asked before the answer is there goes by a connection of its
    /// own.
    pub async fn open_connection(&self) -> bool {
        let refused = self.client().get_user().access_token(NOBODYS).send().await;
        // Whatever the answer says, it is one.
        refused.map_or_else(|error| error.raw_response().is_some(), |_| true)
    }
}
