//! Codes for forgotten passwords and for the confirmation of a sign-up.

use crate::support::extra_users::{sent_code, start};
use crate::support::{Practice, error, invalid_parameter, not_authorized, secret_hash};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

/// The members with client and username added.
fn with_user(practice: &Practice, username: &str, members: Value) -> Value {
    let mut members = members;
    members["ClientId"] = json!(practice.client(Mfa::On));
    members["Username"] = json!(username);
    members
}

fn confirm(practice: &Practice, username: &str, code: &str, password: &str) -> Value {
    let members = json!({ "ConfirmationCode": code, "Password": password });
    with_user(practice, username, members)
}

#[tokio::test]
async fn forgotten_password_is_reset_with_a_code() {
    for username in ["eli", "noor"] {
        let practice = start();
        let delivered = practice
            .ok("ForgotPassword", with_user(&practice, username, json!({})))
            .await;
        let details = &delivered["CodeDeliveryDetails"];
        assert_eq!(
            *details,
            json!({
                "AttributeName": "email", "DeliveryMedium": "EMAIL",
                "Destination": format!("{}***@p***", &username[..1]),
            })
        );
        let code = sent_code(&practice);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        assert_eq!(
            practice
                .expect_error(
                    "ConfirmForgotPassword",
                    confirm(&practice, username, wrong, "Another-1")
                )
                .await,
            error(
                "CodeMismatchException",
                "Invalid verification code provided, please try again."
            )
        );
        let (name, _) = practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, username, &code, "weak"),
            )
            .await;
        assert_eq!(name, "InvalidPasswordException", "the code stays valid");
        let correct = confirm(&practice, username, &code, "Another-1");
        assert_eq!(
            practice.ok("ConfirmForgotPassword", correct.clone()).await,
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
            practice.expect_error("ConfirmForgotPassword", correct).await,
            error(
                "ExpiredCodeException",
                "Invalid code provided, please request a code again."
            )
        );
    }
}

#[tokio::test]
async fn code_is_valid_for_an_hour_for_its_purpose_and_user() {
    let practice = start();
    let expired = error(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
    practice
        .ok("ForgotPassword", with_user(&practice, "noor", json!({})))
        .await;
    let code = sent_code(&practice);
    assert_eq!(
        practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, "kim", &code, "Another-1")
            )
            .await,
        expired
    );
    practice.advance_ms(3_600_001);
    assert_eq!(
        practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", &code, "Another-1")
            )
            .await,
        expired
    );
    practice
        .ok("ResendConfirmationCode", with_user(&practice, "fay", json!({})))
        .await;
    let sign_up_code = sent_code(&practice);
    assert_eq!(
        practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, "fay", &sign_up_code, "Another-1")
            )
            .await,
        expired
    );
}

#[tokio::test]
async fn five_wrong_codes_exceed_the_limit() {
    let practice = start();
    practice
        .ok("ForgotPassword", with_user(&practice, "noor", json!({})))
        .await;
    let code = sent_code(&practice);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", wrong, "Another-1"),
            )
            .await;
    }
    assert_eq!(
        practice
            .expect_error(
                "ConfirmForgotPassword",
                confirm(&practice, "noor", &code, "Another-1")
            )
            .await,
        error(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time."
        )
    );
}

#[tokio::test]
async fn password_reset_is_rejected_in_some_states() {
    let practice = start();
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
        let rejected = practice
            .expect_error("ForgotPassword", with_user(&practice, username, json!({})))
            .await;
        assert_eq!(rejected, expected, "{username}");
    }
    assert!(practice.running.outbox().is_empty());
}

#[tokio::test]
async fn sign_up_is_confirmed_with_a_code() {
    let practice = start();
    let confirm =
        |username: &str, code: &str| with_user(&practice, username, json!({ "ConfirmationCode": code }));
    assert_eq!(
        practice
            .expect_error("ConfirmSignUp", confirm("fay", "123456"))
            .await,
        error(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        ),
        "no code was sent"
    );
    practice
        .ok("ResendConfirmationCode", with_user(&practice, "fay", json!({})))
        .await;
    let code = sent_code(&practice);
    assert_eq!(
        practice.ok("ConfirmSignUp", confirm("fay", &code)).await,
        json!({})
    );
    let users = &practice.pool(Mfa::On).extra_users;
    let fay = users.iter().find(|user| user.username == "fay").unwrap();
    let signed_in = practice
        .ok(
            "InitiateAuth",
            practice.password_flow(Mfa::On, "fay", &fay.password),
        )
        .await;
    assert_eq!(signed_in["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        practice
            .expect_error("ConfirmSignUp", confirm("fay", &code))
            .await,
        not_authorized("User cannot be confirmed. Current status is CONFIRMED")
    );
    assert_eq!(
        practice
            .expect_error("ResendConfirmationCode", with_user(&practice, "fay", json!({})))
            .await,
        invalid_parameter("User is already confirmed.")
    );
}

#[tokio::test]
async fn unknown_username_gets_the_same_response() {
    let practice = start();
    let delivered = practice
        .ok("ForgotPassword", with_user(&practice, "nobody", json!({})))
        .await;
    assert_eq!(delivered["CodeDeliveryDetails"]["Destination"], "n***@p***");
    assert!(practice.running.outbox().is_empty());
}

#[tokio::test]
async fn client_secret_and_members_are_checked() {
    let practice = start();
    let client = practice.pool(Mfa::On).clients[1].clone();
    let mut body = with_user(&practice, "noor", json!({}));
    body["ClientId"] = json!(client.client_id);
    let (name, message) = practice.expect_error("ForgotPassword", body.clone()).await;
    assert_eq!(name, "NotAuthorizedException");
    assert!(message.contains("SECRET_HASH was not received"), "{message}");
    let secret = client.client_secret.unwrap();
    body["SecretHash"] = json!(secret_hash(&secret, "noor", &client.client_id));
    practice.ok("ForgotPassword", body).await;
    let (name, message) = practice.expect_error("ConfirmForgotPassword", json!({})).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(message.starts_with("4 validation errors detected"), "{message}");
}

#[tokio::test]
async fn pools_without_all_fixtures_send_no_codes() {
    let practice = Practice::start();
    let (name, _) = practice
        .expect_error("ForgotPassword", with_user(&practice, "noor", json!({})))
        .await;
    assert_eq!(name, "UnknownOperationException");
    practice.sign_in(Mfa::On, Scenario::New).await;
}
