//! Signs in at the tests' own authorization server, by raw HTTP and with a real browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests fail by panicking"
)]

mod authorization_server;
mod browser_flow;
mod callback;
mod raw_http;
#[cfg(target_os = "linux")]
mod real_browser;
mod token_endpoint;
#[cfg(target_os = "linux")]
mod trust_and_proxy;

use authorization_server::{AuthorizationServer, CLIENT_ID, USER_POOL_ID};
use managed_login::{LoginFailure, LoginProblem, LoginSettings, PendingLogin, ReturnPage, Tokens};
use std::time::Duration;
use tokio::task::JoinHandle;
use transport::Transport;

/// Longer than any test takes.
const LONG: Duration = Duration::from_secs(60);

/// Returns the settings of the app, with any free port.
fn settings_at(domain: &str) -> LoginSettings {
    LoginSettings {
        domain: domain.parse().unwrap(),
        user_pool_id: USER_POOL_ID.into(),
        client_id: CLIENT_ID.into(),
        client_secret: None,
        redirect_ports: vec![0],
        reauthenticate: false,
        language: None,
        page: ReturnPage {
            lang: "en".into(),
            right_to_left: false,
            title: "Cognito Enroll".into(),
            signed_in: "Signed in. Go back to the app.".into(),
            not_signed_in: "Not signed in. Go back to the app.".into(),
            other_sign_in: "This page belongs to another sign-in.".into(),
        },
        transport: Transport::default(),
        response_timeout: LONG,
    }
}

fn settings(server: &AuthorizationServer) -> LoginSettings {
    settings_at(&server.domain())
}

fn begin(settings: LoginSettings) -> PendingLogin {
    settings.begin().map_err(LoginProblem::from).unwrap()
}

/// A sign-in that waits for the browser in a background task.
struct StartedLogin {
    url: String,
    port: u16,
    finishing: JoinHandle<Result<Tokens, LoginFailure>>,
}

impl StartedLogin {
    fn new(settings: LoginSettings) -> Self {
        let pending = begin(settings);
        Self {
            url: pending.url().to_owned(),
            port: port_of(&pending),
            finishing: tokio::spawn(pending.finish(LONG)),
        }
    }

    /// Returns the callback's path and query with these parameters and the right state.
    fn callback(&self, parameters: &str) -> String {
        let state = raw_http::parameter(&self.url, "state").unwrap();
        format!("/callback?{parameters}&state={state}")
    }

    async fn failure(self) -> LoginFailure {
        match self.finishing.await.unwrap() {
            Ok(_) => panic!("signed in"),
            Err(failure) => failure,
        }
    }

    async fn problem(self) -> LoginProblem {
        self.failure().await.problem
    }

    async fn tokens(self) -> Tokens {
        let tokens = self.finishing.await.unwrap();
        tokens.map_err(LoginProblem::from).unwrap()
    }
}

fn port_of(pending: &PendingLogin) -> u16 {
    let port = pending.redirect_uri().strip_prefix("http://127.0.0.1:").unwrap();
    port.strip_suffix("/callback").unwrap().parse().unwrap()
}
