//! Accounts and pools that an administrator has to do something about.

use anyhow::{Context, Result};
use practice_pool::AdminAction;
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use serde_json::json;

use crate::stranger::table::{Journey, Who, nothing, row};
use crate::stranger::world::World;

pub(crate) fn disabled() -> Journey {
    let rows = vec![row("user-disabled", nothing, |w| {
        let username = w.username.clone();
        w.administer(AdminAction::EnableUser { username })
    })];
    Journey::new("disabled", rows).of(Who::Person(Mfa::On, ExtraScenario::Disabled))
}

pub(crate) fn asked_something_else() -> Journey {
    let rows = vec![row("challenge-unsupported", nothing, |w| {
        let username = w.username.clone();
        w.administer(AdminAction::EndCustomChallenge { username })
    })];
    let journey = Journey::new("asked-something-else", rows);
    journey
        .of(Who::Person(Mfa::On, ExtraScenario::CustomChallenge))
        .dark()
}

fn allow(world: &mut World) -> Result<()> {
    world.administer(AdminAction::SetMfa(Mfa::On))
}

pub(crate) fn authenticator_apps_switched_off() -> Journey {
    let rows = vec![row("totp-not-enabled", nothing, allow)];
    Journey::new("authenticator-apps-switched-off", rows).of(Who::User(Mfa::Off, Scenario::New))
}

pub(crate) fn another_factor_offered() -> Journey {
    let rows = vec![row("totp-not-offered", nothing, allow)];
    Journey::new("another-factor-offered", rows).starting(|w| {
        let mut pools = w.practice.description().pools.iter();
        let pool = pools.find(|pool| pool.name.contains("no authenticator apps"));
        let pool = pool.context("one is there")?.clone();
        let user = pool.users.iter().find(|user| user.scenario == Scenario::New);
        let user = user.context("somebody is there")?;
        w.user_pool_id = pool.user_pool_id.clone();
        w.username = user.username.clone();
        w.knows("Username", user.username.clone())?;
        w.knows("Password", user.password.clone())?;
        w.knows("User pool ID", pool.user_pool_id.clone())?;
        w.knows("App client ID", pool.clients[0].client_id.clone())?;
        w.list(json!({}))
    })
}

pub(crate) fn no_password_offered() -> Journey {
    let rows = vec![row("password-not-offered", nothing, |w| w.behave(|_| {}))];
    let journey = Journey::new("no-password-offered", rows).starting(|w| {
        w.behave(|behaviour| {
            behaviour.user_auth_passes_over_preference = true;
            behaviour.select_challenge_offers = SelectChallengeOffers::Passwordless;
        })?;
        w.list(json!({ "flow": "user-auth" }))
    });
    journey.narrow()
}

/// His administrator tells him the primary region, and the practice pool is that from then on.
pub(crate) fn a_replica() -> Journey {
    let rows = vec![row(
        "not-in-this-region",
        |w| {
            let refused = "This operation is not enabled in this Region.";
            w.refuse_always("AssociateSoftwareToken", "OperationNotEnabledException", refused)
        },
        |w| w.no_faults(),
    )];
    Journey::new("a-replica", rows).starting(|w| w.list(json!({ "region": "us-west-2" })))
}
