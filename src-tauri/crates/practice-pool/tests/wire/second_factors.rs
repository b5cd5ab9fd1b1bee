//! Second factors other than an authenticator, and the choice between several.

use crate::support::everyone::{everyone, person, sent, sign_in};
use crate::support::{Practice, Refused, invalid_parameter, not_authorized, refusal};
use practice_pool::Behaviour;
use practice_pool::description::{Mfa, Situation};
use practice_pool::outbox::Purpose;
use serde_json::{Value, json};

fn once() -> Refused {
    not_authorized("Invalid session for the user, session can only be used once.")
}

fn other_code(code: &str) -> String {
    if code == "000000" { "000001" } else { "000000" }.to_owned()
}

#[tokio::test]
async fn a_code_comes_by_sms_or_by_email() {
    for (situation, challenge, parameter, medium, to) in [
        (
            Situation::SmsMfa,
            "SMS_MFA",
            "SMS_MFA_CODE",
            "SMS",
            "+*******0100",
        ),
        (
            Situation::EmailOtp,
            "EMAIL_OTP",
            "EMAIL_OTP_CODE",
            "EMAIL",
            "b***@p***",
        ),
    ] {
        let practice = everyone();
        let username = person(&practice, situation).username;
        let asked = sign_in(&practice, situation).await;
        assert_eq!(asked["ChallengeName"], challenge);
        assert_eq!(
            asked["ChallengeParameters"],
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
                &asked["Session"],
                json!({ parameter: code }),
            )
        };
        assert_eq!(
            practice
                .refused("RespondToAuthChallenge", answer(other_code(&message.code)))
                .await,
            refusal(
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
                .refused("RespondToAuthChallenge", answer(message.code.clone()))
                .await,
            once()
        );
        // The session is for this challenge only.
        let again = sign_in(&practice, situation).await;
        let swapped = practice.answer(
            Mfa::On,
            &username,
            "SOFTWARE_TOKEN_MFA",
            &again["Session"],
            json!({}),
        );
        assert_eq!(
            practice.refused("RespondToAuthChallenge", swapped).await,
            not_authorized("Invalid session for the user.")
        );
    }
}

#[tokio::test]
async fn wrong_codes_lock_whoever_is_sent_them_too() {
    let practice = everyone();
    let asked = sign_in(&practice, Situation::SmsMfa).await;
    let answer = |code: String| {
        let code = json!({ "SMS_MFA_CODE": code });
        practice.answer(Mfa::On, "ana", "SMS_MFA", &asked["Session"], code)
    };
    let right = sent(&practice);
    for _ in 0..5 {
        practice
            .refused("RespondToAuthChallenge", answer(other_code(&right)))
            .await;
    }
    assert_eq!(
        practice.refused("RespondToAuthChallenge", answer(right)).await,
        not_authorized("Password attempts exceeded")
    );
}

#[tokio::test]
async fn who_has_several_factors_chooses() {
    let practice = everyone();
    let asked = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(asked["ChallengeName"], "SELECT_MFA_TYPE");
    assert_eq!(
        asked["ChallengeParameters"]["MFAS_CAN_CHOOSE"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]"#
    );
    let choose = |word: &str| {
        let word = json!({ "ANSWER": word });
        practice.answer(Mfa::On, "cleo", "SELECT_MFA_TYPE", &asked["Session"], word)
    };
    for wrong in ["", "TOTP", "EMAIL_MFA"] {
        assert_eq!(
            practice.refused("RespondToAuthChallenge", choose(wrong)).await,
            invalid_parameter("The answer is none of the MFA types that were offered.")
        );
    }
    let next = practice
        .ok("RespondToAuthChallenge", choose("SOFTWARE_TOKEN_MFA"))
        .await;
    assert_eq!(next["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", choose("SOFTWARE_TOKEN_MFA"))
            .await,
        once()
    );
    let secret = json!(person(&practice, Situation::SelectMfaType).totp_secret);
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0) });
    let answer = practice.answer(Mfa::On, "cleo", "SOFTWARE_TOKEN_MFA", &next["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;

    // Once one is preferred, nobody is asked.
    let prefer = json!({
        "AccessToken": done["AuthenticationResult"]["AccessToken"],
        "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    practice.ok("SetUserMFAPreference", prefer).await;
    let next = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(next["ChallengeName"], "SMS_MFA");
}

#[tokio::test]
async fn the_words_of_the_choice_may_be_others() {
    let practice = Practice::start_with(|pool| {
        pool.everyone().behaviour(Behaviour {
            select_mfa_type_says_select: true,
            select_mfa_type_says_email_mfa: true,
            ..Behaviour::default()
        })
    });
    let asked = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(
        asked["ChallengeParameters"]["MFAS_CAN_SELECT"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_MFA"]"#
    );
    assert!(asked["ChallengeParameters"].get("MFAS_CAN_CHOOSE").is_none());
    let word = json!({ "ANSWER": "EMAIL_MFA" });
    let choose = practice.answer(Mfa::On, "cleo", "SELECT_MFA_TYPE", &asked["Session"], word);
    let next = practice.ok("RespondToAuthChallenge", choose).await;
    assert_eq!(next["ChallengeName"], "EMAIL_OTP");
}

#[tokio::test]
async fn a_code_that_was_sent_is_good_once() {
    let practice = everyone();
    let first = sign_in(&practice, Situation::SmsMfa).await;
    let second = sign_in(&practice, Situation::SmsMfa).await;
    let answer = |asked: &Value| {
        let code = json!({ "SMS_MFA_CODE": sent(&practice) });
        practice.answer(Mfa::On, "ana", "SMS_MFA", &asked["Session"], code)
    };
    practice.ok("RespondToAuthChallenge", answer(&second)).await;
    let (name, _) = practice.refused("RespondToAuthChallenge", answer(&first)).await;
    assert_eq!(name, "CodeMismatchException");
}

#[tokio::test]
async fn one_factor_is_preferred_at_most() {
    let practice = everyone();
    let asked = sign_in(&practice, Situation::SmsMfa).await;
    let code = json!({ "SMS_MFA_CODE": sent(&practice) });
    let answer = practice.answer(Mfa::On, "ana", "SMS_MFA", &asked["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;
    let token = &done["AuthenticationResult"]["AccessToken"];
    let preferred = json!({ "Enabled": true, "PreferredMfa": true });
    let both = json!({ "AccessToken": token, "SMSMfaSettings": preferred, "EmailMfaSettings": preferred });
    assert_eq!(
        practice.refused("SetUserMFAPreference", both).await,
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
        let next = sign_in(&practice, Situation::SmsMfa).await;
        assert_eq!(next["ChallengeName"], name);
    }
    let user = practice.ok("GetUser", json!({ "AccessToken": token })).await;
    assert_eq!(user["UserMFASettingList"], json!(["SMS_MFA", "EMAIL_OTP"]));
}
