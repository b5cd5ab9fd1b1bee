//! The list of user pools and its editor.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, PoolDescription};
use practice_pool::{PracticePool, Running};
use serde_json::{Value, json};
use window_driver::{Display, Size, Window};

use crate::fixture::{TIMEOUT, launch, save_picture};

fn pool(practice: &Running) -> Result<&PoolDescription> {
    let mut pools = practice.description().pools.iter();
    pools
        .find(|pool| pool.mfa == Mfa::Optional)
        .context("no user pool with optional MFA")
}

/// Returns `pools.json` with one pool.
fn pools_json(practice: &Running) -> Result<Value> {
    let client = &pool(practice)?.clients[0];
    ensure!(
        client.client_secret.is_none(),
        "the first app client has a secret"
    );
    Ok(
        json!([{ "profile": { "name": "Ours", "userPoolId": pool(practice)?.user_pool_id,
        "clientId": client.client_id, "region": practice.description().region,
        "endpoint": practice.description().endpoint } }]),
    )
}

fn stored(folder: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(
        folder.join("pools.json"),
    )?)?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pool_is_tested_edited_imported_and_removed() -> Result<()> {
    let practice = PracticePool::new().start(None)?;
    let folder = tempfile::tempdir()?;
    fs::write(
        folder.path().join("pools.json"),
        pools_json(&practice)?.to_string(),
    )?;
    let sent = folder.path().join("sent.json");
    fs::write(
        &sent,
        json!([{ "profile": { "name": "Theirs", "userPoolId": "eu-west-1_Xy9", "clientId": "1example23456789",
            "endpoint": "https://theirs.example", "flow": "password" } }])
        .to_string(),
    )?;
    let display = Display::start(Size {
        width: 960,
        height: 760,
    })
    .await?;
    let launch = launch(folder.path())?.arg("--config").arg(folder.path());
    let window = Window::open(&display, launch).await?;

    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.press("Back").await?;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    window.press("Edit Ours").await?;
    window.wait_for_heading("Edit user pool", TIMEOUT).await?;
    window.press("Test").await?;
    window.wait_for_status("People can enrol here", TIMEOUT).await?;
    window.type_into("App client ID", "0nobody").await?;
    window.press("Test").await?;
    window
        .wait_for_status("People can’t enrol here yet", TIMEOUT)
        .await?;
    save_picture(&window, "pool-edit-client-unknown").await?;
    window
        .type_into("App client ID", &pool(&practice)?.clients[0].client_id)
        .await?;
    window.type_into("Name", "Northwind").await?;
    window.press("Save").await?;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    ensure!(stored(folder.path())?[0]["profile"]["name"] == "Northwind");

    window.choose_file(&sent).await?;
    window.wait_for_status("One pool was added.", TIMEOUT).await?;
    save_picture(&window, "pools-imported").await?;
    let profile = stored(folder.path())?[1]["profile"].clone();
    ensure!(profile["imported"] == true, "{profile}");
    ensure!(
        profile.get("endpoint").is_none() && profile.get("flow").is_none(),
        "{profile}"
    );

    window.press("Remove Theirs").await?;
    save_picture(&window, "pools-removing").await?;
    window.press("Keep it").await?;
    ensure!(
        stored(folder.path())?
            .as_array()
            .context("pools.json is not a list")?
            .len()
            == 2,
        "the pool was removed"
    );
    window.press("Remove Theirs").await?;
    window.press("Remove").await?;
    window.wait_for_gone("Theirs", TIMEOUT).await?;
    ensure!(
        stored(folder.path())?
            .as_array()
            .context("pools.json is not a list")?
            .len()
            == 1,
        "the pool was not removed"
    );
    window.close().await
}
