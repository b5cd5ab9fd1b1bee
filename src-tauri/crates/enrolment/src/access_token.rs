//! Access tokens that were obtained elsewhere: pasted, or by managed login.

use std::time::{Duration, SystemTime};

use crate::association::Authority;
use crate::cognito::Cognito;
use crate::pool::PoolProfile;
use crate::problem::Problem;
use crate::secret::SecretText;

/// An access token of a user pool, with what it says of itself.
///
/// Its signature is not checked: whoever makes one up deceives nobody but themselves, as Cognito checks it at each
/// call. What it says only spares typing, and tells early what Cognito would refuse.
pub struct AccessToken {
    token: SecretText,
}

impl AccessToken {
    /// Reads a token as pasted: white space, line breaks, quotes and `Bearer` do not matter. `now` is the server's
    /// time.
    ///
    /// # Errors
    /// [`ProblemKind::TokenMalformed`](crate::ProblemKind::TokenMalformed), also for another issuer's;
    /// [`ProblemKind::TokenNotAccess`](crate::ProblemKind::TokenNotAccess),
    /// [`ProblemKind::TokenOver`](crate::ProblemKind::TokenOver),
    /// [`ProblemKind::TokenLacksScope`](crate::ProblemKind::TokenLacksScope).
    pub fn read(pasted: SecretText, now: SystemTime) -> Result<Self, Problem> {
        todo!()
    }

    /// AWS region of the issuer.
    pub fn region(&self) -> &str {
        todo!()
    }
    /// The pool that issued it, for example `eu-central-1_Ab1Cd2Ef3`.
    pub fn user_pool_id(&self) -> &str {
        todo!()
    }
    /// The app client that it was given to.
    pub fn client_id(&self) -> &str {
        todo!()
    }
    /// Cognito's own name for the user, which may be a UUID.
    pub fn username(&self) -> Option<&str> {
        todo!()
    }
    /// How long it is good for.
    pub fn expires_in(&self, now: SystemTime) -> Duration {
        todo!()
    }

    /// Whether it is of this pool and app client.
    ///
    /// # Errors
    /// [`ProblemKind::TokenOfAnotherPool`](crate::ProblemKind::TokenOfAnotherPool),
    /// [`ProblemKind::TokenOfAnotherClient`](crate::ProblemKind::TokenOfAnotherClient).
    pub fn agrees_with(&self, pool: &PoolProfile) -> Result<(), Problem> {
        todo!()
    }

    /// The pool that it tells of, so that nothing need be typed.
    ///
    /// # Errors
    /// As [`PoolProfile`]'s `try_from`.
    pub fn profile(&self) -> Result<PoolProfile, Problem> {
        todo!()
    }
}

/// Whose account a pasted token is good for (`GetUser`). The token is never revoked by us: it is somebody's session.
///
/// # Errors
/// As [`AccessToken::agrees_with`]; [`ProblemKind::FederatedUser`](crate::ProblemKind::FederatedUser),
/// [`ProblemKind::TokenLacksScope`](crate::ProblemKind::TokenLacksScope); any other [`Problem`].
pub async fn account_of_token(cognito: &Cognito, token: AccessToken) -> Result<TokenAccount, Problem> {
    todo!()
}

/// The same for tokens that managed login gave to this program. They are revoked at the end, and if this fails.
///
/// # Errors
/// As [`account_of_token`].
pub async fn account_of_tokens(
    cognito: &Cognito,
    access: SecretText,
    refresh: Option<SecretText>,
) -> Result<TokenAccount, Problem> {
    todo!()
}

/// An account that a token is good for, shown before anything is changed.
pub struct TokenAccount {
    authority: Authority,
}

impl TokenAccount {
    /// How it is called in the authenticator: e-mail, preferred username, phone number or username, in this order.
    pub fn account(&self) -> &str {
        todo!()
    }
    /// Cognito's own name, which may be a UUID.
    pub fn username(&self) -> &str {
        todo!()
    }
    /// Whether the account has an authenticator already, which the new one will replace.
    pub fn replaces(&self) -> bool {
        self.authority.replaces()
    }
    /// It is the right one.
    pub fn accept(self) -> Authority {
        self.authority
    }
    /// Leaves it: tokens that this program obtained are revoked.
    pub async fn abandon(self) {
        self.authority.abandon().await;
    }
}
