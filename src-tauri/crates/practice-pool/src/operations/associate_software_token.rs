//! [AssociateSoftwareToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html)

use super::token_or_session::{caller, constrain};
use crate::clock::Moment;
use crate::description::Mfa;
use crate::error_response::ErrorResponse;
use crate::input::{Constraints, read};
use crate::records::Preference;
use crate::session::Step;
use crate::state::State;
use crate::totp::Authenticator;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    access_token: Option<String>,
    session: Option<String>,
}

/// How many secrets that were never verified are stored, besides the newest.
const MAX_SUPERSEDED: usize = 9;

/// Associates a new secret. It replaces an unverified one; the verified one stays in force until the new one is
/// verified.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constrain(
        &mut constraints,
        input.access_token.as_deref(),
        input.session.as_deref(),
    );
    constraints.check()?;
    let steps = [Step::MfaSetup, Step::Associated];
    let caller = caller(state, now, input.access_token, input.session, &steps)?;

    let pool = state.pool(caller.user.pool)?;
    if !pool.software_tokens || pool.mfa == Mfa::Off {
        return Err(ErrorResponse::software_tokens_disabled());
    }
    let authenticator = Authenticator::random(state.behaviour.secret_bytes());
    let secret_code = authenticator.secret_code();
    let session = if state.behaviour.associate_takes_session_again {
        caller.branch(state, Step::Associated, now)
    } else {
        caller.advance(state, Step::Associated, now)
    };
    let drops_verified_token = state.behaviour.associate_drops_verified_token;
    let user = state.user_mut(caller.user)?;
    if let Some(superseded) = user.pending.replace(authenticator) {
        user.superseded.truncate(MAX_SUPERSEDED);
        user.superseded.insert(0, superseded);
    }
    if drops_verified_token && user.software_token.take().is_some() {
        // The preference ends with its token: where MFA is optional, the user now signs in without a code.
        user.totp = Preference::default();
        user.last_totp_change = Some(now);
    }
    Ok(match session {
        Some(session) => json!({ "SecretCode": secret_code, "Session": session }),
        None => json!({ "SecretCode": secret_code }),
    })
}
