//! Starts a practice pool and reads its line of JSON and the state of its users.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::http::HttpClient;
use crate::process_group::ProcessGroup;
use crate::programs::COMMAND_LINE;
use crate::workspace::Workspace;

const START_TIMEOUT: Duration = Duration::from_secs(20);

/// A practice pool started by this program. Dropping it stops it.
#[derive(Debug)]
pub struct PracticePool {
    /// The line that it printed.
    pub description: Description,
    file: NamedTempFile,
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "stops the server when dropped")
    )]
    server: ProcessGroup,
}

impl PracticePool {
    /// Starts it on a free port and waits until it is ready.
    pub(crate) async fn start(workspace: &Workspace) -> Result<Self> {
        Self::start_with(&workspace.built(COMMAND_LINE), &[]).await
    }

    /// Starts it with a build of the command line and further options.
    ///
    /// # Errors
    /// If it does not start, or does not print its line in time.
    pub async fn start_with(command_line: &Path, options: &[&str]) -> Result<Self> {
        let mut command = Command::new(command_line);
        command
            .arg("practice-pool")
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut server = ProcessGroup::spawn(command).context("the practice pool did not start")?;
        let output = server
            .take_stdout()
            .context("the output of the practice pool is not piped")?;
        let line = tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            BufReader::new(output).read_line(&mut line).map(|_| line)
        });
        let line = tokio::time::timeout(START_TIMEOUT, line)
            .await
            .context("the practice pool did not become ready")???;
        let description = Description::parse(&line)?;
        // Readable by its owner only, because it contains passwords.
        let mut file = NamedTempFile::new().context("could not write a temporary file")?;
        file.write_all(line.as_bytes())
            .context("could not write a temporary file")?;
        Ok(Self {
            description,
            file,
            server,
        })
    }

    /// Returns its processes.
    #[cfg(target_os = "linux")]
    pub fn processes(&self) -> Vec<crate::process_group::RunningProcess> {
        self.server.running()
    }

    /// Returns the path of a file with its line.
    pub(crate) fn file(&self) -> &Path {
        self.file.path()
    }
}

/// The line of JSON, with the members that the tasks need.
#[derive(Clone, Debug, Deserialize)]
pub struct Description {
    /// The base URL.
    pub endpoint: String,
    /// The certificate authority in PEM, with TLS.
    #[serde(default)]
    pub ca: Option<String>,
    /// The user pools.
    pub pools: Vec<Pool>,
}

/// A user pool.
#[derive(Clone, Debug, Deserialize)]
pub struct Pool {
    /// The user pool ID.
    pub user_pool_id: String,
    /// The name for people.
    pub name: String,
    /// `ON`, `OPTIONAL` or `OFF`.
    pub mfa: String,
    /// The issuer in its key URIs, if it has one.
    #[serde(default)]
    pub issuer: Option<String>,
    /// The app clients.
    pub clients: Vec<AppClient>,
    /// The users.
    pub users: Vec<User>,
}

/// An app client of a user pool.
#[derive(Clone, Debug, Deserialize)]
pub struct AppClient {
    /// The app client ID.
    pub client_id: String,
    /// The app client secret, if it has one.
    pub client_secret: Option<String>,
}

/// A user.
#[derive(Clone, Debug, Deserialize)]
pub struct User {
    /// The username, as typed at sign-in.
    pub username: String,
    /// The password.
    pub password: String,
    /// The scenario, for example `new`, `temporary-password` or `enrolled`.
    pub scenario: String,
}

impl Description {
    /// Reads a file with the line.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let line = std::fs::read_to_string(file)
            .with_context(|| format!("could not read the practice pool's line from {}", file.display()))?;
        Self::parse(&line).with_context(|| format!("in {}", file.display()))
    }

    fn parse(line: &str) -> Result<Self> {
        ensure!(!line.trim().is_empty(), "the practice pool printed nothing");
        serde_json::from_str(line).context("this is not the line that `cognito-enroll practice-pool` prints")
    }

    /// Returns the pool that requires MFA, and its user without an authenticator.
    ///
    /// # Errors
    /// If there is none.
    pub fn newcomer(&self) -> Result<(&Pool, &User)> {
        self.newcomer_with_mfa("ON")
    }

    /// Returns the pool with the MFA setting, and its user without an authenticator.
    ///
    /// # Errors
    /// If there is none.
    pub fn newcomer_with_mfa(&self, mfa: &str) -> Result<(&Pool, &User)> {
        let pool = self.pools.iter().find(|pool| pool.mfa == mfa);
        let pool = pool.with_context(|| format!("the practice pool has no user pool with MFA {mfa}"))?;
        let user = pool.users.iter().find(|user| user.scenario == "new");
        Ok((
            pool,
            user.with_context(|| format!("{} has no user of the scenario `new`", pool.name))?,
        ))
    }

    /// Requests the state of a user.
    ///
    /// # Errors
    /// If the practice pool does not answer or does not list the user.
    pub async fn user_state(&self, pool: &Pool, user: &User) -> Result<UserState> {
        let client = HttpClient::new(&self.endpoint);
        let body = tokio::task::spawn_blocking(move || client.get(UserState::PATH)).await?;
        let body = body.with_context(|| format!("the practice pool at {} does not answer", self.endpoint))?;
        UserState::find(&body, &pool.user_pool_id, &user.username)
    }
}

impl Pool {
    /// Returns the ID of the app client without a secret.
    ///
    /// # Errors
    /// If there is none.
    pub fn public_client(&self) -> Result<&str> {
        let client = self.clients.iter().find(|client| client.client_secret.is_none());
        let client = client.with_context(|| format!("{} has no public app client", self.name))?;
        Ok(&client.client_id)
    }
}

/// The state of a user, as the practice pool reports it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct UserState {
    /// The username.
    pub username: String,
    /// Whether an authenticator is registered.
    pub totp: bool,
    /// Whether the authenticator is the preferred factor.
    #[serde(default)]
    pub totp_preferred: bool,
    /// The name of the authenticator.
    #[serde(default)]
    pub device_name: Option<String>,
}

impl UserState {
    /// The path at which the practice pool reports the state of all users.
    pub const PATH: &str = "practice/users";

    /// Finds a user in the body of [`Self::PATH`].
    ///
    /// # Errors
    /// If the body cannot be parsed or does not contain the user.
    pub fn find(body: &str, user_pool_id: &str, username: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Body {
            pools: Vec<Users>,
        }
        #[derive(Deserialize)]
        struct Users {
            user_pool_id: String,
            users: Vec<UserState>,
        }
        let body: Body =
            serde_json::from_str(body).context("could not parse the practice pool's list of users")?;
        let pool = body
            .pools
            .into_iter()
            .find(|pool| pool.user_pool_id == user_pool_id);
        let users = pool
            .with_context(|| format!("the practice pool does not list {user_pool_id}"))?
            .users;
        let user = users.into_iter().find(|user| user.username == username);
        user.with_context(|| format!("the practice pool does not list {username}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"endpoint":"http://127.0.0.1:1","region":"us-east-1","pools":[
        {"user_pool_id":"us-east-1_o","name":"Optional","mfa":"OPTIONAL","clients":[],"users":[]},
        {"user_pool_id":"us-east-1_a","name":"On","mfa":"ON","issuer":"PRACTICE – delete me","clients":[{"client_id":"s","client_secret":"x"},{"client_id":"p","client_secret":null}],"users":[
            {"username":"old","password":"p","scenario":"enrolled","totp_secret":"MFRGG"},
            {"username":"ana","password":"p","scenario":"new","totp_secret":null}]}]}"#;

    #[test]
    fn the_newcomer_is_the_new_user_of_the_pool_that_requires_mfa() {
        let description = Description::parse(LINE).unwrap();
        let (pool, user) = description.newcomer().unwrap();
        assert_eq!(
            (pool.user_pool_id.as_str(), user.username.as_str()),
            ("us-east-1_a", "ana")
        );
        assert_eq!(pool.public_client().unwrap(), "p");
        assert!(description.newcomer_with_mfa("OFF").is_err());
    }

    #[test]
    fn a_user_is_found_in_their_own_pool_only() {
        let body = r#"{"pools":[{"user_pool_id":"other","users":[{"username":"ana","totp":true}]},
            {"user_pool_id":"us-east-1_a","users":[{"username":"ana","totp":false,"device_name":null}]}]}"#;
        assert!(!UserState::find(body, "us-east-1_a", "ana").unwrap().totp);
        assert!(UserState::find(body, "us-east-1_a", "bob").is_err());
    }

    #[tokio::test]
    async fn errors_name_the_unreadable_file_and_the_unreachable_endpoint() {
        let error = Description::read(Path::new("no/such/file"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("no/such/file"), "{error}");
        let description = Description::parse(LINE).unwrap();
        let (pool, user) = description.newcomer().unwrap();
        let error = description.user_state(pool, user).await.unwrap_err().to_string();
        assert!(error.contains("http://127.0.0.1:1"), "{error}");
    }
}
