//! `/practice/…` over HTTP: there only if it was asked for, and clear about what it does not understand.

use crate::support::{Practice, exchange, practice};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Behaviour, PracticePool};
use serde_json::json;

fn with_faults() -> Practice {
    Practice::start_with(PracticePool::faults)
}

#[tokio::test]
async fn without_faults_there_are_no_such_paths() {
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
        let reply = practice(&pool, method, path, r#"{"what":"waf"}"#).await;
        assert_eq!(reply.status, 404, "{method} {path}");
    }
    assert_eq!(practice(&pool, "GET", "users", "").await.status, 200);
    let pool = with_faults();
    for (method, path) in [
        ("GET", "absent"),
        ("PUT", "faults"),
        ("GET", "reset"),
        ("GET", "outbox/"),
    ] {
        assert_eq!(
            practice(&pool, method, path, "").await.status,
            404,
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn web_pages_and_other_hosts_order_no_faults() {
    let pool = with_faults();
    let address = pool.running.address();
    let order = |headers: String| {
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
        let reply = exchange(address, order(headers.clone()).as_bytes()).await;
        assert_eq!(reply.status, 403, "{headers}");
    }
    assert_eq!(practice(&pool, "GET", "faults", "").await.body, json!([]));
    let reply = exchange(address, order(format!("Host: {address}")).as_bytes()).await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn faults_are_ordered_listed_and_cleared() {
    let pool = with_faults();
    let order = r#"{"operation":"GetUser","times":2,"what":"throttle"}"#;
    let listed = json!([{ "operation": "GetUser", "times": 2, "what": "throttle" }]);
    assert_eq!(practice(&pool, "POST", "faults", order).await.body, listed);
    let reply = pool.call("GetUser", &json!({})).await;
    assert_eq!(reply.body["__type"], "TooManyRequestsException");
    let left = practice(&pool, "GET", "faults", "").await.body;
    assert_eq!(left[0]["times"], 1);
    let always = r#"{"times":"always","what":{"delay-answer":{"ms":1}}}"#;
    practice(&pool, "POST", "faults", always).await;
    let all = practice(&pool, "GET", "faults", "").await.body;
    assert_eq!(
        all[1],
        json!({ "times": "always", "what": { "delay-answer": { "ms": 1 } } })
    );
    assert_eq!(practice(&pool, "DELETE", "faults", "").await.body, json!([]));
    let reply = pool.call("GetUser", &json!({})).await;
    assert_eq!(reply.body["__type"], "InvalidParameterException");
}

#[tokio::test]
async fn the_clock_is_set_moved_and_told() {
    let pool = with_faults();
    let told = practice(&pool, "POST", "clock", r#"{"offset_seconds":-600}"#)
        .await
        .body;
    assert_eq!(
        told,
        json!({ "offset_seconds": -600, "now_unix_seconds": pool.now() - 600 })
    );
    let reply = practice(&pool, "POST", "clock", r#"{"advance_seconds":90}"#).await;
    assert_eq!(reply.body["offset_seconds"], -510);
    assert_eq!(reply.header("date"), "Sun, 22 Nov 2026 19:51:40 GMT");
    assert_eq!(practice(&pool, "GET", "clock", "").await.body, reply.body);
    for far in [i64::MIN, i64::MAX] {
        let body = format!(r#"{{"advance_seconds":{far}}}"#);
        for _ in 0..2 {
            assert_eq!(practice(&pool, "POST", "clock", &body).await.status, 200);
        }
    }
}

#[tokio::test]
async fn behaviour_is_changed_where_it_is_mentioned() {
    let pool = with_faults();
    let reply = practice(&pool, "POST", "behaviour", r#"{"secret_characters":16}"#).await;
    assert_eq!(reply.body["secret_characters"], 16);
    practice(
        &pool,
        "POST",
        "behaviour",
        r#"{"wrong_code_at_verify":"status-error"}"#,
    )
    .await;
    let now: Behaviour = serde_json::from_value(practice(&pool, "GET", "behaviour", "").await.body).unwrap();
    assert_eq!(now.secret_characters, 16, "still");
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
async fn reset_over_the_wire_is_the_same_as_in_the_process() {
    let pool = with_faults();
    let associated = pool.associate().await;
    pool.verify(&associated, 0).await;
    practice(&pool, "POST", "faults", r#"{"times":"always","what":"waf"}"#).await;
    practice(&pool, "POST", "clock", r#"{"offset_seconds":600}"#).await;
    practice(&pool, "POST", "behaviour", r#"{"session_seconds":900}"#).await;
    assert_eq!(practice(&pool, "POST", "reset", "").await.body, json!({}));
    assert!(!pool.standing(Mfa::On, Scenario::New).totp);
    assert_eq!(practice(&pool, "GET", "faults", "").await.body, json!([]));
    assert_eq!(
        practice(&pool, "GET", "clock", "").await.body["offset_seconds"],
        0
    );
    assert_eq!(
        practice(&pool, "GET", "behaviour", "").await.body["session_seconds"],
        180
    );
}

#[tokio::test]
async fn what_is_not_understood_is_a_400_that_says_why_and_changes_nothing() {
    let pool = with_faults();
    for (path, body, why) in [
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
        let reply = practice(&pool, "POST", path, body).await;
        assert_eq!(reply.status, 400, "{path} {body}");
        let message = reply.body["message"].as_str().unwrap();
        assert!(message.contains(why), "{path} {body}: {message}");
    }
    assert_eq!(practice(&pool, "GET", "faults", "").await.body, json!([]));
    assert_eq!(
        practice(&pool, "GET", "behaviour", "").await.body,
        json!(Behaviour::default())
    );
    assert_eq!(
        practice(&pool, "GET", "clock", "").await.body["offset_seconds"],
        0
    );
}

/// `docs/practice-pool.md` is written by hand.
#[test]
fn the_page_names_every_switch_every_fault_and_every_path() {
    const PAGE: &str = include_str!("../../../../../docs/practice-pool.md");
    let says = |text: &str| assert!(PAGE.contains(text), "{text} is missing");
    for (name, value) in json!(Behaviour::default()).as_object().unwrap() {
        says(&format!("`{name}`"));
        if let Some(value) = value.as_str() {
            says(&format!("`{value}`"));
        }
    }
    // The list that serde gives is complete.
    let all = serde_json::from_value::<FaultEffect>(json!("?"))
        .unwrap_err()
        .to_string();
    let (_, names) = all.split_once("expected one of ").unwrap();
    let names: Vec<_> = names.split(", ").map(|name| name.trim_matches('`')).collect();
    assert_eq!(names.len(), 16);
    for name in names {
        let is_there = PAGE.contains(&format!("`{name}`")) || PAGE.contains(&format!("`{{\"{name}\""));
        assert!(is_there, "{name} is missing");
    }
    for path in ["behaviour", "faults", "clock", "reset", "outbox"] {
        says(&format!("$POOL/practice/{path}"));
    }
}
