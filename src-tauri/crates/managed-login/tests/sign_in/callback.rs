//! Requests to the loopback port, from the browser and from other programs.

use crate::authorization_server::AuthorizationServer;
use crate::raw_http::{
    Response, connect, follow, follow_callback, get, press, read_response, request, send, sign_in,
};
use crate::{LONG, StartedLogin, begin, port_of, settings};
use managed_login::LoginProblem;
use std::net::TcpListener;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::Instant;

fn assert_belongs_to_other_sign_in(page: &Response) {
    assert_eq!(page.status, 400);
    assert!(page.body.contains("This page belongs to another sign-in."));
}

#[tokio::test]
async fn wrong_state_does_not_end_the_wait() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    for query in [
        "code=1&state=wrong",
        "error=access_denied&state=wrong",
        "error=x",
        "code=1",
        "",
    ] {
        assert_belongs_to_other_sign_in(&get(started.port, &format!("/callback?{query}")).await);
    }
    let state_twice = started.callback("code=1&state=wrong");
    assert_belongs_to_other_sign_in(&get(started.port, &state_twice).await);

    let page = sign_in(&started.url).await;
    assert!(page.body.contains("Signed in."));
    started.tokens().await;
}

#[tokio::test]
async fn old_tab_does_not_affect_the_new_sign_in() {
    let server = AuthorizationServer::start().await;
    let old = StartedLogin::new(settings(&server));
    let (_, old_query) = press(&old.url, "approve")
        .await
        .split_once("/callback")
        .map(|(host, rest)| (host.to_owned(), rest.to_owned()))
        .unwrap();
    let new = StartedLogin::new(settings(&server));
    assert_belongs_to_other_sign_in(&get(new.port, &format!("/callback{old_query}")).await);
    sign_in(&new.url).await;
    new.tokens().await;
}

#[tokio::test(start_paused = true)]
async fn sign_in_times_out_if_the_browser_does_not_return() {
    let settings = crate::settings_at("https://login.example.com");
    let result = begin(settings).finish(LONG).await;
    assert!(result.is_err_and(|failure| failure.problem == LoginProblem::TimedOut));
}

#[tokio::test]
async fn wrong_state_is_reported_if_only_other_sign_ins_return() {
    let started = StartedLogin::new(crate::settings_at("https://login.example.com"));
    assert_belongs_to_other_sign_in(&get(started.port, "/callback?code=1&state=wrong").await);
    tokio::time::pause();
    assert_eq!(started.problem().await, LoginProblem::StateWrong);
}

#[tokio::test]
async fn cancelling_frees_the_port() {
    let server = AuthorizationServer::start().await;
    let pending = begin(settings(&server));
    let port = port_of(&pending);
    let mut finishing = Box::pin(pending.finish(LONG));
    let mut stream = {
        // A connection in the middle of a request at the time of the cancellation.
        let connecting = async {
            let other = get(port, "/callback").await;
            assert_belongs_to_other_sign_in(&other);
            let mut stream = connect(port).await;
            stream.write_all(b"GET /callback?").await.unwrap();
            stream
        };
        tokio::select! {
            _ = &mut finishing => panic!("finished"),
            stream = connecting => stream,
        }
    };
    assert!(TcpListener::bind(("127.0.0.1", port)).is_err());
    drop(finishing);
    TcpListener::bind(("127.0.0.1", port)).unwrap();
    // The connection is closed or reset.
    assert!(matches!(stream.read(&mut [0]).await, Ok(0) | Err(_)));
}

#[tokio::test]
async fn dropping_a_pending_login_frees_the_port() {
    let server = AuthorizationServer::start().await;
    let pending = begin(settings(&server));
    let port = port_of(&pending);
    assert!(TcpListener::bind(("127.0.0.1", port)).is_err());
    drop(pending);
    TcpListener::bind(("127.0.0.1", port)).unwrap();
}

#[tokio::test]
async fn browser_that_returns_before_the_wait_is_served() {
    let server = AuthorizationServer::start().await;
    let pending = begin(settings(&server));
    let callback = press(pending.url(), "approve").await;
    let port = port_of(&pending);
    let (_, target) = callback.split_once(&port.to_string()).unwrap();
    // The browser returns before `finish` is called.
    let mut stream = connect(port).await;
    stream.write_all(request(port, target).as_bytes()).await.unwrap();
    let finishing = tokio::spawn(pending.finish(LONG));
    assert_eq!(read_response(&mut stream).await.status, 303);
    assert_eq!(get(port, "/done").await.status, 200);
    assert!(finishing.await.unwrap().is_ok());
}

#[tokio::test]
async fn idle_connections_do_not_block_the_callback() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let mut streams = Vec::new();
    for start in ["", "G", "GET /callback?code", "GET / HTTP/1.1\r\nHost: "] {
        let mut stream = connect(started.port).await;
        stream.write_all(start.as_bytes()).await.unwrap();
        streams.push(stream);
    }
    sign_in(&started.url).await;
    started.tokens().await;
    for mut stream in streams {
        assert!(matches!(stream.read(&mut [0]).await, Ok(0) | Err(_)));
    }
}

#[tokio::test]
async fn idle_connections_beyond_the_limit_are_closed() {
    let started = StartedLogin::new(crate::settings_at("https://login.example.com"));
    let mut streams = Vec::new();
    for _ in 0..100 {
        streams.push(connect(started.port).await);
    }
    // Paused time advances while nothing else runs: the idle connections are closed before the login times out.
    tokio::time::pause();
    assert_belongs_to_other_sign_in(&get(started.port, "/callback?code=1&state=wrong").await);
    assert!(!started.finishing.is_finished());
}

#[tokio::test]
async fn other_requests_have_no_effect() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let valid_target = started.callback("code=code-0");
    let port = started.port;
    for target in [
        "/",
        "/favicon.ico",
        "/done",
        "/callback/",
        "/Callback",
        "//callback",
        "/.well-known/x",
    ] {
        assert_eq!(get(port, target).await.status, 404, "{target}");
    }
    for method in ["POST", "HEAD", "PUT", "OPTIONS"] {
        let request = format!("{method} {valid_target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        assert_eq!(send(port, &request).await.status, 404, "{method}");
    }
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        &format!("localhost:{port}"),
        "127.0.0.1:1",
    ] {
        let request = format!("GET {valid_target} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        let response = send(port, &request).await;
        assert_eq!((response.status, response.body.as_str()), (403, ""), "{host}");
    }
    assert!(server.exchanges().is_empty());

    sign_in(&started.url).await;
    started.tokens().await;
}

#[tokio::test]
async fn oversized_and_malformed_requests_are_rejected() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let port = started.port;
    let start = format!(
        "GET {} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n",
        started.callback("code=code-0")
    );
    for headers in [
        format!("Cookie: {}\r\n", "a".repeat(100_000)),
        "X: y\r\n".repeat(100),
    ] {
        let mut stream = connect(port).await;
        // The server may close the connection before it has read everything.
        let _ = stream.write_all(format!("{start}{headers}\r\n").as_bytes()).await;
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response).await;
        let response = String::from_utf8(response).unwrap();
        assert!(
            response.is_empty() || response.starts_with("HTTP/1.1 431 "),
            "{response}"
        );
    }
    assert_eq!(send(port, "\u{16}\u{3}\u{1} TLS?\r\n\r\n").await.status, 400);
    assert!(server.exchanges().is_empty());

    sign_in(&started.url).await;
    started.tokens().await;
}

#[tokio::test]
async fn second_callback_has_no_effect() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let callback = press(&started.url, "approve").await;
    assert_eq!(follow(&callback).await.status, 303);
    // The user reloads the page; then a denial arrives.
    assert_eq!(follow(&callback).await.status, 303);
    let denial = started.callback("error=access_denied");
    assert_eq!(get(started.port, &denial).await.status, 303);
    let page = follow_callback(&callback).await;
    assert!(page.body.contains("Signed in."));
    let port = started.port;
    started.tokens().await;
    assert_eq!(server.exchanges().len(), 1);
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn browser_that_skips_the_last_page_does_not_delay_the_result() {
    let started = StartedLogin::new(crate::settings_at("https://login.example.com"));
    let denial = started.callback("error=access_denied");
    assert_eq!(get(started.port, &denial).await.status, 303);
    tokio::time::pause();
    let start = Instant::now();
    assert!(matches!(started.problem().await, LoginProblem::Denied { .. }));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn pages_are_not_stored_and_allow_no_content() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let other = get(started.port, "/callback?code=1&state=wrong").await;
    let callback = press(&started.url, "approve").await;
    let redirect = follow(&callback).await;
    assert_eq!(redirect.header("location"), "/done");
    let last = get(started.port, "/done").await;
    for response in [&other, &redirect, &last] {
        assert_eq!(response.header("cache-control"), "no-store");
        assert_eq!(response.header("referrer-policy"), "no-referrer");
        assert_eq!(response.header("x-content-type-options"), "nosniff");
        let policy = response.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
    }
    for page in [&other, &last] {
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert!(
            page.body
                .starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
        );
        assert!(!page.body.contains("code-0"));
    }
    started.tokens().await;
}

#[tokio::test]
async fn request_in_pieces_is_read() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let callback = press(&started.url, "approve").await;
    let (_, target) = callback.split_once(&started.port.to_string()).unwrap();
    // Without `Connection: close`, as a browser sends it.
    let request = format!(
        "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
        started.port
    );
    let mut stream = connect(started.port).await;
    stream.set_nodelay(true).unwrap();
    for piece in request.as_bytes().chunks(7) {
        stream.write_all(piece).await.unwrap();
        tokio::task::yield_now().await;
    }
    assert_eq!(read_response(&mut stream).await.status, 303);
    assert_eq!(get(started.port, "/done").await.status, 200);
    started.tokens().await;
}
