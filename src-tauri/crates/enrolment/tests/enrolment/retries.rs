//! What is repeated by itself, and what never is.

use std::collections::HashMap;
use std::time::Duration;

use crate::common::proxy::{Seen, recording};
use crate::common::scripted::scripted_server;
use crate::common::{Practice, SetClock, kind, raw, refused};
use enrolment::standalone_calls::{StandaloneGrant, associate};
use enrolment::{
    AccessToken, Cognito, Flow, LocalCheck, PoolForm, PoolProfile, ProblemKind, RetryNotice, SignInStep,
    Username, account_of_token, confirm_account, forgot_password,
};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Behaviour, Fault};
use transport::{Timeouts, Transport};

/// A client that hardly waits between two tries.
fn hasty(form: PoolForm) -> Cognito {
    waiting(form, Duration::from_millis(1))
}

fn waiting(form: PoolForm, pause: Duration) -> Cognito {
    let timeouts = Timeouts {
        pause,
        ..Timeouts::default()
    };
    let profile = PoolProfile::try_from(form).expect("valid");
    Cognito::over(
        profile,
        None,
        SetClock::at_noon(),
        &Transport::default(),
        timeouts,
        None,
    )
}

async fn recorded(practice: &Practice, mfa: Mfa, flow: Flow) -> (Cognito, Seen) {
    let (form, seen) = recorded_form(practice, mfa, flow).await;
    (hasty(form), seen)
}

async fn recorded_form(practice: &Practice, mfa: Mfa, flow: Flow) -> (PoolForm, Seen) {
    let (endpoint, seen) = recording(practice.running.address()).await;
    let pool = practice.pool(mfa);
    let form = PoolForm {
        user_pool_id: pool.user_pool_id.clone(),
        client_id: pool.clients[0].client_id.clone(),
        endpoint,
        flow,
        ..PoolForm::default()
    };
    (form, seen)
}

/// What a call waits for, once it does.
async fn waited_for(cognito: &Cognito) -> RetryNotice {
    let mut changes = cognito.waiting().changes();
    let wait = changes
        .wait_for(Option::is_some)
        .await
        .expect("the client is there");
    wait.clone().expect("waited for")
}

/// Twice throttled, and the third time well.
fn throttle(practice: &Practice, operation: &str) {
    let fault = Fault::new(FaultEffect::Throttle).at(operation).times(2);
    practice.running.fault(fault).expect("can be");
}

#[tokio::test]
async fn reads_and_the_secret_come_through_after_two_refusals() {
    let practice = Practice::start();
    let (cognito, seen) = recorded(&practice, Mfa::Optional, Flow::Srp).await;
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let token = AccessToken::read(tokens.access_token.expect("one").into()).expect("good");
    let operations = ["GetUser", "GetUserAuthFactors", "AssociateSoftwareToken"];
    for operation in operations {
        throttle(&practice, operation);
    }
    let account = account_of_token(&cognito, token).await.expect("at the third try");
    assert!(account.accept().associate().await.is_ok());
    for operation in operations {
        assert_eq!(seen.count(operation), 3, "{operation}");
    }
}

/// Nobody knows whether Cognito takes the session of a challenge twice for it.
#[tokio::test]
async fn a_secret_whose_answer_was_lost_is_asked_for_again() {
    for takes_it_again in [true, false] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            associate_takes_session_again: takes_it_again,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("can be");
        let (cognito, seen) = recorded(&practice, Mfa::On, Flow::Password).await;
        let user = practice.user(Mfa::On, Scenario::New);
        let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
        let Ok(SignInStep::Ready(authorized)) = signed_in else {
            panic!("MFA_SETUP");
        };
        let lost = Fault::new(FaultEffect::LoseAnswer).at("AssociateSoftwareToken");
        practice.running.fault(lost).expect("can be");
        match authorized.associate().await {
            Ok(association) => {
                assert!(takes_it_again);
                let code = practice.code(association.secret().base32().expose(), 0);
                let verified = association.verify(&code, "", LocalCheck::First).await;
                assert!(verified.is_ok(), "the newest secret is the one that counts");
            }
            Err(failed) => {
                assert!(!takes_it_again);
                assert_eq!(failed.problem.kind, ProblemKind::SessionOver);
                assert!(failed.state.is_none());
            }
        }
        assert_eq!(seen.count("AssociateSoftwareToken"), 2);
    }
}

#[tokio::test]
async fn a_user_who_is_being_changed_by_somebody_else_is_tried_again() {
    let busy = r#"{"__type":"ConcurrentModificationException","message":"busy"}"#;
    let server = scripted_server(HashMap::from([("AssociateSoftwareToken", (400, busy))])).await;
    let (endpoint, seen) = recording(server).await;
    let cognito = hasty(PoolForm {
        user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        endpoint,
        ..PoolForm::default()
    });
    let grant = StandaloneGrant::Session("a".repeat(24).into());
    let associated = associate(&cognito, &grant).await;
    assert_eq!(kind(associated.map(drop)), Some(ProblemKind::Throttled));
    assert_eq!(seen.count("AssociateSoftwareToken"), 5);
    assert_eq!(cognito.waiting().now(), None);
}

/// With a pause that nobody sits out.
#[tokio::test]
async fn a_wait_is_told_and_stopped_and_loses_nothing() {
    let practice = Practice::start();
    let (form, seen) = recorded_form(&practice, Mfa::On, Flow::Srp).await;
    let cognito = waiting(form, Duration::from_secs(3600));
    let user = practice.user(Mfa::On, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) =
        crate::common::sign_in(&cognito, &user.username, &user.password).await
    else {
        panic!("MFA_SETUP");
    };
    assert_eq!(cognito.waiting().now(), None);
    let fault = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    practice.running.fault(fault).expect("can be");

    let stopper = async {
        let wait = waited_for(&cognito).await;
        assert_eq!(
            (&wait.problem.kind, wait.attempt, wait.of),
            (&ProblemKind::Throttled, 2, 5)
        );
        assert!(wait.problem.request_id.is_some());
        cognito.waiting().stop();
    };
    let (associated, ()) = tokio::join!(authorized.associate(), stopper);
    let Err(failed) = associated else {
        panic!("it was throttled, and not tried again");
    };
    assert_eq!(failed.problem.kind, ProblemKind::Throttled);
    assert_eq!(seen.count("AssociateSoftwareToken"), 1);
    assert_eq!(cognito.waiting().now(), None);
    let authorized = failed.state.expect("the session is as good as before");
    assert!(authorized.associate().await.is_ok());
}

#[tokio::test]
async fn a_call_that_is_given_up_waits_for_nothing() {
    let practice = Practice::start();
    let (form, _) = recorded_form(&practice, Mfa::On, Flow::Srp).await;
    let cognito = waiting(form, Duration::from_secs(3600));
    let user = practice.user(Mfa::On, Scenario::New);
    let fault = Fault::new(FaultEffect::Unavailable).at("InitiateAuth").always();
    practice.running.fault(fault).expect("can be");
    tokio::select! {
        _ = crate::common::sign_in(&cognito, &user.username, &user.password) => panic!("it waits"),
        wait = waited_for(&cognito) => {
            assert_eq!((wait.problem.kind, wait.attempt, wait.of), (ProblemKind::ServiceFault { status: 503 }, 2, 3));
        }
    }
    assert_eq!(cognito.waiting().now(), None);
    // Nothing is there to be stopped, and nothing breaks.
    cognito.waiting().stop();
}

#[tokio::test]
async fn a_password_and_whatever_sends_a_code_go_once() {
    let practice = Practice::with_everyone();
    let user = practice.user(Mfa::On, Scenario::New);
    let (cognito, seen) = recorded(&practice, Mfa::On, Flow::Password).await;
    let username = Username::parse(&user.username).expect("valid");

    throttle(&practice, "InitiateAuth");
    let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
    assert_eq!(kind(signed_in), Some(ProblemKind::Throttled));
    assert_eq!(seen.count("InitiateAuth"), 1);

    throttle(&practice, "ForgotPassword");
    let asked = forgot_password(&cognito, &username).await;
    assert_eq!(kind(asked), Some(ProblemKind::Throttled));
    assert_eq!(seen.count("ForgotPassword"), 1);

    throttle(&practice, "ResendConfirmationCode");
    let (again, _) = refused(confirm_account(&cognito, &username).send_again().await);
    assert_eq!(again, ProblemKind::Throttled);
    assert_eq!(seen.count("ResendConfirmationCode"), 1);
}

#[tokio::test]
async fn one_pools_outage_does_not_use_up_the_repeats_of_another() {
    let down = Practice::start();
    let (cognito, _) = recorded(&down, Mfa::On, Flow::Srp).await;
    let fault = Fault::new(FaultEffect::Unavailable).at("InitiateAuth").always();
    down.running.fault(fault).expect("can be");
    let user = down.user(Mfa::On, Scenario::New);
    // More than the SDK's budget of repeats.
    for _ in 0..60 {
        let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
        assert!(signed_in.is_err());
    }
    let up = Practice::start();
    let (cognito, seen) = recorded(&up, Mfa::On, Flow::Srp).await;
    throttle(&up, "InitiateAuth");
    let user = up.user(Mfa::On, Scenario::New);
    let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
    assert!(matches!(signed_in, Ok(SignInStep::Ready(_))));
    assert_eq!(seen.count("InitiateAuth"), 3);
}
