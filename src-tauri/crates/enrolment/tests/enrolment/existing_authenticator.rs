//! The query whether an account already has an authenticator. It must not delay the sign-in.

use std::time::{Duration, Instant};

use crate::common::proxy::recording;
use crate::common::{Practice, association};
use enrolment::{ExistingAuthenticator, LocalCheck, SignInStep};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

const FACTORS: &str = "GetUserAuthFactors";

/// Signs in with a fault of the query. Returns the result, the duration and the number of queries.
async fn with_fault(effect: FaultEffect) -> (ExistingAuthenticator, Duration, usize) {
    let practice = Practice::start();
    let fault = Fault::new(effect).at(FACTORS).always();
    practice.running.fault(fault).expect("accepted");
    let (endpoint, requests) = recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let began = Instant::now();
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
        panic!("the sign-in goes on");
    };
    let took = began.elapsed();
    let queries = requests.count(FACTORS);
    let existing = authorized.existing();
    // The enrolment succeeds all the same.
    let association = association(Ok(SignInStep::Ready(authorized))).await;
    let code = practice.code(association.secret().base32().expose(), 0);
    assert!(association.verify(&code, "", LocalCheck::First).await.is_ok());
    (existing, took, queries)
}

#[tokio::test]
async fn failed_query_is_not_retried_and_not_taken_for_no() {
    let not_enabled = FaultEffect::Refuse {
        exception: "OperationNotEnabledException".to_owned(),
        message: String::new(),
    };
    for effect in [
        not_enabled,
        FaultEffect::Unavailable,
        FaultEffect::Throttle,
        FaultEffect::DropRequest,
        FaultEffect::MalformedJson,
        FaultEffect::Waf,
    ] {
        let name = format!("{effect:?}");
        let (existing, took, queries) = with_fault(effect).await;
        assert_eq!((existing, queries), (ExistingAuthenticator::Unknown, 1), "{name}");
        assert!(took < Duration::from_secs(2), "{name}: {took:?}");
    }
}

#[tokio::test]
async fn slow_query_delays_the_sign_in_by_seconds_only() {
    let (existing, took, queries) = with_fault(FaultEffect::Delay { ms: 60_000 }).await;
    assert_eq!((existing, queries), (ExistingAuthenticator::Unknown, 1));
    assert!(took < Duration::from_secs(6), "{took:?}");
}
