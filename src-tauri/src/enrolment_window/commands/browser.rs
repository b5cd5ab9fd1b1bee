//! Signing in by managed login, in the person's own browser.

use std::sync::Arc;
use std::time::Duration;

use enrolment::TokenAccount;
use managed_login::{Domain, LoginProblem, LoginSettings, ReturnPage};
use serde::Deserialize;
use tauri::{Manager, Runtime, State, WebviewWindow};
use tokio::sync::Notify;
use ts_rs::TS;

use super::app_client::AppClient;
use super::sign_in::at_sign_in;
use super::token::whose;
use crate::browser::Browser;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::browser_sign_in::BrowserSignIn;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::Person;
use crate::enrolment_window::view::{Answer, TokenSource};
use crate::problem::Problem;

const TIME_FOR_TOKENS: Duration = Duration::from_secs(20);

/// The languages that managed login has:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html#managed-login-localization>.
const LANGUAGES: [&str; 11] = [
    "de", "en", "es", "fr", "id", "it", "ja", "ko", "pt-BR", "zh-CN", "zh-TW",
];

/// The words of the page to which the browser returns, in the language of the window.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReturnWords {
    /// As in HTML's `lang`.
    lang: String,
    /// Whether it is written from right to left.
    right_to_left: bool,
    /// Heading.
    title: String,
    /// Signed in: go back to the window.
    done: String,
    /// Not signed in: the window explains why.
    refused: String,
    /// The page belongs to another sign-in.
    stray: String,
}

/// Runs as long as the person is in the browser. Leaving the step stops it at once.
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
            // Not every desktop lets a window come to the front by itself.
            let _ = window.set_focus();
            let shown = |person, account| whose(person, account, TokenSource::Browser);
            client.conclude(&session, person, account, shown).await
        })
        .await
}

async fn account(
    browser: &Browser,
    sign_in: &BrowserSignIn,
    person: &Person,
    client: &AppClient,
    words: ReturnWords,
) -> Result<TokenAccount, Problem> {
    browser.check_allowed()?;
    let profile = &person.pool.profile;
    let settings = LoginSettings {
        domain: profile.login_domain().unwrap_or_default().parse::<Domain>()?,
        client_id: profile.client_id().to_owned(),
        client_secret: client.secret().map(|secret| secret.expose().into()),
        redirect_ports: profile.redirect_ports().to_vec(),
        // The account is shown before anything is changed, so the browser's session may be used.
        reauthenticate: false,
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
        response_timeout: TIME_FOR_TOKENS,
    };
    let pending = settings.begin().map_err(LoginProblem::from)?;
    let _under_way = sign_in.begin(browser, pending.url())?;
    let tokens = pending
        .finish(browser.timeout())
        .await
        .map_err(LoginProblem::from)?;
    Ok(enrolment::account_of_tokens(&client.cognito, tokens.access, tokens.refresh).await?)
}

/// Opens the address once more while the sign-in in the browser is under way; otherwise does nothing.
#[tauri::command]
pub(crate) fn open_browser_again(session: CallerSession, browser: State<'_, Browser>) -> Result<(), Problem> {
    session.browser_sign_in.open_again(&browser)
}
