//! From each failure back to an enrolled authenticator, in the real window, by somebody who has never seen it.
//!
//! The [`Stranger`](stranger::Stranger) knows roles and visible names, who he is and what he was told about his user
//! pool; he reads what the window says and does that. The [`World`](world::World) around him lets things go wrong, one
//! row of a journey's table after the other, and mends them once he has read of them: the network is back, an
//! administrator did what was asked for. Each problem that he met is left as a picture in `target/window/problems`.
//!
//! To add a row: bring the problem about in a journey of [`journeys`], or add a journey to the list below.

mod journeys;
mod middlemen;
mod next;
mod phone;
mod remedy;
#[expect(clippy::module_inception, reason = "the one whom it is about")]
mod stranger;
mod table;
mod world;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use table::Journey;

/// A test for each, and a list of all.
macro_rules! journeys {
    ($($group:ident::$name:ident,)+) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() -> Result<()> {
                stranger::walk(journeys::$group::$name()).await
            }
        )+

        fn all() -> Vec<Journey> {
            vec![$(journeys::$group::$name()),+]
        }
    };
}

journeys![
    pools::adding_a_pool,
    pools::a_list_in_disorder,
    pools::app_clients_that_differ,
    pools::practising,
    passwords::trouble_at_sign_in,
    passwords::forgotten,
    passwords::invited,
    passwords::never_confirmed,
    passwords::reset_by_staff,
    accounts::disabled,
    accounts::asked_something_else,
    accounts::authenticator_apps_switched_off,
    accounts::another_factor_offered,
    accounts::no_password_offered,
    accounts::a_replica,
    codes::everything_about_the_code,
    codes::a_secret_of_his_own,
    codes::proving_it,
    tokens::pasting_tokens,
    tokens::of_an_identity_provider,
    networks::behind_a_proxy,
    networks::a_pool_that_somebody_sent,
    browser::there_and_back,
];

/// Problems that the window does not let anybody have.
const CANNOT_BE: [(&str, &str); 2] = [
    (
        "browser-forbidden",
        "with --no-browser, sign-in with the browser is not offered",
    ),
    (
        "imported-carries",
        "a pool from a file is read without what it may not have, and its form has no fields for that",
    ),
];

/// Every code of `bindings.ts`, which is generated from both enums of problems.
fn codes() -> BTreeSet<&'static str> {
    let bindings = include_str!("../../../ui/src/host/bindings.ts");
    let codes = bindings.split("\"code\": \"").skip(1);
    codes.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_problem_has_its_row() -> Result<()> {
    let journeys = all();
    let rows = || journeys.iter().flat_map(|journey| &journey.rows);
    let met: BTreeSet<&str> = rows().map(|row| row.code).collect();
    let cannot: BTreeSet<&str> = CANNOT_BE.iter().map(|(code, _)| *code).collect();
    ensure!(
        codes().len() > 70,
        "the bindings were not understood: {:?}",
        codes()
    );
    let without: Vec<_> = codes()
        .into_iter()
        .filter(|code| !met.contains(code) && !cannot.contains(code))
        .collect();
    ensure!(without.is_empty(), "no journey meets {without:?}");
    let unknown: Vec<_> = met
        .union(&cannot)
        .filter(|code| !codes().contains(*code))
        .collect();
    ensure!(unknown.is_empty(), "there is no problem {unknown:?}");
    let both: Vec<_> = met.intersection(&cannot).collect();
    ensure!(both.is_empty(), "{both:?} was met, so it can be");
    Ok(())
}
