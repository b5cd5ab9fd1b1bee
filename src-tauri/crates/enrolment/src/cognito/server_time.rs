//! The user pool's time.

use crate::cognito::Cognito;
use crate::problem::Problem;

/// In place of an access token. Cognito's model allows it, and no user has it.
const NO_TOKEN: &str = "0";

impl Cognito {
    /// Requests the user pool's time: the `Date` header of any response. The call is `GetUser` without a valid token, which
    /// reads and changes nothing. It is not retried.
    ///
    /// # Errors
    /// Any problem of the network, if no response with a date arrived.
    pub(crate) async fn request_time(&self) -> Result<(), Problem> {
        let known = self.shared.clock.responses();
        let called = self.client().get_user().access_token(NO_TOKEN).send().await;
        match called {
            Err(error) if self.shared.clock.responses() == known => Err(self.problem(&error)),
            _ => Ok(()),
        }
    }
}
