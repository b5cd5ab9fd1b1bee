//! The answer to `NEW_PASSWORD_REQUIRED`: a password of the user's own, and the required attributes that have
//! no value.

use super::next_challenge::{missing_attributes, next_challenge};
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::{Texts, required};
use crate::password::{KeptPassword, check_policy};
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::{State, Status, User};
use serde_json::Value;

/// The longest value of an attribute, in characters.
const LONGEST_VALUE: usize = 2048;

pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, session) = answer.session(state, Step::NewPassword, now)?;
    let password = required(answer.responses, "NEW_PASSWORD")?;
    check_policy(password)?;
    let given = given_attributes(state.user(session.user)?, answer.responses)?;

    let pool_name = state.pool(session.user.pool)?.short_name().to_owned();
    let user = state.user_mut(session.user)?;
    user.password = KeptPassword::new(&pool_name, &user.username, password)?;
    user.status = Status::Confirmed;
    user.attributes.extend(given);
    state.sessions.spend(text);
    next_challenge(state, now, session.user, session.client)
}

/// The attributes in the answer, if they are those that are missing and no others.
fn given_attributes(user: &User, responses: &Texts) -> Result<Vec<(String, String)>, Refusal> {
    let missing = missing_attributes(user);
    let mut given = Vec::new();
    for (name, value) in responses {
        let (Some(name), Some(value)) = (name.strip_prefix("userAttributes."), value) else {
            continue;
        };
        if user.attributes.contains_key(name) {
            return Err(Refusal::not_authorized(format!(
                "Cannot modify an already provided {name}"
            )));
        }
        if !missing.contains(&name) {
            return Err(Refusal::invalid_parameter(
                "Attributes did not conform to the schema: Attribute does not exist in the schema.",
            ));
        }
        if value.is_empty() || value.chars().count() > LONGEST_VALUE {
            return Err(Refusal::invalid_parameter(format!(
                "Attributes did not conform to the schema: {name}: \
                 String must be between 1 and {LONGEST_VALUE} characters long"
            )));
        }
        given.push((name.to_owned(), value.clone()));
    }
    let still_missing: Vec<_> = missing
        .into_iter()
        .filter(|name| !given.iter().any(|(given, _)| given == name))
        .collect();
    if still_missing.is_empty() {
        return Ok(given);
    }
    Err(Refusal::invalid_parameter(format!(
        "Invalid attributes given, {} is missing",
        still_missing.join(" and ")
    )))
}
