//! From the first page to the tokens, and where that ends early.

use crate::authorization_server::{AuthorizationServer, CLIENT_ID, DECLINED, Manner, SCOPE, jwt};
use crate::visitor::{come_back, get, parameter, press, sign_in};
use crate::{Begun, begin, login, port_of};
use managed_login::{Failed, LoginProblem, SecretText};
use serde_json::json;
use std::net::TcpListener;
use std::time::Duration;

#[tokio::test]
async fn a_public_client_gets_tokens() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let redirect_uri = format!("http://127.0.0.1:{}/callback", begun.port);

    let page = sign_in(&begun.url).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<p>Signed in. Go back to the app.</p>"));

    let tokens = begun.tokens().await;
    let claims = json!({ "token_use": "access", "client_id": CLIENT_ID, "scope": SCOPE });
    assert_eq!(tokens.access.expose(), jwt(&claims));
    assert_eq!(tokens.refresh.as_ref().map(SecretText::expose), Some("refresh-0"));
    assert_eq!(tokens.expires_in, Some(Duration::from_secs(3600)));
    let exchanges = server.exchanges();
    let [(form, None)] = exchanges.as_slice() else {
        panic!("{exchanges:?}");
    };
    assert_eq!(form["redirect_uri"], redirect_uri);
    let asked = server.last_request();
    assert!(
        !asked.contains_key("prompt") && !asked.contains_key("lang"),
        "{asked:?}"
    );
}

#[tokio::test]
async fn a_client_secret_goes_by_basic_authentication() {
    let server = AuthorizationServer::with(Some("s3cret"), Manner::AsCognito).await;
    let mut login = login(&server);
    login.client_secret = Some("s3cret".into());
    let begun = Begun::at(login);
    sign_in(&begun.url).await;
    begun.tokens().await;
}

#[tokio::test]
async fn a_failed_sign_in_gives_the_login_back_for_another() {
    let server = AuthorizationServer::with(Some("s3cret"), Manner::AsCognito).await;
    let mut login = login(&server);
    login.client_secret = Some("wrong".into());
    let begun = Begun::at(login);
    let page = sign_in(&begun.url).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    let Failed { problem, mut login } = begun.failed().await;
    assert_eq!(
        problem,
        LoginProblem::Refused {
            error: "invalid_client".into(),
            description: None
        }
    );

    login.client_secret = Some("s3cret".into());
    let begun = Begun::at(login);
    sign_in(&begun.url).await;
    begun.tokens().await;
}

#[tokio::test]
async fn a_new_sign_in_and_a_language_can_be_asked_for() {
    let server = AuthorizationServer::start().await;
    let mut login = login(&server);
    login.ask_again = true;
    login.language = Some("pt-BR".into());
    let begun = Begun::at(login);
    sign_in(&begun.url).await;
    begun.tokens().await;
    let asked = server.last_request();
    assert_eq!(
        (asked["prompt"].as_str(), asked["lang"].as_str()),
        ("login", "pt-BR")
    );
}

#[tokio::test]
async fn no_two_attempts_share_anything() {
    let server = AuthorizationServer::start().await;
    let first = begin(login(&server));
    let second = begin(login(&server));
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        let of = |url| parameter(url, name).unwrap();
        assert_ne!(of(first.url()), of(second.url()), "{name}");
    }
}

#[tokio::test]
async fn the_next_port_is_taken_if_the_first_is_not_free() {
    let server = AuthorizationServer::start().await;
    let other = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let taken = other.local_addr().unwrap().port();
    let mut login = login(&server);
    login.redirect_ports = vec![taken, 0];
    let begun = Begun::at(login);
    assert_ne!(begun.port, taken);
    sign_in(&begun.url).await;
    begun.tokens().await;
}

#[tokio::test]
async fn ports_are_tried_in_order() {
    let server = AuthorizationServer::start().await;
    // Ports that were ours a moment ago are free, unless another test was quick.
    let first_was_taken = || {
        let ports = [begin(login(&server)), begin(login(&server))].map(|waiting| port_of(&waiting));
        let mut login = login(&server);
        login.redirect_ports = ports.to_vec();
        port_of(&begin(login)) == ports[0]
    };
    assert!((0..5).any(|_| first_was_taken()));
}

/// On Linux the whole of 127.0.0.0/8 is this computer, so this tells one address from all.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn no_other_address_of_this_computer_is_listened_on() {
    let server = AuthorizationServer::start().await;
    let waiting = begin(login(&server));
    let port = port_of(&waiting);
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
    assert!(std::net::TcpStream::connect(("127.0.0.2", port)).is_err());
}

#[tokio::test]
async fn no_port_is_free() {
    let server = AuthorizationServer::start().await;
    let others = [(); 2].map(|()| TcpListener::bind(("127.0.0.1", 0)).unwrap());
    let ports: Vec<u16> = others
        .iter()
        .map(|other| other.local_addr().unwrap().port())
        .collect();
    let mut login = login(&server);
    login.redirect_ports = ports.clone();
    let Err(Failed { problem, login }) = login.begin() else {
        panic!("a port was free");
    };
    assert_eq!(problem, LoginProblem::PortsTaken { ports });
    drop(others);
    begin(login);
}

#[tokio::test]
async fn a_person_declines() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let callback = press(&begun.url, "decline").await;
    let page = come_back(&callback).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    let escaped = "&lt;img src=x onerror=alert(1)&gt; said &quot;no&quot; &amp; left</p>";
    assert!(page.body.contains(escaped), "{}", page.body);
    assert!(!page.body.contains("<img"));
    assert_eq!(
        begun.problem().await,
        LoginProblem::Denied {
            error: "access_denied".into(),
            description: Some(DECLINED.into())
        }
    );
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn a_refusal_without_a_description_shows_its_code() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    let callback = begun.callback("error=invalid_scope");
    assert_eq!(get(begun.port, &callback).await.status, 303);
    let page = get(begun.port, "/done").await;
    assert!(page.body.contains("invalid_scope</p>"), "{}", page.body);
    assert_eq!(
        begun.problem().await,
        LoginProblem::Denied {
            error: "invalid_scope".into(),
            description: None
        }
    );
}
