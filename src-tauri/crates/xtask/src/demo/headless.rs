//! The window where nobody looks: driven as a person would, and looked at through the X server.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use window_driver::{ColourScheme, Display, Launch, Size, Window, qr_in};

use super::Practice;
use super::report::Report;
use crate::app_build::DESKTOP;
use crate::key_uri::KeyUri;
use crate::oathtool::{code_now, wrong_code};
use crate::practice::{Pool, Standing, User};
use crate::workspace::Workspace;

const SIZE: Size = Size {
    width: 960,
    height: 760,
};
/// Debug builds compute SRP slowly, and two cores may be busy.
const SOON: Duration = Duration::from_secs(30);
/// The window sends a code at its sixth digit, or else waits for its button.
const BY_ITSELF: Duration = Duration::from_secs(2);

/// Enrols the newcomer of the practice pool and believes nobody but the pool that it worked.
pub(super) async fn enrol(workspace: &Workspace, practice: &Practice, out: &Path, dark: bool) -> Result<()> {
    let description = practice.description();
    let (pool, user) = description.newcomer()?;
    let standing = description.standing(pool, user).await?;
    ensure!(
        !standing.totp,
        "{} already has an authenticator: start a new practice pool",
        user.username
    );

    let mut report = Report::new(out, &user.username, &pool.user_pool_id)?;
    let outcome = with_window(workspace, practice, out, dark, &mut report).await;
    // Whatever the window says, this is what counts.
    let outcome = match (outcome, description.standing(pool, user).await) {
        (Ok(()), Ok(standing)) => {
            report.practice_pool_says(standing.clone());
            has_totp(&standing)
        }
        (Ok(()), Err(error)) => Err(error),
        (Err(error), standing) => {
            standing
                .into_iter()
                .for_each(|standing| report.practice_pool_says(standing));
            Err(error)
        }
    };
    report.finish(&outcome)?;
    println!("\nScreenshots and result.json are in {}", workspace.shown(out));
    outcome?;
    println!(
        "{} of {} now has an authenticator, says the practice pool.",
        user.username, pool.user_pool_id
    );
    Ok(())
}

fn has_totp(standing: &Standing) -> Result<()> {
    ensure!(
        standing.totp,
        "the window says that it is done, and the practice pool knows of no authenticator"
    );
    Ok(())
}

async fn with_window(
    workspace: &Workspace,
    practice: &Practice,
    out: &Path,
    dark: bool,
    report: &mut Report,
) -> Result<()> {
    let private = tempfile::tempdir().context("could not make a temporary folder")?;
    let scheme = if dark {
        ColourScheme::Dark
    } else {
        ColourScheme::Light
    };
    let launch = Launch::new(workspace.built(DESKTOP))
        .arg("--practice")
        .arg(practice.file())
        .colour_scheme(scheme)
        .log(out.join("window.log"))
        .isolated_in(private.path())?;
    let window = report
        .step("Open the window", async {
            Window::open(&Display::start(SIZE).await?, launch).await
        })
        .await?;
    let (pool, user) = practice.description().newcomer()?;
    let outcome = Enrolment {
        window: &window,
        pool,
        user,
        report: &mut *report,
    }
    .walk()
    .await;
    if outcome.is_err() {
        // The reason matters more than whether its picture could be taken.
        if let Ok(picture) = window.display_picture().await {
            report.keep_failed(&picture).ok();
        }
    }
    let closed = report.step("Close the window", window.close()).await;
    outcome.and(closed)
}

struct Enrolment<'a> {
    window: &'a Window,
    pool: &'a Pool,
    user: &'a User,
    report: &'a mut Report,
}

impl Enrolment<'_> {
    async fn walk(mut self) -> Result<()> {
        let (window, pool, user) = (self.window, self.pool, self.user);
        self.report
            .step(
                "Read the list of pools",
                window.wait_for_heading("Choose where to sign in", SOON),
            )
            .await?;
        self.screenshot("pools").await?;

        self.report
            .step("Choose the pool", choose_pool(window, pool))
            .await?;
        self.report
            .step("Type username and password", type_credentials(window, user))
            .await?;
        self.screenshot("sign-in").await?;

        self.report
            .step("Sign in", press(window, "Sign in", "Before you scan"))
            .await?;
        self.screenshot("before-scan").await?;

        self.report
            .step("Show QR code", press(window, "Show QR code", "Scan the QR code"))
            .await?;
        let uri = self
            .report
            .step("Read the QR code from the display", read_qr(window))
            .await?;
        let key = KeyUri::parse(&uri)?;
        self.check(&key)?;
        self.screenshot("scan").await?;

        self.report
            .step("Copy the secret", copy_secret(window, &key))
            .await?;
        let wrong = wrong_code(&key.secret).await?;
        self.report
            .step("Enter a wrong code", enter_wrong_code(window, &wrong))
            .await?;
        self.screenshot("wrong-code").await?;

        self.report
            .step("Enter the right code", enter_right_code(window, &key.secret))
            .await?;
        self.screenshot("done").await
    }

    async fn screenshot(&mut self, name: &str) -> Result<()> {
        let picture = self.window.settled_picture().await?;
        self.report.keep(name, &picture)
    }

    fn check(&self, key: &KeyUri) -> Result<()> {
        ensure!(
            key.account == self.user.username,
            "the QR code is of the account {}",
            key.account
        );
        if let Some(issuer) = &self.pool.issuer {
            ensure!(
                key.issuer == *issuer,
                "the QR code's issuer is {}, not {issuer}",
                key.issuer
            );
        }
        Ok(())
    }
}

/// There is a button for each app client of the pool: the one without a secret has nothing more to ask for.
async fn choose_pool(window: &Window, pool: &Pool) -> Result<()> {
    let wanted = |name: &str| {
        name.contains(&pool.name) && !name.contains("(client secret)") && !name.starts_with("Remove ")
    };
    window
        .press_where(&format!("the button of {}", pool.name), wanted)
        .await?;
    window.wait_for_heading("Sign in", SOON).await
}

async fn type_credentials(window: &Window, user: &User) -> Result<()> {
    window.type_into("Username", &user.username).await?;
    window.type_into("Password", &user.password).await
}

async fn press(window: &Window, button: &str, heading: &str) -> Result<()> {
    window.press(button).await?;
    window.wait_for_heading(heading, SOON).await
}

/// As a phone does: looks at the display until there is something to read.
async fn read_qr(window: &Window) -> Result<String> {
    let deadline = Instant::now() + SOON;
    while Instant::now() < deadline {
        let picture = window.settled_picture().await?;
        if let Some(text) = tokio::task::spawn_blocking(move || qr_in(&picture)).await? {
            return Ok(text);
        }
    }
    bail!("the display shows no QR code that can be read")
}

async fn copy_secret(window: &Window, key: &KeyUri) -> Result<()> {
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", SOON).await?;
    let copied = window.clipboard().await?.context("the clipboard is empty")?;
    // Neither of them belongs into a message.
    ensure!(
        copied == key.secret,
        "the secret in the clipboard is not the one in the QR code"
    );
    Ok(())
}

async fn enter_wrong_code(window: &Window, code: &str) -> Result<()> {
    window.type_into("Six-digit code", code).await?;
    let alert = match window.wait_for_alert(BY_ITSELF).await {
        Ok(alert) => alert,
        Err(_) => {
            window.press("Verify").await?;
            window.wait_for_alert(SOON).await?
        }
    };
    ensure!(
        matches!(
            alert.code.as_str(),
            "code-not-of-this-secret" | "code-mistyped" | "code-wrong"
        ),
        "a wrong code is said to be the problem “{}”: {}",
        alert.code,
        alert.text
    );
    Ok(())
}

async fn enter_right_code(window: &Window, secret: &str) -> Result<()> {
    window
        .type_into("Six-digit code", &code_now(secret).await?)
        .await?;
    if window
        .wait_for_heading("Authenticator app added", BY_ITSELF)
        .await
        .is_ok()
    {
        return Ok(());
    }
    // Nothing to press if it was only slow.
    if window.shows(window_driver::Role::Button, "Verify").await? {
        window.press("Verify").await?;
    }
    window.wait_for_heading("Authenticator app added", SOON).await
}
