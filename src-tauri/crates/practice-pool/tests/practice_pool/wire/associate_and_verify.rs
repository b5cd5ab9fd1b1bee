//! Enrolment from sign-in to tokens, in both pools.

use crate::support::{Practice, error, invalid_parameter};
use practice_pool::description::{Mfa, Scenario};
use serde_json::json;

#[tokio::test]
async fn new_user_enrols_where_mfa_is_required() {
    let practice = Practice::start();
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    assert_eq!(challenge["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({ "MFAS_CAN_SETUP": "[\"SOFTWARE_TOKEN_MFA\"]", "USER_ID_FOR_SRP": "noor" })
    );
    assert!(challenge.get("AuthenticationResult").is_none());

    let associated = practice
        .ok(
            "AssociateSoftwareToken",
            json!({ "Session": challenge["Session"] }),
        )
        .await;
    let secret = &associated["SecretCode"];
    assert_eq!(secret.as_str().unwrap().len(), 52);
    assert!(
        !practice.snapshot(Mfa::On, Scenario::New).totp,
        "not registered before it is verified"
    );

    let verified = practice
        .ok(
            "VerifySoftwareToken",
            json!({
                "Session": associated["Session"],
                "UserCode": practice.code(secret, 0),
                "FriendlyDeviceName": "Noor’s phone",
            }),
        )
        .await;
    assert_eq!(verified["Status"], "SUCCESS");
    let user = practice.snapshot(Mfa::On, Scenario::New);
    assert!(user.totp, "registered before MFA_SETUP is answered");
    assert!(!user.totp_preferred);
    assert_eq!(user.device_name.as_deref(), Some("Noor’s phone"));
    assert_eq!(user.last_totp_change, Some(practice.now()));

    let done = practice
        .ok(
            "RespondToAuthChallenge",
            practice.answer(Mfa::On, "noor", "MFA_SETUP", &verified["Session"], json!({})),
        )
        .await;
    assert_eq!(done["ChallengeParameters"], json!({}));
    assert_eq!(done["AuthenticationResult"]["TokenType"], "Bearer");
    assert_eq!(done["AuthenticationResult"]["ExpiresIn"], 3600);

    let next = practice.sign_in(Mfa::On, Scenario::New).await;
    assert_eq!(next["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        next["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "noor", "FRIENDLY_DEVICE_NAME": "Noor’s phone" })
    );
    let other_pool = practice.sign_in(Mfa::Optional, Scenario::New).await;
    assert!(
        other_pool.get("AuthenticationResult").is_some(),
        "the user of the same name in the other pool is unaffected"
    );
}

#[tokio::test]
async fn new_user_enrols_with_an_access_token_where_mfa_is_optional() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    assert!(associated.get("Session").is_none());
    let secret = &associated["SecretCode"];
    let verify = json!({ "AccessToken": token, "UserCode": practice.code(secret, 0) });
    assert_eq!(
        practice.ok("VerifySoftwareToken", verify).await,
        json!({ "Status": "SUCCESS" })
    );
    assert!(practice.snapshot(Mfa::Optional, Scenario::New).totp);

    let before = practice.sign_in(Mfa::Optional, Scenario::New).await;
    assert!(
        before.get("AuthenticationResult").is_some(),
        "not required before the preference is set"
    );
    let prefer = json!({
        "AccessToken": token,
        "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    assert_eq!(practice.ok("SetUserMFAPreference", prefer).await, json!({}));
    assert!(practice.snapshot(Mfa::Optional, Scenario::New).totp_preferred);

    let after = practice.sign_in(Mfa::Optional, Scenario::New).await;
    assert_eq!(after["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        after["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "noor" }),
        "no device name was sent"
    );
}

#[tokio::test]
async fn wrong_code_registers_nothing_and_can_be_corrected() {
    let practice = Practice::start();
    let challenge = practice.sign_in(Mfa::On, Scenario::New).await;
    let associated = practice
        .ok(
            "AssociateSoftwareToken",
            json!({ "Session": challenge["Session"] }),
        )
        .await;
    let secret = &associated["SecretCode"];
    let verify = |code: String| json!({ "Session": associated["Session"], "UserCode": code });
    for _ in 0..3 {
        assert_eq!(
            practice
                .expect_error("VerifySoftwareToken", verify(practice.wrong_code(secret)))
                .await,
            error(
                "EnableSoftwareTokenMFAException",
                "Code mismatch and fail enable Software Token MFA"
            )
        );
        assert!(!practice.snapshot(Mfa::On, Scenario::New).totp);
    }
    practice
        .ok("VerifySoftwareToken", verify(practice.code(secret, 0)))
        .await;
}

#[tokio::test]
async fn associating_again_replaces_the_unverified_secret_but_not_the_verified_one() {
    let practice = Practice::start();
    let verified_secret = json!(
        practice
            .user(Mfa::Optional, Scenario::Enrolled)
            .totp_secret
            .clone()
            .unwrap()
    );
    let sign_in = async |steps| {
        let challenge = practice.sign_in(Mfa::Optional, Scenario::Enrolled).await;
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&verified_secret, steps) });
        let answer = practice.answer(
            Mfa::Optional,
            "kim",
            "SOFTWARE_TOKEN_MFA",
            &challenge["Session"],
            code,
        );
        practice.call("RespondToAuthChallenge", &answer).await
    };
    let token = sign_in(0).await.body["AuthenticationResult"]["AccessToken"].clone();
    let first = practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    let second = practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    assert_ne!(first["SecretCode"], second["SecretCode"]);
    assert_eq!(
        sign_in(1).await.status,
        200,
        "the verified authenticator still works"
    );
    assert_eq!(
        practice
            .snapshot(Mfa::Optional, Scenario::Enrolled)
            .device_name
            .as_deref(),
        Some("Kim’s old phone")
    );

    let verify =
        |code: String| json!({ "AccessToken": token, "UserCode": code, "FriendlyDeviceName": "New" });
    for invalid in [&first["SecretCode"], &verified_secret] {
        let (name, _) = practice
            .expect_error("VerifySoftwareToken", verify(practice.code(invalid, 0)))
            .await;
        assert_eq!(name, "EnableSoftwareTokenMFAException");
    }
    practice
        .ok(
            "VerifySoftwareToken",
            verify(practice.code(&second["SecretCode"], 0)),
        )
        .await;
    assert_eq!(
        practice
            .snapshot(Mfa::Optional, Scenario::Enrolled)
            .device_name
            .as_deref(),
        Some("New")
    );
    practice.advance_ms(60_000);
    let (status, body) = { (sign_in(0).await.status, sign_in(0).await.body) };
    assert_eq!(
        (status, &body["__type"]),
        (400, &json!("CodeMismatchException")),
        "the previous authenticator no longer works"
    );
}

#[tokio::test]
async fn exactly_one_of_access_token_and_session_is_required() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    for operation in ["AssociateSoftwareToken", "VerifySoftwareToken"] {
        let both = json!({ "AccessToken": token, "Session": session, "UserCode": "123456" });
        let (name, _) = practice.expect_error(operation, both).await;
        assert_eq!(name, "InvalidParameterException");
        let (name, _) = practice
            .expect_error(operation, json!({ "UserCode": "123456" }))
            .await;
        assert_eq!(name, "InvalidParameterException");
    }
    practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
}

#[tokio::test]
async fn verify_fails_without_an_associated_secret() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    assert_eq!(
        practice
            .expect_error(
                "VerifySoftwareToken",
                json!({ "AccessToken": token, "UserCode": "123456" })
            )
            .await,
        error(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA does not exist for the user."
        )
    );
}

#[tokio::test]
async fn members_satisfy_the_models_constraints() {
    let practice = Practice::start();
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": session }))
        .await;
    let session = &associated["Session"];
    let verify =
        |code: &str, name: &str| json!({ "Session": session, "UserCode": code, "FriendlyDeviceName": name });
    assert_eq!(
        practice
            .expect_error("VerifySoftwareToken", verify("12345x", ""))
            .await,
        invalid_parameter(
            "1 validation error detected: Value at 'userCode' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: [0-9]+"
        )
    );
    let (name, message) = practice
        .expect_error("VerifySoftwareToken", verify("1234567", ""))
        .await;
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.ends_with("Member must have length less than or equal to 6"),
        "{message}"
    );
    let (name, _) = practice
        .expect_error("VerifySoftwareToken", verify("123456", &"é".repeat(131_073)))
        .await;
    assert_eq!(name, "InvalidParameterException");
    let code = practice.code(&associated["SecretCode"], 0);
    practice
        .ok("VerifySoftwareToken", verify(&code, &"é".repeat(131_072)))
        .await;
}
