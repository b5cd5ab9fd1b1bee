//! The practice pool that the runs are made on, and what it is asked beside them. By curl, which knows TLS: this crate
//! is built in seconds because it does not.

use std::ffi::OsString;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt as _;

use crate::key_uri::KeyUri;
use crate::oathtool::code_now;
use crate::practice::{Description, Pool, PracticePool, Standing, User};
use crate::program::program;
use window_driver::RunningProcess;

/// A practice pool that can be reset.
#[derive(Debug)]
pub(super) struct Practice {
    pool: PracticePool,
    trust: Option<Trust>,
}

/// Files with whom to trust.
#[derive(Debug)]
struct Trust {
    /// The authority of the practice pool.
    authority: NamedTempFile,
    /// It, and those of the operating system.
    all: NamedTempFile,
}

impl Practice {
    /// Starts it.
    pub(super) async fn start(command_line: &Path, tls: bool) -> Result<Self> {
        let options: &[&str] = if tls {
            &["--faults", "--tls"]
        } else {
            &["--faults"]
        };
        let pool = PracticePool::start_by(command_line, options).await?;
        let trust = pool.description.ca.as_deref().map(Trust::of).transpose()?;
        Ok(Self { pool, trust })
    }

    /// What it said of itself.
    pub(super) fn description(&self) -> &Description {
        &self.pool.description
    }

    /// Whom to trust; nobody in clear text.
    pub(super) fn ca_file(&self) -> Option<&Path> {
        self.trust.as_ref().map(|trust| trust.authority.path())
    }

    /// Where it listens.
    pub(super) fn address(&self) -> Result<SocketAddr> {
        let endpoint = &self.description().endpoint;
        let (_, address) = endpoint
            .split_once("://")
            .context("an endpoint without a scheme")?;
        address
            .parse()
            .with_context(|| format!("{endpoint} is no address"))
    }

    /// What it consists of.
    pub(super) fn processes(&self) -> Vec<RunningProcess> {
        self.pool.processes()
    }

    /// Makes programs trust the practice pool beside whom they trust anyway, each by the variable that it knows. What
    /// the operating system trusts is read as well, as for the real Cognito.
    pub(super) fn environment(&self) -> Vec<(&'static str, OsString)> {
        let Some(Trust { authority, all }) = &self.trust else {
            return Vec::new();
        };
        vec![
            // Go, and ours.
            ("SSL_CERT_FILE", all.path().into()),
            ("SSL_CERT_DIR", CERTIFICATES.into()),
            ("AWS_CA_BUNDLE", all.path().into()),
            ("CURL_CA_BUNDLE", all.path().into()),
            ("NODE_EXTRA_CA_CERTS", authority.path().into()),
        ]
    }

    /// `HTTP` or `HTTPS`.
    pub(super) fn scheme(&self) -> &'static str {
        if self.trust.is_some() { "HTTPS" } else { "HTTP" }
    }

    /// Everybody is as at the start.
    pub(super) async fn reset(&self) -> Result<()> {
        self.curl("practice/reset", &["--request", "POST"], "")
            .await
            .map(drop)
    }

    /// How somebody stands.
    pub(super) async fn standing(&self, pool: &Pool, user: &User) -> Result<Standing> {
        let everybody = self.curl("practice/users", &["--get"], "").await?;
        Standing::find(&everybody, &pool.user_pool_id, &user.username)
    }

    /// Signs in where nothing but the password is asked for.
    pub(super) async fn access_token(&self, pool: &Pool, user: &User) -> Result<String> {
        let request = json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": pool.public_client()?,
            "AuthParameters": { "USERNAME": user.username, "PASSWORD": user.password },
        });
        let answer = self.call("InitiateAuth", &request).await?;
        let token = answer["AuthenticationResult"]["AccessToken"].as_str();
        Ok(token
            .context("the practice pool gave no access token")?
            .to_owned())
    }

    /// Makes sure that a key URI is what an authenticator for the token's user needs: by the code that it makes.
    ///
    /// # Errors
    /// If the practice pool, which made the secret, does not take the code.
    pub(super) async fn takes(&self, uri: &KeyUri, access_token: &str) -> Result<()> {
        let code = code_now(&uri.secret).await?;
        let request = json!({ "AccessToken": access_token, "UserCode": code });
        let answer = self.call("VerifySoftwareToken", &request).await?;
        ensure!(
            answer["Status"] == "SUCCESS",
            "the practice pool does not take its code"
        );
        Ok(())
    }

    async fn call(&self, operation: &str, request: &Value) -> Result<Value> {
        let target = format!("X-Amz-Target: AWSCognitoIdentityProviderService.{operation}");
        let headers = [
            "--header",
            "Content-Type: application/x-amz-json-1.1",
            "--header",
            &target,
        ];
        let answer = self
            .curl(
                "",
                &[&headers[..], &["--data-binary", "@-"]].concat(),
                &request.to_string(),
            )
            .await
            .with_context(|| format!("{operation} failed"))?;
        serde_json::from_str(&answer).with_context(|| format!("the answer to {operation} was not understood"))
    }

    async fn curl(&self, path: &str, options: &[&str], body: &str) -> Result<String> {
        let mut curl = program("curl", Path::new("/"));
        curl.args([
            "--disable",
            "--silent",
            "--show-error",
            "--fail-with-body",
            "--noproxy",
            "*",
        ]);
        if let Some(ca) = self.ca_file() {
            curl.arg("--cacert").arg(ca);
        }
        curl.args(options)
            .arg(format!("{}/{path}", self.description().endpoint))
            // Not in the arguments: it holds passwords and tokens.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut curl = curl.spawn().context("could not start curl (Debian: curl)")?;
        let mut input = curl.stdin.take().context("curl has no input")?;
        input.write_all(body.as_bytes()).await?;
        drop(input);
        let output = curl.wait_with_output().await?;
        let text = String::from_utf8(output.stdout)?;
        if !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            bail!("the practice pool refused: {error} {text}");
        }
        Ok(text)
    }
}

/// Where Debian and its relatives have them.
const CERTIFICATES: &str = "/etc/ssl/certs";

impl Trust {
    fn of(authority: &str) -> Result<Self> {
        let system =
            std::fs::read_to_string(format!("{CERTIFICATES}/ca-certificates.crt")).unwrap_or_default();
        Ok(Self {
            authority: written(authority)?,
            all: written(&format!("{system}\n{authority}"))?,
        })
    }
}

fn written(text: &str) -> Result<NamedTempFile> {
    let mut file = NamedTempFile::new().context("could not write a temporary file")?;
    file.write_all(text.as_bytes())
        .context("could not write a temporary file")?;
    Ok(file)
}
