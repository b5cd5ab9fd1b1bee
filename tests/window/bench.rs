//! A window on a practice pool.

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
/// A development build on two busy cores takes its time.
pub(crate) const SOON: Duration = Duration::from_secs(30);

/// A practice pool and a window on it.
pub(crate) struct Bench {
    pub(crate) window: Window,
    pub(crate) practice: Running,
    // Dropped last: the window keeps its files in it.
    folder: TempDir,
}

impl Bench {
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
        Self::prepared(colours, size, |_, _, launch| Ok(launch)).await
    }

    /// `prepare` may change how the window is started, and what its folder has in it by then.
    pub(crate) async fn prepared(
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

    /// Opens another window in the place of this one, with the same files.
    pub(crate) async fn start_again(&mut self) -> Result<()> {
        let launch = launch(self.folder.path())?
            .arg("--practice")
            .arg(self.folder.path().join("practice.json"));
        let display = self.window.display().clone();
        self.window = Window::open(&display, launch).await?;
        Ok(())
    }

    /// Where the window keeps its files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> Result<&PoolDescription> {
        self.practice
            .description()
            .pools
            .iter()
            .find(|pool| pool.mfa == mfa)
            .context("both kinds are there")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> Result<&UserDescription> {
        self.pool(mfa)?
            .users
            .iter()
            .find(|user| user.scenario == scenario)
            .context("one of each is there")
    }

    /// One of the others, of the pool that requires MFA.
    pub(crate) fn person(&self, situation: ExtraScenario) -> Result<&ExtraUserDescription> {
        let mut others = self.pool(Mfa::On)?.extra_users.iter();
        others
            .find(|person| person.scenario == situation)
            .context("one of each is there")
    }

    /// The newest code that was sent to somebody.
    pub(crate) fn sent_code(&self, username: &str) -> Result<String> {
        let mut newest_first = self.practice.outbox().into_iter().rev();
        let message = newest_first.find(|message| message.username == username);
        Ok(message.context("nothing was sent")?.code)
    }

    /// What the new person of the pool where MFA is optional gets by signing in elsewhere.
    pub(crate) async fn tokens(&self) -> Result<Value> {
        let pool = self.pool(Mfa::Optional)?.clone();
        let user = self.user(Mfa::Optional, Scenario::New)?.clone();
        let practice = self.practice.description().clone();
        let blocking = move || tokens(&practice, &pool, &user.username, &user.password);
        Ok(tokio::task::spawn_blocking(blocking).await?)
    }

    pub(crate) async fn choose(&self, mfa: Mfa) -> Result<()> {
        self.window
            .wait_for_heading("Choose where to sign in", SOON)
            .await?;
        let (name, with_secret) = (self.pool(mfa)?.name.clone(), "(client secret)");
        let wanted = |button: &str| button.contains(&name) && !button.contains(with_secret);
        self.window.press_where("the pool's button", wanted).await?;
        self.window.wait_for_heading("Sign in", SOON).await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Result<()> {
        self.window.type_into("Username", username).await?;
        self.window.type_into("Password", password).await?;
        self.window.press("Sign in").await
    }

    /// From the list of pools to the QR code, without a detour.
    pub(crate) async fn scan_as(&self, mfa: Mfa, user: &UserDescription) -> Result<()> {
        self.choose(mfa).await?;
        self.sign_in(&user.username, &user.password).await?;
        self.show_qr_code().await
    }

    pub(crate) async fn show_qr_code(&self) -> Result<()> {
        self.window.press("Show QR code").await?;
        self.window.wait_for_heading("Scan the QR code", SOON).await
    }

    /// Waits until the page says so, wherever it does. White space does not count.
    pub(crate) async fn reads(&self, words: &str) -> Result<()> {
        let wanted = words.replace(char::is_whitespace, "");
        let deadline = Instant::now() + SOON;
        while !self
            .window
            .text()
            .await?
            .replace(char::is_whitespace, "")
            .contains(&wanted)
        {
            ensure!(Instant::now() < deadline, "{words:?} is nowhere to be read");
        }
        Ok(())
    }

    /// Types the right code, and something happens to it on its way to Cognito.
    pub(crate) async fn code_meets(&self, mishap: FaultEffect, secret: &str) -> Result<()> {
        self.practice
            .fault(Fault::new(mishap).at("VerifySoftwareToken"))?;
        self.window.type_into("Six-digit code", &code(secret, 0)?).await
    }

    pub(crate) async fn problem(&self, code: &str) -> Result<()> {
        let alert = self.window.wait_for_alert_with_code(code, SOON).await?;
        ensure!(alert.text.len() > 40, "a title and a remedy: {:?}", alert.text);
        Ok(())
    }

    /// The secret, from a picture of the display.
    pub(crate) async fn secret(&self) -> Result<String> {
        secret_in(&self.window).await
    }

    pub(crate) async fn registered(&self, mfa: Mfa, username: &str) -> Result<bool> {
        let standing = self
            .practice
            .user_snapshot(&self.pool(mfa)?.user_pool_id, username);
        Ok(standing.context("the pool knows the user")?.totp)
    }
}

/// The secret of the QR code that the window shows, from a picture of the display.
pub(crate) async fn secret_in(window: &Window) -> Result<String> {
    // Looking for it takes seconds on a busy machine.
    let deadline = Instant::now() + 2 * SOON;
    let text = loop {
        // A problem's notice scrolls a small window past it, and a person back.
        window
            .client()?
            .execute(
                "document.querySelector('img[src^=\"blob:\"]')?.scrollIntoView()",
                Vec::new(),
            )
            .await?;
        // The code is fetched after the screen is there.
        match decode_qr(&window.stable_screenshot().await?) {
            Some(text) => break text,
            None if Instant::now() < deadline => {}
            None => {
                keep_picture(window, "no-qr-code").await?;
                bail!("no QR code to be seen: see target/window/no-qr-code.png");
            }
        }
    };
    let secret = text
        .split("secret=")
        .nth(1)
        .and_then(|rest| rest.split('&').next());
    Ok(secret.context("no secret in the key URI")?.to_owned())
}

/// Leaves a picture of the window in `target/window`, to be looked at. `name` may have a folder in it.
pub(crate) async fn keep_picture(window: &Window, name: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/window/{name}.png"));
    std::fs::create_dir_all(file.parent().context("it is in a folder")?)?;
    let picture = window.stable_screenshot().await?;
    Ok(picture.save(file)?)
}

pub(crate) fn launch(folder: &Path) -> Result<Launch> {
    Launch::new(BINARY).isolated_in(folder)
}

/// The code that an authenticator shows in so many steps of 30 seconds.
pub(crate) fn code(secret: &str, steps: u64) -> Result<String> {
    code_at(secret, SystemTime::now() + Duration::from_secs(30 * steps))
}

/// The code that an authenticator shows at that time.
pub(crate) fn code_at(secret: &str, time: SystemTime) -> Result<String> {
    let time = time.duration_since(UNIX_EPOCH)?.as_secs();
    let secret = Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(time)
        .to_string())
}

/// Looks until there is something.
pub(crate) async fn until<T>(what: &str, mut is: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let end = Instant::now() + SOON;
    loop {
        if let Some(found) = is().await? {
            return Ok(found);
        }
        ensure!(Instant::now() < end, "{what} did not come about");
        tokio::task::yield_now().await;
    }
}
