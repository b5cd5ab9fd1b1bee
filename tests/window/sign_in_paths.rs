//! Sign-ins other than with username and password alone.

use anyhow::{Context, Result, ensure};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use window_driver::{ColourScheme, Role, Size};

use crate::fixture::{Fixture, TIMEOUT, code};
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

impl Fixture {
    /// Enrols from "Before you scan" to the end. Returns the secret.
    async fn enrol(&self) -> Result<String> {
        self.show_qr_code().await?;
        let secret = self.secret().await?;
        self.window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        self.window
            .wait_for_heading("Authenticator app added", TIMEOUT)
            .await?;
        Ok(secret)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_reset_and_the_new_authenticator_tested() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.choose_pool(Mfa::On).await?;
    window.press("Forgot password").await?;
    fixture.wait_for_problem("field-empty").await?;
    window.type_into("Username", &user.username).await?;
    window.press("Forgot password").await?;
    window.wait_for_heading("Set a new password", TIMEOUT).await?;
    let code_sent = fixture.sent_code(&user.username)?;
    window.type_into("Code from the message", "not-it").await?;
    window.type_into("New password", NEW).await?;
    window.press("Set password").await?;
    fixture.wait_for_problem("sent-code-wrong").await?;
    window.type_into("Code from the message", &code_sent).await?;
    if window.value_of("New password").await?.is_empty() {
        window.type_into("New password", NEW).await?;
    }
    window.press("Set password").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    let secret = fixture.enrol().await?;
    window.press("Test your sign-in now (optional)").await?;
    window.type_into("Password", NEW).await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    if window.shows(Role::Button, "Test sign-in").await? {
        window.press("Test sign-in").await?;
    }
    fixture
        .wait_for_text("You signed in with your password and the next code")
        .await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_with_several_factors_chooses_one_and_types_the_sent_code() -> Result<()> {
    let fixture = Fixture::open_with(ColourScheme::Dark, NARROW).await?;
    let window = &fixture.window;
    let user = fixture.extra_user(ExtraScenario::SelectMfaType)?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window
        .wait_for_heading("Which code can you use now?", TIMEOUT)
        .await?;
    window
        .press_where("e-mail", |button| button.contains("Email"))
        .await?;
    window.wait_for_heading("Check your email", TIMEOUT).await?;
    let sent = fixture.sent_code(&user.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Continue").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.enrol().await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unconfirmed_user_confirms_during_sign_in() -> Result<()> {
    let fixture = Fixture::open_with(ColourScheme::Dark, WIDE).await?;
    let window = &fixture.window;
    let user = fixture.extra_user(ExtraScenario::Unconfirmed)?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Confirm your account", TIMEOUT).await?;
    window.press("Send a code").await?;
    // The button is disabled for a while.
    window.wait_for_status("Cognito sent a code to", TIMEOUT).await?;
    let sent = fixture.sent_code(&user.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Confirm").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.enrol().await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_token_shows_its_account_before_use() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    let tokens = fixture.tokens().await?;
    let token = tokens["AccessToken"].as_str().context("no access token")?;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    window.press("Use an access token").await?;
    window.wait_for_heading("Use an access token", TIMEOUT).await?;
    window.type_into("Access token", "nonsense").await?;
    window.press("Continue").await?;
    fixture.wait_for_problem("token-malformed").await?;
    ensure!(
        window.value_of("Access token").await?.is_empty(),
        "the token is still in the field"
    );
    window.type_into("Access token", token).await?;
    window.press("Continue").await?;
    window
        .wait_for_heading("Is this the right account?", TIMEOUT)
        .await?;
    ensure!(
        window.text().await?.contains(&user.email),
        "the account is not shown"
    );
    ensure!(
        !fixture.is_registered(Mfa::Optional, &user.username).await?,
        "the authenticator is registered already"
    );
    window.press("Add authenticator app").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.enrol().await?;
    ensure!(
        fixture.is_registered(Mfa::Optional, &user.username).await?,
        "no authenticator is registered"
    );
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_with_the_browser_returns_to_the_window() -> Result<()> {
    let (browser, fixture) = Browser::with_fixture(ColourScheme::Light, WIDE).await?;
    let tokens = fixture.tokens().await?;
    let window = &fixture.window;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    window
        .press_where("the button of the pool", |button| {
            button.contains(managed_login::POOL)
        })
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.press("Sign in with the browser").await?;
    window
        .wait_for_heading("Continue in your browser", TIMEOUT)
        .await?;
    browser.discard_address().await?;
    window.press("Cancel").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.press("Sign in with the browser").await?;
    window
        .wait_for_heading("Continue in your browser", TIMEOUT)
        .await?;
    let last_page = browser.open_address(&tokens).await?;
    ensure!(last_page.contains("return to the app"), "{last_page}");
    window
        .wait_for_heading("Is this the right account?", TIMEOUT)
        .await?;
    window.press("Add authenticator app").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.enrol().await?;
    fixture.window.close().await
}
