//! The child process of a test: the calls of an operator's client, and their result.

use std::process::Stdio;

use enrolment::{PoolForm, PoolProfile};
use helpdesk::{OperatorClient, OperatorProblem, PoolSettings};
use tokio::process::Command;
use transport::SystemProxies;

/// The prefix of the line with the result.
const RESULT: &str = "RESULT ";

/// The environment variables of the child process.
const ENDPOINT: &str = "TEST_ENDPOINT";
const USER_POOL_ID: &str = "TEST_USER_POOL_ID";
const CLIENT_ID: &str = "TEST_CLIENT_ID";
const CA_FILE: &str = "TEST_CA_FILE";
const PROXY: &str = "TEST_PROXY";
const PROFILE: &str = "TEST_PROFILE";

/// The arguments of [`operator_calls`].
#[derive(Clone)]
pub(crate) struct Arguments {
    pub(crate) endpoint: String,
    pub(crate) user_pool_id: String,
    pub(crate) client_id: String,
    /// Empty for none.
    pub(crate) ca_file: String,
    /// Empty for none.
    pub(crate) proxy: String,
    pub(crate) profile: Option<&'static str>,
}

/// Runs [`operator_calls`] in a child process with these environment variables and no others. Returns the ARN of the
/// identity, or the problem as text.
pub(crate) async fn run(arguments: &Arguments, variables: &[(&str, &str)]) -> Result<String, String> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child::operator_calls", "--nocapture"])
        .env_clear()
        .env(ENDPOINT, &arguments.endpoint)
        .env(USER_POOL_ID, &arguments.user_pool_id)
        .env(CLIENT_ID, &arguments.client_id)
        .env(CA_FILE, &arguments.ca_file)
        .env(PROXY, &arguments.proxy)
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .kill_on_drop(true);
    if let Some(profile) = arguments.profile {
        command.env(PROFILE, profile);
    }
    let output = command.output().await.unwrap();
    let out = String::from_utf8_lossy(&output.stdout);
    let line = out.lines().find_map(|line| {
        let (_, result) = line.split_once(RESULT)?;
        Some(result)
    });
    let line = line.unwrap_or_else(|| panic!("{out}{}", String::from_utf8_lossy(&output.stderr)));
    match line.split_once(' ').unwrap() {
        ("ok", arn) => Ok(arn.to_owned()),
        (_, problem) => Err(problem.to_owned()),
    }
}

/// Prints the result of the calls. Does nothing unless it is run by [`run`].
#[tokio::test]
async fn operator_calls() {
    let Ok(endpoint) = std::env::var(ENDPOINT) else {
        return;
    };
    let variable = |name| std::env::var(name).unwrap();
    let form = PoolForm {
        endpoint,
        user_pool_id: variable(USER_POOL_ID),
        client_id: variable(CLIENT_ID),
        ca_file: variable(CA_FILE),
        proxy: variable(PROXY),
        ..PoolForm::default()
    };
    match calls(PoolProfile::try_from(form).unwrap()).await {
        Ok(arn) => println!("\n{RESULT}ok {arn}"),
        Err(problem) => println!("\n{RESULT}failed {problem:?}"),
    }
}

async fn calls(pool: PoolProfile) -> Result<String, OperatorProblem> {
    let transport = pool.transport(SystemProxies::default()).unwrap();
    let profile = std::env::var(PROFILE).ok();
    let client = OperatorClient::from_credential_chain(&pool, profile.as_deref(), &transport).await?;
    let identity = client.caller_identity().await?;
    PoolSettings::read(&client).await?;
    Ok(identity.arn)
}
