//! [SetUserMFAPreference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html)

use crate::clock::Moment;
use crate::input::{Constraints, TOKEN, read};
use crate::outbox::Medium;
use crate::refusal::Refusal;
use crate::state::{Factor, Preference, State, User};
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
    let at = state
        .tokens
        .user_of(&input.access_token.unwrap_or_default(), now)?;
    let extended = state.pool(at.pool)?.extended;
    let user = state.user_mut(at)?;
    let wanted = [
        (Factor::SoftwareToken, &input.software_token),
        (Factor::Sms, &input.sms),
        (Factor::Email, &input.email),
    ];
    let wanted: Vec<_> = wanted
        .into_iter()
        .filter_map(|(factor, settings)| Some((factor, preference(settings.as_ref()?))))
        .collect();
    // All or nothing.
    for (factor, preference) in &wanted {
        check(user, *factor, *preference, extended)?;
    }
    if wanted
        .iter()
        .filter(|(_, preference)| preference.preferred)
        .count()
        > 1
    {
        return Err(Refusal::invalid_parameter("Only one MFA type can be preferred"));
    }
    let before = user.totp;
    for (factor, preference) in wanted {
        user.set_preference(factor, preference);
    }
    if user.totp != before {
        user.last_totp_change = Some(now);
    }
    Ok(json!({}))
}

fn check(user: &User, factor: Factor, preference: Preference, extended: bool) -> Result<(), Refusal> {
    let Preference { enabled, preferred } = preference;
    let medium = match factor {
        Factor::SoftwareToken => {
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
            return Ok(());
        }
        Factor::Sms => Medium::Sms,
        Factor::Email => Medium::Email,
    };
    // A pool that is not extended has no SMS and no e-mail to send a code with.
    let can_be_sent = extended && user.destination(medium).is_some();
    if (enabled || preferred) && !can_be_sent {
        return Err(Refusal::invalid_parameter(format!(
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
