//! Leaving an enrolment: obtained tokens are revoked, late responses are dropped and an unknown result is reported.

use std::thread;
use std::time::{Duration, Instant};

use crate::shell::practice::{problem, stage};
use crate::shell::{PracticeShell, call, code, secret, until, with_practice};
use crate::tap::Tap;
use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario, UserDescription};
use practice_pool::fault::FaultEffect;
use serde_json::{Value, json};
use tauri::Manager;
use tauri::ipc::InvokeResponseBody;

/// Signs in the new user of a pool. The first pool on the list requires MFA; in the third it is optional.
fn signed_in(practice: &PracticeShell, card: usize, pool: usize) -> Value {
    let shell = &practice.shell;
    let users = &practice.description.pools[pool].users;
    let user = users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .expect("a new user");
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

fn tapped() -> (PracticeShell, Tap) {
    let mut tap = None;
    let practice = with_practice(|running| {
        let listening = Tap::on(running.address()).expect("listens");
        let endpoint = listening.endpoint();
        tap = Some(listening);
        Some(endpoint)
    });
    (practice, tap.expect("created above"))
}

/// `RevokeToken` is the only operation with a member of this name.
fn revoked(tap: &Tap) -> Vec<String> {
    tap.values("Token")
}

#[test]
fn tokens_are_revoked_after_the_enrolment() {
    for (card, pool) in [(0, 0), (2, 1)] {
        let (practice, tap) = tapped();
        signed_in(&practice, card, pool);
        practice.shell.act("make_secret", json!({}));
        let code = code(&secret(&practice.shell), 0);
        let done = practice.shell.act(
            "verify",
            json!({ "code": code, "deviceName": "", "insist": false }),
        );
        assert_eq!(done["view"]["stage"], "done", "{done}");
        assert_eq!(
            revoked(&tap),
            tap.values("RefreshToken"),
            "exactly the obtained tokens"
        );
        assert_eq!(revoked(&tap).len(), 1);
    }
}

#[test]
fn tokens_are_revoked_when_the_user_starts_over() {
    for at_scan in [false, true] {
        let (practice, tap) = tapped();
        signed_in(&practice, 2, 1);
        if at_scan {
            practice.shell.act("make_secret", json!({}));
        }
        assert!(revoked(&tap).is_empty(), "no revocation before");
        let answer = practice.shell.act("start_over", json!({}));
        assert_eq!(answer["view"]["stage"], "sign-in");
        until("the revocation", || revoked(&tap) == tap.values("RefreshToken"));
    }
}

#[test]
fn tokens_are_revoked_when_the_window_is_closed() {
    let (practice, tap) = tapped();
    signed_in(&practice, 2, 1);
    let has_window = practice.shell.app.get_webview_window("main").is_some();
    assert!(has_window);
    cognito_enroll_desktop::closing(practice.shell.app.handle());
    assert_eq!(revoked(&tap), tap.values("RefreshToken"));
    assert_eq!(revoked(&tap).len(), 1);
}

#[test]
fn command_after_a_wipe_starts_on_a_clean_first_screen() {
    let practice = with_practice(|_| None);
    let shell = &practice.shell;
    let signed_in = signed_in(&practice, 0, 0);
    let username = signed_in["view"]["username"].as_str().expect("a username");
    shell.act("make_secret", json!({}));
    let secret = secret(shell);
    let label = json!({ "issuer": "", "account": username });
    let taken = shell.call("take_secret", json!({ "secret": secret, "label": label }));
    assert_eq!(taken.expect("granted")["problem"], Value::Null);

    cognito_enroll_desktop::closing(shell.app.handle());
    let current = shell.call("current", json!({})).expect("granted");
    assert_eq!((stage(&current), &current["problem"]), ("pools", &Value::Null));
    assert!(!current.to_string().contains(&secret));
    assert_eq!(shell.call_sealed("show_secret"), Err(json!("wrong-stage")));
    assert!(shell.call_sealed("taken_qr_png").is_err());
    assert!(shell.call("check_code", json!({ "code": "123456" })).is_err());
    shell.subscribe();
    assert_eq!(
        shell.newest_event("clipboard").expect("sent")["copied"]["state"],
        "nothing"
    );

    let key = &current["view"]["pools"][0]["key"];
    let chosen = shell.act("choose_pool", json!({ "key": key }));
    assert_eq!(
        (stage(&chosen), &chosen["view"]["username"]),
        ("sign-in", &json!(""))
    );
}

#[test]
fn window_closes_soon_when_revocation_gets_no_response() {
    let practice = with_practice(|_| None);
    signed_in(&practice, 2, 1);
    let never = Fault::new(FaultEffect::DelayAnswer { ms: 60_000 }).at("RevokeToken");
    practice.running.fault(never.always()).expect("a fault");
    let started = Instant::now();
    cognito_enroll_desktop::closing(practice.shell.app.handle());
    assert!(
        started.elapsed() < Duration::from_secs(10),
        "closing waits two seconds at most"
    );
}

#[test]
fn leaving_during_verify_is_unsettled_and_resolved() {
    let practice = with_practice(|_| None);
    let PracticeShell {
        shell,
        running,
        description,
        ..
    } = &practice;
    signed_in(&practice, 0, 0);
    let scan = shell.act("make_secret", json!({}));
    let generation = scan["generation"].clone();
    let secret = secret(shell);
    // The pool registers the authenticator immediately and delays its response.
    running
        .fault(Fault::new(FaultEffect::DelayAnswer { ms: 60_000 }).at("VerifySoftwareToken"))
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
    let start_over = json!({ "generation": generation });
    until("the check of the code", || {
        shell.call_sealed("show_secret") == Err(json!("busy"))
    });
    let second = shell.call("verify", arguments).expect("granted");
    assert_eq!(second["refused"], "busy");
    let user = description.pools[0]
        .users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .expect("new");
    let registered = || {
        let snapshot = running.user_snapshot(&description.pools[0].user_pool_id, &user.username);
        snapshot.expect("known").totp
    };
    until("the registration", registered);

    // Not back to the previous state, because the result is unknown.
    let started = Instant::now();
    let left = shell.call("start_over", start_over).expect("granted");
    assert!(
        started.elapsed() < Duration::from_secs(10),
        "leaving does not wait for the response"
    );
    assert_eq!(left["view"]["stage"], "unsettled", "{left}");
    assert_eq!(left["problem"]["kind"]["code"], "outcome-unknown");
    let verified = verifying.join().expect("answered");
    assert_eq!(
        verified["view"]["stage"], "unsettled",
        "both commands return the same view"
    );
    assert_eq!(verified["generation"], left["generation"]);

    let settled = shell.act("settle", json!({ "password": user.password }));
    assert_eq!(
        settled["view"]["purpose"], "settle",
        "a code is required: {settled}"
    );
    let done = shell.act(
        "send_current_code",
        json!({ "code": code(&secret, 1), "insist": false }),
    );
    assert_eq!(done["view"]["stage"], "done", "{done}");
}

#[test]
fn result_that_arrives_after_leaving_is_dropped_and_revoked() {
    for close in [false, true] {
        let (practice, tap) = tapped();
        let PracticeShell { shell, running, .. } = &practice;
        let before = signed_in(&practice, 2, 1);
        let generation = before["generation"].clone();
        running
            .fault(Fault::new(FaultEffect::DelayAnswer { ms: 300 }).at("AssociateSoftwareToken"))
            .expect("a fault");
        let window = shell.window.clone();
        let start_over = json!({ "generation": generation });
        let making = {
            let arguments = start_over.clone();
            thread::spawn(
                move || match call(&window, "plugin:enrol|make_secret", arguments) {
                    Ok(InvokeResponseBody::Json(text)) => serde_json::from_str::<Value>(&text).expect("JSON"),
                    _ => panic!("granted"),
                },
            )
        };
        until("the command", || {
            shell.call_sealed("show_secret") == Err(json!("busy"))
        });
        let stage = if close {
            cognito_enroll_desktop::closing(shell.app.handle());
            assert_eq!(revoked(&tap).len(), 1, "closing has waited for the revocation");
            "pools"
        } else {
            let left = shell.call("start_over", start_over).expect("granted");
            assert_eq!(left["view"]["stage"], "sign-in");
            "sign-in"
        };
        let left = shell.call("current", json!({})).expect("granted");
        let late = making.join().expect("answered");
        assert_eq!(late["refused"], "stale");
        let current = shell.call("current", json!({})).expect("granted");
        assert_eq!(
            (&current["view"]["stage"], &current["generation"]),
            (&json!(stage), &left["generation"])
        );
        assert_eq!(
            revoked(&tap),
            tap.values("RefreshToken"),
            "the tokens of the late response are revoked, too"
        );
        assert_eq!(revoked(&tap).len(), 1);
    }
}

/// These are the last steps with tokens.
#[test]
fn tokens_are_revoked_when_the_user_leaves_an_unsettled_or_unfinished_step() {
    for (fault, left_at) in [
        (
            Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken"),
            "unsettled",
        ),
        (
            Fault::new(FaultEffect::Waf).at("SetUserMFAPreference"),
            "finishing",
        ),
    ] {
        let (practice, tap) = tapped();
        let shell = &practice.shell;
        signed_in(&practice, 2, 1);
        shell.act("make_secret", json!({}));
        practice.running.fault(fault).expect("a fault");
        let code = code(&secret(shell), 0);
        let stopped = shell.act(
            "verify",
            json!({ "code": code, "deviceName": "", "insist": false }),
        );
        assert_eq!(stopped["view"]["stage"], left_at, "{stopped}");
        assert!(revoked(&tap).is_empty(), "no revocation before");
        shell.act("start_over", json!({}));
        until("the revocation", || revoked(&tap) == tap.values("RefreshToken"));
    }
}

/// Signs in again as the same user.
fn sign_in_again(practice: &PracticeShell, user: &UserDescription) -> Value {
    let again = practice.sign_in(&user.username, &user.password);
    assert_eq!(stage(&again), "before-scan", "{again}");
    again
}

fn verify(practice: &PracticeShell, code: &str) -> Value {
    let arguments = json!({ "code": code, "deviceName": "", "insist": false });
    practice.shell.act("verify", arguments)
}

#[test]
fn leaving_at_the_qr_code_marks_the_scanned_entry_as_useless() {
    let practice = with_practice(|_| None);
    let shell = &practice.shell;
    let user = practice.user(Mfa::On, Scenario::New);
    assert_eq!(
        signed_in(&practice, 0, 0)["view"]["scannedInVain"],
        json!(false),
        "no QR code was scanned"
    );
    let first = {
        shell.act("make_secret", json!({}));
        secret(shell)
    };
    shell.act("start_over", json!({}));
    // Leaving again, before a new QR code is shown.
    sign_in_again(&practice, user);
    shell.act("start_over", json!({}));
    let again = sign_in_again(&practice, user);
    assert_eq!(again["view"]["scannedInVain"], json!(true), "{again}");
    let (second, _) = practice.enrol();
    assert_ne!(first, second);

    shell.act("start_over", json!({}));
    practice.sign_in(&user.username, &user.password);
    let next = json!({ "code": code(&second, 1), "insist": false });
    let enrolled = shell.act("send_current_code", next);
    assert_eq!(
        (stage(&enrolled), &enrolled["view"]["scannedInVain"]),
        ("before-scan", &json!(false)),
        "the last scanned entry is registered: {enrolled}"
    );
}

#[test]
fn expired_session_marks_the_scanned_entry_as_useless() {
    let practice = with_practice(|_| None);
    let shell = &practice.shell;
    let user = practice.user(Mfa::On, Scenario::New);
    signed_in(&practice, 0, 0);
    shell.act("make_secret", json!({}));
    let first = secret(shell);
    let expires = Fault::new(FaultEffect::ExpireSession).at("VerifySoftwareToken");
    practice.running.fault(expires).expect("a fault");
    let expired = verify(&practice, &code(&first, 0));
    assert_eq!(
        (stage(&expired), problem(&expired)),
        ("sign-in", "session-over"),
        "{expired}"
    );
    let again = sign_in_again(&practice, user);
    assert_eq!(again["view"]["scannedInVain"], json!(true), "{again}");
    let (second, _) = practice.enrol();
    assert_ne!(first, second, "a new secret");
}

#[test]
fn unregistered_code_marks_the_scanned_entry_as_useless() {
    let drop_request = || Fault::new(FaultEffect::DropRequest).at("VerifySoftwareToken");
    let practice = with_practice(|_| None);
    let shell = &practice.shell;
    let user = practice.user(Mfa::On, Scenario::New);
    signed_in(&practice, 0, 0);
    shell.act("make_secret", json!({}));
    practice.running.fault(drop_request()).expect("a fault");
    assert_eq!(stage(&verify(&practice, &code(&secret(shell), 0))), "unsettled");
    let settled = shell.act("settle", json!({ "password": user.password }));
    assert_eq!(
        (stage(&settled), &settled["view"]["scannedInVain"]),
        ("before-scan", &json!(true)),
        "{settled}"
    );

    // With an earlier authenticator, a code determines the result: the code of the new one is wrong, or the code of the
    // earlier one is correct.
    for insist_directly in [false, true] {
        let practice = with_practice(|_| None);
        let shell = &practice.shell;
        let user = practice.user(Mfa::On, Scenario::Enrolled);
        let earlier = user.totp_secret.clone().expect("has one");
        let send = |code: String, insist: bool| {
            let arguments = json!({ "code": code, "insist": insist });
            shell.act("send_current_code", arguments)
        };
        practice.choose(Mfa::On);
        practice.sign_in(&user.username, &user.password);
        assert_eq!(stage(&send(code(&earlier, 0), false)), "before-scan");
        shell.act("make_secret", json!({}));
        let new = secret(shell);
        practice.running.fault(drop_request()).expect("a fault");
        assert_eq!(stage(&verify(&practice, &code(&new, 0))), "unsettled");
        let answer = shell.act("settle", json!({ "password": user.password }));
        assert_eq!(answer["view"]["purpose"], "settle", "{answer}");
        if !insist_directly {
            let refused = send(code(&new, 1), false);
            assert_eq!(refused["view"]["purpose"], "replace", "{refused}");
        }
        let back = send(code(&earlier, 1), insist_directly);
        assert_eq!(
            (stage(&back), &back["view"]["scannedInVain"]),
            ("before-scan", &json!(true)),
            "{back}"
        );
    }
}
