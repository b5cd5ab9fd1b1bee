//! The second factors that a sign-in can use.

use crate::description::Mfa;
use crate::records::{Factor, Pool, User};

/// Returns the available factors. Where MFA is required, a software token is available even if the user has disabled
/// it.
pub(super) fn available(pool: &Pool, user: &User) -> Vec<Factor> {
    let is_available = |factor| {
        let enabled = user.preference(factor).enabled;
        match (pool.mfa, factor) {
            (Mfa::Off, _) => false,
            (mfa, Factor::SoftwareToken) => user.software_token.is_some() && (enabled || mfa == Mfa::On),
            (_, Factor::Sms | Factor::Email) => enabled,
        }
    };
    Factor::ALL
        .into_iter()
        .filter(|factor| is_available(*factor))
        .collect()
}
