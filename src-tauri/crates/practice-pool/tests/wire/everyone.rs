//! The people and pools beyond the ordinary: challenges of a pool's own, and every refusal that a client may meet
//! at sign-in.

use crate::support::everyone::{everyone, person, sent, sign_in, sign_in_refused};
use crate::support::{Practice, not_authorized, practice, refusal};
use practice_pool::description::{Mfa, Situation};
use practice_pool::outbox::Medium;
use serde_json::json;

#[tokio::test]
async fn a_pool_may_ask_something_of_its_own() {
    let practice = everyone();
    for (word, accepted) in [("wrong", false), ("practice", true)] {
        let asked = sign_in(&practice, Situation::CustomChallenge).await;
        assert_eq!(asked["ChallengeName"], "CUSTOM_CHALLENGE");
        let answer = json!({ "ANSWER": word });
        let answer = practice.answer(Mfa::On, "dev", "CUSTOM_CHALLENGE", &asked["Session"], answer);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{word}");
        assert_eq!(
            practice.refused("RespondToAuthChallenge", answer).await,
            not_authorized("Invalid session for the user, session can only be used once."),
            "one try"
        );
    }
}

#[tokio::test]
async fn who_cannot_sign_in_learns_why_in_both_flows() {
    let practice = everyone();
    let reset = refusal(
        "PasswordResetRequiredException",
        "Password reset required for the user",
    );
    let disabled = not_authorized("User is disabled.");
    for (situation, expected) in [
        (Situation::PasswordResetRequired, reset),
        (Situation::Disabled, disabled),
    ] {
        assert_eq!(sign_in_refused(&practice, situation).await, expected);
        let srp = crate::support::srp::Client::new("seed");
        let initiate = srp.initiate(&practice, Mfa::On, &person(&practice, situation).username);
        assert_eq!(practice.refused("InitiateAuth", initiate).await, expected);
    }

    let unconfirmed = refusal("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(
        sign_in_refused(&practice, Situation::Unconfirmed).await,
        unconfirmed
    );
    let fay = person(&practice, Situation::Unconfirmed);
    let wrong = practice.password_flow(Mfa::On, &fay.username, "wrong");
    assert_eq!(
        practice.refused("InitiateAuth", wrong).await,
        not_authorized("Incorrect username or password."),
        "told to whoever has the password"
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
        practice.refused("RespondToAuthChallenge", answer).await,
        unconfirmed
    );
}

#[tokio::test]
async fn no_authenticator_app_is_set_up_where_none_are_allowed() {
    let practice = everyone();
    let off = refusal(
        "SoftwareTokenMFANotFoundException",
        "Software Token MFA has not been enabled by the userPool",
    );
    let sign_in = async |at: usize| {
        let pool = &practice.running.description().pools[at];
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
    assert_eq!(practice.refused("AssociateSoftwareToken", associate).await, off);

    let prefer =
        json!({ "AccessToken": token, "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    practice.ok("SetUserMFAPreference", prefer).await;
    assert!(
        sign_in(2).await.get("AuthenticationResult").is_some(),
        "whatever is preferred"
    );

    let without_apps = sign_in(3).await;
    assert_eq!(without_apps["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        without_apps["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SMS_MFA"]"#
    );
    let associate = json!({ "Session": without_apps["Session"] });
    assert_eq!(practice.refused("AssociateSoftwareToken", associate).await, off);
}

#[tokio::test]
async fn the_outbox_is_read_over_the_wire_only_where_codes_are_sent() {
    let nobody = Practice::start();
    assert_eq!(practice(&nobody, "GET", "outbox", "").await.status, 404);
    let pool = everyone();
    sign_in(&pool, Situation::EmailOtp).await;
    let messages = practice(&pool, "GET", "outbox", "").await.body;
    assert_eq!(
        messages,
        json!([{
            "sent": pool.now(), "user_pool_id": pool.pool(Mfa::On).user_pool_id, "username": "ben",
            "medium": "EMAIL", "to": "ben@practice.example", "purpose": "sign-in", "code": sent(&pool),
        }])
    );
    assert_eq!(
        practice(&pool, "POST", "faults", "{}").await.status,
        404,
        "and no more than that"
    );
    let medium = pool.running.outbox()[0].medium;
    assert_eq!(medium, Medium::Email);
    pool.running.reset();
    assert_eq!(practice(&pool, "GET", "outbox", "").await.body, json!([]));
}
