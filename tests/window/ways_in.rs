//! The screens that only some people meet, in the real window.

use anyhow::{Context, Result, ensure};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use window_driver::{ColourScheme, Role, Size};

use crate::bench::{Bench, SOON, code};
use crate::managed_login::{self, Browser};

const NEW: &str = "Fresh-Pass-77!";
const WIDE: Size = Size {
    width: 960,
    height: 760,
};
const NARROW: Size = Size {
    width: 420,
    height: 760,
};

impl Bench {
    /// From "before you scan" to the end; gives the secret.
    async fn enrol(&self) -> Result<String> {
        self.show_qr_code().await?;
        let secret = self.secret().await?;
        self.window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        self.window
            .wait_for_heading("Authenticator app added", SOON)
            .await?;
        Ok(secret)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_set_and_the_new_authenticator_proved() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.choose(Mfa::On).await?;
    window.press("Forgot password").await?;
    bench.problem("field-empty").await?;
    window.type_into("Username", &user.username).await?;
    window.press("Forgot password").await?;
    window.wait_for_heading("Set a new password", SOON).await?;
    let code_sent = bench.sent_code(&user.username)?;
    window.type_into("Code from the message", "not-it").await?;
    window.type_into("New password", NEW).await?;
    window.press("Set password").await?;
    bench.problem("sent-code-wrong").await?;
    window.type_into("Code from the message", &code_sent).await?;
    if window.value_of("New password").await?.is_empty() {
        window.type_into("New password", NEW).await?;
    }
    window.press("Set password").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let secret = bench.enrol().await?;
    window.press("Test your sign-in now (optional)").await?;
    window.type_into("Password", NEW).await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    if window.shows(Role::Button, "Test sign-in").await? {
        window.press("Test sign-in").await?;
    }
    bench
        .reads("You signed in with your password and the next code")
        .await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_several_factors_chooses_and_types_what_was_sent() -> Result<()> {
    let bench = Bench::open_with(ColourScheme::Dark, NARROW).await?;
    let window = &bench.window;
    let person = bench.person(ExtraScenario::SelectMfaType)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&person.username, &person.password).await?;
    window
        .wait_for_heading("Which code can you use now?", SOON)
        .await?;
    window
        .press_where("e-mail", |button| button.contains("Email"))
        .await?;
    window.wait_for_heading("Check your email", SOON).await?;
    let sent = bench.sent_code(&person.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Continue").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_confirmed_does_so_on_the_way() -> Result<()> {
    let bench = Bench::open_with(ColourScheme::Dark, WIDE).await?;
    let window = &bench.window;
    let person = bench.person(ExtraScenario::Unconfirmed)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&person.username, &person.password).await?;
    window.wait_for_heading("Confirm your account", SOON).await?;
    window.press("Send a code").await?;
    // It may be pressed again only after a while.
    window.wait_for_status("Cognito sent a code to", SOON).await?;
    let sent = bench.sent_code(&person.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Confirm").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_shown_whose_it_is_first() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    let tokens = bench.tokens().await?;
    let token = tokens["AccessToken"].as_str().context("tokens")?;
    window.wait_for_heading("Choose where to sign in", SOON).await?;
    window.press("Use an access token").await?;
    window.wait_for_heading("Use an access token", SOON).await?;
    window.type_into("Access token", "nonsense").await?;
    window.press("Continue").await?;
    bench.problem("token-malformed").await?;
    ensure!(
        window.value_of("Access token").await?.is_empty(),
        "emptied at once"
    );
    window.type_into("Access token", token).await?;
    window.press("Continue").await?;
    window
        .wait_for_heading("Is this the right account?", SOON)
        .await?;
    ensure!(window.text().await?.contains(&user.email), "whose it is");
    ensure!(!bench.registered(Mfa::Optional, &user.username).await?, "not yet");
    window.press("Add authenticator app").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    ensure!(
        bench.registered(Mfa::Optional, &user.username).await?,
        "registered"
    );
    bench.window.close().await
}

/// The window sends the system to open the browser, and goes on by itself when it comes back.
#[tokio::test(flavor = "multi_thread")]
async fn who_signs_in_with_the_browser_comes_back_to_the_window() -> Result<()> {
    let (browser, bench) = Browser::and_bench(ColourScheme::Light, WIDE).await?;
    let tokens = bench.tokens().await?;
    let window = &bench.window;
    window.wait_for_heading("Choose where to sign in", SOON).await?;
    window
        .press_where("the pool", |button| button.contains(managed_login::POOL))
        .await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.press("Sign in with the browser").await?;
    window.wait_for_heading("Continue in your browser", SOON).await?;
    browser.forget().await?;
    window.press("Cancel").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.press("Sign in with the browser").await?;
    window.wait_for_heading("Continue in your browser", SOON).await?;
    let last_page = browser.goes_there(&tokens).await?;
    ensure!(last_page.contains("go back to the app"), "{last_page}");
    window
        .wait_for_heading("Is this the right account?", SOON)
        .await?;
    window.press("Add authenticator app").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    bench.window.close().await
}
