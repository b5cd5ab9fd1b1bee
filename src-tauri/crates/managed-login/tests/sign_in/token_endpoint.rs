//! The responses of the token endpoint and the problems that follow.

use crate::authorization_server::{AuthorizationServer, TokenBehavior};
use crate::raw_http::{get, sign_in};
use crate::{StartedLogin, settings, settings_at};
use managed_login::LoginProblem;
use secret::SecretText;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::time::Duration;

/// Returns the problem of a sign-in at a token endpoint with this behavior.
async fn problem(behavior: TokenBehavior) -> LoginProblem {
    let server = AuthorizationServer::with(None, behavior).await;
    let started = StartedLogin::new(settings(&server));
    let page = sign_in(&started.url).await;
    assert!(page.body.contains("<p>Not signed in. Go back to the app.</p>"));
    started.problem().await
}

fn fixed(status: u16, content_type: &'static str, body: &str) -> TokenBehavior {
    TokenBehavior::Fixed(status, content_type, body.to_owned())
}

const JSON: &str = "application/json;charset=UTF-8";

#[tokio::test]
async fn refused_code_is_reported() {
    let server = AuthorizationServer::start().await;
    let started = StartedLogin::new(settings(&server));
    // A code that the server did not issue.
    let callback = started.callback("code=forged");
    get(started.port, &callback).await;
    assert!(
        get(started.port, "/done")
            .await
            .body
            .contains("<p>Not signed in. Go back to the app.</p>")
    );
    let refused = LoginProblem::Refused {
        error: "invalid_grant".into(),
        description: None,
    };
    assert_eq!(started.problem().await, refused);
}

#[tokio::test]
async fn refusal_has_its_description() {
    let body = r#"{"error":"invalid_request","error_description":"no\nredirect_uri"}"#;
    assert_eq!(
        problem(fixed(400, JSON, body)).await,
        LoginProblem::Refused {
            error: "invalid_request".into(),
            description: Some("no redirect_uri".into())
        }
    );
}

#[tokio::test]
async fn server_errors_are_reported_by_status() {
    for (status, content_type, body) in [
        (500, "text/html", "<h1>Internal Server Error</h1>"),
        (503, "text/html", ""),
        (403, JSON, r#"{"message":"Forbidden"}"#),
        (429, "text/plain", "Too many requests"),
    ] {
        assert_eq!(
            problem(fixed(status, content_type, body)).await,
            LoginProblem::ServiceFault { status }
        );
    }
}

#[tokio::test]
async fn invalid_responses_are_not_understood() {
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
            problem(fixed(200, content_type, body)).await,
            LoginProblem::AnswerNotUnderstood,
            "{body}"
        );
    }
    // Valid but too long.
    let too_long = TokenBehavior::Modified(|response, _, _| response["more"] = "a".repeat(300_000).into());
    assert_eq!(problem(too_long).await, LoginProblem::AnswerNotUnderstood);
}

#[tokio::test]
async fn tokens_of_another_client_or_sign_in_are_rejected() {
    type Change = fn(&mut Value, &mut Value, &mut Value);
    let cases: [(Change, LoginProblem); 9] = [
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
            |_, _, id| id["iss"] = json!("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other"),
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |_, _, id| id["exp"] = json!(1_700_000_000),
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |response, _, _| response["id_token"] = Value::Null,
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |response, _, _| response["token_type"] = json!("mac"),
            LoginProblem::AnswerNotUnderstood,
        ),
        (
            |_, access, _| access["scope"] = json!("openid"),
            LoginProblem::ScopeMissing,
        ),
        (
            |response, _, _| response["scope"] = json!("openid profile"),
            LoginProblem::ScopeMissing,
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(problem(TokenBehavior::Modified(change)).await, expected);
    }
}

#[tokio::test]
async fn opaque_tokens_are_accepted() {
    let opaque = TokenBehavior::Modified(|response, _, _| {
        response["access_token"] = json!("opaque");
        response.as_object_mut().unwrap().remove("refresh_token");
        response.as_object_mut().unwrap().remove("expires_in");
    });
    let server = AuthorizationServer::with(None, opaque).await;
    let started = StartedLogin::new(settings(&server));
    sign_in(&started.url).await;
    let tokens = started.tokens().await;
    assert_eq!(tokens.access.expose(), "opaque");
    assert!(tokens.refresh.is_none() && tokens.expires_in.is_none());
}

/// Returns the problem of a sign-in at this domain, after a callback with a code.
async fn problem_at(domain: &str) -> LoginProblem {
    let started = StartedLogin::new(settings_at(domain));
    let callback = started.callback("code=1");
    get(started.port, &callback).await;
    get(started.port, "/done").await;
    started.problem().await
}

#[tokio::test]
async fn unreachable_endpoint_is_reported() {
    // The same port at another address, where no program listens.
    let here = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let host = format!("127.0.0.2:{}", here.local_addr().unwrap().port());
    let problem = problem_at(&format!("http://{host}")).await;
    assert_eq!(problem, LoginProblem::Unreachable { host });
}

#[tokio::test]
async fn endpoint_without_tls_is_unreachable() {
    let server = AuthorizationServer::start().await;
    let host = server.host();
    let problem = problem_at(&format!("https://{host}")).await;
    assert_eq!(problem, LoginProblem::Unreachable { host });
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn silent_endpoint_times_out() {
    let server = AuthorizationServer::with(None, TokenBehavior::Silent).await;
    let mut settings = settings(&server);
    settings.response_timeout = Duration::from_millis(300);
    let started = StartedLogin::new(settings);
    sign_in(&started.url).await;
    let host = server.host();
    assert_eq!(started.problem().await, LoginProblem::NoAnswer { host });
    assert_eq!(server.exchanges().len(), 1);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = AuthorizationServer::start().await;
    let redirect = TokenBehavior::Redirect(format!("{}/oauth2/token", other.domain()));
    assert_eq!(
        problem(redirect).await,
        LoginProblem::ServiceFault { status: 307 }
    );
    assert!(other.exchanges().is_empty());
}

#[tokio::test]
async fn problems_contain_no_secret() {
    let leaky = r#"{"access_token":"SECRET-access","refresh_token":"SECRET-refresh","token_type":"Bearer","expires_in":"SECRET-x"}"#;
    for behavior in [fixed(200, JSON, leaky), fixed(500, JSON, leaky)] {
        let server = AuthorizationServer::with(None, behavior).await;
        let mut settings = settings(&server);
        settings.client_secret = Some(SecretText::from("SECRET-client"));
        let started = StartedLogin::new(settings);
        let state = crate::raw_http::parameter(&started.url, "state").unwrap();
        let callback = started.callback("code=SECRET-code");
        get(started.port, &callback).await;
        get(started.port, "/done").await;
        let problem = started.problem().await;
        let verifier = server.exchanges()[0].0["code_verifier"].clone();
        let texts = format!("{problem:?} {problem}");
        for secret in ["SECRET", &state, &verifier] {
            assert!(!texts.contains(secret), "{texts}");
        }
    }
}
