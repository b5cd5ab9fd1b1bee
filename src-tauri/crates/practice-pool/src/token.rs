//! The tokens that a completed sign-in ends with, and their revocation.

use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::hmac_sha256::hmac_sha256;
use crate::kept::Kept;
use crate::random;
use crate::refusal::Refusal;
use crate::state::{Client, ClientRef, Pool, User, UserRef};
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

/// How long access and ID tokens are valid: Cognito's default.
const VALIDITY: Duration = Duration::from_secs(60 * 60);
/// How long a sign-in is remembered: as long as Cognito's refresh tokens last by default.
const REMEMBERED: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Makes, checks and revokes tokens.
#[derive(Clone)]
pub(crate) struct Tokens {
    /// Signs the JWTs. Cognito signs with RSA; nobody but the pool itself checks these, so a MAC does.
    key: [u8; 32],
    /// Sign-ins by their `origin_jti`.
    origins: Kept<Origin>,
    /// `origin_jti` by refresh token.
    refresh: Kept<String>,
}

/// One completed sign-in.
#[derive(Clone, Copy)]
struct Origin {
    user: UserRef,
    client: ClientRef,
    revoked: bool,
}

/// The claims that are read back.
#[derive(Deserialize)]
struct Claims {
    origin_jti: String,
    token_use: String,
    exp: u64,
    #[serde(default)]
    scope: String,
}

/// What every operation with an access token asks for.
const SCOPE: &str = "aws.cognito.signin.user.admin";

impl Tokens {
    pub(crate) fn new() -> Result<Self, getrandom::Error> {
        Ok(Self {
            key: random::bytes()?,
            origins: Kept::new(REMEMBERED),
            refresh: Kept::new(REMEMBERED),
        })
    }

    /// Signs the user in: the `AuthenticationResult`.
    pub(crate) fn issue(
        &mut self,
        (at_user, user): (UserRef, &User),
        (at_client, client): (ClientRef, &Client),
        pool: &Pool,
        behaviour: &Behaviour,
        now: Moment,
    ) -> Result<Value, Refusal> {
        let scope = if behaviour.tokens_lack_scope {
            "openid"
        } else {
            SCOPE
        };
        let origin_jti = random::uuid()?;
        let mut access = json!({
            "sub": user.sub(),
            "iss": format!("https://cognito-idp.{}.amazonaws.com/{}", crate::population::REGION, pool.id),
            "origin_jti": origin_jti,
            "event_id": random::uuid()?,
            "auth_time": now.seconds(),
            "exp": now.plus(VALIDITY).seconds(),
            "iat": now.seconds(),
            "jti": random::uuid()?,
        });
        let mut id = access.clone();
        extend(
            &mut access,
            json!({
                "client_id": client.id,
                "token_use": "access",
                "scope": scope,
                "username": user.username,
            }),
        );
        extend(
            &mut id,
            json!({ "aud": client.id, "token_use": "id", "cognito:username": user.username }),
        );
        extend(&mut id, json!(user.attributes));
        let result = json!({
            "AccessToken": self.sign(&access),
            "ExpiresIn": VALIDITY.as_secs(),
            "IdToken": self.sign(&id),
            "RefreshToken": refresh_token()?,
            "TokenType": "Bearer",
        });
        if let Some(refresh) = result.get("RefreshToken").and_then(Value::as_str) {
            self.refresh.insert(refresh.to_owned(), origin_jti.clone(), now);
        }
        let origin = Origin {
            user: at_user,
            client: at_client,
            revoked: false,
        };
        self.origins.insert(origin_jti, origin, now);
        Ok(result)
    }

    /// Whose access token it is. Errors with `NotAuthorizedException`: not ours, expired, revoked, or without the
    /// scope.
    pub(crate) fn user_of(&self, access_token: &str, now: Moment) -> Result<UserRef, Refusal> {
        let invalid = || Refusal::not_authorized("Invalid Access Token");
        let claims = self.claims(access_token).ok_or_else(invalid)?;
        if claims.token_use != "access" {
            return Err(invalid());
        }
        if now.seconds() >= claims.exp {
            return Err(Refusal::not_authorized("Access Token has expired"));
        }
        let (_, origin) = self.origins.get(&claims.origin_jti).ok_or_else(invalid)?;
        if origin.revoked {
            return Err(Refusal::not_authorized("Access Token has been revoked"));
        }
        if claims.scope != SCOPE {
            return Err(Refusal::not_authorized(
                "Access Token does not have required scopes",
            ));
        }
        Ok(origin.user)
    }

    /// Revokes a refresh token and every access token of the same sign-in. Doing it twice is no error.
    ///
    /// Errors with `UnsupportedTokenTypeException` for what is not a refresh token, `UnauthorizedException`
    /// for another client's.
    pub(crate) fn revoke(&mut self, refresh_token: &str, client: ClientRef) -> Result<(), Refusal> {
        let unsupported = || {
            Refusal::new(
                "UnsupportedTokenTypeException",
                "Only refresh tokens can be revoked.",
            )
        };
        let (_, origin_jti) = self.refresh.get(refresh_token).ok_or_else(unsupported)?;
        let origin = self.origins.get_mut(origin_jti).ok_or_else(unsupported)?;
        if origin.client != client {
            return Err(Refusal::new(
                "UnauthorizedException",
                "The token was issued to another client.",
            ));
        }
        origin.revoked = true;
        Ok(())
    }

    /// Revokes every token of every sign-in of a user.
    pub(crate) fn revoke_all_of(&mut self, user: UserRef) {
        for origin in self.origins.values_mut().filter(|origin| origin.user == user) {
            origin.revoked = true;
        }
    }

    /// A JWT ([RFC 7519](https://www.rfc-editor.org/rfc/rfc7519)).
    fn sign(&self, claims: &Value) -> String {
        let header = json!({ "kid": "practice", "alg": "HS256" });
        let encode = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let content = format!("{}.{}", encode(&header), encode(claims));
        let signature = self.signature(&content);
        format!("{content}.{signature}")
    }

    fn signature(&self, content: &str) -> String {
        BASE64URL_NOPAD.encode(&hmac_sha256(&self.key, &[content.as_bytes()]))
    }

    /// The claims of a token that this pool signed.
    fn claims(&self, token: &str) -> Option<Claims> {
        let (content, signature) = token.rsplit_once('.')?;
        if signature != self.signature(content) {
            return None;
        }
        let (_, claims) = content.split_once('.')?;
        serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).ok()?).ok()
    }
}

/// Shaped as Cognito's, an encrypted JWT of five parts; here there is nothing inside.
fn refresh_token() -> Result<String, getrandom::Error> {
    let header = BASE64URL_NOPAD.encode(br#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#);
    let parts = [
        random::token::<256>()?,
        random::token::<12>()?,
        random::token::<750>()?,
        random::token::<16>()?,
    ];
    Ok(format!("{header}.{}", parts.join(".")))
}

fn extend(claims: &mut Value, more: Value) {
    if let (Value::Object(claims), Value::Object(more)) = (claims, more) {
        claims.extend(more);
    }
}
