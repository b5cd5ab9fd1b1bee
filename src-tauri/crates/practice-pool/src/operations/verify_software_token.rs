//! [VerifySoftwareToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html)

use super::code_attempts;
use super::token_or_session::{caller, constrain};
use crate::behaviour::WrongCodeAtVerify;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Constraints, DEVICE_NAME, USER_CODE, read};
use crate::records::SoftwareToken;
use crate::session::Step;
use crate::state::State;
use crate::totp::{Authenticator, CodeCheck};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    access_token: Option<String>,
    session: Option<String>,
    user_code: Option<String>,
    friendly_device_name: Option<String>,
}

/// Registers the associated secret if the code is correct. `MFA_SETUP` need not be answered afterwards.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constrain(
        &mut constraints,
        input.access_token.as_deref(),
        input.session.as_deref(),
    );
    constraints.required("userCode", input.user_code.as_deref(), &USER_CODE);
    constraints.optional(
        "friendlyDeviceName",
        input.friendly_device_name.as_deref(),
        &DEVICE_NAME,
    );
    constraints.check()?;
    let caller = caller(state, now, input.access_token, input.session, &[Step::Associated])?;

    code_attempts::check_not_locked(state, caller.user, now)?;

    let accepts_older = state.behaviour.verify_takes_older_secret;
    let user = state.user_mut(caller.user)?;
    let newest = user.pending.take().ok_or_else(ErrorResponse::no_software_token)?;
    let mut associated = vec![newest];
    associated.append(&mut user.superseded);
    let candidates = if accepts_older { associated.len() } else { 1 };
    let code = input.user_code.unwrap_or_default();
    let (index, check) = first_accepting(&mut associated, candidates, &code, now);
    if check != CodeCheck::Accepted {
        // The session and the secrets stay valid for another attempt.
        user.pending = Some(associated.remove(0));
        user.superseded = associated;
        if check == CodeCheck::Replayed {
            return Err(ErrorResponse::code_replayed());
        }
        let session = caller.session.as_ref().map(|(text, _)| text.as_str());
        code_attempts::count_wrong(state, caller.user, session, now)?;
        return wrong_code(state.behaviour.wrong_code_at_verify);
    }
    let authenticator = associated.swap_remove(index);
    let device_name = input.friendly_device_name.filter(|name| !name.is_empty());
    // The authenticator keeps its used codes, so that sign-in rejects this code.
    user.software_token = Some(SoftwareToken {
        authenticator,
        device_name,
    });
    user.code_lockout.clear();
    user.last_totp_change = Some(now);
    Ok(match caller.advance(state, Step::Verified, now) {
        Some(session) => json!({ "Status": "SUCCESS", "Session": session }),
        None => json!({ "Status": "SUCCESS" }),
    })
}

/// Finds the first of the candidates that accepts the code. If none does, returns the result of the newest one.
fn first_accepting(
    associated: &mut [Authenticator],
    candidates: usize,
    code: &str,
    now: Moment,
) -> (usize, CodeCheck) {
    let mut newest = CodeCheck::Wrong;
    for (index, authenticator) in associated.iter_mut().take(candidates).enumerate() {
        match authenticator.check(code, now.seconds()) {
            CodeCheck::Accepted => return (index, CodeCheck::Accepted),
            check if index == 0 => newest = check,
            CodeCheck::Replayed | CodeCheck::Wrong => {}
        }
    }
    (0, newest)
}

fn wrong_code(behaviour: WrongCodeAtVerify) -> Result<Value, ErrorResponse> {
    match behaviour {
        WrongCodeAtVerify::EnableSoftwareTokenMfaException => Err(ErrorResponse::new(
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA",
        )),
        WrongCodeAtVerify::CodeMismatchException => Err(ErrorResponse::code_mismatch()),
        WrongCodeAtVerify::StatusError => Ok(json!({ "Status": "ERROR" })),
    }
}
