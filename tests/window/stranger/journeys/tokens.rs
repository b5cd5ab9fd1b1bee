//! Access tokens from elsewhere.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use practice_pool::AdminAction;
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

use crate::stranger::table::{Journey, Who, nothing, row};
use crate::stranger::world::World;

const TOKEN: &str = "Access token";

fn own(world: &World, kind: &str) -> Result<String> {
    Ok(world.own_tokens()?[kind].as_str().context("a token")?.to_owned())
}

/// His own token, as another one would be: what is told of it here is read from it, and Cognito is not asked.
fn altered(world: &World, claim: &str, value: Value) -> Result<String> {
    let token = own(world, "AccessToken")?;
    let parts: Vec<&str> = token.split('.').collect();
    let [head, payload, signature] = parts[..] else {
        anyhow::bail!("three parts");
    };
    let mut claims: Value = serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(payload)?)?;
    claims[claim] = value;
    let payload = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
    Ok(format!("{head}.{payload}.{signature}"))
}

fn mispastes(world: &mut World, token: Result<String>) -> Result<()> {
    world.mistypes(TOKEN, &token?)
}

/// With a token that is good.
fn start(world: &mut World) -> Result<()> {
    world.notes.way_in = Some("Use an access token");
    let token = own(world, "AccessToken")?;
    world.knows(TOKEN, token)?;
    world.list(json!({}))
}

pub(crate) fn pasting_tokens() -> Journey {
    let rows = vec![
        row("token-malformed", |w| w.mistypes(TOKEN, "nonsense"), nothing),
        row(
            "token-not-access",
            |w| {
                let id = own(w, "IdToken");
                mispastes(w, id)
            },
            nothing,
        ),
        row(
            "token-lacks-scope",
            |w| {
                let token = altered(w, "scope", json!("openid email"));
                mispastes(w, token)
            },
            nothing,
        ),
        row(
            "token-of-another-pool",
            |w| {
                let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3";
                let token = altered(w, "iss", json!(issuer));
                mispastes(w, token)
            },
            nothing,
        ),
        row(
            "token-of-another-client",
            |w| {
                let token = altered(w, "client_id", json!("5q1h8s0u3k9d7m2c4v6b8n0a1z"));
                mispastes(w, token)
            },
            nothing,
        ),
        row(
            "token-over",
            |w| {
                w.pass(2 * 3600);
                Ok(())
            },
            |w| {
                let fresh = own(w, "AccessToken")?;
                w.knows(TOKEN, fresh)
            },
        ),
    ];
    let journey = Journey::new("pasting-tokens", rows).starting(start);
    journey.of(Who::User(Mfa::Optional, Scenario::New))
}

/// Its way back is none of ours: the provider asks for the second step. Here the administrator makes the account a
/// local one (`AdminDisableProviderForUser`).
pub(crate) fn of_an_identity_provider() -> Journey {
    fn identities(world: &mut World, value: &str) -> Result<()> {
        world.administer(AdminAction::SetAttribute {
            username: world.username.clone(),
            name: "identities".to_owned(),
            value: value.to_owned(),
        })
    }
    let rows = vec![row(
        "federated-user",
        |w| identities(w, r#"[{"providerName":"Google","primary":true}]"#),
        |w| identities(w, "[]"),
    )];
    let journey = Journey::new("of-an-identity-provider", rows).starting(start);
    journey
        .of(Who::User(Mfa::Optional, Scenario::New))
        .dark()
        .narrow()
}
