//! The effect of each fault on the client, and whether the request was processed.

use crate::support::{ErrorReply, Practice, error, not_authorized, raw_exchange};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};
use practice_pool::{Behaviour, PracticePool};
use serde_json::{Value, json};
use std::io::ErrorKind;
use std::time::{Duration, Instant};

const VERIFY: &str = "VerifySoftwareToken";

/// Associates a software token and injects a fault into Verify. Returns the body for Verify.
async fn before_verify(effect: FaultEffect) -> (Practice, Value) {
    let practice = Practice::start();
    let associated = practice.associate().await;
    let code = practice.code(&associated["SecretCode"], 0);
    practice.running.fault(Fault::new(effect).at(VERIFY)).unwrap();
    let verify = json!({ "Session": associated["Session"], "UserCode": code });
    (practice, verify)
}

fn is_registered(practice: &Practice) -> bool {
    practice.snapshot(Mfa::On, Scenario::New).totp
}

async fn raw_verify(practice: &Practice, verify: &Value) -> (String, Option<ErrorKind>) {
    let request = practice.request(VERIFY, verify.to_string().as_bytes());
    raw_exchange(practice.running.address(), &request).await
}

#[tokio::test]
async fn dropped_request_is_not_processed() {
    let (practice, verify) = before_verify(FaultEffect::DropRequest).await;
    let (answer, _) = raw_verify(&practice, &verify).await;
    assert_eq!(answer, "");
    assert!(!is_registered(&practice));
    practice.ok(VERIFY, verify).await;
}

#[tokio::test]
async fn request_with_lost_response_is_processed() {
    let (practice, verify) = before_verify(FaultEffect::LoseAnswer).await;
    let (answer, _) = raw_verify(&practice, &verify).await;
    assert_eq!(answer, "");
    assert!(is_registered(&practice));
    assert_eq!(
        practice.expect_error(VERIFY, verify).await,
        not_authorized("Invalid session for the user, session can only be used once.")
    );
}

#[tokio::test]
async fn reset_truncates_the_body_of_a_processed_request() {
    let (practice, verify) = before_verify(FaultEffect::ResetMidway).await;
    let (answer, end) = raw_verify(&practice, &verify).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let announced = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap();
    assert_eq!(body.len(), announced.parse::<usize>().unwrap() / 2);
    assert_eq!(end, Some(ErrorKind::ConnectionReset));
    assert!(is_registered(&practice));
}

#[tokio::test]
async fn dropped_request_closes_a_persistent_connection() {
    let practice = Practice::start();
    let get_users = |close: &str| {
        let address = practice.running.address();
        format!("GET /practice/users HTTP/1.1\r\nHost: {address}\r\n{close}\r\n").into_bytes()
    };
    practice
        .running
        .fault(Fault::new(FaultEffect::DropRequest).at("GetUser"))
        .unwrap();
    let mut both = get_users("");
    both.extend(practice.request("GetUser", b"{}"));
    both.extend(get_users("Connection: close\r\n"));
    let (answers, _) = raw_exchange(practice.running.address(), &both).await;
    assert_eq!(
        answers.matches("HTTP/1.1 ").count(),
        1,
        "only the request before the drop: {answers}"
    );
}

#[tokio::test]
async fn rejected_requests_are_not_processed() {
    for (effect, status, name) in [
        (FaultEffect::Throttle, 400, "TooManyRequestsException"),
        (FaultEffect::InternalError, 500, "InternalErrorException"),
        (FaultEffect::Waf, 400, "ForbiddenException"),
    ] {
        let (practice, verify) = before_verify(effect).await;
        let reply = practice.call(VERIFY, &verify).await;
        assert_eq!(
            (reply.status, reply.body["__type"].as_str()),
            (status, Some(name))
        );
        assert_eq!(reply.header("x-amzn-errortype"), format!("{name}:"));
        assert!(!is_registered(&practice));
        practice.ok(VERIFY, verify).await;
    }

    let (practice, verify) = before_verify(FaultEffect::Unavailable).await;
    let reply = practice.call(VERIFY, &verify).await;
    assert_eq!(reply.status, 503);
    assert_eq!(reply.header("content-type"), "text/html");
    assert!(reply.text.starts_with("<html>") && reply.body == Value::Null);
    assert!(!is_registered(&practice));
}

#[tokio::test]
async fn request_is_rejected_with_any_exception_and_not_processed() {
    let (name, message) = ("CodeDeliveryFailureException", "Not today, José.");
    let refuse = |exception: &str| FaultEffect::Refuse {
        exception: exception.to_owned(),
        message: message.to_owned(),
    };
    let (practice, verify) = before_verify(refuse(name)).await;
    let reply = practice.call(VERIFY, &verify).await;
    assert_eq!(reply.status, 400);
    assert_eq!(reply.header("x-amzn-errortype"), format!("{name}:"));
    assert_eq!(reply.body, json!({ "__type": name, "message": message }));
    assert!(!is_registered(&practice));
    practice.ok(VERIFY, verify).await;
    for unknown in ["CodeDeliveryFailure", "InternalErrorException", "Exception", ""] {
        let fault = Fault::new(refuse(unknown)).at(VERIFY);
        assert!(practice.running.fault(fault).is_err(), "{unknown:?}");
    }
}

#[tokio::test]
async fn waf_block_has_the_configured_status() {
    let practice = Practice::with_behaviour(Behaviour {
        waf_status: 403,
        ..Behaviour::default()
    });
    practice.running.fault(Fault::new(FaultEffect::Waf)).unwrap();
    let reply = practice.call("GetUser", &json!({})).await;
    assert_eq!(reply.status, 403);
    assert_eq!(
        reply.body,
        json!({ "__type": "ForbiddenException", "message": "Request not allowed due to WAF block." })
    );
}

#[tokio::test]
async fn request_with_unreadable_response_is_processed() {
    for effect in [
        FaultEffect::MalformedJson,
        FaultEffect::TruncatedJson,
        FaultEffect::EmptyBody,
    ] {
        let (practice, verify) = before_verify(effect.clone()).await;
        let reply = practice.call(VERIFY, &verify).await;
        assert_eq!(reply.status, 200, "{effect:?}");
        assert!(
            serde_json::from_str::<Value>(&reply.text).is_err(),
            "{effect:?}: {}",
            reply.text
        );
        assert_eq!(reply.text.is_empty(), effect == FaultEffect::EmptyBody);
        assert!(is_registered(&practice));
    }
}

#[tokio::test]
async fn session_stays_invalid_after_each_session_fault() {
    let invalid =
        |detail: &str| -> ErrorReply { not_authorized(&format!("Invalid session for the user{detail}")) };
    for (effect, expected) in [
        (FaultEffect::ExpireSession, invalid(", session is expired.")),
        (
            FaultEffect::SpendSession,
            invalid(", session can only be used once."),
        ),
        (FaultEffect::ForgetSession, invalid(".")),
    ] {
        let (practice, verify) = before_verify(effect).await;
        for _ in 0..2 {
            assert_eq!(practice.expect_error(VERIFY, verify.clone()).await, expected);
        }
        assert!(!is_registered(&practice));
        let again = practice.associate().await;
        practice.verify(&again, 0).await;
    }
}

#[tokio::test]
async fn request_is_not_processed_if_the_client_disconnects_during_the_delay() {
    let (practice, verify) = before_verify(FaultEffect::Delay { ms: 400 }).await;
    let call = practice.call(VERIFY, &verify);
    let waited = tokio::time::timeout(Duration::from_millis(150), call).await;
    assert!(waited.is_err(), "a response arrived at once");
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert!(!is_registered(&practice));
}

#[tokio::test]
async fn request_is_processed_before_a_delayed_response() {
    let (practice, verify) = before_verify(FaultEffect::DelayAnswer { ms: 60_000 }).await;
    let registered = async {
        while !is_registered(&practice) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::select! {
        _ = practice.call(VERIFY, &verify) => panic!("a response arrived"),
        () = registered => {}
    }
}

#[tokio::test]
async fn delay_combines_with_another_fault() {
    let (practice, verify) = before_verify(FaultEffect::Delay { ms: 200 }).await;
    practice
        .running
        .fault(Fault::new(FaultEffect::Throttle).at(VERIFY))
        .unwrap();
    let begun = Instant::now();
    let (name, _) = practice.expect_error(VERIFY, verify.clone()).await;
    assert_eq!(name, "TooManyRequestsException");
    assert!(begun.elapsed() >= Duration::from_millis(200));
    practice.ok(VERIFY, verify).await;
}

#[tokio::test]
async fn faults_occur_for_their_operation_and_number_of_times() {
    let practice = Practice::start();
    let throttled = error("TooManyRequestsException", "Rate exceeded");
    practice
        .running
        .fault(
            Fault::new(FaultEffect::Throttle)
                .at("AssociateSoftwareToken")
                .times(2),
        )
        .unwrap();
    let session = practice.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
    let associate = json!({ "Session": session });
    for _ in 0..2 {
        let rejected = practice
            .expect_error("AssociateSoftwareToken", associate.clone())
            .await;
        assert_eq!(rejected, throttled);
    }
    practice.ok("AssociateSoftwareToken", associate).await;

    practice
        .running
        .fault(Fault::new(FaultEffect::Throttle).always())
        .unwrap();
    for operation in ["GetUser", "RevokeToken", "NoSuchOperation"] {
        for _ in 0..3 {
            assert_eq!(practice.expect_error(operation, json!({})).await, throttled);
        }
    }
    practice.running.clear_faults();
    practice.sign_in(Mfa::On, Scenario::New).await;
    assert!(
        practice
            .running
            .fault(Fault::new(FaultEffect::Waf).at("GetUsers"))
            .is_err()
    );
}

#[tokio::test]
async fn reset_restores_the_users_of_the_description() {
    let practice = Practice::start_with(PracticePool::faults);
    let before = practice.running.description().clone();
    let associated = practice.associate().await;
    practice.verify(&associated, 0).await;
    let session = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await["Session"].clone();
    let choose = json!({ "NEW_PASSWORD": "Another-1", "userAttributes.given_name": "Sam" });
    let choose = practice.answer(Mfa::On, "sam", "NEW_PASSWORD_REQUIRED", &session, choose);
    practice.ok("RespondToAuthChallenge", choose).await;
    let token = practice.access_token().await;
    practice
        .running
        .fault(Fault::new(FaultEffect::Waf).always())
        .unwrap();
    practice.running.advance(Duration::from_secs(60));
    let behaviour = Behaviour {
        secret_characters: 16,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).unwrap();

    practice.running.reset();
    assert_eq!(practice.running.description(), &before);
    assert!(!is_registered(&practice));
    let temporary = practice.sign_in(Mfa::On, Scenario::TemporaryPassword).await;
    assert_eq!(temporary["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let verify = json!({ "Session": associated["Session"], "UserCode": "123456" });
    assert_eq!(
        practice.expect_error(VERIFY, verify).await,
        not_authorized("Invalid session for the user.")
    );
    assert_eq!(
        practice
            .expect_error("GetUser", json!({ "AccessToken": token }))
            .await,
        not_authorized("Invalid Access Token")
    );
    let again = practice.associate().await;
    assert_eq!(
        again["SecretCode"].as_str().unwrap().len(),
        52,
        "the initial behaviour"
    );
    practice.verify(&again, 0).await;
}

#[tokio::test]
async fn clock_applies_to_sessions_dates_codes_and_srp() {
    let practice = Practice::start();
    let associated = practice.associate().await;
    practice.running.advance(Duration::from_secs(180));
    practice.advance_ms(1);
    let verify = json!({ "Session": associated["Session"], "UserCode": "123456" });
    assert_eq!(
        practice.expect_error(VERIFY, verify).await,
        not_authorized("Invalid session for the user, session is expired.")
    );

    practice.running.set_clock_offset(3600);
    let reply = practice.call("GetUser", &json!({})).await;
    assert_eq!(reply.header("date"), "Sun, 22 Nov 2026 21:00:10 GMT");
    let associated = practice.associate().await;
    let current_code = practice.code(&associated["SecretCode"], 0);
    let verify = |code: String| json!({ "Session": associated["Session"], "UserCode": code });
    let (name, _) = practice.expect_error(VERIFY, verify(current_code)).await;
    assert_eq!(name, "EnableSoftwareTokenMFAException");
    practice
        .ok(VERIFY, verify(practice.code(&associated["SecretCode"], 120)))
        .await;

    // SRP timestamps must match the server's clock.
    let user = practice.user(Mfa::Optional, Scenario::New);
    for (timestamp, accepted) in [
        ("Sun Nov 22 20:00:10 UTC 2026", false),
        ("Sun Nov 22 21:00:10 UTC 2026", true),
    ] {
        let client = crate::support::srp::Client::new("seed");
        let challenge = practice
            .ok(
                "InitiateAuth",
                client.initiate(&practice, Mfa::Optional, &user.username),
            )
            .await;
        let answer = client.answer(&practice, Mfa::Optional, &challenge, &user.password, timestamp);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{timestamp}");
    }
}
