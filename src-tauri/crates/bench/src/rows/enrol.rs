//! Username and password → tokens with an authenticator registered, as the time of a whole process.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;
use xtask::practice_pool::{Pool, User};

use crate::comparison::{Program, Work, compare, our_megabytes, ratio_to_ours, table};
use crate::measurements::Measurements;
use crate::peers::Peers;
use crate::practice_server::PracticeServer;
use crate::target::Target;

const PYCOGNITO: &str = "pycognito";
/// The authenticator app of all programs.
const AUTHENTICATOR: &str = "oathtool --totp --base32 -";

/// Compares all programs on one practice pool.
pub(super) async fn measure(
    command_line: &Path,
    peers: &Peers,
    server: &PracticeServer,
    runs: usize,
) -> Result<Measurements> {
    let (pool, user) = server.description().newcomer()?;
    let folder = tempfile::tempdir().context("could not create a temporary folder")?;
    let work = Enrolment {
        server,
        pool,
        user,
        folder,
    };
    std::fs::write(work.password_file(), &user.password)?;
    let programs = [
        work.ours(command_line)?,
        work.pycognito(peers)?,
        work.identity_js(peers)?,
    ];
    let outcomes = compare(&work, &programs, runs).await?;
    let scheme = server.scheme();
    let targets = vec![
        Target::at_least(
            format!("{PYCOGNITO}, × ours, {scheme}"),
            10.0,
            ratio_to_ours(&outcomes, PYCOGNITO)?,
        ),
        Target::at_most(
            format!("peak memory of enroll, MB, {scheme}"),
            12.0,
            our_megabytes(&outcomes)?,
        ),
    ];
    Ok(Measurements::new(table(scheme, &outcomes), targets))
}

struct Enrolment<'a> {
    server: &'a PracticeServer,
    pool: &'a Pool,
    user: &'a User,
    folder: TempDir,
}

impl Enrolment<'_> {
    fn password_file(&self) -> PathBuf {
        self.folder.path().join("password")
    }

    fn picture(&self) -> PathBuf {
        self.folder.path().join("qr.png")
    }

    fn ours(&self, command_line: &Path) -> Result<Program> {
        let mut command: Vec<OsString> = vec![command_line.into(), "enroll".into()];
        let password = format!("@{}", self.password_file().display());
        for (option, value) in [
            ("--endpoint-url", self.server.description().endpoint.as_str()),
            ("--region", "us-east-1"),
            ("--client-id", self.pool.public_client()?),
            ("--user-pool-id", &self.pool.user_pool_id),
            ("--username", &self.user.username),
            ("--password", &password),
            ("--code-from", AUTHENTICATOR),
        ] {
            command.extend([option.into(), value.into()]);
        }
        command.extend(["--qr".into(), self.picture().into()]);
        let mut environment = self.server.environment();
        environment.push(("HOME", self.folder.path().into()));
        Ok(Program {
            name: "cognito-enroll enroll".to_owned(),
            command,
            environment,
        })
    }

    fn pycognito(&self, peers: &Peers) -> Result<Program> {
        Ok(Program {
            name: PYCOGNITO.to_owned(),
            command: vec![
                peers.python().into(),
                peers.source("enrol/pycognito_srp.py").into(),
            ],
            environment: self.environment()?,
        })
    }

    fn identity_js(&self, peers: &Peers) -> Result<Program> {
        Ok(Program {
            name: "amazon-cognito-identity-js".to_owned(),
            command: vec!["node".into(), peers.node_script("identity_js.mjs").into()],
            environment: self.environment()?,
        })
    }

    /// Returns the environment that `tests/peers/README.md` promises to the peers.
    fn environment(&self) -> Result<Vec<(&'static str, OsString)>> {
        let mut environment = self.server.environment();
        environment.extend([
            ("HOME", self.folder.path().into()),
            ("ENDPOINT", (&self.server.description().endpoint).into()),
            ("USER_POOL_ID", (&self.pool.user_pool_id).into()),
            ("CLIENT_ID", self.pool.public_client()?.into()),
            ("POOL_USERNAME", (&self.user.username).into()),
            ("PASSWORD", (&self.user.password).into()),
        ]);
        Ok(environment)
    }
}

impl Work for Enrolment<'_> {
    async fn run(&self, program: &Program, wrapper: &[OsString]) -> Result<Duration> {
        self.server.reset()?;
        if self.picture().exists() {
            std::fs::remove_file(self.picture())?;
        }
        let (_, time) = tokio::task::block_in_place(|| program.run(wrapper))?;
        let state = self.server.user_state(self.pool, self.user)?;
        ensure!(
            state.totp && state.totp_preferred,
            "the practice pool has no preferred authenticator of the user"
        );
        Ok(time)
    }
}
