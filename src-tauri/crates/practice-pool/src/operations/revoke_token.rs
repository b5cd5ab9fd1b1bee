//! [RevokeToken](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html)

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{CLIENT_ID, CLIENT_SECRET, Constraints, TOKEN, read};
use crate::state::State;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    token: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

/// Revokes a refresh token. Unlike other operations, this one takes the client's secret instead of a hash.
pub(super) fn perform(state: &mut State, _now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("token", input.token.as_deref(), &TOKEN);
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    constraints.optional("clientSecret", input.client_secret.as_deref(), &CLIENT_SECRET);
    constraints.check()?;

    let client_id = input.client_id.unwrap_or_default();
    // The API model has no ResourceNotFoundException for this operation.
    let unauthorized = || ErrorResponse::new("UnauthorizedException", "Invalid client or client secret.");
    let client = state.find_client(&client_id).map_err(|_| unauthorized())?;
    if state.client(client)?.secret != input.client_secret {
        return Err(unauthorized());
    }
    state.tokens.revoke(&input.token.unwrap_or_default(), client)?;
    Ok(json!({}))
}
