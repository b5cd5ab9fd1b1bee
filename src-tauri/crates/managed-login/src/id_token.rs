//! Checks the claims of JSON Web Tokens.
//!
//! The signature is not checked: the tokens come directly from the token endpoint over TLS, which
//! [OpenID Connect Core §3.1.3.7](https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation) accepts instead,
//! and Cognito validates a token whenever it is used.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use secret::SecretText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::problem::LoginProblem;

#[derive(Deserialize)]
struct IdClaims {
    aud: Audience,
    nonce: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct AccessClaims {
    scope: Option<String>,
}

/// Checks that the ID token was issued to this app client and for this sign-in.
///
/// # Errors
/// [`LoginProblem::AnswerNotUnderstood`] and [`LoginProblem::NonceWrong`].
pub(crate) fn check(id_token: &str, client_id: &str, nonce: &SecretText) -> Result<(), LoginProblem> {
    let claims: IdClaims = claims(id_token).ok_or(LoginProblem::AnswerNotUnderstood)?;
    let is_audience = match &claims.aud {
        Audience::One(audience) => audience == client_id,
        Audience::Many(audiences) => audiences.iter().any(|audience| audience == client_id),
    };
    if !is_audience {
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

    fn check_claims(claims: &str) -> Result<(), LoginProblem> {
        check(&jwt(claims), "client", &SecretText::from("n0nce"))
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
            assert!(check(token, "client", &SecretText::from("n")).is_err(), "{token}");
        }
    }

    #[test]
    fn scopes_are_compared_as_whole_words() {
        let token = jwt(r#"{"scope":"openid aws.cognito.signin.user.admin"}"#);
        assert_eq!(has_scope(&token, "aws.cognito.signin.user.admin"), Some(true));
        assert_eq!(has_scope(&token, "aws.cognito.signin.user"), Some(false));
        assert_eq!(has_scope(&jwt("{}"), "openid"), None);
    }
}
