//! What follows once a password has been accepted, and how a challenge looks on the wire.

use super::{custom_challenge, select_mfa_type};
use crate::clock::Moment;
use crate::description::Mfa;
use crate::population::REQUIRED_ATTRIBUTES;
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{ClientRef, Factor, Pool, State, Status, User, UserRef};
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
    match content.status {
        Status::Unconfirmed => {
            return Err(Refusal::new(
                "UserNotConfirmedException",
                "User is not confirmed.",
            ));
        }
        Status::ForceChangePassword => {
            let parameters = new_password_parameters(content);
            let session = Session {
                user,
                client,
                step: Step::NewPassword,
            };
            return challenge(state, now, "NEW_PASSWORD_REQUIRED", session, parameters);
        }
        Status::Confirmed | Status::ResetRequired => {}
    }
    if content.custom_challenge {
        return custom_challenge::ask(state, now, user, client);
    }
    let pool = state.pool(user.pool)?;
    let factors = factors(pool, content);
    let preferred = factors
        .iter()
        .find(|factor| content.preference(**factor).preferred);
    match (&factors[..], preferred) {
        ([], _) if pool.mfa == Mfa::On => mfa_setup_challenge(state, now, user, client),
        ([], _) => tokens(state, now, user, client),
        ([factor], _) | (_, Some(factor)) => select_mfa_type::ask_for(state, now, user, client, *factor),
        _ => select_mfa_type::offer(state, now, user, client, &factors),
    }
}

/// The second factors that a sign-in can ask for. Where MFA is required, a software token counts even if the
/// user has switched it off.
pub(super) fn factors(pool: &Pool, user: &User) -> Vec<Factor> {
    let counts = |factor| {
        let enabled = user.preference(factor).enabled;
        match (pool.mfa, factor) {
            (Mfa::Off, _) => false,
            (mfa, Factor::SoftwareToken) => user.software_token.is_some() && (enabled || mfa == Mfa::On),
            (_, Factor::Sms | Factor::Email) => enabled,
        }
    };
    Factor::ALL.into_iter().filter(|factor| counts(*factor)).collect()
}

fn mfa_setup_challenge(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, Refusal> {
    let can_set_up = if state.pool(user.pool)?.software_tokens {
        Factor::SoftwareToken
    } else {
        Factor::Sms
    };
    let parameters = json!({
        "MFAS_CAN_SETUP": json!([can_set_up.name()]).to_string(),
        "USER_ID_FOR_SRP": state.user(user)?.username,
    });
    let session = Session {
        user,
        client,
        step: Step::MfaSetup,
    };
    challenge(state, now, "MFA_SETUP", session, parameters)
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
    let result = state
        .tokens
        .issue((user, content), (client, with), pool, &state.behaviour, now)?;
    Ok(json!({ "AuthenticationResult": result, "ChallengeParameters": {} }))
}

pub(super) fn challenge(
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
