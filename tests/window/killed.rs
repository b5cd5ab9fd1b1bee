//! The program is killed at each step. What it had begun is as it is at the user pool, and the next sign-in shows it.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::bench::{Bench, SOON, code};

const NEW: &str = "Fresh-Pass-77!";

impl Bench {
    /// As `kill -9` does it: nothing is revoked, wiped or said good-bye to.
    async fn kill(&mut self) -> Result<()> {
        let running = self.window.processes();
        let ours = running
            .iter()
            .find(|process| process.binary.ends_with("cognito-enroll-desktop"));
        let pid = ours.context("the window runs")?.pid;
        ensure!(
            Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status()?
                .success()
        );
        // One that the program did not live to meet.
        self.practice.clear_faults();
        self.start_again().await
    }

    /// Acts, and the answer does not come in this program's life.
    fn unanswered(&self, operation: &str) -> Result<()> {
        let never = Fault::new(FaultEffect::DelayAnswer { ms: 600_000 });
        Ok(self.practice.fault(never.at(operation))?)
    }

    async fn until_registered(&self, username: &str) -> Result<()> {
        while !self.registered(Mfa::On, username).await? {
            tokio::task::yield_now().await;
        }
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_code_nothing_has_happened() -> Result<()> {
    for step in ["typing", "before the scan", "the scan"] {
        let mut bench = Bench::open().await?;
        let user = bench.user(Mfa::On, Scenario::New)?.clone();
        bench.choose(Mfa::On).await?;
        if step == "typing" {
            bench.window.type_into("Username", &user.username).await?;
            bench.window.type_into("Password", &user.password).await?;
        } else {
            bench.sign_in(&user.username, &user.password).await?;
            bench.window.wait_for_heading("Before you scan", SOON).await?;
        }
        let void = match step {
            "the scan" => {
                bench.show_qr_code().await?;
                Some(bench.secret().await?)
            }
            _ => None,
        };
        bench.kill().await?;
        ensure!(!bench.registered(Mfa::On, &user.username).await?, "{step}");
        bench.scan_as(Mfa::On, &user).await?;
        let secret = bench.secret().await?;
        ensure!(Some(&secret) != void.as_ref(), "a secret of its own");
        bench
            .window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        bench
            .window
            .wait_for_heading("Authenticator app added", SOON)
            .await?;
        bench.window.close().await?;
    }
    Ok(())
}

/// The code is at the user pool already: killed before its answer, before the sign-in was finished, and afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn after_the_code_the_authenticator_counts() -> Result<()> {
    for unanswered in [Some("VerifySoftwareToken"), Some("RespondToAuthChallenge"), None] {
        let mut bench = Bench::open().await?;
        let user = bench.user(Mfa::On, Scenario::New)?.clone();
        bench.scan_as(Mfa::On, &user).await?;
        let secret = bench.secret().await?;
        if let Some(operation) = unanswered {
            bench.unanswered(operation)?;
        }
        bench
            .window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        bench.until_registered(&user.username).await?;
        if unanswered.is_none() {
            bench
                .window
                .wait_for_heading("Authenticator app added", SOON)
                .await?;
        }
        bench.kill().await?;
        bench.choose(Mfa::On).await?;
        bench.sign_in(&user.username, &user.password).await?;
        bench
            .window
            .wait_for_heading("Your current authenticator app", SOON)
            .await?;
        // The entry that was scanned is the one that counts.
        bench
            .window
            .type_into("Six-digit code", &code(&secret, 1)?)
            .await?;
        bench.window.wait_for_heading("Before you scan", SOON).await?;
        bench.window.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_that_was_under_way_counts_or_does_not_and_the_sign_in_tells() -> Result<()> {
    let mut bench = Bench::open().await?;
    let user = bench.user(Mfa::On, Scenario::TemporaryPassword)?.clone();
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, &user.password).await?;
    bench
        .window
        .wait_for_heading("Choose a new password", SOON)
        .await?;
    bench.unanswered("RespondToAuthChallenge")?;
    bench.window.type_into("New password", NEW).await?;
    bench.window.type_into("Given name", "Sam").await?;
    bench.window.press("Set password").await?;
    bench.reads("Setting password…").await?;
    bench.kill().await?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, &user.password).await?;
    bench.problem("incorrect-credentials").await?;
    bench.window.type_into("Password", NEW).await?;
    bench.window.press("Sign in").await?;
    bench.window.wait_for_heading("Before you scan", SOON).await?;
    bench.window.close().await
}
