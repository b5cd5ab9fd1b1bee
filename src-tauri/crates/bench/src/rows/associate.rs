//! Access token → secret and QR code, as the time of a whole process.

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
use crate::qr_picture::key_uri_in;
use crate::target::Target;

/// The issuer, percent-encoded and plain.
const ISSUER: (&str, &str) = ("Acme%20Ltd", "Acme Ltd");

const GO: &str = "Go SDK v2 + go-qrcode";
const BOTO3: &str = "boto3 + qrcode";
const AWS_CLI: &str = "AWS CLI + qrencode";

/// Compares all programs on one practice pool.
pub(super) async fn measure(
    command_line: &Path,
    peers: &Peers,
    server: &PracticeServer,
    runs: usize,
) -> Result<Measurements> {
    let (pool, user) = server.description().newcomer_with_mfa("OPTIONAL")?;
    let folder = tempfile::tempdir().context("could not create a temporary folder")?;
    let work = Associate {
        token: server.access_token(pool, user)?,
        server,
        pool,
        user,
        folder,
    };
    // Without a line end, because not every program removes it.
    std::fs::write(work.token_file(), &work.token)?;
    let programs = work.programs(command_line, peers)?;
    let outcomes = compare(&work, &programs, runs).await?;
    let scheme = server.scheme();
    let ratio = |name| ratio_to_ours(&outcomes, name);
    let targets = vec![
        Target::at_least(format!("{GO}, × ours, {scheme}"), 1.0, ratio(GO)?),
        Target::at_least(format!("{BOTO3}, × ours, {scheme}"), 30.0, ratio(BOTO3)?),
        Target::at_least(format!("{AWS_CLI}, × ours, {scheme}"), 30.0, ratio(AWS_CLI)?),
        Target::at_most(
            format!("peak memory, MB, {scheme}"),
            12.0,
            our_megabytes(&outcomes)?,
        ),
    ];
    Ok(Measurements::new(table(scheme, &outcomes), targets))
}

struct Associate<'a> {
    server: &'a PracticeServer,
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
            ("--endpoint-url", self.server.description().endpoint.as_str()),
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
        let mut environment = self.server.environment();
        environment.push(("HOME", self.folder.path().into()));
        Ok(Program {
            name: "cognito-enroll associate --qr".to_owned(),
            command,
            environment,
        })
    }

    /// Returns the environment that `tests/peers/README.md` promises to the peers.
    fn environment(&self, peers: &Peers) -> Vec<(&'static str, OsString)> {
        let (issuer, account) = (ISSUER.0, &self.user.username);
        let mut path = OsString::from(peers.python_programs());
        path.push(":/usr/local/bin:/usr/bin:/bin");
        let mut environment = self.server.environment();
        environment.extend([
            ("PATH", path),
            ("HOME", self.folder.path().into()),
            ("ENDPOINT", (&self.server.description().endpoint).into()),
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
    async fn run(&self, program: &Program, wrapper: &[OsString]) -> Result<Duration> {
        // So that the picture of an earlier run is not checked instead.
        if self.picture().exists() {
            std::fs::remove_file(self.picture())?;
        }
        let (output, time) = tokio::task::block_in_place(|| program.run(wrapper))?;
        let uri = key_uri_in(&self.picture(), ISSUER.1, &self.user.username)?;
        ensure!(
            output.contains(&uri.secret),
            "the printed secret is not the one in the QR code"
        );
        self.server.register(&uri, &self.token).await?;
        Ok(time)
    }
}
