//! Tokens of a practice pool, as a program that somebody is signed in with gets them: by the plain flow.
#![allow(clippy::expect_used, reason = "a test may")]

use practice_pool::Description;
use practice_pool::description::PoolDescription;
use serde_json::{Value, json};

/// `AuthenticationResult` for one of the pool's people, through its app client without a secret. It blocks.
pub(crate) fn tokens(
    practice: &Description,
    pool: &PoolDescription,
    username: &str,
    password: &str,
) -> Value {
    let client = pool.clients.iter().find(|client| client.client_secret.is_none());
    let body = json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client.expect("one").client_id,
        "AuthParameters": { "USERNAME": username, "PASSWORD": password } });
    let answer = ureq::post(&practice.endpoint)
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "AWSCognitoIdentityProviderService.InitiateAuth")
        .send(body.to_string())
        .expect("answered")
        .body_mut()
        .read_to_string()
        .expect("text");
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    answer["AuthenticationResult"].clone()
}
