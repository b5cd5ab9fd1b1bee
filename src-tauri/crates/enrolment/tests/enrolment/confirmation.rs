//! Confirmation of sign-ups.

use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording};
use crate::common::{Practice, enrol, failure, sign_in};
use enrolment::{
    Channel, Cognito, Confirmed, ProblemKind, SentCode, SignInStep, Unconfirmed, Username, confirm_account,
};
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

fn fay(practice: &Practice) -> &ExtraUserDescription {
    practice.extra_user(Mfa::On, ExtraScenario::Unconfirmed)
}

/// Signs in and requests a code.
async fn unconfirmed(practice: &Practice, cognito: &Cognito) -> Unconfirmed {
    let fay = fay(practice);
    let Ok(SignInStep::Unconfirmed(unconfirmed)) = sign_in(cognito, &fay.username, &fay.password).await
    else {
        panic!("confirmation is required");
    };
    assert!(unconfirmed.delivery().is_none(), "no code was requested yet");
    let Ok(unconfirmed) = unconfirmed.send_again().await else {
        panic!("another code is sent");
    };
    unconfirmed
}

#[tokio::test]
async fn sign_in_continues_with_kept_password() {
    let practice = Practice::with_all_fixtures();
    let unconfirmed = unconfirmed(&practice, &practice.cognito(Mfa::On)).await;
    let delivery = unconfirmed.delivery().expect("reported");
    assert_eq!(delivery.channel, Channel::Email);
    assert_eq!(delivery.destination.as_deref(), Some("f***@p***"));
    let wrong = SentCode::parse("wrong").expect("visible");
    let (problem, state) = failure(unconfirmed.answer(&wrong).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    let code = practice.sent_code(&fay(&practice).username);
    let Ok(Confirmed::SignedIn(SignInStep::Ready(authorized))) =
        state.expect("the state is kept").answer(&code).await
    else {
        panic!("sign-in must continue");
    };
    enrol(&practice, authorized).await.0.sign_out().await;
    assert_eq!(practice.totp_of(Mfa::On, &fay(&practice).username), (true, true));
}

#[tokio::test]
async fn confirmation_without_sign_in_requires_sign_in_afterwards() {
    for (with_secret, by_alias) in [(false, false), (true, true)] {
        let practice = Practice::with_all_fixtures();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::On, with_secret, &endpoint);
        let fay = fay(&practice);
        let typed = if by_alias { &fay.email } else { &fay.username };
        let username = Username::parse(typed).expect("valid");
        let Ok(unconfirmed) = confirm_account(&cognito, &username).send_again().await else {
            panic!("another code is sent");
        };
        let code = practice.sent_code(&fay.username);
        let answer = unconfirmed.answer(&code).await;
        assert!(matches!(answer, Ok(Confirmed::SignIn)));
        assert!(matches!(
            sign_in(&cognito, typed, &fay.password).await,
            Ok(SignInStep::Ready(_))
        ));
    }
}

#[tokio::test]
async fn confirmed_account_is_reported_or_signed_in() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let noor = Username::parse(&practice.user(Mfa::On, Scenario::New).username).expect("valid");
    let code = SentCode::parse("123456").expect("visible");
    let (problem, state) = failure(confirm_account(&cognito, &noor).answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::AlreadyConfirmed, true));
    let (problem, state) = failure(confirm_account(&cognito, &noor).send_again().await);
    assert_eq!((problem, state.is_none()), (ProblemKind::AlreadyConfirmed, true));

    // The account is confirmed elsewhere, for example with a link in the message, while the code is typed here.
    let pending = unconfirmed(&practice, &cognito).await;
    let correct = practice.sent_code(&fay(&practice).username);
    let elsewhere = Username::parse(&fay(&practice).username).expect("valid");
    let confirmed = confirm_account(&cognito, &elsewhere).answer(&correct).await;
    assert!(matches!(confirmed, Ok(Confirmed::SignIn)));
    assert!(matches!(
        pending.answer(&code).await,
        Ok(Confirmed::SignedIn(SignInStep::Ready(_)))
    ));
}

#[tokio::test]
async fn expired_code_requires_another() {
    let practice = Practice::with_all_fixtures();
    let unconfirmed = unconfirmed(&practice, &practice.cognito(Mfa::On)).await;
    let code = practice.sent_code(&fay(&practice).username);
    practice.advance_clocks(Duration::from_secs(24 * 3600 + 1));
    let (problem, state) = failure(unconfirmed.answer(&code).await);
    assert_eq!(problem, ProblemKind::SentCodeExpired);
    let Ok(unconfirmed) = state.expect("the state is kept").send_again().await else {
        panic!("another code is sent");
    };
    let code = practice.sent_code(&fay(&practice).username);
    assert!(matches!(
        unconfirmed.answer(&code).await,
        Ok(Confirmed::SignedIn(_))
    ));
}

#[tokio::test]
async fn lost_response_is_not_retried_and_manual_retry_succeeds() {
    for lost in [Lost::Answer("ConfirmSignUp"), Lost::Request("ConfirmSignUp")] {
        let practice = Practice::with_all_fixtures();
        let (endpoint, requests) = losing_and_recording(lost, practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
        let unconfirmed = unconfirmed(&practice, &cognito).await;
        let code = practice.sent_code(&fay(&practice).username);
        let (problem, state) = failure(unconfirmed.answer(&code).await);
        assert_eq!(problem, ProblemKind::ConfirmationUncertain);
        assert_eq!(requests.count("ConfirmSignUp"), 1);
        assert!(matches!(
            state.expect("the state is kept").answer(&code).await,
            Ok(Confirmed::SignedIn(SignInStep::Ready(_)))
        ));
    }
}

#[tokio::test]
async fn account_is_confirmed_if_sign_in_fails() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let unconfirmed = unconfirmed(&practice, &cognito).await;
    let code = practice.sent_code(&fay(&practice).username);
    let waf = Fault::new(FaultEffect::Waf).at("InitiateAuth");
    practice.running.fault(waf).expect("accepted");
    let (problem, state) = failure(unconfirmed.answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::Forbidden, true));
    let fay = fay(&practice);
    assert!(matches!(
        sign_in(&cognito, &fay.username, &fay.password).await,
        Ok(SignInStep::Ready(_))
    ));
}
