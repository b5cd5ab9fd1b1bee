//! Probes of a pool's settings, and their absence of side effects.

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

/// Returns a client for a pool that supports all flows.
fn cognito(practice: &Practice, with_secret: bool, change: impl FnOnce(PoolForm) -> PoolForm) -> Cognito {
    practice.cognito_with(practice.pool(Mfa::On), with_secret, change)
}

#[tokio::test]
async fn valid_pool_is_reached_with_every_flow() {
    let practice = Practice::with_all_fixtures();
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
async fn clock_offset_is_reported() {
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
async fn wrong_settings_are_reported() {
    let practice = Practice::with_all_fixtures();
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

    // Only the extra fixtures support USER_AUTH.
    let plain = Practice::start();
    let user_auth = cognito(&plain, false, |form| PoolForm {
        flow: Flow::UserAuth,
        ..form
    });
    assert_eq!(kind(probe(&user_auth).await), Some(ProblemKind::FlowNotEnabled));
}

#[tokio::test]
async fn network_problems_are_reported() {
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
    for (effect, expected) in cases {
        practice
            .running
            .fault(Fault::new(effect.clone()).at("InitiateAuth").always())
            .expect("accepted");
        assert_eq!(
            kind(probe(&practice.cognito(Mfa::On)).await),
            Some(expected),
            "{effect:?}"
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

    // The server does not support TLS.
    let host = practice.running.address().to_string();
    let tls = practice.cognito_at(Mfa::On, false, &format!("https://{host}"));
    assert_eq!(kind(probe(&tls).await), Some(ProblemKind::Unreachable { host }));
}

#[tokio::test]
async fn pool_that_reveals_user_existence_is_reached() {
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
async fn each_probe_is_one_call_with_new_username_and_locks_no_account() {
    let practice = Practice::with_all_fixtures();
    let (endpoint, requests) = recording(practice.running.address()).await;
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
    let names: BTreeSet<String> = requests
        .bodies("InitiateAuth")
        .iter()
        .map(|body| body["AuthParameters"]["USERNAME"].to_string())
        .collect();
    assert_eq!(names.len(), 18, "each probe uses a new username");
    assert_eq!(requests.count("RespondToAuthChallenge"), 0);
    let user = practice.user(Mfa::On, Scenario::New);
    let signed_in = practice.sign_in(&practice.cognito(Mfa::On), user).await;
    assert!(signed_in.is_ok(), "no account is locked");
}
