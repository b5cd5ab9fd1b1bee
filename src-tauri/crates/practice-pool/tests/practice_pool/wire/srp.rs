//! `USER_SRP_AUTH`.

use crate::support::srp::Client;
use crate::support::{ErrorReply, Practice, not_authorized};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

/// The test clock's initial time.
const NOW: &str = "Sun Nov 22 20:00:10 UTC 2026";

fn incorrect() -> ErrorReply {
    not_authorized("Incorrect username or password.")
}

async fn challenge(practice: &Practice, client: &Client, username: &str) -> Value {
    practice
        .ok("InitiateAuth", client.initiate(practice, Mfa::On, username))
        .await
}

#[tokio::test]
async fn correct_password_continues_the_sign_in() {
    let practice = Practice::start();
    // Several seeds cover public values of different lengths.
    for seed in ["1", "2", "3", "4"] {
        let client = Client::new(seed);
        let challenge = challenge(&practice, &client, "noor").await;
        assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
        assert!(
            challenge.get("Session").is_none(),
            "the SECRET_BLOCK replaces the session"
        );
        let parameters = challenge["ChallengeParameters"].as_object().unwrap();
        let names: Vec<_> = parameters.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"]
        );
        let password = &practice.user(Mfa::On, Scenario::New).password;
        let answer = client.answer(&practice, Mfa::On, &challenge, password, NOW);
        let next = practice.ok("RespondToAuthChallenge", answer).await;
        assert_eq!(next["ChallengeName"], "MFA_SETUP");
    }
}

#[tokio::test]
async fn users_get_the_same_challenges_as_with_the_password_flow() {
    let practice = Practice::start();
    for (scenario, expected) in [
        (Scenario::New, "MFA_SETUP"),
        (Scenario::TemporaryPassword, "NEW_PASSWORD_REQUIRED"),
        (Scenario::Enrolled, "SOFTWARE_TOKEN_MFA"),
    ] {
        let user = practice.user(Mfa::On, scenario);
        let client = Client::new("seed");
        let challenge = challenge(&practice, &client, &user.email).await;
        assert_eq!(
            challenge["ChallengeParameters"]["USER_ID_FOR_SRP"],
            user.username.as_str(),
            "the username instead of the alias"
        );
        let answer = client.answer(&practice, Mfa::On, &challenge, &user.password, NOW);
        let next = practice.ok("RespondToAuthChallenge", answer).await;
        assert_eq!(next["ChallengeName"], expected);
    }
}

#[tokio::test]
async fn wrong_password_is_rejected_and_counted() {
    let practice = Practice::start();
    let client = Client::new("seed");
    for _ in 0..5 {
        let challenge = challenge(&practice, &client, "noor").await;
        let answer = client.answer(&practice, Mfa::On, &challenge, "wrong", NOW);
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", answer).await,
            incorrect()
        );
    }
    let initiate = client.initiate(&practice, Mfa::On, "noor");
    assert_eq!(
        practice.expect_error("InitiateAuth", initiate).await,
        not_authorized("Password attempts exceeded")
    );
}

#[tokio::test]
async fn locked_user_cannot_answer_an_earlier_challenge() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let password = &practice.user(Mfa::On, Scenario::New).password;
    let early = challenge(&practice, &client, "noor").await;
    for _ in 0..5 {
        let challenge = challenge(&practice, &client, "noor").await;
        let answer = client.answer(&practice, Mfa::On, &challenge, "wrong", NOW);
        assert_eq!(
            practice.expect_error("RespondToAuthChallenge", answer).await,
            incorrect()
        );
    }
    let answer = client.answer(&practice, Mfa::On, &early, password, NOW);
    let locked = practice
        .expect_error("RespondToAuthChallenge", answer.clone())
        .await;
    assert_eq!(locked, not_authorized("Password attempts exceeded"));
    practice.advance_ms(1000);
    practice.ok("RespondToAuthChallenge", answer).await;
    let wrong = practice.password_flow(Mfa::On, "noor", "wrong");
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong.clone()).await,
        incorrect()
    );
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong).await,
        incorrect(),
        "the count has restarted"
    );
}

#[tokio::test]
async fn secret_block_is_valid_for_one_answer_within_three_minutes() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let password = &practice.user(Mfa::On, Scenario::New).password;

    let used = challenge(&practice, &client, "noor").await;
    let answer = client.answer(&practice, Mfa::On, &used, password, NOW);
    practice.ok("RespondToAuthChallenge", answer.clone()).await;
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        incorrect()
    );

    let guessed = challenge(&practice, &client, "noor").await;
    let wrong = client.answer(&practice, Mfa::On, &guessed, "wrong", NOW);
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", wrong).await,
        incorrect()
    );
    let right = client.answer(&practice, Mfa::On, &guessed, password, NOW);
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", right).await,
        incorrect(),
        "one guess for each block"
    );

    let old = challenge(&practice, &client, "noor").await;
    let answer = client.answer(&practice, Mfa::On, &old, password, NOW);
    practice.advance_ms(180_001);
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        incorrect()
    );

    let fresh = challenge(&practice, &client, "noor").await;
    let mut answer = client.answer(
        &practice,
        Mfa::On,
        &fresh,
        password,
        "Sun Nov 22 20:03:10 UTC 2026",
    );
    answer["ChallengeResponses"]["USERNAME"] = json!("kim");
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        incorrect(),
        "for another user"
    );
}

#[tokio::test]
async fn timestamp_must_be_exact_and_current() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let password = &practice.user(Mfa::On, Scenario::New).password;
    for (timestamp, accepted) in [
        ("Sun Nov 22 19:55:10 UTC 2026", true),
        ("Sun Nov 22 20:05:10 UTC 2026", true),
        ("Sun Nov 22 19:55:09 UTC 2026", false),
        ("Sun Nov 22 20:05:11 UTC 2026", false),
        ("Mon Nov 22 20:00:10 UTC 2026", false),
        ("Sun Nov 22 20:00:10 GMT 2026", false),
        ("", false),
    ] {
        let challenge = challenge(&practice, &client, "noor").await;
        let answer = client.answer(&practice, Mfa::On, &challenge, password, timestamp);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{timestamp}: {}", reply.body);
    }
}

#[tokio::test]
async fn day_in_timestamp_has_no_leading_zero() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let password = &practice.user(Mfa::On, Scenario::New).password;
    practice.advance_ms(-17 * 24 * 3600 * 1000);
    for (timestamp, accepted) in [
        ("Thu Nov 05 20:00:10 UTC 2026", false),
        ("Thu Nov 5 20:00:10 UTC 2026", true),
    ] {
        let challenge = challenge(&practice, &client, "noor").await;
        let answer = client.answer(&practice, Mfa::On, &challenge, password, timestamp);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{timestamp}: {}", reply.body);
    }
}

#[tokio::test]
async fn signed_timestamp_cannot_be_changed() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let password = &practice.user(Mfa::On, Scenario::New).password;
    let challenge = challenge(&practice, &client, "noor").await;
    let mut answer = client.answer(&practice, Mfa::On, &challenge, password, NOW);
    answer["ChallengeResponses"]["TIMESTAMP"] = json!("Sun Nov 22 20:00:11 UTC 2026");
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        incorrect()
    );
}

#[tokio::test]
async fn unknown_username_gets_a_challenge_that_always_fails() {
    let practice = Practice::start();
    let client = Client::new("seed");
    let one = challenge(&practice, &client, "nobody").await;
    let two = challenge(&practice, &client, "nobody").await;
    assert_eq!(
        one["ChallengeParameters"]["SALT"], two["ChallengeParameters"]["SALT"],
        "the same salt each time, as for a real user"
    );
    assert_ne!(
        one["ChallengeParameters"]["SRP_B"],
        two["ChallengeParameters"]["SRP_B"]
    );
    let answer = client.answer(&practice, Mfa::On, &one, "any", NOW);
    assert_eq!(
        practice.expect_error("RespondToAuthChallenge", answer).await,
        incorrect()
    );
}

#[tokio::test]
async fn invalid_public_values_are_rejected() {
    let practice = Practice::start();
    for srp_a in ["0", "", "zz", "-1"] {
        let mut body = Client::new("seed").initiate(&practice, Mfa::On, "noor");
        body["AuthParameters"]["SRP_A"] = json!(srp_a);
        let (name, _) = practice.expect_error("InitiateAuth", body).await;
        assert_eq!(name, "InvalidParameterException", "{srp_a}");
    }
}
