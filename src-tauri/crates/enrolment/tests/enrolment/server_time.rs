//! The server's time: it is requested again before a clock is blamed, and it counts for the session.

use std::time::Duration;

use crate::common::{Practice, association};
use enrolment::{Association, DriftedClock, Failed, LocalCheck, NotVerified, ProblemKind};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

/// A virtual machine that was paused, or a clock that stops while the computer is suspended.
#[tokio::test]
async fn time_that_only_the_server_has_counted_is_no_drift() {
    let practice = Practice::start();
    for (mfa, paused) in [(Mfa::On, 120), (Mfa::Optional, 120), (Mfa::Optional, 1800)] {
        let practice = Practice::start();
        let user = practice.user(mfa, Scenario::New);
        let association = association(practice.sign_in(&practice.cognito(mfa), user).await).await;
        practice.server_clock.advance(Duration::from_secs(paused));
        // Authenticators on a phone show the time of the server.
        let code = practice.code(association.secret().base32().expose(), 0);
        let verified = association.verify(&code, "", LocalCheck::First).await;
        assert!(verified.is_ok(), "{mfa:?}, {paused} seconds");
    }
    // A wrong clock is still reported, after the time was requested.
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    practice.server_clock.advance(Duration::from_secs(60));
    let ahead = practice.code(association.secret().base32().expose(), 4);
    let Err(NotVerified::Failed(Failed { problem, state })) =
        association.verify(&ahead, "", LocalCheck::First).await
    else {
        panic!("the code is of another time");
    };
    let expected = ProblemKind::CodeDrifted {
        seconds: 120,
        whose: DriftedClock::Phone,
    };
    assert_eq!(problem.kind, expected);
    assert!(state.is_some());
}

#[tokio::test]
async fn no_clock_is_blamed_if_the_time_is_unknown() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    let code = practice.code(association.secret().base32().expose(), 4);
    let fault = Fault::new(FaultEffect::DropRequest).at("GetUser");
    practice.running.fault(fault).expect("accepted");
    let Err(NotVerified::Failed(Failed { problem, state })) =
        association.verify(&code, "", LocalCheck::First).await
    else {
        panic!("nothing was sent");
    };
    assert!(
        matches!(problem.kind, ProblemKind::Unreachable { .. }),
        "{problem:?}"
    );
    assert!(state.is_some(), "it can be retried");
}

/// An association whose server has rejected a code, which it received so many seconds late by its own clock.
async fn after_wrong_code(paused: u64) -> Association {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    practice.server_clock.advance(Duration::from_secs(paused));
    let wrong = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let Err(NotVerified::Failed(Failed {
        state: Some(association),
        ..
    })) = association.verify(&wrong, "", LocalCheck::Waived).await
    else {
        panic!("the code is wrong and a retry is possible");
    };
    association
}

#[tokio::test]
async fn time_that_only_the_server_has_counted_shortens_time_left() {
    let association = after_wrong_code(60).await;
    assert_eq!(association.computer_ahead_seconds(), -60, "the offset is known");
    let left = association.time_left().expect("a session");
    assert!((119..=121).contains(&left.as_secs()), "{left:?}");
}

#[tokio::test]
async fn imprecise_server_time_does_not_change_time_left() {
    let association = after_wrong_code(3).await;
    assert_eq!(association.time_left(), Some(Duration::from_secs(180)));
}
