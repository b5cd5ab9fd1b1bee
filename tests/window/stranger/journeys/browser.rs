//! Managed login in the person's own browser.

use std::net::TcpListener;

use practice_pool::description::{Mfa, Scenario};

use crate::authorization_server::Verdict;
use crate::stranger::table::{Journey, Who, nothing, row};

pub(crate) fn there_and_back() -> Journey {
    let rows = vec![
        row("browser-unavailable", nothing, |w| w.browser.install()),
        row(
            "redirect-ports-taken",
            |w| {
                w.taken = Some(TcpListener::bind(("127.0.0.1", w.redirect_port))?);
                Ok(())
            },
            |w| {
                w.taken = None;
                Ok(())
            },
        ),
        row(
            "browser-timed-out",
            |w| {
                w.goes_to_browser = false;
                Ok(())
            },
            |w| {
                w.browser.sent_to();
                w.goes_to_browser = true;
                Ok(())
            },
        ),
        row(
            "browser-state-wrong",
            |w| {
                let old = format!("http://127.0.0.1:{}/callback?code=old&state=old", w.redirect_port);
                w.old_tab = Some(old);
                Ok(())
            },
            |w| {
                w.old_tab = None;
                Ok(())
            },
        ),
        row(
            "browser-denied",
            |w| {
                w.login()?.with(Verdict::Denied);
                Ok(())
            },
            nothing,
        ),
        row(
            "browser-refused",
            |w| {
                w.login()?.with(Verdict::CodeRefused);
                Ok(())
            },
            |w| {
                w.login()?.with(Verdict::Code);
                Ok(())
            },
        ),
    ];
    let journey = Journey::new("there-and-back", rows).starting(|w| {
        w.notes.way_in = Some("Sign in with the browser");
        w.env.insert("PATH", w.browser.path().display().to_string());
        w.args = vec!["--browser-timeout".to_owned(), "10".to_owned()];
        w.managed_login()
    });
    journey.of(Who::User(Mfa::Optional, Scenario::New))
}
