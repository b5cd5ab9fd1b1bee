//! Cognito emulators, the independent servers that the practice pool is compared with.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::{ProcessGroup, RunningProcess};
use xtask::http::HttpClient;
use xtask::python::referee_environment;
use xtask::workspace::Workspace;

use crate::cognito_user::{CognitoUser, text};

const START_TIMEOUT: Duration = Duration::from_secs(60);
const PASSWORD: &str = "Quiet-Harbour-42!";

/// An emulator with a user pool in which MFA is optional. Dropping it stops it.
pub(crate) struct Emulator {
    process: ProcessGroup,
    client: HttpClient,
    user_pool_id: String,
    client_id: String,
    _folder: TempDir,
}

impl Emulator {
    /// Starts ministack.
    pub(crate) async fn ministack(workspace: &Workspace) -> Result<Self> {
        let python = referee_environment(workspace, "ministack").await?;
        Self::start(&python, |command, port| {
            command.args(["-B", "-m", "ministack"]);
            // Without BIND_HOST it listens on all network interfaces.
            command.env("BIND_HOST", "127.0.0.1").env("GATEWAY_PORT", port);
        })
        .await
        .context("ministack did not start")
    }

    /// Starts moto.
    pub(crate) async fn moto(workspace: &Workspace) -> Result<Self> {
        let python = referee_environment(workspace, "moto").await?;
        // Moto's own secrets are not Base32.
        let server = workspace.root.join("tests/referees/patched_moto.py");
        Self::start(&python, |command, port| {
            command
                .arg("-B")
                .arg(&server)
                .args(["-H", "127.0.0.1", "-p", port]);
            command.env("MOTO_COGNITO_IDP_USER_POOL_ENABLE_TOTP", "true");
        })
        .await
        .context("moto did not start")
    }

    async fn start(python: &Path, configure: impl FnOnce(&mut Command, &str)) -> Result<Self> {
        let folder = tempfile::tempdir().context("could not create a temporary folder")?;
        // Another program may take the port before the emulator does.
        let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(python);
        command
            .current_dir(folder.path())
            // No environment of the person, above all no AWS credentials.
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", folder.path())
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        configure(&mut command, &address.port().to_string());
        let mut process = ProcessGroup::spawn(command)?;
        let deadline = Instant::now() + START_TIMEOUT;
        while tokio::net::TcpStream::connect(address).await.is_err() {
            if let Some(status) = process.exit_status()? {
                bail!("it ended with {status}");
            }
            ensure!(
                Instant::now() < deadline,
                "it did not answer within {START_TIMEOUT:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let client = HttpClient::new(&format!("http://{address}"));
        let (user_pool_id, client_id) = tokio::task::block_in_place(|| create_user_pool(&client))?;
        Ok(Self {
            process,
            client,
            user_pool_id,
            client_id,
            _folder: folder,
        })
    }

    /// Returns its processes.
    pub(crate) fn processes(&self) -> Vec<RunningProcess> {
        self.process.running()
    }

    /// Creates a user and enrols them. Returns the time that the enrolment took. Blocks.
    pub(crate) fn enrol_new_user(&self, username: &str) -> Result<Duration> {
        let user = json!({ "UserPoolId": self.user_pool_id, "Username": username });
        let with = |more: Value| {
            let mut request = user.clone();
            if let (Value::Object(request), Value::Object(more)) = (&mut request, more) {
                request.extend(more);
            }
            request
        };
        self.client
            .call("AdminCreateUser", &with(json!({ "MessageAction": "SUPPRESS" })))?;
        let password = with(json!({ "Password": PASSWORD, "Permanent": true }));
        self.client.call("AdminSetUserPassword", &password)?;
        let user = CognitoUser {
            client_id: &self.client_id,
            username,
            password: PASSWORD,
        };
        user.enrol(&self.client)
    }
}

/// Creates a user pool with optional MFA, and an app client. Returns their IDs.
fn create_user_pool(server: &HttpClient) -> Result<(String, String)> {
    let request = json!({ "PoolName": "Benchmark", "UsernameAttributes": ["email"] });
    let pool = server.call("CreateUserPool", &request)?;
    let user_pool_id = text(&pool["UserPool"]["Id"], "user pool ID")?.to_owned();
    server.call(
        "SetUserPoolMfaConfig",
        &json!({
            "UserPoolId": user_pool_id,
            "SoftwareTokenMfaConfiguration": { "Enabled": true },
            "MfaConfiguration": "OPTIONAL",
        }),
    )?;
    let client = server.call(
        "CreateUserPoolClient",
        &json!({
            "UserPoolId": user_pool_id,
            "ClientName": "benchmark",
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        }),
    )?;
    let client_id = text(&client["UserPoolClient"]["ClientId"], "app client ID")?.to_owned();
    Ok((user_pool_id, client_id))
}
