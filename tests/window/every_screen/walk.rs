//! The way past every screen, in English.

use std::fs;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result, ensure};
use practice_pool::Fault;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use serde_json::json;
use window_driver::{ColourScheme, Role, Size};

use super::Visitor;
use crate::bench::{Bench, SOON, code, code_at};
use crate::managed_login::{self, Browser};

const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW";

/// From the list of user pools to the proof that the new authenticator works, by way of what can go wrong.
pub(super) async fn walk(colours: ColourScheme, size: Size, visitor: &mut impl Visitor) -> Result<()> {
    let (browser, bench) = Browser::and_bench(colours, size).await?;
    list_of_pools(&bench, visitor).await?;
    settings(&bench, visitor).await?;
    a_secret_of_ones_own(&bench, visitor).await?;
    in_the_browser(browser, &bench, visitor).await?;
    bench.choose(Mfa::On).await?;
    visitor.at("sign-in-practice", "Signing in", &bench).await?;
    ways_in(&bench, visitor).await?;
    forgotten_password(&bench, visitor).await?;
    enrolment(&bench, visitor).await?;
    enrolment_of_another(&bench, visitor).await?;
    bench.window.close().await
}

async fn list_of_pools(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    window.wait_for_heading("Choose where to sign in", SOON).await?;
    visitor.at("pools", "The list of user pools", bench).await?;

    window.press("Add a user pool").await?;
    window.wait_for_heading("Connect to your user pool", SOON).await?;
    visitor.at("pool-form", "Adding a user pool", bench).await?;
    window.type_into("User pool ID", "eu-central-1_Kx7Qm2VtB").await?;
    window
        .type_into("App client ID", "5q1h8s0u3k9d7m2c4v6b8n0a1z")
        .await?;
    window.press("More settings").await?;
    window.type_into("Endpoint URL", "http://cognito.example").await?;
    window.press("Connect").await?;
    bench.problem("endpoint-insecure").await?;
    let title = "Adding a user pool, after an endpoint that would not do";
    visitor.at("pool-form-more-problem", title, bench).await?;
    window.press("Cancel").await?;

    window.press(&format!("Edit {}", managed_login::POOL)).await?;
    window.wait_for_heading("Edit user pool", SOON).await?;
    window.press("Test").await?;
    window.wait_for_status("People can enrol here", SOON).await?;
    visitor
        .at("pool-tested", "A user pool that was tested", bench)
        .await?;
    window.press("Cancel").await?;

    let sent = bench.folder().join("sent.json");
    let theirs =
        json!({ "name": "Theirs", "userPoolId": "eu-west-1_Tr4Wz9LpC", "clientId": "1example23456789" });
    fs::write(&sent, json!([{ "profile": theirs }]).to_string())?;
    window.choose_file(&sent).await?;
    window.wait_for_status("One pool was added.", SOON).await?;
    let title = "The list, after a file was imported";
    visitor.at("pools-import-done", title, bench).await?;
    window.press("Remove Theirs").await?;
    visitor
        .at("pools-removing", "Removing a user pool", bench)
        .await?;
    window.press("Remove").await?;
    // While something is under way, nothing else is begun.
    window.wait_for_gone("Theirs", SOON).await?;
    window.choose_file(&bench.folder().join("practice.json")).await?;
    window.wait_for_alert(SOON).await?;
    let title = "The list, after a file that is none";
    visitor.at("pools-import-problem", title, bench).await
}

async fn settings(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    window.press("Settings").await?;
    bench.reads("Linux doesn’t let apps block screenshots").await?;
    visitor.at("settings", "The settings", bench).await?;
    window.press("About").await?;
    bench.reads("WebKitGTK 2.").await?;
    visitor.at("about", "What the app is", bench).await?;
    window.press("Back").await?;
    window.press("Close").await
}

async fn a_secret_of_ones_own(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    window.press("Use a secret you have").await?;
    window.wait_for_heading("Use a secret you have", SOON).await?;
    visitor.at("by-hand", "A secret that somebody has", bench).await?;
    window.type_into("Secret", "nonsense!").await?;
    window.press("Show QR code").await?;
    bench.problem("field-malformed").await?;
    let title = "A secret that somebody has, after one that is none";
    visitor.at("by-hand-problem", title, bench).await?;
    window.type_into("Secret", SECRET).await?;
    window
        .type_into("Account", "amara.okafor@northwind.example")
        .await?;
    window.press("Show QR code").await?;
    window.wait_for_heading("Scan the QR code", SOON).await?;
    window.type_into("Six-digit code", &code(SECRET, 0)?).await?;
    window.wait_for_status("The code is correct", SOON).await?;
    let title = "Its QR code, and a code that is right";
    visitor.at("by-hand-right", title, bench).await?;
    window.type_into("Six-digit code", &code(SECRET, 7)?).await?;
    bench.problem("code-drifted").await?;
    visitor
        .at("by-hand-drifted", "A code of a clock that is off", bench)
        .await?;
    let before = SystemTime::now() - Duration::from_secs(120);
    window
        .type_into("Six-digit code", &code_at(SECRET, before)?)
        .await?;
    bench.problem("code-old").await?;
    visitor
        .at("by-hand-old", "A code of two minutes ago", bench)
        .await?;
    window.press("Use another secret").await?;
    window.press("Back").await
}

async fn in_the_browser(browser: Browser, bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    let tokens = bench.tokens().await?;
    window.wait_for_heading("Choose where to sign in", SOON).await?;
    window
        .press_where("the pool", |button| button.starts_with(managed_login::POOL))
        .await?;
    window.wait_for_heading("Sign in", SOON).await?;
    visitor
        .at("sign-in-browser", "Signing in, or in the browser", bench)
        .await?;
    window.press("Sign in with the browser").await?;
    window.wait_for_heading("Continue in your browser", SOON).await?;
    visitor.at("in-browser", "While it goes on there", bench).await?;
    browser.goes_there(&tokens).await?;
    let heading = "Is this the right account?";
    window.wait_for_heading(heading, SOON).await?;
    visitor
        .at("account-browser", "Whose account it is", bench)
        .await?;
    window.press("Use another account").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.press("Back").await
}

/// The screens that only some people meet. From sign-in, and back to it.
async fn ways_in(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    window.press("Use an access token").await?;
    window.wait_for_heading("Use an access token", SOON).await?;
    visitor.at("access-token", "An access token", bench).await?;
    window.type_into("Access token", "nonsense").await?;
    window.press("Continue").await?;
    bench.problem("token-malformed").await?;
    visitor
        .at("access-token-refused", "An access token that is none", bench)
        .await?;
    window.press("Cancel").await?;

    window
        .type_into("Username", &bench.person(ExtraScenario::Unconfirmed)?.username)
        .await?;
    window.press("Confirm my account").await?;
    window.wait_for_heading("Confirm your account", SOON).await?;
    visitor
        .at("confirm-account", "Confirming an account", bench)
        .await?;
    window.press("Send a code").await?;
    window.wait_for_status("Cognito sent a code to", SOON).await?;
    let title = "Confirming an account, after a code was sent";
    visitor.at("confirm-account-sent", title, bench).await?;
    window.press("Start over").await?;

    let reset = bench.person(ExtraScenario::PasswordResetRequired)?;
    signs_in(bench, &reset.username, &reset.password).await?;
    let heading = "You must reset your password";
    window.wait_for_heading(heading, SOON).await?;
    let title = "A password that has to be reset";
    visitor.at("password-reset-required", title, bench).await?;
    window.press("Start over").await?;

    let choice = bench.person(ExtraScenario::SelectMfaType)?;
    signs_in(bench, &choice.username, &choice.password).await?;
    let heading = "Which code can you use now?";
    window.wait_for_heading(heading, SOON).await?;
    visitor
        .at("factor-choice", "The choice of a factor", bench)
        .await?;
    window.press("Start over").await?;

    let sent = bench.person(ExtraScenario::EmailOtp)?;
    signs_in(bench, &sent.username, &sent.password).await?;
    window.wait_for_heading("Check your email", SOON).await?;
    visitor.at("sent-code", "A code that was sent", bench).await?;
    window.type_into("Code from the message", "000000").await?;
    window.press("Continue").await?;
    bench.problem("sent-code-wrong").await?;
    visitor
        .at("sent-code-wrong", "A code that was not the one sent", bench)
        .await?;
    window.press("Start over").await?;

    let temporary = bench.user(Mfa::On, Scenario::TemporaryPassword)?;
    signs_in(bench, &temporary.username, &temporary.password).await?;
    window.wait_for_heading("Choose a new password", SOON).await?;
    window.type_into("New password", "short").await?;
    window.type_into("Given name", "Sam").await?;
    window.press("Set password").await?;
    bench.problem("password-refused").await?;
    let title = "A new password, after one that the pool refused";
    visitor.at("new-password", title, bench).await?;
    window.press("Start over").await?;

    let enrolled = bench.user(Mfa::On, Scenario::Enrolled)?;
    signs_in(bench, &enrolled.username, &enrolled.password).await?;
    window
        .wait_for_heading("Your current authenticator app", SOON)
        .await?;
    let title = "The code of the authenticator that is there";
    visitor.at("current-code", title, bench).await?;
    let old = enrolled.totp_secret.as_deref().context("has one")?;
    window.type_into("Six-digit code", &code(old, 0)?).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let title = "Before the secret is made, where one is replaced";
    visitor.at("before-scan-replacing", title, bench).await?;
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", SOON).await
}

async fn signs_in(bench: &Bench, username: &str, password: &str) -> Result<()> {
    bench.window.wait_for_heading("Sign in", SOON).await?;
    bench.sign_in(username, password).await
}

async fn forgotten_password(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    window.type_into("Username", "").await?;
    window.press("Forgot password").await?;
    bench.problem("field-empty").await?;
    let title = "Signing in, without the name that is needed";
    visitor
        .at("sign-in-forgot-without-username", title, bench)
        .await?;
    let user = bench.user(Mfa::On, Scenario::New)?;
    window.type_into("Username", &user.username).await?;
    window.press("Forgot password").await?;
    window.wait_for_heading("Set a new password", SOON).await?;
    visitor
        .at("password-reset", "A forgotten password", bench)
        .await?;
    window.type_into("Code from the message", "not-it").await?;
    window.type_into("New password", "Fresh-Pass-77!").await?;
    window.press("Set password").await?;
    bench.problem("sent-code-wrong").await?;
    let title = "A forgotten password, after a wrong code";
    visitor.at("password-reset-refused", title, bench).await?;
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", SOON).await
}

/// From a wrong password to the end, by way of an answer that is lost.
async fn enrolment(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.sign_in(&user.username, "Wrong-Pass-1!").await?;
    bench.problem("incorrect-credentials").await?;
    visitor
        .at("sign-in-problem", "Signing in with a wrong password", bench)
        .await?;

    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    visitor
        .at("before-scan", "Before the secret is made", bench)
        .await?;
    bench.show_qr_code().await?;
    let void = bench.secret().await?;
    visitor.at("scan-practice", "The QR code", bench).await?;
    bench.code_meets(FaultEffect::ExpireSession, &void).await?;
    window.wait_for_heading("Sign in", SOON).await?;
    bench.problem("session-over").await?;
    let title = "Signing in again, as the session was over";
    visitor.at("sign-in-session-over", title, bench).await?;
    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let title = "Before another secret is made";
    visitor.at("before-scan-in-vain", title, bench).await?;

    bench.show_qr_code().await?;
    let secret = bench.secret().await?;
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", SOON).await?;
    window.press("Show secret").await?;
    bench.reads(&secret).await?;
    let title = "The QR code, with the secret copied and shown";
    visitor.at("scan-secret", title, bench).await?;
    window.press("Spell out").await?;
    visitor
        .at("scan-spelt", "The QR code, with the secret spelt", bench)
        .await?;
    window.press("Hide secret").await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    bench.problem("code-drifted").await?;
    let title = "The QR code, after a code of a clock that is off";
    visitor.at("scan-problem", title, bench).await?;
    bench.code_meets(FaultEffect::LoseAnswer, &secret).await?;
    window
        .wait_for_heading("Was your authenticator app registered?", SOON)
        .await?;
    visitor.at("unsettled", "A lost answer", bench).await?;
    window.type_into("Password", &user.password).await?;
    window.press("Check registration").await?;
    window
        .wait_for_heading("Is the new entry registered?", SOON)
        .await?;
    visitor.at("settle-code", "One code more", bench).await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    visitor.at("done", "Done", bench).await?;
    window.press("Enrol another account").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.press("Back").await
}

/// By way of a session that is over, a busy pool and a last step that fails, to the proof.
async fn enrolment_of_another(bench: &Bench, visitor: &mut impl Visitor) -> Result<()> {
    let window = &bench.window;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    bench.choose(Mfa::Optional).await?;
    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let busy = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    bench.practice.fault(busy.always())?;
    window.press("Show QR code").await?;
    let again = "Retrying automatically: attempt";
    window.wait_for_status(again, SOON).await?;
    visitor
        .at("before-scan-trying-again", "A user pool that is busy", bench)
        .await?;
    bench.practice.clear_faults();
    let deadline = Instant::now() + SOON;
    while window.heading().await?.as_deref() != Some("Scan the QR code") {
        ensure!(Instant::now() < deadline, "the pool is busy no more");
        // The attempts may have come to an end while somebody looked.
        if window.shows(Role::Button, "Show QR code").await? {
            bench.show_qr_code().await?;
        }
    }
    let secret = bench.secret().await?;
    let last = Fault::new(FaultEffect::Waf).at("SetUserMFAPreference");
    bench.practice.fault(last)?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Almost done", SOON).await?;
    let title = "Registered, with the last step missing";
    visitor.at("finishing", title, bench).await?;
    window.press("Try again").await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    visitor
        .at("done-provable", "Done, and it can be proved", bench)
        .await?;
    window.press("Test your sign-in now (optional)").await?;
    window.type_into("Password", &user.password).await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    window.wait_for_alert(SOON).await?;
    visitor
        .at("done-proving", "A proof that is not one yet", bench)
        .await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    bench
        .reads("You signed in with your password and the next code")
        .await?;
    visitor.at("done-proved", "Done, and proved", bench).await
}
