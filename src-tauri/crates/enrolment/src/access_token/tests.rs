//! Tests of parsing pasted tokens.

use super::*;
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use serde_json::json;

const NOW: u64 = 1_795_348_805;

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

fn claims() -> Value {
    json!({
        "sub": "3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f",
        "iss": "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
        "client_id": "1example23456789",
        "token_use": "access",
        "scope": "openid aws.cognito.signin.user.admin profile",
        "exp": NOW + 600,
        "iat": NOW - 3000,
        "username": "noor",
    })
}

fn jwt(claims: &Value) -> String {
    let encode = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
    let header = encode(r#"{"kid":"x","alg":"RS256"}"#);
    format!("{header}.{}.{}", encode(&claims.to_string()), encode("signature"))
}

fn read(text: &str) -> Result<AccessToken, ProblemKind> {
    AccessToken::read(text.into()).map_err(|problem| problem.kind)
}

fn with(name: &str, value: Value) -> Option<ProblemKind> {
    let mut claims = claims();
    claims[name] = value;
    read(&jwt(&claims)).err()
}

#[test]
fn claims_provide_pool_client_and_username() {
    let token = read(&jwt(&claims())).expect("a valid token");
    assert_eq!(token.region(), "eu-central-1");
    assert_eq!(token.user_pool_id(), "eu-central-1_Ab1Cd2Ef3");
    assert_eq!(token.client_id(), "1example23456789");
    assert_eq!(token.username(), Some("noor"));
    assert_eq!(token.expires_in(now()), Duration::from_secs(600));
    assert_eq!(token.expires_in(now() + Duration::from_secs(601)), Duration::ZERO);
    let pool = token.profile().expect("valid");
    assert_eq!(
        (pool.region(), pool.client_id()),
        ("eu-central-1", "1example23456789")
    );
    assert_eq!(token.agrees_with(&pool), Ok(()));
}

#[test]
fn surrounding_text_of_pasted_tokens_is_ignored() {
    let token = jwt(&claims());
    let (start, end) = token.split_at(100);
    for pasted in [
        format!("  {token}\n"),
        format!("\"{token}\","),
        format!("'{token}'"),
        format!("Bearer {token}"),
        format!("bearer\t\"{token}\""),
        format!("\"Bearer {token}\""),
        format!("{start}\r\n  {end}\n"),
    ] {
        let read = read(&pasted).expect("a valid token");
        assert_eq!(read.token.expose(), token, "{pasted:?}");
    }
}

#[test]
fn other_tokens_and_other_text_are_distinguished() {
    for text in [
        "",
        "Bearer",
        "a.b",
        "a.b.c",
        "eyJhbGciOiJub25lIn0.e30.x",
        "pässwörd.a.b",
    ] {
        assert_eq!(read(text).err(), Some(ProblemKind::TokenMalformed), "{text:?}");
    }
    let mut id = claims();
    id["token_use"] = json!("id");
    id["aud"] = id["client_id"].take();
    id.as_object_mut().expect("object").remove("client_id");
    id.as_object_mut().expect("object").remove("scope");
    assert_eq!(read(&jwt(&id)).err(), Some(ProblemKind::TokenNotAccess));
    let header = BASE64URL_NOPAD.encode(br#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#);
    let refresh = format!("{header}.a.b.c.d");
    assert_eq!(read(&refresh).err(), Some(ProblemKind::TokenNotAccess));
    assert_eq!(
        read("a.b.c.d.e").err(),
        Some(ProblemKind::TokenMalformed),
        "five parts alone are not a refresh token"
    );
}

#[test]
fn missing_scope_is_reported_and_expiry_is_not_checked() {
    assert_eq!(with("exp", json!(NOW - 90)), None);
    for scope in [
        json!("openid"),
        json!("aws.cognito.signin.user.administrator"),
        Value::Null,
    ] {
        assert_eq!(with("scope", scope), Some(ProblemKind::TokenLacksScope));
    }
}

#[test]
fn only_issuers_of_cognito_are_accepted() {
    for iss in [
        "https://accounts.google.com",
        "https://cognito-idp.eu-central-1.example.com/eu-central-1_Ab1",
        "https://cognito-idp.eu-central-1.amazonaws.example/eu-central-1_Ab1",
        "http://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "https://cognito-idp.amazonaws.com/eu-central-1_Ab1",
        "https://cognito-idp.eu-central-1.amazonaws.com/",
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1/x",
        "eu-central-1_Ab1",
    ] {
        assert_eq!(
            with("iss", json!(iss)),
            Some(ProblemKind::TokenMalformed),
            "{iss}"
        );
    }
    for iss in [
        "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Ab1",
        "https://cognito-idp.us-east-1.amazonaws.com/eu-central-1_Ab1",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Ab1",
        "https://issuer-cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab1",
    ] {
        assert_eq!(with("iss", json!(iss)), None, "{iss}");
    }
}

#[test]
fn mismatch_reports_pool_and_client_of_token() {
    let token = read(&jwt(&claims())).expect("a valid token");
    let pool = |user_pool_id: &str, client_id: &str| {
        PoolProfile::try_from(PoolForm {
            user_pool_id: user_pool_id.into(),
            client_id: client_id.into(),
            ..PoolForm::default()
        })
        .expect("valid")
    };
    let kind = |pool: &PoolProfile| token.agrees_with(pool).err().map(|problem| problem.kind);
    assert_eq!(
        kind(&pool("eu-central-1_Other", "1example23456789")),
        Some(ProblemKind::TokenOfAnotherPool {
            user_pool_id: "eu-central-1_Ab1Cd2Ef3".into()
        })
    );
    assert_eq!(
        kind(&pool("eu-central-1_Ab1Cd2Ef3", "other")),
        Some(ProblemKind::TokenOfAnotherClient {
            client_id: "1example23456789".into()
        })
    );
}

proptest! {
    #[test]
    fn parsing_arbitrary_text_does_not_panic(text in "\\PC*", parts in proptest::collection::vec("[A-Za-z0-9_=-]{0,40}", 0..7)) {
        let _ = AccessToken::read(text.as_str().into());
        let _ = AccessToken::read(parts.join(".").into());
        let _ = AccessToken::read(format!("Bearer {text}").into());
    }
}
