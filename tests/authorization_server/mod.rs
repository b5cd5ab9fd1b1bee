//! Managed login as far as the window needs it.
#![allow(clippy::expect_used, reason = "a test may")]

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// What the server sends the browser back with.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "each test program uses a part")]
pub(crate) enum Verdict {
    Code,
    /// With a code, for a session that the browser has had for ten minutes.
    Continued,
    Denied,
    /// With a code, which the token endpoint then refuses.
    CodeRefused,
}

/// What it goes on answering; may be changed meanwhile.
#[derive(Clone)]
pub(crate) struct Answers(Arc<Mutex<Verdict>>);

#[allow(dead_code, reason = "each test program uses a part")]
impl Answers {
    pub(crate) fn with(&self, verdict: Verdict) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = verdict;
    }
    fn now(&self) -> Verdict {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Cognito's two endpoints. Whoever comes is signed in already, with the tokens given.
pub(crate) fn authorization_server(listener: TcpListener, verdict: Verdict, tokens: &Value) -> Answers {
    listener.set_nonblocking(true).expect("for tokio");
    let answers = Answers(Arc::new(Mutex::new(verdict)));
    let (at_authorize, at_token) = (answers.clone(), answers.clone());
    let asked = Arc::new(Mutex::new(HashMap::new()));
    let (authorize, tokens, seen) = (Arc::clone(&asked), tokens.clone(), asked);
    let router = Router::new()
        .route(
            "/oauth2/authorize",
            get(async move |Query(query): Query<HashMap<String, String>>| {
                let outcome = match at_authorize.now() {
                    Verdict::Code | Verdict::Continued | Verdict::CodeRefused => "code=a-code",
                    Verdict::Denied => "error=access_denied&error_description=Not+today",
                };
                let back = format!("{}?{outcome}&state={}", query["redirect_uri"], query["state"]);
                *authorize.lock().expect("no panic") = query;
                Redirect::to(&back)
            }),
        )
        .route(
            "/oauth2/token",
            post(async move || {
                if let Verdict::CodeRefused = at_token.now() {
                    let refused =
                        json!({ "error": "invalid_grant", "error_description": "The code is over" });
                    return (StatusCode::BAD_REQUEST, Json(refused)).into_response();
                }
                let asked = seen.lock().expect("no panic").clone();
                let age = match at_token.now() {
                    Verdict::Continued => 600,
                    _ => 0,
                };
                let claims = json!({ "iss": issuer(&tokens), "exp": 4_102_444_800_u64, "aud": asked["client_id"], "nonce": asked["nonce"],
                    "iat": 1_700_000_600, "auth_time": 1_700_000_600 - age });
                let claims = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
                Json(
                    json!({ "access_token": tokens["AccessToken"], "refresh_token": tokens["RefreshToken"],
                    "id_token": format!("e30.{claims}.c2ln"), "token_type": "Bearer", "expires_in": 3600 }),
                )
                .into_response()
            }),
        );
    thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, router).await.expect("serves");
        });
    });
    answers
}

/// The issuer of the access token, which the ID token has, too.
fn issuer(tokens: &Value) -> Value {
    let token = tokens["AccessToken"].as_str().expect("an access token");
    let claims = token.split('.').nth(1).expect("claims");
    let claims = BASE64_URL_SAFE_NO_PAD.decode(claims).expect("Base64");
    serde_json::from_slice::<Value>(&claims).expect("JSON")["iss"].clone()
}
