//! The list of pools, its file, and the settings of a pool.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::recovery::environment::Environment;
use crate::recovery::journey::{Journey, failure, no_action};

/// Returns the ID and the secret of the app client with a secret.
fn client_with_secret(environment: &Environment) -> Result<(String, String)> {
    let mut clients = environment.pool()?.clients.iter();
    let client = clients.find_map(|client| Some((client.client_id.clone(), client.client_secret.clone()?)));
    client.context("no app client with a secret")
}

pub(crate) fn adding_a_pool() -> Journey {
    let failures = vec![
        failure("field-empty", |env| env.mistype("User pool ID", ""), no_action),
        failure(
            "field-malformed",
            |env| env.mistype("User pool ID", "nonsense"),
            no_action,
        ),
        failure(
            "field-holds-another",
            |env| {
                env.mistype(
                    "User pool ID",
                    "eu-central-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f",
                )
            },
            no_action,
        ),
        failure(
            "region-unknown",
            |env| {
                env.mistype("User pool ID", "nowhere_Ab1Cd2Ef3")?;
                env.mistype("Region", "")
            },
            no_action,
        ),
        failure(
            "field-too-long",
            |env| env.mistype("Name", &"n".repeat(65)),
            no_action,
        ),
        failure(
            "endpoint-insecure",
            |env| env.mistype("Endpoint URL", "http://cognito.example"),
            no_action,
        ),
        failure(
            "login-domain-insecure",
            |env| env.mistype("Managed login domain", "http://login.example"),
            no_action,
        ),
        failure(
            "proxy-carries-credentials",
            |env| env.mistype("Proxy", "http://ann:secret@proxy.example:8080"),
            no_action,
        ),
        failure(
            "endpoint-excludes",
            |env| {
                env.knowledge.ticks = Some("FIPS endpoint");
                Ok(())
            },
            |env| {
                env.knowledge.ticks = None;
                Ok(())
            },
        ),
        failure(
            "ca-file-unusable",
            |env| {
                let path = env.write_file("office.pem", "not a certificate")?;
                env.mistype("CA file", &path.display().to_string())
            },
            no_action,
        ),
        failure(
            "keychain-unavailable",
            |env| {
                env.knowledge.ticks = Some("Save it in this computer’s keychain");
                Ok(())
            },
            no_action,
        ),
    ];
    Journey::new("adding-a-pool", failures).starting(|env| {
        let (id, secret) = client_with_secret(env)?;
        env.set_field("App client ID", id)?;
        env.set_field("Client secret", secret)?;
        // A session bus without a Secret Service.
        let bus = env.folder().join("no-bus").display().to_string();
        env.env
            .insert("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={bus}"));
        Ok(())
    })
}

/// Returns a list with two app clients of one user pool.
fn two_pools(environment: &Environment) -> Result<String> {
    let other = json!({ "name": "Northwind Guests", "clientId": client_with_secret(environment)?.0 });
    Ok(json!([environment.pool_entry(json!({}))?, environment.pool_entry(other)?]).to_string())
}

pub(crate) fn damaged_pool_list() -> Journey {
    let failures = vec![
        failure("pools-file-unreadable", no_action, |env| {
            env.write_file("pools.json", &two_pools(env)?).map(drop)
        }),
        failure(
            "import-unreadable",
            |env| {
                env.knowledge.file = Some(env.write_file("sent.json", "[{ \"profile\": ")?);
                Ok(())
            },
            no_action,
        ),
        failure(
            "import-empty",
            |env| {
                env.knowledge.file = Some(env.write_file("sent.json", "[]")?);
                Ok(())
            },
            no_action,
        ),
        failure(
            "pools-file-changed",
            |env| {
                env.press("Edit Northwind Staff")?;
                let list = fs::read_to_string(env.folder().join("pools.json"))?;
                env.write_file("pools.json", &list.replace("Northwind Staff", "Northwind People"))?;
                env.mistype("Name", "Northwind Folk")
            },
            no_action,
        ),
        failure(
            "pools-file-unwritable",
            |env| {
                // A folder in place of the file, because root may write to any file.
                fs::remove_file(env.folder().join("pools.json"))?;
                fs::create_dir_all(env.folder().join("pools.json/in-the-way"))?;
                env.press("Edit Northwind Staff")
            },
            |env| Ok(fs::remove_dir_all(env.folder().join("pools.json"))?),
        ),
        failure(
            "pool-listed-already",
            |env| {
                env.press("Edit Northwind Staff")?;
                let (other, _) = client_with_secret(env)?;
                env.mistype("App client ID", &other)
            },
            no_action,
        ),
    ];
    Journey::new("damaged-pool-list", failures).starting(|env| {
        let broken = two_pools(env)?.replace("},{", "},\n{{");
        env.write_file("pools.json", &broken).map(drop)
    })
}

pub(crate) fn wrong_app_clients() -> Journey {
    let failures = vec![
        failure("client-unknown", no_action, no_action),
        failure("client-secret-wanted", no_action, |env| {
            let (_, secret) = client_with_secret(env)?;
            env.set_field("Client secret", secret)
        }),
        failure(
            "client-secret-wrong",
            |env| env.mistype("Client secret", &"k".repeat(51)),
            no_action,
        ),
        failure(
            "flow-not-enabled",
            |env| {
                let message = "USER_SRP_AUTH is not enabled for the client.";
                env.reject_always("InitiateAuth", "InvalidParameterException", message)
            },
            |env| env.clear_faults(),
        ),
    ];
    let journey = Journey::new("wrong-app-clients", failures).starting(|env| {
        let (id, _) = client_with_secret(env)?;
        env.set_field("App client ID", id)?;
        env.write_pool_list(json!({ "clientId": "0unknown0unknown0unknown00" }))
    });
    journey.dark()
}

pub(crate) fn damaged_practice_file() -> Journey {
    let failures = vec![failure("practice-unavailable", no_action, |env| {
        let description = serde_json::to_string(env.practice.description())?;
        env.write_file("practice.json", &description).map(drop)
    })];
    let journey = Journey::new("damaged-practice-file", failures).starting(|env| {
        let file = env.write_file("practice.json", "{ \"endpoint\": ")?;
        env.args = vec!["--practice".to_owned(), file.display().to_string()];
        env.knowledge.pool = env.pool()?.name.clone();
        Ok(())
    });
    journey.narrow()
}
