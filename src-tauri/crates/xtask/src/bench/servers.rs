//! Enrolments a second on our practice pool and on servers that others wrote, and the memory that they take.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::ProcessGroup;

use super::Found;
use super::memory::peak_of_all;
use super::pool::Practice;
use super::sample::{Sample, figure};
use super::table::Table;
use crate::test::referees::python_with;
use crate::workspace::Workspace;

/// So many people are enrolled in a round.
const PEOPLE: u32 = 20;
const START: Duration = Duration::from_secs(60);
/// Seconds before the end of a code's half minute in which no enrolment is begun: moto takes no code of the last one.
const MARGIN: u64 = 2;
const PASSWORD: &str = "Quiet-Harbour-42!";
/// In the form that emulators take service and region from. They check no signature.
const AUTHORIZATION: &str = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cognito-idp/aws4_request, \
    SignedHeaders=host, Signature=0";

/// All of them, in turns.
pub(super) async fn measure(workspace: &Workspace, command_line: &Path, runs: usize) -> Result<Found> {
    let practice = Practice::start(command_line, false).await?;
    let ministack = Emulator::ministack(workspace).await?;
    let moto = Emulator::moto(workspace).await?;
    let servers = [
        Server::Practice(practice),
        Server::Emulator("ministack", ministack),
        Server::Emulator("moto", moto),
    ];
    let mut rates = vec![Vec::new(); servers.len()];
    for round in 0..=runs {
        for turn in 0..servers.len() {
            let turn = (round + turn) % servers.len();
            let time = servers[turn]
                .enrol_people(round)
                .await
                .with_context(|| format!("no enrolment on {}", servers[turn].name()))?;
            if round > 0 {
                rates[turn].push(f64::from(PEOPLE) / time.as_secs_f64());
            }
        }
    }
    let rates = rates.into_iter().map(Sample::new).collect::<Result<Vec<_>>>()?;
    let ours = rates.first().context("nothing was measured")?;
    let mut table = Table::new(["", "enrolments a second", "ours ×", "peak memory, MB"]);
    for (server, rates) in servers.iter().zip(&rates) {
        let name = server.name();
        println!("  {name}: {rates} a second");
        table.row([
            name.to_owned(),
            rates.to_string(),
            figure(ours.ratio_to(rates)),
            figure(server.memory()? as f64 * 1024.0 / 1e6),
        ]);
    }
    // What is wanted of it is that it is not what people wait for, which the other rows show.
    Ok(Found::new(table, Vec::new()))
}

enum Server {
    Practice(Practice),
    Emulator(&'static str, Emulator),
}

impl Server {
    fn name(&self) -> &'static str {
        match self {
            Self::Practice(_) => "cognito-enroll practice-pool",
            Self::Emulator(name, _) => name,
        }
    }

    fn memory(&self) -> Result<u64> {
        match self {
            Self::Practice(practice) => peak_of_all(&practice.processes()),
            Self::Emulator(_, emulator) => peak_of_all(&emulator.process.running()),
        }
    }

    /// One after the other, each new to the server. How long the enrolments themselves took.
    async fn enrol_people(&self, round: usize) -> Result<Duration> {
        let mut sum = Duration::ZERO;
        for number in 0..PEOPLE {
            wait_for_a_fresh_code().await;
            sum += match self {
                Self::Practice(practice) => {
                    practice.reset().await?;
                    let (pool, user) = practice.description().newcomer_where("OPTIONAL")?;
                    let person = Person {
                        client_id: pool.public_client()?,
                        username: &user.username,
                        password: &user.password,
                    };
                    enrol(&Caller::at(&practice.description().endpoint), &person)?
                }
                Self::Emulator(_, emulator) => {
                    emulator.enrol_somebody(&format!("p{round}-{number}@example.com"))?
                }
            };
        }
        Ok(sum)
    }
}

struct Person<'a> {
    client_id: &'a str,
    username: &'a str,
    password: &'a str,
}

/// The calls of an enrolment by access token, which all of the servers know. Long enough to see, and so the time is
/// taken here and not by whoever prepares the person.
fn enrol(server: &Caller, person: &Person) -> Result<Duration> {
    tokio::task::block_in_place(|| {
        let begun = Instant::now();
        let signed_in = server.call(
            "InitiateAuth",
            &json!({
                "AuthFlow": "USER_PASSWORD_AUTH",
                "ClientId": person.client_id,
                "AuthParameters": { "USERNAME": person.username, "PASSWORD": person.password },
            }),
        )?;
        let token = text(&signed_in["AuthenticationResult"]["AccessToken"], "access token")?;
        let associated = server.call("AssociateSoftwareToken", &json!({ "AccessToken": token }))?;
        let code = code_now(text(&associated["SecretCode"], "secret")?)?;
        let verified = server.call(
            "VerifySoftwareToken",
            &json!({ "AccessToken": token, "UserCode": code }),
        )?;
        ensure!(verified["Status"] == "SUCCESS", "the code was not taken");
        server.call(
            "SetUserMFAPreference",
            &json!({ "AccessToken": token, "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true } }),
        )?;
        Ok(begun.elapsed())
    })
}

fn text<'a>(value: &'a Value, what: &str) -> Result<&'a str> {
    value
        .as_str()
        .with_context(|| format!("the server gave no {what}"))
}

fn seconds_now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs()
}

/// In this process: starting a program for it would take longer than the enrolment.
fn code_now(secret: &str) -> Result<String> {
    let secret = totp_rs::Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error}"))?;
    let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    Ok(totp.generate(seconds_now()).to_string())
}

async fn wait_for_a_fresh_code() {
    let left = 30 - seconds_now() % 30;
    if left <= MARGIN {
        tokio::time::sleep(Duration::from_secs(left)).await;
    }
}

/// Keeps its connection.
struct Caller {
    agent: ureq::Agent,
    endpoint: String,
}

impl Caller {
    fn at(endpoint: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .http_status_as_error(false)
            .proxy(None)
            .build()
            .new_agent();
        Self {
            agent,
            endpoint: endpoint.to_owned(),
        }
    }

    fn call(&self, operation: &str, body: &Value) -> Result<Value> {
        let mut answer = self
            .agent
            .post(&self.endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header(
                "X-Amz-Target",
                format!("AWSCognitoIdentityProviderService.{operation}"),
            )
            .header("Authorization", AUTHORIZATION)
            .send(body.to_string())
            .with_context(|| format!("{operation} failed"))?;
        let said = answer.body_mut().read_to_string()?;
        ensure!(answer.status().is_success(), "{operation} was refused: {said}");
        serde_json::from_str(&said).with_context(|| format!("the answer to {operation} was not understood"))
    }
}

/// A server that others wrote, with a user pool on it.
struct Emulator {
    process: ProcessGroup,
    caller: Caller,
    user_pool_id: String,
    client_id: String,
    _folder: TempDir,
}

impl Emulator {
    async fn ministack(workspace: &Workspace) -> Result<Self> {
        let python = python_with(workspace, "ministack").await?;
        Self::start(&python, |command, port| {
            command.args(["-B", "-m", "ministack"]);
            // Without BIND_HOST it listens to the whole network.
            command.env("BIND_HOST", "127.0.0.1").env("GATEWAY_PORT", port);
        })
        .await
        .context("ministack did not start")
    }

    async fn moto(workspace: &Workspace) -> Result<Self> {
        let python = python_with(workspace, "moto").await?;
        // Its own secret is no base32.
        let mended = workspace.root.join("tests/referees/mended_moto.py");
        Self::start(&python, |command, port| {
            command
                .arg("-B")
                .arg(&mended)
                .args(["-H", "127.0.0.1", "-p", port]);
            command.env("MOTO_COGNITO_IDP_USER_POOL_ENABLE_TOTP", "true");
        })
        .await
        .context("moto did not start")
    }

    async fn start(python: &PathBuf, arguments: impl FnOnce(&mut Command, &str)) -> Result<Self> {
        let folder = tempfile::tempdir().context("could not make a temporary folder")?;
        // Free when we look.
        let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(python);
        command
            .current_dir(folder.path())
            // Nothing of the person's, above all no credentials.
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", folder.path())
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        arguments(&mut command, &address.port().to_string());
        let mut process = ProcessGroup::spawn(command)?;
        let deadline = Instant::now() + START;
        while tokio::net::TcpStream::connect(address).await.is_err() {
            if let Some(status) = process.ended()? {
                bail!("it ended with {status}");
            }
            ensure!(Instant::now() < deadline, "it did not answer within {START:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let caller = Caller::at(&format!("http://{address}"));
        let (user_pool_id, client_id) = tokio::task::block_in_place(|| user_pool(&caller))?;
        Ok(Self {
            process,
            caller,
            user_pool_id,
            client_id,
            _folder: folder,
        })
    }

    fn enrol_somebody(&self, username: &str) -> Result<Duration> {
        tokio::task::block_in_place(|| {
            let user = json!({ "UserPoolId": self.user_pool_id, "Username": username });
            let with = |more: Value| {
                let mut request = user.clone();
                if let (Value::Object(request), Value::Object(more)) = (&mut request, more) {
                    request.extend(more);
                }
                request
            };
            self.caller
                .call("AdminCreateUser", &with(json!({ "MessageAction": "SUPPRESS" })))?;
            let password = with(json!({ "Password": PASSWORD, "Permanent": true }));
            self.caller.call("AdminSetUserPassword", &password)
        })?;
        let person = Person {
            client_id: &self.client_id,
            username,
            password: PASSWORD,
        };
        enrol(&self.caller, &person)
    }
}

/// Makes one where authenticators are optional. Its ID, and that of its app client.
fn user_pool(server: &Caller) -> Result<(String, String)> {
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
