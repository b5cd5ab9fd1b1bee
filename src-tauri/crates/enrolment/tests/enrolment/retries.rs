//! Automatic retries, and calls that are never retried.

use std::collections::HashMap;
use std::time::Duration;

use crate::common::proxy::{RecordedRequests, recording};
use crate::common::scripted::scripted_server;
use crate::common::{ManualClock, Practice, failure, kind, raw};
use enrolment::standalone_calls::{StandaloneGrant, associate};
use enrolment::{
    AccessToken, Cognito, Flow, LocalCheck, PoolForm, PoolProfile, ProblemKind, RetryNotice, SignInStep,
    Username, account_of_token, confirm_account, forgot_password,
};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Behaviour, Fault};
use transport::{Timeouts, Transport};

/// Returns a client with a minimal pause between attempts.
fn without_pause(form: PoolForm) -> Cognito {
    with_pause(form, Duration::from_millis(1))
}

fn with_pause(form: PoolForm, pause: Duration) -> Cognito {
    let timeouts = Timeouts {
        pause,
        ..Timeouts::default()
    };
    let profile = PoolProfile::try_from(form).expect("valid");
    Cognito::over(
        profile,
        None,
        ManualClock::at_noon(),
        &Transport::default(),
        timeouts,
        None,
    )
}

async fn recorded(practice: &Practice, mfa: Mfa, flow: Flow) -> (Cognito, RecordedRequests) {
    let (form, requests) = recorded_form(practice, mfa, flow).await;
    (without_pause(form), requests)
}

async fn recorded_form(practice: &Practice, mfa: Mfa, flow: Flow) -> (PoolForm, RecordedRequests) {
    let (endpoint, requests) = recording(practice.running.address()).await;
    let pool = practice.pool(mfa);
    let form = PoolForm {
        user_pool_id: pool.user_pool_id.clone(),
        client_id: pool.clients[0].client_id.clone(),
        endpoint,
        flow,
        ..PoolForm::default()
    };
    (form, requests)
}

/// Waits for a retry and returns its notice.
async fn next_retry(cognito: &Cognito) -> RetryNotice {
    let mut changes = cognito.waiting().changes();
    let notice = changes
        .wait_for(Option::is_some)
        .await
        .expect("the client exists");
    notice.clone().expect("a retry")
}

/// Throttles an operation twice.
fn throttle(practice: &Practice, operation: &str) {
    let fault = Fault::new(FaultEffect::Throttle).at(operation).times(2);
    practice.running.fault(fault).expect("accepted");
}

#[tokio::test]
async fn reads_and_association_succeed_at_third_attempt() {
    let practice = Practice::start();
    let (cognito, requests) = recorded(&practice, Mfa::Optional, Flow::Srp).await;
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let token =
        AccessToken::read(tokens.access_token.expect("an access token").into()).expect("a valid token");
    let operations = ["GetUser", "AssociateSoftwareToken"];
    for operation in operations {
        throttle(&practice, operation);
    }
    let account = account_of_token(&cognito, token)
        .await
        .expect("success at the third attempt");
    assert!(account.accept().associate().await.is_ok());
    for operation in operations {
        assert_eq!(requests.count(operation), 3, "{operation}");
    }
}

/// It is unknown whether Cognito accepts the session of a challenge for two associations.
#[tokio::test]
async fn association_is_retried_after_lost_response() {
    for accepts_session_again in [true, false] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            associate_takes_session_again: accepts_session_again,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("accepted");
        let (cognito, requests) = recorded(&practice, Mfa::On, Flow::Password).await;
        let user = practice.user(Mfa::On, Scenario::New);
        let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
        let Ok(SignInStep::Ready(authorized)) = signed_in else {
            panic!("MFA_SETUP is expected");
        };
        let lost = Fault::new(FaultEffect::LoseAnswer).at("AssociateSoftwareToken");
        practice.running.fault(lost).expect("accepted");
        match authorized.associate().await {
            Ok(association) => {
                assert!(accepts_session_again);
                let code = practice.code(association.secret().base32().expose(), 0);
                let verified = association.verify(&code, "", LocalCheck::First).await;
                assert!(verified.is_ok(), "the latest secret is valid");
            }
            Err(failed) => {
                assert!(!accepts_session_again);
                assert_eq!(failed.problem.kind, ProblemKind::SessionOver);
                assert!(failed.state.is_none());
            }
        }
        assert_eq!(requests.count("AssociateSoftwareToken"), 2);
    }
}

#[tokio::test]
async fn concurrent_modification_is_retried() {
    let busy = r#"{"__type":"ConcurrentModificationException","message":"busy"}"#;
    let server = scripted_server(HashMap::from([("AssociateSoftwareToken", (400, busy))])).await;
    let (endpoint, requests) = recording(server).await;
    let cognito = without_pause(PoolForm {
        user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        endpoint,
        ..PoolForm::default()
    });
    let grant = StandaloneGrant::Session("a".repeat(24).into());
    let associated = associate(&cognito, &grant).await;
    assert_eq!(kind(associated.map(drop)), Some(ProblemKind::Throttled));
    assert_eq!(requests.count("AssociateSoftwareToken"), 5);
    assert_eq!(cognito.waiting().now(), None);
}

/// Uses a pause that is longer than the test.
#[tokio::test]
async fn retry_is_announced_and_stopping_keeps_state() {
    let practice = Practice::start();
    let (form, requests) = recorded_form(&practice, Mfa::On, Flow::Srp).await;
    let cognito = with_pause(form, Duration::from_secs(3600));
    let user = practice.user(Mfa::On, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) =
        crate::common::sign_in(&cognito, &user.username, &user.password).await
    else {
        panic!("MFA_SETUP is expected");
    };
    assert_eq!(cognito.waiting().now(), None);
    let fault = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    practice.running.fault(fault).expect("accepted");

    let stopper = async {
        let notice = next_retry(&cognito).await;
        assert_eq!(
            (&notice.problem.kind, notice.attempt, notice.of),
            (&ProblemKind::Throttled, 2, 5)
        );
        assert!(notice.problem.request_id.is_some());
        cognito.waiting().stop();
    };
    let (associated, ()) = tokio::join!(authorized.associate(), stopper);
    let Err(failed) = associated else {
        panic!("the call is throttled and not retried");
    };
    assert_eq!(failed.problem.kind, ProblemKind::Throttled);
    assert_eq!(requests.count("AssociateSoftwareToken"), 1);
    assert_eq!(cognito.waiting().now(), None);
    let authorized = failed.state.expect("the session is valid");
    assert!(authorized.associate().await.is_ok());
}

#[tokio::test]
async fn dropped_call_withdraws_its_retry() {
    let practice = Practice::start();
    let (form, _) = recorded_form(&practice, Mfa::On, Flow::Srp).await;
    let cognito = with_pause(form, Duration::from_secs(3600));
    let user = practice.user(Mfa::On, Scenario::New);
    let fault = Fault::new(FaultEffect::Unavailable).at("InitiateAuth").always();
    practice.running.fault(fault).expect("accepted");
    tokio::select! {
        _ = crate::common::sign_in(&cognito, &user.username, &user.password) => panic!("the call waits"),
        notice = next_retry(&cognito) => {
            assert_eq!(notice.problem.kind, ProblemKind::ServiceFault { status: 503 });
            assert_eq!((notice.attempt, notice.of), (2, 3));
        }
    }
    assert_eq!(cognito.waiting().now(), None);
    // Has no effect without a retry.
    cognito.waiting().stop();
}

#[tokio::test]
async fn calls_with_password_or_sending_code_are_not_retried() {
    let practice = Practice::with_all_fixtures();
    let user = practice.user(Mfa::On, Scenario::New);
    let (cognito, requests) = recorded(&practice, Mfa::On, Flow::Password).await;
    let username = Username::parse(&user.username).expect("valid");

    throttle(&practice, "InitiateAuth");
    let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
    assert_eq!(kind(signed_in), Some(ProblemKind::Throttled));
    assert_eq!(requests.count("InitiateAuth"), 1);

    throttle(&practice, "ForgotPassword");
    let requested = forgot_password(&cognito, &username).await;
    assert_eq!(kind(requested), Some(ProblemKind::Throttled));
    assert_eq!(requests.count("ForgotPassword"), 1);

    throttle(&practice, "ResendConfirmationCode");
    let (again, _) = failure(confirm_account(&cognito, &username).send_again().await);
    assert_eq!(again, ProblemKind::Throttled);
    assert_eq!(requests.count("ResendConfirmationCode"), 1);
}

#[tokio::test]
async fn outage_of_one_pool_does_not_reduce_retries_of_another() {
    let down = Practice::start();
    let (cognito, _) = recorded(&down, Mfa::On, Flow::Srp).await;
    let fault = Fault::new(FaultEffect::Unavailable).at("InitiateAuth").always();
    down.running.fault(fault).expect("accepted");
    let user = down.user(Mfa::On, Scenario::New);
    // More calls than the SDK's retry budget.
    for _ in 0..60 {
        let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
        assert!(signed_in.is_err());
    }
    let up = Practice::start();
    let (cognito, requests) = recorded(&up, Mfa::On, Flow::Srp).await;
    throttle(&up, "InitiateAuth");
    let user = up.user(Mfa::On, Scenario::New);
    let signed_in = crate::common::sign_in(&cognito, &user.username, &user.password).await;
    assert!(matches!(signed_in, Ok(SignInStep::Ready(_))));
    assert_eq!(requests.count("InitiateAuth"), 3);
}
