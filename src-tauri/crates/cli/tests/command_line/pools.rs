//! Choosing the user pool: from the window's list, or by options.

use practice_pool::description::Mfa;

use crate::support::{Practice, run_with};

#[test]
fn listed_pool_is_chosen_by_name() {
    let practice = Practice::start();
    let description = practice.running.description();
    let pool = practice.pool(Mfa::On);
    let list = serde_json::json!([{"profile": {"name": "Staff", "userPoolId": pool.user_pool_id,
        "clientId": pool.clients[0].client_id, "endpoint": description.endpoint, "issuer": "Northwind"}}]);
    practice.file("pools.json", &list.to_string());
    let folder = practice.folder.path().display().to_string();
    let picture = practice.path("out.png");
    let associate = [
        "associate",
        "--pool",
        "Staff",
        "--config",
        &folder,
        "--session",
        "-",
        "--qr",
        &picture,
        "--account",
        "noor",
    ];
    run_with(&associate, &practice.session(), &[].into()).done();
    assert!(crate::support::read_qr_file(&picture).starts_with("otpauth://totp/Northwind:noor?"));
    let other = [
        "associate",
        "--pool",
        "Guests",
        "--config",
        &folder,
        "--session",
        "-",
    ];
    run_with(&other, "x", &[].into()).refused(2, "Available: Staff.");
}

#[test]
fn broken_list_is_explained_with_path_and_line() {
    let practice = Practice::start();
    practice.file("pools.json", "[\n{\"profile\": {}}]");
    let folder = practice.folder.path().display().to_string();
    let associate = [
        "associate",
        "--pool",
        "Staff",
        "--config",
        &folder,
        "--session",
        "-",
    ];
    run_with(&associate, "x", &[].into()).refused(2, "pools.json, line 2");
}

#[test]
fn region_comes_from_aws_region_if_no_option_gives_it() {
    let region = [("AWS_REGION", "nowhere")].into();
    run_with(&["associate", "--session", "-"], "x", &region).refused(2, "--region");
    run_with(&["associate", "--session", "-"], "x", &[].into()).refused(2, "--region is missing");
}
