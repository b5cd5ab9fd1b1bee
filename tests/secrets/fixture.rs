//! The fixture of the tests: a window on a practice pool, with a [`Tap`] between them.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, ensure};
use enrolment::{KeyUri, Label, QrPicture, SharedSecret};
use practice_pool::description::{Mfa, PoolDescription, Scenario, UserDescription};
use practice_pool::{PracticePool, Running};
use tempfile::TempDir;
use totp_rs::{Builder, Secret};
use window_driver::{Display, Launch, Size, Window};

use crate::memory::{Found, scan};
use crate::search_terms::SearchTerms;
use crate::srp::PasswordHashes;
use crate::tap::Tap;

/// The program, or the one at the path in this variable: a release build, of which there is nothing else to test.
fn binary() -> PathBuf {
    let built = std::env::var_os("COGNITO_ENROLL_SCANNED_DESKTOP");
    built.map_or_else(
        || env!("CARGO_BIN_EXE_cognito-enroll-desktop").into(),
        PathBuf::from,
    )
}

/// Long, because development builds are slow and the machine may be busy.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);
/// How long a secret may stay in memory after its screen was left, because connections and tasks end later.
const RELEASE_TIMEOUT: Duration = Duration::from_secs(15);

/// A window, a practice pool and the tap between them.
pub(crate) struct Fixture {
    pub(crate) window: Window,
    pub(crate) tap: Tap,
    practice: Running,
    /// The window's configuration, data, cache and log.
    pub(crate) folder: TempDir,
}

impl Fixture {
    /// Opens the window, with the most verbose logs if `verbose` is set.
    pub(crate) async fn open(verbose: bool) -> Result<Self> {
        let practice = PracticePool::new().start(None)?;
        let tap = Tap::on(practice.address())?;
        // Without the users, because the window would otherwise read their passwords at the start.
        let mut description = practice.description().clone();
        description.endpoint = tap.endpoint();
        description.pools.iter_mut().for_each(|pool| pool.users.clear());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("practice.json");
        std::fs::write(&file, serde_json::to_vec(&description)?)?;
        let mut launch = Launch::new(binary())
            .isolated_in(folder.path())?
            .log(folder.path().join("log"))
            .arg("--practice")
            .arg(&file);
        if verbose {
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
        pools
            .find(|pool| pool.mfa == mfa)
            .context("no user pool with this MFA setting")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> Result<&UserDescription> {
        let mut users = self.pool(mfa)?.users.iter();
        users
            .find(|user| user.scenario == scenario)
            .context("no user of this scenario")
    }

    /// Returns the desktop process, not those of its WebView.
    pub(crate) fn pid(&self) -> Result<u32> {
        let binary = binary().canonicalize()?;
        let processes = self.window.processes();
        let mut ours = processes.iter().filter(|process| process.binary == binary);
        let process = ours.next().context("no desktop process")?;
        ensure!(ours.next().is_none(), "more than one desktop process");
        Ok(process.pid)
    }

    // ---- the enrolment ----

    pub(crate) async fn choose_pool(&self, mfa: Mfa) -> Result<()> {
        self.window
            .wait_for_heading("Choose where to sign in", TIMEOUT)
            .await?;
        let name = self.pool(mfa)?.name.clone();
        let wanted = |button: &str| button.contains(&name) && !button.contains("(client secret)");
        self.window.press_where("the button of the pool", wanted).await?;
        self.window.wait_for_heading("Sign in", TIMEOUT).await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Result<()> {
        self.window.type_into("Username", username).await?;
        self.window.type_into("Password", password).await?;
        self.window.press("Sign in").await
    }

    pub(crate) async fn set_new_password(&self, password: &str) -> Result<()> {
        self.window
            .wait_for_heading("Choose a new password", TIMEOUT)
            .await?;
        self.window.type_into("New password", password).await?;
        self.window.type_into("Given name", "Sam").await?;
        self.window.press("Set password").await
    }

    /// Goes to the screen with the QR code and returns its secret, as the practice pool sent it.
    pub(crate) async fn open_qr_code(&self) -> Result<String> {
        self.window.wait_for_heading("Before you scan", TIMEOUT).await?;
        self.window.press("Show QR code").await?;
        self.window.wait_for_heading("Scan the QR code", TIMEOUT).await?;
        // Wait until the QR code is drawn.
        self.window.stable_screenshot().await?;
        self.tap.newest("SecretCode")
    }

    pub(crate) async fn verify(&self, secret: &str) -> Result<()> {
        self.window.type_into("Six-digit code", &code(secret)?).await?;
        self.window
            .wait_for_heading("Authenticator app added", TIMEOUT)
            .await
    }

    pub(crate) async fn start_over(&self) -> Result<()> {
        self.window.press("Start over").await?;
        self.window.wait_for_heading("Sign in", TIMEOUT).await
    }

    // ---- search terms ----

    /// Returns the shared secrets, sessions and tokens that were sent so far.
    pub(crate) fn sent_secrets(&self) -> Result<SearchTerms> {
        let mut search_terms = SearchTerms::default();
        for secret in self.tap.values("SecretCode") {
            search_terms = search_terms.shared_secret(&secret)?;
        }
        for name in ["Session", "AccessToken", "IdToken", "RefreshToken"] {
            for value in self.tap.values(name) {
                search_terms = search_terms.secret(name, &value);
            }
        }
        Ok(search_terms)
    }

    /// Returns a password's hashes of SRP, for each sign-in so far. Who knows `x` can sign in.
    pub(crate) fn password_hashes(&self, mfa: Mfa, password: &str) -> Result<SearchTerms> {
        let user_pool_id = &self.pool(mfa)?.user_pool_id;
        let mut search_terms = SearchTerms::default();
        let salts = self.tap.values("SALT");
        ensure!(!salts.is_empty(), "no sign-in used SRP");
        for salt in &salts {
            for user_id in self.tap.values("USER_ID_FOR_SRP") {
                let hashes = PasswordHashes::of(user_pool_id, &user_id, salt, password)?;
                search_terms = search_terms
                    .number("x of SRP", &hashes.x)
                    .number("the inner hash of SRP", &hashes.inner);
            }
        }
        Ok(search_terms)
    }

    /// Returns the QR code as the PNG that the page receives.
    pub(crate) fn picture(&self, mfa: Mfa, account: &str, secret: &str) -> Result<Vec<u8>> {
        let secret = SharedSecret::from_base32(secret.into()).map_err(|problem| anyhow!("{problem:?}"))?;
        let label =
            Label::typed(&self.pool(mfa)?.issuer, account).map_err(|problem| anyhow!("{problem:?}"))?;
        let uri = KeyUri::new(&label, &secret);
        let picture = QrPicture::of(&uri).map_err(|problem| anyhow!("{problem:?}"))?;
        Ok(picture.png().to_vec())
    }

    // ---- searches ----

    /// Searches the memory of the desktop process.
    pub(crate) fn found(&self, search_terms: &SearchTerms) -> Result<Vec<Found>> {
        let scan = scan(self.pid()?, search_terms)?;
        ensure!(scan.read > 1 << 20, "only {} bytes were readable", scan.read);
        Ok(scan.found)
    }

    /// Returns the names of the secrets that are in memory now.
    pub(crate) fn found_names(&self, search_terms: &SearchTerms) -> Result<BTreeSet<String>> {
        let found = self.found(search_terms)?.into_iter();
        Ok(found.map(|found| found.what).collect())
    }

    /// Searches until nothing is found. Fails with the remaining secrets after a timeout.
    pub(crate) fn wait_until_absent(&self, search_terms: &SearchTerms) -> Result<()> {
        let deadline = Instant::now() + RELEASE_TIMEOUT;
        loop {
            let found = self.found(search_terms)?;
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
