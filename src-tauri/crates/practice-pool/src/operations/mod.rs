//! The operations that the practice pool knows, by the names that `X-Amz-Target` gives them.

mod associate_software_token;
mod get_user;
mod get_user_auth_factors;
mod initiate_auth;
mod mfa_setup;
mod new_password_required;
mod next_challenge;
mod password_verifier;
mod respond_to_auth_challenge;
mod revoke_token;
mod set_user_mfa_preference;
mod software_token_mfa;
mod token_or_session;
mod verify_software_token;

use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::state::State;
use serde_json::Value;

/// Performs the operation of a target such as `AWSCognitoIdentityProviderService.GetUser` on a JSON body.
pub(crate) fn perform(state: &mut State, now: Moment, target: &str, body: &[u8]) -> Result<Value, Refusal> {
    match target.strip_prefix("AWSCognitoIdentityProviderService.") {
        Some("InitiateAuth") => initiate_auth::perform(state, now, body),
        Some("RespondToAuthChallenge") => respond_to_auth_challenge::perform(state, now, body),
        Some("AssociateSoftwareToken") => associate_software_token::perform(state, now, body),
        Some("VerifySoftwareToken") => verify_software_token::perform(state, now, body),
        Some("GetUser") => get_user::perform(state, now, body),
        Some("GetUserAuthFactors") => get_user_auth_factors::perform(state, now, body),
        Some("SetUserMFAPreference") => set_user_mfa_preference::perform(state, now, body),
        Some("RevokeToken") => revoke_token::perform(state, body),
        _ => Err(unknown()),
    }
}

/// Also for what Cognito has and the practice pool has not.
pub(crate) fn unknown() -> Refusal {
    Refusal::new(
        "UnknownOperationException",
        "The practice pool knows no such operation.",
    )
}
