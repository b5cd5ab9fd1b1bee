//! The operations that the practice pool knows, by the names that `X-Amz-Target` gives them.

mod associate_software_token;
mod code_attempts;
mod confirm_sign_up;
mod confirmation_code;
mod custom_challenge;
mod forgot_password;
mod get_user;
mod get_user_auth_factors;
mod global_sign_out;
mod initiate_auth;
mod mfa_setup;
mod new_password_required;
mod next_challenge;
mod password_verifier;
mod respond_to_auth_challenge;
mod revoke_token;
mod select_challenge;
mod select_mfa_type;
mod set_user_mfa_preference;
mod sms_and_email_mfa;
mod software_token_mfa;
mod token_or_session;
mod user_pool_settings;
mod verify_software_token;

use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::state::State;
use serde_json::Value;

/// Performs an operation on a JSON body.
type Perform = fn(&mut State, Moment, &[u8]) -> Result<Value, Refusal>;

/// What there is, by name.
const OPERATIONS: [(&str, Perform); 16] = [
    ("InitiateAuth", initiate_auth::perform),
    ("RespondToAuthChallenge", respond_to_auth_challenge::perform),
    ("AssociateSoftwareToken", associate_software_token::perform),
    ("VerifySoftwareToken", verify_software_token::perform),
    ("GetUser", get_user::perform),
    ("GetUserAuthFactors", get_user_auth_factors::perform),
    ("SetUserMFAPreference", set_user_mfa_preference::perform),
    ("RevokeToken", revoke_token::perform),
    ("GlobalSignOut", global_sign_out::perform),
    ("ForgotPassword", forgot_password::perform),
    ("ConfirmForgotPassword", forgot_password::confirm),
    ("ConfirmSignUp", confirm_sign_up::perform),
    ("ResendConfirmationCode", confirm_sign_up::resend),
    ("DescribeUserPool", user_pool_settings::describe),
    ("DescribeUserPoolClient", user_pool_settings::describe_client),
    ("GetUserPoolMfaConfig", user_pool_settings::mfa),
];

/// Those that AWS wants signed.
const SIGNED: [&str; 3] = [
    "DescribeUserPool",
    "DescribeUserPoolClient",
    "GetUserPoolMfaConfig",
];

/// Whether an operation is for staff with AWS credentials only.
pub(crate) fn is_signed(name: &str) -> bool {
    SIGNED.contains(&name)
}

fn find(name: &str) -> Option<Perform> {
    let (_, perform) = OPERATIONS.iter().find(|(known, _)| *known == name)?;
    Some(*perform)
}

/// Whether there is an operation of this name.
pub(crate) fn is_known(name: &str) -> bool {
    find(name).is_some()
}

/// The operation's name in a target such as `AWSCognitoIdentityProviderService.GetUser`; empty if it has none.
pub(crate) fn name(target: &str) -> &str {
    target
        .strip_prefix("AWSCognitoIdentityProviderService.")
        .unwrap_or_default()
}

/// Performs the operation of a target on a JSON body.
pub(crate) fn perform(state: &mut State, now: Moment, target: &str, body: &[u8]) -> Result<Value, Refusal> {
    let perform = find(name(target)).ok_or_else(unknown)?;
    perform(state, now, body)
}

/// Also for what Cognito has and the practice pool has not.
pub(crate) fn unknown() -> Refusal {
    Refusal::new(
        "UnknownOperationException",
        "The practice pool knows no such operation.",
    )
}
