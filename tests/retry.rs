//! Commands that try again by themselves: the page can see it and stop it, and nothing is tried for somebody who left.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod shell;

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::thread;

use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
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
    let fault = Fault::new(FaultEffect::Throttle)
        .at("AssociateSoftwareToken")
        .always();
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

#[test]
fn a_user_pool_that_answers_again_is_reachable_whatever_it_says() {
    let shell = Shell::bare();
    // A port that was free a moment ago: nobody listens.
    let nobody = TcpListener::bind("127.0.0.1:0")
        .expect("a port")
        .local_addr()
        .expect("bound");
    let form =
        json!({ "userPoolId": "us-east-1_Ab1", "clientId": "abc", "endpoint": format!("http://{nobody}") });
    let saved = shell.act(
        "save_pool",
        json!({ "key": null, "form": form, "clientSecret": "", "keep": "session", "forget": false }),
    );
    assert_eq!(stage(&saved), "sign-in");
    let reachable = |generation: &Value| {
        shell
            .call("reachable", json!({ "generation": generation }))
            .expect("granted")
    };
    assert_eq!(reachable(&saved["generation"]), false);

    let listener = TcpListener::bind(nobody).expect("still free");
    thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.expect("a connection");
            let mut head = BufReader::new(client.try_clone().expect("a handle")).lines();
            head.find(|line| line.as_ref().is_ok_and(String::is_empty));
            client
                .write_all(b"HTTP/1.1 503 Later\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                .expect("written");
        }
    });
    assert_eq!(reachable(&saved["generation"]), true);
    assert_eq!(reachable(&json!(0)), false, "of another page");
}
