//! [RespondToAuthChallenge](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html)

use super::challenge_answer::ChallengeAnswer;
use super::next_challenge::next_challenge;
use super::{
    custom_challenge, mfa_setup, new_password_required, password_verifier, select_challenge, select_mfa_type,
    sms_and_email_mfa, software_token_mfa,
};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{
    CLIENT_ID, Constraints, PASSWORD, SECRET_HASH, SESSION, Texts, USERNAME, optional, read, required,
};
use crate::outbox::DeliveryMedium;
use crate::secret_hash;
use crate::state::State;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    client_id: Option<String>,
    challenge_name: Option<String>,
    session: Option<String>,
    challenge_responses: Option<Texts>,
}

/// The names in the API model.
const CHALLENGES: [&str; 16] = [
    "SMS_MFA",
    "EMAIL_OTP",
    "SOFTWARE_TOKEN_MFA",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "PASSWORD_VERIFIER",
    "CUSTOM_CHALLENGE",
    "SELECT_CHALLENGE",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
    "ADMIN_NO_SRP_AUTH",
    "NEW_PASSWORD_REQUIRED",
    "SMS_OTP",
    "PASSWORD",
    "WEB_AUTHN",
    "PASSWORD_SRP",
];

/// Checks what all answers share, and dispatches the answer to its challenge.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    constraints.one_of("challengeName", input.challenge_name.as_deref(), &CHALLENGES);
    constraints.optional("session", input.session.as_deref(), &SESSION);
    let responses = input.challenge_responses.unwrap_or_default();
    constraints.optional("username", optional(&responses, "USERNAME"), &USERNAME);
    constraints.optional("password", optional(&responses, "NEW_PASSWORD"), &PASSWORD);
    constraints.optional("password", optional(&responses, "PASSWORD"), &PASSWORD);
    constraints.optional("secretHash", optional(&responses, "SECRET_HASH"), &SECRET_HASH);
    constraints.check()?;

    let client = state.find_client(&input.client_id.unwrap_or_default())?;
    let typed_name = required(&responses, "USERNAME")?;
    let user = state.find_user(client, typed_name);
    // In answers, the hash covers the username inside the pool, not the alias that was typed.
    let username = match user {
        Some(user) => &state.user(user)?.username,
        None => typed_name,
    };
    secret_hash::check(
        state.client(client)?,
        username,
        optional(&responses, "SECRET_HASH"),
    )?;

    let answer = ChallengeAnswer {
        client,
        user,
        responses: &responses,
        session_text: input.session.as_deref(),
    };
    match input.challenge_name.unwrap_or_default().as_str() {
        "PASSWORD_VERIFIER" => password_verifier::answer(state, now, &answer),
        "NEW_PASSWORD_REQUIRED" => {
            let session = new_password_required::answer(state, now, &answer)?;
            next_challenge(state, now, session.user, session.client)
        }
        "MFA_SETUP" => mfa_setup::answer(state, now, &answer),
        "SOFTWARE_TOKEN_MFA" => software_token_mfa::answer(state, now, &answer),
        "SMS_MFA" => sms_and_email_mfa::answer(state, now, &answer, DeliveryMedium::Sms),
        "EMAIL_OTP" => sms_and_email_mfa::answer(state, now, &answer, DeliveryMedium::Email),
        "SELECT_MFA_TYPE" => select_mfa_type::answer(state, now, &answer),
        "SELECT_CHALLENGE" => select_challenge::answer(state, now, &answer),
        "CUSTOM_CHALLENGE" => custom_challenge::answer(state, now, &answer),
        // The practice pool issues no other challenge, so no session is valid for one.
        _ if answer.session_text.is_none() => Err(ErrorResponse::missing_parameter("Session")),
        _ => Err(ErrorResponse::invalid_session()),
    }
}
