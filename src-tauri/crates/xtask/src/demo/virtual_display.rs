//! The demo on a virtual display: the window is driven through WebDriver and photographed through the X server.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use window_driver::{ColourScheme, Display, Launch, Size, Window, decode_qr};

use super::pool_source::PoolSource;
use super::report::Report;
use crate::key_uri::KeyUri;
use crate::oathtool::{code_now, wrong_code};
use crate::practice_pool::{Pool, User, UserState};
use crate::programs::DESKTOP;
use crate::workspace::Workspace;

const SIZE: Size = Size {
    width: 960,
    height: 760,
};
/// Long, because debug builds compute SRP slowly and other programs may use the processor.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How long to wait for the window to send a code at its sixth digit, before pressing the button.
const AUTOMATIC: Duration = Duration::from_secs(2);

/// Enrols the newcomer of the practice pool. Succeeds only if the practice pool reports the authenticator.
pub(super) async fn enrol(workspace: &Workspace, source: &PoolSource, out: &Path, dark: bool) -> Result<()> {
    let description = source.description();
    let (pool, user) = description.newcomer()?;
    let before = description.user_state(pool, user).await?;
    ensure!(
        !before.totp,
        "{} already has an authenticator: start a new practice pool",
        user.username
    );

    let mut report = Report::new(out, &user.username, &pool.user_pool_id)?;
    let outcome = with_window(workspace, source, out, dark, &mut report).await;
    let outcome = match (outcome, description.user_state(pool, user).await) {
        (Ok(()), Ok(state)) => {
            report.set_user_state(state.clone());
            check_registered(&state)
        }
        (Ok(()), Err(error)) => Err(error),
        (Err(error), state) => {
            state.into_iter().for_each(|state| report.set_user_state(state));
            Err(error)
        }
    };
    report.finish(&outcome)?;
    println!("\nScreenshots and result.json are in {}", workspace.relative(out));
    outcome?;
    println!(
        "The practice pool confirms that {} of {} has an authenticator.",
        user.username, pool.user_pool_id
    );
    Ok(())
}

fn check_registered(state: &UserState) -> Result<()> {
    ensure!(
        state.totp,
        "the window reports success, but the practice pool has no authenticator of the user"
    );
    Ok(())
}

async fn with_window(
    workspace: &Workspace,
    source: &PoolSource,
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
        .arg(source.file())
        .colour_scheme(scheme)
        .log(out.join("window.log"))
        .isolated_in(private.path())?;
    let window = report
        .step("Open the window", async {
            Window::open(&Display::start(SIZE).await?, launch).await
        })
        .await?;
    let (pool, user) = source.description().newcomer()?;
    let outcome = Enrolment {
        window: &window,
        pool,
        user,
        report: &mut *report,
    }
    .run()
    .await;
    if outcome.is_err() {
        // A failed picture must not replace the error.
        if let Ok(picture) = window.display_screenshot().await {
            report.add_failure_screenshot(&picture).ok();
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
    async fn run(mut self) -> Result<()> {
        let (window, pool, user) = (self.window, self.pool, self.user);
        self.report
            .step(
                "Read the list of pools",
                window.wait_for_heading("Choose where to sign in", TIMEOUT),
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
        let picture = self.window.stable_screenshot().await?;
        self.report.add_screenshot(name, &picture)
    }

    fn check(&self, key: &KeyUri) -> Result<()> {
        ensure!(
            key.account == self.user.username,
            "the QR code has the account name {}",
            key.account
        );
        if let Some(issuer) = &self.pool.issuer {
            ensure!(
                key.issuer == *issuer,
                "the QR code has the issuer {}, not {issuer}",
                key.issuer
            );
        }
        Ok(())
    }
}

/// Presses the button of the app client without a secret. Each app client of the pool has a button.
async fn choose_pool(window: &Window, pool: &Pool) -> Result<()> {
    let is_wanted = |name: &str| {
        name.contains(&pool.name) && !name.contains("(client secret)") && !name.starts_with("Remove ")
    };
    window
        .press_where(&format!("the button of {}", pool.name), is_wanted)
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await
}

async fn type_credentials(window: &Window, user: &User) -> Result<()> {
    window.type_into("Username", &user.username).await?;
    window.type_into("Password", &user.password).await
}

async fn press(window: &Window, button: &str, heading: &str) -> Result<()> {
    window.press(button).await?;
    window.wait_for_heading(heading, TIMEOUT).await
}

/// Takes pictures of the display until one contains a readable QR code.
async fn read_qr(window: &Window) -> Result<String> {
    let deadline = Instant::now() + TIMEOUT;
    while Instant::now() < deadline {
        let picture = window.stable_screenshot().await?;
        if let Some(text) = tokio::task::spawn_blocking(move || decode_qr(&picture)).await? {
            return Ok(text);
        }
    }
    bail!("the display shows no readable QR code")
}

async fn copy_secret(window: &Window, key: &KeyUri) -> Result<()> {
    window.press("Copy secret").await?;
    window.wait_for_status("Secret copied", TIMEOUT).await?;
    let copied = window.clipboard().await?.context("the clipboard is empty")?;
    // The message must not contain either secret.
    ensure!(
        copied == key.secret,
        "the secret in the clipboard is not the one in the QR code"
    );
    Ok(())
}

async fn enter_wrong_code(window: &Window, code: &str) -> Result<()> {
    window.type_into("Six-digit code", code).await?;
    let alert = match window.wait_for_alert(AUTOMATIC).await {
        Ok(alert) => alert,
        Err(_) => {
            window.press("Verify").await?;
            window.wait_for_alert(TIMEOUT).await?
        }
    };
    ensure!(
        matches!(
            alert.code.as_str(),
            "code-not-of-this-secret" | "code-mistyped" | "code-wrong"
        ),
        "a wrong code is reported as the problem “{}”: {}",
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
        .wait_for_heading("Authenticator app added", AUTOMATIC)
        .await
        .is_ok()
    {
        return Ok(());
    }
    // The button is gone if the code was sent automatically and only the response is late.
    if window.shows(window_driver::Role::Button, "Verify").await? {
        window.press("Verify").await?;
    }
    window.wait_for_heading("Authenticator app added", TIMEOUT).await
}
