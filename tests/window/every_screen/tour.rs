//! The tour of every screen, in English.

use std::fs;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result, ensure};
use practice_pool::Fault;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use serde_json::json;
use window_driver::{ColourScheme, Role, Size};

use super::Visitor;
use crate::fixture::{Fixture, TIMEOUT, code, code_at};
use crate::managed_login::{self, Browser};

const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW";

/// Goes from the list of user pools to a tested authenticator, and through the failures on the way.
pub(super) async fn tour(colours: ColourScheme, size: Size, visitor: &mut impl Visitor) -> Result<()> {
    let (browser, fixture) = Browser::with_fixture(colours, size).await?;
    list_of_pools(&fixture, visitor).await?;
    settings(&fixture, visitor).await?;
    existing_secret(&fixture, visitor).await?;
    browser_sign_in(browser, &fixture, visitor).await?;
    fixture.choose_pool(Mfa::On).await?;
    visitor.at("sign-in-practice", "Sign-in", &fixture).await?;
    other_sign_ins(&fixture, visitor).await?;
    forgotten_password(&fixture, visitor).await?;
    enrolment(&fixture, visitor).await?;
    second_enrolment(&fixture, visitor).await?;
    fixture.window.close().await
}

async fn list_of_pools(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    visitor.at("pools", "The list of user pools", fixture).await?;

    window.press("Add a user pool").await?;
    window
        .wait_for_heading("Connect to your user pool", TIMEOUT)
        .await?;
    visitor.at("pool-form", "Adding a user pool", fixture).await?;
    window.type_into("User pool ID", "eu-central-1_Kx7Qm2VtB").await?;
    window
        .type_into("App client ID", "5q1h8s0u3k9d7m2c4v6b8n0a1z")
        .await?;
    window.press("More settings").await?;
    window.type_into("Endpoint URL", "http://cognito.example").await?;
    window.press("Connect").await?;
    fixture.wait_for_problem("endpoint-insecure").await?;
    let title = "Adding a user pool, after an insecure endpoint";
    visitor.at("pool-form-more-problem", title, fixture).await?;
    window.press("Cancel").await?;

    window.press(&format!("Edit {}", managed_login::POOL)).await?;
    window.wait_for_heading("Edit user pool", TIMEOUT).await?;
    window.press("Test").await?;
    window.wait_for_status("People can enrol here", TIMEOUT).await?;
    visitor
        .at("pool-tested", "Editing a user pool, after a test", fixture)
        .await?;
    window.press("Cancel").await?;

    let sent = fixture.folder().join("sent.json");
    let theirs =
        json!({ "name": "Theirs", "userPoolId": "eu-west-1_Tr4Wz9LpC", "clientId": "1example23456789" });
    fs::write(&sent, json!([{ "profile": theirs }]).to_string())?;
    window.choose_file(&sent).await?;
    window.wait_for_status("One pool was added.", TIMEOUT).await?;
    let title = "The list of user pools, after an import";
    visitor.at("pools-import-done", title, fixture).await?;
    window.press("Remove Theirs").await?;
    visitor
        .at("pools-removing", "Removing a user pool", fixture)
        .await?;
    window.press("Remove").await?;
    // The page starts no second operation while one is running.
    window.wait_for_gone("Theirs", TIMEOUT).await?;
    window
        .choose_file(&fixture.folder().join("practice.json"))
        .await?;
    window.wait_for_alert(TIMEOUT).await?;
    let title = "The list of user pools, after an unreadable file";
    visitor.at("pools-import-problem", title, fixture).await
}

async fn settings(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    window.press("Settings").await?;
    fixture
        .wait_for_text("Linux doesn’t let apps block screenshots")
        .await?;
    visitor.at("settings", "Settings", fixture).await?;
    window.press("About").await?;
    fixture.wait_for_text("WebKitGTK 2.").await?;
    visitor.at("about", "About", fixture).await?;
    window.press("Back").await?;
    window.press("Close").await
}

async fn existing_secret(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    window.press("Use a secret you have").await?;
    window.wait_for_heading("Use a secret you have", TIMEOUT).await?;
    visitor.at("by-hand", "An existing secret", fixture).await?;
    window.type_into("Secret", "nonsense!").await?;
    window.press("Show QR code").await?;
    fixture.wait_for_problem("field-malformed").await?;
    let title = "An existing secret, after an invalid one";
    visitor.at("by-hand-problem", title, fixture).await?;
    window.type_into("Secret", SECRET).await?;
    window
        .type_into("Account", "amara.okafor@northwind.example")
        .await?;
    window.press("Show QR code").await?;
    window.wait_for_heading("Scan the QR code", TIMEOUT).await?;
    window.type_into("Six-digit code", &code(SECRET, 0)?).await?;
    window.wait_for_status("The code is correct", TIMEOUT).await?;
    let title = "The QR code of an existing secret, after a right code";
    visitor.at("by-hand-right", title, fixture).await?;
    window.type_into("Six-digit code", &code(SECRET, 7)?).await?;
    fixture.wait_for_problem("code-drifted").await?;
    visitor
        .at(
            "by-hand-drifted",
            "The QR code of an existing secret, after a code with clock drift",
            fixture,
        )
        .await?;
    let before = SystemTime::now() - Duration::from_secs(120);
    window
        .type_into("Six-digit code", &code_at(SECRET, before)?)
        .await?;
    fixture.wait_for_problem("code-old").await?;
    visitor
        .at(
            "by-hand-old",
            "The QR code of an existing secret, after an expired code",
            fixture,
        )
        .await?;
    window.press("Use another secret").await?;
    window.press("Back").await
}

async fn browser_sign_in(browser: Browser, fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    let tokens = fixture.tokens().await?;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    window
        .press_where("the button of the pool", |button| {
            button.starts_with(managed_login::POOL)
        })
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    visitor
        .at("sign-in-browser", "Sign-in of a pool with managed login", fixture)
        .await?;
    window.press("Sign in with the browser").await?;
    window
        .wait_for_heading("Continue in your browser", TIMEOUT)
        .await?;
    visitor
        .at("in-browser", "Waiting for the browser", fixture)
        .await?;
    browser.open_address(&tokens).await?;
    let heading = "Is this the right account?";
    window.wait_for_heading(heading, TIMEOUT).await?;
    visitor
        .at(
            "account-browser",
            "The account after a sign-in in the browser",
            fixture,
        )
        .await?;
    window.press("Use another account").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.press("Back").await
}

/// Visits the screens of other sign-ins. Starts and ends at the sign-in.
async fn other_sign_ins(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    window.press("Use an access token").await?;
    window.wait_for_heading("Use an access token", TIMEOUT).await?;
    visitor.at("access-token", "An access token", fixture).await?;
    window.type_into("Access token", "nonsense").await?;
    window.press("Continue").await?;
    fixture.wait_for_problem("token-malformed").await?;
    visitor
        .at(
            "access-token-refused",
            "An access token, after an invalid one",
            fixture,
        )
        .await?;
    window.press("Cancel").await?;

    window
        .type_into(
            "Username",
            &fixture.extra_user(ExtraScenario::Unconfirmed)?.username,
        )
        .await?;
    window.press("Confirm my account").await?;
    window.wait_for_heading("Confirm your account", TIMEOUT).await?;
    visitor
        .at("confirm-account", "Confirming an account", fixture)
        .await?;
    window.press("Send a code").await?;
    window.wait_for_status("Cognito sent a code to", TIMEOUT).await?;
    let title = "Confirming an account, after a code was sent";
    visitor.at("confirm-account-sent", title, fixture).await?;
    window.press("Start over").await?;

    let reset = fixture.extra_user(ExtraScenario::PasswordResetRequired)?;
    sign_in(fixture, &reset.username, &reset.password).await?;
    let heading = "You must reset your password";
    window.wait_for_heading(heading, TIMEOUT).await?;
    let title = "A required password reset";
    visitor.at("password-reset-required", title, fixture).await?;
    window.press("Start over").await?;

    let choice = fixture.extra_user(ExtraScenario::SelectMfaType)?;
    sign_in(fixture, &choice.username, &choice.password).await?;
    let heading = "Which code can you use now?";
    window.wait_for_heading(heading, TIMEOUT).await?;
    visitor
        .at("factor-choice", "The choice of a factor", fixture)
        .await?;
    window.press("Start over").await?;

    let sent = fixture.extra_user(ExtraScenario::EmailOtp)?;
    sign_in(fixture, &sent.username, &sent.password).await?;
    window.wait_for_heading("Check your email", TIMEOUT).await?;
    visitor.at("sent-code", "A sent code", fixture).await?;
    window.type_into("Code from the message", "000000").await?;
    window.press("Continue").await?;
    fixture.wait_for_problem("sent-code-wrong").await?;
    visitor
        .at("sent-code-wrong", "A sent code, after a wrong one", fixture)
        .await?;
    window.press("Start over").await?;

    let temporary = fixture.user(Mfa::On, Scenario::TemporaryPassword)?;
    sign_in(fixture, &temporary.username, &temporary.password).await?;
    window.wait_for_heading("Choose a new password", TIMEOUT).await?;
    window.type_into("New password", "short").await?;
    window.type_into("Given name", "Sam").await?;
    window.press("Set password").await?;
    fixture.wait_for_problem("password-refused").await?;
    let title = "A new password, after one that the pool rejected";
    visitor.at("new-password", title, fixture).await?;
    window.press("Start over").await?;

    let enrolled = fixture.user(Mfa::On, Scenario::Enrolled)?;
    sign_in(fixture, &enrolled.username, &enrolled.password).await?;
    window
        .wait_for_heading("Your current authenticator app", TIMEOUT)
        .await?;
    let title = "The code of the current authenticator";
    visitor.at("current-code", title, fixture).await?;
    let old = enrolled
        .totp_secret
        .as_deref()
        .context("no secret of the registered authenticator")?;
    window.type_into("Six-digit code", &code(old, 0)?).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    let title = "Before the scan, when an authenticator is replaced";
    visitor.at("before-scan-replacing", title, fixture).await?;
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await
}

async fn sign_in(fixture: &Fixture, username: &str, password: &str) -> Result<()> {
    fixture.window.wait_for_heading("Sign in", TIMEOUT).await?;
    fixture.sign_in(username, password).await
}

async fn forgotten_password(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    window.type_into("Username", "").await?;
    window.press("Forgot password").await?;
    fixture.wait_for_problem("field-empty").await?;
    let title = "Sign-in, after “Forgot password” without a username";
    visitor
        .at("sign-in-forgot-without-username", title, fixture)
        .await?;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    window.type_into("Username", &user.username).await?;
    window.press("Forgot password").await?;
    window.wait_for_heading("Set a new password", TIMEOUT).await?;
    visitor
        .at("password-reset", "A forgotten password", fixture)
        .await?;
    window.type_into("Code from the message", "not-it").await?;
    window.type_into("New password", "Fresh-Pass-77!").await?;
    window.press("Set password").await?;
    fixture.wait_for_problem("sent-code-wrong").await?;
    let title = "A forgotten password, after a wrong code";
    visitor.at("password-reset-refused", title, fixture).await?;
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await
}

/// Enrols with a wrong password, an expired session and a lost response on the way.
async fn enrolment(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.sign_in(&user.username, "Wrong-Pass-1!").await?;
    fixture.wait_for_problem("incorrect-credentials").await?;
    visitor
        .at("sign-in-problem", "Sign-in, after a wrong password", fixture)
        .await?;

    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    visitor.at("before-scan", "Before the scan", fixture).await?;
    fixture.show_qr_code().await?;
    let void = fixture.secret().await?;
    visitor.at("scan-practice", "The QR code", fixture).await?;
    fixture
        .verify_with_fault(FaultEffect::ExpireSession, &void)
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    fixture.wait_for_problem("session-over").await?;
    let title = "Sign-in, after an expired session";
    visitor.at("sign-in-session-over", title, fixture).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    let title = "Before the scan, after an expired session";
    visitor.at("before-scan-in-vain", title, fixture).await?;

    fixture.show_qr_code().await?;
    let secret = fixture.secret().await?;
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", TIMEOUT).await?;
    window.press("Show secret").await?;
    fixture.wait_for_text(&secret).await?;
    let title = "The QR code, with the secret copied and shown";
    visitor.at("scan-secret", title, fixture).await?;
    window.press("Spell out").await?;
    visitor
        .at("scan-spelt", "The QR code, with the secret spelled out", fixture)
        .await?;
    window.press("Hide secret").await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    fixture.wait_for_problem("code-drifted").await?;
    let title = "The QR code, after a code with clock drift";
    visitor.at("scan-problem", title, fixture).await?;
    fixture
        .verify_with_fault(FaultEffect::LoseAnswer, &secret)
        .await?;
    window
        .wait_for_heading("Was your authenticator app registered?", TIMEOUT)
        .await?;
    visitor.at("unsettled", "A lost response", fixture).await?;
    window.type_into("Password", &user.password).await?;
    window.press("Check registration").await?;
    window
        .wait_for_heading("Is the new entry registered?", TIMEOUT)
        .await?;
    visitor
        .at("settle-code", "The next code, after a lost response", fixture)
        .await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    visitor.at("done", "Done", fixture).await?;
    window.press("Enrol another account").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.press("Back").await
}

/// Enrols with a busy pool and a failed last step on the way, and tests the sign-in.
async fn second_enrolment(fixture: &Fixture, visitor: &mut impl Visitor) -> Result<()> {
    let window = &fixture.window;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    fixture.choose_pool(Mfa::Optional).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    let busy = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    fixture.practice.fault(busy.always())?;
    window.press("Show QR code").await?;
    let again = "Retrying automatically: attempt";
    window.wait_for_status(again, TIMEOUT).await?;
    visitor
        .at(
            "before-scan-trying-again",
            "Retrying, while the user pool is busy",
            fixture,
        )
        .await?;
    fixture.practice.clear_faults();
    let deadline = Instant::now() + TIMEOUT;
    while window.heading().await?.as_deref() != Some("Scan the QR code") {
        ensure!(
            Instant::now() < deadline,
            "the QR code was not shown after the fault ended"
        );
        // The retries may end while the screen is visited.
        if window.shows(Role::Button, "Show QR code").await? {
            fixture.show_qr_code().await?;
        }
    }
    let secret = fixture.secret().await?;
    let last = Fault::new(FaultEffect::Waf).at("SetUserMFAPreference");
    fixture.practice.fault(last)?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Almost done", TIMEOUT).await?;
    let title = "Registered, with the last step failed";
    visitor.at("finishing", title, fixture).await?;
    window.press("Try again").await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    visitor
        .at("done-provable", "Done, with the test of the sign-in", fixture)
        .await?;
    window.press("Test your sign-in now (optional)").await?;
    window.type_into("Password", &user.password).await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    window.wait_for_alert(TIMEOUT).await?;
    visitor
        .at(
            "done-proving",
            "The test of the sign-in, after a wrong code",
            fixture,
        )
        .await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    fixture
        .wait_for_text("You signed in with your password and the next code")
        .await?;
    visitor
        .at("done-proved", "Done, after the test of the sign-in", fixture)
        .await
}
