//! Password resets: requested by the user, and required by Cognito.

use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording};
use crate::common::{Practice, enrol, failure, kind, sign_in};
use enrolment::{Channel, Cognito, PasswordReset, Problem, ProblemKind, SentCode, SignInStep, Username};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

const NEW: &str = "Fresh-Pass-77!";

async fn forgot_password(cognito: &Cognito, username: &str) -> Result<PasswordReset, Problem> {
    enrolment::forgot_password(cognito, &Username::parse(username).expect("valid")).await
}

#[tokio::test]
async fn forgotten_password_is_replaced_and_sign_in_continues() {
    for (with_secret, by_alias) in [(false, false), (true, true)] {
        let practice = Practice::with_all_fixtures();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::On, with_secret, &endpoint);
        let user = practice.user(Mfa::On, Scenario::New);
        let typed = if by_alias { &user.email } else { &user.username };
        let reset = forgot_password(&cognito, typed).await.expect("sent");
        let delivery = reset.delivery().expect("reported");
        assert_eq!(delivery.channel, Channel::Email);
        assert_eq!(delivery.destination.as_deref(), Some("n***@p***"));
        let code = practice.sent_code(&user.username);
        let Ok(SignInStep::Ready(authorized)) = reset.answer(&code, NEW.into()).await else {
            panic!("sign-in with the new password must succeed");
        };
        enrol(&practice, authorized).await.0.sign_out().await;
        assert_eq!(practice.totp_of(Mfa::On, &user.username), (true, true));
        let old = sign_in(&cognito, typed, &user.password).await;
        assert_eq!(kind(old), Some(ProblemKind::IncorrectCredentials));
    }
}

#[tokio::test]
async fn wrong_code_and_weak_password_can_be_corrected_with_same_code() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let correct = practice.sent_code(&user.username);
    let wrong = SentCode::parse("not-it").expect("visible");
    let (problem, state) = failure(reset.answer(&wrong, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    let (problem, state) = failure(
        state
            .expect("the state is kept")
            .answer(&correct, "weak".into())
            .await,
    );
    assert!(
        matches!(problem, ProblemKind::PasswordRefused { .. }),
        "{problem:?}"
    );
    let (problem, state) = failure(
        state
            .expect("the state is kept")
            .answer(&correct, "".into())
            .await,
    );
    assert!(matches!(problem, ProblemKind::FieldEmpty { .. }), "{problem:?}");
    assert!(matches!(
        state
            .expect("the state is kept")
            .answer(&correct, NEW.into())
            .await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn expired_or_superseded_code_requires_another() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let code = practice.sent_code(&user.username);
    practice.advance_clocks(Duration::from_secs(3601));
    let (problem, state) = failure(reset.answer(&code, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeExpired);
    let Ok(reset) = state.expect("the state is kept").send_again().await else {
        panic!("another code is sent");
    };
    let newer = practice.sent_code(&user.username);
    assert_eq!(practice.running.outbox().len(), 2, "one code per request");
    let (problem, state) = failure(reset.answer(&code, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    assert!(matches!(
        state.expect("the state is kept").answer(&newer, NEW.into()).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn too_many_wrong_codes_are_reported() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let mut reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let wrong = SentCode::parse("000").expect("visible");
    for _ in 0..5 {
        let (problem, state) = failure(reset.answer(&wrong, NEW.into()).await);
        assert_eq!(problem, ProblemKind::SentCodeWrong);
        reset = state.expect("the state is kept");
    }
    let (problem, state) = failure(reset.answer(&wrong, NEW.into()).await);
    assert_eq!(problem, ProblemKind::TooManyAttempts);
    assert!(state.is_some(), "a retry is possible after a pause");
}

#[tokio::test]
async fn new_password_is_kept_if_sign_in_fails() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let code = practice.sent_code(&user.username);
    let waf = Fault::new(FaultEffect::Waf).at("InitiateAuth");
    practice.running.fault(waf).expect("accepted");
    let (problem, state) = failure(reset.answer(&code, NEW.into()).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::Forbidden, true));
    assert!(matches!(
        sign_in(&cognito, &user.username, NEW).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn lost_response_is_not_retried_and_another_code_succeeds() {
    for (lost, processed) in [
        (Lost::Answer("ConfirmForgotPassword"), true),
        (Lost::Request("ConfirmForgotPassword"), false),
    ] {
        let practice = Practice::with_all_fixtures();
        let (endpoint, requests) = losing_and_recording(lost, practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
        let user = practice.user(Mfa::On, Scenario::New);
        let reset = forgot_password(&cognito, &user.username).await.expect("sent");
        let code = practice.sent_code(&user.username);
        let (problem, state) = failure(reset.answer(&code, NEW.into()).await);
        assert_eq!(problem, ProblemKind::NewPasswordUncertain);
        assert_eq!(requests.count("ConfirmForgotPassword"), 1);
        assert_eq!(
            requests.count("InitiateAuth"),
            0,
            "no sign-in before the outcome is known"
        );
        let signs_in = sign_in(&cognito, &user.username, NEW).await.is_ok();
        assert_eq!(signs_in, processed, "a new sign-in shows the outcome");

        let again = state.expect("the state is kept").answer(&code, NEW.into()).await;
        if processed {
            let (problem, state) = failure(again);
            assert_eq!(problem, ProblemKind::SentCodeExpired, "the code is used up");
            let Ok(reset) = state.expect("the state is kept").send_again().await else {
                panic!("another code is sent");
            };
            let code = practice.sent_code(&user.username);
            assert!(matches!(
                reset.answer(&code, NEW.into()).await,
                Ok(SignInStep::Ready(_))
            ));
        } else {
            assert!(matches!(again, Ok(SignInStep::Ready(_))));
        }
    }
}

#[tokio::test]
async fn reason_for_impossible_reset_is_reported() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let invited = practice.user(Mfa::On, Scenario::TemporaryPassword);
    for (username, expected) in [
        (&invited.username, ProblemKind::ResetNotAllowed),
        (
            &practice.extra_user(Mfa::On, ExtraScenario::Unconfirmed).username,
            ProblemKind::NowhereToSend,
        ),
        (
            &practice.extra_user(Mfa::On, ExtraScenario::Disabled).username,
            ProblemKind::UserDisabled,
        ),
    ] {
        assert_eq!(
            kind(forgot_password(&cognito, username).await),
            Some(expected),
            "{username}"
        );
    }
    // Cognito hides whether the user exists.
    assert!(forgot_password(&cognito, "unknown").await.is_ok());
}

#[tokio::test]
async fn reset_by_administrator_accepts_earlier_code() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.extra_user(Mfa::On, ExtraScenario::PasswordResetRequired);
    // Sends the code, as a reset by an administrator does.
    forgot_password(&cognito, &user.username).await.expect("sent");
    let Ok(SignInStep::PasswordReset(reset)) = sign_in(&cognito, &user.username, &user.password).await else {
        panic!("a new password is required");
    };
    assert!(reset.delivery().is_none());
    let code = practice.sent_code(&user.username);
    assert!(matches!(
        reset.answer(&code, NEW.into()).await,
        Ok(SignInStep::Ready(_))
    ));
    assert_eq!(practice.running.outbox().len(), 1);
}
