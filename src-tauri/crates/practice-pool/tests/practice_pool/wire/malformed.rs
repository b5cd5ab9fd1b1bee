//! Malformed requests get client errors, never server errors.

use crate::support::{Practice, exchange};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

const OPERATIONS: [&str; 13] = [
    "InitiateAuth",
    "RespondToAuthChallenge",
    "AssociateSoftwareToken",
    "VerifySoftwareToken",
    "GetUser",
    "GetUserAuthFactors",
    "SetUserMFAPreference",
    "RevokeToken",
    "GlobalSignOut",
    "ForgotPassword",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "ResendConfirmationCode",
];

#[tokio::test]
async fn body_that_is_not_a_json_object_is_a_serialization_exception() {
    let practice = Practice::start();
    let deep = "{\"a\":".repeat(100_000);
    let bodies: [&[u8]; 14] = [
        b"",
        b" ",
        b"{",
        b"null",
        b"5",
        b"\"text\"",
        b"[]",
        b"[\"USER_PASSWORD_AUTH\"]",
        b"{\"ClientId\":}",
        b"{} {}",
        b"\xef\xbb\xbf{}",
        b"{\"ClientId\":\"\xff\"}",
        b"{\"ClientId\":\"\\ud800\"}",
        deep.as_bytes(),
    ];
    for operation in OPERATIONS {
        for body in bodies {
            let reply = practice.call_with_bytes(operation, body).await;
            let shown = String::from_utf8_lossy(&body[..body.len().min(40)]);
            assert_eq!(reply.status, 400, "{operation} {shown}");
            assert_eq!(
                reply.body["__type"], "SerializationException",
                "{operation} {shown}"
            );
        }
    }
}

#[tokio::test]
async fn truncated_bodies_are_rejected() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let body = practice
        .password_flow(Mfa::On, &user.username, &user.password)
        .to_string();
    for length in 0..body.len() {
        let reply = practice
            .call_with_bytes("InitiateAuth", &body.as_bytes()[..length])
            .await;
        assert_eq!(reply.body["__type"], "SerializationException", "{length}");
    }
    assert_eq!(
        practice
            .call_with_bytes("InitiateAuth", body.as_bytes())
            .await
            .status,
        200
    );
}

/// Replaces each member of each operation with each odd value in turn.
#[tokio::test]
async fn odd_values_never_cause_server_errors() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let token = practice.access_token().await;
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let odd_values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("é’😀\u{202e}"),
        json!("%00'\"\\\r\nX-Injected: 1"),
        json!("a".repeat(5000)),
        json!([]),
        json!(["a"]),
        json!({}),
        json!({ "USERNAME": 5 }),
        json!({ "USERNAME": { "a": 1 } }),
        json!({ "USERNAME": "\u{0}", "PASSWORD": "\u{0}", "SRP_A": "\u{0}", "SECRET_HASH": "\u{0}" }),
        json!({ "USERNAME": "noor", "SRP_A": "f".repeat(100_000) }),
        json!({
            "USERNAME": "noor", "PASSWORD_CLAIM_SIGNATURE": "é", "TIMESTAMP": "Sun Nov 99 99:99:99 UTC 0",
            "PASSWORD_CLAIM_SECRET_BLOCK": "==",
        }),
        json!({ "Enabled": "yes" }),
        json!({ "Enabled": [true], "PreferredMfa": 1 }),
    ];
    let bodies = [
        (
            "InitiateAuth",
            practice.password_flow(Mfa::On, &user.username, &user.password),
        ),
        (
            "InitiateAuth",
            json!({
                "AuthFlow": "USER_SRP_AUTH",
                "ClientId": practice.client(Mfa::On),
                "AuthParameters": { "USERNAME": "noor", "SRP_A": "abc" },
            }),
        ),
        (
            "RespondToAuthChallenge",
            practice.answer(Mfa::On, "noor", "MFA_SETUP", &session, json!({})),
        ),
        (
            "RespondToAuthChallenge",
            practice.answer(Mfa::On, "noor", "PASSWORD_VERIFIER", &session, json!({})),
        ),
        (
            "RespondToAuthChallenge",
            practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &session, json!({})),
        ),
        (
            "RespondToAuthChallenge",
            practice.answer(Mfa::On, "sam", "NEW_PASSWORD_REQUIRED", &session, json!({})),
        ),
        ("AssociateSoftwareToken", json!({ "AccessToken": token })),
        ("AssociateSoftwareToken", json!({ "Session": "x".repeat(100) })),
        (
            "VerifySoftwareToken",
            json!({
                "AccessToken": token, "UserCode": "123456", "FriendlyDeviceName": "x",
            }),
        ),
        ("GetUser", json!({ "AccessToken": token })),
        ("GetUserAuthFactors", json!({ "AccessToken": token })),
        (
            "SetUserMFAPreference",
            json!({
                "AccessToken": token, "SoftwareTokenMfaSettings": { "Enabled": true }, "SMSMfaSettings": {},
                "EmailMfaSettings": {},
            }),
        ),
        (
            "RevokeToken",
            json!({
                "Token": "x", "ClientId": practice.client(Mfa::On), "ClientSecret": "a".repeat(30),
            }),
        ),
    ];
    let mut rejected = 0;
    for (operation, body) in &bodies {
        for member in body.as_object().unwrap().keys() {
            for odd in &odd_values {
                let mut body: Value = body.clone();
                body[member] = odd.clone();
                let reply = practice.call(operation, &body).await;
                assert!(
                    [200, 400].contains(&reply.status),
                    "{operation} {member} {odd}: {}",
                    reply.status
                );
                if reply.status == 400 {
                    rejected += 1;
                    let name = reply.body["__type"].as_str().unwrap();
                    assert_eq!(reply.header("x-amzn-errortype"), format!("{name}:"));
                }
            }
        }
    }
    assert!(rejected > 500, "{rejected}");
    practice.sign_in(Mfa::On, Scenario::Enrolled).await;
}

#[tokio::test]
async fn unknown_operations_and_protocols_are_rejected() {
    let practice = Practice::start();
    let address = practice.running.address();
    for headers in [
        "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.Absent",
        "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.AdminGetUser",
        "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService",
        "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Other.GetUser",
        "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: \u{e9}",
        "Content-Type: application/x-amz-json-1.1",
        "Content-Type: application/json\r\nX-Amz-Target: AWSCognitoIdentityProviderService.GetUser",
        "Content-Type: text/plain\r\nX-Amz-Target: AWSCognitoIdentityProviderService.GetUser",
        "X-Amz-Target: AWSCognitoIdentityProviderService.GetUser",
    ] {
        let request = format!(
            "POST / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\nContent-Length: 2\r\n\r\n{{}}"
        );
        let reply = exchange(address, request.as_bytes()).await;
        assert_eq!(reply.status, 400, "{headers}");
        assert_eq!(reply.body["__type"], "UnknownOperationException", "{headers}");
    }
}

#[tokio::test]
async fn body_larger_than_a_mebibyte_is_rejected() {
    let practice = Practice::start();
    let padded = |size: usize| format!("{{\"AccessToken\":\"x\"{}}}", " ".repeat(size - 19)).into_bytes();
    let largest = padded(1024 * 1024);
    assert_eq!(largest.len(), 1024 * 1024);
    assert_eq!(practice.call_with_bytes("GetUser", &largest).await.status, 400);
    assert_eq!(
        practice
            .call_with_bytes("GetUser", &padded(1024 * 1024 + 1))
            .await
            .status,
        413
    );
}
