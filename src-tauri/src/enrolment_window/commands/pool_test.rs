//! Checks whether users can enrol with the settings in a pool's form.

use std::sync::Arc;

use enrolment::{PoolForm, PoolProfile, SecretText};
use platform::environment::transport_to;

use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::view::{CheckResult, PoolTestResult, Refused};
use crate::pools::Pool;
use crate::problem::Problem;

/// Runs the checks without changing anything. If the client secret is empty, the stored one of the pool with that key is
/// used.
#[tauri::command]
pub(crate) async fn test_pool(
    session: CallerSession,
    mut generation: LoggedCommand,
    key: Option<String>,
    form: PoolForm,
    client_secret: Opened,
) -> Result<PoolTestResult, Refused> {
    let read = session.read_pools(generation.generation(), |pools| {
        let stored = key.as_deref().and_then(|key| pools.get(key)).cloned();
        (pools.checked(key.as_deref(), form), stored)
    });
    let (profile, stored) = read.inspect_err(|refused| generation.record(*refused))?;
    let Opened(typed) = client_secret;
    let checks = async { run_checks(&session, profile?, stored, typed).await };
    Ok(match checks.await {
        Ok(checks) => PoolTestResult {
            problem: None,
            checks,
        },
        Err(problem) => {
            generation.record(&problem);
            PoolTestResult {
                problem: Some(problem),
                checks: Vec::new(),
            }
        }
    })
}

async fn run_checks(
    session: &Session,
    profile: PoolProfile,
    stored: Option<Pool>,
    typed: SecretText,
) -> Result<Vec<CheckResult>, Problem> {
    let stored = stored.filter(|stored| stored.profile.client_id() == profile.client_id());
    let secret = match stored {
        _ if !typed.is_empty() => Some(Arc::new(typed)),
        Some(stored) => stored.client_secret(&session.keychain).await?,
        None => None,
    };
    let transport = transport_to(&profile)?;
    let clock = session.clock.clone();
    let findings = doctor::run_checks(&profile, secret, clock, &transport).await;
    Ok(findings.into_iter().map(CheckResult::from).collect())
}
