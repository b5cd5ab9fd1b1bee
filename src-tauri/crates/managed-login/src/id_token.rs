//! Checks the claims of JSON Web Tokens.
//!
//! The signature is not checked: the tokens come directly from the token endpoint over TLS, which
//! [OpenID Connect Core §3.1.3.7](https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation) accepts instead,
//! and Cognito validates a token whenever it is used.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use secret::SecretText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::Url;
use zeroize::Zeroizing;

use crate::problem::LoginProblem;

/// How long after its end an ID token is accepted, because the clocks of servers differ.
const LEEWAY: Duration = Duration::from_secs(300);

/// What an ID token must be of.
pub(crate) struct Expected<'a> {
    pub(crate) user_pool_id: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) nonce: &'a SecretText,
    /// The token endpoint's time: this computer's clock may be wrong.
    pub(crate) now: SystemTime,
}

#[derive(Deserialize)]
struct IdClaims {
    iss: String,
    /// Unix seconds.
    exp: f64,
    aud: Audience,
    nonce: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// In Unix seconds.
#[derive(Deserialize)]
struct Times {
    auth_time: u64,
    iat: u64,
}

#[derive(Deserialize)]
struct AccessClaims {
    scope: Option<String>,
}

/// Checks that the ID token was issued by this user pool, to this app client and for this sign-in, and is valid.
///
/// # Errors
/// [`LoginProblem::AnswerNotUnderstood`] and [`LoginProblem::NonceWrong`].
pub(crate) fn check(id_token: &str, expected: &Expected<'_>) -> Result<(), LoginProblem> {
    let Expected { client_id, nonce, .. } = *expected;
    let claims: IdClaims = claims(id_token).ok_or(LoginProblem::AnswerNotUnderstood)?;
    let is_audience = match &claims.aud {
        Audience::One(audience) => audience == client_id,
        Audience::Many(audiences) => audiences.iter().any(|audience| audience == client_id),
    };
    let now = expected.now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let is_valid = claims.exp > now.saturating_sub(LEEWAY).as_secs_f64();
    if !is_audience || !is_valid || !is_issued_by(&claims.iss, expected.user_pool_id) {
        return Err(LoginProblem::AnswerNotUnderstood);
    }
    if !claims
        .nonce
        .is_some_and(|claimed| nonce.constant_time_eq(&claimed))
    {
        return Err(LoginProblem::NonceWrong);
    }
    Ok(())
}

/// Whether the issuer is that of the user pool. Its host depends on region, partition and kind of issuer
/// (`cognito-idp.REGION.amazonaws.com`, `issuer-cognito-idp.…`), and emulators have their own; its path is the pool's id:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html>.
fn is_issued_by(issuer: &str, user_pool_id: &str) -> bool {
    Url::parse(issuer).is_ok_and(|url| {
        matches!(url.scheme(), "https" | "http")
            && url.path().strip_prefix('/') == Some(user_pool_id)
            && url.query().is_none()
            && url.fragment().is_none()
    })
}

/// Returns how long before the ID token the user signed in: milliseconds at a sign-in for this token, minutes if the
/// browser had a session. `None` if the token lacks one of the times. Both are of the server's clock.
pub(crate) fn sign_in_age(id_token: &str) -> Option<Duration> {
    let claims: Times = claims(id_token)?;
    Some(Duration::from_secs(claims.iat.saturating_sub(claims.auth_time)))
}

/// Whether the access token has the scope; `None` if it is not a JSON Web Token or has no scope claim.
pub(crate) fn has_scope(access_token: &str, wanted: &str) -> Option<bool> {
    let scopes = claims::<AccessClaims>(access_token)?.scope?;
    Some(scopes.split(' ').any(|scope| scope == wanted))
}

fn claims<T: DeserializeOwned>(jwt: &str) -> Option<T> {
    let mut parts = jwt.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let payload = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.decode(payload).ok()?);
    serde_json::from_slice(&payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jwt(claims: &str) -> String {
        format!("e30.{}.c2ln", BASE64_URL_SAFE_NO_PAD.encode(claims))
    }

    fn check_token(token: &str) -> Result<(), LoginProblem> {
        let expected = Expected {
            user_pool_id: "eu-central-1_Ab1Cd2Ef3",
            client_id: "client",
            nonce: &SecretText::from("n0nce"),
            now: UNIX_EPOCH + Duration::from_secs(1_000_000),
        };
        check(token, &expected)
    }

    /// Checks claims of the right pool at the right time.
    fn check_claims(claims: &str) -> Result<(), LoginProblem> {
        let issued =
            r#"{"iss":"https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3","exp":1000001"#;
        check_token(&jwt(&match claims.strip_prefix('{') {
            Some("}") => format!("{issued}}}"),
            Some(more) => format!("{issued},{more}"),
            None => claims.to_owned(),
        }))
    }

    #[test]
    fn an_id_token_must_be_of_the_user_pool() {
        let check = |issuer: &str| {
            check_token(&jwt(&format!(
                r#"{{"iss":"{issuer}","exp":1000001,"aud":"client","nonce":"n0nce"}}"#
            )))
        };
        for issuer in [
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
            "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
            "https://cognito-idp.cn-north-1.amazonaws.com.cn/eu-central-1_Ab1Cd2Ef3",
            "http://127.0.0.1:9229/eu-central-1_Ab1Cd2Ef3",
        ] {
            assert_eq!(check(issuer), Ok(()), "{issuer}");
        }
        for issuer in [
            "",
            "eu-central-1_Ab1Cd2Ef3",
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef4",
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3/x",
            "https://cognito-idp.eu-central-1.amazonaws.com/x?/eu-central-1_Ab1Cd2Ef3",
            "javascript:/eu-central-1_Ab1Cd2Ef3",
        ] {
            assert_eq!(check(issuer), Err(LoginProblem::AnswerNotUnderstood), "{issuer}");
        }
    }

    #[test]
    fn an_id_token_must_be_valid() {
        let check = |exp: &str| {
            check_token(&jwt(&format!(
                r#"{{"iss":"https://x.example/eu-central-1_Ab1Cd2Ef3","exp":{exp},"aud":"client","nonce":"n0nce"}}"#
            )))
        };
        for exp in ["1003600", "1000000", "999701", "1e9"] {
            assert_eq!(check(exp), Ok(()), "{exp}");
        }
        for exp in ["999700", "0", "-1", "null", "\"1003600\""] {
            assert_eq!(check(exp), Err(LoginProblem::AnswerNotUnderstood), "{exp}");
        }
    }

    #[test]
    fn an_id_token_must_match_client_and_nonce() {
        assert_eq!(check_claims(r#"{"aud":"client","nonce":"n0nce"}"#), Ok(()));
        assert_eq!(
            check_claims(r#"{"aud":["other","client"],"nonce":"n0nce"}"#),
            Ok(())
        );
        for claims in [r#"{"aud":"client"}"#, r#"{"aud":"client","nonce":"other"}"#] {
            assert_eq!(check_claims(claims), Err(LoginProblem::NonceWrong), "{claims}");
        }
        for claims in [
            r#"{"nonce":"n0nce"}"#,
            r#"{"aud":"other","nonce":"n0nce"}"#,
            r#"{"aud":[],"nonce":"n0nce"}"#,
            "[]",
            "",
        ] {
            assert_eq!(
                check_claims(claims),
                Err(LoginProblem::AnswerNotUnderstood),
                "{claims}"
            );
        }
    }

    #[test]
    fn anything_but_a_jwt_has_no_claims() {
        for token in ["", "a.b", "a.b.c", "e30.e30.a.b", "e30.!.a"] {
            assert_eq!(has_scope(token, "a"), None, "{token}");
            assert!(check_token(token).is_err(), "{token}");
        }
    }

    #[test]
    fn age_of_the_sign_in_is_that_at_the_issue() {
        let age = |claims: &str| sign_in_age(&jwt(claims));
        assert_eq!(
            age(r#"{"auth_time":1700000000,"iat":1700000600}"#),
            Some(Duration::from_secs(600))
        );
        assert_eq!(
            age(r#"{"auth_time":1700000001,"iat":1700000000}"#),
            Some(Duration::ZERO)
        );
        assert_eq!((age(r#"{"iat":1700000000}"#), age("{}")), (None, None));
    }

    #[test]
    fn scopes_are_compared_as_whole_words() {
        let token = jwt(r#"{"scope":"openid aws.cognito.signin.user.admin"}"#);
        assert_eq!(has_scope(&token, "aws.cognito.signin.user.admin"), Some(true));
        assert_eq!(has_scope(&token, "aws.cognito.signin.user"), Some(false));
        assert_eq!(has_scope(&jwt("{}"), "openid"), None);
    }
}
