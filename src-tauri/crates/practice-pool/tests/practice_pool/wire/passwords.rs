//! `USER_PASSWORD_AUTH`: usernames, aliases, wrong passwords and the lockout.

use crate::support::{ErrorReply, Practice, error, invalid_parameter, not_authorized};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn incorrect() -> ErrorReply {
    not_authorized("Incorrect username or password.")
}

fn initiate(flow: &str, client: &str, parameters: Value) -> Value {
    json!({ "AuthFlow": flow, "ClientId": client, "AuthParameters": parameters })
}

#[tokio::test]
async fn wrong_password_and_unknown_username_have_the_same_error() {
    let practice = Practice::start();
    let noor = practice.user(Mfa::On, Scenario::New);
    let namesake = practice.user(Mfa::Optional, Scenario::New);
    for (username, password) in [
        ("noor", "wrong"),
        ("nobody", noor.password.as_str()),
        ("Noor", noor.password.as_str()),
        ("noor", namesake.password.as_str()),
    ] {
        let body = practice.password_flow(Mfa::On, username, password);
        assert_eq!(
            practice.expect_error("InitiateAuth", body).await,
            incorrect(),
            "{username}"
        );
    }
}

#[tokio::test]
async fn email_address_is_an_alias() {
    let practice = Practice::start();
    let noor = practice.user(Mfa::On, Scenario::New);
    let body = practice.password_flow(Mfa::On, &noor.email, &noor.password);
    let challenge = practice.ok("InitiateAuth", body).await;
    assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "noor");
}

#[tokio::test]
async fn five_wrong_passwords_lock_the_user_out_with_doubling_time() {
    let practice = Practice::start();
    let noor = practice.user(Mfa::On, Scenario::New);
    let wrong = practice.password_flow(Mfa::On, "noor", "wrong");
    let correct = practice.password_flow(Mfa::On, "noor", &noor.password);
    let exceeded = not_authorized("Password attempts exceeded");
    for _ in 0..5 {
        assert_eq!(
            practice.expect_error("InitiateAuth", wrong.clone()).await,
            incorrect()
        );
    }
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong.clone()).await,
        exceeded
    );
    assert_eq!(
        practice.expect_error("InitiateAuth", correct.clone()).await,
        exceeded,
        "the correct password is rejected too"
    );
    practice.advance_ms(1000);
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong.clone()).await,
        incorrect(),
        "after one second"
    );
    practice.advance_ms(1999);
    assert_eq!(
        practice.expect_error("InitiateAuth", correct.clone()).await,
        exceeded,
        "the second lockout lasts two seconds"
    );
    practice.advance_ms(1);
    practice.ok("InitiateAuth", correct).await;
    assert_eq!(
        practice.expect_error("InitiateAuth", wrong).await,
        incorrect(),
        "the count has restarted"
    );
    practice.sign_in(Mfa::On, Scenario::Enrolled).await;
}

#[tokio::test]
async fn correct_password_clears_the_count() {
    let practice = Practice::start();
    let noor = practice.user(Mfa::On, Scenario::New);
    let wrong = practice.password_flow(Mfa::On, "noor", "wrong");
    let correct = practice.password_flow(Mfa::On, "noor", &noor.password);
    for _ in 0..3 {
        for _ in 0..4 {
            assert_eq!(
                practice.expect_error("InitiateAuth", wrong.clone()).await,
                incorrect()
            );
        }
        practice.ok("InitiateAuth", correct.clone()).await;
    }
}

#[tokio::test]
async fn errors_name_unknown_clients_flows_and_missing_parameters() {
    let practice = Practice::start();
    let client = practice.client(Mfa::On);
    assert_eq!(
        practice
            .expect_error(
                "InitiateAuth",
                initiate("USER_PASSWORD_AUTH", "absent", json!({}))
            )
            .await,
        error(
            "ResourceNotFoundException",
            "User pool client absent does not exist."
        )
    );
    for (parameters, missing) in [
        (json!({}), "USERNAME"),
        (json!({ "USERNAME": null }), "USERNAME"),
        (json!({ "USERNAME": "noor" }), "PASSWORD"),
    ] {
        assert_eq!(
            practice
                .expect_error("InitiateAuth", initiate("USER_PASSWORD_AUTH", client, parameters))
                .await,
            invalid_parameter(&format!("Missing required parameter {missing}"))
        );
    }
    assert_eq!(
        practice
            .expect_error("InitiateAuth", initiate("USER_AUTH", client, json!({})))
            .await,
        invalid_parameter("USER_AUTH flow not enabled for this client")
    );
    assert_eq!(
        practice
            .expect_error(
                "InitiateAuth",
                initiate("ADMIN_USER_PASSWORD_AUTH", client, json!({}))
            )
            .await,
        invalid_parameter("Initiate Auth method not supported.")
    );
    let (name, message) = practice
        .expect_error("InitiateAuth", initiate("NONE", client, json!({})))
        .await;
    assert_eq!(name, "InvalidParameterException");
    assert!(message.contains("enum value set: [USER_SRP_AUTH, "), "{message}");
}

#[tokio::test]
async fn validation_errors_never_contain_a_password() {
    let practice = Practice::start();
    let spaced = practice.password_flow(Mfa::On, "noor", "hunter2 hunter2");
    let (name, message) = practice.expect_error("InitiateAuth", spaced).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.contains("'password'") && !message.contains("hunter2"),
        "{message}"
    );
    let swapped = json!({
        "AuthFlow": "USER_PASSWORD_AUTH",
        "ClientId": "hunter2!",
        "AuthParameters": { "USERNAME": "hunter2 hunter2", "PASSWORD": "x" },
    });
    let (name, message) = practice.expect_error("InitiateAuth", swapped).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.starts_with("2 validation errors detected") && !message.contains("hunter2"),
        "{message}"
    );
}
