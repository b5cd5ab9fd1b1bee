//! Accounts whose sign-up was never confirmed.

use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording};
use crate::common::{Practice, enrol, refused, sign_in};
use enrolment::{
    Channel, Cognito, Confirmed, ProblemKind, SentCode, SignInStep, Unconfirmed, Username, confirm_account,
};
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

fn fay(practice: &Practice) -> &ExtraUserDescription {
    practice.person(Mfa::On, ExtraScenario::Unconfirmed)
}

/// Signed in, up to where the code is wanted; and one is sent.
async fn unconfirmed(practice: &Practice, cognito: &Cognito) -> Unconfirmed {
    let fay = fay(practice);
    let Ok(SignInStep::Unconfirmed(unconfirmed)) = sign_in(cognito, &fay.username, &fay.password).await
    else {
        panic!("not confirmed");
    };
    assert!(unconfirmed.delivery().is_none(), "a code was sent at sign-up");
    let Ok(unconfirmed) = unconfirmed.send_again().await else {
        panic!("another one is sent");
    };
    unconfirmed
}

#[tokio::test]
async fn with_the_password_that_was_typed_the_sign_in_goes_on_by_itself() {
    let practice = Practice::with_everyone();
    let unconfirmed = unconfirmed(&practice, &practice.cognito(Mfa::On)).await;
    let delivery = unconfirmed.delivery().expect("told");
    assert_eq!(delivery.channel, Channel::Email);
    assert_eq!(delivery.destination.as_deref(), Some("f***@p***"));
    let wrong = SentCode::parse("wrong").expect("visible");
    let (problem, state) = refused(unconfirmed.answer(&wrong).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    let code = practice.sent_code(&fay(&practice).username);
    let Ok(Confirmed::SignedIn(SignInStep::Ready(authorized))) = state.expect("again").answer(&code).await
    else {
        panic!("confirmed and signed in");
    };
    enrol(&practice, authorized).await.0.sign_out().await;
    assert_eq!(practice.totp_of(Mfa::On, &fay(&practice).username), (true, true));
}

#[tokio::test]
async fn by_the_side_door_no_password_is_kept() {
    for (with_secret, by_alias) in [(false, false), (true, true)] {
        let practice = Practice::with_everyone();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::On, with_secret, &endpoint);
        let fay = fay(&practice);
        let typed = if by_alias { &fay.email } else { &fay.username };
        let username = Username::parse(typed).expect("valid");
        let Ok(unconfirmed) = confirm_account(&cognito, &username).send_again().await else {
            panic!("another one is sent");
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
async fn an_account_that_is_confirmed_already_is_told_or_signed_in() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let noor = Username::parse(&practice.user(Mfa::On, Scenario::New).username).expect("valid");
    let code = SentCode::parse("123456").expect("visible");
    let (problem, state) = refused(confirm_account(&cognito, &noor).answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::AlreadyConfirmed, true));
    let (problem, state) = refused(confirm_account(&cognito, &noor).send_again().await);
    assert_eq!((problem, state.is_none()), (ProblemKind::AlreadyConfirmed, true));

    // By a link in the message, say, while the code was asked for here.
    let waiting = unconfirmed(&practice, &cognito).await;
    let right = practice.sent_code(&fay(&practice).username);
    let elsewhere = Username::parse(&fay(&practice).username).expect("valid");
    let confirmed = confirm_account(&cognito, &elsewhere).answer(&right).await;
    assert!(matches!(confirmed, Ok(Confirmed::SignIn)));
    assert!(matches!(
        waiting.answer(&code).await,
        Ok(Confirmed::SignedIn(SignInStep::Ready(_)))
    ));
}

#[tokio::test]
async fn a_code_that_is_over_asks_for_another() {
    let practice = Practice::with_everyone();
    let unconfirmed = unconfirmed(&practice, &practice.cognito(Mfa::On)).await;
    let code = practice.sent_code(&fay(&practice).username);
    practice.pass(Duration::from_secs(24 * 3600 + 1));
    let (problem, state) = refused(unconfirmed.answer(&code).await);
    assert_eq!(problem, ProblemKind::SentCodeExpired);
    let Ok(unconfirmed) = state.expect("again").send_again().await else {
        panic!("another one is sent");
    };
    let code = practice.sent_code(&fay(&practice).username);
    assert!(matches!(
        unconfirmed.answer(&code).await,
        Ok(Confirmed::SignedIn(_))
    ));
}

#[tokio::test]
async fn a_lost_answer_is_not_repeated_and_trying_again_clears_it_up() {
    for lost in [Lost::Answer("ConfirmSignUp"), Lost::Request("ConfirmSignUp")] {
        let practice = Practice::with_everyone();
        let (endpoint, seen) = losing_and_recording(lost, practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
        let unconfirmed = unconfirmed(&practice, &cognito).await;
        let code = practice.sent_code(&fay(&practice).username);
        let (problem, state) = refused(unconfirmed.answer(&code).await);
        assert_eq!(problem, ProblemKind::ConfirmationUncertain);
        assert_eq!(seen.count("ConfirmSignUp"), 1);
        assert!(matches!(
            state.expect("again").answer(&code).await,
            Ok(Confirmed::SignedIn(SignInStep::Ready(_)))
        ));
    }
}

#[tokio::test]
async fn if_only_the_sign_in_fails_the_account_is_confirmed() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let unconfirmed = unconfirmed(&practice, &cognito).await;
    let code = practice.sent_code(&fay(&practice).username);
    let waf = Fault::new(FaultEffect::Waf).at("InitiateAuth");
    practice.running.fault(waf).expect("a fault");
    let (problem, state) = refused(unconfirmed.answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::Forbidden, true));
    let fay = fay(&practice);
    assert!(matches!(
        sign_in(&cognito, &fay.username, &fay.password).await,
        Ok(SignInStep::Ready(_))
    ));
}
