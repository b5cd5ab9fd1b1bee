//! The answer to `SOFTWARE_TOKEN_MFA`: a code of the authenticator that the user already has.

use super::code_attempts;
use super::next_challenge::tokens;
use super::respond_to_auth_challenge::Answer;
use crate::clock::Moment;
use crate::input::required;
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::State;
use crate::totp::Checked;
use serde_json::Value;

pub(super) fn answer(state: &mut State, now: Moment, answer: &Answer<'_>) -> Result<Value, Refusal> {
    let (text, session) = answer.session(state, Step::SoftwareToken, now)?;
    let code = required(answer.responses, "SOFTWARE_TOKEN_MFA_CODE")?;
    code_attempts::refuse_if_locked(state, session.user, now)?;
    let token = state
        .user_mut(session.user)?
        .software_token
        .as_mut()
        .ok_or_else(Refusal::no_software_token)?;
    // After a wrong or used code the session stays good for another try.
    match token.authenticator.check(code, now.seconds()) {
        Checked::Accepted => {}
        Checked::Used => return Err(Refusal::code_used()),
        Checked::Wrong => {
            code_attempts::count_wrong(state, session.user, Some(text), now)?;
            return Err(Refusal::code_mismatch());
        }
    }
    state.user_mut(session.user)?.code_lockout.clear();
    state.sessions.spend(text);
    tokens(state, now, session.user, session.client)
}
