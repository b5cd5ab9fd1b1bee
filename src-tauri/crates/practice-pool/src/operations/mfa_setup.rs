//! `MFA_SETUP`: the user must register a second factor. The answer, with the session from `VerifySoftwareToken`,
//! completes the sign-in or leads to a request for a code.

use super::auth_output::{challenge, tokens};
use super::challenge_answer::ChallengeAnswer;
use super::software_token_mfa;
use crate::behaviour::AfterMfaSetup;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::records::{ClientRef, Factor, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use serde_json::{Value, json};

/// Returns the challenge.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
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
    Ok(challenge(state, now, "MFA_SETUP", session, parameters))
}

/// Handles the answer.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let (text, session) = answer.session(state, Step::Verified, now)?;
    let output = match state.behaviour.after_mfa_setup {
        AfterMfaSetup::Tokens => tokens(state, now, session.user, session.client)?,
        AfterMfaSetup::SoftwareTokenMfa => software_token_mfa::ask(state, now, session.user, session.client)?,
    };
    state.sessions.mark_used(text);
    Ok(output)
}
