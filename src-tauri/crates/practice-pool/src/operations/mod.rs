//! The operations of the user pools API, one file each, and the challenges of sign-in.

mod associate_software_token;
mod auth_output;
mod challenge_answer;
mod code_attempts;
mod code_delivery;
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
mod password_auth;
mod password_verifier;
mod respond_to_auth_challenge;
mod revoke_token;
mod second_factors;
mod select_challenge;
mod select_mfa_type;
mod set_user_mfa_preference;
mod sign_in_eligibility;
mod sms_and_email_mfa;
mod software_token_mfa;
mod token_or_session;
mod user_pool_settings;
mod verify_software_token;

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::operation::Operation;
use crate::state::State;
use serde_json::Value;

/// Performs an operation with a JSON body.
pub(crate) fn perform(
    operation: Operation,
    state: &mut State,
    now: Moment,
    body: &[u8],
) -> Result<Value, ErrorResponse> {
    let perform = match operation {
        Operation::InitiateAuth => initiate_auth::perform,
        Operation::RespondToAuthChallenge => respond_to_auth_challenge::perform,
        Operation::AssociateSoftwareToken => associate_software_token::perform,
        Operation::VerifySoftwareToken => verify_software_token::perform,
        Operation::GetUser => get_user::perform,
        Operation::GetUserAuthFactors => get_user_auth_factors::perform,
        Operation::SetUserMfaPreference => set_user_mfa_preference::perform,
        Operation::RevokeToken => revoke_token::perform,
        Operation::GlobalSignOut => global_sign_out::perform,
        Operation::ForgotPassword => forgot_password::request_code,
        Operation::ConfirmForgotPassword => forgot_password::confirm,
        Operation::ConfirmSignUp => confirm_sign_up::confirm,
        Operation::ResendConfirmationCode => confirm_sign_up::resend_code,
        Operation::DescribeUserPool => user_pool_settings::describe_pool,
        Operation::DescribeUserPoolClient => user_pool_settings::describe_client,
        Operation::GetUserPoolMfaConfig => user_pool_settings::mfa_config,
    };
    perform(state, now, body)
}
