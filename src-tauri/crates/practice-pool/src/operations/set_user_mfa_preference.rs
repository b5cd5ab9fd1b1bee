//! [SetUserMFAPreference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html)

use crate::clock::Moment;
use crate::input::{Constraints, TOKEN, read};
use crate::refusal::Refusal;
use crate::state::State;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// `Enabled` and `PreferredMfa`.
type Settings = BTreeMap<String, Option<bool>>;

#[derive(Deserialize)]
struct Input {
    #[serde(rename = "AccessToken")]
    access_token: Option<String>,
    #[serde(rename = "SoftwareTokenMfaSettings")]
    software_token: Option<Settings>,
    #[serde(rename = "SMSMfaSettings")]
    sms: Option<Settings>,
    #[serde(rename = "EmailMfaSettings")]
    email: Option<Settings>,
}

pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("accessToken", input.access_token.as_deref(), &TOKEN);
    constraints.check()?;
    let user = state
        .tokens
        .user_of(&input.access_token.unwrap_or_default(), now)?;
    // The pools have no SMS and no e-mail to send a code with.
    for (factor, settings) in [("SMS_MFA", &input.sms), ("EMAIL_OTP", &input.email)] {
        if settings
            .as_ref()
            .is_some_and(|settings| is_set(settings, "Enabled") || is_set(settings, "PreferredMfa"))
        {
            return Err(Refusal::invalid_parameter(format!(
                "User does not have delivery config set to turn on {factor}"
            )));
        }
    }
    let Some(settings) = input.software_token else {
        return Ok(json!({}));
    };
    let (enabled, preferred) = (is_set(&settings, "Enabled"), is_set(&settings, "PreferredMfa"));

    let user = state.user_mut(user)?;
    if preferred && !enabled {
        return Err(Refusal::invalid_parameter(
            "Software token MFA must be enabled to be preferred",
        ));
    }
    if enabled && user.software_token.is_none() {
        let reason = if user.pending.is_some() {
            "verified"
        } else {
            "set up"
        };
        return Err(Refusal::invalid_parameter(format!(
            "User has not {reason} software token mfa"
        )));
    }
    if (user.totp_enabled, user.totp_preferred) != (enabled, preferred) {
        user.last_totp_change = Some(now);
    }
    user.totp_enabled = enabled;
    user.totp_preferred = preferred;
    Ok(json!({}))
}

fn is_set(settings: &Settings, name: &str) -> bool {
    settings.get(name).copied().flatten().unwrap_or(false)
}
