//! Authenticator codes: one step of tolerance, and accepted once across Verify and sign-in.

use crate::support::{ErrorReply, Practice, error};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn replayed() -> ErrorReply {
    error(
        "ExpiredCodeException",
        "Your software token has already been used once.",
    )
}

/// Verifies a new secret with the code of a time step relative to now.
async fn verify_at(practice: &Practice, step: i64) -> (Value, crate::support::Reply) {
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
    let secret = associated["SecretCode"].clone();
    let body = json!({ "Session": associated["Session"], "UserCode": practice.code(&secret, step) });
    (secret, practice.call("VerifySoftwareToken", &body).await)
}

/// Signs the user in with a code.
async fn sign_in_with(practice: &Practice, scenario: Scenario, code: &str) -> Result<Value, ErrorReply> {
    let username = practice.user(Mfa::On, scenario).username.clone();
    let challenge = practice.sign_in(Mfa::On, scenario).await;
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
    let answer = practice.answer(
        Mfa::On,
        &username,
        "SOFTWARE_TOKEN_MFA",
        &challenge["Session"],
        code,
    );
    let reply = practice.call("RespondToAuthChallenge", &answer).await;
    if reply.status == 200 {
        return Ok(reply.body);
    }
    Err(error(
        reply.body["__type"].as_str().unwrap(),
        reply.body["message"].as_str().unwrap(),
    ))
}

#[tokio::test]
async fn verify_accepts_the_codes_of_three_steps() {
    for (step, expected) in [(-2, 400), (-1, 200), (0, 200), (1, 200), (2, 400)] {
        let practice = Practice::start();
        assert_eq!(verify_at(&practice, step).await.1.status, expected, "{step}");
    }
}

#[tokio::test]
async fn sign_in_accepts_the_codes_of_three_steps() {
    for (step, expected) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
        let practice = Practice::start();
        let secret = json!(
            practice
                .user(Mfa::On, Scenario::Enrolled)
                .totp_secret
                .clone()
                .unwrap()
        );
        let signed_in = sign_in_with(&practice, Scenario::Enrolled, &practice.code(&secret, step)).await;
        assert_eq!(signed_in.is_ok(), expected, "{step}");
    }
}

#[tokio::test]
async fn code_of_verify_is_rejected_at_sign_in() {
    let practice = Practice::start();
    let (secret, verified) = verify_at(&practice, 0).await;
    assert_eq!(verified.status, 200);
    let same = practice.code(&secret, 0);
    assert_eq!(
        sign_in_with(&practice, Scenario::New, &same).await,
        Err(replayed())
    );
    practice.advance_ms(30_000);
    assert_eq!(practice.code(&secret, -1), same);
    assert_eq!(
        sign_in_with(&practice, Scenario::New, &same).await,
        Err(replayed()),
        "also in the next time step"
    );
    let next = practice.code(&secret, 0);
    assert!(sign_in_with(&practice, Scenario::New, &next).await.is_ok());
    assert_eq!(
        sign_in_with(&practice, Scenario::New, &next).await,
        Err(replayed()),
        "and a second time at sign-in"
    );
}

#[tokio::test]
async fn verify_cannot_be_repeated_with_the_same_session() {
    let practice = Practice::start();
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
    let code = practice.code(&associated["SecretCode"], 0);
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    practice.ok("VerifySoftwareToken", verify.clone()).await;
    let (name, message) = practice.expect_error("VerifySoftwareToken", verify).await;
    assert_eq!(name, "NotAuthorizedException");
    assert!(message.ends_with("can only be used once."), "{message}");
}

#[tokio::test]
async fn enrolled_user_signs_in_after_wrong_and_replayed_codes() {
    let practice = Practice::start();
    let secret = json!(
        practice
            .user(Mfa::On, Scenario::Enrolled)
            .totp_secret
            .clone()
            .unwrap()
    );
    let first = practice.code(&secret, -1);
    sign_in_with(&practice, Scenario::Enrolled, &first).await.unwrap();

    let challenge = practice.sign_in(Mfa::On, Scenario::Enrolled).await;
    assert_eq!(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "kim", "FRIENDLY_DEVICE_NAME": "Kim’s old phone" })
    );
    let answer = |code: &str| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
        practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code)
    };
    let mismatch = error("CodeMismatchException", "Invalid code received for user");
    for wrong in [practice.wrong_code(&secret).as_str(), "", "12345", "abcdef"] {
        assert_eq!(
            practice
                .expect_error("RespondToAuthChallenge", answer(wrong))
                .await,
            mismatch
        );
    }
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", answer(&first))
            .await,
        replayed()
    );
    let done = practice
        .ok("RespondToAuthChallenge", answer(&practice.code(&secret, 0)))
        .await;
    assert!(done["AuthenticationResult"]["AccessToken"].is_string());
}
