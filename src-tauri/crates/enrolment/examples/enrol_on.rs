//! Enrols a user at any server with the API of Cognito, to test this crate against independent implementations. The
//! codes are computed by `oathtool`.
//!
//! Reads a JSON object from standard input, so that the arguments contain no secret:
//!
//! ```json
//! {"endpoint": "http://127.0.0.1:4566", "userPoolId": "us-east-1_Ab1Cd2Ef3", "clientId": "1example23456789",
//!  "clientSecret": null, "username": "noor", "password": "Pa55word!"}
//! ```
//!
//! Prints `{"path": "session", "replaces": false, "preferenceSet": true}`, or `"path": "token"`. If a step fails it
//! prints `{"step": "sign-in", "problem": {…}}` instead and exits with status 1. Secrets, sessions and tokens are not
//! printed.

use std::error::Error;
use std::io::Write as _;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use enrolment::{
    Association, Authorized, Clock, Code, Cognito, ExistingAuthenticator, Finished, LocalCheck, NotVerified,
    PoolForm, PoolProfile, Problem, SecretText, SharedSecret, SignInStep, Username, sign_in,
};
use serde::{Deserialize, Serialize};
use transport::Transport;

/// The input.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Task {
    endpoint: String,
    user_pool_id: String,
    client_id: String,
    client_secret: Option<SecretText>,
    username: String,
    password: SecretText,
}

/// The output on success.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    /// `session` or `token`.
    path: &'static str,
    /// Whether an authenticator was already registered.
    replaces: bool,
    /// Whether the server accepted the preference.
    preference_set: bool,
}

/// The output on failure.
#[derive(Serialize)]
struct Stopped {
    step: &'static str,
    problem: Problem,
}

/// A failed step, or an error that is unrelated to the server.
enum Failure {
    Stopped(Stopped),
    Other(Box<dyn Error>),
}

impl<E: Error + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

fn stopped(step: &'static str) -> impl FnOnce(Problem) -> Failure {
    move |problem| Failure::Stopped(Stopped { step, problem })
}

fn other(what: &str) -> Failure {
    Failure::Other(what.into())
}

struct ThisComputer;

impl Clock for ThisComputer {
    fn unix_time(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match enrol().await {
        Ok(outcome) => print(&outcome, ExitCode::SUCCESS),
        Err(Failure::Stopped(stopped)) => print(&stopped, ExitCode::FAILURE),
        Err(Failure::Other(error)) => {
            eprintln!("enrol_on: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(outcome: &impl Serialize, code: ExitCode) -> ExitCode {
    match serde_json::to_string(outcome) {
        Ok(line) => {
            println!("{line}");
            code
        }
        Err(error) => {
            eprintln!("enrol_on: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn enrol() -> Result<Outcome, Failure> {
    let task: Task = serde_json::from_reader(std::io::stdin())?;
    let pool = PoolProfile::try_from(PoolForm {
        user_pool_id: task.user_pool_id,
        client_id: task.client_id,
        endpoint: task.endpoint,
        ..PoolForm::default()
    })
    .map_err(stopped("pool"))?;
    let secret = task.client_secret.map(Arc::new);
    let cognito = Cognito::new(pool, secret, Arc::new(ThisComputer), &Transport::default());
    let username = Username::parse(&task.username).map_err(stopped("username"))?;

    let authority = ready(sign_in(&cognito, &username, task.password).await)?;
    let replaces = authority.existing() == ExistingAuthenticator::Yes;
    let association = authority
        .associate()
        .await
        .map_err(|failed| stopped("associate")(failed.problem))?;
    // Only sessions have a limited lifetime.
    let path = match association.time_left() {
        Some(_) => "session",
        None => "token",
    };
    let preference_set = register(association).await?;
    Ok(Outcome {
        path,
        replaces,
        preference_set,
    })
}

fn ready(signed_in: Result<SignInStep, Problem>) -> Result<Authorized, Failure> {
    match signed_in.map_err(stopped("sign-in"))? {
        SignInStep::Ready(authority) => Ok(authority),
        SignInStep::NewPassword(_) => Err(other("the server requires a new password")),
        SignInStep::CurrentCode(_) => Err(other(
            "the server requires a code of the registered authenticator",
        )),
        _ => Err(other("the server requires another step before association")),
    }
}

async fn register(association: Association) -> Result<bool, Failure> {
    let code = code_of(association.secret())?;
    let verified = association.verify(&code, "Referee", LocalCheck::First).await;
    let verified = verified.map_err(|not_verified| match not_verified {
        NotVerified::Failed(failed) => stopped("verify")(failed.problem),
        NotVerified::Unsettled(_) => other("the response to the verification was lost"),
    })?;
    let finished = verified
        .finish()
        .await
        .map_err(|failed| stopped("finish")(failed.problem))?;
    match finished {
        Finished::Enrolled(enrolled) => {
            let preference_set = enrolled.preference_set();
            enrolled.sign_out().await;
            Ok(preference_set)
        }
        Finished::AnotherCodeRequired(_) => Err(other("the server requires another code")),
    }
}

/// Computes the current code with `oathtool`. The secret is passed by standard input.
fn code_of(secret: &SharedSecret) -> Result<Code, Failure> {
    let mut oathtool = Command::new("oathtool")
        .args(["--totp", "--base32", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = oathtool
        .stdin
        .take()
        .ok_or_else(|| other("oathtool has no standard input"))?;
    writeln!(input, "{}", secret.base32().expose())?;
    drop(input);
    let output = oathtool.wait_with_output()?;
    if !output.status.success() {
        return Err(other("oathtool rejected the secret"));
    }
    Code::parse(String::from_utf8_lossy(&output.stdout).trim()).map_err(stopped("code"))
}
