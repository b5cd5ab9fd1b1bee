//! The practice pool, as its scripts see it: one line of JSON, and a page that says how its users stand.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;
use window_driver::{ProcessGroup, RunningProcess};

use crate::app_build::COMMAND_LINE;
use crate::workspace::Workspace;

const START: Duration = Duration::from_secs(20);

/// A practice pool that we started. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct PracticePool {
    /// What it said of itself.
    pub(crate) description: Description,
    file: NamedTempFile,
    server: ProcessGroup,
}

impl PracticePool {
    /// Starts it on a port of its own choice and waits until it is ready.
    pub(crate) async fn start(workspace: &Workspace) -> Result<Self> {
        Self::start_by(&workspace.built(COMMAND_LINE), &[]).await
    }

    /// The same by another build of the command line, with more options.
    pub(crate) async fn start_by(command_line: &Path, options: &[&str]) -> Result<Self> {
        let mut command = Command::new(command_line);
        command
            .arg("practice-pool")
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut server = ProcessGroup::spawn(command).context("the practice pool did not start")?;
        let output = server.take_stdout().context("the practice pool has no output")?;
        let line = tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            BufReader::new(output).read_line(&mut line).map(|_| line)
        });
        let line = tokio::time::timeout(START, line)
            .await
            .context("the practice pool did not become ready")???;
        let description = Description::parse(&line)?;
        // For its owner only, as it holds passwords.
        let mut file = NamedTempFile::new().context("could not write a temporary file")?;
        file.write_all(line.as_bytes())
            .context("could not write a temporary file")?;
        Ok(Self {
            description,
            file,
            server,
        })
    }

    /// Its processes.
    pub(crate) fn processes(&self) -> Vec<RunningProcess> {
        self.server.running()
    }

    /// The file with its line.
    pub(crate) fn file(&self) -> &Path {
        self.file.path()
    }
}

/// The line of JSON. Members that we do not need are not named here.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Description {
    /// Base URL.
    pub(crate) endpoint: String,
    /// With TLS, whom to trust.
    #[serde(default)]
    pub(crate) ca: Option<String>,
    /// The user pools.
    pub(crate) pools: Vec<Pool>,
}

/// One user pool.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Pool {
    /// Its ID.
    pub(crate) user_pool_id: String,
    /// For people.
    pub(crate) name: String,
    /// `ON` or `OPTIONAL`.
    pub(crate) mfa: String,
    /// The issuer in its key URIs, if it says.
    #[serde(default)]
    pub(crate) issuer: Option<String>,
    /// Its app clients.
    pub(crate) clients: Vec<AppClient>,
    /// Its people.
    pub(crate) users: Vec<User>,
}

/// One app client of a pool.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct AppClient {
    /// Its ID.
    pub(crate) client_id: String,
    /// Whether it has one.
    pub(crate) client_secret: Option<String>,
}

/// One person.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct User {
    /// As typed at sign-in.
    pub(crate) username: String,
    /// As typed at sign-in.
    pub(crate) password: String,
    /// `new`, `temporary-password` or `enrolled`.
    pub(crate) scenario: String,
}

impl Description {
    /// From a file with the line.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let line = std::fs::read_to_string(file)
            .with_context(|| format!("could not read the practice pool's line from {}", file.display()))?;
        Self::parse(&line).with_context(|| format!("in {}", file.display()))
    }

    fn parse(line: &str) -> Result<Self> {
        ensure!(!line.trim().is_empty(), "the practice pool said nothing");
        serde_json::from_str(line).context("this is not the line that `cognito-enroll practice-pool` prints")
    }

    /// The pool that requires a second factor, and who is new in it.
    pub(crate) fn newcomer(&self) -> Result<(&Pool, &User)> {
        self.newcomer_where("ON")
    }

    /// The pool with that MFA setting, and who is new in it.
    pub(crate) fn newcomer_where(&self, mfa: &str) -> Result<(&Pool, &User)> {
        let pool = self.pools.iter().find(|pool| pool.mfa == mfa);
        let pool = pool.with_context(|| format!("the practice has no pool with MFA {mfa}"))?;
        let user = pool.users.iter().find(|user| user.scenario == "new");
        Ok((pool, user.context("nobody is new in the practice pool")?))
    }

    /// How a user stands now.
    pub(crate) async fn standing(&self, pool: &Pool, user: &User) -> Result<Standing> {
        let url = format!("{}/practice/users", self.endpoint);
        let body = tokio::task::spawn_blocking(move || get(&url)).await?;
        let body = body.with_context(|| format!("the practice pool at {} does not answer", self.endpoint))?;
        Standing::find(&body, &pool.user_pool_id, &user.username)
    }
}

impl Pool {
    /// The app client that has no secret.
    pub(crate) fn public_client(&self) -> Result<&str> {
        let client = self.clients.iter().find(|client| client.client_secret.is_none());
        let client = client.with_context(|| format!("{} has no public app client", self.name))?;
        Ok(&client.client_id)
    }
}

fn get(url: &str) -> Result<String> {
    let timeout = Some(Duration::from_secs(10));
    // No proxy: it is on this computer.
    let agent = ureq::Agent::config_builder()
        .timeout_global(timeout)
        .proxy(None)
        .build()
        .new_agent();
    Ok(agent.get(url).call()?.body_mut().read_to_string()?)
}

/// How the practice pool says that a user stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct Standing {
    /// Who.
    pub(crate) username: String,
    /// Whether an authenticator is registered.
    pub(crate) totp: bool,
    /// Whether it is the preferred factor.
    #[serde(default)]
    pub(crate) totp_preferred: bool,
    /// The name that the authenticator was given.
    #[serde(default)]
    pub(crate) device_name: Option<String>,
}

impl Standing {
    /// In what the practice pool says of everybody.
    pub(crate) fn find(body: &str, user_pool_id: &str, username: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Answer {
            pools: Vec<Users>,
        }
        #[derive(Deserialize)]
        struct Users {
            user_pool_id: String,
            users: Vec<Standing>,
        }
        let answer: Answer =
            serde_json::from_str(body).context("the practice pool's answer was not understood")?;
        let pool = answer
            .pools
            .into_iter()
            .find(|pool| pool.user_pool_id == user_pool_id);
        let users = pool
            .with_context(|| format!("the practice pool no longer knows {user_pool_id}"))?
            .users;
        let user = users.into_iter().find(|user| user.username == username);
        user.with_context(|| format!("the practice pool no longer knows {username}"))
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
    fn the_newcomer_is_the_new_user_of_the_pool_that_requires_a_factor() {
        let description = Description::parse(LINE).unwrap();
        let (pool, user) = description.newcomer().unwrap();
        assert_eq!(
            (pool.user_pool_id.as_str(), user.username.as_str()),
            ("us-east-1_a", "ana")
        );
        assert_eq!(pool.public_client().unwrap(), "p");
        assert!(description.newcomer_where("OFF").is_err());
    }

    #[test]
    fn a_user_is_looked_up_in_their_own_pool() {
        let body = r#"{"pools":[{"user_pool_id":"other","users":[{"username":"ana","totp":true}]},
            {"user_pool_id":"us-east-1_a","users":[{"username":"ana","totp":false,"device_name":null}]}]}"#;
        assert!(!Standing::find(body, "us-east-1_a", "ana").unwrap().totp);
        assert!(Standing::find(body, "us-east-1_a", "bob").is_err());
    }

    #[tokio::test]
    async fn an_unreadable_file_and_a_silent_pool_are_named() {
        let error = Description::read(Path::new("no/such/file"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("no/such/file"), "{error}");
        let description = Description::parse(LINE).unwrap();
        let (pool, user) = description.newcomer().unwrap();
        let error = description.standing(pool, user).await.unwrap_err().to_string();
        assert!(error.contains("http://127.0.0.1:1"), "{error}");
    }
}
