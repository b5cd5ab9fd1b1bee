//! The list of pools, its file, and what a pool's details can be.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::stranger::table::{Journey, nothing, row};
use crate::stranger::world::World;

/// The app client that has a secret.
fn with_secret(world: &World) -> Result<(String, String)> {
    let mut clients = world.pool()?.clients.iter();
    let client = clients.find_map(|client| Some((client.client_id.clone(), client.client_secret.clone()?)));
    client.context("one has")
}

pub(crate) fn adding_a_pool() -> Journey {
    let rows = vec![
        row("field-empty", |w| w.mistypes("User pool ID", ""), nothing),
        row(
            "field-malformed",
            |w| w.mistypes("User pool ID", "nonsense"),
            nothing,
        ),
        row(
            "region-unknown",
            |w| {
                w.mistypes("User pool ID", "nowhere_Ab1Cd2Ef3")?;
                w.mistypes("Region", "")
            },
            nothing,
        ),
        row("field-too-long", |w| w.mistypes("Name", &"n".repeat(65)), nothing),
        row(
            "endpoint-insecure",
            |w| w.mistypes("Endpoint URL", "http://cognito.example"),
            nothing,
        ),
        row(
            "login-domain-insecure",
            |w| w.mistypes("Managed login domain", "http://login.example"),
            nothing,
        ),
        row(
            "proxy-carries-credentials",
            |w| w.mistypes("Proxy", "http://ann:secret@proxy.example:8080"),
            nothing,
        ),
        row(
            "endpoint-excludes",
            |w| {
                w.notes.ticks = Some("FIPS endpoint");
                Ok(())
            },
            |w| {
                w.notes.ticks = None;
                Ok(())
            },
        ),
        row(
            "ca-file-unusable",
            |w| {
                let path = w.write("office.pem", "not a certificate")?;
                w.mistypes("CA file", &path.display().to_string())
            },
            nothing,
        ),
        row(
            "keychain-unavailable",
            |w| {
                w.notes.ticks = Some("Save it in this computer’s keychain");
                Ok(())
            },
            nothing,
        ),
    ];
    Journey::new("adding-a-pool", rows).starting(|w| {
        let (id, secret) = with_secret(w)?;
        w.knows("App client ID", id)?;
        w.knows("Client secret", secret)?;
        // No Secret Service answers there, whatever runs on this computer.
        let nobody = w.folder().join("no-bus").display().to_string();
        w.env
            .insert("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={nobody}"));
        Ok(())
    })
}

/// Two pools, the other one of the same user pool with another app client.
fn two_pools(world: &World) -> Result<String> {
    let other = json!({ "name": "Northwind Guests", "clientId": with_secret(world)?.0 });
    Ok(json!([world.entry(json!({}))?, world.entry(other)?]).to_string())
}

pub(crate) fn a_list_in_disorder() -> Journey {
    let rows = vec![
        row("pools-file-unreadable", nothing, |w| {
            w.write("pools.json", &two_pools(w)?).map(drop)
        }),
        row(
            "import-unreadable",
            |w| {
                w.notes.file = Some(w.write("sent.json", "[{ \"profile\": ")?);
                Ok(())
            },
            nothing,
        ),
        row(
            "import-empty",
            |w| {
                w.notes.file = Some(w.write("sent.json", "[]")?);
                Ok(())
            },
            nothing,
        ),
        row(
            "pools-file-unwritable",
            |w| {
                // Root may write to any file, but nobody to a folder.
                fs::remove_file(w.folder().join("pools.json"))?;
                fs::create_dir_all(w.folder().join("pools.json/in-the-way"))?;
                w.presses("Edit Northwind Staff")
            },
            |w| Ok(fs::remove_dir_all(w.folder().join("pools.json"))?),
        ),
        row(
            "pool-listed-already",
            |w| {
                w.presses("Edit Northwind Staff")?;
                let (other, _) = with_secret(w)?;
                w.mistypes("App client ID", &other)
            },
            nothing,
        ),
    ];
    Journey::new("a-list-in-disorder", rows).starting(|w| {
        let broken = two_pools(w)?.replace("},{", "},\n{{");
        w.write("pools.json", &broken).map(drop)
    })
}

pub(crate) fn app_clients_that_differ() -> Journey {
    let rows = vec![
        row("client-unknown", nothing, nothing),
        row("client-secret-wanted", nothing, |w| {
            let (_, secret) = with_secret(w)?;
            w.knows("Client secret", secret)
        }),
        row(
            "client-secret-wrong",
            |w| w.mistypes("Client secret", &"k".repeat(51)),
            nothing,
        ),
        row(
            "flow-not-enabled",
            |w| {
                let refused = "USER_SRP_AUTH is not enabled for the client.";
                w.refuse_always("InitiateAuth", "InvalidParameterException", refused)
            },
            |w| w.no_faults(),
        ),
    ];
    let journey = Journey::new("app-clients-that-differ", rows).starting(|w| {
        let (id, _) = with_secret(w)?;
        w.knows("App client ID", id)?;
        w.list(json!({ "clientId": "0nobody0nobody0nobody0nob0" }))
    });
    journey.dark()
}

pub(crate) fn practising() -> Journey {
    let rows = vec![row("practice-unavailable", nothing, |w| {
        let description = serde_json::to_string(w.practice.description())?;
        w.write("practice.json", &description).map(drop)
    })];
    let journey = Journey::new("practising", rows).starting(|w| {
        let file = w.write("practice.json", "{ \"endpoint\": ")?;
        w.args = vec!["--practice".to_owned(), file.display().to_string()];
        w.notes.pool = w.pool()?.name.clone();
        Ok(())
    });
    journey.narrow()
}
