//! The commands of the list of user pools through Tauri's IPC: adding, editing, removing, importing, exporting, testing,
//! and where client secrets go.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use crate::shell::Shell;
use cognito_enroll_desktop::{AskWhere, Options};
use serde_json::{Value, json};

#[test]
fn malformed_pool_is_reported_by_field_and_a_good_one_is_saved() {
    let shell = Shell::bare();
    let add = |user_pool_id: &str, client_id: &str, endpoint: &str| {
        let form = json!({ "name": "", "userPoolId": user_pool_id, "clientId": client_id,
            "region": "", "endpoint": endpoint, "issuer": "" });
        shell.act("save_pool", saving(json!(null), form, ""))
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
        (&pool["region"], &pool["practice"]),
        (&json!("eu-west-1"), &json!(false))
    );
    let empty = shell.act("remove_pool", json!({ "key": pool["key"] }));
    assert_eq!(empty["view"]["pools"], json!([]));
}

/// Arguments of `save_pool`.
fn saving(key: Value, form: Value, client_secret: &str) -> Value {
    json!({ "key": key, "form": form, "clientSecret": client_secret, "keep": "keychain", "forget": false })
}

#[test]
fn pool_is_added_edited_and_removed_with_its_client_secret() {
    let shell = Shell::bare();
    let form = |name: &str| json!({ "name": name, "userPoolId": "eu-west-1_Ab", "clientId": "abc" });
    let added = shell.act("save_pool", saving(json!(null), form("Ours"), "a-client-secret"));
    assert_eq!(added["view"]["stage"], "sign-in", "{added}");
    assert_eq!(added["view"]["pool"]["clientSecretKept"], "keychain");
    assert_eq!(
        shell.keychain.has(),
        [("eu-west-1_Ab/abc".to_owned(), "a-client-secret".to_owned())]
    );

    let wrong_stage = shell.refused("save_pool", saving(json!(null), form("Ours"), ""));
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
    let edited = shell.act("save_pool", saving(key.clone(), form("Renamed"), ""));
    assert_eq!(edited["view"]["stage"], "pools");
    let pool = &edited["view"]["pools"][0];
    assert_eq!((&pool["name"], &pool["key"]), (&json!("Renamed"), &key));
    assert_eq!(pool["form"]["name"], "Renamed");
    assert_eq!(shell.keychain.has().len(), 1);

    let saved = std::fs::read_to_string(file).expect("a file");
    assert!(
        saved.contains("Renamed") && !saved.contains("a-client-secret"),
        "{saved}"
    );
    let empty = shell.act("remove_pool", json!({ "key": key }));
    assert_eq!(empty["view"]["pools"], json!([]));
    assert!(shell.keychain.has().is_empty());
}

#[test]
fn pools_of_a_file_are_imported_and_marked() {
    let shell = Shell::bare();
    let text = r#"[{"profile": {"userPoolId": "eu-west-1_Ab", "clientId": "abc", "endpoint": "https://evil.example"}}]"#;
    let listed = shell.act("import_pools", json!({ "text": text }));
    let pool = &listed["view"]["pools"][0];
    assert_eq!(
        (&pool["imported"], &pool["endpoint"]),
        (&json!(true), &Value::Null),
        "{listed}"
    );
    let broken = shell.act("import_pools", json!({ "text": "[\n{" }));
    assert_eq!(broken["problem"]["kind"]["code"], "import-unreadable");
    assert_eq!(broken["problem"]["kind"]["line"], json!(2));
    assert_eq!(broken["view"]["pools"].as_array().map(Vec::len), Some(1));
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
    let all_is_well = [
        ("proxy", "ok"),
        ("dns", "ok"),
        ("tcp", "ok"),
        ("tls", "skipped"),
        ("clock", "ok"),
        ("app-client", "ok"),
        ("flows", "ok"),
    ];
    let tested = test(&Value::Null, 0, "");
    assert_eq!(fine(&tested), all_is_well);
    assert_eq!(
        tested["checks"][6]["finding"],
        json!({ "seen": "flows", "wanted": "srp", "allowed": ["srp", "password"], "refused": ["user-auth"] })
    );
    let secret = pool.clients[1].client_secret.clone().expect("the second has one");
    assert_eq!(fine(&test(&Value::Null, 1, &secret)), all_is_well);
    let wanted = test(&Value::Null, 1, "");
    assert_eq!(gravities(&wanted)[4..], [("app-client", "problem")]);
    let finding = &wanted["checks"][4]["finding"];
    assert_eq!(finding["problem"]["kind"]["code"], "client-secret-wanted");
    assert!(finding["problem"]["requestId"].is_string(), "{finding}");
    let after = shell.call("current", json!({})).expect("granted");
    assert_eq!(before, after, "a test changes nothing");

    // What is kept is used, also from the keychain.
    let form = json!({ "userPoolId": pool.user_pool_id, "clientId": pool.clients[1].client_id,
        "endpoint": description.endpoint });
    shell.act("save_pool", saving(Value::Null, form, &secret));
    let listed = shell.act("back_to_pools", json!({}));
    assert_eq!(
        fine(&test(&listed["view"]["pools"][0]["key"], 1, "")),
        all_is_well
    );
    shell.keychain.lock(true);
    let locked = test(&listed["view"]["pools"][0]["key"], 1, "");
    assert_eq!(locked["problem"]["kind"]["code"], "keychain-unavailable");
    assert_eq!(locked["checks"], json!([]));
}

/// The same, where nothing kept anybody from looking.
fn fine(tested: &Value) -> Vec<(&str, &str)> {
    assert_eq!(tested["problem"], Value::Null);
    gravities(tested)
}

/// What was looked at in a test, and how it went.
fn gravities(tested: &Value) -> Vec<(&str, &str)> {
    let checks = tested["checks"].as_array().expect("a list");
    checks
        .iter()
        .map(|checked| {
            let [check, gravity] = ["check", "gravity"].map(|name| checked[name].as_str().expect("a name"));
            (check, gravity)
        })
        .collect()
}

#[test]
fn pool_test_ends_at_the_first_failed_step() {
    let shell = Shell::bare();
    let gone = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = gone.local_addr().expect("bound").port();
    drop(gone);
    let form = json!({ "userPoolId": "us-east-1_Ab1", "clientId": "abc",
        "endpoint": format!("http://127.0.0.1:{port}") });
    let current = shell.call("current", json!({})).expect("granted");
    let arguments =
        json!({ "generation": current["generation"], "key": null, "form": form, "clientSecret": "" });
    let tested = shell.call("test_pool", arguments).expect("granted");
    assert_eq!(
        gravities(&tested),
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
    let saved = shell.act("save_pool", saving(Value::Null, form, &secret));
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

    // A wrong one in the keychain is asked for, and what is typed takes its place.
    shell.keychain.lock(false);
    let key = typed["view"]["pool"]["key"].clone();
    shell.act("back_to_pools", json!({}));
    let form = json!({ "userPoolId": pool.user_pool_id, "clientId": client.client_id,
        "endpoint": description.endpoint });
    shell.act("save_pool", saving(key.clone(), form, "not-the-secret"));
    shell.act("choose_pool", json!({ "key": key }));
    let wrong = sign_in("");
    assert_eq!(wrong["problem"]["kind"]["code"], "client-secret-wrong");
    assert_eq!(wrong["view"]["pool"]["asksClientSecret"], json!(true));
    assert_eq!(sign_in(&secret)["view"]["stage"], "before-scan");
    let entries = shell.keychain.has();
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
    assert_eq!(listed["view"]["practice"], json!(false), "not offered twice");
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

/// Saves where it is told to, and counts how often somebody asks.
fn answering(place: &Arc<Mutex<Option<PathBuf>>>, asked: &Arc<AtomicUsize>) -> Options {
    let (place, asked) = (place.clone(), asked.clone());
    let ask: AskWhere = Arc::new(move |name: &str| {
        assert_eq!(name, "pools.json");
        asked.fetch_add(1, Ordering::SeqCst);
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
    let asked = Arc::<AtomicUsize>::default();
    let shell = Shell::start(|_| answering(&place, &asked));

    // There is nothing to export yet, nor with practice pools alone.
    let nothing = json!({ "problem": null, "path": null });
    assert_eq!(exported(&shell), nothing);
    shell.act("start_practice", json!({}));
    assert_eq!(exported(&shell), nothing);
    assert_eq!(asked.load(Ordering::SeqCst), 0);

    let own = json!({ "name": "Ours", "userPoolId": "eu-west-1_Ab", "clientId": "abc", "issuer": "Heading",
        "endpoint": "https://cognito.example", "proxy": "http://proxy.example:8080", "flow": "password",
        "loginDomain": "login.example", "redirectPorts": [53682] });
    shell.act("save_pool", saving(json!(null), own, "a-client-secret"));
    shell.act("back_to_pools", json!({}));
    let sent = r#"[{"profile": {"name": "Theirs", "userPoolId": "eu-west-1_Cd", "clientId": "def", "region": "eu-west-2",
        "flow": "user-auth", "fips": true}}]"#;
    shell.act("import_pools", json!({ "text": sent }));
    assert_eq!(
        exported(&shell),
        json!({ "problem": null, "path": file.display().to_string() })
    );
    assert_eq!(asked.load(Ordering::SeqCst), 1);

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
    let other = Shell::start(|_| answering(&place, &asked));
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
    assert_eq!(again, text, "and again the same");
}

#[test]
fn cancelled_export_writes_nothing_and_failed_one_is_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Arc::new(Mutex::new(None));
    let asked = Arc::<AtomicUsize>::default();
    let shell = Shell::start(|_| answering(&place, &asked));
    let form =
        json!({ "userPoolId": "eu-west-1_Ab", "clientId": "abc", "endpoint": "https://cognito.example" });
    shell.act("save_pool", saving(json!(null), form, ""));
    let title = json!({ "title": "Export" });
    assert_eq!(shell.refused("export_pools", title), "wrong-stage");
    let listed = shell.act("back_to_pools", json!({}));
    assert_eq!(exported(&shell), json!({ "problem": null, "path": null }));
    assert_eq!(asked.load(Ordering::SeqCst), 1);

    let unwritable = |path: &Path| {
        *place.lock().expect("not poisoned") = Some(path.to_owned());
        let told = exported(&shell);
        let kind = json!({ "code": "pools-file-unwritable", "path": path.display().to_string() });
        assert_eq!((&told["problem"]["kind"], &told["path"]), (&kind, &Value::Null));
    };
    // A file where the folder should be.
    std::fs::write(folder.path().join("file"), "").expect("written");
    unwritable(&folder.path().join("file/pools.json"));
    // The list itself has more in it.
    let own = Path::new(listed["view"]["file"].as_str().expect("a path"));
    let before = std::fs::read_to_string(own).expect("a file");
    unwritable(own);
    assert_eq!(std::fs::read_to_string(own).expect("a file"), before);
}

#[test]
fn only_one_save_dialog_is_open_at_a_time() {
    let (open, is_open) = mpsc::channel();
    let (close, is_closed) = mpsc::channel();
    let is_closed = Mutex::new(is_closed);
    let ask: AskWhere = Arc::new(move |_: &str| {
        open.send(()).expect("somebody waits");
        is_closed
            .lock()
            .expect("not poisoned")
            .recv()
            .expect("it is closed")
    });
    let shell = Shell::start(|_| Options {
        save_as: Some(ask),
        ..Options::default()
    });
    let form = json!({ "userPoolId": "eu-west-1_Ab", "clientId": "abc" });
    shell.act("save_pool", saving(json!(null), form, ""));
    let listed = shell.act("back_to_pools", json!({}));
    let arguments = json!({ "generation": listed["generation"], "title": "Export" });
    let (window, first) = (shell.window.clone(), arguments.clone());
    let first =
        thread::spawn(move || crate::shell::call(&window, "plugin:enrol|export_pools", first).is_ok());
    is_open.recv().expect("it is open");
    let second = shell.call("export_pools", arguments).expect_err("a refusal");
    assert_eq!(second, "busy");
    close.send(None).expect("somebody waits");
    assert!(first.join().expect("no panic"));
}
