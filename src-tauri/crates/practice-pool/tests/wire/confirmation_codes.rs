//! Forgotten passwords and confirmed sign-ups: a code is sent, comes back, and works once.

use crate::support::{Practice, invalid_parameter, not_authorized, refusal, secret_hash};
use practice_pool::PracticePool;
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

fn everyone() -> Practice {
    Practice::start_with(PracticePool::everyone)
}

fn of(practice: &Practice, username: &str, members: Value) -> Value {
    let mut members = members;
    members["ClientId"] = json!(practice.client(Mfa::On));
    members["Username"] = json!(username);
    members
}

fn sent(practice: &Practice) -> String {
    practice.running.outbox().pop().unwrap().code
}

fn confirm(practice: &Practice, username: &str, code: &str, password: &str) -> Value {
    let members = json!({ "ConfirmationCode": code, "Password": password });
    of(practice, username, members)
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_with_a_code() {
    for username in ["eli", "noor"] {
        let practice = everyone();
        let delivered = practice
            .ok("ForgotPassword", of(&practice, username, json!({})))
            .await;
        let details = &delivered["CodeDeliveryDetails"];
        assert_eq!(
            *details,
            json!({
                "AttributeName": "email", "DeliveryMedium": "EMAIL",
                "Destination": format!("{}***@p***", &username[..1]),
            })
        );
        let code = sent(&practice);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        assert_eq!(
            practice
                .refused(
                    "ConfirmForgotPassword",
                    confirm(&practice, username, wrong, "Another-1")
                )
                .await,
            refusal(
                "CodeMismatchException",
                "Invalid verification code provided, please try again."
            )
        );
        let (name, _) = practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, username, &code, "weak"),
            )
            .await;
        assert_eq!(name, "InvalidPasswordException", "and the code is still good");
        let right = confirm(&practice, username, &code, "Another-1");
        assert_eq!(
            practice.ok("ConfirmForgotPassword", right.clone()).await,
            json!({})
        );
        let signed_in = practice
            .ok(
                "InitiateAuth",
                practice.password_flow(Mfa::On, username, "Another-1"),
            )
            .await;
        assert_eq!(signed_in["ChallengeName"], "MFA_SETUP");
        assert_eq!(
            practice.refused("ConfirmForgotPassword", right).await,
            refusal(
                "ExpiredCodeException",
                "Invalid code provided, please request a code again."
            )
        );
    }
}

#[tokio::test]
async fn a_code_lasts_an_hour_and_is_for_its_purpose_and_its_user() {
    let practice = everyone();
    let expired = refusal(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
    practice
        .ok("ForgotPassword", of(&practice, "noor", json!({})))
        .await;
    let code = sent(&practice);
    assert_eq!(
        practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, "kim", &code, "Another-1")
            )
            .await,
        expired
    );
    practice.pass_ms(3_600_001);
    assert_eq!(
        practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", &code, "Another-1")
            )
            .await,
        expired
    );
    practice
        .ok("ResendConfirmationCode", of(&practice, "fay", json!({})))
        .await;
    let of_sign_up = sent(&practice);
    assert_eq!(
        practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, "fay", &of_sign_up, "Another-1")
            )
            .await,
        expired
    );
}

#[tokio::test]
async fn five_wrong_codes_are_the_limit() {
    let practice = everyone();
    practice
        .ok("ForgotPassword", of(&practice, "noor", json!({})))
        .await;
    let code = sent(&practice);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", wrong, "Another-1"),
            )
            .await;
    }
    assert_eq!(
        practice
            .refused(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", &code, "Another-1")
            )
            .await,
        refusal(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time."
        )
    );
}

#[tokio::test]
async fn a_password_is_not_reset_in_every_state() {
    let practice = everyone();
    for (username, expected) in [
        (
            "sam",
            not_authorized("User password cannot be reset in the current state."),
        ),
        (
            "fay",
            invalid_parameter(
                "Cannot reset password for the user as there is no registered/verified email or phone_number",
            ),
        ),
        ("gus", not_authorized("User is disabled.")),
    ] {
        let refused = practice
            .refused("ForgotPassword", of(&practice, username, json!({})))
            .await;
        assert_eq!(refused, expected, "{username}");
    }
    assert!(practice.running.outbox().is_empty());
}

#[tokio::test]
async fn a_sign_up_is_confirmed_with_a_code() {
    let practice = everyone();
    let confirm = |username: &str, code: &str| of(&practice, username, json!({ "ConfirmationCode": code }));
    assert_eq!(
        practice.refused("ConfirmSignUp", confirm("fay", "123456")).await,
        refusal(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        ),
        "none was sent"
    );
    practice
        .ok("ResendConfirmationCode", of(&practice, "fay", json!({})))
        .await;
    let code = sent(&practice);
    assert_eq!(
        practice.ok("ConfirmSignUp", confirm("fay", &code)).await,
        json!({})
    );
    let others = &practice.pool(Mfa::On).others;
    let fay = others.iter().find(|other| other.username == "fay").unwrap();
    let signed_in = practice
        .ok(
            "InitiateAuth",
            practice.password_flow(Mfa::On, "fay", &fay.password),
        )
        .await;
    assert_eq!(signed_in["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        practice.refused("ConfirmSignUp", confirm("fay", &code)).await,
        not_authorized("User cannot be confirmed. Current status is CONFIRMED")
    );
    assert_eq!(
        practice
            .refused("ResendConfirmationCode", of(&practice, "fay", json!({})))
            .await,
        invalid_parameter("User is already confirmed.")
    );
}

#[tokio::test]
async fn a_name_that_nobody_has_cannot_be_told_from_the_answer() {
    let practice = everyone();
    let delivered = practice
        .ok("ForgotPassword", of(&practice, "nobody", json!({})))
        .await;
    assert_eq!(delivered["CodeDeliveryDetails"]["Destination"], "n***@p***");
    assert!(practice.running.outbox().is_empty());
}

#[tokio::test]
async fn the_client_and_its_secret_are_checked() {
    let practice = everyone();
    let client = practice.pool(Mfa::On).clients[1].clone();
    let mut body = of(&practice, "noor", json!({}));
    body["ClientId"] = json!(client.client_id);
    let (name, message) = practice.refused("ForgotPassword", body.clone()).await;
    assert_eq!(name, "NotAuthorizedException");
    assert!(message.contains("SECRET_HASH was not received"), "{message}");
    let secret = client.client_secret.unwrap();
    body["SecretHash"] = json!(secret_hash(&secret, "noor", &client.client_id));
    practice.ok("ForgotPassword", body).await;
    let (name, message) = practice.refused("ConfirmForgotPassword", json!({})).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(message.starts_with("4 validation errors detected"), "{message}");
}

#[tokio::test]
async fn ordinary_pools_send_nothing() {
    let practice = Practice::start();
    let (name, _) = practice
        .refused("ForgotPassword", of(&practice, "noor", json!({})))
        .await;
    assert_eq!(name, "UnknownOperationException");
    practice.sign_in(Mfa::On, Scenario::New).await;
}
