//! Headers, rejected hosts and web pages, start and stop.

use crate::support::{Practice, exchange};
use practice_pool::PracticePool;
use practice_pool::description::{Mfa, Scenario};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

#[tokio::test]
async fn responses_have_a_request_id_and_the_pools_date() {
    let practice = Practice::start();
    practice.advance_ms(-365 * 24 * 3600 * 1000);
    let good = practice.sign_in(Mfa::Optional, Scenario::New).await;
    let token = json!({ "AccessToken": good["AuthenticationResult"]["AccessToken"] });
    let answers = [
        practice.call("GetUser", &token).await,
        practice.call("GetUser", &json!({})).await,
    ];
    assert_eq!([answers[0].status, answers[1].status], [200, 400]);
    for answer in &answers {
        assert_eq!(answer.header("date"), "Sat, 22 Nov 2025 20:00:10 GMT");
        assert_eq!(answer.header("content-type"), "application/x-amz-json-1.1");
        assert_eq!(answer.header("x-amzn-requestid").len(), 36);
    }
    assert_ne!(
        answers[0].header("x-amzn-requestid"),
        answers[1].header("x-amzn-requestid")
    );
}

#[tokio::test]
async fn errors_are_in_body_and_headers() {
    let practice = Practice::start();
    let reply = practice
        .call("InitiateAuth", &practice.password_flow(Mfa::On, "noor", "wrong"))
        .await;
    assert_eq!(reply.status, 400);
    let message = "Incorrect username or password.";
    assert_eq!(
        reply.body,
        json!({ "__type": "NotAuthorizedException", "message": message })
    );
    assert_eq!(reply.header("x-amzn-errortype"), "NotAuthorizedException:");
    assert_eq!(reply.header("x-amzn-errormessage"), message);
}

async fn status(practice: &Practice, head: &str) -> u16 {
    let port = practice.running.address().port().to_string();
    let request = format!("{}\r\nConnection: close\r\n\r\n", head.replace("PORT", &port));
    exchange(practice.running.address(), request.as_bytes())
        .await
        .status
}

#[tokio::test]
async fn other_hosts_and_web_pages_are_rejected() {
    let practice = Practice::start();
    for (head, expected) in [
        ("GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT", 200),
        ("GET /practice/users HTTP/1.1\r\nHost: localhost:PORT", 200),
        ("GET /practice/users HTTP/1.1\r\nHost: [::1]:PORT", 200),
        (
            "GET http://127.0.0.1:PORT/practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT",
            200,
        ),
        (
            "GET http://evil.example/practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT",
            403,
        ),
        ("GET /practice/users HTTP/1.1\r\nHost: evil.example:PORT", 403),
        ("GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1", 403),
        (
            "GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example",
            403,
        ),
        ("GET /practice/users HTTP/1.1\r\nAccept: */*", 403),
        (
            "GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example",
            403,
        ),
        (
            "GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT",
            403,
        ),
        (
            "GET /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: null",
            403,
        ),
        (
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: null\r\nContent-Length: 0",
            403,
        ),
        ("POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0", 403),
        (
            "OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example",
            403,
        ),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT", 404),
        (
            "POST /practice/users HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0",
            404,
        ),
    ] {
        assert_eq!(status(&practice, head).await, expected, "{head}");
    }
}

#[tokio::test]
async fn users_are_returned_without_secrets() {
    let practice = Practice::start();
    let address = practice.running.address();
    let request = format!("GET /practice/users HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let reply = exchange(address, request.as_bytes()).await;
    let pool = practice.pool(Mfa::On);
    let user = |username: &str, totp: bool, device_name: Option<&str>| {
        json!({
            "username": username, "totp": totp, "totp_preferred": totp, "device_name": device_name,
            "last_totp_change": null,
        })
    };
    assert_eq!(
        reply.body["pools"][0],
        json!({
            "user_pool_id": pool.user_pool_id,
            "name": pool.name,
            "mfa": "ON",
            "users": [
                user("noor", false, None),
                user("sam", false, None),
                user("kim", true, Some("Kim’s old phone")),
            ],
        })
    );
    let text = reply.body.to_string();
    for pool in &practice.running.description().pools {
        for user in &pool.users {
            assert!(!text.contains(&user.password));
            assert!(
                user.totp_secret
                    .as_ref()
                    .is_none_or(|secret| !text.contains(secret))
            );
        }
    }
}

#[tokio::test]
async fn start_fails_if_the_port_is_in_use() {
    let practice = Practice::start();
    let port = practice.running.address().port();
    let error = PracticePool::new().start(Some(port)).err().unwrap();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}

#[test]
fn start_fails_outside_a_runtime() {
    assert!(PracticePool::new().start(None).is_err());
}

#[tokio::test]
async fn stop_frees_the_port_despite_an_incomplete_request() {
    let practice = Practice::start();
    let address = practice.running.address();
    let mut incomplete = TcpStream::connect(address).await.unwrap();
    incomplete
        .write_all(b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le")
        .await
        .unwrap();
    // The server has accepted the connection once it has answered a later one.
    practice.sign_in(Mfa::On, Scenario::New).await;
    let begun = Instant::now();
    practice.running.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(TcpStream::connect(address).await.is_err());
    PracticePool::new().start(Some(address.port())).unwrap();
}

#[tokio::test]
async fn drop_stops_the_server() {
    let practice = Practice::start();
    let address = practice.running.address();
    drop(practice);
    for _ in 0..100 {
        if TcpStream::connect(address).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("still listening");
}
