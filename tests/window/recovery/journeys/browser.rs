//! Managed login in the browser.

use std::net::TcpListener;

use practice_pool::description::{Mfa, Scenario};

use crate::authorization_server::Verdict;
use crate::recovery::environment::Account;
use crate::recovery::journey::{Journey, failure, no_action};

pub(crate) fn managed_login() -> Journey {
    let failures = vec![
        failure("browser-unavailable", no_action, |env| env.browser.install()),
        failure(
            "redirect-ports-taken",
            |env| {
                env.blocked_port = Some(TcpListener::bind(("127.0.0.1", env.redirect_port))?);
                Ok(())
            },
            |env| {
                env.blocked_port = None;
                Ok(())
            },
        ),
        failure(
            "browser-timed-out",
            |env| {
                env.opens_browser = false;
                Ok(())
            },
            |env| {
                env.browser.opened_address();
                env.opens_browser = true;
                Ok(())
            },
        ),
        failure(
            "browser-state-wrong",
            |env| {
                let old = format!(
                    "http://127.0.0.1:{}/callback?code=old&state=old",
                    env.redirect_port
                );
                env.stale_redirect = Some(old);
                Ok(())
            },
            |env| {
                env.stale_redirect = None;
                Ok(())
            },
        ),
        failure(
            "browser-denied",
            |env| {
                env.login()?.with(Verdict::Denied);
                Ok(())
            },
            no_action,
        ),
        failure(
            "browser-refused",
            |env| {
                env.login()?.with(Verdict::CodeRefused);
                Ok(())
            },
            |env| {
                env.login()?.with(Verdict::Code);
                Ok(())
            },
        ),
    ];
    let journey = Journey::new("managed-login", failures).starting(|env| {
        env.knowledge.sign_in_button = Some("Sign in with the browser");
        env.env.insert("PATH", env.browser.path().display().to_string());
        env.args = vec!["--browser-timeout".to_owned(), "10".to_owned()];
        env.start_managed_login()
    });
    journey.of(Account::User(Mfa::Optional, Scenario::New))
}
