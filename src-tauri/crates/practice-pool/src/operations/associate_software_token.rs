//! [AssociateSoftwareToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html)

use super::token_or_session::{caller, constrain};
use crate::clock::Moment;
use crate::description::Mfa;
use crate::input::{Constraints, read};
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::{Preference, State};
use crate::totp::Authenticator;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    access_token: Option<String>,
    session: Option<String>,
}

/// How many secrets that were never verified are remembered, beside the newest.
const MOST_SUPERSEDED: usize = 9;

/// Makes a secret. It replaces one that waits to be verified; the verified one stays in force until the new
/// one is.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
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
        return Err(Refusal::software_tokens_off());
    }
    let authenticator = Authenticator::random(state.behaviour.secret_bytes())?;
    let secret_code = authenticator.secret_code();
    let session = if state.behaviour.associate_takes_session_again {
        caller.branch(state, Step::Associated, now)?
    } else {
        caller.advance(state, Step::Associated, now)?
    };
    let drops_verified_token = state.behaviour.associate_drops_verified_token;
    let user = state.user_mut(caller.user)?;
    if let Some(superseded) = user.pending.replace(authenticator) {
        user.superseded.truncate(MOST_SUPERSEDED);
        user.superseded.insert(0, superseded);
    }
    if drops_verified_token && user.software_token.take().is_some() {
        // A preference does not outlive its token: the user of an optional pool signs in without a code now.
        user.totp = Preference::default();
        user.last_totp_change = Some(now);
    }
    Ok(match session {
        Some(session) => json!({ "SecretCode": secret_code, "Session": session }),
        None => json!({ "SecretCode": secret_code }),
    })
}
