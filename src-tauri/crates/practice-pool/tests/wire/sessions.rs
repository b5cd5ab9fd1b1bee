//! Sessions: a new one at each step, good for one success and three minutes, and for nothing but their step.

use crate::support::{Practice, Refused, invalid_parameter, not_authorized, secret_hash};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn once() -> Refused {
    not_authorized("Invalid session for the user, session can only be used once.")
}
fn expired() -> Refused {
    not_authorized("Invalid session for the user, session is expired.")
}
fn invalid() -> Refused {
    not_authorized("Invalid session for the user.")
}

/// The three sessions of an enrolment, and the secret: from `MFA_SETUP`, from Associate, from Verify.
async fn walk(practice: &Practice) -> [Value; 3] {
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    let code = practice.code(&associated["SecretCode"], 0);
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    let verified = practice.ok("VerifySoftwareToken", verify).await;
    [first, associated["Session"].clone(), verified["Session"].clone()]
}

fn finish(practice: &Practice, session: &Value) -> Value {
    practice.answer(Mfa::On, "noor", "MFA_SETUP", session, json!({}))
}

#[tokio::test]
async fn each_step_has_a_session_of_its_own_and_spends_it() {
    let practice = Practice::start();
    let [first, second, third] = walk(&practice).await;
    for session in [&first, &second, &third] {
        let length = session.as_str().unwrap().len();
        assert!((1400..=1700).contains(&length), "{length}");
    }
    assert!(first != second && second != third && first != third);
    practice
        .ok("RespondToAuthChallenge", finish(&practice, &third))
        .await;

    assert_eq!(
        practice
            .refused("AssociateSoftwareToken", json!({ "Session": first }))
            .await,
        once()
    );
    let verify = json!({ "Session": second, "UserCode": "123456" });
    assert_eq!(practice.refused("VerifySoftwareToken", verify).await, once());
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", finish(&practice, &third))
            .await,
        once()
    );
}

#[tokio::test]
async fn each_session_expires_three_minutes_after_its_own_step() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    practice.pass_ms(180_000);
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    practice.pass_ms(180_000);
    let verify = |code: String| json!({ "Session": associated["Session"], "UserCode": code });
    let verified = practice
        .ok(
            "VerifySoftwareToken",
            verify(practice.code(&associated["SecretCode"], 0)),
        )
        .await;
    practice.pass_ms(180_001);
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", finish(&practice, &verified["Session"]))
            .await,
        expired()
    );

    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let other = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associated = practice
        .ok("AssociateSoftwareToken", json!({ "Session": other }))
        .await;
    practice.pass_ms(180_001);
    assert_eq!(
        practice
            .refused("AssociateSoftwareToken", json!({ "Session": first }))
            .await,
        expired()
    );
    let code = practice.code(&associated["SecretCode"], 0);
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    assert_eq!(practice.refused("VerifySoftwareToken", verify).await, expired());
    assert!(!practice.standing(Mfa::On, Scenario::New).totp);
}

#[tokio::test]
async fn a_session_is_for_its_step_only() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let verify = json!({ "Session": first, "UserCode": "123456" });
    assert_eq!(
        practice.refused("VerifySoftwareToken", verify).await,
        invalid(),
        "not the challenge's at Verify"
    );
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", finish(&practice, &first))
            .await,
        invalid()
    );
    let second = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await["Session"]
        .clone();
    assert_eq!(
        practice
            .refused("RespondToAuthChallenge", finish(&practice, &second))
            .await,
        invalid()
    );

    let enrolled = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    assert_eq!(
        practice
            .refused("AssociateSoftwareToken", json!({ "Session": enrolled }))
            .await,
        invalid()
    );
    let temporary = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await["Session"].clone();
    assert_eq!(
        practice
            .refused("AssociateSoftwareToken", json!({ "Session": temporary }))
            .await,
        invalid()
    );
    let unknown = json!({ "Session": "x".repeat(1536) });
    assert_eq!(
        practice.refused("AssociateSoftwareToken", unknown).await,
        invalid()
    );
}

#[tokio::test]
async fn a_session_is_for_its_user_and_client_only() {
    let practice = Practice::start();
    let [.., third] = walk(&practice).await;
    let of_kim = practice.answer(Mfa::On, "kim", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", of_kim).await,
        invalid()
    );
    let of_nobody = practice.answer(Mfa::On, "nobody", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", of_nobody).await,
        invalid()
    );
    let other_pool = practice.answer(Mfa::Optional, "noor", "MFA_SETUP", &third, json!({}));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", other_pool).await,
        invalid()
    );
    practice
        .ok("RespondToAuthChallenge", finish(&practice, &third))
        .await;
}

#[tokio::test]
async fn a_session_is_not_for_another_client_of_the_same_pool() {
    let practice = Practice::start();
    let client = practice.pool(Mfa::On).clients[1].clone();
    let [.., third] = walk(&practice).await;
    let mut answer = finish(&practice, &third);
    answer["ClientId"] = json!(client.client_id);
    let secret = client.client_secret.unwrap();
    answer["ChallengeResponses"]["SECRET_HASH"] = json!(secret_hash(&secret, "noor", &client.client_id));
    assert_eq!(
        practice.refused("RespondToAuthChallenge", answer).await,
        invalid()
    );
}

#[tokio::test]
async fn a_session_for_a_code_is_spent_by_the_right_one() {
    let practice = Practice::start();
    let secret = json!(practice.user(Mfa::On, Scenario::Enrolled).totp_secret);
    let session = practice.sign_in(Mfa::On, Scenario::Enrolled).await["Session"].clone();
    let answer = |step| {
        let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, step) });
        practice.answer(Mfa::On, "kim", "SOFTWARE_TOKEN_MFA", &session, code)
    };
    practice.ok("RespondToAuthChallenge", answer(0)).await;
    assert_eq!(
        practice.refused("RespondToAuthChallenge", answer(1)).await,
        once()
    );
}

#[tokio::test]
async fn associating_again_continues_from_the_newest_session() {
    let practice = Practice::start();
    let first = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let one = practice
        .ok("AssociateSoftwareToken", json!({ "Session": first }))
        .await;
    let two = practice
        .ok("AssociateSoftwareToken", json!({ "Session": one["Session"] }))
        .await;
    let code = practice.code(&two["SecretCode"], 0);
    let old = json!({ "Session": one["Session"], "UserCode": code });
    assert_eq!(practice.refused("VerifySoftwareToken", old).await, once());
    practice
        .ok(
            "VerifySoftwareToken",
            json!({ "Session": two["Session"], "UserCode": code }),
        )
        .await;
}

#[tokio::test]
async fn a_challenge_is_not_answered_without_a_session() {
    let practice = Practice::start();
    let missing = invalid_parameter("Missing required parameter Session");
    for challenge in [
        "MFA_SETUP",
        "SOFTWARE_TOKEN_MFA",
        "NEW_PASSWORD_REQUIRED",
        "SMS_MFA",
    ] {
        let body = practice.answer(Mfa::On, "noor", challenge, &Value::Null, json!({}));
        assert_eq!(
            practice.refused("RespondToAuthChallenge", body).await,
            missing,
            "{challenge}"
        );
    }
    let body = practice.answer(Mfa::On, "noor", "MFA_SETUP", &json!("short"), json!({}));
    let (name, _) = practice.refused("RespondToAuthChallenge", body).await;
    assert_eq!(name, "InvalidParameterException");
}
