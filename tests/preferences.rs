//! What the person chooses for the window itself, through the shipped access-control list.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod shell;

use serde_json::json;
use shell::Shell;

#[test]
fn what_is_chosen_holds_and_is_kept() {
    let shell = Shell::bare();
    let nothing_chosen = json!({ "language": null, "coverQr": false });
    let chosen = json!({ "language": "ar", "coverQr": true });
    assert_eq!(shell.call("preferences", json!({})), Ok(nothing_chosen));
    let kept = shell.call("choose_preferences", json!({ "preferences": chosen }));
    assert_eq!(kept, Ok(json!(true)));
    assert_eq!(shell.call("preferences", json!({})), Ok(chosen));
}

#[test]
fn a_language_that_there_is_not_is_refused() {
    let shell = Shell::bare();
    let unknown = json!({ "preferences": { "language": "tlh", "coverQr": false } });
    assert!(shell.call("choose_preferences", unknown).is_err());
}

#[test]
fn the_systems_languages_are_told_as_the_page_names_them() {
    let shell = Shell::bare();
    let languages = shell.call("system_languages", json!({})).unwrap();
    for language in languages.as_array().unwrap() {
        let tag = language.as_str().unwrap();
        assert!(!tag.is_empty() && !tag.contains(['_', '.']), "{tag}");
    }
}

#[test]
fn nothing_was_copied_before_somebody_copies() {
    let shell = Shell::bare();
    let copied = shell.call("copied", json!({}));
    assert_eq!(copied, Ok(json!({ "state": "nothing" })));
}
