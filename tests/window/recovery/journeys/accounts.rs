//! Accounts and pools that an administrator has to change.

use anyhow::{Context, Result};
use practice_pool::AdminAction;
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use serde_json::json;

use crate::recovery::environment::{Account, Environment};
use crate::recovery::journey::{Journey, failure, no_action};

pub(crate) fn disabled_account() -> Journey {
    let failures = vec![failure("user-disabled", no_action, |env| {
        let username = env.username.clone();
        env.administer(AdminAction::EnableUser { username })
    })];
    Journey::new("disabled-account", failures).of(Account::ExtraUser(Mfa::On, ExtraScenario::Disabled))
}

pub(crate) fn custom_challenge() -> Journey {
    let failures = vec![failure("challenge-unsupported", no_action, |env| {
        let username = env.username.clone();
        env.administer(AdminAction::EndCustomChallenge { username })
    })];
    let journey = Journey::new("custom-challenge", failures);
    journey
        .of(Account::ExtraUser(Mfa::On, ExtraScenario::CustomChallenge))
        .dark()
}

fn allow(environment: &mut Environment) -> Result<()> {
    environment.administer(AdminAction::SetMfa(Mfa::On))
}

pub(crate) fn totp_not_enabled() -> Journey {
    let failures = vec![failure("totp-not-enabled", no_action, allow)];
    Journey::new("totp-not-enabled", failures).of(Account::User(Mfa::Off, Scenario::New))
}

pub(crate) fn totp_not_offered() -> Journey {
    let failures = vec![failure("totp-not-offered", no_action, allow)];
    Journey::new("totp-not-offered", failures).starting(|env| {
        let mut pools = env.practice.description().pools.iter();
        let pool = pools.find(|pool| pool.name.contains("no authenticator apps"));
        let pool = pool.context("no user pool without authenticator apps")?.clone();
        let user = pool.users.iter().find(|user| user.scenario == Scenario::New);
        let user = user.context("no new user")?;
        env.user_pool_id = pool.user_pool_id.clone();
        env.username = user.username.clone();
        env.set_field("Username", user.username.clone())?;
        env.set_field("Password", user.password.clone())?;
        env.set_field("User pool ID", pool.user_pool_id.clone())?;
        env.set_field("App client ID", pool.clients[0].client_id.clone())?;
        env.write_pool_list(json!({}))
    })
}

pub(crate) fn password_not_offered() -> Journey {
    let failures = vec![failure("password-not-offered", no_action, |env| {
        env.set_behaviour(|_| {})
    })];
    let journey = Journey::new("password-not-offered", failures).starting(|env| {
        env.set_behaviour(|behaviour| {
            behaviour.user_auth_passes_over_preference = true;
            behaviour.select_challenge_offers = SelectChallengeOffers::Passwordless;
        })?;
        env.write_pool_list(json!({ "flow": "user-auth" }))
    });
    journey.narrow()
}

/// The administrator names the primary region, which is the practice pool from then on.
pub(crate) fn secondary_region() -> Journey {
    let failures = vec![failure(
        "not-in-this-region",
        |env| {
            let message = "This operation is not enabled in this Region.";
            env.reject_always("AssociateSoftwareToken", "OperationNotEnabledException", message)
        },
        |env| env.clear_faults(),
    )];
    Journey::new("secondary-region", failures)
        .starting(|env| env.write_pool_list(json!({ "region": "us-west-2" })))
}
