//! What becomes of an enrolment that is left: tokens that were obtained are revoked, late answers are dropped, and
//! an outcome that nobody knows is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod shell;
#[allow(dead_code, reason = "the scan of the memory needs more of it")]
#[path = "secrets/tap.rs"]
mod tap;

use std::thread;

use practice_pool::Fault;
use practice_pool::description::Scenario;
use practice_pool::fault::Mishap;
use serde_json::{Value, json};
use shell::{Practised, call, code, secret, until, with_practice};
use tap::Tap;
use tauri::Manager;
use tauri::ipc::InvokeResponseBody;

/// Signs the new person of a pool in: the first pool on the list requires MFA, the third leaves it to the person.
fn signed_in(practised: &Practised, card: usize, pool: usize) -> Value {
    let shell = &practised.shell;
    let users = &practised.description.pools[pool].users;
    let user = users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .expect("someone new");
    let current = shell.call("current", json!({})).expect("granted");
    shell.act(
        "choose_pool",
        json!({ "key": current["view"]["pools"][card]["key"] }),
    );
    let answer = shell.act(
        "sign_in",
        json!({ "username": user.username, "password": user.password, "clientSecret": "" }),
    );
    assert_eq!(answer["view"]["stage"], "before-scan", "{answer}");
    answer
}

fn tapped() -> (Practised, Tap) {
    let mut tap = None;
    let practised = with_practice(|running| {
        let listening = Tap::on(running.address()).expect("listens");
        let endpoint = listening.endpoint();
        tap = Some(listening);
        Some(endpoint)
    });
    (practised, tap.expect("made above"))
}

/// `RevokeToken` is the only operation with a member of this name.
fn revoked(tap: &Tap) -> Vec<String> {
    tap.heard("Token")
}

#[test]
fn tokens_are_revoked_when_all_is_done() {
    for (card, pool) in [(0, 0), (2, 1)] {
        let (practised, tap) = tapped();
        signed_in(&practised, card, pool);
        practised.shell.act("make_secret", json!({}));
        let code = code(&secret(&practised.shell), 0);
        let done = practised.shell.act(
            "verify",
            json!({ "code": code, "deviceName": "", "insist": false }),
        );
        assert_eq!(done["view"]["stage"], "done", "{done}");
        assert_eq!(
            revoked(&tap),
            tap.heard("RefreshToken"),
            "at the end, and just what was obtained"
        );
        assert_eq!(revoked(&tap).len(), 1);
    }
}

#[test]
fn tokens_are_revoked_when_the_person_starts_over() {
    for at_scan in [false, true] {
        let (practised, tap) = tapped();
        signed_in(&practised, 2, 1);
        if at_scan {
            practised.shell.act("make_secret", json!({}));
        }
        assert!(revoked(&tap).is_empty(), "not before");
        let answer = practised.shell.act("start_over", json!({}));
        assert_eq!(answer["view"]["stage"], "sign-in");
        until("the revocation", || revoked(&tap) == tap.heard("RefreshToken"));
    }
}

#[test]
fn tokens_are_revoked_when_the_window_is_closed() {
    let (practised, tap) = tapped();
    signed_in(&practised, 2, 1);
    let desk_is_there = practised.shell.app.get_webview_window("main").is_some();
    assert!(desk_is_there);
    cognito_enroll_desktop::closing(practised.shell.app.handle());
    assert_eq!(revoked(&tap), tap.heard("RefreshToken"));
    assert_eq!(revoked(&tap).len(), 1);
}

#[test]
fn leaving_while_a_code_is_checked_is_unsettled_and_found_out() {
    let practised = with_practice(|_| None);
    let Practised {
        shell,
        running,
        description,
        ..
    } = &practised;
    signed_in(&practised, 0, 0);
    let scan = shell.act("make_secret", json!({}));
    let generation = scan["generation"].clone();
    let secret = secret(shell);
    // It acts at once, and the answer would take a minute.
    running
        .fault(Fault::new(Mishap::DelayAnswer { ms: 60_000 }).at("VerifySoftwareToken"))
        .expect("a fault");
    let arguments =
        json!({ "generation": generation, "code": code(&secret, 0), "deviceName": "", "insist": false });
    let window = shell.window.clone();
    let verifying = {
        let arguments = arguments.clone();
        thread::spawn(move || match call(&window, "plugin:enrol|verify", arguments) {
            Ok(InvokeResponseBody::Json(text)) => serde_json::from_str::<Value>(&text).expect("JSON"),
            _ => panic!("granted"),
        })
    };
    let looks = json!({ "generation": generation });
    until("the check of the code", || {
        shell.look("show_secret") == Err(json!("busy"))
    });
    let second = shell.call("verify", arguments).expect("granted");
    assert_eq!(second["refused"], "busy");
    let user = description.pools[0]
        .users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .expect("new");
    let registered = || {
        let standing = running.standing(&description.pools[0].user_pool_id, &user.username);
        standing.expect("known").totp
    };
    until("the registration", registered);

    // Never back to the state before: nobody here can know.
    let left = shell.call("start_over", looks).expect("granted");
    assert_eq!(left["view"]["stage"], "unsettled", "{left}");
    assert_eq!(left["problem"]["kind"]["code"], "outcome-unknown");
    let verified = verifying.join().expect("answered");
    assert_eq!(verified["view"]["stage"], "unsettled", "both say the same");
    assert_eq!(verified["generation"], left["generation"]);

    let settled = shell.act("settle", json!({ "password": user.password }));
    assert_eq!(
        settled["view"]["purpose"], "settle",
        "the secret was kept: {settled}"
    );
    let done = shell.act(
        "send_current_code",
        json!({ "code": code(&secret, 1), "insist": false }),
    );
    assert_eq!(done["view"]["stage"], "done", "{done}");
}

#[test]
fn what_was_under_way_when_the_person_left_comes_to_nothing() {
    let practised = with_practice(|_| None);
    let Practised { shell, running, .. } = &practised;
    let before = signed_in(&practised, 2, 1);
    let generation = before["generation"].clone();
    running
        .fault(Fault::new(Mishap::DelayAnswer { ms: 1_000 }).at("AssociateSoftwareToken"))
        .expect("a fault");
    let window = shell.window.clone();
    let looks = json!({ "generation": generation });
    let making = {
        let arguments = looks.clone();
        thread::spawn(
            move || match call(&window, "plugin:enrol|make_secret", arguments) {
                Ok(InvokeResponseBody::Json(text)) => serde_json::from_str::<Value>(&text).expect("JSON"),
                _ => panic!("granted"),
            },
        )
    };
    until("the command", || shell.look("show_secret") == Err(json!("busy")));
    let left = shell.call("start_over", looks).expect("granted");
    assert_eq!(left["view"]["stage"], "sign-in");
    let late = making.join().expect("answered");
    assert_eq!(late["refused"], "stale");
    let current = shell.call("current", json!({})).expect("granted");
    assert_eq!(
        (&current["view"]["stage"], &current["generation"]),
        (&json!("sign-in"), &left["generation"])
    );
}
