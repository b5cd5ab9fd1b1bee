//! The practice pool that the programs are measured on.

use std::ffi::OsString;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use rustls::crypto::aws_lc_rs;
use serde_json::{Value, json};
use tempfile::NamedTempFile;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use window_driver::RunningProcess;
use xtask::http::HttpClient;
use xtask::key_uri::KeyUri;
use xtask::oathtool::code_now;
use xtask::practice_pool::{Description, Pool, PracticePool, User, UserState};

/// Where Debian and its derivatives keep certificate authorities.
const CERTIFICATES: &str = "/etc/ssl/certs";

/// A practice pool that can be reset. Dropping it stops it.
#[derive(Debug)]
pub(crate) struct PracticeServer {
    pool: PracticePool,
    client: HttpClient,
    trust: Option<Trust>,
}

/// Files with certificate authorities in PEM.
#[derive(Debug)]
struct Trust {
    /// The authority of the practice pool.
    authority: NamedTempFile,
    /// The same and those of the operating system.
    all: NamedTempFile,
}

impl PracticeServer {
    /// Starts it, with HTTPS if `tls` is set.
    pub(crate) async fn start(command_line: &Path, tls: bool) -> Result<Self> {
        let options: &[&str] = if tls {
            &["--faults", "--tls"]
        } else {
            &["--faults"]
        };
        let pool = PracticePool::start_with(command_line, options).await?;
        let Description { endpoint, ca, .. } = &pool.description;
        let (client, trust) = match ca {
            Some(ca) => (client_trusting(endpoint, ca)?, Some(Trust::new(ca)?)),
            None => (HttpClient::new(endpoint), None),
        };
        Ok(Self { pool, client, trust })
    }

    /// Returns the line that it printed.
    pub(crate) fn description(&self) -> &Description {
        &self.pool.description
    }

    /// Returns the file with its certificate authority, with TLS.
    pub(crate) fn ca_file(&self) -> Option<&Path> {
        self.trust.as_ref().map(|trust| trust.authority.path())
    }

    /// Returns the address at which it listens.
    pub(crate) fn address(&self) -> Result<SocketAddr> {
        let endpoint = &self.description().endpoint;
        let (_, address) = endpoint.split_once("://").context("the endpoint has no scheme")?;
        address
            .parse()
            .with_context(|| format!("the endpoint {endpoint} has no address"))
    }

    /// Returns its processes.
    pub(crate) fn processes(&self) -> Vec<RunningProcess> {
        self.pool.processes()
    }

    /// Returns the environment in which programs trust its certificate authority. Each program also reads the authorities
    /// of the operating system, as it does for the real Cognito.
    pub(crate) fn environment(&self) -> Vec<(&'static str, OsString)> {
        let Some(Trust { authority, all }) = &self.trust else {
            return Vec::new();
        };
        vec![
            // For Go and for cognito-enroll.
            ("SSL_CERT_FILE", all.path().into()),
            ("SSL_CERT_DIR", CERTIFICATES.into()),
            ("AWS_CA_BUNDLE", all.path().into()),
            ("CURL_CA_BUNDLE", all.path().into()),
            ("NODE_EXTRA_CA_CERTS", authority.path().into()),
        ]
    }

    /// Returns `HTTP` or `HTTPS`.
    pub(crate) fn scheme(&self) -> &'static str {
        if self.trust.is_some() { "HTTPS" } else { "HTTP" }
    }

    /// Restores the state at the start.
    pub(crate) fn reset(&self) -> Result<()> {
        tokio::task::block_in_place(|| self.client.post("practice/reset"))
    }

    /// Requests the state of a user.
    pub(crate) fn user_state(&self, pool: &Pool, user: &User) -> Result<UserState> {
        let users = tokio::task::block_in_place(|| self.client.get(UserState::PATH))?;
        UserState::find(&users, &pool.user_pool_id, &user.username)
    }

    /// Signs in a user who needs only a password.
    pub(crate) fn access_token(&self, pool: &Pool, user: &User) -> Result<String> {
        let request = json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": pool.public_client()?,
            "AuthParameters": { "USERNAME": user.username, "PASSWORD": user.password },
        });
        let response = self.call("InitiateAuth", &request)?;
        let token = response["AuthenticationResult"]["AccessToken"].as_str();
        Ok(token
            .context("the practice pool returned no access token")?
            .to_owned())
    }

    /// Checks a key URI by registering its authenticator for the token's user.
    ///
    /// # Errors
    /// If the practice pool, which made the secret, rejects the code.
    pub(crate) async fn register(&self, uri: &KeyUri, access_token: &str) -> Result<()> {
        let code = code_now(&uri.secret).await?;
        let request = json!({ "AccessToken": access_token, "UserCode": code });
        let response = self.call("VerifySoftwareToken", &request)?;
        ensure!(
            response["Status"] == "SUCCESS",
            "the practice pool rejects the code of the secret"
        );
        Ok(())
    }

    fn call(&self, operation: &str, request: &Value) -> Result<Value> {
        tokio::task::block_in_place(|| self.client.call(operation, request))
    }
}

fn client_trusting(endpoint: &str, authority: &str) -> Result<HttpClient> {
    let authority = Certificate::from_pem(authority.as_bytes()).context("the authority is not PEM")?;
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&[authority]))
        .unversioned_rustls_crypto_provider(Arc::new(aws_lc_rs::default_provider()))
        .build();
    Ok(HttpClient::with_settings(endpoint, |settings| {
        settings.tls_config(tls)
    }))
}

impl Trust {
    fn new(authority: &str) -> Result<Self> {
        let system =
            std::fs::read_to_string(format!("{CERTIFICATES}/ca-certificates.crt")).unwrap_or_default();
        Ok(Self {
            authority: temporary_file(authority)?,
            all: temporary_file(&format!("{system}\n{authority}"))?,
        })
    }
}

fn temporary_file(text: &str) -> Result<NamedTempFile> {
    let mut file = NamedTempFile::new().context("could not write a temporary file")?;
    file.write_all(text.as_bytes())
        .context("could not write a temporary file")?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn the_client_trusts_the_certificate_of_the_practice_pool() {
        let server = practice_pool::PracticePool::new()
            .faults()
            .tls()
            .start(None)
            .unwrap();
        let description = server.description();
        let authority = description.ca.as_deref().unwrap();
        let client = client_trusting(&description.endpoint, authority).unwrap();
        tokio::task::block_in_place(|| {
            client.post("practice/reset").unwrap();
            let users = client.get(UserState::PATH).unwrap();
            let pool = &description.pools[0];
            let user = UserState::find(&users, &pool.user_pool_id, &pool.users[0].username).unwrap();
            assert_eq!(user.username, pool.users[0].username);
            assert!(client.get("practice/no-such-path").is_err());
        });
    }
}
