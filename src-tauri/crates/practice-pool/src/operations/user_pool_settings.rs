//! [DescribeUserPool](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html),
//! [DescribeUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html)
//! and [GetUserPoolMfaConfig](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html),
//! for operators with AWS credentials.

use crate::aws_account::{ACCOUNT_ID, REGION};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input;
use crate::records::Pool;
use crate::state::State;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    user_pool_id: String,
    #[serde(default)]
    client_id: Option<String>,
}

/// Returns the pool and the client id of a request.
fn pool(state: &State, body: &[u8]) -> Result<(Pool, Option<String>), ErrorResponse> {
    let input: Input = input::read(body)?;
    let pool = state.pools.iter().find(|pool| pool.id == input.user_pool_id);
    let pool = pool.ok_or_else(|| {
        let message = format!("User pool {} does not exist.", input.user_pool_id);
        ErrorResponse::new("ResourceNotFoundException", message)
    })?;
    Ok((pool.clone(), input.client_id))
}

/// DescribeUserPool
pub(super) fn describe_pool(state: &mut State, _: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let (pool, _) = pool(state, body)?;
    Ok(json!({"UserPool": {
        "Id": pool.id,
        "Name": pool.name,
        "Arn": format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT_ID}:userpool/{}", pool.id),
        "MfaConfiguration": pool.mfa,
        "EstimatedNumberOfUsers": pool.users.len(),
    }}))
}

/// DescribeUserPoolClient
pub(super) fn describe_client(state: &mut State, _: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let minutes = state.behaviour.session_seconds / 60;
    let (pool, client_id) = pool(state, body)?;
    let client_id = client_id.ok_or_else(|| ErrorResponse::missing_parameter("ClientId"))?;
    let client = pool.clients.iter().find(|client| client.id == client_id);
    let client = client.ok_or_else(|| {
        let message = format!("User pool client {client_id} does not exist.");
        ErrorResponse::new("ResourceNotFoundException", message)
    })?;
    let mut flows = vec!["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"];
    if pool.extended {
        flows.push("ALLOW_USER_AUTH");
    }
    let mut described = json!({
        "UserPoolId": pool.id,
        "ClientId": client.id,
        "ClientName": "practice",
        "ExplicitAuthFlows": flows,
        "AuthSessionValidity": minutes,
        "AllowedOAuthFlowsUserPoolClient": false,
        "EnableTokenRevocation": true,
    });
    if let (Some(members), Some(secret)) = (described.as_object_mut(), &client.secret) {
        members.insert("ClientSecret".to_owned(), json!(secret));
    }
    Ok(json!({ "UserPoolClient": described }))
}

/// GetUserPoolMfaConfig
pub(super) fn mfa_config(state: &mut State, _: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let (pool, _) = pool(state, body)?;
    Ok(json!({
        "MfaConfiguration": pool.mfa,
        "SoftwareTokenMfaConfiguration": { "Enabled": pool.software_tokens },
    }))
}
