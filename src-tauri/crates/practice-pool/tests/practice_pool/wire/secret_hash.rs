//! App clients with a secret.

use crate::support::{ErrorReply, Practice, invalid_parameter, not_authorized, secret_hash};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn hash(practice: &Practice, username: &str) -> String {
    let client = &practice.pool(Mfa::On).clients[1];
    let secret = client.client_secret.as_deref().unwrap();
    secret_hash(secret, username, &client.client_id)
}

fn initiate(practice: &Practice, username: &str, secret_hash: Option<&str>) -> Value {
    let user = practice.user(Mfa::On, Scenario::Enrolled);
    json!({
        "AuthFlow": "USER_PASSWORD_AUTH",
        "ClientId": practice.pool(Mfa::On).clients[1].client_id,
        "AuthParameters": { "USERNAME": username, "PASSWORD": user.password, "SECRET_HASH": secret_hash },
    })
}

fn unverified(practice: &Practice) -> ErrorReply {
    let id = &practice.pool(Mfa::On).clients[1].client_id;
    not_authorized(&format!("Unable to verify secret hash for client {id}"))
}

#[tokio::test]
async fn hash_covers_the_typed_name_at_first_and_the_username_later() {
    let practice = Practice::start();
    let email = practice.user(Mfa::On, Scenario::Enrolled).email.clone();
    let client = practice.pool(Mfa::On).clients[1].client_id.clone();
    let secret = json!(
        practice
            .user(Mfa::On, Scenario::Enrolled)
            .totp_secret
            .clone()
            .unwrap()
    );

    let inner = hash(&practice, "kim");
    assert_eq!(
        practice
            .expect_error("InitiateAuth", initiate(&practice, &email, Some(&inner)))
            .await,
        unverified(&practice)
    );
    let typed = hash(&practice, &email);
    let challenge = practice
        .ok("InitiateAuth", initiate(&practice, &email, Some(&typed)))
        .await;

    let answer = |username: &str, hash: Option<&str>| {
        json!({
            "ClientId": client,
            "ChallengeName": "SOFTWARE_TOKEN_MFA",
            "Session": challenge["Session"],
            "ChallengeResponses": {
                "USERNAME": username,
                "SECRET_HASH": hash,
                "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0),
            },
        })
    };
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", answer(&email, Some(&typed)))
            .await,
        unverified(&practice)
    );
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", answer("kim", None))
            .await,
        not_authorized(&format!(
            "Client {client} is configured with secret but SECRET_HASH was not received"
        ))
    );
    practice
        .ok("RespondToAuthChallenge", answer("kim", Some(&inner)))
        .await;
}

#[tokio::test]
async fn missing_and_wrong_hashes_have_distinct_errors() {
    let practice = Practice::start();
    let id = practice.pool(Mfa::On).clients[1].client_id.clone();
    assert_eq!(
        practice
            .expect_error("InitiateAuth", initiate(&practice, "kim", None))
            .await,
        not_authorized(&format!(
            "Client {id} is configured with secret but SECRET_HASH was not received"
        ))
    );
    let other = hash(&practice, "noor");
    assert_eq!(
        practice
            .expect_error("InitiateAuth", initiate(&practice, "kim", Some(&other)))
            .await,
        unverified(&practice)
    );
    assert_eq!(
        practice
            .expect_error(
                "InitiateAuth",
                initiate(&practice, "kim", Some("bm90IGEgaGFzaA=="))
            )
            .await,
        unverified(&practice)
    );
}

#[tokio::test]
async fn client_without_a_secret_rejects_a_hash() {
    let practice = Practice::start();
    let id = practice.client(Mfa::On).to_owned();
    let mut body = initiate(&practice, "kim", Some(&hash(&practice, "kim")));
    body["ClientId"] = json!(id);
    assert_eq!(
        practice.expect_error("InitiateAuth", body).await,
        invalid_parameter(&format!(
            "App client {id} is not configured for secret but secret hash was received"
        ))
    );
}
