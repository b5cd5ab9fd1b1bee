//! What a probe tells of a pool's settings, and that nobody is worse off after it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use crate::common::proxy::recording;
use crate::common::scripted::{at, scripted};
use crate::common::{Practice, kind};
use enrolment::{Cognito, Flow, PoolForm, ProblemKind, Reachability, probe};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};
use transport::Transport;

const FLOWS: [Flow; 3] = [Flow::Srp, Flow::Password, Flow::UserAuth];

/// One of the pools that know every flow.
fn cognito(practice: &Practice, with_secret: bool, change: impl FnOnce(PoolForm) -> PoolForm) -> Cognito {
    practice.cognito_with(practice.pool(Mfa::On), with_secret, change)
}

#[tokio::test]
async fn a_pool_that_is_set_up_right_is_reached_by_every_flow() {
    let practice = Practice::with_everyone();
    for flow in FLOWS {
        for with_secret in [false, true] {
            let cognito = cognito(&practice, with_secret, |form| PoolForm { flow, ..form });
            let reached = Reachability {
                computer_ahead_seconds: 0,
            };
            assert_eq!(probe(&cognito).await, Ok(reached), "{flow:?}, {with_secret}");
        }
    }
}

#[tokio::test]
async fn the_computers_clock_is_told() {
    let practice = Practice::start();
    for (server, computer, ahead) in [(600, 0, -600), (0, 1500, 900)] {
        practice.server_clock.advance(Duration::from_secs(server));
        practice.computer_clock.advance(Duration::from_secs(computer));
        let reached = probe(&practice.cognito(Mfa::On)).await.expect("reached");
        assert!(
            (reached.computer_ahead_seconds - ahead).abs() <= 1,
            "{reached:?} is not {ahead}"
        );
    }
}

#[tokio::test]
async fn each_wrong_setting_is_told() {
    let practice = Practice::with_everyone();
    let unknown = cognito(&practice, false, |form| PoolForm {
        client_id: "1example23456789".into(),
        ..form
    });
    assert_eq!(kind(probe(&unknown).await), Some(ProblemKind::ClientUnknown));

    let profile = cognito(&practice, true, |form| form).pool().clone();
    let with = |secret: Option<&str>| {
        let secret = secret.map(|secret| Arc::new(secret.into()));
        Cognito::new(
            profile.clone(),
            secret,
            practice.computer_clock.clone(),
            &Transport::default(),
        )
    };
    assert_eq!(
        kind(probe(&with(None)).await),
        Some(ProblemKind::ClientSecretWanted)
    );
    assert_eq!(
        kind(probe(&with(Some("not-the-secret"))).await),
        Some(ProblemKind::ClientSecretWrong)
    );

    // Only the extended pools know USER_AUTH.
    let plain = Practice::start();
    let user_auth = cognito(&plain, false, |form| PoolForm {
        flow: Flow::UserAuth,
        ..form
    });
    assert_eq!(kind(probe(&user_auth).await), Some(ProblemKind::FlowNotEnabled));
}

#[tokio::test]
async fn what_the_network_does_is_told() {
    let practice = Practice::start();
    let cases = [
        (FaultEffect::Throttle, ProblemKind::Throttled),
        (FaultEffect::Waf, ProblemKind::Forbidden),
        (
            FaultEffect::InternalError,
            ProblemKind::ServiceFault { status: 500 },
        ),
        (
            FaultEffect::Unavailable,
            ProblemKind::ServiceFault { status: 503 },
        ),
        (FaultEffect::MalformedJson, ProblemKind::AnswerNotUnderstood),
    ];
    for (mishap, told) in cases {
        practice
            .running
            .fault(Fault::new(mishap.clone()).at("InitiateAuth").always())
            .expect("a fault");
        assert_eq!(
            kind(probe(&practice.cognito(Mfa::On)).await),
            Some(told),
            "{mishap:?}"
        );
        practice.running.reset();
    }

    let host = {
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        free.local_addr().expect("bound").to_string()
    };
    assert_eq!(
        kind(probe(&at(&format!("http://{host}"))).await),
        Some(ProblemKind::Unreachable { host: host.clone() })
    );

    // TLS where there is none.
    let host = practice.running.address().to_string();
    let tls = practice.cognito_at(Mfa::On, false, &format!("https://{host}"));
    assert_eq!(kind(probe(&tls).await), Some(ProblemKind::Unreachable { host }));
}

#[tokio::test]
async fn a_pool_that_tells_who_exists_is_reached_too() {
    for body in [
        r#"{"__type":"UserNotFoundException","message":"User does not exist."}"#,
        r#"{"__type":"NotAuthorizedException","message":"Incorrect username or password."}"#,
        r#"{"__type":"UserLambdaValidationException","message":"PreAuthentication failed with error no."}"#,
    ] {
        let cognito = scripted(HashMap::from([("InitiateAuth", (400, body))])).await;
        assert!(probe(&cognito).await.is_ok(), "{body}");
    }
    let other = r#"{"__type":"FeatureUnavailableInTierException","message":"Not in this tier."}"#;
    let cognito = scripted(HashMap::from([("InitiateAuth", (400, other))])).await;
    assert_eq!(
        kind(probe(&cognito).await),
        Some(ProblemKind::Refused {
            name: "FeatureUnavailableInTierException".into(),
            message: "Not in this tier.".into()
        })
    );
}

#[tokio::test]
async fn it_is_one_call_about_somebody_else_each_time_and_locks_nobody_out() {
    let practice = Practice::with_everyone();
    let (endpoint, seen) = recording(practice.running.address()).await;
    for flow in FLOWS {
        let cognito = cognito(&practice, false, |form| PoolForm {
            flow,
            endpoint: endpoint.clone(),
            ..form
        });
        for _ in 0..6 {
            assert!(probe(&cognito).await.is_ok());
        }
    }
    let names: BTreeSet<String> = seen
        .bodies("InitiateAuth")
        .iter()
        .map(|body| body["AuthParameters"]["USERNAME"].to_string())
        .collect();
    assert_eq!(names.len(), 18, "a new name each time");
    assert_eq!(seen.count("RespondToAuthChallenge"), 0);
    let user = practice.user(Mfa::On, Scenario::New);
    let signed_in = practice.sign_in(&practice.cognito(Mfa::On), user).await;
    assert!(signed_in.is_ok(), "nobody is locked out");
}
