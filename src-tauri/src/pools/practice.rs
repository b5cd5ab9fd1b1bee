//! Practice pools on the list: one that is already running, or one that this program starts.

use std::fs;
use std::path::Path;

use enrolment::PoolForm;
use practice_pool::description::{Description, Scenario};
use transport::displayable;

use super::{Pools, PracticeScenario, PracticeUser};
use crate::problem::{Problem, ShellProblem};

/// Reads the line that `cognito-enroll practice-pool` prints.
pub(crate) fn read(file: &Path) -> Result<Description, Problem> {
    let unavailable = |detail: String| ShellProblem::PracticeUnavailable {
        detail: displayable(&detail),
    };
    let text =
        fs::read_to_string(file).map_err(|error| unavailable(format!("{}: {error}", file.display())))?;
    Ok(serde_json::from_str(&text).map_err(|error| unavailable(format!("{}: {error}", file.display())))?)
}

/// Starts a practice pool in this process. Must be called on the async runtime.
pub(crate) fn start() -> Result<practice_pool::Running, Problem> {
    practice_pool::PracticePool::new().start(None).map_err(|error| {
        ShellProblem::PracticeUnavailable {
            detail: error.to_string(),
        }
        .into()
    })
}

/// Adds each pool and app client of a practice pool to the list.
pub(crate) fn add(pools: &mut Pools, description: Description) -> Result<(), Problem> {
    for pool in description.pools {
        let users: Vec<PracticeUser> = pool
            .users
            .into_iter()
            .map(|user| PracticeUser {
                username: user.username,
                password: user.password,
                scenario: match user.scenario {
                    Scenario::New => PracticeScenario::New,
                    Scenario::TemporaryPassword => PracticeScenario::TemporaryPassword,
                    Scenario::Enrolled => PracticeScenario::Enrolled,
                },
                totp_secret: user.totp_secret,
            })
            .collect();
        for client in pool.clients {
            let suffix = if client.client_secret.is_some() {
                " (client secret)"
            } else {
                ""
            };
            let form = PoolForm {
                name: format!("{}{suffix}", pool.name),
                user_pool_id: pool.user_pool_id.clone(),
                client_id: client.client_id,
                region: description.region.clone(),
                endpoint: description.endpoint.clone(),
                issuer: pool.issuer.clone(),
                ..PoolForm::default()
            };
            pools.add_practice(form, client.client_secret.map(Into::into), users.clone())?;
        }
    }
    Ok(())
}
