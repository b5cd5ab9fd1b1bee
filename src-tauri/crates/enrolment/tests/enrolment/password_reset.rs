//! A forgotten password: by the side door, and where Cognito demands it.

use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording};
use crate::common::{Practice, enrol, kind, refused, sign_in};
use enrolment::{Channel, Cognito, PasswordReset, Problem, ProblemKind, SentCode, SignInStep, Username};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

const NEW: &str = "Fresh-Pass-77!";

async fn forgot_password(cognito: &Cognito, username: &str) -> Result<PasswordReset, Problem> {
    enrolment::forgot_password(cognito, &Username::parse(username).expect("valid")).await
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_the_sign_in_goes_on() {
    for (with_secret, by_alias) in [(false, false), (true, true)] {
        let practice = Practice::with_everyone();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::On, with_secret, &endpoint);
        let user = practice.user(Mfa::On, Scenario::New);
        let typed = if by_alias { &user.email } else { &user.username };
        let reset = forgot_password(&cognito, typed).await.expect("sent");
        let delivery = reset.delivery().expect("told");
        assert_eq!(delivery.channel, Channel::Email);
        assert_eq!(delivery.destination.as_deref(), Some("n***@p***"));
        let code = practice.sent_code(&user.username);
        let Ok(SignInStep::Ready(authorized)) = reset.answer(&code, NEW.into()).await else {
            panic!("signed in with the new password");
        };
        enrol(&practice, authorized).await.0.sign_out().await;
        assert_eq!(practice.totp_of(Mfa::On, &user.username), (true, true));
        let old = sign_in(&cognito, typed, &user.password).await;
        assert_eq!(kind(old), Some(ProblemKind::IncorrectCredentials));
    }
}

#[tokio::test]
async fn a_wrong_code_or_a_weak_password_is_put_right_with_the_same_code() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let right = practice.sent_code(&user.username);
    let wrong = SentCode::parse("not-it").expect("visible");
    let (problem, state) = refused(reset.answer(&wrong, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    let (problem, state) = refused(state.expect("again").answer(&right, "weak".into()).await);
    assert!(
        matches!(problem, ProblemKind::PasswordRefused { .. }),
        "{problem:?}"
    );
    let (problem, state) = refused(state.expect("again").answer(&right, "".into()).await);
    assert!(matches!(problem, ProblemKind::FieldEmpty { .. }), "{problem:?}");
    assert!(matches!(
        state.expect("again").answer(&right, NEW.into()).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn a_code_that_is_over_or_void_asks_for_another() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let code = practice.sent_code(&user.username);
    practice.pass(Duration::from_secs(3601));
    let (problem, state) = refused(reset.answer(&code, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeExpired);
    let Ok(reset) = state.expect("again").send_again().await else {
        panic!("another one is sent");
    };
    let newer = practice.sent_code(&user.username);
    assert_eq!(practice.running.outbox().len(), 2, "one each, and none of itself");
    let (problem, state) = refused(reset.answer(&code, NEW.into()).await);
    assert_eq!(problem, ProblemKind::SentCodeWrong);
    assert!(matches!(
        state.expect("again").answer(&newer, NEW.into()).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn too_many_wrong_codes_are_told_as_such() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let mut reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let wrong = SentCode::parse("000").expect("visible");
    for _ in 0..5 {
        let (problem, state) = refused(reset.answer(&wrong, NEW.into()).await);
        assert_eq!(problem, ProblemKind::SentCodeWrong);
        reset = state.expect("again");
    }
    let (problem, state) = refused(reset.answer(&wrong, NEW.into()).await);
    assert_eq!(problem, ProblemKind::TooManyAttempts);
    assert!(state.is_some(), "after a pause");
}

#[tokio::test]
async fn if_only_the_sign_in_fails_the_new_password_stands() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let reset = forgot_password(&cognito, &user.username).await.expect("sent");
    let code = practice.sent_code(&user.username);
    let waf = Fault::new(FaultEffect::Waf).at("InitiateAuth");
    practice.running.fault(waf).expect("a fault");
    let (problem, state) = refused(reset.answer(&code, NEW.into()).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::Forbidden, true));
    assert!(matches!(
        sign_in(&cognito, &user.username, NEW).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn a_lost_answer_is_not_repeated_and_another_code_helps_in_any_case() {
    for (lost, acted) in [
        (Lost::Answer("ConfirmForgotPassword"), true),
        (Lost::Request("ConfirmForgotPassword"), false),
    ] {
        let practice = Practice::with_everyone();
        let (endpoint, seen) = losing_and_recording(lost, practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
        let user = practice.user(Mfa::On, Scenario::New);
        let reset = forgot_password(&cognito, &user.username).await.expect("sent");
        let code = practice.sent_code(&user.username);
        let (problem, state) = refused(reset.answer(&code, NEW.into()).await);
        assert_eq!(problem, ProblemKind::NewPasswordUncertain);
        assert_eq!(seen.count("ConfirmForgotPassword"), 1);
        assert_eq!(seen.count("InitiateAuth"), 0, "not guessed");
        let signs_in = sign_in(&cognito, &user.username, NEW).await.is_ok();
        assert_eq!(signs_in, acted, "what a fresh sign-in shows");

        let again = state.expect("to be tried again").answer(&code, NEW.into()).await;
        if acted {
            let (problem, state) = refused(again);
            assert_eq!(problem, ProblemKind::SentCodeExpired, "it was used");
            let Ok(reset) = state.expect("again").send_again().await else {
                panic!("another one is sent");
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
async fn who_cannot_reset_learns_why() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let invited = practice.user(Mfa::On, Scenario::TemporaryPassword);
    for (username, expected) in [
        (&invited.username, ProblemKind::ResetNotAllowed),
        (
            &practice.person(Mfa::On, ExtraScenario::Unconfirmed).username,
            ProblemKind::NowhereToSend,
        ),
        (
            &practice.person(Mfa::On, ExtraScenario::Disabled).username,
            ProblemKind::UserDisabled,
        ),
    ] {
        assert_eq!(
            kind(forgot_password(&cognito, username).await),
            Some(expected),
            "{username}"
        );
    }
    // Cognito does not tell whether there is such a user, and neither do we.
    assert!(forgot_password(&cognito, "nobody").await.is_ok());
}

#[tokio::test]
async fn a_reset_by_staff_takes_a_code_that_came_before() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::On);
    let person = practice.person(Mfa::On, ExtraScenario::PasswordResetRequired);
    // As if staff had just done it.
    forgot_password(&cognito, &person.username).await.expect("sent");
    let Ok(SignInStep::PasswordReset(reset)) = sign_in(&cognito, &person.username, &person.password).await
    else {
        panic!("a new password is due");
    };
    assert!(reset.delivery().is_none());
    let code = practice.sent_code(&person.username);
    assert!(matches!(
        reset.answer(&code, NEW.into()).await,
        Ok(SignInStep::Ready(_))
    ));
    assert_eq!(practice.running.outbox().len(), 1);
}
