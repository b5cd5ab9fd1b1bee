//! Pasted access tokens.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use practice_pool::AdminAction;
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

use crate::recovery::environment::{Account, Environment};
use crate::recovery::journey::{Journey, failure, no_action};

const TOKEN: &str = "Access token";

fn own_token(environment: &Environment, kind: &str) -> Result<String> {
    Ok(environment.own_tokens()?[kind]
        .as_str()
        .context("no such token")?
        .to_owned())
}

/// Returns the user's token with another claim. The window reads the claims without a request to Cognito.
fn altered(environment: &Environment, claim: &str, value: Value) -> Result<String> {
    let token = own_token(environment, "AccessToken")?;
    let parts: Vec<&str> = token.split('.').collect();
    let [head, payload, signature] = parts[..] else {
        anyhow::bail!("the token does not have three parts");
    };
    let mut claims: Value = serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(payload)?)?;
    claims[claim] = value;
    let payload = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
    Ok(format!("{head}.{payload}.{signature}"))
}

fn mistype_token(environment: &mut Environment, token: Result<String>) -> Result<()> {
    environment.mistype(TOKEN, &token?)
}

/// Starts with a valid token.
fn start(environment: &mut Environment) -> Result<()> {
    environment.knowledge.sign_in_button = Some("Use an access token");
    let token = own_token(environment, "AccessToken")?;
    environment.set_field(TOKEN, token)?;
    environment.write_pool_list(json!({}))
}

pub(crate) fn pasted_tokens() -> Journey {
    let failures = vec![
        failure("token-malformed", |env| env.mistype(TOKEN, "nonsense"), no_action),
        failure(
            "token-not-access",
            |env| {
                let id = own_token(env, "IdToken");
                mistype_token(env, id)
            },
            no_action,
        ),
        failure(
            "token-lacks-scope",
            |env| {
                let token = altered(env, "scope", json!("openid email"));
                mistype_token(env, token)
            },
            no_action,
        ),
        failure(
            "token-of-another-pool",
            |env| {
                let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3";
                let token = altered(env, "iss", json!(issuer));
                mistype_token(env, token)
            },
            no_action,
        ),
        failure(
            "token-of-another-client",
            |env| {
                let token = altered(env, "client_id", json!("5q1h8s0u3k9d7m2c4v6b8n0a1z"));
                mistype_token(env, token)
            },
            no_action,
        ),
        failure(
            "token-over",
            |env| {
                env.advance_clock(2 * 3600);
                Ok(())
            },
            |env| {
                let fresh = own_token(env, "AccessToken")?;
                env.set_field(TOKEN, fresh)
            },
        ),
    ];
    let journey = Journey::new("pasted-tokens", failures).starting(start);
    journey.of(Account::User(Mfa::Optional, Scenario::New))
}

/// A federated user cannot enrol, because the provider requires the second factor. The administrator makes the account a local
/// one (`AdminDisableProviderForUser`).
pub(crate) fn federated_user() -> Journey {
    fn identities(environment: &mut Environment, value: &str) -> Result<()> {
        environment.administer(AdminAction::SetAttribute {
            username: environment.username.clone(),
            name: "identities".to_owned(),
            value: value.to_owned(),
        })
    }
    let failures = vec![failure(
        "federated-user",
        |env| identities(env, r#"[{"providerName":"Google","primary":true}]"#),
        |env| identities(env, "[]"),
    )];
    let journey = Journey::new("federated-user", failures).starting(start);
    journey
        .of(Account::User(Mfa::Optional, Scenario::New))
        .dark()
        .narrow()
}
