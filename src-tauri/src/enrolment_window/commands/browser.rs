//! Commands for signing in with managed login in the user's browser.

use std::sync::Arc;
use std::time::Duration;

use enrolment::{AccessToken, TokenAccount};
use managed_login::{Domain, LoginProblem, LoginSettings, ReturnPage, sign_out_url};
use serde::Deserialize;
use tauri::{Manager, Runtime, State, WebviewWindow};
use tokio::sync::Notify;
use ts_rs::TS;

use super::app_client::AppClient;
use super::sign_in::at_sign_in;
use super::token::account_step;
use crate::browser::Browser;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::browser_sign_in::BrowserSignIn;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::Person;
use crate::enrolment_window::view::{Answer, BrowserSession, TokenSource};
use crate::problem::Problem;

/// The time limit for the exchange of the code for tokens.
const TOKEN_TIMEOUT: Duration = Duration::from_secs(20);

/// The languages of managed login:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html#managed-login-localization>.
const LANGUAGES: [&str; 11] = [
    "de", "en", "es", "fr", "id", "it", "ja", "ko", "pt-BR", "zh-CN", "zh-TW",
];

/// The texts of the page to which the browser returns, in the language of the window.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReturnWords {
    /// The language tag, as in HTML's `lang`.
    lang: String,
    /// Whether the language is written from right to left.
    right_to_left: bool,
    /// The heading.
    title: String,
    /// The text after a successful sign-in.
    done: String,
    /// The text after a failed sign-in; the window shows the reason.
    refused: String,
    /// The text if the page belongs to another sign-in.
    stray: String,
}

/// Signs in with managed login. Runs until the browser returns; leaving the step stops it immediately.
#[tauri::command]
pub(crate) async fn sign_in_with_browser<R: Runtime>(
    window: WebviewWindow<R>,
    session: CallerSession,
    generation: LoggedCommand,
    client_secret: Opened,
    words: ReturnWords,
) -> Answer {
    let browser = window.state::<Browser>();
    let stop = Arc::new(Notify::new());
    session
        .step(generation, IfLeft::Stop(stop), at_sign_in, async |person, ()| {
            let (client, person) = match AppClient::at_sign_in(&session, person, client_secret).await {
                Ok(opened) => opened,
                Err(back) => return back,
            };
            let account = account(&browser, &session.browser_sign_in, &person, &client, words).await;
            // Some desktops do not allow a program to raise its window.
            let _ = window.set_focus();
            let next = |person, (account, browser_session)| {
                let person = Person {
                    browser_session,
                    ..person
                };
                account_step(person, account, TokenSource::Browser)
            };
            client.conclude(&session, person, account, next).await
        })
        .await
}

async fn account(
    browser: &Browser,
    sign_in: &BrowserSignIn,
    person: &Person,
    client: &AppClient,
    words: ReturnWords,
) -> Result<(TokenAccount, BrowserSession), Problem> {
    browser.check_allowed()?;
    let profile = &person.pool.profile;
    let settings = LoginSettings {
        domain: profile.login_domain().unwrap_or_default().parse::<Domain>()?,
        user_pool_id: profile.user_pool_id().to_owned(),
        client_id: profile.client_id().to_owned(),
        client_secret: client.secret().map(|secret| secret.expose().into()),
        redirect_ports: profile.redirect_ports().to_vec(),
        // On a shared computer, the browser's session may be another person's.
        reauthenticate: true,
        language: LANGUAGES
            .contains(&words.lang.as_str())
            .then(|| words.lang.clone()),
        page: ReturnPage {
            lang: words.lang,
            right_to_left: words.right_to_left,
            title: words.title,
            signed_in: words.done,
            not_signed_in: words.refused,
            other_sign_in: words.stray,
        },
        transport: client.transport.clone(),
        response_timeout: TOKEN_TIMEOUT,
    };
    let pending = settings.begin().map_err(LoginProblem::from)?;
    let _under_way = sign_in.begin(browser, pending.url())?;
    let tokens = pending
        .finish(browser.timeout())
        .await
        .map_err(LoginProblem::from)?;
    let session = match tokens.continued_session {
        true => BrowserSession::Continued,
        false => BrowserSession::New,
    };
    // The domain may belong to another pool, as in a file that somebody else wrote.
    AccessToken::read(tokens.access.expose().into())?.agrees_with(profile)?;
    let account = enrolment::account_of_tokens(&client.cognito, tokens.access, tokens.refresh).await?;
    Ok((account, session))
}

/// Opens the URL again while the sign-in in the browser is running. Otherwise has no effect.
#[tauri::command]
pub(crate) fn open_browser_again(session: CallerSession, browser: State<'_, Browser>) -> Result<(), Problem> {
    session.browser_sign_in.open_again(&browser)
}

/// Ends the session of managed login in the browser by opening its sign-out page. Has no effect on another view than that of
/// `generation`, and if the pool has no managed login.
#[tauri::command]
pub(crate) fn sign_out_of_browser(
    session: CallerSession,
    browser: State<'_, Browser>,
    generation: u32,
) -> Result<(), Problem> {
    let Some(pool) = session.pool_at(generation, |_| true) else {
        return Ok(());
    };
    let (Some(domain), Some(port)) = (pool.login_domain(), pool.redirect_ports().first()) else {
        return Ok(());
    };
    browser.check_allowed()?;
    browser.open(&sign_out_url(&domain.parse::<Domain>()?, pool.client_id(), *port))
}
