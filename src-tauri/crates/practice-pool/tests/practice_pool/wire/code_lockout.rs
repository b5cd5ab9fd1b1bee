//! The lockout after five wrong codes, and its settings.

use crate::support::{ErrorReply, Practice, not_authorized};
use practice_pool::Behaviour;
use practice_pool::behaviour::{CodeLockout, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn with_lockout(code_lockout: CodeLockout) -> Practice {
    Practice::with_behaviour(Behaviour {
        code_lockout,
        ..Behaviour::default()
    })
}

fn exceeded() -> ErrorReply {
    not_authorized("Password attempts exceeded")
}

/// Sends five wrong codes to Verify with one session.
async fn send_five_wrong_codes(practice: &Practice, associated: &Value) {
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    for _ in 0..5 {
        let (name, _) = practice.expect_error("VerifySoftwareToken", verify.clone()).await;
        assert_eq!(name, "EnableSoftwareTokenMFAException");
    }
}

fn correct_verify(practice: &Practice, associated: &Value) -> Value {
    let code = practice.code(&associated["SecretCode"], 0);
    json!({ "Session": associated["Session"], "UserCode": code })
}

#[tokio::test]
async fn five_wrong_codes_lock_the_user_out_with_doubling_time() {
    let practice = Practice::start();
    let associated = practice.associate().await;
    send_five_wrong_codes(&practice, &associated).await;
    let correct = correct_verify(&practice, &associated);
    assert_eq!(
        practice
            .expect_error("VerifySoftwareToken", correct.clone())
            .await,
        exceeded(),
        "the correct code is rejected too"
    );
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    assert_eq!(
        challenge["ChallengeName"], "MFA_SETUP",
        "the password has a separate lockout"
    );
    practice.advance_ms(1000);
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    let (name, _) = practice.expect_error("VerifySoftwareToken", verify).await;
    assert_eq!(name, "EnableSoftwareTokenMFAException", "after one second");
    practice.advance_ms(1999);
    assert_eq!(
        practice
            .expect_error("VerifySoftwareToken", correct.clone())
            .await,
        exceeded(),
        "the second lockout lasts two seconds"
    );
    practice.advance_ms(1);
    practice.ok("VerifySoftwareToken", correct).await;
}

#[tokio::test]
async fn wrong_codes_at_sign_in_count_across_sessions_until_a_correct_one() {
    let practice = Practice::start();
    let secret = json!(practice.user(Mfa::On, Scenario::Enrolled).totp_secret);
    let answer = |session: &Value, code: String| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
        practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", session, code)
    };
    for step in [-1, 0] {
        for _ in 0..4 {
            let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
            let wrong = answer(&session, practice.wrong_code(&secret));
            let (name, _) = practice.expect_error("RespondToAuthChallenge", wrong).await;
            assert_eq!(name, "CodeMismatchException");
        }
        let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
        let correct = answer(&session, practice.code(&secret, step));
        practice.ok("RespondToAuthChallenge", correct).await;
    }
    for _ in 0..5 {
        let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
        let wrong = answer(&session, practice.wrong_code(&secret));
        practice.expect_error("RespondToAuthChallenge", wrong).await;
    }
    let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    let correct = answer(&session, practice.code(&secret, 1));
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", correct.clone())
            .await,
        exceeded()
    );
    practice.advance_ms(1000);
    practice.ok("RespondToAuthChallenge", correct).await;
}

#[tokio::test]
async fn fifth_wrong_code_invalidates_the_session_if_set() {
    let practice = with_lockout(CodeLockout::Session);
    let associated = practice.associate().await;
    send_five_wrong_codes(&practice, &associated).await;
    let correct = correct_verify(&practice, &associated);
    assert_eq!(
        practice.expect_error("VerifySoftwareToken", correct).await,
        not_authorized("Invalid session for the user.")
    );
    let again = practice.associate().await;
    practice.verify(&again, 0).await;

    let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    let secret = json!(practice.user(Mfa::On, Scenario::Enrolled).totp_secret);
    let answer = |code: String| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
        practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", &session, code)
    };
    for _ in 0..5 {
        let wrong = answer(practice.wrong_code(&secret));
        practice.expect_error("RespondToAuthChallenge", wrong).await;
    }
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", answer(practice.code(&secret, 0)))
            .await,
        not_authorized("Invalid session for the user.")
    );
}

#[tokio::test]
async fn wrong_codes_are_unlimited_if_set() {
    let practice = with_lockout(CodeLockout::Never);
    let associated = practice.associate().await;
    for _ in 0..3 {
        send_five_wrong_codes(&practice, &associated).await;
    }
    practice.verify(&associated, 0).await;
}

#[tokio::test]
async fn wrong_code_with_status_error_counts() {
    let practice = Practice::with_behaviour(Behaviour {
        wrong_code_at_verify: WrongCodeAtVerify::StatusError,
        ..Behaviour::default()
    });
    let associated = practice.associate().await;
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    for _ in 0..5 {
        let answer = practice.ok("VerifySoftwareToken", verify.clone()).await;
        assert_eq!(answer["Status"], "ERROR");
    }
    assert_eq!(
        practice.expect_error("VerifySoftwareToken", verify).await,
        exceeded()
    );
}

#[tokio::test]
async fn correct_code_at_verify_clears_the_count() {
    let practice = Practice::start();
    let associated = practice.associate().await;
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    for _ in 0..4 {
        practice.expect_error("VerifySoftwareToken", verify.clone()).await;
    }
    practice.verify(&associated, 0).await;
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let answer = |code: String| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
        practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &session, code)
    };
    practice
        .expect_error("RespondToAuthChallenge", answer(wrong))
        .await;
    let correct = answer(practice.code(&associated["SecretCode"], 1));
    practice.ok("RespondToAuthChallenge", correct).await;
}
