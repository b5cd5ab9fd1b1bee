//! [VerifySoftwareToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html)

use super::code_attempts;
use super::token_or_session::{caller, constrain};
use crate::behaviour::WrongCodeAtVerify;
use crate::clock::Moment;
use crate::input::{Constraints, DEVICE_NAME, USER_CODE, read};
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::{SoftwareToken, State};
use crate::totp::{Authenticator, Checked};
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

/// Registers the associated secret, whether or not `MFA_SETUP` is answered afterwards.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
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

    code_attempts::refuse_if_locked(state, caller.user, now)?;

    let also_older = state.behaviour.verify_takes_older_secret;
    let user = state.user_mut(caller.user)?;
    let newest = user.pending.take().ok_or_else(Refusal::no_software_token)?;
    let mut associated = vec![newest];
    associated.append(&mut user.superseded);
    let offered = if also_older { associated.len() } else { 1 };
    let code = input.user_code.unwrap_or_default();
    let (at, checked) = first_accepting(&mut associated, offered, &code, now);
    if checked != Checked::Accepted {
        // The session and the secrets stay good for another try.
        user.pending = Some(associated.remove(0));
        user.superseded = associated;
        if checked == Checked::Used {
            return Err(Refusal::code_used());
        }
        let session = caller.session.as_ref().map(|(text, _)| text.as_str());
        code_attempts::count_wrong(state, caller.user, session, now)?;
        return wrong_code(state.behaviour.wrong_code_at_verify);
    }
    let authenticator = associated.swap_remove(at);
    let device_name = input.friendly_device_name.filter(|name| !name.is_empty());
    // The authenticator goes along with the memory of its codes: sign-in will not take this one again.
    user.software_token = Some(SoftwareToken {
        authenticator,
        device_name,
    });
    user.code_lockout.clear();
    user.last_totp_change = Some(now);
    Ok(match caller.advance(state, Step::Verified, now)? {
        Some(session) => json!({ "Status": "SUCCESS", "Session": session }),
        None => json!({ "Status": "SUCCESS" }),
    })
}

/// Which of the first `offered` authenticators takes the code; if none does, what the newest says of it.
fn first_accepting(
    associated: &mut [Authenticator],
    offered: usize,
    code: &str,
    now: Moment,
) -> (usize, Checked) {
    let mut newest = Checked::Wrong;
    for (at, authenticator) in associated.iter_mut().take(offered).enumerate() {
        match authenticator.check(code, now.seconds()) {
            Checked::Accepted => return (at, Checked::Accepted),
            checked if at == 0 => newest = checked,
            Checked::Used | Checked::Wrong => {}
        }
    }
    (0, newest)
}

fn wrong_code(how: WrongCodeAtVerify) -> Result<Value, Refusal> {
    match how {
        WrongCodeAtVerify::EnableSoftwareTokenMfaException => Err(Refusal::new(
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA",
        )),
        WrongCodeAtVerify::CodeMismatchException => Err(Refusal::code_mismatch()),
        WrongCodeAtVerify::StatusError => Ok(json!({ "Status": "ERROR" })),
    }
}
