//! A practice pool, runs of the program, and independent decoders of QR codes and codes.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use practice_pool::description::{Mfa, PoolDescription, Scenario, UserDescription};
use practice_pool::{PracticePool, Running, UserSnapshot};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use totp_rs::{Builder, Secret};

/// A practice pool on its own threads, and a folder for files.
pub(crate) struct Practice {
    pub(crate) running: Running,
    pub(crate) folder: TempDir,
    _runtime: Runtime,
}

impl Practice {
    pub(crate) fn start() -> Self {
        Self::of(PracticePool::new())
    }

    pub(crate) fn of(pool: PracticePool) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let running = {
            let _inside = runtime.enter();
            pool.start(None).expect("started")
        };
        Self {
            running,
            folder: tempfile::tempdir().expect("a folder"),
            _runtime: runtime,
        }
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> &PoolDescription {
        let pools = &self.running.description().pools;
        pools.iter().find(|pool| pool.mfa == mfa).expect("such a pool")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> &UserDescription {
        let users = &self.pool(mfa).users;
        users
            .iter()
            .find(|user| user.scenario == scenario)
            .expect("such a user")
    }

    /// The options that choose the pool.
    pub(crate) fn options(&self, mfa: Mfa) -> Vec<String> {
        let description = self.running.description();
        let pool = self.pool(mfa);
        [
            ("--endpoint-url", &description.endpoint),
            ("--region", &description.region),
            ("--client-id", &pool.clients[0].client_id),
            ("--user-pool-id", &pool.user_pool_id),
        ]
        .into_iter()
        .flat_map(|(option, value)| [option.to_owned(), value.clone()])
        .collect()
    }

    /// Calls an operation without the program.
    pub(crate) fn call(&self, operation: &str, body: Value) -> Value {
        let endpoint = &self.running.description().endpoint;
        let answer = ureq::post(endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header(
                "X-Amz-Target",
                format!("AWSCognitoIdentityProviderService.{operation}"),
            )
            .send(body.to_string());
        let text = answer
            .expect("an answer")
            .body_mut()
            .read_to_string()
            .expect("text");
        serde_json::from_str(&text).expect("JSON")
    }

    /// Signs in with the password: returns a session at `MFA_SETUP` where a second factor is required, otherwise tokens.
    pub(crate) fn sign_in(&self, mfa: Mfa) -> Value {
        let user = self.user(mfa, Scenario::New);
        let client = &self.pool(mfa).clients[0].client_id;
        self.call(
            "InitiateAuth",
            json!({"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client,
                "AuthParameters": {"USERNAME": user.username, "PASSWORD": user.password}}),
        )
    }

    pub(crate) fn session(&self) -> String {
        text(&self.sign_in(Mfa::On)["Session"])
    }

    pub(crate) fn access_token(&self) -> String {
        text(&self.sign_in(Mfa::Optional)["AuthenticationResult"]["AccessToken"])
    }

    /// The injected faults that no operation has met yet.
    pub(crate) fn faults_left(&self) -> String {
        let url = format!("{}/practice/faults", self.running.description().endpoint);
        let mut answer = ureq::get(url).call().expect("an answer");
        answer.body_mut().read_to_string().expect("text")
    }

    /// Creates a file and returns its path.
    pub(crate) fn file(&self, name: &str, content: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("written");
        path.display().to_string()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Whether the user has an authenticator, according to the pool.
    pub(crate) fn has_authenticator(&self, mfa: Mfa, scenario: Scenario) -> bool {
        self.standing(mfa, scenario).totp
    }

    pub(crate) fn standing(&self, mfa: Mfa, scenario: Scenario) -> UserSnapshot {
        let username = &self.user(mfa, scenario).username;
        let standing = self.running.user_snapshot(&self.pool(mfa).user_pool_id, username);
        standing.expect("known")
    }
}

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The data on standard output.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Asserts that the run succeeded.
    pub(crate) fn done(self) -> Self {
        assert_eq!(self.status, 0, "{self:?}");
        self
    }

    /// Asserts the exit status and a part of the error message.
    pub(crate) fn refused(self, status: i32, part: &str) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        assert!(self.err.contains(part), "{part:?} is not in {self:?}");
        let is_ours = |line: &str| line.starts_with("cognito-enroll: ") || line.starts_with("error: ");
        assert!(self.err.lines().any(is_ours), "{self:?}");
        self
    }
}

/// Runs the program.
pub(crate) fn run(arguments: &[&str]) -> Run {
    run_with(arguments, "", &BTreeMap::new())
}

/// Runs the program with text on standard input and environment variables.
pub(crate) fn run_with(arguments: &[&str], input: &str, variables: &BTreeMap<&str, &str>) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cognito-enroll"))
        .args(arguments)
        .env_remove("AWS_REGION")
        .env_remove("AWS_DEFAULT_REGION")
        .env_remove("AWS_CA_BUNDLE")
        .env_remove("AWS_PROFILE")
        .env_remove("AWS_ENDPOINT_URL")
        .env_remove("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
        .env_remove("AWS_USE_FIPS_ENDPOINT")
        .env_remove("AWS_USE_DUALSTACK_ENDPOINT")
        .envs(variables)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    // A program that reads no input may have ended.
    let _ = child.stdin.take().expect("an input").write_all(input.as_bytes());
    let ended = child.wait_with_output().expect("ended");
    Run {
        status: ended.status.code().expect("a status"),
        out: String::from_utf8(ended.stdout).expect("text"),
        err: String::from_utf8(ended.stderr).expect("text"),
    }
}

/// A command followed by options.
pub(crate) fn line<'a>(command: &[&'a str], options: &'a [String]) -> Vec<&'a str> {
    command
        .iter()
        .copied()
        .chain(options.iter().map(String::as_str))
        .collect()
}

pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

/// The code of a secret, a number of seconds from now.
pub(crate) fn code(secret: &str, seconds: i64) -> String {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("after 1970")
        .as_secs();
    let secret = Secret::try_from_base32(secret).expect("base32");
    let totp = Builder::new().with_secret(secret).build_noncompliant();
    totp.generate(now.checked_add_signed(seconds).expect("a time"))
        .to_string()
}

/// Decodes the QR code in a picture.
pub(crate) fn read_qr(picture: image::GrayImage) -> String {
    let mut decoder = rqrr::PreparedImage::prepare(picture);
    let grids = decoder.detect_grids();
    grids.first().expect("a QR code").decode().expect("readable").1
}

pub(crate) fn read_qr_file(path: impl AsRef<Path>) -> String {
    read_qr(image::open(path).expect("a picture").to_luma8())
}
