//! Where secrets may not be: in the memory of the real desktop process once they have done their work, and never in
//! what it says, how it was started, and what it writes.
//!
//! The processes of the web view are not looked at: they are WebKitGTK's, and what they keep is beyond us.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod bench;
mod memory;
mod needles;
mod tap;
mod traces;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use practice_pool::description::{Mfa, Scenario};

use crate::bench::{Bench, SOON};
use crate::needles::Needles;

const NEW_PASSWORD: &str = "Fresh-Pass-77!of-more-than-a-few-letters";
const WRONG_PASSWORD: &str = "Wrong-Pass-13!and-not-a-short-one-either";

/// Where the program keeps its log, below the folder that it is given for everything.
const LOG: &str = "data/app.cognito-enroll.desktop/logs/cognito-enroll.log";

/// What the program needs while the QR code is shown, so that a scan that finds none of it has not looked.
const WHILE_SCANNING: [&str; 3] = ["the secret as base32", "the secret's bytes", "the QR code"];

#[tokio::test(flavor = "multi_thread")]
async fn after_done_nothing_is_left_in_memory() -> Result<()> {
    let bench = Bench::open(false).await?;
    let user = bench.user(Mfa::On, Scenario::TemporaryPassword)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, &user.password).await?;
    bench.set_new_password(NEW_PASSWORD).await?;
    let secret = bench.to_the_qr_code().await?;
    let picture = bench.picture(Mfa::On, &user.username, &secret)?;
    let names = bench.names_found(&bench.exchanged()?.picture(&picture))?;
    for what in WHILE_SCANNING.into_iter().chain(["Session"]) {
        ensure!(names.contains(what), "{what} is needed, and only {names:?} found");
    }
    let passwords = Needles::default()
        .secret("the temporary password", &user.password)
        .secret("the new password", NEW_PASSWORD);
    bench.forgotten(&passwords)?;

    bench.verify(&secret).await?;
    let all = bench.exchanged()?.picture(&picture).and(passwords);
    bench.forgotten(&all)?;
    bench.window.press("Enrol another account").await?;
    bench.window.wait_for_heading("Sign in", SOON).await?;
    bench.forgotten(&all)?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn after_start_over_nothing_is_left_in_memory() -> Result<()> {
    let bench = Bench::open(false).await?;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    let password = || Needles::default().secret("the password", &user.password);
    bench.choose(Mfa::Optional).await?;
    let mut secrets = Vec::new();
    for _ in 0..2 {
        bench.sign_in(&user.username, &user.password).await?;
        secrets.push(bench.to_the_qr_code().await?);
        let picture = bench.picture(Mfa::Optional, &user.username, &secrets[secrets.len() - 1])?;
        let names = bench.names_found(&bench.exchanged()?.picture(&picture))?;
        // This way leads over tokens.
        for what in WHILE_SCANNING.into_iter().chain(["AccessToken", "RefreshToken"]) {
            ensure!(names.contains(what), "{what} is needed, and only {names:?} found");
        }
        bench.start_over().await?;
        bench.forgotten(&bench.exchanged()?.picture(&picture).and(password()))?;
    }
    ensure!(secrets[0] != secrets[1], "each time a secret of its own");
    bench.window.close().await
}

/// What is copied stays in the clipboard, which is what it is for; this says that nothing else does.
#[tokio::test(flavor = "multi_thread")]
async fn copying_and_showing_leave_only_what_was_asked_for() -> Result<()> {
    let bench = Bench::open(false).await?;
    let window = &bench.window;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    bench.choose(Mfa::Optional).await?;

    bench.sign_in(&user.username, &user.password).await?;
    bench.to_the_qr_code().await?;
    window.press("Show secret").await?;
    window.press("Hide secret").await?;
    bench.start_over().await?;
    bench.forgotten(&bench.exchanged()?)?;

    bench.sign_in(&user.username, &user.password).await?;
    let secret = bench.to_the_qr_code().await?;
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", SOON).await?;
    bench.start_over().await?;
    // The clipboard's owner is our process, and it goes on to own it: the person is about to paste.
    ensure!(
        window.clipboard().await?.as_ref() == Some(&secret),
        "still to be pasted"
    );
    let names = bench.names_found(&Needles::default().shared_secret(&secret)?)?;
    ensure!(
        names.into_iter().collect::<Vec<_>>() == ["the secret as base32"],
        "the text that was asked for, and nothing else"
    );
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn at_their_most_verbose_logs_arguments_and_files_say_nothing() -> Result<()> {
    let bench = Bench::open(true).await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::TemporaryPassword)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, WRONG_PASSWORD).await?;
    window
        .wait_for_alert_with_code("incorrect-credentials", SOON)
        .await?;
    bench.sign_in(&user.username, &user.password).await?;
    bench.set_new_password(NEW_PASSWORD).await?;
    let secret = bench.to_the_qr_code().await?;
    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    window.wait_for_alert_with_code("code-malformed", SOON).await?;
    bench.verify(&secret).await?;

    let secrets = bench
        .exchanged()?
        .secret("the wrong password", WRONG_PASSWORD)
        .secret("the temporary password", &user.password)
        .secret("the new password", NEW_PASSWORD);
    // Those of the web view too: what is said to them can be read by others just as well.
    for process in window.processes() {
        let found = traces::in_start_of(process.pid, &secrets)?;
        ensure!(found.is_empty(), "{}: {found:?}", process.binary.display());
    }
    let known = Needles::default().secret("the app client", &bench.pool(Mfa::On)?.clients[0].client_id);
    let typed = [user.username.clone(), bench.pool(Mfa::On)?.name.clone()];
    // As a person does, so that everything is written.
    window.request_close().await?;
    window.wait_until_gone(SOON).await?;
    ensure!(
        fs::read_to_string(bench.folder.path().join("log"))?.contains("DEBUG"),
        "the log is not at its most verbose"
    );
    // Our own log is among the files that are searched, and has seen it all.
    let ours = bench.folder.path().join(LOG);
    let ours = fs::read_to_string(&ours).with_context(|| format!("no {}", ours.display()))?;
    for said in [
        "started: ",
        "sign_in: incorrect-credentials, request ",
        "verify: code-malformed",
        "verify: done",
        "stopped",
    ] {
        ensure!(ours.contains(said), "{said} is not in {ours}");
    }
    for typed in typed {
        ensure!(!ours.contains(&typed), "{typed} is in {ours}");
    }
    let found = traces::in_files_of(bench.folder.path(), &secrets)?;
    ensure!(found.is_empty(), "{found:?}");
    // The search sees files: this one is the test's own.
    ensure!(!traces::in_files_of(bench.folder.path(), &known)?.is_empty());
    Ok(())
}
