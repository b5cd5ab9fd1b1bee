//! Retries: they are reported to the page, which can stop them, and end when the user leaves.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread;
use std::time::Duration;

use crate::shell::practice::{problem, stage};
use crate::shell::{PracticeShell, Shell, call, until, with_practice};
use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;

/// Before the scan, at a user pool that throttles every request.
fn throttled() -> PracticeShell {
    let practice = with_practice(|_| None);
    let user = practice.user(Mfa::On, Scenario::New).clone();
    practice.choose(Mfa::On);
    let answer = practice.sign_in(&user.username, &user.password);
    assert_eq!(stage(&answer), "before-scan");
    let fault = Fault::new(FaultEffect::Throttle)
        .at("AssociateSoftwareToken")
        .always();
    practice.running.fault(fault).expect("a fault");
    practice
}

/// The notice of the newest retry event.
fn notice(shell: &Shell) -> Value {
    let event = shell.newest_event("retry").expect("sent when subscribed");
    event["notice"].clone()
}

/// Calls a command, runs `during` at the same time, and returns the answer.
fn call_during(shell: &Shell, command: &str, during: impl FnOnce()) -> Value {
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let (window, command) = (shell.window.clone(), format!("plugin:enrol|{command}"));
    let running = thread::spawn(move || {
        match call(&window, &command, json!({ "generation": generation })).expect("granted") {
            InvokeResponseBody::Json(text) => serde_json::from_str(&text).expect("JSON"),
            InvokeResponseBody::Raw(_) => panic!("an answer"),
        }
    });
    during();
    running.join().expect("answered")
}

#[test]
fn retries_are_reported_and_can_be_stopped() {
    let practice = throttled();
    let shell = &practice.shell;
    shell.subscribe();
    assert_eq!(notice(shell), Value::Null);
    let answer: Value = call_during(shell, "make_secret", || {
        until("a second attempt", || notice(shell) != Value::Null);
        let wait = notice(shell);
        let generation = &shell.call("current", json!({})).expect("granted")["generation"];
        assert_eq!(
            &shell.newest_event("retry").expect("sent")["generation"],
            generation
        );
        assert_eq!(wait["problem"]["kind"]["code"], "throttled", "{wait}");
        assert!(wait["problem"]["requestId"].is_string(), "{wait}");
        assert_eq!(wait["of"], 5, "{wait}");
        shell.call("stop_waiting", json!({})).expect("granted");
    });
    assert_eq!((stage(&answer), problem(&answer)), ("before-scan", "throttled"));
    until("the end of the retries", || notice(shell) == Value::Null);

    practice.running.clear_faults();
    assert_eq!(stage(&shell.act("make_secret", json!({}))), "scan");
    // Without a retry the command has no effect.
    shell.call("stop_waiting", json!({})).expect("granted");
    assert_eq!(stage(&shell.call("current", json!({})).expect("granted")), "scan");
}

#[test]
fn retries_end_when_the_user_leaves() {
    let practice = throttled();
    let shell = &practice.shell;
    shell.subscribe();
    let answer = call_during(shell, "make_secret", || {
        until("a second attempt", || notice(shell) != Value::Null);
        let left = shell.act("start_over", json!({}));
        assert_eq!(stage(&left), "sign-in");
    });
    assert_eq!(answer["refused"], "stale", "{answer}");
    until("the end of the retries", || notice(shell) == Value::Null);
}

#[test]
fn reloaded_page_receives_the_running_retry() {
    let practice = throttled();
    let shell = &practice.shell;
    shell.subscribe();
    call_during(shell, "make_secret", || {
        until("a second attempt", || notice(shell) != Value::Null);
        shell.clear_events();
        shell.subscribe();
        let event = shell.newest_event("retry").expect("sent when subscribed");
        assert_eq!(event["notice"]["problem"]["kind"]["code"], "throttled", "{event}");
        shell.call("stop_waiting", json!({})).expect("granted");
    });
}

/// A shell at the sign-in of a pool with that endpoint, without HTTPS.
fn shell_at(address: SocketAddr) -> Shell {
    let shell = Shell::bare();
    let form =
        json!({ "userPoolId": "us-east-1_Ab1", "clientId": "abc", "endpoint": format!("http://{address}") });
    let saved = shell.act(
        "save_pool",
        json!({ "key": null, "form": form, "clientSecret": "", "keep": "session", "forget": false }),
    );
    assert_eq!(stage(&saved), "sign-in");
    shell.subscribe();
    shell
}

fn sign_in(shell: &Shell) -> Value {
    let arguments = json!({ "username": "noor", "password": "x", "clientSecret": "" });
    shell.act("sign_in", arguments)
}

/// Answers every request with 503.
fn serve_unavailable(listener: TcpListener) {
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
}

#[test]
fn lost_connection_is_reported_when_the_pool_responds_again() {
    // A port that was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("bound");
    drop(listener);
    let shell = shell_at(address);
    let lost = sign_in(&shell);
    assert_eq!(problem(&lost), "unreachable", "{lost}");
    shell.call("network_changed", json!({})).expect("granted");
    assert_eq!(shell.newest_event("connection-restored"), None);

    // Any response restores the connection.
    serve_unavailable(TcpListener::bind(address).expect("still free"));
    let restored = json!({ "event": "connection-restored", "generation": lost["generation"] });
    until("the connection", || {
        // Repeated, because it has an effect only while the shell waits for its next attempt.
        shell.call("network_changed", json!({})).expect("granted");
        shell.newest_event("connection-restored") == Some(restored.clone())
    });

    shell.clear_events();
    shell.subscribe();
    assert_eq!(
        shell.newest_event("connection-restored"),
        Some(restored),
        "a reloaded page receives it"
    );
    shell.act("start_over", json!({}));
    shell.clear_events();
    shell.subscribe();
    assert_eq!(
        shell.newest_event("connection-restored"),
        None,
        "it belongs to another view"
    );
}

#[test]
fn connection_is_not_retried_after_another_kind_of_problem() {
    let practice = with_practice(|_| None);
    let shell = &practice.shell;
    let user = practice.user(Mfa::On, Scenario::New).clone();
    practice.choose(Mfa::On);
    shell.subscribe();
    let wrong = practice.sign_in(&user.username, "Wrong-Pass-1!");
    assert_eq!(problem(&wrong), "incorrect-credentials");
    for _ in 0..20 {
        shell.call("network_changed", json!({})).expect("granted");
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(shell.newest_event("connection-restored"), None);
}
