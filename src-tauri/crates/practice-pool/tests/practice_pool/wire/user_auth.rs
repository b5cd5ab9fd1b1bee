//! `USER_AUTH`: with a preferred challenge in one call, or with `SELECT_CHALLENGE`.

use crate::support::srp::Client;
use crate::support::{Practice, invalid_parameter, not_authorized};
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::{Behaviour, PracticePool};
use serde_json::{Value, json};

const NOW: &str = "Sun Nov 22 20:00:10 UTC 2026";

fn user_auth(practice: &Practice, username: &str, parameters: Value) -> Value {
    let mut parameters = parameters;
    parameters["USERNAME"] = json!(username);
    json!({
        "AuthFlow": "USER_AUTH", "ClientId": practice.client(Mfa::On), "AuthParameters": parameters,
    })
}

fn with_behaviour(behaviour: Behaviour) -> Practice {
    Practice::start_with(|pool| pool.all_fixtures().behaviour(behaviour))
}

#[tokio::test]
async fn preferred_challenge_starts_in_one_call() {
    let practice = Practice::start_with(PracticePool::all_fixtures);
    let password = practice.user(Mfa::On, Scenario::New).password.clone();
    let body = user_auth(
        &practice,
        "noor",
        json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": password }),
    );
    let next = practice.ok("InitiateAuth", body).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
    let wrong = user_auth(
        &practice,
        "noor",
        json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": "wrong" }),
    );
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong).await,
        not_authorized("Incorrect username or password.")
    );

    let srp = Client::new("seed");
    let a_public = srp.a_public.to_str_radix(16);
    let body = user_auth(
        &practice,
        "noor",
        json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": a_public }),
    );
    let challenge = practice.ok("InitiateAuth", body).await;
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    let answer = srp.answer(&practice, Mfa::On, &challenge, &password, NOW);
    let next = practice.ok("RespondToAuthChallenge", answer).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
}

#[tokio::test]
async fn select_challenge_is_returned_without_a_supported_preference() {
    let practice = Practice::start_with(PracticePool::all_fixtures);
    let password = practice.user(Mfa::On, Scenario::New).password.clone();
    for parameters in [json!({}), json!({ "PREFERRED_CHALLENGE": "WEB_AUTHN" })] {
        let challenge_body = practice
            .ok("InitiateAuth", user_auth(&practice, "noor", parameters))
            .await;
        assert_eq!(challenge_body["ChallengeName"], "SELECT_CHALLENGE");
        assert_eq!(
            challenge_body["AvailableChallenges"],
            json!(["PASSWORD_SRP", "PASSWORD"])
        );
        let select = |responses: Value| {
            practice.answer(
                Mfa::On,
                "noor",
                "SELECT_CHALLENGE",
                &challenge_body["Session"],
                responses,
            )
        };
        for (responses, expected) in [
            (
                json!({ "ANSWER": "EMAIL_OTP" }),
                invalid_parameter("The answer is none of the challenges that were offered."),
            ),
            (
                json!({ "ANSWER": "PASSWORD" }),
                invalid_parameter("Missing required parameter PASSWORD"),
            ),
            (
                json!({ "ANSWER": "PASSWORD", "PASSWORD": "wrong" }),
                not_authorized("Incorrect username or password."),
            ),
        ] {
            assert_eq!(
                practice
                    .expect_error("RespondToAuthChallenge", select(responses))
                    .await,
                expected
            );
        }
        let correct = select(json!({ "ANSWER": "PASSWORD", "PASSWORD": password }));
        let next = practice.ok("RespondToAuthChallenge", correct.clone()).await;
        assert_eq!(next["ChallengeName"], "MFA_SETUP");
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", correct).await,
            not_authorized("Invalid session for the user, session can only be used once.")
        );
    }

    let challenge_body = practice
        .ok("InitiateAuth", user_auth(&practice, "noor", json!({})))
        .await;
    let srp = Client::new("seed");
    let responses = json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": srp.a_public.to_str_radix(16) });
    let select = practice.answer(
        Mfa::On,
        "noor",
        "SELECT_CHALLENGE",
        &challenge_body["Session"],
        responses,
    );
    let challenge = practice.ok("RespondToAuthChallenge", select).await;
    let answer = srp.answer(&practice, Mfa::On, &challenge, &password, NOW);
    let next = practice.ok("RespondToAuthChallenge", answer).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
}

#[tokio::test]
async fn unknown_username_gets_the_same_offers() {
    let practice = Practice::start_with(PracticePool::all_fixtures);
    let challenge_body = practice
        .ok("InitiateAuth", user_auth(&practice, "nobody", json!({})))
        .await;
    assert_eq!(
        challenge_body["AvailableChallenges"],
        json!(["PASSWORD_SRP", "PASSWORD"])
    );
    assert_eq!(challenge_body["Session"].as_str().unwrap().len(), 1536);
    let select = json!({ "ANSWER": "PASSWORD", "PASSWORD": "wrong" });
    let select = practice.answer(
        Mfa::On,
        "nobody",
        "SELECT_CHALLENGE",
        &challenge_body["Session"],
        select,
    );
    let (name, _) = practice.expect_error("RespondToAuthChallenge", select).await;
    assert_eq!(name, "NotAuthorizedException");
}

#[tokio::test]
async fn preference_is_ignored_if_set() {
    let practice = with_behaviour(Behaviour {
        user_auth_passes_over_preference: true,
        ..Behaviour::default()
    });
    let password = practice.user(Mfa::On, Scenario::New).password.clone();
    let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": password });
    let challenge_body = practice
        .ok("InitiateAuth", user_auth(&practice, "noor", preferred))
        .await;
    assert_eq!(challenge_body["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(
        challenge_body["AvailableChallenges"],
        json!(["PASSWORD_SRP", "PASSWORD"])
    );
    let select = json!({ "ANSWER": "PASSWORD", "PASSWORD": password });
    let select = practice.answer(
        Mfa::On,
        "noor",
        "SELECT_CHALLENGE",
        &challenge_body["Session"],
        select,
    );
    let next = practice.ok("RespondToAuthChallenge", select).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
}

#[tokio::test]
async fn challenges_that_are_not_offered_are_rejected() {
    let srp_a = Client::new("seed").a_public.to_str_radix(16);
    for (select_challenge_offers, offered, accepts_password) in [
        (SelectChallengeOffers::Password, json!(["PASSWORD"]), true),
        (
            SelectChallengeOffers::Passwordless,
            json!(["EMAIL_OTP", "WEB_AUTHN"]),
            false,
        ),
    ] {
        let practice = with_behaviour(Behaviour {
            select_challenge_offers,
            ..Behaviour::default()
        });
        let password = practice.user(Mfa::On, Scenario::New).password.clone();
        let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": srp_a });
        let challenge_body = practice
            .ok("InitiateAuth", user_auth(&practice, "noor", preferred))
            .await;
        assert_eq!(challenge_body["AvailableChallenges"], offered);
        let select = |responses| {
            practice.answer(
                Mfa::On,
                "noor",
                "SELECT_CHALLENGE",
                &challenge_body["Session"],
                responses,
            )
        };
        let srp = select(json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": srp_a }));
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", srp).await,
            invalid_parameter("The answer is none of the challenges that were offered.")
        );
        let plain = select(json!({ "ANSWER": "PASSWORD", "PASSWORD": password }));
        let reply = practice.call("RespondToAuthChallenge", &plain).await;
        assert_eq!(
            reply.status == 200,
            accepts_password,
            "{select_challenge_offers:?}"
        );
    }
}
