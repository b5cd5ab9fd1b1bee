//! Access token → secret and QR code: the whole process, from its start to its end.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use super::Found;
use super::contest::{Program, Work, contest, our_megabytes, table, times_ours};
use super::peers::Peers;
use super::picture::key_uri_in;
use super::pool::Practice;
use super::target::Target;
use crate::practice::{Pool, User};

/// The issuer, as it stands in a key URI and as it is meant.
const ISSUER: (&str, &str) = ("Acme%20Ltd", "Acme Ltd");

const GO: &str = "Go SDK v2 + go-qrcode";
const BOTO3: &str = "boto3 + qrcode";
const AWS_CLI: &str = "AWS CLI + qrencode";

/// By all, on one practice pool.
pub(super) async fn measure(
    command_line: &Path,
    peers: &Peers,
    practice: &Practice,
    runs: usize,
) -> Result<Found> {
    let (pool, user) = practice.description().newcomer_where("OPTIONAL")?;
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
    let work = Associate {
        token: practice.access_token(pool, user).await?,
        practice,
        pool,
        user,
        folder,
    };
    // No line end: not everybody takes it off.
    std::fs::write(work.token_file(), &work.token)?;
    let programs = work.programs(command_line, peers)?;
    let outcomes = contest(&work, &programs, runs).await?;
    let scheme = practice.scheme();
    let beside = |name| times_ours(&outcomes, name);
    let targets = vec![
        Target::at_least(format!("{GO}, × ours, {scheme}"), 1.0, beside(GO)?),
        Target::at_least(format!("{BOTO3}, × ours, {scheme}"), 30.0, beside(BOTO3)?),
        Target::at_least(format!("{AWS_CLI}, × ours, {scheme}"), 30.0, beside(AWS_CLI)?),
        Target::at_most(
            format!("peak memory, MB, {scheme}"),
            12.0,
            our_megabytes(&outcomes)?,
        ),
    ];
    Ok(Found::new(table(scheme, &outcomes), targets))
}

struct Associate<'a> {
    practice: &'a Practice,
    pool: &'a Pool,
    user: &'a User,
    token: String,
    folder: TempDir,
}

impl Associate<'_> {
    fn token_file(&self) -> PathBuf {
        self.folder.path().join("token")
    }

    fn picture(&self) -> PathBuf {
        self.folder.path().join("qr.png")
    }

    fn programs(&self, command_line: &Path, peers: &Peers) -> Result<Vec<Program>> {
        let peer = |name: &str, command: Vec<OsString>| Program {
            name: name.to_owned(),
            command,
            environment: self.environment(peers),
        };
        Ok(vec![
            self.ours(command_line)?,
            peer(GO, vec![peers.built("go_sdk_qrcode").into()]),
            peer(
                BOTO3,
                vec![
                    peers.python().into(),
                    peers.source("associate/boto3_qrcode.py").into(),
                ],
            ),
            peer(
                AWS_CLI,
                vec!["sh".into(), peers.source("associate/aws_cli_qrencode.sh").into()],
            ),
            peer(
                "Node SDK v3 + qrcode",
                vec!["node".into(), peers.node_script("node_sdk_qrcode.mjs").into()],
            ),
            peer(
                "curl + qrencode",
                vec!["sh".into(), peers.source("associate/curl_qrencode.sh").into()],
            ),
        ])
    }

    fn ours(&self, command_line: &Path) -> Result<Program> {
        let mut command: Vec<OsString> = vec![command_line.into(), "associate".into()];
        let token = format!("@{}", self.token_file().display());
        for (option, value) in [
            ("--endpoint-url", self.practice.description().endpoint.as_str()),
            ("--region", "us-east-1"),
            ("--client-id", self.pool.public_client()?),
            ("--user-pool-id", &self.pool.user_pool_id),
            ("--access-token", &token),
            ("--issuer", ISSUER.1),
            ("--account", &self.user.username),
            ("--output", "json"),
        ] {
            command.extend([option.into(), value.into()]);
        }
        command.extend(["--qr".into(), self.picture().into()]);
        let mut environment = self.practice.environment();
        environment.push(("HOME", self.folder.path().into()));
        Ok(Program {
            name: "cognito-enroll associate --qr".to_owned(),
            command,
            environment,
        })
    }

    /// What every peer is told: see `tests/peers/README.md`.
    fn environment(&self, peers: &Peers) -> Vec<(&'static str, OsString)> {
        let (issuer, account) = (ISSUER.0, &self.user.username);
        let mut path = OsString::from(peers.python_programs());
        path.push(":/usr/local/bin:/usr/bin:/bin");
        let mut environment = self.practice.environment();
        environment.extend([
            ("PATH", path),
            ("HOME", self.folder.path().into()),
            ("ENDPOINT", (&self.practice.description().endpoint).into()),
            ("TOKEN_FILE", self.token_file().into()),
            ("PNG", self.picture().into()),
            (
                "URI_BEFORE",
                format!("otpauth://totp/{issuer}:{account}?secret=").into(),
            ),
            ("URI_AFTER", format!("&issuer={issuer}").into()),
        ]);
        environment
    }
}

impl Work for Associate<'_> {
    async fn run(&self, program: &Program, under: &[OsString]) -> Result<Duration> {
        // An earlier one must not be taken for this one's.
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
        let uri = key_uri_in(&self.picture(), ISSUER.1, &self.user.username)?;
        ensure!(
            String::from_utf8_lossy(&output.stdout).contains(&uri.secret),
            "it says another secret than it draws"
        );
        self.practice.takes(&uri, &self.token).await?;
        Ok(time)
    }
}
