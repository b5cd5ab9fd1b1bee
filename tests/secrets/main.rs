//! Secrets must not remain in the memory of the desktop process after use, and must never be in its logs, command line,
//! environment or files.
//!
//! The memory of the WebView's processes is not searched, because WebKitGTK controls it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "allowed in tests and their fixtures"
)]

mod fixture;
mod memory;
mod search_terms;
mod srp;
mod tap;
mod traces;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use practice_pool::description::{Mfa, Scenario};

use crate::fixture::{Fixture, TIMEOUT};
use crate::search_terms::SearchTerms;

const NEW_PASSWORD: &str = "Fresh-Pass-77!of-more-than-a-few-letters";
const WRONG_PASSWORD: &str = "Wrong-Pass-13!and-not-a-short-one-either";

/// The path of the program's log in the fixture's folder.
const LOG: &str = "data/app.cognito-enroll.desktop/logs/cognito-enroll.log";

/// Secrets that the program needs while the QR code is shown. A scan that does not find them does not work.
const WHILE_SCANNING: [&str; 3] = ["the secret as base32", "the secret's bytes", "the QR code"];

#[tokio::test(flavor = "multi_thread")]
async fn memory_holds_no_secret_after_the_enrolment() -> Result<()> {
    let fixture = Fixture::open(false).await?;
    let user = fixture.user(Mfa::On, Scenario::TemporaryPassword)?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    fixture.set_new_password(NEW_PASSWORD).await?;
    let secret = fixture.open_qr_code().await?;
    let picture = fixture.picture(Mfa::On, &user.username, &secret)?;
    let names = fixture.found_names(&fixture.sent_secrets()?.picture(&picture))?;
    for what in WHILE_SCANNING.into_iter().chain(["Session"]) {
        ensure!(names.contains(what), "{what} was not found, only {names:?}");
    }
    let passwords = SearchTerms::default()
        .secret("the temporary password", &user.password)
        .secret("the new password", NEW_PASSWORD);
    let passwords = passwords.extended_by(fixture.password_hashes(Mfa::On, &user.password)?);
    fixture.wait_until_absent(&passwords)?;

    fixture.verify(&secret).await?;
    let all = fixture.sent_secrets()?.picture(&picture).extended_by(passwords);
    fixture.wait_until_absent(&all)?;
    fixture.window.press("Enrol another account").await?;
    fixture.window.wait_for_heading("Sign in", TIMEOUT).await?;
    fixture.wait_until_absent(&all)?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn memory_holds_no_secret_after_start_over() -> Result<()> {
    let fixture = Fixture::open(false).await?;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    let password = || {
        let hashes = fixture.password_hashes(Mfa::Optional, &user.password)?;
        anyhow::Ok(hashes.secret("the password", &user.password))
    };
    fixture.choose_pool(Mfa::Optional).await?;
    let mut secrets = Vec::new();
    for _ in 0..2 {
        fixture.sign_in(&user.username, &user.password).await?;
        secrets.push(fixture.open_qr_code().await?);
        let picture = fixture.picture(Mfa::Optional, &user.username, &secrets[secrets.len() - 1])?;
        let names = fixture.found_names(&fixture.sent_secrets()?.picture(&picture))?;
        // With optional MFA the enrolment uses tokens.
        for what in WHILE_SCANNING.into_iter().chain(["AccessToken", "RefreshToken"]) {
            ensure!(names.contains(what), "{what} was not found, only {names:?}");
        }
        fixture.start_over().await?;
        fixture.wait_until_absent(&fixture.sent_secrets()?.picture(&picture).extended_by(password()?))?;
    }
    ensure!(secrets[0] != secrets[1], "the second secret is not new");
    fixture.window.close().await
}

/// A copied secret stays in the clipboard until it is cleared.
#[tokio::test(flavor = "multi_thread")]
async fn copying_and_showing_leave_only_the_copied_text() -> Result<()> {
    let fixture = Fixture::open(false).await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    fixture.choose_pool(Mfa::Optional).await?;

    fixture.sign_in(&user.username, &user.password).await?;
    fixture.open_qr_code().await?;
    window.press("Show secret").await?;
    window.press("Hide secret").await?;
    fixture.start_over().await?;
    fixture.wait_until_absent(&fixture.sent_secrets()?)?;

    fixture.sign_in(&user.username, &user.password).await?;
    let secret = fixture.open_qr_code().await?;
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", TIMEOUT).await?;
    fixture.start_over().await?;
    // The desktop process owns the clipboard until the user pastes.
    ensure!(
        window.clipboard().await?.as_ref() == Some(&secret),
        "the clipboard was cleared"
    );
    let names = fixture.found_names(&SearchTerms::default().shared_secret(&secret)?)?;
    ensure!(
        names.into_iter().collect::<Vec<_>>() == ["the secret as base32"],
        "memory holds more than the copied text"
    );
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn verbose_logs_arguments_and_files_contain_no_secret() -> Result<()> {
    let fixture = Fixture::open(true).await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::TemporaryPassword)?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, WRONG_PASSWORD).await?;
    window
        .wait_for_alert_with_code("incorrect-credentials", TIMEOUT)
        .await?;
    fixture.sign_in(&user.username, &user.password).await?;
    fixture.set_new_password(NEW_PASSWORD).await?;
    let secret = fixture.open_qr_code().await?;
    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    window.wait_for_alert_with_code("code-malformed", TIMEOUT).await?;
    fixture.verify(&secret).await?;

    let secrets = fixture
        .sent_secrets()?
        .secret("the wrong password", WRONG_PASSWORD)
        .secret("the temporary password", &user.password)
        .secret("the new password", NEW_PASSWORD);
    // The WebView's processes too: their command lines are readable as well.
    for process in window.processes() {
        let found = traces::in_command_line_and_environment(process.pid, &secrets)?;
        ensure!(found.is_empty(), "{}: {found:?}", process.binary.display());
    }
    let known = SearchTerms::default().secret("the app client", &fixture.pool(Mfa::On)?.clients[0].client_id);
    let typed = [user.username.clone(), fixture.pool(Mfa::On)?.name.clone()];
    // Closed as by a user, so that all files are written.
    window.request_close().await?;
    window.wait_until_gone(TIMEOUT).await?;
    ensure!(
        fs::read_to_string(fixture.folder.path().join("log"))?.contains("DEBUG"),
        "the log is not verbose"
    );
    // The program's log is among the searched files. It must have recorded these events.
    let ours = fixture.folder.path().join(LOG);
    let ours = fs::read_to_string(&ours).with_context(|| format!("no {}", ours.display()))?;
    for entry in [
        "started: ",
        "sign_in: incorrect-credentials, request ",
        "verify: code-malformed",
        "verify: done",
        "stopped",
    ] {
        ensure!(ours.contains(entry), "{entry} is not in {ours}");
    }
    for typed in typed {
        ensure!(!ours.contains(&typed), "{typed} is in {ours}");
    }
    let found = traces::in_files(fixture.folder.path(), &secrets)?;
    ensure!(found.is_empty(), "{found:?}");
    // The search works: it finds the app client ID in the test's own file.
    ensure!(!traces::in_files(fixture.folder.path(), &known)?.is_empty());
    Ok(())
}
