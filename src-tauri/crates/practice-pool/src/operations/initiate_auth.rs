//! [InitiateAuth](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html)

use super::next_challenge::next_challenge;
use super::select_challenge;
use crate::clock::Moment;
use crate::hmac_sha256::hmac_sha256;
use crate::input::{
    CLIENT_ID, Constraints, PASSWORD, SECRET_HASH, Texts, USERNAME, optional, read, required,
};
use crate::random;
use crate::refusal::Refusal;
use crate::secret_block::Waiting;
use crate::secret_hash;
use crate::srp::{self, Handshake};
use crate::state::{ClientRef, State, Status, UserRef};
use num_bigint::BigUint;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    auth_flow: Option<String>,
    client_id: Option<String>,
    auth_parameters: Option<Texts>,
}

const FLOWS: [&str; 8] = [
    "USER_SRP_AUTH",
    "REFRESH_TOKEN_AUTH",
    "REFRESH_TOKEN",
    "CUSTOM_AUTH",
    "ADMIN_NO_SRP_AUTH",
    "USER_PASSWORD_AUTH",
    "ADMIN_USER_PASSWORD_AUTH",
    "USER_AUTH",
];

pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.one_of("authFlow", input.auth_flow.as_deref(), &FLOWS);
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    let parameters = input.auth_parameters.unwrap_or_default();
    constraints.optional("username", optional(&parameters, "USERNAME"), &USERNAME);
    constraints.optional("password", optional(&parameters, "PASSWORD"), &PASSWORD);
    constraints.optional("secretHash", optional(&parameters, "SECRET_HASH"), &SECRET_HASH);
    constraints.check()?;
    let (flow, client_id) = (
        input.auth_flow.unwrap_or_default(),
        input.client_id.unwrap_or_default(),
    );

    let client = state.find_client(&client_id)?;
    let begin = match flow.as_str() {
        "USER_PASSWORD_AUTH" => with_password,
        "USER_SRP_AUTH" => with_srp,
        "USER_AUTH" if state.pool(client.pool)?.extended => select_challenge::begin,
        flow if flow.starts_with("ADMIN_") => {
            return Err(Refusal::invalid_parameter("Initiate Auth method not supported."));
        }
        flow => {
            return Err(Refusal::invalid_parameter(format!(
                "{flow} flow not enabled for this client"
            )));
        }
    };
    let username = required(&parameters, "USERNAME")?;
    // Here, and only here, the hash is over the name as it was typed.
    secret_hash::check(
        state.client(client)?,
        username,
        optional(&parameters, "SECRET_HASH"),
    )?;
    begin(state, now, client, &parameters)
}

/// `USER_PASSWORD_AUTH`
pub(super) fn with_password(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, Refusal> {
    let username = required(parameters, "USERNAME")?;
    let password = required(parameters, "PASSWORD")?;
    let user = state
        .find_user(client, username)
        .ok_or_else(Refusal::incorrect_credentials)?;
    refuse_if_barred(state, user, now)?;
    let pool_name = state.pool(user.pool)?.short_name().to_owned();
    let content = state.user_mut(user)?;
    if !content.password.is(&pool_name, &content.username, password) {
        content.lockout.fail(now);
        return Err(Refusal::incorrect_credentials());
    }
    content.lockout.clear();
    next_challenge(state, now, user, client)
}

/// `USER_SRP_AUTH`: the challenge `PASSWORD_VERIFIER`, also for names that nobody has.
pub(super) fn with_srp(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, Refusal> {
    let typed = required(parameters, "USERNAME")?;
    let a_public = srp::client_public(required(parameters, "SRP_A")?)
        .ok_or_else(|| Refusal::invalid_parameter("Invalid parameter SRP_A"))?;
    let user = state.find_user(client, typed);
    if let Some(user) = user {
        refuse_if_barred(state, user, now)?;
    }
    let (username, salt, verifier) = match user {
        Some(user) => {
            let user = state.user(user)?;
            (
                user.username.clone(),
                user.password.salt.clone(),
                user.password.verifier.clone(),
            )
        }
        None => disguised(state, client, typed)?,
    };
    let b = BigUint::from_bytes_be(&random::bytes::<128>()?);
    let b_public = srp::server_public(&verifier, &b);
    let srp_b = b_public.to_str_radix(16);
    let handshake = Handshake {
        a_public,
        b_public,
        b,
        verifier,
    };
    let secret_block = state.secret_blocks.issue(
        Waiting {
            client,
            user,
            handshake,
        },
        now,
    )?;
    Ok(json!({
        "ChallengeName": "PASSWORD_VERIFIER",
        "ChallengeParameters": {
            "SALT": salt.to_str_radix(16),
            "SECRET_BLOCK": secret_block,
            "SRP_B": srp_b,
            "USERNAME": username,
            "USER_ID_FOR_SRP": username,
        },
    }))
}

/// Whoever cannot sign in with any password learns so before it is looked at; attempts on a locked user are
/// not counted.
pub(super) fn refuse_if_barred(state: &State, user: UserRef, now: Moment) -> Result<(), Refusal> {
    let user = state.user(user)?;
    if user.lockout.is_locked(now) {
        return Err(Refusal::attempts_exceeded());
    }
    if user.disabled {
        return Err(Refusal::disabled());
    }
    if user.status == Status::ResetRequired {
        return Err(Refusal::new(
            "PasswordResetRequiredException",
            "Password reset required for the user",
        ));
    }
    Ok(())
}

/// Name, salt and verifier for a name that nobody has. As for a real user, the salt is the same each time.
fn disguised(
    state: &State,
    client: ClientRef,
    username: &str,
) -> Result<(String, BigUint, BigUint), Refusal> {
    let pool_name = state.pool(client.pool)?.short_name();
    let salt = hmac_sha256(
        &state.disguise,
        &[pool_name.as_bytes(), b"/", username.as_bytes()],
    );
    let salt = BigUint::from_bytes_be(&salt) >> 128_u32;
    let verifier = srp::verifier(&salt, pool_name, username, &random::token::<32>()?);
    Ok((username.to_owned(), salt, verifier))
}
