//! Signing in at an authorization server that the tests bring: by hand, and with a real browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod authorization_server;
mod callback;
#[cfg(target_os = "linux")]
mod environment;
mod journeys;
#[cfg(target_os = "linux")]
mod real_browser;
mod token_endpoint;
mod visitor;

use authorization_server::{AuthorizationServer, CLIENT_ID};
use managed_login::{Failed, Login, LoginProblem, Network, ReturnPage, Tokens, Waiting};
use std::time::Duration;
use tokio::task::JoinHandle;

/// Longer than any test may take.
const LONG: Duration = Duration::from_secs(60);

/// A login as the app would configure it, on any free port.
fn login_at(domain: &str) -> Login {
    Login {
        domain: domain.parse().unwrap(),
        client_id: CLIENT_ID.into(),
        client_secret: None,
        redirect_ports: vec![0],
        ask_again: false,
        language: None,
        page: ReturnPage {
            lang: "en".into(),
            right_to_left: false,
            title: "Cognito Enroll".into(),
            done: "Signed in. Go back to the app.".into(),
            refused: "Not signed in. Go back to the app.".into(),
            stray: "This page belongs to another sign-in.".into(),
        },
        network: Network::default(),
        answer_timeout: LONG,
    }
}

fn login(server: &AuthorizationServer) -> Login {
    login_at(&server.domain())
}

fn begin(login: Login) -> Waiting {
    login.begin().map_err(LoginProblem::from).unwrap()
}

/// A sign-in that waits for the browser in the background.
struct Begun {
    url: String,
    port: u16,
    finishing: JoinHandle<Result<Tokens, Failed>>,
}

impl Begun {
    fn at(login: Login) -> Self {
        let waiting = begin(login);
        Self {
            url: waiting.url().to_owned(),
            port: port_of(&waiting),
            finishing: tokio::spawn(waiting.finish(LONG)),
        }
    }

    /// Where the browser would be sent with these parameters and the right state.
    fn callback(&self, parameters: &str) -> String {
        let state = visitor::parameter(&self.url, "state").unwrap();
        format!("/callback?{parameters}&state={state}")
    }

    async fn failed(self) -> Failed {
        match self.finishing.await.unwrap() {
            Ok(_) => panic!("signed in"),
            Err(failed) => failed,
        }
    }

    async fn problem(self) -> LoginProblem {
        self.failed().await.problem
    }

    async fn tokens(self) -> Tokens {
        let tokens = self.finishing.await.unwrap();
        tokens.map_err(LoginProblem::from).unwrap()
    }
}

fn port_of(waiting: &Waiting) -> u16 {
    let port = waiting.redirect_uri().strip_prefix("http://127.0.0.1:").unwrap();
    port.strip_suffix("/callback").unwrap().parse().unwrap()
}
