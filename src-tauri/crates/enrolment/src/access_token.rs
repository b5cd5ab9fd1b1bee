//! Access tokens that were obtained elsewhere: pasted, or by managed login.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::Value;
use url::Url;
use zeroize::Zeroizing;

use crate::pool::{PoolForm, PoolProfile, is_region};
use crate::problem::{Problem, ProblemKind};
use crate::sanitize;
use secret::SecretText;

/// What GetUser, Associate and Verify ask a token for:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
const SCOPE: &str = "aws.cognito.signin.user.admin";

/// An access token of a user pool, with what it says of itself.
///
/// Its signature is not checked: whoever makes one up deceives nobody but themselves, as Cognito checks it at each
/// call. What it says only spares typing, and tells early what Cognito would refuse.
pub struct AccessToken {
    pub(crate) token: SecretText,
    region: String,
    user_pool_id: String,
    client_id: String,
    username: Option<String>,
    /// Unix seconds.
    pub(crate) expires_at: u64,
}

/// What Cognito's model allows in an access token: `[A-Za-z0-9-_=.]+`.
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
    /// Reads a token as pasted: white space, line breaks, invisible marks, quotes and `Bearer` do not matter. Whether it is over is not
    /// for this computer's clock to say, which may be wrong: see [`account_of_token`](crate::account_of_token).
    ///
    /// # Errors
    /// [`ProblemKind::TokenMalformed`], also for another issuer's; [`ProblemKind::TokenNotAccess`],
    /// [`ProblemKind::TokenLacksScope`].
    pub fn read(pasted: SecretText) -> Result<Self, Problem> {
        let token = sanitize::token(&pasted);
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
        let (region, user_pool_id) = issuer(&claims.iss).ok_or_else(malformed)?;
        if claims.token_use != "access" {
            return Err(ProblemKind::TokenNotAccess.into());
        }
        let mut scopes = claims.scope.as_deref().unwrap_or_default().split(' ');
        if !scopes.any(|scope| scope == SCOPE) {
            return Err(ProblemKind::TokenLacksScope.into());
        }
        Ok(Self {
            region,
            user_pool_id,
            client_id: claims.client_id.ok_or_else(malformed)?,
            username: claims.username,
            expires_at: claims.exp,
            token,
        })
    }

    /// AWS region of the issuer.
    pub fn region(&self) -> &str {
        &self.region
    }
    /// The pool that issued it, for example `eu-central-1_Ab1Cd2Ef3`.
    pub fn user_pool_id(&self) -> &str {
        &self.user_pool_id
    }
    /// The app client that it was given to.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }
    /// Cognito's own name for the user, which may be a UUID.
    pub fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }
    /// How long it is good for; nothing if it is over. `now` is the server's time.
    pub fn expires_in(&self, now: SystemTime) -> Duration {
        Duration::from_secs(self.expires_at.saturating_sub(unix_seconds(now)))
    }

    /// Whether it is of this pool and app client.
    ///
    /// # Errors
    /// [`ProblemKind::TokenOfAnotherPool`], [`ProblemKind::TokenOfAnotherClient`]; both name the token's.
    pub fn agrees_with(&self, pool: &PoolProfile) -> Result<(), Problem> {
        if self.user_pool_id != pool.user_pool_id() {
            let user_pool_id = self.user_pool_id.clone();
            return Err(ProblemKind::TokenOfAnotherPool { user_pool_id }.into());
        }
        if self.client_id != pool.client_id() {
            let client_id = self.client_id.clone();
            return Err(ProblemKind::TokenOfAnotherClient { client_id }.into());
        }
        Ok(())
    }

    /// The pool that it tells of, so that nothing need be typed.
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

/// A part of a JWT: JSON in Base64 for URLs, which some tools pad (RFC 7515 §2).
fn part<T: serde::de::DeserializeOwned>(part: &str) -> Option<T> {
    let json = BASE64URL_NOPAD
        .decode(part.trim_end_matches('=').as_bytes())
        .ok()?;
    serde_json::from_slice(&Zeroizing::new(json)).ok()
}

/// Region and pool id of `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3`. China and the
/// European Sovereign Cloud have other domains of AWS's.
fn issuer(iss: &str) -> Option<(String, String)> {
    let url = Url::parse(iss).ok().filter(|url| url.scheme() == "https")?;
    let mut host = url.host_str()?.splitn(3, '.');
    let (service, region, domain) = (host.next()?, host.next()?, host.next()?);
    let pool = url.path().strip_prefix('/')?;
    let (_, name) = pool.split_once('_')?;
    let ours = service == "cognito-idp" && is_region(region) && domain.starts_with("amazonaws.");
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (ours && named).then(|| (region.to_owned(), pool.to_owned()))
}

#[cfg(test)]
mod tests;
