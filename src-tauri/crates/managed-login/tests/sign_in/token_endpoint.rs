//! What the token endpoint answers, and what is made of it.

use crate::authorization_server::{AuthorizationServer, Manner};
use crate::visitor::{get, sign_in};
use crate::{Begun, login, login_at};
use managed_login::{LoginProblem, SecretText};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::time::Duration;

/// What a sign-in ends with if the token endpoint answers so.
async fn problem(manner: Manner) -> LoginProblem {
    let server = AuthorizationServer::with(None, manner).await;
    let begun = Begun::at(login(&server));
    let page = sign_in(&begun.url).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    begun.problem().await
}

fn verbatim(status: u16, content_type: &'static str, body: &str) -> Manner {
    Manner::Verbatim(status, content_type, body.to_owned())
}

const JSON: &str = "application/json;charset=UTF-8";

#[tokio::test]
async fn it_refuses_the_code() {
    let server = AuthorizationServer::start().await;
    let begun = Begun::at(login(&server));
    // A code that it never gave.
    let callback = begun.callback("code=forged");
    get(begun.port, &callback).await;
    assert!(
        get(begun.port, "/done")
            .await
            .body
            .contains("<p>Not signed in. Go back to the app.</p>")
    );
    let refused = LoginProblem::Refused {
        error: "invalid_grant".into(),
        description: None,
    };
    assert_eq!(begun.problem().await, refused);
}

#[tokio::test]
async fn it_refuses_with_words() {
    let body = r#"{"error":"invalid_request","error_description":"no\nredirect_uri"}"#;
    assert_eq!(
        problem(verbatim(400, JSON, body)).await,
        LoginProblem::Refused {
            error: "invalid_request".into(),
            description: Some("no redirect_uri".into())
        }
    );
}

#[tokio::test]
async fn it_fails() {
    for (status, content_type, body) in [
        (500, "text/html", "<h1>Internal Server Error</h1>"),
        (503, "text/html", ""),
        (403, JSON, r#"{"message":"Forbidden"}"#),
        (429, "text/plain", "Too many requests"),
    ] {
        assert_eq!(
            problem(verbatim(status, content_type, body)).await,
            LoginProblem::ServiceFault { status }
        );
    }
}

#[tokio::test]
async fn it_answers_what_nobody_understands() {
    for (content_type, body) in [
        (JSON, ""),
        (JSON, "{"),
        (JSON, "[]"),
        (JSON, "{}"),
        (JSON, r#"{"access_token":1,"token_type":"Bearer"}"#),
        (JSON, r#"{"access_token":"a"}"#),
        ("text/html", "<h1>Sign in to the hotel's network</h1>"),
    ] {
        assert_eq!(
            problem(verbatim(200, content_type, body)).await,
            LoginProblem::AnswerNotUnderstood,
            "{body}"
        );
    }
    // Nothing is wrong with it but its length.
    let endless = Manner::Changed(|answer, _, _| answer["more"] = "a".repeat(300_000).into());
    assert_eq!(problem(endless).await, LoginProblem::AnswerNotUnderstood);
}

#[tokio::test]
async fn its_tokens_are_not_for_us() {
    type Change = fn(&mut Value, &mut Value, &mut Value);
    let cases: [(Change, LoginProblem); 7] = [
        (
            |_, _, id| id["nonce"] = json!("another"),
            LoginProblem::NonceWrong,
        ),
        (
            |_, _, id| drop(id.as_object_mut().unwrap().remove("nonce")),
            LoginProblem::NonceWrong,
        ),
        (
            |_, _, id| id["aud"] = json!("another client"),
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |answer, _, _| answer["id_token"] = Value::Null,
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |answer, _, _| answer["token_type"] = json!("mac"),
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |_, access, _| access["scope"] = json!("openid"),
            LoginProblem::ScopeMissing,
        ),
        (
            |answer, _, _| answer["scope"] = json!("openid profile"),
            LoginProblem::ScopeMissing,
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(problem(Manner::Changed(change)).await, expected);
    }
}

#[tokio::test]
async fn tokens_need_not_tell_their_scope() {
    let opaque = Manner::Changed(|answer, _, _| {
        answer["access_token"] = json!("opaque");
        answer.as_object_mut().unwrap().remove("refresh_token");
        answer.as_object_mut().unwrap().remove("expires_in");
    });
    let server = AuthorizationServer::with(None, opaque).await;
    let begun = Begun::at(login(&server));
    sign_in(&begun.url).await;
    let tokens = begun.tokens().await;
    assert_eq!(tokens.access.expose(), "opaque");
    assert!(tokens.refresh.is_none() && tokens.expires_in.is_none());
}

/// What a sign-in with this domain ends with, after a callback that has a code.
async fn problem_at(domain: &str) -> LoginProblem {
    let begun = Begun::at(login_at(domain));
    let callback = begun.callback("code=1");
    get(begun.port, &callback).await;
    get(begun.port, "/done").await;
    begun.problem().await
}

#[tokio::test]
async fn it_cannot_be_reached() {
    // Our own port, but at another address, where nobody is.
    let here = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let host = format!("127.0.0.2:{}", here.local_addr().unwrap().port());
    let problem = problem_at(&format!("http://{host}")).await;
    assert_eq!(problem, LoginProblem::Unreachable { host });
}

#[tokio::test]
async fn it_does_not_speak_tls() {
    let server = AuthorizationServer::start().await;
    let host = server.host();
    let problem = problem_at(&format!("https://{host}")).await;
    assert_eq!(problem, LoginProblem::Unreachable { host });
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn it_never_answers() {
    let server = AuthorizationServer::with(None, Manner::Silent).await;
    let mut login = login(&server);
    login.answer_timeout = Duration::from_millis(300);
    let begun = Begun::at(login);
    sign_in(&begun.url).await;
    let host = server.host();
    assert_eq!(begun.problem().await, LoginProblem::NoAnswer { host });
    assert_eq!(server.exchanges().len(), 1);
}

#[tokio::test]
async fn its_redirects_are_not_followed() {
    let other = AuthorizationServer::start().await;
    let elsewhere = Manner::Elsewhere(format!("{}/oauth2/token", other.domain()));
    assert_eq!(
        problem(elsewhere).await,
        LoginProblem::ServiceFault { status: 307 }
    );
    assert!(other.exchanges().is_empty());
}

#[tokio::test]
async fn no_problem_tells_a_secret() {
    let leaky = r#"{"access_token":"SECRET-access","refresh_token":"SECRET-refresh","token_type":"Bearer","expires_in":"SECRET-x"}"#;
    for manner in [verbatim(200, JSON, leaky), verbatim(500, JSON, leaky)] {
        let server = AuthorizationServer::with(None, manner).await;
        let mut login = login(&server);
        login.client_secret = Some(SecretText::from("SECRET-client"));
        let begun = Begun::at(login);
        let state = crate::visitor::parameter(&begun.url, "state").unwrap();
        let callback = begun.callback("code=SECRET-code");
        get(begun.port, &callback).await;
        get(begun.port, "/done").await;
        let problem = begun.problem().await;
        let verifier = server.exchanges()[0].0["code_verifier"].clone();
        let told = format!("{problem:?} {problem}");
        for secret in ["SECRET", &state, &verifier] {
            assert!(!told.contains(secret), "{told}");
        }
    }
}
