//! Recovery from each problem to an enrolled authenticator, by following the text of the window.
//!
//! The [`SimulatedUser`](user::SimulatedUser) knows roles, visible names, their account and their user pool, and follows the
//! text of the window. The [`Environment`](environment::Environment) causes the failures of a [journey](journey::Journey) one
//! after the other, and resolves each when the user has read of it: the network returns, or an administrator acts. A picture
//! of each problem is saved in `target/window/problems`.
//!
//! To add a failure, add it to a journey in [`journeys`], or add a journey to the list below.

mod authenticator;
mod environment;
mod instruction;
mod intermediaries;
mod journey;
mod journeys;
mod next_step;
mod step;
mod user;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use journey::Journey;

/// Declares a test of each journey, and the list of all.
macro_rules! journeys {
    ($($group:ident::$name:ident,)+) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() -> Result<()> {
                user::run(journeys::$group::$name()).await
            }
        )+

        fn all() -> Vec<Journey> {
            vec![$(journeys::$group::$name()),+]
        }
    };
}

journeys![
    pools::adding_a_pool,
    pools::damaged_pool_list,
    pools::wrong_app_clients,
    pools::damaged_practice_file,
    passwords::failures_at_sign_in,
    passwords::forgotten_password,
    passwords::temporary_password,
    passwords::unconfirmed_account,
    passwords::password_reset_by_operator,
    accounts::disabled_account,
    accounts::custom_challenge,
    accounts::totp_not_enabled,
    accounts::totp_not_offered,
    accounts::password_not_offered,
    accounts::secondary_region,
    codes::wrong_codes,
    codes::existing_secret,
    codes::sign_in_test,
    tokens::pasted_tokens,
    tokens::federated_user,
    networks::proxy_and_certificate,
    networks::imported_pool,
    browser::managed_login,
];

/// Problems that cannot occur in the window, with the reason.
const IMPOSSIBLE: [(&str, &str); 2] = [
    (
        "browser-forbidden",
        "with --no-browser, sign-in with the browser is not offered",
    ),
    (
        "imported-carries",
        "an imported pool is read without the settings that it may not have, and its form has no fields for them",
    ),
];

/// Returns every code in `bindings.ts`, which is generated from the enums of problems.
fn codes() -> BTreeSet<&'static str> {
    let bindings = include_str!("../../../ui/src/host/bindings.ts");
    let codes = bindings.split("\"code\": \"").skip(1);
    codes.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_problem_occurs_in_a_journey() -> Result<()> {
    let journeys = all();
    let failures = || journeys.iter().flat_map(|journey| &journey.failures);
    let tested: BTreeSet<&str> = failures().map(|failure| failure.code).collect();
    let impossible: BTreeSet<&str> = IMPOSSIBLE.iter().map(|(code, _)| *code).collect();
    ensure!(codes().len() > 70, "could not parse the bindings: {:?}", codes());
    let without: Vec<_> = codes()
        .into_iter()
        .filter(|code| !tested.contains(code) && !impossible.contains(code))
        .collect();
    ensure!(without.is_empty(), "no journey has {without:?}");
    let unknown: Vec<_> = tested
        .union(&impossible)
        .filter(|code| !codes().contains(*code))
        .collect();
    ensure!(unknown.is_empty(), "there is no problem {unknown:?}");
    let both: Vec<_> = tested.intersection(&impossible).collect();
    ensure!(both.is_empty(), "{both:?} occurs in a journey, so it is possible");
    Ok(())
}
