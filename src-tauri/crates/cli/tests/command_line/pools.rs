//! Which pool: the window's list, or options.

use practice_pool::description::Mfa;

use crate::support::{Practice, run_with};

#[test]
fn a_pool_of_the_windows_list_is_taken_by_its_name() {
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
    run_with(&other, "x", &[].into()).refused(2, "There are: Staff.");
}

#[test]
fn a_list_that_is_broken_is_told_with_its_place() {
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
fn the_region_may_come_from_the_environment_as_for_the_aws_cli() {
    let region = [("AWS_REGION", "nowhere")].into();
    run_with(&["associate", "--session", "-"], "x", &region).refused(2, "--region");
    run_with(&["associate", "--session", "-"], "x", &[].into()).refused(2, "--region is missing");
}
