//! The tokens of completed sign-ins, and their revocation.

use crate::aws_account::REGION;
use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::expiring_map::ExpiringMap;
use crate::hmac_sha256::hmac_sha256;
use crate::random;
use crate::records::{Client, ClientRef, Pool, User, UserRef};
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

/// The lifetime of access and ID tokens: Cognito's default.
const VALIDITY: Duration = Duration::from_secs(60 * 60);
/// How long a sign-in is stored: the default lifetime of Cognito's refresh tokens.
const RETENTION: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Issues, checks and revokes tokens.
#[derive(Clone)]
pub(crate) struct Tokens {
    /// The key that signs JWTs. Cognito signs with RSA. Only the practice pool checks these signatures, so a MAC is
    /// enough.
    key: [u8; 32],
    /// Sign-ins by their `origin_jti`.
    origins: ExpiringMap<Origin>,
    /// `origin_jti` by refresh token.
    refresh: ExpiringMap<String>,
}

/// One completed sign-in.
#[derive(Clone, Copy)]
struct Origin {
    user: UserRef,
    client: ClientRef,
    revoked: bool,
}

/// The claims that are checked.
#[derive(Deserialize)]
struct Claims {
    origin_jti: String,
    token_use: String,
    exp: u64,
    #[serde(default)]
    scope: String,
}

/// The scope that every operation with an access token requires.
const SCOPE: &str = "aws.cognito.signin.user.admin";

impl Tokens {
    pub(crate) fn new() -> Self {
        Self {
            key: random::bytes(),
            origins: ExpiringMap::new(RETENTION),
            refresh: ExpiringMap::new(RETENTION),
        }
    }

    /// Issues tokens for a completed sign-in. Returns the `AuthenticationResult`.
    pub(crate) fn issue(
        &mut self,
        (at_user, user): (UserRef, &User),
        (at_client, client): (ClientRef, &Client),
        pool: &Pool,
        behaviour: &Behaviour,
        now: Moment,
    ) -> Value {
        let scope = if behaviour.tokens_lack_scope {
            "openid"
        } else {
            SCOPE
        };
        let origin_jti = random::uuid();
        let mut access = json!({
            "sub": user.sub(),
            "iss": format!("https://{}.{}.amazonaws.com/{}", behaviour.issuer.service(), REGION, pool.id),
            "origin_jti": origin_jti,
            "event_id": random::uuid(),
            "auth_time": now.seconds(),
            "exp": now.plus(VALIDITY).seconds(),
            "iat": now.seconds(),
            "jti": random::uuid(),
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
            "RefreshToken": refresh_token(),
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
        result
    }

    /// Returns the user of an access token. Fails with `NotAuthorizedException` if the token is invalid, expired or
    /// revoked, or lacks the scope.
    pub(crate) fn user_of(&self, access_token: &str, now: Moment) -> Result<UserRef, ErrorResponse> {
        let invalid = || ErrorResponse::not_authorized("Invalid Access Token");
        let claims = self.claims(access_token).ok_or_else(invalid)?;
        if claims.token_use != "access" {
            return Err(invalid());
        }
        if now.seconds() >= claims.exp {
            return Err(ErrorResponse::not_authorized("Access Token has expired"));
        }
        let (_, origin) = self.origins.get(&claims.origin_jti).ok_or_else(invalid)?;
        if origin.revoked {
            return Err(ErrorResponse::not_authorized("Access Token has been revoked"));
        }
        if claims.scope != SCOPE {
            return Err(ErrorResponse::not_authorized(
                "Access Token does not have required scopes",
            ));
        }
        Ok(origin.user)
    }

    /// Revokes a refresh token and every access token of the same sign-in. Revoking twice succeeds.
    ///
    /// Fails with `UnsupportedTokenTypeException` for other tokens, and with `UnauthorizedException` for a token of
    /// another client.
    pub(crate) fn revoke(&mut self, refresh_token: &str, client: ClientRef) -> Result<(), ErrorResponse> {
        let unsupported = || {
            ErrorResponse::new(
                "UnsupportedTokenTypeException",
                "Only refresh tokens can be revoked.",
            )
        };
        let (_, origin_jti) = self.refresh.get(refresh_token).ok_or_else(unsupported)?;
        let origin = self.origins.get_mut(origin_jti).ok_or_else(unsupported)?;
        if origin.client != client {
            return Err(ErrorResponse::new(
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

    /// Creates a JWT ([RFC 7519](https://www.rfc-editor.org/rfc/rfc7519)).
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

    /// The claims of a token, if its signature is valid.
    fn claims(&self, token: &str) -> Option<Claims> {
        let (content, signature) = token.rsplit_once('.')?;
        if signature != self.signature(content) {
            return None;
        }
        let (_, claims) = content.split_once('.')?;
        serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).ok()?).ok()
    }
}

/// Generates a refresh token in the shape of Cognito's, an encrypted JWT of five parts, without content.
fn refresh_token() -> String {
    let header = BASE64URL_NOPAD.encode(br#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#);
    let parts = [
        random::token::<256>(),
        random::token::<12>(),
        random::token::<750>(),
        random::token::<16>(),
    ];
    format!("{header}.{}", parts.join("."))
}

fn extend(claims: &mut Value, more: Value) {
    if let (Value::Object(claims), Value::Object(more)) = (claims, more) {
        claims.extend(more);
    }
}
