//! The answer to `PASSWORD_VERIFIER`: the client's proof that it knows the password.

use super::initiate_auth::refuse_if_barred;
use super::next_challenge::next_challenge;
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::required;
use crate::refusal::Refusal;
use crate::state::State;
use crate::timestamp;
use data_encoding::BASE64;
use serde_json::Value;

pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let signature = required(answer.responses, "PASSWORD_CLAIM_SIGNATURE")?;
    let block = required(answer.responses, "PASSWORD_CLAIM_SECRET_BLOCK")?;
    let timestamp = required(answer.responses, "TIMESTAMP")?;
    if let Some(user) = answer.user {
        refuse_if_barred(state, user, now)?;
    }
    let waiting = state
        .secret_blocks
        .take(block, now)
        .ok_or_else(Refusal::incorrect_credentials)?;
    let (Some(user), true) = (
        waiting.user,
        waiting.client == answer.client && waiting.user == answer.user,
    ) else {
        return Err(Refusal::incorrect_credentials());
    };

    let pool_name = state.pool(user.pool)?.short_name();
    let username = &state.user(user)?.username;
    let decoded = BASE64
        .decode(block.as_bytes())
        .map_err(|_| Refusal::incorrect_credentials())?;
    let expected = waiting
        .handshake
        .signature(pool_name, username, &decoded, timestamp);
    let proven = expected.is_some_and(|expected| signature == BASE64.encode(&expected));

    let content = state.user_mut(user)?;
    if !proven || !timestamp::is_current(timestamp, now) {
        content.lockout.fail(now);
        return Err(Refusal::incorrect_credentials());
    }
    content.lockout.clear();
    next_challenge(state, now, user, answer.client)
}
