//! The settings of the behaviour: each variant of Cognito's responses, and the default.

use crate::support::{Practice, error, not_authorized};
use practice_pool::behaviour::{AfterMfaSetup, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::{Behaviour, PracticePool};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn session_lifetime_applies_to_each_step() {
    let practice = Practice::start_with(|pool| pool.session_lifetime(Duration::from_secs(15 * 60)));
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    practice.advance_ms(900_000);
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
    practice.advance_ms(900_000);
    let verified = practice.verify(&associated, 0).await;
    practice.advance_ms(900_001);
    let finish = practice.answer(Mfa::On, "noor", "MFA_SETUP", &verified["Session"], json!({}));
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", finish).await,
        not_authorized("Invalid session for the user, session is expired.")
    );
}

#[tokio::test]
async fn start_fails_if_the_session_lifetime_is_beyond_the_limits() {
    for seconds in [0, 179, 901] {
        let pool = PracticePool::new().session_lifetime(Duration::from_secs(seconds));
        let error = pool.start(None).err().unwrap();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert_eq!(error.to_string(), "session_seconds must be 180 to 900.");
    }
}

#[tokio::test]
async fn shortest_and_longest_sessions_work_at_every_step() {
    for session_characters in [20, 21, 22, 4095, 4096] {
        let practice = Practice::with_behaviour(Behaviour {
            session_characters,
            ..Behaviour::default()
        });
        let length = |body: &Value| body["Session"].as_str().unwrap().len();
        let associated = practice.associate().await;
        let verified = practice.verify(&associated, 0).await;
        assert_eq!(
            [length(&associated), length(&verified)],
            [session_characters, session_characters]
        );
        let finish = practice.answer(Mfa::On, "noor", "MFA_SETUP", &verified["Session"], json!({}));
        practice.ok("RespondToAuthChallenge", finish).await;
    }
}

#[tokio::test]
async fn secrets_of_16_to_128_characters_are_registered() {
    for secret_characters in [16, 26, 32, 52, 103, 128] {
        let practice = Practice::with_behaviour(Behaviour {
            secret_characters,
            ..Behaviour::default()
        });
        let associated = practice.associate().await;
        let secret = associated["SecretCode"].as_str().unwrap();
        assert_eq!(secret.len(), secret_characters);
        assert!(secret.bytes().all(|c| matches!(c, b'A'..=b'Z' | b'2'..=b'7')));
        assert_eq!(practice.verify(&associated, 0).await["Status"], "SUCCESS");
        let enrolled = practice.user(Mfa::On, Scenario::Enrolled).totp_secret.clone();
        assert_eq!(enrolled.unwrap().len(), secret_characters);
    }
}

#[tokio::test]
async fn mfa_setup_leads_to_another_challenge_if_set() {
    let practice = Practice::with_behaviour(Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    });
    let associated = practice.associate().await;
    let verified = practice.verify(&associated, 0).await;
    let finish = practice.answer(Mfa::On, "noor", "MFA_SETUP", &verified["Session"], json!({}));
    let challenge = practice.ok("RespondToAuthChallenge", finish.clone()).await;
    assert_eq!(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert!(challenge.get("AuthenticationResult").is_none());
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", finish).await,
        not_authorized("Invalid session for the user, session can only be used once.")
    );

    let answer = |step| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&associated["SecretCode"], step) });
        practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code)
    };
    let (name, _) = practice.expect_error("RespondToAuthChallenge", answer(0)).await;
    assert_eq!(name, "ExpiredCodeException", "Verify has used this code");
    let done = practice.ok("RespondToAuthChallenge", answer(1)).await;
    assert!(done["AuthenticationResult"]["AccessToken"].is_string());
}

#[tokio::test]
async fn verify_rejects_a_wrong_code_as_set() {
    let code_mismatch = json!({
        "__type": "CodeMismatchException", "message": "Invalid code received for user"
    });
    let enable = json!({
        "__type": "EnableSoftwareTokenMFAException",
        "message": "Code mismatch and fail enable Software Token MFA",
    });
    for (wrong_code_at_verify, status, body) in [
        (
            WrongCodeAtVerify::EnableSoftwareTokenMfaException,
            400,
            enable.clone(),
        ),
        (WrongCodeAtVerify::CodeMismatchException, 400, code_mismatch),
        (WrongCodeAtVerify::StatusError, 200, json!({ "Status": "ERROR" })),
    ] {
        let practice = Practice::with_behaviour(Behaviour {
            wrong_code_at_verify,
            ..Behaviour::default()
        });
        let associated = practice.associate().await;
        let wrong = practice.wrong_code(&associated["SecretCode"]);
        let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
        let reply = practice.call("VerifySoftwareToken", &verify).await;
        assert_eq!((reply.status, reply.body), (status, body));
        assert!(!practice.snapshot(Mfa::On, Scenario::New).totp);
        // The session stays valid for another attempt in all variants.
        practice.verify(&associated, 0).await;
    }
    assert_eq!(
        Behaviour::default().wrong_code_at_verify,
        WrongCodeAtVerify::EnableSoftwareTokenMfaException
    );
}

/// Signs the enrolled user in where MFA is optional. Returns the access token.
async fn enrolled_access_token(practice: &Practice) -> Value {
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
    let done = practice.ok("RespondToAuthChallenge", answer).await;
    done["AuthenticationResult"]["AccessToken"].clone()
}

#[tokio::test]
async fn associate_removes_the_verified_authenticator_if_set() {
    let practice = Practice::with_behaviour(Behaviour {
        associate_drops_verified_token: true,
        ..Behaviour::default()
    });
    let token = enrolled_access_token(&practice).await;
    assert!(practice.snapshot(Mfa::Optional, Scenario::Enrolled).totp);
    practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    let user = practice.snapshot(Mfa::Optional, Scenario::Enrolled);
    assert!(!user.totp && !user.totp_preferred && user.device_name.is_none());
    let next = practice.sign_in(Mfa::Optional, Scenario::Enrolled).await;
    assert!(
        next.get("AuthenticationResult").is_some(),
        "sign-in requires no code"
    );
}

#[tokio::test]
async fn verify_accepts_a_replaced_secret_if_set() {
    let practice = Practice::with_behaviour(Behaviour {
        verify_takes_older_secret: true,
        ..Behaviour::default()
    });
    let first = practice.associate().await;
    let second = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first["Session"] }))
        .await;
    let wrong =
        json!({ "Session": second["Session"], "UserCode": practice.wrong_code(&first["SecretCode"]) });
    let is_wrong_for_both = practice.code(&second["SecretCode"], 0) != wrong["UserCode"];
    if is_wrong_for_both {
        let (name, _) = practice.expect_error("VerifySoftwareToken", wrong).await;
        assert_eq!(name, "EnableSoftwareTokenMFAException");
    }
    let first_code = practice.code(&first["SecretCode"], 0);
    let verify = json!({ "Session": second["Session"], "UserCode": first_code });
    practice.ok("VerifySoftwareToken", verify).await;

    // The secret that the code belongs to is registered.
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&first["SecretCode"], 1) });
    let answer = practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code);
    practice.ok("RespondToAuthChallenge", answer).await;
}

#[tokio::test]
async fn associate_accepts_a_challenges_session_again_only_if_set() {
    for associate_takes_session_again in [false, true] {
        let practice = Practice::with_behaviour(Behaviour {
            associate_takes_session_again,
            ..Behaviour::default()
        });
        let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
        let associate = json!({ "Session": session });
        let first = practice.ok("AssociateSoftwareToken", associate.clone()).await;
        if !associate_takes_session_again {
            assert_eq!(
                practice.expect_error("AssociateSoftwareToken", associate).await,
                not_authorized("Invalid session for the user, session can only be used once.")
            );
            continue;
        }
        let second = practice.ok("AssociateSoftwareToken", associate).await;
        assert_ne!(first["SecretCode"], second["SecretCode"]);
        // Only the newest secret is valid, with either session.
        let old = json!({ "Session": first["Session"], "UserCode": practice.code(&first["SecretCode"], 0) });
        assert_eq!(
            practice.expect_error("VerifySoftwareToken", old).await,
            error(
                "EnableSoftwareTokenMFAException",
                "Code mismatch and fail enable Software Token MFA"
            )
        );
        practice.verify(&second, 0).await;
    }
}
