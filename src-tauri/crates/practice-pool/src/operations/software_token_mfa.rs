//! `SOFTWARE_TOKEN_MFA`: the user must enter a code of the registered authenticator.

use super::auth_output::{challenge, tokens};
use super::challenge_answer::ChallengeAnswer;
use super::code_attempts;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::required;
use crate::records::{ClientRef, UserRef};
use crate::session::{Session, Step};
use crate::state::State;
use crate::totp::CodeCheck;
use serde_json::{Map, Value, json};

/// Returns the challenge.
pub(super) fn ask(
    state: &mut State,
    now: Moment,
    user: UserRef,
    client: ClientRef,
) -> Result<Value, ErrorResponse> {
    let record = state.user(user)?;
    let mut parameters = Map::new();
    parameters.insert("USER_ID_FOR_SRP".to_owned(), json!(record.username));
    let device_name = record
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
    let parameters = Value::Object(parameters);
    Ok(challenge(state, now, "SOFTWARE_TOKEN_MFA", session, parameters))
}

/// Checks the code and returns tokens. After a wrong or replayed code the session stays valid.
pub(super) fn answer(
    state: &mut State,
    now: Moment,
    answer: &ChallengeAnswer<'_>,
) -> Result<Value, ErrorResponse> {
    let (text, session) = answer.session(state, Step::SoftwareToken, now)?;
    let code = required(answer.responses, "SOFTWARE_TOKEN_MFA_CODE")?;
    code_attempts::check_not_locked(state, session.user, now)?;
    let token = state
        .user_mut(session.user)?
        .software_token
        .as_mut()
        .ok_or_else(ErrorResponse::no_software_token)?;
    match token.authenticator.check(code, now.seconds()) {
        CodeCheck::Accepted => {}
        CodeCheck::Replayed => return Err(ErrorResponse::code_replayed()),
        CodeCheck::Wrong => {
            code_attempts::count_wrong(state, session.user, Some(text), now)?;
            return Err(ErrorResponse::code_mismatch());
        }
    }
    state.user_mut(session.user)?.code_lockout.clear();
    state.sessions.mark_used(text);
    tokens(state, now, session.user, session.client)
}
