//! The commands for preferences, logs and versions.

use std::sync::{Arc, Mutex};

use crate::shell::{PracticeShell, Shell, with_practice};
use cognito_enroll_desktop::{OpenUrl, Options};
use serde_json::json;

#[test]
fn preferences_apply_and_are_saved() {
    let shell = Shell::bare();
    let defaults = json!({ "language": null, "coverQr": false, "blockCapture": false });
    let chosen = json!({ "language": "ar", "coverQr": true, "blockCapture": true });
    assert_eq!(shell.call("preferences", json!({})), Ok(defaults));
    let saved = shell.call("choose_preferences", json!({ "preferences": chosen }));
    assert_eq!(saved, Ok(json!(true)));
    assert_eq!(shell.call("preferences", json!({})), Ok(chosen));
}

#[test]
fn capture_blocking_is_reported_as_the_system_supports_it() {
    let expected = match std::env::consts::OS {
        "windows" => "complete",
        "macos" => "partial",
        _ => "impossible",
    };
    let reported = Shell::bare().call("capture_blocking", json!({}));
    assert_eq!(reported, Ok(json!(expected)));
}

#[test]
fn unknown_language_is_rejected() {
    let shell = Shell::bare();
    let unknown = json!({ "preferences": { "language": "tlh", "coverQr": false } });
    assert!(shell.call("choose_preferences", unknown).is_err());
}

#[test]
fn system_languages_are_bcp_47_tags() {
    let shell = Shell::bare();
    let languages = shell.call("system_languages", json!({})).unwrap();
    for language in languages.as_array().unwrap() {
        let tag = language.as_str().unwrap();
        assert!(!tag.is_empty() && !tag.contains(['_', '.']), "{tag}");
    }
}

#[test]
fn subscribing_page_gets_the_state_of_the_clipboard() {
    let shell = Shell::bare();
    shell.subscribe();
    let event = json!({ "event": "clipboard", "generation": 1, "copied": { "state": "nothing" } });
    assert_eq!(shell.newest_event("clipboard"), Some(event));
}

#[test]
fn log_folder_opens_unless_browsers_are_forbidden() {
    let opened = Arc::<Mutex<Vec<String>>>::default();
    let sink = opened.clone();
    let open_url: OpenUrl = Arc::new(move |url: &str| {
        sink.lock().expect("not poisoned").push(url.to_owned());
        Ok(())
    });
    for no_browser in [false, true] {
        let shell = Shell::start(|_| Options {
            open_url: Some(open_url.clone()),
            no_browser,
            ..Options::default()
        });
        let logs = shell.call("open_logs", json!({})).expect("granted");
        assert_eq!(logs["opened"], json!(!no_browser), "{logs}");
        let folder = logs["folder"].as_str().expect("a path");
        assert!(folder.ends_with("logs"), "{folder}");
        let opened = std::mem::take(&mut *opened.lock().expect("not poisoned"));
        assert_eq!(
            opened,
            if no_browser {
                vec![]
            } else {
                vec![folder.to_owned()]
            }
        );
    }
}

#[test]
fn log_has_each_command_with_its_result_and_no_typed_text() {
    let PracticeShell {
        shell, description, ..
    } = &with_practice(|_| None);
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    shell.act("choose_pool", json!({ "key": key }));
    let user = &description.pools[0].users[0];
    let wrong = json!({ "username": user.username, "password": "Wrong-1!", "clientSecret": "" });
    shell.act("sign_in", wrong);
    let file = shell.folder().join("logs").join("cognito-enroll.log");
    let mut text = String::new();
    crate::shell::until("the log", || {
        text = std::fs::read_to_string(&file).unwrap_or_default();
        text.contains("sign_in")
    });
    assert!(text.contains(" started: Cognito Enroll "), "{text}");
    assert!(text.contains(" choose_pool: done, "), "{text}");
    assert!(
        text.contains(" choose_pool: refused as the page was behind, "),
        "{text}"
    );
    assert!(
        text.contains(" sign_in: incorrect-credentials, request "),
        "{text}"
    );
    for typed in [&*user.username, "Wrong-1!", "Wrong"] {
        assert!(!text.contains(typed), "{typed} in {text}");
    }
}

#[test]
fn versions_are_returned_and_copied() {
    let shell = Shell::bare();
    let versions = shell.call("versions", json!({})).expect("granted");
    assert_eq!(versions["app"], json!(env!("CARGO_PKG_VERSION")));
    assert!(
        versions["webView"]
            .as_str()
            .is_some_and(|it| it.contains("Tauri 2.")),
        "{versions}"
    );
    assert!(
        shell
            .call("copy_versions", json!({}))
            .is_ok_and(|copied| copied.is_boolean())
    );
}
