//! The control API over HTTP.

use crate::support::{Practice, control_request, exchange};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Behaviour, PracticePool};
use serde_json::json;

fn with_faults() -> Practice {
    Practice::start_with(PracticePool::faults)
}

#[tokio::test]
async fn paths_exist_only_if_enabled() {
    let pool = Practice::start();
    for (method, path) in [
        ("POST", "faults"),
        ("GET", "faults"),
        ("DELETE", "faults"),
        ("POST", "clock"),
        ("GET", "clock"),
        ("POST", "reset"),
        ("POST", "behaviour"),
        ("GET", "behaviour"),
        ("GET", "absent"),
    ] {
        let reply = control_request(&pool, method, path, r#"{"what":"waf"}"#).await;
        assert_eq!(reply.status, 404, "{method} {path}");
    }
    assert_eq!(control_request(&pool, "GET", "users", "").await.status, 200);
    let pool = with_faults();
    for (method, path) in [
        ("GET", "absent"),
        ("PUT", "faults"),
        ("GET", "reset"),
        ("GET", "outbox/"),
    ] {
        assert_eq!(
            control_request(&pool, method, path, "").await.status,
            404,
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn requests_from_web_pages_and_for_other_hosts_are_rejected() {
    let pool = with_faults();
    let address = pool.running.address();
    let request = |headers: String| {
        let body = r#"{"what":"waf","times":"always"}"#;
        let length = body.len();
        format!(
            "POST /practice/faults HTTP/1.1\r\n{headers}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        )
    };
    for headers in [
        format!("Host: {address}\r\nOrigin: https://evil.example"),
        format!("Host: {address}\r\nOrigin: null"),
        format!("Host: evil.example:{}", address.port()),
    ] {
        let reply = exchange(address, request(headers.clone()).as_bytes()).await;
        assert_eq!(reply.status, 403, "{headers}");
    }
    assert_eq!(control_request(&pool, "GET", "faults", "").await.body, json!([]));
    let reply = exchange(address, request(format!("Host: {address}")).as_bytes()).await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn faults_are_injected_listed_and_cleared() {
    let pool = with_faults();
    let fault = r#"{"operation":"GetUser","times":2,"what":"throttle"}"#;
    let listed = json!([{ "operation": "GetUser", "times": 2, "what": "throttle" }]);
    assert_eq!(control_request(&pool, "POST", "faults", fault).await.body, listed);
    let reply = pool.call("GetUser", &json!({})).await;
    assert_eq!(reply.body["__type"], "TooManyRequestsException");
    let left = control_request(&pool, "GET", "faults", "").await.body;
    assert_eq!(left[0]["times"], 1);
    let always = r#"{"times":"always","what":{"delay-answer":{"ms":1}}}"#;
    control_request(&pool, "POST", "faults", always).await;
    let all = control_request(&pool, "GET", "faults", "").await.body;
    assert_eq!(
        all[1],
        json!({ "times": "always", "what": { "delay-answer": { "ms": 1 } } })
    );
    assert_eq!(
        control_request(&pool, "DELETE", "faults", "").await.body,
        json!([])
    );
    let reply = pool.call("GetUser", &json!({})).await;
    assert_eq!(reply.body["__type"], "InvalidParameterException");
}

#[tokio::test]
async fn clock_is_set_advanced_and_returned() {
    let pool = with_faults();
    let clock = control_request(&pool, "POST", "clock", r#"{"offset_seconds":-600}"#)
        .await
        .body;
    assert_eq!(
        clock,
        json!({ "offset_seconds": -600, "now_unix_seconds": pool.now() - 600 })
    );
    let reply = control_request(&pool, "POST", "clock", r#"{"advance_seconds":90}"#).await;
    assert_eq!(reply.body["offset_seconds"], -510);
    assert_eq!(reply.header("date"), "Sun, 22 Nov 2026 19:51:40 GMT");
    assert_eq!(control_request(&pool, "GET", "clock", "").await.body, reply.body);
    for far in [i64::MIN, i64::MAX] {
        let body = format!(r#"{{"advance_seconds":{far}}}"#);
        for _ in 0..2 {
            assert_eq!(control_request(&pool, "POST", "clock", &body).await.status, 200);
        }
    }
}

#[tokio::test]
async fn behaviour_changes_in_the_named_members_only() {
    let pool = with_faults();
    let reply = control_request(&pool, "POST", "behaviour", r#"{"secret_characters":16}"#).await;
    assert_eq!(reply.body["secret_characters"], 16);
    control_request(
        &pool,
        "POST",
        "behaviour",
        r#"{"wrong_code_at_verify":"status-error"}"#,
    )
    .await;
    let current: Behaviour =
        serde_json::from_value(control_request(&pool, "GET", "behaviour", "").await.body).unwrap();
    assert_eq!(current.secret_characters, 16, "unchanged");
    let associated = pool.associate().await;
    assert_eq!(associated["SecretCode"].as_str().unwrap().len(), 16);
    let wrong = pool.wrong_code(&associated["SecretCode"]);
    let verify = json!({ "Session": associated["Session"], "UserCode": wrong });
    assert_eq!(
        pool.ok("VerifySoftwareToken", verify).await,
        json!({ "Status": "ERROR" })
    );
}

#[tokio::test]
async fn reset_over_http_restores_the_initial_state() {
    let pool = with_faults();
    let associated = pool.associate().await;
    pool.verify(&associated, 0).await;
    control_request(&pool, "POST", "faults", r#"{"times":"always","what":"waf"}"#).await;
    control_request(&pool, "POST", "clock", r#"{"offset_seconds":600}"#).await;
    control_request(&pool, "POST", "behaviour", r#"{"session_seconds":900}"#).await;
    assert_eq!(control_request(&pool, "POST", "reset", "").await.body, json!({}));
    assert!(!pool.snapshot(Mfa::On, Scenario::New).totp);
    assert_eq!(control_request(&pool, "GET", "faults", "").await.body, json!([]));
    assert_eq!(
        control_request(&pool, "GET", "clock", "").await.body["offset_seconds"],
        0
    );
    assert_eq!(
        control_request(&pool, "GET", "behaviour", "").await.body["session_seconds"],
        180
    );
}

#[tokio::test]
async fn invalid_requests_get_400_with_a_reason_and_change_nothing() {
    let pool = with_faults();
    for (path, body, reason) in [
        ("faults", "", "EOF"),
        ("faults", "[]", "expected a map"),
        ("faults", "{}", "missing field `what`"),
        (
            "faults",
            r#"{"what":"explode"}"#,
            "unknown variant `explode`, expected one of",
        ),
        (
            "faults",
            r#"{"what":"waf","operation":"GetUsers"}"#,
            "operation is none that",
        ),
        (
            "faults",
            r#"{"what":"waf","times":0}"#,
            "times must be at least 1",
        ),
        (
            "faults",
            r#"{"what":"waf","times":"often"}"#,
            "times must be a number, or \"always\"",
        ),
        ("faults", r#"{"what":"waf","when":1}"#, "unknown field `when`"),
        (
            "faults",
            r#"{"what":{"delay":{"ms":600001}}}"#,
            "ms must be at most",
        ),
        ("clock", "{}", "expected"),
        ("clock", r#"{"offset_seconds":"x"}"#, "expected i64"),
        ("clock", r#"{"offset_seconds":1,"advance_seconds":1}"#, "expected"),
        ("clock", r#"{"speed":2}"#, "unknown variant `speed`"),
        ("behaviour", r#"{"speed":2}"#, "unknown field `speed`"),
        ("behaviour", r#"{"session_seconds":1}"#, "must be 180 to 900"),
        (
            "behaviour",
            r#"{"secret_characters":17}"#,
            "secret_characters must be",
        ),
        ("behaviour", r#"{"waf_status":200}"#, "must be 400 or 403"),
        ("behaviour", r#"{"code_lockout":"x"}"#, "unknown variant `x`"),
        ("behaviour", "\u{0}", "expected value"),
    ] {
        let reply = control_request(&pool, "POST", path, body).await;
        assert_eq!(reply.status, 400, "{path} {body}");
        let message = reply.body["message"].as_str().unwrap();
        assert!(message.contains(reason), "{path} {body}: {message}");
    }
    assert_eq!(control_request(&pool, "GET", "faults", "").await.body, json!([]));
    assert_eq!(
        control_request(&pool, "GET", "behaviour", "").await.body,
        json!(Behaviour::default())
    );
    assert_eq!(
        control_request(&pool, "GET", "clock", "").await.body["offset_seconds"],
        0
    );
}

/// `docs/practice-pool.md` is written by hand.
#[test]
fn documentation_names_every_setting_fault_and_path() {
    const PAGE: &str = include_str!("../../../../../../docs/practice-pool.md");
    let check = |text: &str| assert!(PAGE.contains(text), "{text} is missing");
    for (name, value) in json!(Behaviour::default()).as_object().unwrap() {
        check(&format!("`{name}`"));
        if let Some(value) = value.as_str() {
            check(&format!("`{value}`"));
        }
    }
    // The list in serde's error is complete.
    let all = serde_json::from_value::<FaultEffect>(json!("?"))
        .unwrap_err()
        .to_string();
    let (_, names) = all.split_once("expected one of ").unwrap();
    let names: Vec<_> = names.split(", ").map(|name| name.trim_matches('`')).collect();
    assert_eq!(names.len(), 16);
    for name in names {
        let is_documented = PAGE.contains(&format!("`{name}`")) || PAGE.contains(&format!("`{{\"{name}\""));
        assert!(is_documented, "{name} is missing");
    }
    for path in ["behaviour", "faults", "clock", "reset", "outbox"] {
        check(&format!("$POOL/practice/{path}"));
    }
}
