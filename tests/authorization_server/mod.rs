//! Managed login as far as the window needs it.
#![allow(clippy::expect_used, reason = "a test may")]

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use axum::extract::Query;
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// What the server sends the browser back with.
#[derive(Clone, Copy)]
pub(crate) enum Verdict {
    Code,
    Denied,
}

/// Cognito's two endpoints. Whoever comes is signed in already, with the tokens given.
pub(crate) fn authorization_server(listener: TcpListener, verdict: Verdict, tokens: &Value) {
    listener.set_nonblocking(true).expect("for tokio");
    let asked = Arc::new(Mutex::new(HashMap::new()));
    let (authorize, tokens, seen) = (Arc::clone(&asked), tokens.clone(), asked);
    let router = Router::new()
        .route(
            "/oauth2/authorize",
            get(async move |Query(query): Query<HashMap<String, String>>| {
                let outcome = match verdict {
                    Verdict::Code => "code=a-code",
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
                let asked = seen.lock().expect("no panic").clone();
                let claims = json!({ "aud": asked["client_id"], "nonce": asked["nonce"] });
                let claims = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
                Json(
                    json!({ "access_token": tokens["AccessToken"], "refresh_token": tokens["RefreshToken"],
                    "id_token": format!("e30.{claims}.c2ln"), "token_type": "Bearer", "expires_in": 3600 }),
                )
            }),
        );
    thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, router).await.expect("serves");
        });
    });
}
