//! What can be switched: each answer that Cognito may give, and the one that is given unless told otherwise.

use crate::support::{Practice, not_authorized, refusal};
use practice_pool::behaviour::{AfterMfaSetup, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::{Behaviour, PracticePool};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn each_step_may_take_as_long_as_the_app_client_allows() {
    let practice = Practice::start_with(|pool| pool.session_lifetime(Duration::from_secs(15 * 60)));
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    practice.pass_ms(900_000);
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
    practice.pass_ms(900_000);
    let verified = practice.verify(&associated, 0).await;
    practice.pass_ms(900_001);
    let finish = practice.answer(Mfa::On, "noor", "MFA_SETUP", &verified["Session"], json!({}));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", finish).await,
        not_authorized("Invalid session for the user, session is expired.")
    );
}

#[tokio::test]
async fn no_app_client_has_sessions_of_less_than_three_minutes_or_more_than_fifteen() {
    for seconds in [0, 179, 901] {
        let pool = PracticePool::new().session_lifetime(Duration::from_secs(seconds));
        let error = pool.start(None).err().unwrap();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert_eq!(error.to_string(), "session_seconds must be 180 to 900.");
    }
}

#[tokio::test]
async fn the_longest_session_works_at_every_step_and_the_shortest_too() {
    for session_characters in [20, 21, 22, 4095, 4096] {
        let practice = Practice::behaving(Behaviour {
            session_characters,
            ..Behaviour::default()
        });
        let length = |answer: &Value| answer["Session"].as_str().unwrap().len();
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
async fn secrets_of_16_to_128_characters_register() {
    for secret_characters in [16, 26, 32, 52, 103, 128] {
        let practice = Practice::behaving(Behaviour {
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
async fn mfa_setup_may_be_followed_by_a_further_challenge() {
    let practice = Practice::behaving(Behaviour {
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
        practice.refused("RespondToAuthChallenge", finish).await,
        not_authorized("Invalid session for the user, session can only be used once.")
    );

    let answer = |step| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&associated["SecretCode"], step) });
        practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code)
    };
    let (name, _) = practice.refused("RespondToAuthChallenge", answer(0)).await;
    assert_eq!(name, "ExpiredCodeException", "the code of Verify is used");
    let done = practice.ok("RespondToAuthChallenge", answer(1)).await;
    assert!(done["AuthenticationResult"]["AccessToken"].is_string());
}

#[tokio::test]
async fn verify_refuses_a_wrong_code_in_one_of_three_ways() {
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
        let practice = Practice::behaving(Behaviour {
            wrong_code_at_verify,
            ..Behaviour::default()
        });
        let associated = practice.associate().await;
        let wrong = practice.wrong_code(&associated["SecretCode"]);
        let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
        let reply = practice.call("VerifySoftwareToken", &verify).await;
        assert_eq!((reply.status, reply.body), (status, body));
        assert!(!practice.standing(Mfa::On, Scenario::New).totp);
        // The same session is good for another try, whichever way it was said.
        practice.verify(&associated, 0).await;
    }
    assert_eq!(
        Behaviour::default().wrong_code_at_verify,
        WrongCodeAtVerify::EnableSoftwareTokenMfaException
    );
}

/// An access token of the enrolled user where MFA is optional.
async fn token_of_kim(practice: &Practice) -> Value {
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
async fn associating_may_end_the_authenticator_in_force() {
    let practice = Practice::behaving(Behaviour {
        associate_drops_verified_token: true,
        ..Behaviour::default()
    });
    let token = token_of_kim(&practice).await;
    assert!(practice.standing(Mfa::Optional, Scenario::Enrolled).totp);
    practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    let standing = practice.standing(Mfa::Optional, Scenario::Enrolled);
    assert!(!standing.totp && !standing.totp_preferred && standing.device_name.is_none());
    let next = practice.sign_in(Mfa::Optional, Scenario::Enrolled).await;
    assert!(
        next.get("AuthenticationResult").is_some(),
        "signs in without a code now"
    );
}

#[tokio::test]
async fn verify_may_take_a_secret_that_a_newer_one_has_replaced() {
    let practice = Practice::behaving(Behaviour {
        verify_takes_older_secret: true,
        ..Behaviour::default()
    });
    let first = practice.associate().await;
    let second = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first["Session"] }))
        .await;
    let wrong =
        json!({ "Session": second["Session"], "UserCode": practice.wrong_code(&first["SecretCode"]) });
    let is_of_neither = practice.code(&second["SecretCode"], 0) != wrong["UserCode"];
    if is_of_neither {
        let (name, _) = practice.refused("VerifySoftwareToken", wrong).await;
        assert_eq!(name, "EnableSoftwareTokenMFAException");
    }
    let of_the_first = practice.code(&first["SecretCode"], 0);
    let verify = json!({ "Session": second["Session"], "UserCode": of_the_first });
    practice.ok("VerifySoftwareToken", verify).await;

    // What is registered is the secret whose code it was.
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&first["SecretCode"], 1) });
    let answer = practice.answer(Mfa::On, "noor", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code);
    practice.ok("RespondToAuthChallenge", answer).await;
}

#[tokio::test]
async fn associate_takes_the_session_of_a_challenge_again_only_if_told_to() {
    for associate_takes_session_again in [false, true] {
        let practice = Practice::behaving(Behaviour {
            associate_takes_session_again,
            ..Behaviour::default()
        });
        let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
        let associate = json!({ "Session": session });
        let first = practice.ok("AssociateSoftwareToken", associate.clone()).await;
        if !associate_takes_session_again {
            assert_eq!(
                practice.refused("AssociateSoftwareToken", associate).await,
                not_authorized("Invalid session for the user, session can only be used once.")
            );
            continue;
        }
        let second = practice.ok("AssociateSoftwareToken", associate).await;
        assert_ne!(first["SecretCode"], second["SecretCode"]);
        // The newest secret counts, with either session.
        let old = json!({ "Session": first["Session"], "UserCode": practice.code(&first["SecretCode"], 0) });
        assert_eq!(
            practice.refused("VerifySoftwareToken", old).await,
            refusal(
                "EnableSoftwareTokenMFAException",
                "Code mismatch and fail enable Software Token MFA"
            )
        );
        practice.verify(&second, 0).await;
    }
}
