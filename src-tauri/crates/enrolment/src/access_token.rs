//! Access tokens that were obtained elsewhere: pasted, or issued by managed login.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Deserialize;
use serde_json::Value;

use crate::jwt::part;
use crate::pool::{PoolForm, PoolProfile};
use crate::pool_reference::PoolReference;
use crate::printed_response::{Printed, ResponseMember};
use crate::problem::{Problem, ProblemKind};
use crate::sanitize;
use secret::SecretText;
use transport::displayable;

/// The scope that `GetUser`, `AssociateSoftwareToken` and `VerifySoftwareToken` require:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
const SCOPE: &str = "aws.cognito.signin.user.admin";

/// An access token of a user pool, with its claims.
///
/// The signature is not checked, because Cognito checks it on each call. The claims are used only to fill in forms, and
/// to report early what Cognito would reject.
pub struct AccessToken {
    pub(crate) token: SecretText,
    region: String,
    user_pool_id: String,
    client_id: String,
    username: Option<String>,
    /// Unix seconds.
    pub(crate) expires_at: u64,
}

/// Returns whether a token contains only the characters of Cognito's model: `[A-Za-z0-9-_=.]+`.
pub(crate) fn has_token_characters(token: &SecretText) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_=.".contains(&byte);
    !token.is_empty() && token.expose().bytes().all(allowed)
}

/// The claims that are read. An ID token has `aud` instead of `client_id`.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    token_use: String,
    exp: u64,
    client_id: Option<String>,
    scope: Option<String>,
    username: Option<String>,
}

fn malformed() -> Problem {
    ProblemKind::TokenMalformed.into()
}

impl AccessToken {
    /// Parses a pasted token, or a response of Cognito that contains it, as the AWS CLI prints it. White space, line
    /// breaks, invisible characters, quotes and `Bearer` are ignored. Expiry is not checked, because this computer's clock may be wrong: see [`account_of_token`](crate::account_of_token).
    ///
    /// # Errors
    /// [`ProblemKind::TokenMalformed`], also for a token of another issuer; [`ProblemKind::TokenNotAccess`],
    /// [`ProblemKind::TokenLacksScope`].
    pub fn read(pasted: SecretText) -> Result<Self, Problem> {
        let token = match ResponseMember::AccessToken.of(&pasted) {
            Printed::Other => sanitize::token(&pasted),
            Printed::Found(token) => sanitize::token(&token),
            Printed::Missing => return Err(malformed()),
        };
        if !has_token_characters(&token) {
            return Err(malformed());
        }
        let parts: Vec<&str> = token.expose().split('.').collect();
        let [_, payload, _] = parts[..] else {
            // A refresh token is an encrypted JWT, of five parts.
            let encrypted =
                parts.len() == 5 && part::<Value>(parts[0]).is_some_and(|it| it.get("enc").is_some());
            return Err(if encrypted {
                ProblemKind::TokenNotAccess.into()
            } else {
                malformed()
            });
        };
        let claims: Claims = part(payload).ok_or_else(malformed)?;
        let pool = PoolReference::of_issuer(&claims.iss).ok_or_else(malformed)?;
        if claims.token_use != "access" {
            return Err(ProblemKind::TokenNotAccess.into());
        }
        let mut scopes = claims.scope.as_deref().unwrap_or_default().split(' ');
        if !scopes.any(|scope| scope == SCOPE) {
            return Err(ProblemKind::TokenLacksScope.into());
        }
        Ok(Self {
            region: pool.region,
            user_pool_id: pool.user_pool_id,
            client_id: claims.client_id.ok_or_else(malformed)?,
            username: claims.username.as_deref().map(displayable),
            expires_at: claims.exp,
            token,
        })
    }

    /// The AWS region of the issuer. For a replicated pool with the updated type of issuer it is the primary region.
    pub fn region(&self) -> &str {
        &self.region
    }
    /// The id of the pool that issued the token, for example `eu-central-1_Ab1Cd2Ef3`.
    pub fn user_pool_id(&self) -> &str {
        &self.user_pool_id
    }
    /// The app client to which the token was issued.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }
    /// Cognito's username, which may be a UUID.
    pub fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }
    /// Returns the remaining lifetime, or zero if the token has expired. `now` is the server's time.
    pub fn expires_in(&self, now: SystemTime) -> Duration {
        Duration::from_secs(self.expires_at.saturating_sub(unix_seconds(now)))
    }

    /// Checks that the token is of this pool and app client.
    ///
    /// # Errors
    /// [`ProblemKind::TokenOfAnotherPool`], [`ProblemKind::TokenOfAnotherClient`]; both contain the id of the token.
    pub fn agrees_with(&self, pool: &PoolProfile) -> Result<(), Problem> {
        if self.user_pool_id != pool.user_pool_id() {
            let user_pool_id = self.user_pool_id.clone();
            return Err(ProblemKind::TokenOfAnotherPool { user_pool_id }.into());
        }
        if self.client_id != pool.client_id() {
            let client_id = displayable(&self.client_id);
            return Err(ProblemKind::TokenOfAnotherClient { client_id }.into());
        }
        Ok(())
    }

    /// Returns the profile of the token's pool, so that the user need not type it.
    ///
    /// # Errors
    /// As [`PoolProfile`]'s `try_from`.
    pub fn profile(&self) -> Result<PoolProfile, Problem> {
        PoolProfile::try_from(PoolForm {
            user_pool_id: self.user_pool_id.clone(),
            client_id: self.client_id.clone(),
            region: self.region.clone(),
            ..PoolForm::default()
        })
    }
}

fn unix_seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests;
