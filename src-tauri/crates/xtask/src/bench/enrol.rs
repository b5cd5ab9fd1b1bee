//! Username and password → tokens, with an authenticator set up on the way: the whole process.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use super::Found;
use super::contest::{Program, Work, contest, our_megabytes, table, times_ours};
use super::peers::Peers;
use super::pool::Practice;
use super::target::Target;
use crate::practice::{Pool, User};

const PYCOGNITO: &str = "pycognito";
/// Everybody's phone.
const PHONE: &str = "oathtool --totp --base32 -";

/// By all, on one practice pool.
pub(super) async fn measure(
    command_line: &Path,
    peers: &Peers,
    practice: &Practice,
    runs: usize,
) -> Result<Found> {
    let (pool, user) = practice.description().newcomer()?;
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
    let work = Enrolment {
        practice,
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
    let outcomes = contest(&work, &programs, runs).await?;
    let scheme = practice.scheme();
    let targets = vec![
        Target::at_least(
            format!("{PYCOGNITO}, × ours, {scheme}"),
            10.0,
            times_ours(&outcomes, PYCOGNITO)?,
        ),
        Target::at_most(
            format!("peak memory of enroll, MB, {scheme}"),
            12.0,
            our_megabytes(&outcomes)?,
        ),
    ];
    Ok(Found::new(table(scheme, &outcomes), targets))
}

struct Enrolment<'a> {
    practice: &'a Practice,
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
            ("--endpoint-url", self.practice.description().endpoint.as_str()),
            ("--region", "us-east-1"),
            ("--client-id", self.pool.public_client()?),
            ("--user-pool-id", &self.pool.user_pool_id),
            ("--username", &self.user.username),
            ("--password", &password),
            ("--code-from", PHONE),
        ] {
            command.extend([option.into(), value.into()]);
        }
        command.extend(["--qr".into(), self.picture().into()]);
        let mut environment = self.practice.environment();
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

    /// What every peer is told: see `tests/peers/README.md`.
    fn environment(&self) -> Result<Vec<(&'static str, OsString)>> {
        let mut environment = self.practice.environment();
        environment.extend([
            ("HOME", self.folder.path().into()),
            ("ENDPOINT", (&self.practice.description().endpoint).into()),
            ("USER_POOL_ID", (&self.pool.user_pool_id).into()),
            ("CLIENT_ID", self.pool.public_client()?.into()),
            ("POOL_USERNAME", (&self.user.username).into()),
            ("PASSWORD", (&self.user.password).into()),
        ]);
        Ok(environment)
    }
}

impl Work for Enrolment<'_> {
    async fn run(&self, program: &Program, under: &[OsString]) -> Result<Duration> {
        self.practice.reset().await?;
        if self.picture().exists() {
            std::fs::remove_file(self.picture())?;
        }
        let mut process = program.process(under)?;
        let (output, time) = tokio::task::block_in_place(|| {
            let begun = Instant::now();
            let output = process.output();
            (output, begun.elapsed())
        });
        let output = output.with_context(|| format!("could not start {}", program.name))?;
        ensure!(
            output.status.success(),
            "it ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
        // Its own word does not count.
        let standing = self.practice.standing(self.pool, self.user).await?;
        ensure!(
            standing.totp && standing.totp_preferred,
            "the practice pool knows of no authenticator that is preferred"
        );
        Ok(time)
    }
}
