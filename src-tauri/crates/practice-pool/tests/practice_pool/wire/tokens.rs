//! Access, ID and refresh tokens.

use crate::support::{Practice, not_authorized, secret_hash};
use data_encoding::BASE64URL_NOPAD;
use practice_pool::Behaviour;
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn claims(token: &Value) -> Value {
    let parts: Vec<_> = token.as_str().unwrap().split('.').collect();
    let [header, claims, signature] = parts[..] else {
        panic!("not three parts")
    };
    for part in [header, signature] {
        assert!(!BASE64URL_NOPAD.decode(part.as_bytes()).unwrap().is_empty());
    }
    serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).unwrap()).unwrap()
}

async fn signed_in(practice: &Practice) -> Value {
    practice.sign_in(Mfa::Optional, Scenario::New).await["AuthenticationResult"].clone()
}

#[tokio::test]
async fn access_token_has_cognitos_claims() {
    let practice = Practice::start();
    let result = signed_in(&practice).await;
    let access = claims(&result["AccessToken"]);
    let pool = practice.pool(Mfa::Optional);
    let issuer = format!(
        "https://cognito-idp.us-east-1.amazonaws.com/{}",
        pool.user_pool_id
    );
    for (claim, value) in [
        ("iss", json!(issuer)),
        ("client_id", json!(practice.client(Mfa::Optional))),
        ("scope", json!("aws.cognito.signin.user.admin")),
        ("token_use", json!("access")),
        ("username", json!("noor")),
        ("iat", json!(practice.now())),
        ("auth_time", json!(practice.now())),
        ("exp", json!(practice.now() + 3600)),
    ] {
        assert_eq!(access[claim], value, "{claim}");
    }
    let user = practice
        .ok("GetUser", json!({ "AccessToken": result["AccessToken"] }))
        .await;
    assert_eq!(user["Username"], "noor");
    let sub = json!({ "Name": "sub", "Value": access["sub"] });
    assert!(user["UserAttributes"].as_array().unwrap().contains(&sub));
    assert_ne!(
        access["jti"],
        claims(&signed_in(&practice).await["AccessToken"])["jti"]
    );
    assert_eq!(claims(&result["IdToken"])["aud"], practice.client(Mfa::Optional));
}

#[tokio::test]
async fn access_token_expires_after_an_hour() {
    let practice = Practice::start();
    let bearer = json!({ "AccessToken": signed_in(&practice).await["AccessToken"] });
    practice.advance_ms(3_599_000);
    practice.ok("GetUser", bearer.clone()).await;
    practice.advance_ms(1000);
    assert_eq!(
        practice.expect_error("GetUser", bearer).await,
        not_authorized("Access Token has expired")
    );
}

#[tokio::test]
async fn every_operation_rejects_invalid_access_tokens() {
    let practice = Practice::start();
    let result = signed_in(&practice).await;
    let token = result["AccessToken"].as_str().unwrap();
    let (content, signature) = token.rsplit_once('.').unwrap();
    let header = content.split_once('.').unwrap().0;
    let mut forged = claims(&result["AccessToken"]);
    forged["username"] = json!("kim");
    let forged = BASE64URL_NOPAD.encode(forged.to_string().as_bytes());
    let none = BASE64URL_NOPAD.encode(br#"{"alg":"none"}"#);
    let other_start = signed_in(&Practice::start()).await["AccessToken"].clone();
    for wrong in [
        json!(format!("{header}.{forged}.{signature}")),
        json!(format!("{none}.{forged}.")),
        json!(content),
        json!("x"),
        json!("..."),
        result["IdToken"].clone(),
        result["RefreshToken"].clone(),
        other_start,
    ] {
        let bearer = json!({ "AccessToken": wrong, "UserCode": "123456" });
        for operation in [
            "GetUser",
            "GetUserAuthFactors",
            "SetUserMFAPreference",
            "AssociateSoftwareToken",
            "VerifySoftwareToken",
        ] {
            assert_eq!(
                practice.expect_error(operation, bearer.clone()).await,
                not_authorized("Invalid Access Token"),
                "{operation} {wrong}"
            );
        }
    }
    let (name, _) = practice
        .expect_error("GetUser", json!({ "AccessToken": "no token" }))
        .await;
    assert_eq!(name, "InvalidParameterException");
}

#[tokio::test]
async fn revoking_affects_one_sign_in_only() {
    let practice = Practice::start();
    let (one, two) = (signed_in(&practice).await, signed_in(&practice).await);
    let revoke = json!({ "Token": one["RefreshToken"], "ClientId": practice.client(Mfa::Optional) });
    assert_eq!(practice.ok("RevokeToken", revoke.clone()).await, json!({}));
    for operation in ["GetUser", "AssociateSoftwareToken"] {
        assert_eq!(
            practice
                .expect_error(operation, json!({ "AccessToken": one["AccessToken"] }))
                .await,
            not_authorized("Access Token has been revoked")
        );
    }
    practice
        .ok("GetUser", json!({ "AccessToken": two["AccessToken"] }))
        .await;
    practice.ok("RevokeToken", revoke).await;
}

#[tokio::test]
async fn only_refresh_tokens_of_the_client_can_be_revoked() {
    let practice = Practice::start();
    let result = signed_in(&practice).await;
    let revoke = |token: &Value, client: &str| json!({ "Token": token, "ClientId": client });
    let own = practice.client(Mfa::Optional);
    let (name, _) = practice
        .expect_error("RevokeToken", revoke(&result["AccessToken"], own))
        .await;
    assert_eq!(name, "UnsupportedTokenTypeException");
    let foreign = practice.client(Mfa::On);
    let (name, _) = practice
        .expect_error("RevokeToken", revoke(&result["RefreshToken"], foreign))
        .await;
    assert_eq!(name, "UnauthorizedException");
    let (name, _) = practice
        .expect_error("RevokeToken", revoke(&result["RefreshToken"], "absent"))
        .await;
    assert_eq!(name, "UnauthorizedException");
    practice
        .ok("GetUser", json!({ "AccessToken": result["AccessToken"] }))
        .await;
}

#[tokio::test]
async fn client_with_a_secret_revokes_with_the_secret_itself() {
    let practice = Practice::start();
    let client = practice.pool(Mfa::Optional).clients[1].clone();
    let secret = client.client_secret.unwrap();
    let initiate = json!({
        "AuthFlow": "USER_PASSWORD_AUTH",
        "ClientId": client.client_id,
        "AuthParameters": {
            "USERNAME": "noor",
            "PASSWORD": practice.user(Mfa::Optional, Scenario::New).password,
            "SECRET_HASH": secret_hash(&secret, "noor", &client.client_id),
        },
    });
    let result = practice.ok("InitiateAuth", initiate).await["AuthenticationResult"].clone();
    let (token, id) = (&result["RefreshToken"], &client.client_id);
    let revoke = |secret: Option<&str>| json!({ "Token": token, "ClientId": id, "ClientSecret": secret });
    for wrong in [None, Some("abcdefghijklmnopqrstuvwxyz")] {
        let (name, _) = practice.expect_error("RevokeToken", revoke(wrong)).await;
        assert_eq!(name, "UnauthorizedException");
    }
    practice.ok("RevokeToken", revoke(Some(&secret))).await;
    let (_, message) = practice
        .expect_error("GetUser", json!({ "AccessToken": result["AccessToken"] }))
        .await;
    assert_eq!(message, "Access Token has been revoked");
}

#[tokio::test]
async fn global_sign_out_revokes_all_tokens_of_the_user_only() {
    let practice = Practice::start();
    let (one, two) = (practice.access_token().await, practice.access_token().await);
    let secret = json!(practice.user(Mfa::Optional, Scenario::Enrolled).totp_secret);
    let challenge = practice.sign_in(Mfa::Optional, Scenario::Enrolled).await;
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0) });
    let answer = practice.answer(
        Mfa::Optional,
        "kim",
        "SOFTWARE_TOKEN_MFA",
        &challenge["Session"],
        code,
    );
    let other_users = practice.ok("RespondToAuthChallenge", answer).await;
    let other_users = &other_users["AuthenticationResult"]["AccessToken"];

    assert_eq!(
        practice.ok("GlobalSignOut", json!({ "AccessToken": one })).await,
        json!({})
    );
    let revoked = not_authorized("Access Token has been revoked");
    for token in [&one, &two] {
        for operation in ["GetUser", "GlobalSignOut"] {
            let body = json!({ "AccessToken": token });
            assert_eq!(practice.expect_error(operation, body).await, revoked);
        }
    }
    practice
        .ok("GetUser", json!({ "AccessToken": other_users }))
        .await;
    let again = practice.access_token().await;
    practice.ok("GetUser", json!({ "AccessToken": again })).await;
}

#[tokio::test]
async fn every_operation_rejects_access_tokens_without_the_scope() {
    let practice = Practice::with_behaviour(Behaviour {
        tokens_lack_scope: true,
        ..Behaviour::default()
    });
    let token = signed_in(&practice).await["AccessToken"].clone();
    assert_eq!(claims(&token)["scope"], "openid");
    for operation in [
        "GetUser",
        "GetUserAuthFactors",
        "AssociateSoftwareToken",
        "SetUserMFAPreference",
        "GlobalSignOut",
    ] {
        assert_eq!(
            practice
                .expect_error(operation, json!({ "AccessToken": token }))
                .await,
            not_authorized("Access Token does not have required scopes"),
            "{operation}"
        );
    }
}
