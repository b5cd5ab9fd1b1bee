//! `USER_AUTH`: in one call with a preference, or by `SELECT_CHALLENGE`.

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

fn behaving(behaviour: Behaviour) -> Practice {
    Practice::start_with(|pool| pool.everyone().behaviour(behaviour))
}

#[tokio::test]
async fn a_preference_gets_there_in_one_call() {
    let practice = Practice::start_with(PracticePool::everyone);
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
        practice.refused("InitiateAuth", wrong).await,
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
async fn without_a_preference_there_is_a_choice() {
    let practice = Practice::start_with(PracticePool::everyone);
    let password = practice.user(Mfa::On, Scenario::New).password.clone();
    for parameters in [json!({}), json!({ "PREFERRED_CHALLENGE": "WEB_AUTHN" })] {
        let asked = practice
            .ok("InitiateAuth", user_auth(&practice, "noor", parameters))
            .await;
        assert_eq!(asked["ChallengeName"], "SELECT_CHALLENGE");
        assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD_SRP", "PASSWORD"]));
        let choose = |responses: Value| {
            practice.answer(Mfa::On, "noor", "SELECT_CHALLENGE", &asked["Session"], responses)
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
                    .refused("RespondToAuthChallenge", choose(responses))
                    .await,
                expected
            );
        }
        let right = choose(json!({ "ANSWER": "PASSWORD", "PASSWORD": password }));
        let next = practice.ok("RespondToAuthChallenge", right.clone()).await;
        assert_eq!(next["ChallengeName"], "MFA_SETUP");
        assert_eq!(
            practice.refused("RespondToAuthChallenge", right).await,
            not_authorized("Invalid session for the user, session can only be used once.")
        );
    }

    let asked = practice
        .ok("InitiateAuth", user_auth(&practice, "noor", json!({})))
        .await;
    let srp = Client::new("seed");
    let responses = json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": srp.a_public.to_str_radix(16) });
    let choose = practice.answer(Mfa::On, "noor", "SELECT_CHALLENGE", &asked["Session"], responses);
    let challenge = practice.ok("RespondToAuthChallenge", choose).await;
    let answer = srp.answer(&practice, Mfa::On, &challenge, &password, NOW);
    let next = practice.ok("RespondToAuthChallenge", answer).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
}

#[tokio::test]
async fn a_name_that_nobody_has_is_offered_the_same() {
    let practice = Practice::start_with(PracticePool::everyone);
    let asked = practice
        .ok("InitiateAuth", user_auth(&practice, "nobody", json!({})))
        .await;
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD_SRP", "PASSWORD"]));
    assert_eq!(asked["Session"].as_str().unwrap().len(), 1536);
    let choose = json!({ "ANSWER": "PASSWORD", "PASSWORD": "wrong" });
    let choose = practice.answer(Mfa::On, "nobody", "SELECT_CHALLENGE", &asked["Session"], choose);
    let (name, _) = practice.refused("RespondToAuthChallenge", choose).await;
    assert_eq!(name, "NotAuthorizedException");
}

#[tokio::test]
async fn a_preference_may_be_passed_over() {
    let practice = behaving(Behaviour {
        user_auth_passes_over_preference: true,
        ..Behaviour::default()
    });
    let password = practice.user(Mfa::On, Scenario::New).password.clone();
    let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": password });
    let asked = practice
        .ok("InitiateAuth", user_auth(&practice, "noor", preferred))
        .await;
    assert_eq!(asked["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD_SRP", "PASSWORD"]));
    let choose = json!({ "ANSWER": "PASSWORD", "PASSWORD": password });
    let choose = practice.answer(Mfa::On, "noor", "SELECT_CHALLENGE", &asked["Session"], choose);
    let next = practice.ok("RespondToAuthChallenge", choose).await;
    assert_eq!(next["ChallengeName"], "MFA_SETUP");
}

#[tokio::test]
async fn what_is_not_offered_is_neither_preferred_nor_chosen() {
    let srp_a = Client::new("seed").a_public.to_str_radix(16);
    for (select_challenge_offers, offered, password_is_taken) in [
        (SelectChallengeOffers::Password, json!(["PASSWORD"]), true),
        (
            SelectChallengeOffers::Passwordless,
            json!(["EMAIL_OTP", "WEB_AUTHN"]),
            false,
        ),
    ] {
        let practice = behaving(Behaviour {
            select_challenge_offers,
            ..Behaviour::default()
        });
        let password = practice.user(Mfa::On, Scenario::New).password.clone();
        let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": srp_a });
        let asked = practice
            .ok("InitiateAuth", user_auth(&practice, "noor", preferred))
            .await;
        assert_eq!(asked["AvailableChallenges"], offered);
        let choose =
            |responses| practice.answer(Mfa::On, "noor", "SELECT_CHALLENGE", &asked["Session"], responses);
        let srp = choose(json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": srp_a }));
        assert_eq!(
            practice.refused("RespondToAuthChallenge", srp).await,
            invalid_parameter("The answer is none of the challenges that were offered.")
        );
        let plain = choose(json!({ "ANSWER": "PASSWORD", "PASSWORD": password }));
        let reply = practice.call("RespondToAuthChallenge", &plain).await;
        assert_eq!(
            reply.status == 200,
            password_is_taken,
            "{select_challenge_offers:?}"
        );
    }
}
