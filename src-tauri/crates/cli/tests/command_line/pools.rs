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
fn pool_from_a_file_is_marked() {
    let practice = Practice::start();
    let profile = |name: &str, imported: bool| serde_json::json!({"profile": {"name": name, "userPoolId": "eu-west-1_A", "clientId": "abc", "imported": imported}});
    let list = serde_json::json!([profile("Staff", false), profile("Guests\u{202e}", true)]);
    practice.file("pools.json", &list.to_string());
    let folder = practice.folder.path().display().to_string();
    for (name, is_marked) in [("Staff", false), ("Guests", true)] {
        // The session is too short, so nothing is sent.
        let associate = ["associate", "--pool", name, "--config", &folder, "--session", "-"];
        let run = run_with(&associate, "x", &[].into()).refused(2, "--session");
        let marked = run
            .err
            .contains("came from a file: user pool eu-west-1_A, app client abc");
        assert_eq!(marked, is_marked, "{run:?}");
    }
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
