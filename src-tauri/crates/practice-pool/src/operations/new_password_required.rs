//! `NEW_PASSWORD_REQUIRED`: the user must replace the temporary password and provide missing required attributes.

use super::auth_output::challenge;
use super::challenge_answer::ChallengeAnswer;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Texts, required};
use crate::password::{StoredPassword, check_policy};
use crate::records::{ClientRef, REQUIRED_ATTRIBUTES, Status, User, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The longest attribute value, in characters.
const LONGEST_VALUE: usize = 2048;

/// Returns the challenge.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
    let parameters = parameters(state.user(user)?);
    let session = Session {
        user,
        client,
        step: Step::NewPassword,
    };
    Ok(challenge(
        state,
        now,
        "NEW_PASSWORD_REQUIRED",
        session,
        parameters,
    ))
}

/// The challenge's parameters. Both lists are JSON inside a string.
fn parameters(user: &User) -> Value {
    let attributes: BTreeMap<_, _> = user
        .attributes
        .iter()
        .filter(|(name, _)| *name != "sub")
        .collect();
    let missing: Vec<_> = missing_attributes(user)
        .into_iter()
        .map(|name| format!("userAttributes.{name}"))
        .collect();
    json!({
        "USER_ID_FOR_SRP": user.username,
        "userAttributes": json!(attributes).to_string(),
        "requiredAttributes": json!(missing).to_string(),
    })
}

/// The required attributes that a user has no value for.
fn missing_attributes(user: &User) -> Vec<&'static str> {
    REQUIRED_ATTRIBUTES
        .into_iter()
        .filter(|name| !user.attributes.contains_key(*name))
        .collect()
}

/// Stores the new password and attributes. Returns the session, with which the sign-in continues.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Session, ErrorResponse> {
    let (text, session) = answer.session(state, Step::NewPassword, now)?;
    let password = required(answer.responses, "NEW_PASSWORD")?;
    check_policy(password)?;
    let attributes = provided_attributes(state.user(session.user)?, answer.responses)?;

    let pool_name = state.pool(session.user.pool)?.short_name().to_owned();
    let user = state.user_mut(session.user)?;
    user.password = StoredPassword::new(&pool_name, &user.username, password);
    user.status = Status::Confirmed;
    user.attributes.extend(attributes);
    state.sessions.mark_used(text);
    Ok(session)
}

/// The attributes in the answer. Fails unless they are exactly the missing ones.
fn provided_attributes(user: &User, responses: &Texts) -> Result<Vec<(String, String)>, ErrorResponse> {
    let missing = missing_attributes(user);
    let mut provided = Vec::new();
    for (name, value) in responses {
        let (Some(name), Some(value)) = (name.strip_prefix("userAttributes."), value) else {
            continue;
        };
        if user.attributes.contains_key(name) {
            return Err(ErrorResponse::not_authorized(format!(
                "Cannot modify an already provided {name}"
            )));
        }
        if !missing.contains(&name) {
            return Err(ErrorResponse::invalid_parameter(
                "Attributes did not conform to the schema: Attribute does not exist in the schema.",
            ));
        }
        if value.is_empty() || value.chars().count() > LONGEST_VALUE {
            return Err(ErrorResponse::invalid_parameter(format!(
                "Attributes did not conform to the schema: {name}: \
                 String must be between 1 and {LONGEST_VALUE} characters long"
            )));
        }
        provided.push((name.to_owned(), value.clone()));
    }
    let still_missing: Vec<_> = missing
        .into_iter()
        .filter(|name| !provided.iter().any(|(provided, _)| provided == name))
        .collect();
    if still_missing.is_empty() {
        return Ok(provided);
    }
    Err(ErrorResponse::invalid_parameter(format!(
        "Invalid attributes given, {} is missing",
        still_missing.join(" and ")
    )))
}
