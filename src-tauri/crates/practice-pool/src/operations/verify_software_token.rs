//! [VerifySoftwareToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html)

use super::token_or_session::{caller, constrain};
use crate::clock::Moment;
use crate::input::{Constraints, DEVICE_NAME, USER_CODE, read};
use crate::refusal::Refusal;
use crate::session::Step;
use crate::state::{SoftwareToken, State};
use crate::totp::Checked;
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

    let user = state.user_mut(caller.user)?;
    let mut authenticator = user.pending.take().ok_or_else(Refusal::no_software_token)?;
    let checked = authenticator.check(&input.user_code.unwrap_or_default(), now.seconds());
    if checked != Checked::Accepted {
        // The session and the secret stay good for another try.
        user.pending = Some(authenticator);
        return Err(match checked {
            Checked::Used => Refusal::code_used(),
            _ => Refusal::new(
                "EnableSoftwareTokenMFAException",
                "Code mismatch and fail enable Software Token MFA",
            ),
        });
    }
    let device_name = input.friendly_device_name.filter(|name| !name.is_empty());
    // The authenticator goes along with the memory of its codes: sign-in will not take this one again.
    user.software_token = Some(SoftwareToken {
        authenticator,
        device_name,
    });
    user.last_totp_change = Some(now);
    Ok(match caller.advance(state, Step::Verified, now)? {
        Some(session) => json!({ "Status": "SUCCESS", "Session": session }),
        None => json!({ "Status": "SUCCESS" }),
    })
}
