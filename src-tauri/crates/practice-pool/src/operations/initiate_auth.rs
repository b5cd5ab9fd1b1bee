//! [InitiateAuth](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html)

use super::{password_auth, password_verifier, select_challenge};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{
    CLIENT_ID, Constraints, PASSWORD, SECRET_HASH, Texts, USERNAME, optional, read, required,
};
use crate::secret_hash;
use crate::state::State;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    auth_flow: Option<String>,
    client_id: Option<String>,
    auth_parameters: Option<Texts>,
}

/// The names in the API model.
const FLOWS: [&str; 8] = [
    "USER_SRP_AUTH",
    "REFRESH_TOKEN_AUTH",
    "REFRESH_TOKEN",
    "CUSTOM_AUTH",
    "ADMIN_NO_SRP_AUTH",
    "USER_PASSWORD_AUTH",
    "ADMIN_USER_PASSWORD_AUTH",
    "USER_AUTH",
];

/// Starts a sign-in with the flow of the request.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.one_of("authFlow", input.auth_flow.as_deref(), &FLOWS);
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    let parameters = input.auth_parameters.unwrap_or_default();
    constraints.optional("username", optional(&parameters, "USERNAME"), &USERNAME);
    constraints.optional("password", optional(&parameters, "PASSWORD"), &PASSWORD);
    constraints.optional("secretHash", optional(&parameters, "SECRET_HASH"), &SECRET_HASH);
    constraints.check()?;
    let (flow, client_id) = (
        input.auth_flow.unwrap_or_default(),
        input.client_id.unwrap_or_default(),
    );

    let client = state.find_client(&client_id)?;
    let start = match flow.as_str() {
        "USER_PASSWORD_AUTH" => password_auth::authenticate,
        "USER_SRP_AUTH" => password_verifier::ask,
        "USER_AUTH" if state.pool(client.pool)?.extended => select_challenge::ask,
        flow if flow.starts_with("ADMIN_") => {
            return Err(ErrorResponse::invalid_parameter(
                "Initiate Auth method not supported.",
            ));
        }
        flow => {
            return Err(ErrorResponse::invalid_parameter(format!(
                "{flow} flow not enabled for this client"
            )));
        }
    };
    let username = required(&parameters, "USERNAME")?;
    // Unlike in answers to challenges, the hash covers the name as typed.
    secret_hash::check(
        state.client(client)?,
        username,
        optional(&parameters, "SECRET_HASH"),
    )?;
    start(state, now, client, &parameters)
}
