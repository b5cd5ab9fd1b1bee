//! [SetUserMFAPreference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html)

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Constraints, TOKEN, read};
use crate::outbox::DeliveryMedium;
use crate::records::{Factor, Preference, User};
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

/// Sets the preferences in the request. If one is invalid, none is set.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("accessToken", input.access_token.as_deref(), &TOKEN);
    constraints.check()?;
    let at = state
        .tokens
        .user_of(&input.access_token.unwrap_or_default(), now)?;
    let extended = state.pool(at.pool)?.extended;
    let user = state.user_mut(at)?;
    let settings = [
        (Factor::SoftwareToken, &input.software_token),
        (Factor::Sms, &input.sms),
        (Factor::Email, &input.email),
    ];
    let requested: Vec<_> = settings
        .into_iter()
        .filter_map(|(factor, settings)| Some((factor, preference(settings.as_ref()?))))
        .collect();
    for (factor, preference) in &requested {
        check(user, *factor, *preference, extended)?;
    }
    if requested
        .iter()
        .filter(|(_, preference)| preference.preferred)
        .count()
        > 1
    {
        return Err(ErrorResponse::invalid_parameter(
            "Only one MFA type can be preferred",
        ));
    }
    let before = user.totp;
    for (factor, preference) in requested {
        user.set_preference(factor, preference);
    }
    if user.totp != before {
        user.last_totp_change = Some(now);
    }
    Ok(json!({}))
}

/// Checks that a preference is possible for the user.
fn check(user: &User, factor: Factor, preference: Preference, extended: bool) -> Result<(), ErrorResponse> {
    let Preference { enabled, preferred } = preference;
    let medium = match factor {
        Factor::SoftwareToken => {
            if preferred && !enabled {
                return Err(ErrorResponse::invalid_parameter(
                    "Software token MFA must be enabled to be preferred",
                ));
            }
            if enabled && user.software_token.is_none() {
                let reason = if user.pending.is_some() {
                    "verified"
                } else {
                    "set up"
                };
                return Err(ErrorResponse::invalid_parameter(format!(
                    "User has not {reason} software token mfa"
                )));
            }
            return Ok(());
        }
        Factor::Sms => DeliveryMedium::Sms,
        Factor::Email => DeliveryMedium::Email,
    };
    // Only an extended pool can send codes.
    let can_be_sent = extended && user.destination(medium).is_some();
    if (enabled || preferred) && !can_be_sent {
        return Err(ErrorResponse::invalid_parameter(format!(
            "User does not have delivery config set to turn on {}",
            factor.name()
        )));
    }
    Ok(())
}

fn preference(settings: &Settings) -> Preference {
    let is_set = |name| settings.get(name).copied().flatten().unwrap_or(false);
    Preference {
        enabled: is_set("Enabled"),
        preferred: is_set("PreferredMfa"),
    }
}
