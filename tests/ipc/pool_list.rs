//! The commands of the list of user pools: adding, editing, removing, importing, exporting, testing and storing client
//! secrets.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use crate::shell::Shell;
use cognito_enroll_desktop::{AskWhere, Options};
use serde_json::{Value, json};

#[test]
fn malformed_pool_is_reported_by_field_and_valid_one_is_saved() {
    let shell = Shell::bare();
    let add = |user_pool_id: &str, client_id: &str, endpoint: &str| {
        let form = json!({ "name": "", "userPoolId": user_pool_id, "clientId": client_id,
            "region": "", "endpoint": endpoint, "issuer": "" });
        shell.act("save_pool", pool_to_save(json!(null), form, ""))
    };
    let kind = |answer: &Value| answer["problem"]["kind"].clone();
    assert_eq!(
        kind(&add("", "abc", "")),
        json!({ "code": "field-empty", "field": "user-pool-id" })
    );
    assert_eq!(
        kind(&add("nonsense", "abc", "")),
        json!({ "code": "field-malformed", "field": "user-pool-id" })
    );
    assert_eq!(
        kind(&add("eu-west-1_Ab", " ", "")),
        json!({ "code": "field-empty", "field": "client-id" })
    );
    assert_eq!(
        kind(&add("eu-west-1_Ab", &"a".repeat(200), "")),
        json!({ "code": "field-too-long", "field": "client-id", "max": 128 })
    );
    assert_eq!(
        kind(&add("eu-west-1_Ab", "abc", "http://example.com")),
        json!({ "code": "endpoint-insecure" })
    );
    let added = add("eu-west-1_Ab", "abc", "");
    assert_eq!(
        (&added["view"]["stage"], &added["problem"]),
        (&json!("sign-in"), &Value::Null)
    );
    let listed = shell.act("back_to_pools", json!({}));
    let pool = &listed["view"]["pools"][0];
    assert_eq!(
        (&pool["name"], &pool["practice"]),
        (&json!("eu-west-1_Ab"), &json!(false))
    );
    let empty = shell.act("remove_pool", json!({ "key": pool["key"] }));
    assert_eq!(empty["view"]["pools"], json!([]));
}

/// The arguments of `save_pool`.
fn pool_to_save(key: Value, form: Value, client_secret: &str) -> Value {
    json!({ "key": key, "form": form, "clientSecret": client_secret, "keep": "keychain", "forget": false })
}

#[test]
fn pool_is_added_edited_and_removed_with_its_client_secret() {
    let shell = Shell::bare();
    let form = |name: &str| json!({ "name": name, "userPoolId": "eu-west-1_Ab", "clientId": "abc" });
    let added = shell.act(
        "save_pool",
        pool_to_save(json!(null), form("Ours"), "a-client-secret"),
    );
    assert_eq!(added["view"]["stage"], "sign-in", "{added}");
    assert_eq!(added["view"]["pool"]["clientSecretKept"], "keychain");
    assert_eq!(
        shell.keychain.entries(),
        [("eu-west-1_Ab/abc".to_owned(), "a-client-secret".to_owned())]
    );

    let wrong_stage = shell.refused("save_pool", pool_to_save(json!(null), form("Ours"), ""));
    assert_eq!(wrong_stage, "wrong-stage");
    let testing = json!({ "key": null, "form": form(""), "clientSecret": "" });
    assert_eq!(shell.refused("test_pool", testing), "wrong-stage");
    assert_eq!(
        shell.refused("import_pools", json!({ "text": "[]" })),
        "wrong-stage"
    );

    let listed = shell.act("back_to_pools", json!({}));
    let file = listed["view"]["file"].as_str().expect("a path");
    assert!(file.ends_with("pools.json"), "{file}");
    let key = listed["view"]["pools"][0]["key"].clone();
    let edited = shell.act("save_pool", pool_to_save(key.clone(), form("Renamed"), ""));
    assert_eq!(edited["view"]["stage"], "pools");
    let pool = &edited["view"]["pools"][0];
    assert_eq!((&pool["name"], &pool["key"]), (&json!("Renamed"), &key));
    assert_eq!(pool["form"]["name"], "Renamed");
    assert_eq!(shell.keychain.entries().len(), 1);

    let saved = std::fs::read_to_string(file).expect("a file");
    assert!(
        saved.contains("Renamed") && !saved.contains("a-client-secret"),
        "{saved}"
    );
    let empty = shell.act("remove_pool", json!({ "key": key }));
    assert_eq!(empty["view"]["pools"], json!([]));
    assert!(shell.keychain.entries().is_empty());
}

#[test]
fn pools_of_a_file_are_imported_and_marked() {
    let shell = Shell::bare();
    let text = r#"[{"profile": {"userPoolId": "eu-west-1_Ab", "clientId": "abc", "endpoint": "https://evil.example"}}]"#;
    let listed = shell.act("import_pools", json!({ "text": text }));
    let pool = &listed["view"]["pools"][0];
    assert_eq!(
        (&pool["form"]["imported"], &pool["form"]["endpoint"]),
        (&json!(true), &json!("")),
        "{listed}"
    );
    let malformed = shell.act("import_pools", json!({ "text": "[\n{" }));
    assert_eq!(malformed["problem"]["kind"]["code"], "import-unreadable");
    assert_eq!(malformed["problem"]["kind"]["line"], json!(2));
    assert_eq!(malformed["view"]["pools"].as_array().map(Vec::len), Some(1));
}

#[test]
fn pool_is_tested_before_it_is_saved() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let running = runtime.block_on(async { practice_pool::PracticePool::new().start(None) });
    let running = running.expect("starts");
    let description = running.description();
    let pool = &description.pools[0];
    let shell = Shell::bare();
    let before = shell.call("current", json!({})).expect("granted");
    let test = |key: &Value, client: usize, client_secret: &str| {
        let form = json!({ "userPoolId": pool.user_pool_id, "clientId": pool.clients[client].client_id,
            "endpoint": description.endpoint });
        let current = shell.call("current", json!({})).expect("granted");
        let arguments = json!({ "generation": current["generation"], "key": key, "form": form,
            "clientSecret": client_secret });
        shell.call("test_pool", arguments).expect("granted")
    };
    let all_passed = [
        ("proxy", "ok"),
        ("dns", "ok"),
        ("tcp", "ok"),
        ("tls", "skipped"),
        ("clock", "ok"),
        ("app-client", "ok"),
        ("flows", "ok"),
    ];
    let tested = test(&Value::Null, 0, "");
    assert_eq!(severities_without_problem(&tested), all_passed);
    assert_eq!(
        tested["checks"][6]["finding"],
        json!({ "seen": "flows", "wanted": "srp", "allowed": ["srp", "password"], "refused": ["user-auth"] })
    );
    let secret = pool.clients[1].client_secret.clone().expect("the second has one");
    assert_eq!(
        severities_without_problem(&test(&Value::Null, 1, &secret)),
        all_passed
    );
    let failed = test(&Value::Null, 1, "");
    assert_eq!(severities(&failed)[4..], [("app-client", "problem")]);
    let finding = &failed["checks"][4]["finding"];
    assert_eq!(finding["problem"]["kind"]["code"], "client-secret-wanted");
    assert!(finding["problem"]["requestId"].is_string(), "{finding}");
    let after = shell.call("current", json!({})).expect("granted");
    assert_eq!(before, after, "a test changes nothing");

    // The stored client secret is used, including that of the keychain.
    let form = json!({ "userPoolId": pool.user_pool_id, "clientId": pool.clients[1].client_id,
        "endpoint": description.endpoint });
    shell.act("save_pool", pool_to_save(Value::Null, form, &secret));
    let listed = shell.act("back_to_pools", json!({}));
    assert_eq!(
        severities_without_problem(&test(&listed["view"]["pools"][0]["key"], 1, "")),
        all_passed
    );
    shell.keychain.lock(true);
    let locked = test(&listed["view"]["pools"][0]["key"], 1, "");
    assert_eq!(locked["problem"]["kind"]["code"], "keychain-unavailable");
    assert_eq!(locked["checks"], json!([]));
}

/// The same, after asserting that the checks were run.
fn severities_without_problem(tested: &Value) -> Vec<(&str, &str)> {
    assert_eq!(tested["problem"], Value::Null);
    severities(tested)
}

/// The checks of a test with their severities.
fn severities(tested: &Value) -> Vec<(&str, &str)> {
    let checks = tested["checks"].as_array().expect("a list");
    checks
        .iter()
        .map(|checked| {
            let [check, severity] = ["check", "severity"].map(|name| checked[name].as_str().expect("a name"));
            (check, severity)
        })
        .collect()
}

#[test]
fn pool_test_ends_at_the_first_failed_step() {
    let shell = Shell::bare();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = closed.local_addr().expect("bound").port();
    drop(closed);
    let form = json!({ "userPoolId": "us-east-1_Ab1", "clientId": "abc",
        "endpoint": format!("http://127.0.0.1:{port}") });
    let current = shell.call("current", json!({})).expect("granted");
    let arguments =
        json!({ "generation": current["generation"], "key": null, "form": form, "clientSecret": "" });
    let tested = shell.call("test_pool", arguments).expect("granted");
    assert_eq!(
        severities(&tested),
        [("proxy", "ok"), ("dns", "ok"), ("tcp", "problem")]
    );
    let finding = &tested["checks"][2]["finding"];
    assert_eq!(
        (&finding["seen"], &finding["port"], &finding["fault"]["why"]),
        (&json!("not-connected"), &json!(port), &json!("failed"))
    );
}

#[test]
fn sign_in_reads_the_client_secret_from_the_keychain_and_asks_for_it_when_locked() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let running = runtime.block_on(async { practice_pool::PracticePool::new().start(None) });
    let running = running.expect("starts");
    let description = running.description();
    let pool = &description.pools[0];
    let client = &pool.clients[1];
    let secret = client.client_secret.clone().expect("the second has one");
    let user = &pool.users[0];
    let shell = Shell::bare();
    let form = json!({ "userPoolId": pool.user_pool_id, "clientId": client.client_id,
        "endpoint": description.endpoint });
    let saved = shell.act("save_pool", pool_to_save(Value::Null, form, &secret));
    assert_eq!(saved["view"]["pool"]["asksClientSecret"], json!(false));
    let sign_in = |client_secret: &str| {
        let arguments = json!({ "username": user.username, "password": user.password,
            "clientSecret": client_secret });
        shell.act("sign_in", arguments)
    };
    assert_eq!(sign_in("")["view"]["stage"], "before-scan");
    shell.act("start_over", json!({}));

    shell.keychain.lock(true);
    let locked = sign_in("");
    assert_eq!(locked["problem"]["kind"]["code"], "keychain-unavailable");
    assert_eq!(locked["view"]["pool"]["asksClientSecret"], json!(true));
    let typed = sign_in(&secret);
    assert_eq!(typed["view"]["stage"], "before-scan", "{typed}");
    assert_eq!(typed["problem"]["kind"]["code"], "keychain-unavailable");
    assert_eq!(typed["view"]["pool"]["clientSecretKept"], "session");
    shell.act("start_over", json!({}));

    // If the secret in the keychain is wrong, the typed one replaces it.
    shell.keychain.lock(false);
    let key = typed["view"]["pool"]["key"].clone();
    shell.act("back_to_pools", json!({}));
    let form = json!({ "userPoolId": pool.user_pool_id, "clientId": client.client_id,
        "endpoint": description.endpoint });
    shell.act("save_pool", pool_to_save(key.clone(), form, "not-the-secret"));
    shell.act("choose_pool", json!({ "key": key }));
    let wrong = sign_in("");
    assert_eq!(wrong["problem"]["kind"]["code"], "client-secret-wrong");
    assert_eq!(wrong["view"]["pool"]["asksClientSecret"], json!(true));
    assert_eq!(sign_in(&secret)["view"]["stage"], "before-scan");
    let entries = shell.keychain.entries();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].1, secret);
}

#[test]
fn practice_pool_is_started_once() {
    let shell = Shell::bare();
    let listed = shell.act("start_practice", json!({}));
    assert_eq!(
        listed["view"]["pools"].as_array().map(Vec::len),
        Some(4),
        "{listed}"
    );
    assert_eq!(listed["view"]["practice"], json!(false), "not offered again");
    let again = shell.act("start_practice", json!({}));
    assert_eq!(again["view"]["pools"].as_array().map(Vec::len), Some(4));
}

#[test]
fn unusable_practice_file_is_reported_at_start() {
    let shell = Shell::start(|folder| Options {
        practice: Some(folder.join("missing.json")),
        ..Options::default()
    });
    let current = shell.call("current", json!({})).expect("granted");
    assert_eq!(current["problem"]["kind"]["code"], "practice-unavailable");
    assert_eq!(current["view"]["stage"], "pools");
}

/// Options with a save dialog that returns `place` and counts its calls.
fn with_save_dialog(place: &Arc<Mutex<Option<PathBuf>>>, calls: &Arc<AtomicUsize>) -> Options {
    let (place, calls) = (place.clone(), calls.clone());
    let ask: AskWhere = Arc::new(move |name: &str| {
        assert_eq!(name, "pools.json");
        calls.fetch_add(1, Ordering::SeqCst);
        place.lock().expect("not poisoned").clone()
    });
    Options {
        save_as: Some(ask),
        ..Options::default()
    }
}

fn exported(shell: &Shell) -> Value {
    let current = shell.call("current", json!({})).expect("granted");
    let arguments = json!({ "generation": current["generation"], "title": "Export" });
    let exported = shell.call("export_pools", arguments).expect("granted");
    let after = shell.call("current", json!({})).expect("granted");
    assert_eq!(current, after, "an export changes nothing");
    exported
}

#[test]
fn exported_pools_are_imported_unchanged() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sent.json");
    let place = Arc::new(Mutex::new(Some(file.clone())));
    let calls = Arc::<AtomicUsize>::default();
    let shell = Shell::start(|_| with_save_dialog(&place, &calls));

    // An empty list and a list of practice pools are not exported.
    let nothing = json!({ "problem": null, "path": null });
    assert_eq!(exported(&shell), nothing);
    shell.act("start_practice", json!({}));
    assert_eq!(exported(&shell), nothing);
    assert_eq!(calls.load(Ordering::SeqCst), 0);

    let own = json!({ "name": "Ours", "userPoolId": "eu-west-1_Ab", "clientId": "abc", "issuer": "Issuer",
        "endpoint": "https://cognito.example", "proxy": "http://proxy.example:8080", "flow": "password",
        "loginDomain": "ours.auth.eu-west-1.amazoncognito.com", "redirectPorts": [53682] });
    shell.act("save_pool", pool_to_save(json!(null), own, "a-client-secret"));
    shell.act("back_to_pools", json!({}));
    let sent = r#"[{"profile": {"name": "Theirs", "userPoolId": "eu-west-1_Cd", "clientId": "def", "region": "eu-west-2",
        "flow": "user-auth", "fips": true}}]"#;
    shell.act("import_pools", json!({ "text": sent }));
    assert_eq!(
        exported(&shell),
        json!({ "problem": null, "path": file.display().to_string() })
    );
    assert_eq!(calls.load(Ordering::SeqCst), 1);

    let text = std::fs::read_to_string(&file).expect("a file");
    for hidden in [
        "a-client-secret",
        "cognito.example",
        "proxy.example",
        "password",
        "us-east-1",
    ] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    let other = Shell::start(|_| with_save_dialog(&place, &calls));
    let listed = other.act("import_pools", json!({ "text": text }));
    assert_eq!(listed["problem"], Value::Null);
    let forms = |answer: &Value| -> Vec<Value> {
        let pools = answer["view"]["pools"].as_array().expect("a list");
        let real = pools.iter().filter(|pool| pool["practice"] == false);
        real.map(|pool| pool["form"].clone()).collect()
    };
    let mut expected = forms(&shell.call("current", json!({})).expect("granted"));
    for (member, value) in [("endpoint", ""), ("proxy", ""), ("flow", "srp")] {
        assert_ne!(expected[0][member], value);
        expected[0][member] = json!(value);
    }
    expected[0]["imported"] = json!(true);
    assert_eq!(forms(&listed), expected);
    let asks = |index: usize| &listed["view"]["pools"][index]["asksClientSecret"];
    assert_eq!([asks(0), asks(1)], [&json!(true), &json!(false)]);
    exported(&other);
    let again = std::fs::read_to_string(&file).expect("a file");
    assert_eq!(again, text, "a second export is identical");
}

#[test]
fn cancelled_export_writes_nothing_and_failed_one_is_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Arc::new(Mutex::new(None));
    let calls = Arc::<AtomicUsize>::default();
    let shell = Shell::start(|_| with_save_dialog(&place, &calls));
    let form =
        json!({ "userPoolId": "eu-west-1_Ab", "clientId": "abc", "endpoint": "https://cognito.example" });
    shell.act("save_pool", pool_to_save(json!(null), form, ""));
    let title = json!({ "title": "Export" });
    assert_eq!(shell.refused("export_pools", title), "wrong-stage");
    let listed = shell.act("back_to_pools", json!({}));
    assert_eq!(exported(&shell), json!({ "problem": null, "path": null }));
    assert_eq!(calls.load(Ordering::SeqCst), 1);

    let unwritable = |path: &Path| {
        *place.lock().expect("not poisoned") = Some(path.to_owned());
        let failed = exported(&shell);
        let kind = json!({ "code": "pools-file-unwritable", "path": path.display().to_string() });
        assert_eq!(
            (&failed["problem"]["kind"], &failed["path"]),
            (&kind, &Value::Null)
        );
    };
    // A file in place of the folder.
    std::fs::write(folder.path().join("file"), "").expect("written");
    unwritable(&folder.path().join("file/pools.json"));
    // The list itself, which contains more than an export.
    let own = Path::new(listed["view"]["file"].as_str().expect("a path"));
    let before = std::fs::read_to_string(own).expect("a file");
    unwritable(own);
    assert_eq!(std::fs::read_to_string(own).expect("a file"), before);
}

#[test]
fn only_one_save_dialog_is_open_at_a_time() {
    let (opened_sender, opened) = mpsc::channel();
    let (close, closed) = mpsc::channel();
    let closed = Mutex::new(closed);
    let ask: AskWhere = Arc::new(move |_: &str| {
        opened_sender.send(()).expect("the test waits");
        closed.lock().expect("not poisoned").recv().expect("closed")
    });
    let shell = Shell::start(|_| Options {
        save_as: Some(ask),
        ..Options::default()
    });
    let form = json!({ "userPoolId": "eu-west-1_Ab", "clientId": "abc" });
    shell.act("save_pool", pool_to_save(json!(null), form, ""));
    let listed = shell.act("back_to_pools", json!({}));
    let arguments = json!({ "generation": listed["generation"], "title": "Export" });
    let (window, first) = (shell.window.clone(), arguments.clone());
    let first =
        thread::spawn(move || crate::shell::call(&window, "plugin:enrol|export_pools", first).is_ok());
    opened.recv().expect("opened");
    let second = shell.call("export_pools", arguments).expect_err("a refusal");
    assert_eq!(second, "busy");
    close.send(None).expect("the dialog waits");
    assert!(first.join().expect("no panic"));
}
