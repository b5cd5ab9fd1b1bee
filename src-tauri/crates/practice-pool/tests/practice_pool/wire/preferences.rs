//! Registered factors and MFA preferences.

use crate::support::{Practice, invalid_parameter};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn prefer(token: &Value, enabled: bool, preferred: bool) -> Value {
    json!({
        "AccessToken": token,
        "SoftwareTokenMfaSettings": { "Enabled": enabled, "PreferredMfa": preferred },
    })
}

#[tokio::test]
async fn preference_requires_a_verified_token() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    assert_eq!(
        practice
            .expect_error("SetUserMFAPreference", prefer(&token, true, true))
            .await,
        invalid_parameter("User has not set up software token mfa")
    );
    practice
        .ok("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    assert_eq!(
        practice
            .expect_error("SetUserMFAPreference", prefer(&token, true, true))
            .await,
        invalid_parameter("User has not verified software token mfa")
    );
}

#[tokio::test]
async fn factors_list_registrations_and_preferences_list_settings() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    let bearer = json!({ "AccessToken": token });
    let before = practice.ok("GetUserAuthFactors", bearer.clone()).await;
    assert_eq!(
        before,
        json!({ "Username": "noor", "ConfiguredUserAuthFactors": ["PASSWORD"] })
    );

    let secret = practice.ok("AssociateSoftwareToken", bearer.clone()).await["SecretCode"].clone();
    let verify = json!({ "AccessToken": token, "UserCode": practice.code(&secret, 0) });
    practice.ok("VerifySoftwareToken", verify).await;
    let factors = practice.ok("GetUserAuthFactors", bearer.clone()).await;
    assert_eq!(
        factors,
        json!({ "Username": "noor", "ConfiguredUserAuthFactors": ["PASSWORD", "SOFTWARE_TOKEN"] })
    );
    let user = practice.ok("GetUser", bearer.clone()).await;
    assert!(user.get("UserMFASettingList").is_none() && user.get("PreferredMfaSetting").is_none());

    practice
        .ok("SetUserMFAPreference", prefer(&token, true, true))
        .await;
    for operation in ["GetUser", "GetUserAuthFactors"] {
        let body = practice.ok(operation, bearer.clone()).await;
        assert_eq!(body["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));
        assert_eq!(body["PreferredMfaSetting"], "SOFTWARE_TOKEN_MFA");
    }
    practice
        .ok("SetUserMFAPreference", prefer(&token, false, false))
        .await;
    let signed_in = practice.sign_in(Mfa::Optional, Scenario::New).await;
    assert!(
        signed_in.get("AuthenticationResult").is_some(),
        "a disabled token is not required"
    );
    assert!(
        practice.snapshot(Mfa::Optional, Scenario::New).totp,
        "but stays registered"
    );
}

#[tokio::test]
async fn disabled_token_is_still_required_where_mfa_is_required() {
    let practice = Practice::start();
    let secret = json!(
        practice
            .user(Mfa::On, Scenario::Enrolled)
            .totp_secret
            .clone()
            .unwrap()
    );
    let challenge = practice.sign_in(Mfa::On, Scenario::Enrolled).await;
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0) });
    let answer = practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", &challenge["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;
    let token = &done["AuthenticationResult"]["AccessToken"];
    practice
        .ok("SetUserMFAPreference", prefer(token, false, false))
        .await;
    let again = practice.sign_in(Mfa::On, Scenario::Enrolled).await;
    assert_eq!(again["ChallengeName"], "SOFTWARE_TOKEN_MFA");
}

#[tokio::test]
async fn unsupported_preferences_are_rejected() {
    let practice = Practice::start();
    let token = practice.access_token().await;
    for member in ["SMSMfaSettings", "EmailMfaSettings"] {
        let mut body = json!({ "AccessToken": token });
        body[member] = json!({ "Enabled": true });
        let (name, _) = practice.expect_error("SetUserMFAPreference", body).await;
        assert_eq!(name, "InvalidParameterException");
    }
    let (name, _) = practice
        .expect_error("SetUserMFAPreference", prefer(&token, false, true))
        .await;
    assert_eq!(name, "InvalidParameterException");
}
