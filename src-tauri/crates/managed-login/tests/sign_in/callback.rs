//! What comes to the loopback port, from the browser and from elsewhere.

use crate::authorization_server::AuthorizationServer;
use crate::visitor::{Answer, answer, ask, come_back, connect, follow, get, press, request, sign_in};
use crate::{Begun, LONG, begin, login, port_of};
use managed_login::LoginProblem;
use std::net::TcpListener;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::Instant;

fn assert_is_stray(page: &Answer) {
    assert_eq!(page.status, 400);
    assert!(page.body.contains("This page belongs to another sign-in."));
}

#[tokio::test]
async fn a_wrong_state_does_not_end_the_wait() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    for query in [
        "code=1&state=wrong",
        "error=access_denied&state=wrong",
        "error=x",
        "code=1",
        "",
    ] {
        assert_is_stray(&get(begun.port, &format!("/callback?{query}")).await);
    }
    let state_twice = begun.callback("code=1&state=wrong");
    assert_is_stray(&get(begun.port, &state_twice).await);

    let page = sign_in(&begun.url).await;
    assert!(page.body.contains("Signed in."));
    begun.tokens().await;
}

#[tokio::test]
async fn an_old_tab_does_not_disturb_the_new_sign_in() {
    let server = AuthorizationServer::start().await;
    let old = Begun::at(login(&server));
    let (_, of_old) = press(&old.url, "approve")
        .await
        .split_once("/callback")
        .map(|(host, rest)| (host.to_owned(), rest.to_owned()))
        .unwrap();
    let new = Begun::at(login(&server));
    assert_is_stray(&get(new.port, &format!("/callback{of_old}")).await);
    sign_in(&new.url).await;
    new.tokens().await;
}

#[tokio::test(start_paused = true)]
async fn nobody_comes_back() {
    let login = crate::login_at("https://login.example.com");
    let failed = begin(login).finish(LONG).await;
    assert!(failed.is_err_and(|failed| failed.problem == LoginProblem::TimedOut));
}

#[tokio::test]
async fn only_others_come_back() {
    let begun = Begun::at(crate::login_at("https://login.example.com"));
    assert_is_stray(&get(begun.port, "/callback?code=1&state=wrong").await);
    tokio::time::pause();
    assert_eq!(begun.problem().await, LoginProblem::StateWrong);
}

#[tokio::test]
async fn cancelling_frees_the_port_at_once() {
    let server = AuthorizationServer::start().await;
    let waiting = begin(login(&server));
    let port = port_of(&waiting);
    let mut finishing = Box::pin(waiting.finish(LONG));
    let mut line = {
        // Connected, and in the middle of a request, when it is cancelled.
        let knocking = async {
            let stray = get(port, "/callback").await;
            assert_is_stray(&stray);
            let mut line = connect(port).await;
            line.write_all(b"GET /callback?").await.unwrap();
            line
        };
        tokio::select! {
            _ = &mut finishing => panic!("finished"),
            line = knocking => line,
        }
    };
    assert!(TcpListener::bind(("127.0.0.1", port)).is_err());
    drop(finishing);
    TcpListener::bind(("127.0.0.1", port)).unwrap();
    // Closed or reset, but not left hanging.
    assert!(matches!(line.read(&mut [0]).await, Ok(0) | Err(_)));
}

#[tokio::test]
async fn a_sign_in_that_is_dropped_unfinished_frees_the_port() {
    let server = AuthorizationServer::start().await;
    let waiting = begin(login(&server));
    let port = port_of(&waiting);
    assert!(TcpListener::bind(("127.0.0.1", port)).is_err());
    drop(waiting);
    TcpListener::bind(("127.0.0.1", port)).unwrap();
}

#[tokio::test]
async fn a_browser_that_is_quicker_than_we_are_is_answered() {
    let server = AuthorizationServer::start().await;
    let waiting = begin(login(&server));
    let callback = press(waiting.url(), "approve").await;
    let port = port_of(&waiting);
    let (_, target) = callback.split_once(&port.to_string()).unwrap();
    // The browser is back before anybody waits for it.
    let mut line = connect(port).await;
    line.write_all(request(port, target).as_bytes()).await.unwrap();
    let finishing = tokio::spawn(waiting.finish(LONG));
    assert_eq!(answer(&mut line).await.status, 303);
    assert_eq!(get(port, "/done").await.status, 200);
    assert!(finishing.await.unwrap().is_ok());
}

#[tokio::test]
async fn silent_and_slow_connections_hold_nobody_up() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let mut lines = Vec::new();
    for start in ["", "G", "GET /callback?code", "GET / HTTP/1.1\r\nHost: "] {
        let mut line = connect(begun.port).await;
        line.write_all(start.as_bytes()).await.unwrap();
        lines.push(line);
    }
    sign_in(&begun.url).await;
    begun.tokens().await;
    for mut line in lines {
        assert!(matches!(line.read(&mut [0]).await, Ok(0) | Err(_)));
    }
}

#[tokio::test]
async fn even_very_many_silent_connections_are_outlasted() {
    let begun = Begun::at(crate::login_at("https://login.example.com"));
    let mut lines = Vec::new();
    for _ in 0..100 {
        lines.push(connect(begun.port).await);
    }
    // Time runs while nothing else happens: the silent ones are closed before the wait is over.
    tokio::time::pause();
    assert_is_stray(&get(begun.port, "/callback?code=1&state=wrong").await);
    assert!(!begun.finishing.is_finished());
}

#[tokio::test]
async fn other_requests_have_no_effect() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let good = begun.callback("code=code-0");
    let port = begun.port;
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
        let request = format!("{method} {good} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        assert_eq!(ask(port, &request).await.status, 404, "{method}");
    }
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        &format!("localhost:{port}"),
        "127.0.0.1:1",
    ] {
        let request = format!("GET {good} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        let answer = ask(port, &request).await;
        assert_eq!((answer.status, answer.body.as_str()), (403, ""), "{host}");
    }
    assert!(server.exchanges().is_empty());

    sign_in(&begun.url).await;
    begun.tokens().await;
}

#[tokio::test]
async fn what_is_too_large_or_no_http_is_turned_away() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let port = begun.port;
    let start = format!(
        "GET {} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n",
        begun.callback("code=code-0")
    );
    for headers in [
        format!("Cookie: {}\r\n", "a".repeat(100_000)),
        "X: y\r\n".repeat(100),
    ] {
        let mut line = connect(port).await;
        // It may hang up before it has read it all.
        let _ = line.write_all(format!("{start}{headers}\r\n").as_bytes()).await;
        let mut answer = Vec::new();
        let _ = line.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).unwrap();
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 431 "),
            "{answer}"
        );
    }
    assert_eq!(ask(port, "\u{16}\u{3}\u{1} TLS?\r\n\r\n").await.status, 400);
    assert!(server.exchanges().is_empty());

    sign_in(&begun.url).await;
    begun.tokens().await;
}

#[tokio::test]
async fn a_second_callback_changes_nothing() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let callback = press(&begun.url, "approve").await;
    assert_eq!(follow(&callback).await.status, 303);
    // The person reloads; then somebody comes with other words.
    assert_eq!(follow(&callback).await.status, 303);
    let denial = begun.callback("error=access_denied");
    assert_eq!(get(begun.port, &denial).await.status, 303);
    let page = come_back(&callback).await;
    assert!(page.body.contains("Signed in."));
    let port = begun.port;
    begun.tokens().await;
    assert_eq!(server.exchanges().len(), 1);
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn a_browser_that_leaves_before_the_last_page_keeps_nobody_waiting() {
    let begun = Begun::at(crate::login_at("https://login.example.com"));
    let denial = begun.callback("error=access_denied");
    assert_eq!(get(begun.port, &denial).await.status, 303);
    tokio::time::pause();
    let start = Instant::now();
    assert!(matches!(begun.problem().await, LoginProblem::Denied { .. }));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn no_page_keeps_the_code_or_lets_anything_in() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let stray = get(begun.port, "/callback?code=1&state=wrong").await;
    let callback = press(&begun.url, "approve").await;
    let redirect = follow(&callback).await;
    assert_eq!(redirect.header("location"), "/done");
    let last = get(begun.port, "/done").await;
    for answer in [&stray, &redirect, &last] {
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
    }
    for page in [&stray, &last] {
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert!(
            page.body
                .starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
        );
        assert!(!page.body.contains("code-0"));
    }
    begun.tokens().await;
}

#[tokio::test]
async fn a_request_in_pieces_is_read() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let callback = press(&begun.url, "approve").await;
    let (_, target) = callback.split_once(&begun.port.to_string()).unwrap();
    // As a browser has it, which would keep the connection.
    let request = format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", begun.port);
    let mut line = connect(begun.port).await;
    line.set_nodelay(true).unwrap();
    for piece in request.as_bytes().chunks(7) {
        line.write_all(piece).await.unwrap();
        tokio::task::yield_now().await;
    }
    assert_eq!(answer(&mut line).await.status, 303);
    assert_eq!(get(begun.port, "/done").await.status, 200);
    begun.tokens().await;
}
