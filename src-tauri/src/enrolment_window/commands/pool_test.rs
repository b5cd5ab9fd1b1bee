//! Whether people can enrol with what is filled in for a pool.

use std::sync::Arc;

use enrolment::{PoolForm, PoolProfile, SecretText};
use platform::network;
use tauri::{AppHandle, Manager, Runtime};

use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::Opened;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::view::{Checked, Refused, Tested};
use crate::keychain::Asked;
use crate::pools::Pool;
use crate::problem::Problem;

/// Examines what is filled in, without changing anything. An empty client secret is the one that the pool of that key
/// has.
#[tauri::command]
pub(crate) async fn test_pool<R: Runtime>(
    app: AppHandle<R>,
    mut generation: LoggedCommand,
    key: Option<String>,
    form: PoolForm,
    client_secret: Opened,
) -> Result<Tested, Refused> {
    let looked = app
        .state::<Session>()
        .look_at_pools(generation.generation(), |pools| {
            let stored = key.as_deref().and_then(|key| pools.get(key)).cloned();
            (pools.checked(key.as_deref(), form), stored)
        });
    let (profile, stored) = looked.inspect_err(|refused| generation.came_to(*refused))?;
    let Opened(typed) = client_secret;
    let examined = async { examined(&app, profile?, stored, typed).await };
    Ok(match examined.await {
        Ok(checks) => Tested {
            problem: None,
            checks,
        },
        Err(problem) => {
            generation.came_to(&problem);
            Tested {
                problem: Some(problem),
                checks: Vec::new(),
            }
        }
    })
}

async fn examined<R: Runtime>(
    app: &AppHandle<R>,
    profile: PoolProfile,
    stored: Option<Pool>,
    typed: SecretText,
) -> Result<Vec<Checked>, Problem> {
    let stored = stored.filter(|stored| stored.profile.client_id() == profile.client_id());
    let secret = match stored {
        _ if !typed.is_empty() => Some(Arc::new(typed)),
        Some(stored) => stored.client_secret(&app.state::<Asked>()).await?,
        None => None,
    };
    let network = network::to(&profile)?;
    let clock = app.state::<Session>().clock.clone();
    let findings = doctor::examine(&profile, secret, clock, &network).await;
    Ok(findings.into_iter().map(Checked::from).collect())
}
