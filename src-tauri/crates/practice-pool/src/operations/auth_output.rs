//! The two outputs of `InitiateAuth` and `RespondToAuthChallenge`: a challenge, or tokens.

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::records::{ClientRef, UserRef};
use crate::session::Session;
use crate::state::State;
use serde_json::{Value, json};

/// Opens a session and returns a challenge with it.
pub(super) fn challenge(
    state: &mut State,
    now: Moment,
    name: &str,
    session: Session,
    parameters: Value,
) -> Value {
    let session = state.sessions.open(session, &state.behaviour, now);
    json!({ "ChallengeName": name, "Session": session, "ChallengeParameters": parameters })
}

/// Completes a sign-in with an `AuthenticationResult`.
pub(super) fn tokens(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
    let pool = state.pools.get(user.pool).ok_or_else(ErrorResponse::internal)?;
    let user_record = pool.users.get(user.user).ok_or_else(ErrorResponse::internal)?;
    let client_record = pool
        .clients
        .get(client.client)
        .ok_or_else(ErrorResponse::internal)?;
    let result = state.tokens.issue(
        (user, user_record),
        (client, client_record),
        pool,
        &state.behaviour,
        now,
    );
    Ok(json!({ "AuthenticationResult": result, "ChallengeParameters": {} }))
}
