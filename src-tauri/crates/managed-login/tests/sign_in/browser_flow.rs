//! Sign-ins from the authorization request to the tokens, and their early ends.

use crate::authorization_server::{AuthorizationServer, CLIENT_ID, DECLINED, SCOPE, TokenBehavior, jwt};
use crate::raw_http::{follow_callback, get, parameter, press, sign_in};
use crate::{StartedLogin, begin, port_of, settings};
use managed_login::{LoginFailure, LoginProblem};
use secret::SecretText;
use serde_json::json;
use std::net::TcpListener;
use std::time::Duration;

#[tokio::test]
async fn public_client_gets_tokens() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let redirect_uri = format!("http://127.0.0.1:{}/callback", started.port);

    let page = sign_in(&started.url).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<p>Signed in. Go back to the app.</p>"));

    let tokens = started.tokens().await;
    let claims = json!({ "token_use": "access", "client_id": CLIENT_ID, "scope": SCOPE });
    assert_eq!(tokens.access.expose(), jwt(&claims));
    assert_eq!(tokens.refresh.as_ref().map(SecretText::expose), Some("refresh-0"));
    assert_eq!(tokens.expires_in, Some(Duration::from_secs(3600)));
    let exchanges = server.exchanges();
    let [(form, None)] = exchanges.as_slice() else {
        panic!("{exchanges:?}");
    };
    assert_eq!(form["redirect_uri"], redirect_uri);
    let request = server.last_request();
    assert!(
        !request.contains_key("prompt") && !request.contains_key("lang"),
        "{request:?}"
    );
}

#[tokio::test]
async fn client_secret_is_sent_by_basic_authentication() {
    let server = AuthorizationServer::with(Some("s3cret"), TokenBehavior::AsCognito).await;
    let mut settings = settings(&server);
    settings.client_secret = Some("s3cret".into());
    let started = StartedLogin::new(settings);
    sign_in(&started.url).await;
    started.tokens().await;
}

#[tokio::test]
async fn failed_sign_in_returns_the_settings_for_another_attempt() {
    let server = AuthorizationServer::with(Some("s3cret"), TokenBehavior::AsCognito).await;
    let mut settings = settings(&server);
    settings.client_secret = Some("wrong".into());
    let started = StartedLogin::new(settings);
    let page = sign_in(&started.url).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    let LoginFailure {
        problem,
        mut settings,
    } = started.failure().await;
    assert_eq!(
        problem,
        LoginProblem::Refused {
            error: "invalid_client".into(),
            description: None
        }
    );

    settings.client_secret = Some("s3cret".into());
    let started = StartedLogin::new(settings);
    sign_in(&started.url).await;
    started.tokens().await;
}

#[tokio::test]
async fn reauthentication_and_language_are_requested() {
    let server = AuthorizationServer::start().await;
    let mut settings = settings(&server);
    settings.reauthenticate = true;
    settings.language = Some("pt-BR".into());
    let started = StartedLogin::new(settings);
    sign_in(&started.url).await;
    started.tokens().await;
    let request = server.last_request();
    assert_eq!(
        (request["prompt"].as_str(), request["lang"].as_str()),
        ("login", "pt-BR")
    );
}

#[tokio::test]
async fn session_of_an_earlier_sign_in_is_recognised() {
    const NEW: TokenBehavior = TokenBehavior::Modified(|_, _, id| {
        id["iat"] = json!(1_700_000_002);
        id["auth_time"] = json!(1_700_000_000);
    });
    const CONTINUED: TokenBehavior = TokenBehavior::Modified(|_, _, id| {
        id["iat"] = json!(1_700_000_600);
        id["auth_time"] = json!(1_700_000_000);
    });
    for (behavior, continued) in [(TokenBehavior::AsCognito, false), (NEW, false), (CONTINUED, true)] {
        let server = AuthorizationServer::with(None, behavior).await;
        let started = StartedLogin::new(settings(&server));
        sign_in(&started.url).await;
        assert_eq!(started.tokens().await.continued_session, continued);
    }
}

#[tokio::test]
async fn attempts_share_no_values() {
    let server = AuthorizationServer::start().await;
    let first = begin(settings(&server));
    let second = begin(settings(&server));
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        let of = |url| parameter(url, name).unwrap();
        assert_ne!(of(first.url()), of(second.url()), "{name}");
    }
}

#[tokio::test]
async fn next_port_is_used_if_the_first_is_taken() {
    let server = AuthorizationServer::start().await;
    let other = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let taken = other.local_addr().unwrap().port();
    let mut settings = settings(&server);
    settings.redirect_ports = vec![taken, 0];
    let started = StartedLogin::new(settings);
    assert_ne!(started.port, taken);
    sign_in(&started.url).await;
    started.tokens().await;
}

#[tokio::test]
async fn ports_are_tried_in_order() {
    let server = AuthorizationServer::start().await;
    // The ports of dropped logins are free again, unless another test binds them first.
    let first_was_taken = || {
        let ports = [begin(settings(&server)), begin(settings(&server))].map(|pending| port_of(&pending));
        let mut settings = settings(&server);
        settings.redirect_ports = ports.to_vec();
        port_of(&begin(settings)) == ports[0]
    };
    assert!((0..5).any(|_| first_was_taken()));
}

/// On Linux all of 127.0.0.0/8 is loopback, so another address can be tried.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn only_one_address_is_listened_on() {
    let server = AuthorizationServer::start().await;
    let pending = begin(settings(&server));
    let port = port_of(&pending);
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
    assert!(std::net::TcpStream::connect(("127.0.0.2", port)).is_err());
}

#[tokio::test]
async fn ports_taken_is_reported_if_no_port_is_free() {
    let server = AuthorizationServer::start().await;
    let others = [(); 2].map(|()| TcpListener::bind(("127.0.0.1", 0)).unwrap());
    let ports: Vec<u16> = others
        .iter()
        .map(|other| other.local_addr().unwrap().port())
        .collect();
    let mut settings = settings(&server);
    settings.redirect_ports = ports.clone();
    let Err(LoginFailure { problem, settings }) = settings.begin() else {
        panic!("a port was free");
    };
    assert_eq!(problem, LoginProblem::PortsTaken { ports });
    drop(others);
    begin(settings);
}

#[tokio::test]
async fn denial_is_reported_with_its_description() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let callback = press(&started.url, "decline").await;
    let page = follow_callback(&callback).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    let escaped = "&lt;img src=x onerror=alert(1)&gt; said &quot;no&quot; &amp; left</p>";
    assert!(page.body.contains(escaped), "{}", page.body);
    assert!(!page.body.contains("<img"));
    assert_eq!(
        started.problem().await,
        LoginProblem::Denied {
            error: "access_denied".into(),
            description: Some(DECLINED.into())
        }
    );
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn denial_without_a_description_shows_its_code() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    let callback = started.callback("error=invalid_scope");
    assert_eq!(get(started.port, &callback).await.status, 303);
    let page = get(started.port, "/done").await;
    assert!(page.body.contains("invalid_scope</p>"), "{}", page.body);
    assert_eq!(
        started.problem().await,
        LoginProblem::Denied {
            error: "invalid_scope".into(),
            description: None
        }
    );
}
