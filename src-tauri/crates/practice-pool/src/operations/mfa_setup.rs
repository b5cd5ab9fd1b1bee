//! The answer to `MFA_SETUP`, with the session from `VerifySoftwareToken`: it completes the sign-in, or asks for
//! a code first.

use super::next_challenge::{software_token_challenge, tokens};
use super::respond_to_auth_challenge::Answer;
use crate::behaviour::AfterMfaSetup;
use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::State;
use serde_json::Value;

pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, session) = answer.session(state, Step::Verified, now)?;
    let result = match state.behaviour.after_mfa_setup {
        AfterMfaSetup::Tokens => tokens(state, now, session.user, session.client)?,
        AfterMfaSetup::SoftwareTokenMfa => {
            software_token_challenge(state, now, session.user, session.client)?
        }
    };
    state.sessions.spend(text);
    Ok(result)
}
