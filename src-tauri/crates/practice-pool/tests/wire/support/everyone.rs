//! Signing in as the people that are there only with everyone.

use super::{Practice, Refused};
use practice_pool::PracticePool;
use practice_pool::description::{Mfa, PersonDescription, Situation};
use serde_json::Value;

pub(crate) fn everyone() -> Practice {
    Practice::start_with(PracticePool::everyone)
}

pub(crate) fn person(practice: &Practice, situation: Situation) -> PersonDescription {
    let others = &practice.pool(Mfa::On).others;
    others
        .iter()
        .find(|other| other.situation == situation)
        .unwrap()
        .clone()
}

pub(crate) async fn sign_in(practice: &Practice, situation: Situation) -> Value {
    let person = person(practice, situation);
    let body = practice.password_flow(Mfa::On, &person.username, &person.password);
    practice.ok("InitiateAuth", body).await
}

pub(crate) async fn sign_in_refused(practice: &Practice, situation: Situation) -> Refused {
    let person = person(practice, situation);
    let body = practice.password_flow(Mfa::On, &person.username, &person.password);
    practice.refused("InitiateAuth", body).await
}

/// The code that was sent last.
pub(crate) fn sent(practice: &Practice) -> String {
    practice.running.outbox().pop().unwrap().code
}
