//! A window on a practice pool, with a [`Tap`] between them.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, ensure};
use enrolment::{KeyUri, QrPicture, SharedSecret};
use practice_pool::description::{Mfa, PoolDescription, Scenario, UserDescription};
use practice_pool::{PracticePool, Running};
use tempfile::TempDir;
use totp_rs::{Builder, Secret};
use window_driver::{Display, Launch, Size, Window};

use crate::memory::{Found, scan};
use crate::needles::Needles;
use crate::tap::Tap;

const BINARY: &str = env!("CARGO_BIN_EXE_cognito-enroll-desktop");
/// A development build on two busy cores takes its time.
pub(crate) const SOON: Duration = Duration::from_secs(30);
/// How long something may stay in memory after the person has left it: connections and tasks end by themselves.
const FORGETS: Duration = Duration::from_secs(15);

/// See the module.
pub(crate) struct Bench {
    pub(crate) window: Window,
    pub(crate) tap: Tap,
    practice: Running,
    /// The window's configuration, data, cache and log.
    pub(crate) folder: TempDir,
}

impl Bench {
    /// With logs at their most verbose if `loud`.
    pub(crate) async fn open(loud: bool) -> Result<Self> {
        let practice = PracticePool::new().start(None)?;
        let tap = Tap::on(practice.address())?;
        // Without the people, whose passwords the window would otherwise know from the start.
        let mut description = practice.description().clone();
        description.endpoint = tap.endpoint();
        description.pools.iter_mut().for_each(|pool| pool.users.clear());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("practice.json");
        std::fs::write(&file, serde_json::to_vec(&description)?)?;
        let mut launch = Launch::new(BINARY)
            .isolated_in(folder.path())?
            .log(folder.path().join("log"))
            .arg("--practice")
            .arg(&file);
        if loud {
            for (name, value) in [
                ("RUST_LOG", "trace"),
                ("RUST_BACKTRACE", "full"),
                ("WEBKIT_DEBUG", "all"),
                ("G_MESSAGES_DEBUG", "all"),
            ] {
                launch = launch.env(name, value);
            }
        }
        let display = Display::start(Size {
            width: 960,
            height: 760,
        })
        .await?;
        let window = Window::open(&display, launch).await?;
        Ok(Self {
            window,
            tap,
            practice,
            folder,
        })
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> Result<&PoolDescription> {
        let mut pools = self.practice.description().pools.iter();
        pools.find(|pool| pool.mfa == mfa).context("both kinds are there")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> Result<&UserDescription> {
        let mut users = self.pool(mfa)?.users.iter();
        users
            .find(|user| user.scenario == scenario)
            .context("one of each is there")
    }

    /// The desktop process, not those of its web view.
    pub(crate) fn pid(&self) -> Result<u32> {
        let binary = Path::new(BINARY).canonicalize()?;
        let processes = self.window.processes();
        let mut ours = processes.iter().filter(|process| process.binary == binary);
        let process = ours.next().context("the window is gone")?;
        ensure!(ours.next().is_none(), "more than one desktop process");
        Ok(process.pid)
    }

    // ---- the way through ----

    pub(crate) async fn choose(&self, mfa: Mfa) -> Result<()> {
        self.window
            .wait_for_heading("Choose where to sign in", SOON)
            .await?;
        let name = self.pool(mfa)?.name.clone();
        let wanted = |button: &str| button.contains(&name) && !button.contains("(client secret)");
        self.window.press_where("the pool's button", wanted).await?;
        self.window.wait_for_heading("Sign in", SOON).await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Result<()> {
        self.window.type_into("Username", username).await?;
        self.window.type_into("Password", password).await?;
        self.window.press("Sign in").await
    }

    pub(crate) async fn set_new_password(&self, password: &str) -> Result<()> {
        self.window
            .wait_for_heading("Choose a new password", SOON)
            .await?;
        self.window.type_into("New password", password).await?;
        self.window.type_into("Given name", "Sam").await?;
        self.window.press("Set password").await
    }

    /// Goes to the scan screen, and gives the secret on it as the pool gave it.
    pub(crate) async fn to_the_qr_code(&self) -> Result<String> {
        self.window.wait_for_heading("Before you scan", SOON).await?;
        self.window.press("Show QR code").await?;
        self.window.wait_for_heading("Scan the QR code", SOON).await?;
        // The picture has been fetched and drawn.
        self.window.stable_screenshot().await?;
        self.tap.newest("SecretCode")
    }

    pub(crate) async fn verify(&self, secret: &str) -> Result<()> {
        self.window.type_into("Six-digit code", &code(secret)?).await?;
        self.window
            .wait_for_heading("Authenticator app added", SOON)
            .await
    }

    pub(crate) async fn start_over(&self) -> Result<()> {
        self.window.press("Start over").await?;
        self.window.wait_for_heading("Sign in", SOON).await
    }

    // ---- what is looked for ----

    /// The shared secrets, sessions and tokens that went over the wire so far.
    pub(crate) fn exchanged(&self) -> Result<Needles> {
        let mut needles = Needles::default();
        for secret in self.tap.heard("SecretCode") {
            needles = needles.shared_secret(&secret)?;
        }
        for name in ["Session", "AccessToken", "IdToken", "RefreshToken"] {
            for value in self.tap.heard(name) {
                needles = needles.secret(name, &value);
            }
        }
        Ok(needles)
    }

    /// The QR code of the scan screen, as the PNG that the page is given.
    pub(crate) fn picture(&self, mfa: Mfa, account: &str, secret: &str) -> Result<Vec<u8>> {
        let secret = SharedSecret::from_base32(secret.into()).map_err(|problem| anyhow!("{problem:?}"))?;
        let uri = KeyUri::new(&self.pool(mfa)?.issuer, account, &secret);
        let picture = QrPicture::of(&uri).map_err(|problem| anyhow!("{problem:?}"))?;
        Ok(picture.png().to_vec())
    }

    // ---- looking ----

    /// What is in the desktop process's memory now.
    pub(crate) fn found(&self, needles: &Needles) -> Result<Vec<Found>> {
        let scan = scan(self.pid()?, needles)?;
        ensure!(scan.read > 1 << 20, "only {} bytes were readable", scan.read);
        Ok(scan.found)
    }

    /// The names of what is in memory now: what a scan must be able to find.
    pub(crate) fn names_found(&self, needles: &Needles) -> Result<BTreeSet<String>> {
        let found = self.found(needles)?.into_iter();
        Ok(found.map(|found| found.what).collect())
    }

    /// Looks until nothing is found any more; an error with what is still there when that takes too long.
    pub(crate) fn forgotten(&self, needles: &Needles) -> Result<()> {
        let deadline = Instant::now() + FORGETS;
        loop {
            let found = self.found(needles)?;
            if found.is_empty() {
                return Ok(());
            }
            ensure!(Instant::now() < deadline, "still in memory: {found:?}");
        }
    }
}

fn code(secret: &str) -> Result<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let secret = Secret::try_from_base32(secret).map_err(|error| anyhow!("{error}"))?;
    Ok(Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(now)
        .to_string())
}
