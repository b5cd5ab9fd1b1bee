//! The fixture of the tests: a window on a practice pool.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail, ensure};
use practice_pool::description::{
    ExtraScenario, ExtraUserDescription, Mfa, PoolDescription, Scenario, UserDescription,
};
use practice_pool::fault::FaultEffect;
use practice_pool::{Fault, PracticePool, Running};
use serde_json::Value;
use tempfile::TempDir;
use totp_rs::{Builder, Secret};
use window_driver::{ColourScheme, Display, Launch, Size, Window, decode_qr};

use crate::tokens::tokens;

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_cognito-enroll-desktop");
/// Long, because development builds are slow and the machine may be busy.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// A practice pool and a window on it.
pub(crate) struct Fixture {
    pub(crate) window: Window,
    pub(crate) practice: Running,
    // Dropped last, because the window writes its files there.
    folder: TempDir,
}

impl Fixture {
    pub(crate) async fn open() -> Result<Self> {
        Self::open_with(
            ColourScheme::Light,
            Size {
                width: 960,
                height: 760,
            },
        )
        .await
    }

    pub(crate) async fn open_with(colours: ColourScheme, size: Size) -> Result<Self> {
        Self::open_prepared(colours, size, |_, _, launch| Ok(launch)).await
    }

    /// Calls `prepare` before the window is started, to change its arguments, environment and files.
    pub(crate) async fn open_prepared(
        colours: ColourScheme,
        size: Size,
        prepare: impl FnOnce(&Running, &Path, Launch) -> Result<Launch>,
    ) -> Result<Self> {
        let practice = PracticePool::new().faults().all_fixtures().start(None)?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("practice.json");
        std::fs::write(&file, serde_json::to_vec(practice.description())?)?;
        let launch = launch(folder.path())?
            .colour_scheme(colours)
            .arg("--practice")
            .arg(&file);
        let launch = prepare(&practice, folder.path(), launch)?;
        let window = Window::open(&Display::start(size).await?, launch).await?;
        Ok(Self {
            window,
            practice,
            folder,
        })
    }

    /// Replaces the window by a new one with the same files.
    pub(crate) async fn reopen(&mut self) -> Result<()> {
        let launch = launch(self.folder.path())?
            .arg("--practice")
            .arg(self.folder.path().join("practice.json"));
        let display = self.window.display().clone();
        self.window = Window::open(&display, launch).await?;
        Ok(())
    }

    /// The folder in which the window keeps its files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> Result<&PoolDescription> {
        self.practice
            .description()
            .pools
            .iter()
            .find(|pool| pool.mfa == mfa)
            .context("no user pool with this MFA setting")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> Result<&UserDescription> {
        self.pool(mfa)?
            .users
            .iter()
            .find(|user| user.scenario == scenario)
            .context("no user of this scenario")
    }

    /// Returns an extra user of the pool that requires MFA.
    pub(crate) fn extra_user(&self, scenario: ExtraScenario) -> Result<&ExtraUserDescription> {
        let mut others = self.pool(Mfa::On)?.extra_users.iter();
        others
            .find(|user| user.scenario == scenario)
            .context("no extra user of this scenario")
    }

    /// Returns the newest code that was sent to a user.
    pub(crate) fn sent_code(&self, username: &str) -> Result<String> {
        let mut newest_first = self.practice.outbox().into_iter().rev();
        let message = newest_first.find(|message| message.username == username);
        Ok(message.context("no code was sent")?.code)
    }

    /// Signs in the new user of the pool with optional MFA without the window. Returns the tokens.
    pub(crate) async fn tokens(&self) -> Result<Value> {
        let pool = self.pool(Mfa::Optional)?.clone();
        let user = self.user(Mfa::Optional, Scenario::New)?.clone();
        let practice = self.practice.description().clone();
        let blocking = move || tokens(&practice, &pool, &user.username, &user.password);
        Ok(tokio::task::spawn_blocking(blocking).await?)
    }

    pub(crate) async fn choose_pool(&self, mfa: Mfa) -> Result<()> {
        self.window
            .wait_for_heading("Choose where to sign in", TIMEOUT)
            .await?;
        let (name, with_secret) = (self.pool(mfa)?.name.clone(), "(client secret)");
        let wanted = |button: &str| button.contains(&name) && !button.contains(with_secret);
        self.window.press_where("the button of the pool", wanted).await?;
        self.window.wait_for_heading("Sign in", TIMEOUT).await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Result<()> {
        self.window.type_into("Username", username).await?;
        self.window.type_into("Password", password).await?;
        self.window.press("Sign in").await
    }

    /// Goes from the list of pools to the QR code.
    pub(crate) async fn open_qr_code_as(&self, mfa: Mfa, user: &UserDescription) -> Result<()> {
        self.choose_pool(mfa).await?;
        self.sign_in(&user.username, &user.password).await?;
        self.show_qr_code().await
    }

    pub(crate) async fn show_qr_code(&self) -> Result<()> {
        self.window.press("Show QR code").await?;
        self.window.wait_for_heading("Scan the QR code", TIMEOUT).await
    }

    /// Waits until the page contains the text, ignoring white space.
    pub(crate) async fn wait_for_text(&self, text: &str) -> Result<()> {
        let wanted = text.replace(char::is_whitespace, "");
        let deadline = Instant::now() + TIMEOUT;
        while !self
            .window
            .text()
            .await?
            .replace(char::is_whitespace, "")
            .contains(&wanted)
        {
            ensure!(Instant::now() < deadline, "the page does not contain {text:?}");
        }
        Ok(())
    }

    /// Types the right code, whose verification fails by the fault.
    pub(crate) async fn verify_with_fault(&self, fault: FaultEffect, secret: &str) -> Result<()> {
        self.practice.fault(Fault::new(fault).at("VerifySoftwareToken"))?;
        self.window.type_into("Six-digit code", &code(secret, 0)?).await
    }

    pub(crate) async fn wait_for_problem(&self, code: &str) -> Result<()> {
        let alert = self.window.wait_for_alert_with_code(code, TIMEOUT).await?;
        ensure!(
            alert.text.len() > 40,
            "the problem has no title or no remedy: {:?}",
            alert.text
        );
        Ok(())
    }

    /// Reads the secret from a picture of the display.
    pub(crate) async fn secret(&self) -> Result<String> {
        secret_in_qr_code(&self.window).await
    }

    pub(crate) async fn is_registered(&self, mfa: Mfa, username: &str) -> Result<bool> {
        let user = self
            .practice
            .user_snapshot(&self.pool(mfa)?.user_pool_id, username);
        Ok(user.context("the practice pool does not know the user")?.totp)
    }
}

/// Reads the secret of the displayed QR code from a picture of the display.
pub(crate) async fn secret_in_qr_code(window: &Window) -> Result<String> {
    // Long, because decoding a picture takes seconds on a busy machine.
    let deadline = Instant::now() + 2 * TIMEOUT;
    let text = loop {
        // In a small window the notice of a problem scrolls the QR code out of view.
        window
            .client()?
            .execute(
                "document.querySelector('img[src^=\"blob:\"]')?.scrollIntoView()",
                Vec::new(),
            )
            .await?;
        // The page loads the QR code after the screen is shown.
        match decode_qr(&window.stable_screenshot().await?) {
            Some(text) => break text,
            None if Instant::now() < deadline => {}
            None => {
                save_picture(window, "no-qr-code").await?;
                bail!("the display shows no QR code: see target/window/no-qr-code.png");
            }
        }
    };
    let secret = text
        .split("secret=")
        .nth(1)
        .and_then(|rest| rest.split('&').next());
    Ok(secret.context("the key URI has no secret")?.to_owned())
}

/// Saves a picture of the window in `target/window`, for review. `name` may contain a folder.
pub(crate) async fn save_picture(window: &Window, name: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/window/{name}.png"));
    std::fs::create_dir_all(file.parent().context("the path has no folder")?)?;
    let picture = window.stable_screenshot().await?;
    Ok(picture.save(file)?)
}

pub(crate) fn launch(folder: &Path) -> Result<Launch> {
    Launch::new(BINARY).isolated_in(folder)
}

/// Returns the code of the time step that starts `steps` time steps from now.
pub(crate) fn code(secret: &str, steps: u64) -> Result<String> {
    code_at(secret, SystemTime::now() + Duration::from_secs(30 * steps))
}

/// Returns the code at a time.
pub(crate) fn code_at(secret: &str, time: SystemTime) -> Result<String> {
    let time = time.duration_since(UNIX_EPOCH)?.as_secs();
    let secret = Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(time)
        .to_string())
}

/// Polls until `poll` returns a value.
pub(crate) async fn wait_until<T>(what: &str, mut poll: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let end = Instant::now() + TIMEOUT;
    loop {
        if let Some(found) = poll().await? {
            return Ok(found);
        }
        ensure!(Instant::now() < end, "timeout while waiting for {what}");
        tokio::task::yield_now().await;
    }
}
