//! Commands that try again by themselves: the page can see it and stop it, and nothing is tried for somebody who left.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod shell;

use std::thread;

use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::Mishap;
use serde_json::{Value, json};
use shell::practised::{problem, stage};
use shell::{Practised, Shell, call, until, with_practice};
use tauri::ipc::InvokeResponseBody;

/// Before the scan, and the user pool wants nothing but pauses.
fn throttled() -> Practised {
    let practised = with_practice(|_| None);
    let user = practised.user(Mfa::On, Scenario::New).clone();
    practised.choose(Mfa::On);
    let answer = practised.sign_in(&user.username, &user.password);
    assert_eq!(stage(&answer), "before-scan");
    let fault = Fault::new(Mishap::Throttle).at("AssociateSoftwareToken").always();
    practised.running.fault(fault).expect("can be");
    practised
}

fn waiting(shell: &Shell) -> Value {
    shell.call("waiting", json!({})).expect("granted")
}

/// Gives a command that stays unanswered for now, and does something meanwhile.
fn while_under_way(shell: &Shell, command: &str, meanwhile: impl FnOnce()) -> Value {
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let (window, command) = (shell.window.clone(), format!("plugin:enrol|{command}"));
    let under_way = thread::spawn(move || {
        match call(&window, &command, json!({ "generation": generation })).expect("granted") {
            InvokeResponseBody::Json(text) => serde_json::from_str(&text).expect("JSON"),
            InvokeResponseBody::Raw(_) => panic!("an answer"),
        }
    });
    meanwhile();
    under_way.join().expect("answered")
}

#[test]
fn what_is_waited_for_is_told_and_stopped_and_the_stage_is_as_before() {
    let practised = throttled();
    let shell = &practised.shell;
    assert_eq!(waiting(shell), Value::Null);
    let answer: Value = while_under_way(shell, "make_secret", || {
        until("a second attempt", || waiting(shell) != Value::Null);
        let wait = waiting(shell);
        assert_eq!(wait["problem"]["kind"]["code"], "throttled", "{wait}");
        assert!(wait["problem"]["requestId"].is_string(), "{wait}");
        assert_eq!(wait["of"], 5, "{wait}");
        shell.call("stop_waiting", json!({})).expect("granted");
    });
    assert_eq!((stage(&answer), problem(&answer)), ("before-scan", "throttled"));
    assert_eq!(waiting(shell), Value::Null);

    practised.running.clear_faults();
    assert_eq!(stage(&shell.act("make_secret", json!({}))), "scan");
    // Stopping what does not wait does nothing.
    shell.call("stop_waiting", json!({})).expect("granted");
    assert_eq!(stage(&shell.call("current", json!({})).expect("granted")), "scan");
}

#[test]
fn nothing_is_tried_again_for_somebody_who_has_left() {
    let practised = throttled();
    let shell = &practised.shell;
    let answer = while_under_way(shell, "make_secret", || {
        until("a second attempt", || waiting(shell) != Value::Null);
        let left = shell.act("start_over", json!({}));
        assert_eq!(stage(&left), "sign-in");
    });
    assert_eq!(answer["refused"], "stale", "{answer}");
    assert_eq!(waiting(shell), Value::Null);
}
