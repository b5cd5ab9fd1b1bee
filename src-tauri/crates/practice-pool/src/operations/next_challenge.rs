//! What follows once a password has been accepted, and how a challenge looks on the wire.

use crate::clock::Moment;
use crate::description::Mfa;
use crate::population::REQUIRED_ATTRIBUTES;
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, State, User, UserRef};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The next challenge, or tokens: a new password if the present one is temporary, then the second factor.
pub(super) fn next_challenge(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, Refusal> {
    let content = state.user(user)?;
    if content.must_change_password {
        let parameters = new_password_parameters(content);
        return challenge(
            state,
            now,
            "NEW_PASSWORD_REQUIRED",
            Session {
                user,
                client,
                step: Step::NewPassword,
            },
            parameters,
        );
    }
    match (state.pool(user.pool)?.mfa, &content.software_token) {
        (Mfa::On, None) => {
            let parameters = json!({
                "MFAS_CAN_SETUP": "[\"SOFTWARE_TOKEN_MFA\"]",
                "USER_ID_FOR_SRP": content.username,
            });
            challenge(
                state,
                now,
                "MFA_SETUP",
                Session {
                    user,
                    client,
                    step: Step::MfaSetup,
                },
                parameters,
            )
        }
        (Mfa::Optional, Some(_)) if !content.totp_enabled => tokens(state, now, user, client),
        (Mfa::Optional, None) => tokens(state, now, user, client),
        (Mfa::On | Mfa::Optional, Some(_)) => software_token_challenge(state, now, user, client),
    }
}

/// Asks for a code of the verified software token.
pub(super) fn software_token_challenge(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, Refusal> {
    let content = state.user(user)?;
    let mut parameters = Map::new();
    parameters.insert("USER_ID_FOR_SRP".to_owned(), json!(content.username));
    let device_name = content
        .software_token
        .as_ref()
        .and_then(|token| token.device_name.as_ref());
    if let Some(device_name) = device_name {
        parameters.insert("FRIENDLY_DEVICE_NAME".to_owned(), json!(device_name));
    }
    let session = Session {
        user,
        client,
        step: Step::SoftwareToken,
    };
    challenge(
        state,
        now,
        "SOFTWARE_TOKEN_MFA",
        session,
        Value::Object(parameters),
    )
}

/// Ends a sign-in with an `AuthenticationResult`.
pub(super) fn tokens(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, Refusal> {
    let pool = state.pools.get(user.pool).ok_or_else(Refusal::internal)?;
    let content = pool.users.get(user.user).ok_or_else(Refusal::internal)?;
    let with = pool.clients.get(client.client).ok_or_else(Refusal::internal)?;
    let result = state.tokens.issue((user, content), (client, with), pool, now)?;
    Ok(json!({ "AuthenticationResult": result, "ChallengeParameters": {} }))
}

fn challenge(
    state: &mut State,
    now: Moment,
    name: &str,
    session: Session,
    parameters: Value,
) -> Result<Value, Refusal> {
    let session = state.sessions.open(session, &state.behaviour, now)?;
    Ok(json!({ "ChallengeName": name, "Session": session, "ChallengeParameters": parameters }))
}

/// The required attributes that a user has no value for.
pub(super) fn missing_attributes(user: &User) -> Vec<&'static str> {
    REQUIRED_ATTRIBUTES
        .into_iter()
        .filter(|name| !user.attributes.contains_key(*name))
        .collect()
}

/// Both lists travel as JSON inside a string.
fn new_password_parameters(user: &User) -> Value {
    let shown: BTreeMap<_, _> = user
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
        "userAttributes": json!(shown).to_string(),
        "requiredAttributes": json!(missing).to_string(),
    })
}
