//! Users with a temporary password.

use crate::support::{Practice, error, invalid_parameter, not_authorized};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

const NEW: &str = "Brand-new-1";

#[tokio::test]
async fn challenge_lists_present_and_missing_attributes() {
    let practice = Practice::start();
    let challenge = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await;
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let parameters = &challenge["ChallengeParameters"];
    assert_eq!(parameters["USER_ID_FOR_SRP"], "sam");
    assert_eq!(
        parameters["requiredAttributes"],
        "[\"userAttributes.given_name\"]"
    );
    assert_eq!(
        parameters["userAttributes"],
        "{\"email\":\"sam@practice.example\",\"email_verified\":\"true\"}"
    );
}

#[tokio::test]
async fn new_password_and_missing_attribute_continue_the_sign_in() {
    for (mfa, next) in [(Mfa::On, Some("MFA_SETUP")), (Mfa::Optional, None)] {
        let practice = Practice::start();
        let challenge = practice.sign_in(mfa, Scenario::TemporaryPassword).await;
        let session = &challenge["Session"];
        let responses = json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "Sam" });
        let answer = practice.answer(mfa, "sam", "NEW_PASSWORD_REQUIRED", session, responses);
        let body = practice.ok("RespondToAuthChallenge", answer.clone()).await;
        assert_eq!(body.get("ChallengeName").and_then(Value::as_str), next);
        assert_ne!(body.get("Session"), Some(session));

        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", answer).await,
            not_authorized("Invalid session for the user, session can only be used once.")
        );
        let temporary = &practice.user(mfa, Scenario::TemporaryPassword).password;
        assert_eq!(
            practice
                .expect_error("InitiateAuth", practice.password_flow(mfa, "sam", temporary))
                .await,
            not_authorized("Incorrect username or password.")
        );
        let again = practice
            .ok("InitiateAuth", practice.password_flow(mfa, "sam", NEW))
            .await;
        assert_eq!(
            again.get("ChallengeName").and_then(Value::as_str),
            next,
            "not required again"
        );
        if mfa == Mfa::Optional {
            let token = &again["AuthenticationResult"]["AccessToken"];
            let user = practice.ok("GetUser", json!({ "AccessToken": token })).await;
            let given_name = json!({ "Name": "given_name", "Value": "Sam" });
            assert!(user["UserAttributes"].as_array().unwrap().contains(&given_name));
        }
    }
}

#[tokio::test]
async fn invalid_answers_can_be_corrected_with_the_same_session() {
    let practice = Practice::start();
    let challenge = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await;
    let answer = |responses| {
        practice.answer(
            Mfa::On,
            "sam",
            "NEW_PASSWORD_REQUIRED",
            &challenge["Session"],
            responses,
        )
    };
    let policy = |reason: &str| {
        error(
            "InvalidPasswordException",
            &format!("Password did not conform with policy: {reason}"),
        )
    };
    for (responses, expected) in [
        (
            json!({}),
            invalid_parameter("Missing required parameter NEW_PASSWORD"),
        ),
        (
            json!({ "NEW_PASSWORD": "short" }),
            policy("Password not long enough"),
        ),
        (
            json!({ "NEW_PASSWORD": "lower-case-1" }),
            policy("Password must have uppercase characters"),
        ),
        (
            json!({ "NEW_PASSWORD": NEW }),
            invalid_parameter("Invalid attributes given, given_name is missing"),
        ),
        (
            json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "S", "userAttributes.email": "e@example.com" }),
            not_authorized("Cannot modify an already provided email"),
        ),
    ] {
        assert_eq!(
            practice
                .expect_error("RespondToAuthChallenge", answer(responses))
                .await,
            expected
        );
    }
    for rejected in [
        json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "" }),
        json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "S", "userAttributes.sub": "x" }),
        json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "S", "userAttributes.custom:née": "x" }),
        json!({ "NEW_PASSWORD": "With space-1", "userAttributes.given_name": "S" }),
    ] {
        let reply = practice.call("RespondToAuthChallenge", &answer(rejected)).await;
        assert_eq!(reply.status, 400, "{}", reply.body);
    }
    let temporary = &practice.user(Mfa::On, Scenario::TemporaryPassword).password;
    practice
        .ok("InitiateAuth", practice.password_flow(Mfa::On, "sam", temporary))
        .await;
    let correct = json!({ "NEW_PASSWORD": NEW, "userAttributes.given_name": "Sam" });
    practice.ok("RespondToAuthChallenge", answer(correct)).await;
}
