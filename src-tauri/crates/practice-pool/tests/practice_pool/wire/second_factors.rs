//! Codes by SMS and e-mail, and the selection of a second factor.

use crate::support::extra_users::{extra_user, sent_code, sign_in, start};
use crate::support::{ErrorReply, Practice, error, invalid_parameter, not_authorized};
use practice_pool::Behaviour;
use practice_pool::description::{ExtraScenario, Mfa};
use practice_pool::outbox::Purpose;
use serde_json::{Value, json};

fn used() -> ErrorReply {
    not_authorized("Invalid session for the user, session can only be used once.")
}

fn other_code(code: &str) -> String {
    if code == "000000" { "000001" } else { "000000" }.to_owned()
}

#[tokio::test]
async fn code_is_sent_by_sms_or_email() {
    for (scenario, challenge, parameter, medium, to) in [
        (
            ExtraScenario::SmsMfa,
            "SMS_MFA",
            "SMS_MFA_CODE",
            "SMS",
            "+*******0100",
        ),
        (
            ExtraScenario::EmailOtp,
            "EMAIL_OTP",
            "EMAIL_OTP_CODE",
            "EMAIL",
            "b***@p***",
        ),
    ] {
        let practice = start();
        let username = extra_user(&practice, scenario).username;
        let challenge_body = sign_in(&practice, scenario).await;
        assert_eq!(challenge_body["ChallengeName"], challenge);
        assert_eq!(
            challenge_body["ChallengeParameters"],
            json!({
                "CODE_DELIVERY_DESTINATION": to, "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
                "USER_ID_FOR_SRP": username,
            })
        );
        let message = practice.running.outbox().pop().unwrap();
        assert_eq!(
            (message.username.as_str(), message.purpose),
            (username.as_str(), Purpose::SignIn)
        );
        let answer = |code: String| {
            practice.answer(
                Mfa::On,
                &username,
                challenge,
                &challenge_body["Session"],
                json!({ parameter: code }),
            )
        };
        assert_eq!(
            practice
                .expect_error("RespondToAuthChallenge", answer(other_code(&message.code)))
                .await,
            error(
                "CodeMismatchException",
                "Invalid code or auth state for the user."
            )
        );
        let done = practice
            .ok("RespondToAuthChallenge", answer(message.code.clone()))
            .await;
        assert!(done["AuthenticationResult"]["AccessToken"].is_string());
        assert_eq!(
            practice
                .expect_error("RespondToAuthChallenge", answer(message.code.clone()))
                .await,
            used()
        );
        // The session is valid for this challenge only.
        let again = sign_in(&practice, scenario).await;
        let swapped = practice.answer(
            Mfa::On,
            &username,
            "SOFTWARE_TOKEN_MFA",
            &again["Session"],
            json!({}),
        );
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", swapped).await,
            not_authorized("Invalid session for the user.")
        );
    }
}

#[tokio::test]
async fn wrong_sent_codes_lock_the_user_out() {
    let practice = start();
    let challenge_body = sign_in(&practice, ExtraScenario::SmsMfa).await;
    let answer = |code: String| {
        let code = json!({ "SMS_MFA_CODE": code });
        practice.answer(Mfa::On, "ana", "SMS_MFA", &challenge_body["Session"], code)
    };
    let right = sent_code(&practice);
    for _ in 0..5 {
        practice
            .expect_error("RespondToAuthChallenge", answer(other_code(&right)))
            .await;
    }
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", answer(right))
            .await,
        not_authorized("Password attempts exceeded")
    );
}

#[tokio::test]
async fn user_with_several_factors_selects_one() {
    let practice = start();
    let challenge_body = sign_in(&practice, ExtraScenario::SelectMfaType).await;
    assert_eq!(challenge_body["ChallengeName"], "SELECT_MFA_TYPE");
    assert_eq!(
        challenge_body["ChallengeParameters"]["MFAS_CAN_CHOOSE"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]"#
    );
    let select = |name: &str| {
        let name = json!({ "ANSWER": name });
        practice.answer(
            Mfa::On,
            "cleo",
            "SELECT_MFA_TYPE",
            &challenge_body["Session"],
            name,
        )
    };
    for wrong in ["", "TOTP", "EMAIL_MFA"] {
        assert_eq!(
            practice
                .expect_error("RespondToAuthChallenge", select(wrong))
                .await,
            invalid_parameter("The answer is none of the MFA types that were offered.")
        );
    }
    let next = practice
        .ok("RespondToAuthChallenge", select("SOFTWARE_TOKEN_MFA"))
        .await;
    assert_eq!(next["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        practice
            .expect_error("RespondToAuthChallenge", select("SOFTWARE_TOKEN_MFA"))
            .await,
        used()
    );
    let secret = json!(extra_user(&practice, ExtraScenario::SelectMfaType).totp_secret);
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0) });
    let answer = practice.answer(Mfa::On, "cleo", "SOFTWARE_TOKEN_MFA", &next["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;

    // With a preference there is no selection.
    let prefer = json!({
        "AccessToken": done["AuthenticationResult"]["AccessToken"],
        "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    practice.ok("SetUserMFAPreference", prefer).await;
    let next = sign_in(&practice, ExtraScenario::SelectMfaType).await;
    assert_eq!(next["ChallengeName"], "SMS_MFA");
}

#[tokio::test]
async fn selection_uses_the_other_names_if_set() {
    let practice = Practice::start_with(|pool| {
        pool.all_fixtures().behaviour(Behaviour {
            select_mfa_type_says_select: true,
            select_mfa_type_says_email_mfa: true,
            ..Behaviour::default()
        })
    });
    let challenge_body = sign_in(&practice, ExtraScenario::SelectMfaType).await;
    assert_eq!(
        challenge_body["ChallengeParameters"]["MFAS_CAN_SELECT"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_MFA"]"#
    );
    assert!(
        challenge_body["ChallengeParameters"]
            .get("MFAS_CAN_CHOOSE")
            .is_none()
    );
    let name = json!({ "ANSWER": "EMAIL_MFA" });
    let select = practice.answer(
        Mfa::On,
        "cleo",
        "SELECT_MFA_TYPE",
        &challenge_body["Session"],
        name,
    );
    let next = practice.ok("RespondToAuthChallenge", select).await;
    assert_eq!(next["ChallengeName"], "EMAIL_OTP");
}

#[tokio::test]
async fn sent_code_is_accepted_once() {
    let practice = start();
    let first = sign_in(&practice, ExtraScenario::SmsMfa).await;
    let second = sign_in(&practice, ExtraScenario::SmsMfa).await;
    let answer = |challenge: &Value| {
        let code = json!({ "SMS_MFA_CODE": sent_code(&practice) });
        practice.answer(Mfa::On, "ana", "SMS_MFA", &challenge["Session"], code)
    };
    practice.ok("RespondToAuthChallenge", answer(&second)).await;
    let (name, _) = practice
        .expect_error("RespondToAuthChallenge", answer(&first))
        .await;
    assert_eq!(name, "CodeMismatchException");
}

#[tokio::test]
async fn at_most_one_factor_is_preferred() {
    let practice = start();
    let challenge_body = sign_in(&practice, ExtraScenario::SmsMfa).await;
    let code = json!({ "SMS_MFA_CODE": sent_code(&practice) });
    let answer = practice.answer(Mfa::On, "ana", "SMS_MFA", &challenge_body["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;
    let token = &done["AuthenticationResult"]["AccessToken"];
    let preferred = json!({ "Enabled": true, "PreferredMfa": true });
    let both = json!({ "AccessToken": token, "SMSMfaSettings": preferred, "EmailMfaSettings": preferred });
    assert_eq!(
        practice.expect_error("SetUserMFAPreference", both).await,
        invalid_parameter("Only one MFA type can be preferred")
    );
    for (settings, name) in [
        ("EmailMfaSettings", "EMAIL_OTP"),
        ("SMSMfaSettings", "SMS_MFA"),
        ("EmailMfaSettings", "EMAIL_OTP"),
    ] {
        let prefer = json!({ "AccessToken": token, settings: preferred });
        practice.ok("SetUserMFAPreference", prefer).await;
        let user = practice.ok("GetUser", json!({ "AccessToken": token })).await;
        assert_eq!(user["PreferredMfaSetting"], name);
        let next = sign_in(&practice, ExtraScenario::SmsMfa).await;
        assert_eq!(next["ChallengeName"], name);
    }
    let user = practice.ok("GetUser", json!({ "AccessToken": token })).await;
    assert_eq!(user["UserMFASettingList"], json!(["SMS_MFA", "EMAIL_OTP"]));
}
