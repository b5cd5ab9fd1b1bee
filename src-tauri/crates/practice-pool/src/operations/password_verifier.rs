//! `PASSWORD_VERIFIER`, the challenge of SRP: the client proves that it knows the password.

use super::challenge_answer::ChallengeAnswer;
use super::next_challenge::next_challenge;
use super::sign_in_eligibility;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::hmac_sha256::hmac_sha256;
use crate::input::{Texts, required};
use crate::random;
use crate::records::ClientRef;
use crate::secret_block::PendingChallenge;
use crate::srp::{self, Handshake};
use crate::state::State;
use crate::timestamp;
use data_encoding::BASE64;
use num_bigint::BigUint;
use serde_json::{Value, json};

/// Returns the challenge for the client's public value, also for unknown usernames.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    client: ClientRef,
    parameters: &Texts,
) -> Result<Value, ErrorResponse> {
    let typed_name = required(parameters, "USERNAME")?;
    let a_public = srp::client_public(required(parameters, "SRP_A")?)
        .ok_or_else(|| ErrorResponse::invalid_parameter("Invalid parameter SRP_A"))?;
    let user = state.find_user(client, typed_name);
    if let Some(user) = user {
        sign_in_eligibility::check(state, user, now)?;
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
        None => decoy(state, client, typed_name)?,
    };
    let b = BigUint::from_bytes_be(&random::bytes::<128>());
    let b_public = srp::server_public(&verifier, &b);
    let srp_b = b_public.to_str_radix(16);
    let handshake = Handshake {
        a_public,
        b_public,
        b,
        verifier,
    };
    let challenge = PendingChallenge {
        client,
        user,
        handshake,
    };
    let secret_block = state.secret_blocks.issue(challenge, now);
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

/// Username, salt and verifier for an unknown username. As for a real user, the salt is the same each time.
fn decoy(
    state: &State,
    client: ClientRef,
    username: &str,
) -> Result<(String, BigUint, BigUint), ErrorResponse> {
    let pool_name = state.pool(client.pool)?.short_name();
    let salt = hmac_sha256(
        &state.decoy_key,
        &[pool_name.as_bytes(), b"/", username.as_bytes()],
    );
    let salt = BigUint::from_bytes_be(&salt) >> 128_u32;
    let verifier = srp::verifier(&salt, pool_name, username, &random::token::<32>());
    Ok((username.to_owned(), salt, verifier))
}

/// Verifies the client's proof and returns the next challenge or tokens.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let signature = required(answer.responses, "PASSWORD_CLAIM_SIGNATURE")?;
    let block = required(answer.responses, "PASSWORD_CLAIM_SECRET_BLOCK")?;
    let timestamp = required(answer.responses, "TIMESTAMP")?;
    if let Some(user) = answer.user {
        sign_in_eligibility::check(state, user, now)?;
    }
    let challenge = state
        .secret_blocks
        .take(block, now)
        .ok_or_else(ErrorResponse::incorrect_credentials)?;
    let (Some(user), true) = (
        challenge.user,
        challenge.client == answer.client && challenge.user == answer.user,
    ) else {
        return Err(ErrorResponse::incorrect_credentials());
    };

    let pool_name = state.pool(user.pool)?.short_name();
    let username = &state.user(user)?.username;
    let decoded = BASE64
        .decode(block.as_bytes())
        .map_err(|_| ErrorResponse::incorrect_credentials())?;
    let expected = challenge
        .handshake
        .signature(pool_name, username, &decoded, timestamp);
    let proven = expected.is_some_and(|expected| signature == BASE64.encode(&expected));

    let record = state.user_mut(user)?;
    if !proven || !timestamp::is_current(timestamp, now) {
        record.lockout.fail(now);
        return Err(ErrorResponse::incorrect_credentials());
    }
    record.lockout.clear();
    next_challenge(state, now, user, answer.client)
}
