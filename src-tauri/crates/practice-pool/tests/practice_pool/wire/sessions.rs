//! Sessions: new at each step, and valid for one success, three minutes and one step.

use crate::support::{ErrorReply, Practice, invalid_parameter, not_authorized, secret_hash};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn used() -> ErrorReply {
    not_authorized("Invalid session for the user, session can only be used once.")
}
fn expired() -> ErrorReply {
    not_authorized("Invalid session for the user, session is expired.")
}
fn invalid() -> ErrorReply {
    not_authorized("Invalid session for the user.")
}

/// Enrols up to Verify. Returns the sessions from `MFA_SETUP`, Associate and Verify.
async fn enrolment_sessions(practice: &Practice) -> [Value; 3] {
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    let code = practice.code(&associated["SecretCode"], 0);
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    let verified = practice.ok("VerifySoftwareToken", verify).await;
    [first, associated["Session"].clone(), verified["Session"].clone()]
}

fn finish(practice: &Practice, session: &Value) -> Value {
    practice.answer(Mfa::On, "noor", "MFA_SETUP", session, json!({}))
}

#[tokio::test]
async fn each_step_has_a_new_session_and_uses_it_up() {
    let practice = Practice::start();
    let [first, second, third] = enrolment_sessions(&practice).await;
    for session in [&first, &second, &third] {
        let length = session.as_str().unwrap().len();
        assert!((1400..=1700).contains(&length), "{length}");
    }
    assert!(first != second && second != third && first != third);
    practice
        .ok("RespondToAuthChallenge", finish(&practice, &third))
        .await;

    assert_eq!(
        practice
            .expect_error("AssociateSoftwareToken", json!({ "Session": first }))
            .await,
        used()
    );
    let verify = json!({ "Session": second, "UserCode": "123456" });
    assert_eq!(practice.expect_error("VerifySoftwareToken", verify).await, used());
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", finish(&practice, &third))
            .await,
        used()
    );
}

#[tokio::test]
async fn each_session_expires_three_minutes_after_its_step() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    practice.advance_ms(180_000);
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    practice.advance_ms(180_000);
    let verify = |code: String| json!({ "Session": associated["Session"], "UserCode": code });
    let verified = practice
        .ok(
            "VerifySoftwareToken",
            verify(practice.code(&associated["SecretCode"], 0)),
        )
        .await;
    practice.advance_ms(180_001);
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", finish(&practice, &verified["Session"]))
            .await,
        expired()
    );

    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let other = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": other }))
        .await;
    practice.advance_ms(180_001);
    assert_eq!(
        practice
            .expect_error("AssociateSoftwareToken", json!({ "Session": first }))
            .await,
        expired()
    );
    let code = practice.code(&associated["SecretCode"], 0);
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    assert_eq!(
        practice.expect_error("VerifySoftwareToken", verify).await,
        expired()
    );
    assert!(!practice.snapshot(Mfa::On, Scenario::New).totp);
}

#[tokio::test]
async fn session_is_valid_for_its_step_only() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let verify = json!({ "Session": first, "UserCode": "123456" });
    assert_eq!(
        practice.expect_error("VerifySoftwareToken", verify).await,
        invalid(),
        "the challenge's session at Verify"
    );
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", finish(&practice, &first))
            .await,
        invalid()
    );
    let second = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await["Session"]
        .clone();
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", finish(&practice, &second))
            .await,
        invalid()
    );

    let enrolled = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    assert_eq!(
        practice
            .expect_error("AssociateSoftwareToken", json!({ "Session": enrolled }))
            .await,
        invalid()
    );
    let temporary = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await["Session"].clone();
    assert_eq!(
        practice
            .expect_error("AssociateSoftwareToken", json!({ "Session": temporary }))
            .await,
        invalid()
    );
    let unknown = json!({ "Session": "x".repeat(1536) });
    assert_eq!(
        practice.expect_error("AssociateSoftwareToken", unknown).await,
        invalid()
    );
}

#[tokio::test]
async fn session_is_valid_for_its_user_and_pool_only() {
    let practice = Practice::start();
    let [.., third] = enrolment_sessions(&practice).await;
    let with_other_user = practice.answer(Mfa::On, "kim", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", with_other_user)
            .await,
        invalid()
    );
    let with_unknown_user = practice.answer(Mfa::On, "nobody", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", with_unknown_user)
            .await,
        invalid()
    );
    let other_pool = practice.answer(Mfa::Optional, "noor", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", other_pool).await,
        invalid()
    );
    practice
        .ok("RespondToAuthChallenge", finish(&practice, &third))
        .await;
}

#[tokio::test]
async fn session_is_invalid_for_another_client_of_the_pool() {
    let practice = Practice::start();
    let client = practice.pool(Mfa::On).clients[1].clone();
    let [.., third] = enrolment_sessions(&practice).await;
    let mut answer = finish(&practice, &third);
    answer["ClientId"] = json!(client.client_id);
    let secret = client.client_secret.unwrap();
    answer["ChallengeResponses"]["SECRET_HASH"] = json!(secret_hash(&secret, "noor", &client.client_id));
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        invalid()
    );
}

#[tokio::test]
async fn correct_code_uses_up_the_session() {
    let practice = Practice::start();
    let secret = json!(practice.user(Mfa::On, Scenario::Enrolled).totp_secret);
    let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    let answer = |step| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, step) });
        practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", &session, code)
    };
    practice.ok("RespondToAuthChallenge", answer(0)).await;
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer(1)).await,
        used()
    );
}

#[tokio::test]
async fn associating_again_requires_the_newest_session() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let one = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    let two = practice
        .ok("AssociateSoftwareToken", json!({ "Session": one["Session"] }))
        .await;
    let code = practice.code(&two["SecretCode"], 0);
    let old = json!({ "Session": one["Session"], "UserCode": code });
    assert_eq!(practice.expect_error("VerifySoftwareToken", old).await, used());
    practice
        .ok(
            "VerifySoftwareToken",
            json!({ "Session": two["Session"], "UserCode": code }),
        )
        .await;
}

#[tokio::test]
async fn answers_require_a_session() {
    let practice = Practice::start();
    let missing = invalid_parameter("Missing required parameter Session");
    for challenge in [
        "MFA_SETUP",
        "SOFTWARE_TOKEN_MFA",
        "NEW_PASSWORD_REQUIRED",
        "SMS_MFA",
    ] {
        let body = practice.answer(Mfa::On, "noor", challenge, &Value::Null, json!({}));
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", body).await,
            missing,
            "{challenge}"
        );
    }
    let body = practice.answer(Mfa::On, "noor", "MFA_SETUP", &json!("short"), json!({}));
    let (name, _) = practice.expect_error("RespondToAuthChallenge", body).await;
    assert_eq!(name, "InvalidParameterException");
}
