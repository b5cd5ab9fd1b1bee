//! The process is killed at each step. The next sign-in continues from the state of the user pool.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::fixture::{Fixture, TIMEOUT, code};

const NEW: &str = "Fresh-Pass-77!";

impl Fixture {
    /// Kills the process, which can neither wipe nor revoke anything, and starts it again.
    async fn kill(&mut self) -> Result<()> {
        let running = self.window.processes();
        let ours = running
            .iter()
            .find(|process| process.binary.ends_with("cognito-enroll-desktop"));
        let pid = ours.context("no window process")?.pid;
        ensure!(
            Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status()?
                .success()
        );
        // A fault that the killed process did not reach must not affect the next one.
        self.practice.clear_faults();
        self.reopen().await
    }

    /// Executes the next call of an operation without answering it.
    fn unanswered(&self, operation: &str) -> Result<()> {
        let never = Fault::new(FaultEffect::DelayAnswer { ms: 600_000 });
        Ok(self.practice.fault(never.at(operation))?)
    }

    async fn until_registered(&self, username: &str) -> Result<()> {
        while !self.is_registered(Mfa::On, username).await? {
            tokio::task::yield_now().await;
        }
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_before_the_code_leaves_the_user_unregistered() -> Result<()> {
    for step in ["typing", "before the scan", "the scan"] {
        let mut fixture = Fixture::open().await?;
        let user = fixture.user(Mfa::On, Scenario::New)?.clone();
        fixture.choose_pool(Mfa::On).await?;
        if step == "typing" {
            fixture.window.type_into("Username", &user.username).await?;
            fixture.window.type_into("Password", &user.password).await?;
        } else {
            fixture.sign_in(&user.username, &user.password).await?;
            fixture
                .window
                .wait_for_heading("Before you scan", TIMEOUT)
                .await?;
        }
        let void = match step {
            "the scan" => {
                fixture.show_qr_code().await?;
                Some(fixture.secret().await?)
            }
            _ => None,
        };
        fixture.kill().await?;
        ensure!(!fixture.is_registered(Mfa::On, &user.username).await?, "{step}");
        fixture.open_qr_code_as(Mfa::On, &user).await?;
        let secret = fixture.secret().await?;
        ensure!(Some(&secret) != void.as_ref(), "the secret is not new");
        fixture
            .window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        fixture
            .window
            .wait_for_heading("Authenticator app added", TIMEOUT)
            .await?;
        fixture.window.close().await?;
    }
    Ok(())
}

/// Killed before the response to the code, before the end of the sign-in, and after it.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_after_the_code_leaves_the_user_registered() -> Result<()> {
    for unanswered in [Some("VerifySoftwareToken"), Some("RespondToAuthChallenge"), None] {
        let mut fixture = Fixture::open().await?;
        let user = fixture.user(Mfa::On, Scenario::New)?.clone();
        fixture.open_qr_code_as(Mfa::On, &user).await?;
        let secret = fixture.secret().await?;
        if let Some(operation) = unanswered {
            fixture.unanswered(operation)?;
        }
        fixture
            .window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        fixture.until_registered(&user.username).await?;
        if unanswered.is_none() {
            fixture
                .window
                .wait_for_heading("Authenticator app added", TIMEOUT)
                .await?;
        }
        fixture.kill().await?;
        fixture.choose_pool(Mfa::On).await?;
        fixture.sign_in(&user.username, &user.password).await?;
        fixture
            .window
            .wait_for_heading("Your current authenticator app", TIMEOUT)
            .await?;
        // The scanned entry is the registered authenticator.
        fixture
            .window
            .type_into("Six-digit code", &code(&secret, 1)?)
            .await?;
        fixture
            .window
            .wait_for_heading("Before you scan", TIMEOUT)
            .await?;
        fixture.window.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_kill_while_setting_a_password_sign_in_shows_which_password_is_active() -> Result<()> {
    let mut fixture = Fixture::open().await?;
    let user = fixture.user(Mfa::On, Scenario::TemporaryPassword)?.clone();
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    fixture
        .window
        .wait_for_heading("Choose a new password", TIMEOUT)
        .await?;
    fixture.unanswered("RespondToAuthChallenge")?;
    fixture.window.type_into("New password", NEW).await?;
    fixture.window.type_into("Given name", "Sam").await?;
    fixture.window.press("Set password").await?;
    fixture.wait_for_text("Setting password…").await?;
    fixture.kill().await?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    fixture.wait_for_problem("incorrect-credentials").await?;
    fixture.window.type_into("Password", NEW).await?;
    fixture.window.press("Sign in").await?;
    fixture
        .window
        .wait_for_heading("Before you scan", TIMEOUT)
        .await?;
    fixture.window.close().await
}
