//! Sign-in of the extra users, with all fixtures.

use super::{ErrorReply, Practice};
use practice_pool::PracticePool;
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa};
use serde_json::Value;

pub(crate) fn start() -> Practice {
    Practice::start_with(PracticePool::all_fixtures)
}

pub(crate) fn extra_user(practice: &Practice, scenario: ExtraScenario) -> ExtraUserDescription {
    let users = &practice.pool(Mfa::On).extra_users;
    users
        .iter()
        .find(|user| user.scenario == scenario)
        .unwrap()
        .clone()
}

pub(crate) async fn sign_in(practice: &Practice, scenario: ExtraScenario) -> Value {
    let user = extra_user(practice, scenario);
    let body = practice.password_flow(Mfa::On, &user.username, &user.password);
    practice.ok("InitiateAuth", body).await
}

pub(crate) async fn sign_in_error(practice: &Practice, scenario: ExtraScenario) -> ErrorReply {
    let user = extra_user(practice, scenario);
    let body = practice.password_flow(Mfa::On, &user.username, &user.password);
    practice.expect_error("InitiateAuth", body).await
}

/// The code that was sent last.
pub(crate) fn sent_code(practice: &Practice) -> String {
    practice.running.outbox().pop().unwrap().code
}
