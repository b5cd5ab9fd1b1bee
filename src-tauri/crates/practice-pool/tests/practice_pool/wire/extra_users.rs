//! The extra users and pools: custom challenges, and the errors at sign-in.

use crate::support::extra_users::{extra_user, sent_code, sign_in, sign_in_error, start};
use crate::support::{Practice, control_request, error, not_authorized};
use practice_pool::description::{ExtraScenario, Mfa};
use practice_pool::outbox::DeliveryMedium;
use serde_json::json;

#[tokio::test]
async fn custom_challenge_allows_one_attempt() {
    let practice = start();
    for (word, accepted) in [("wrong", false), ("practice", true)] {
        let challenge = sign_in(&practice, ExtraScenario::CustomChallenge).await;
        assert_eq!(challenge["ChallengeName"], "CUSTOM_CHALLENGE");
        let answer = json!({ "ANSWER": word });
        let answer = practice.answer(Mfa::On, "dev", "CUSTOM_CHALLENGE", &challenge["Session"], answer);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{word}");
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", answer).await,
            not_authorized("Invalid session for the user, session can only be used once."),
            "one attempt"
        );
    }
}

#[tokio::test]
async fn ineligible_users_get_the_reason_in_both_flows() {
    let practice = start();
    let reset = error(
        "PasswordResetRequiredException",
        "Password reset required for the user",
    );
    let disabled = not_authorized("User is disabled.");
    for (scenario, expected) in [
        (ExtraScenario::PasswordResetRequired, reset),
        (ExtraScenario::Disabled, disabled),
    ] {
        assert_eq!(sign_in_error(&practice, scenario).await, expected);
        let srp = crate::support::srp::Client::new("seed");
        let initiate = srp.initiate(&practice, Mfa::On, &extra_user(&practice, scenario).username);
        assert_eq!(practice.expect_error("InitiateAuth", initiate).await, expected);
    }

    let unconfirmed = error("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(
        sign_in_error(&practice, ExtraScenario::Unconfirmed).await,
        unconfirmed
    );
    let fay = extra_user(&practice, ExtraScenario::Unconfirmed);
    let wrong = practice.password_flow(Mfa::On, &fay.username, "wrong");
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong).await,
        not_authorized("Incorrect username or password."),
        "the reason requires the correct password"
    );
    let srp = crate::support::srp::Client::new("seed");
    let challenge = practice
        .ok("InitiateAuth", srp.initiate(&practice, Mfa::On, "fay"))
        .await;
    let answer = srp.answer(
        &practice,
        Mfa::On,
        &challenge,
        &fay.password,
        "Sun Nov 22 20:00:10 UTC 2026",
    );
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        unconfirmed
    );
}

#[tokio::test]
async fn associate_fails_where_authenticator_apps_are_disabled() {
    let practice = start();
    let disabled = error(
        "SoftwareTokenMFANotFoundException",
        "Software Token MFA has not been enabled by the userPool",
    );
    let sign_in = async |index: usize| {
        let pool = &practice.running.description().pools[index];
        let noor = &pool.users[0];
        let body = json!({
            "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": pool.clients[0].client_id,
            "AuthParameters": { "USERNAME": noor.username, "PASSWORD": noor.password },
        });
        practice.ok("InitiateAuth", body).await
    };
    let with_mfa_off = sign_in(2).await;
    let token = &with_mfa_off["AuthenticationResult"]["AccessToken"];
    assert!(token.is_string(), "no second factor");
    let associate = json!({ "AccessToken": token });
    assert_eq!(
        practice.expect_error("AssociateSoftwareToken", associate).await,
        disabled
    );

    let prefer =
        json!({ "AccessToken": token, "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    practice.ok("SetUserMFAPreference", prefer).await;
    assert!(
        sign_in(2).await.get("AuthenticationResult").is_some(),
        "preferences have no effect"
    );

    let without_apps = sign_in(3).await;
    assert_eq!(without_apps["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        without_apps["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SMS_MFA"]"#
    );
    let associate = json!({ "Session": without_apps["Session"] });
    assert_eq!(
        practice.expect_error("AssociateSoftwareToken", associate).await,
        disabled
    );
}

#[tokio::test]
async fn outbox_is_served_with_all_fixtures_only() {
    let without_codes = Practice::start();
    assert_eq!(
        control_request(&without_codes, "GET", "outbox", "").await.status,
        404
    );
    let pool = start();
    sign_in(&pool, ExtraScenario::EmailOtp).await;
    let messages = control_request(&pool, "GET", "outbox", "").await.body;
    assert_eq!(
        messages,
        json!([{
            "sent": pool.now(), "user_pool_id": pool.pool(Mfa::On).user_pool_id, "username": "ben",
            "medium": "EMAIL", "to": "ben@practice.example", "purpose": "sign-in", "code": sent_code(&pool),
        }])
    );
    assert_eq!(
        control_request(&pool, "POST", "faults", "{}").await.status,
        404,
        "the rest of the control API stays disabled"
    );
    let medium = pool.running.outbox()[0].medium;
    assert_eq!(medium, DeliveryMedium::Email);
    pool.running.reset();
    assert_eq!(control_request(&pool, "GET", "outbox", "").await.body, json!([]));
}
