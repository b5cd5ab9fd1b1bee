//! What becomes of an enrolment that is left: tokens that were obtained are revoked, late answers are dropped, and
//! an outcome that nobody knows is told.

use std::thread;
use std::time::{Duration, Instant};

use crate::shell::practised::{problem, stage};
use crate::shell::{Practised, call, code, secret, until, with_practice};
use crate::tap::Tap;
use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario, UserDescription};
use practice_pool::fault::FaultEffect;
use serde_json::{Value, json};
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
fn tokens_are_revoked_after_the_enrolment() {
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
fn command_after_a_wipe_starts_on_a_clean_first_screen() {
    let practised = with_practice(|_| None);
    let shell = &practised.shell;
    let signed_in = signed_in(&practised, 0, 0);
    let username = signed_in["view"]["username"].as_str().expect("a person");
    shell.act("make_secret", json!({}));
    let secret = secret(shell);
    let label = json!({ "issuer": "", "account": username });
    let taken = shell.call("take_secret", json!({ "secret": secret, "label": label }));
    assert_eq!(taken.expect("granted")["problem"], Value::Null);

    cognito_enroll_desktop::closing(shell.app.handle());
    let current = shell.call("current", json!({})).expect("granted");
    assert_eq!((stage(&current), &current["problem"]), ("pools", &Value::Null));
    assert!(!current.to_string().contains(&secret));
    assert_eq!(shell.look("show_secret"), Err(json!("wrong-stage")));
    assert!(shell.look("taken_qr_png").is_err());
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
    let practised = with_practice(|_| None);
    signed_in(&practised, 2, 1);
    let never = Fault::new(FaultEffect::DelayAnswer { ms: 60_000 }).at("RevokeToken");
    practised.running.fault(never.always()).expect("a fault");
    let asked = Instant::now();
    cognito_enroll_desktop::closing(practised.shell.app.handle());
    assert!(
        asked.elapsed() < Duration::from_secs(10),
        "two seconds are enough"
    );
}

#[test]
fn leaving_during_verify_is_unsettled_and_resolved() {
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
        let standing = running.user_snapshot(&description.pools[0].user_pool_id, &user.username);
        standing.expect("known").totp
    };
    until("the registration", registered);

    // Never back to the state before: nobody here can know.
    let asked = Instant::now();
    let left = shell.call("start_over", looks).expect("granted");
    assert!(
        asked.elapsed() < Duration::from_secs(10),
        "the person does not wait until the call times out"
    );
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
fn result_that_arrives_after_leaving_is_dropped_and_revoked() {
    for closes in [false, true] {
        let (practised, tap) = tapped();
        let Practised { shell, running, .. } = &practised;
        let before = signed_in(&practised, 2, 1);
        let generation = before["generation"].clone();
        running
            .fault(Fault::new(FaultEffect::DelayAnswer { ms: 300 }).at("AssociateSoftwareToken"))
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
        let stage = if closes {
            cognito_enroll_desktop::closing(shell.app.handle());
            assert_eq!(revoked(&tap).len(), 1, "the process would end now");
            "pools"
        } else {
            let left = shell.call("start_over", looks).expect("granted");
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
            tap.heard("RefreshToken"),
            "what came late is left, too"
        );
        assert_eq!(revoked(&tap).len(), 1);
    }
}

/// The last steps at which there are tokens.
#[test]
fn tokens_are_revoked_when_the_person_leaves_an_unsettled_or_unfinished_step() {
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
        let (practised, tap) = tapped();
        let shell = &practised.shell;
        signed_in(&practised, 2, 1);
        shell.act("make_secret", json!({}));
        practised.running.fault(fault).expect("a fault");
        let code = code(&secret(shell), 0);
        let stopped = shell.act(
            "verify",
            json!({ "code": code, "deviceName": "", "insist": false }),
        );
        assert_eq!(stopped["view"]["stage"], left_at, "{stopped}");
        assert!(revoked(&tap).is_empty(), "not before");
        shell.act("start_over", json!({}));
        until("the revocation", || revoked(&tap) == tap.heard("RefreshToken"));
    }
}

/// Signs in anew where one person has been before, up to a secret.
fn signs_in_again(practised: &Practised, user: &UserDescription) -> Value {
    let again = practised.sign_in(&user.username, &user.password);
    assert_eq!(stage(&again), "before-scan", "{again}");
    again
}

fn verify(practised: &Practised, code: &str) -> Value {
    let arguments = json!({ "code": code, "deviceName": "", "insist": false });
    practised.shell.act("verify", arguments)
}

#[test]
fn leaving_at_the_qr_code_marks_the_scanned_entry_as_useless() {
    let practised = with_practice(|_| None);
    let shell = &practised.shell;
    let user = practised.user(Mfa::On, Scenario::New);
    assert_eq!(
        signed_in(&practised, 0, 0)["view"]["scannedInVain"],
        json!(false),
        "nothing was scanned yet"
    );
    let first = {
        shell.act("make_secret", json!({}));
        secret(shell)
    };
    shell.act("start_over", json!({}));
    // And once more before there is a new one.
    signs_in_again(&practised, user);
    shell.act("start_over", json!({}));
    let again = signs_in_again(&practised, user);
    assert_eq!(again["view"]["scannedInVain"], json!(true), "{again}");
    let (second, _) = practised.enrol();
    assert_ne!(first, second);

    shell.act("start_over", json!({}));
    practised.sign_in(&user.username, &user.password);
    let next = json!({ "code": code(&second, 1), "insist": false });
    let enrolled = shell.act("send_current_code", next);
    assert_eq!(
        (stage(&enrolled), &enrolled["view"]["scannedInVain"]),
        ("before-scan", &json!(false)),
        "what was scanned last is good: {enrolled}"
    );
}

#[test]
fn expired_session_marks_the_scanned_entry_as_useless() {
    let practised = with_practice(|_| None);
    let shell = &practised.shell;
    let user = practised.user(Mfa::On, Scenario::New);
    signed_in(&practised, 0, 0);
    shell.act("make_secret", json!({}));
    let first = secret(shell);
    let expires = Fault::new(FaultEffect::ExpireSession).at("VerifySoftwareToken");
    practised.running.fault(expires).expect("a fault");
    let over = verify(&practised, &code(&first, 0));
    assert_eq!(
        (stage(&over), problem(&over)),
        ("sign-in", "session-over"),
        "{over}"
    );
    let again = signs_in_again(&practised, user);
    assert_eq!(again["view"]["scannedInVain"], json!(true), "{again}");
    let (second, _) = practised.enrol();
    assert_ne!(first, second, "a fresh one");
}

#[test]
fn unregistered_code_marks_the_scanned_entry_as_useless() {
    let lost = || Fault::new(FaultEffect::DropRequest).at("VerifySoftwareToken");
    let practised = with_practice(|_| None);
    let shell = &practised.shell;
    let user = practised.user(Mfa::On, Scenario::New);
    signed_in(&practised, 0, 0);
    shell.act("make_secret", json!({}));
    practised.running.fault(lost()).expect("a fault");
    assert_eq!(stage(&verify(&practised, &code(&secret(shell), 0))), "unsettled");
    let settled = shell.act("settle", json!({ "password": user.password }));
    assert_eq!(
        (stage(&settled), &settled["view"]["scannedInVain"]),
        ("before-scan", &json!(true)),
        "{settled}"
    );

    // Where there is an earlier authenticator, only a code tells: the new one's is wrong, or the earlier one's right.
    for insists in [false, true] {
        let practised = with_practice(|_| None);
        let shell = &practised.shell;
        let user = practised.user(Mfa::On, Scenario::Enrolled);
        let earlier = user.totp_secret.clone().expect("has one");
        let send = |code: String, insist: bool| {
            let arguments = json!({ "code": code, "insist": insist });
            shell.act("send_current_code", arguments)
        };
        practised.choose(Mfa::On);
        practised.sign_in(&user.username, &user.password);
        assert_eq!(stage(&send(code(&earlier, 0), false)), "before-scan");
        shell.act("make_secret", json!({}));
        let new = secret(shell);
        practised.running.fault(lost()).expect("a fault");
        assert_eq!(stage(&verify(&practised, &code(&new, 0))), "unsettled");
        let asked = shell.act("settle", json!({ "password": user.password }));
        assert_eq!(asked["view"]["purpose"], "settle", "{asked}");
        if !insists {
            let told = send(code(&new, 1), false);
            assert_eq!(told["view"]["purpose"], "replace", "{told}");
        }
        let back = send(code(&earlier, 1), insists);
        assert_eq!(
            (stage(&back), &back["view"]["scannedInVain"]),
            ("before-scan", &json!(true)),
            "{back}"
        );
    }
}
