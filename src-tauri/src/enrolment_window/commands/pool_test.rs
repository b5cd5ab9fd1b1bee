//! Checks whether people can enrol with the settings in a pool's form.

use std::sync::Arc;

use enrolment::{PoolForm, PoolProfile, SecretText};
use platform::environment::transport_to;

use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::view::{Checked, Refused, Tested};
use crate::pools::Pool;
use crate::problem::Problem;

/// Checks the form without changing anything. If the client secret is empty, that of the pool with that key is used.
#[tauri::command]
pub(crate) async fn test_pool(
    session: CallerSession,
    mut generation: LoggedCommand,
    key: Option<String>,
    form: PoolForm,
    client_secret: Opened,
) -> Result<Tested, Refused> {
    let looked = session.look_at_pools(generation.generation(), |pools| {
        let stored = key.as_deref().and_then(|key| pools.get(key)).cloned();
        (pools.checked(key.as_deref(), form), stored)
    });
    let (profile, stored) = looked.inspect_err(|refused| generation.record(*refused))?;
    let Opened(typed) = client_secret;
    let examined = async { examined(&session, profile?, stored, typed).await };
    Ok(match examined.await {
        Ok(checks) => Tested {
            problem: None,
            checks,
        },
        Err(problem) => {
            generation.record(&problem);
            Tested {
                problem: Some(problem),
                checks: Vec::new(),
            }
        }
    })
}

async fn examined(
    session: &Session,
    profile: PoolProfile,
    stored: Option<Pool>,
    typed: SecretText,
) -> Result<Vec<Checked>, Problem> {
    let stored = stored.filter(|stored| stored.profile.client_id() == profile.client_id());
    let secret = match stored {
        _ if !typed.is_empty() => Some(Arc::new(typed)),
        Some(stored) => stored.client_secret(&session.keychain).await?,
        None => None,
    };
    let transport = transport_to(&profile)?;
    let clock = session.clock.clone();
    let findings = doctor::run_checks(&profile, secret, clock, &transport).await;
    Ok(findings.into_iter().map(Checked::from).collect())
}
