//! Five wrong codes: what the user is locked out of, for how long, and what each setting changes.

use crate::support::{Practice, Refused, not_authorized};
use practice_pool::Behaviour;
use practice_pool::behaviour::{CodeLockout, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn with(code_lockout: CodeLockout) -> Practice {
    Practice::behaving(Behaviour {
        code_lockout,
        ..Behaviour::default()
    })
}

fn exceeded() -> Refused {
    not_authorized("Password attempts exceeded")
}

/// Five wrong codes at Verify with one session.
async fn five_wrong_at_verify(practice: &Practice, associated: &Value) {
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    for _ in 0..5 {
        let (name, _) = practice.refused("VerifySoftwareToken", verify.clone()).await;
        assert_eq!(name, "EnableSoftwareTokenMFAException");
    }
}

fn right_verify(practice: &Practice, associated: &Value) -> Value {
    let code = practice.code(&associated["SecretCode"], 0);
    json!({ "Session": associated["Session"], "UserCode": code })
}

#[tokio::test]
async fn five_wrong_codes_lock_the_user_for_longer_and_longer() {
    let practice = Practice::start();
    let associated = practice.associate().await;
    five_wrong_at_verify(&practice, &associated).await;
    let right = right_verify(&practice, &associated);
    assert_eq!(
        practice.refused("VerifySoftwareToken", right.clone()).await,
        exceeded(),
        "also with the right code"
    );
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    assert_eq!(
        challenge["ChallengeName"], "MFA_SETUP",
        "the password is another matter"
    );
    practice.pass_ms(1000);
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    let (name, _) = practice.refused("VerifySoftwareToken", verify).await;
    assert_eq!(name, "EnableSoftwareTokenMFAException", "a second later");
    practice.pass_ms(1999);
    assert_eq!(
        practice.refused("VerifySoftwareToken", right.clone()).await,
        exceeded(),
        "two seconds this time"
    );
    practice.pass_ms(1);
    practice.ok("VerifySoftwareToken", right).await;
}

#[tokio::test]
async fn wrong_codes_at_sign_in_count_too_across_sessions_and_a_right_one_wipes_them() {
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
            let (name, _) = practice.refused("RespondToAuthChallenge", wrong).await;
            assert_eq!(name, "CodeMismatchException");
        }
        let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
        let right = answer(&session, practice.code(&secret, step));
        practice.ok("RespondToAuthChallenge", right).await;
    }
    for _ in 0..5 {
        let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
        let wrong = answer(&session, practice.wrong_code(&secret));
        practice.refused("RespondToAuthChallenge", wrong).await;
    }
    let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    let right = answer(&session, practice.code(&secret, 1));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", right.clone()).await,
        exceeded()
    );
    practice.pass_ms(1000);
    practice.ok("RespondToAuthChallenge", right).await;
}

#[tokio::test]
async fn a_session_may_be_ended_by_its_fifth_wrong_code() {
    let practice = with(CodeLockout::Session);
    let associated = practice.associate().await;
    five_wrong_at_verify(&practice, &associated).await;
    let right = right_verify(&practice, &associated);
    assert_eq!(
        practice.refused("VerifySoftwareToken", right).await,
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
        practice.refused("RespondToAuthChallenge", wrong).await;
    }
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", answer(practice.code(&secret, 0)))
            .await,
        not_authorized("Invalid session for the user.")
    );
}

#[tokio::test]
async fn there_may_be_no_limit() {
    let practice = with(CodeLockout::Never);
    let associated = practice.associate().await;
    for _ in 0..3 {
        five_wrong_at_verify(&practice, &associated).await;
    }
    practice.verify(&associated, 0).await;
}

#[tokio::test]
async fn an_attempt_that_is_answered_with_a_status_counts_as_well() {
    let practice = Practice::behaving(Behaviour {
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
    assert_eq!(practice.refused("VerifySoftwareToken", verify).await, exceeded());
}

#[tokio::test]
async fn a_right_code_at_verify_wipes_the_wrong_ones_before_it() {
    let practice = Practice::start();
    let associated = practice.associate().await;
    let wrong = practice.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    for _ in 0..4 {
        practice.refused("VerifySoftwareToken", verify.clone()).await;
    }
    practice.verify(&associated, 0).await;
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let answer = |code: String| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
        practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &session, code)
    };
    practice.refused("RespondToAuthChallenge", answer(wrong)).await;
    let right = answer(practice.code(&associated["SecretCode"], 1));
    practice.ok("RespondToAuthChallenge", right).await;
}
