//! The grants of all commands, stale views, wrong stages and double clicks.

use std::sync::{Arc, mpsc};
use std::thread;

use crate::shell::{PracticeShell, Shell, call, code, secret, with_practice};
use cognito_enroll_desktop::{Options, context};
use practice_pool::behaviour::{AfterMfaSetup, Behaviour};
use practice_pool::description::Scenario;
use practice_pool::fault::{Fault, FaultEffect};
use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;
use tauri::test::MockRuntime;
use tauri::{WebviewUrl, WebviewWindowBuilder};

/// A valid public key: the generator of P-256.
const SEAL_FOR: &str = r#"{"sealFor":"BGsX0fLhLEJH+Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT+NC4v4af5uO5+tKfA+eFivOM1drMV7Oy7ZAaDe/UfU="}"#;

/// The page has no `<base>` and no form that is sent. `default-src` covers neither.
#[test]
fn content_security_policies_allow_no_base_and_no_form_target() {
    let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).expect("JSON");
    let security = &config["app"]["security"];
    for policy in ["csp", "devCsp"] {
        for directive in ["default-src", "base-uri", "form-action"] {
            assert_eq!(security[policy][directive], "'none'", "{directive} of {policy}");
        }
    }
}

const COMMANDS: [(&str, &str); 30] = [
    ("choose_pool", r#"{"key":"pool-1"}"#),
    (
        "save_pool",
        r#"{"key":null,"form":{"userPoolId":"us-east-1_Ab1","clientId":"abc"},"clientSecret":"","keep":"session","forget":false}"#,
    ),
    ("remove_pool", r#"{"key":"pool-1"}"#),
    (
        "import_pools",
        r#"{"text":"[{\"profile\":{\"userPoolId\":\"us-east-1_Ab1\",\"clientId\":\"abc\"}}]"}"#,
    ),
    ("export_pools", r#"{"title":""}"#),
    (
        "test_pool",
        r#"{"key":null,"form":{"userPoolId":"us-east-1_Ab1","clientId":"abc"},"clientSecret":""}"#,
    ),
    ("start_practice", "{}"),
    (
        "sign_in",
        r#"{"username":"noor","password":"x","clientSecret":""}"#,
    ),
    ("set_new_password", r#"{"newPassword":"x","attributes":{}}"#),
    ("send_code", r#"{"code":"123456"}"#),
    ("choose_factor", r#"{"factor":"sms"}"#),
    ("forgot_password", r#"{"username":"noor","clientSecret":""}"#),
    ("reset_password", r#"{"code":"123456","newPassword":"x"}"#),
    ("confirm_account", r#"{"username":"noor","clientSecret":""}"#),
    ("confirm_code", r#"{"code":"123456"}"#),
    ("send_code_again", "{}"),
    (
        "sign_in_with_browser",
        r#"{"clientSecret":"","words":{"lang":"en","rightToLeft":false,"title":"","done":"","refused":"","stray":""}}"#,
    ),
    ("use_token", r#"{"accessToken":"x"}"#),
    ("accept_account", "{}"),
    ("prove", r#"{"password":"x","code":"123456"}"#),
    ("send_current_code", r#"{"code":"123456","insist":false}"#),
    ("make_secret", "{}"),
    ("qr_png", SEAL_FOR),
    ("copy_secret", "{}"),
    ("show_secret", SEAL_FOR),
    ("verify", r#"{"code":"123456","deviceName":"","insist":false}"#),
    ("finish", "{}"),
    ("settle", r#"{"password":"x"}"#),
    ("start_over", "{}"),
    ("back_to_pools", "{}"),
];

include!("../../src-tauri/src/enrolment_window/command_list.rs");

macro_rules! names {
    ($($module:ident::$command:ident),* $(,)?) => { &[$(stringify!($command)),*] };
}

/// The commands that the page may call. Repeated here on purpose, so that a new command is not granted unnoticed.
const GRANTED: [&str; 50] = [
    "current",
    "sealing_key",
    "subscribe",
    "stop_waiting",
    "network_changed",
    "suspended_ms",
    "preferences",
    "choose_preferences",
    "system_languages",
    "capture_blocking",
    "versions",
    "copy_versions",
    "open_logs",
    "start_over",
    "back_to_pools",
    "choose_pool",
    "save_pool",
    "remove_pool",
    "import_pools",
    "export_pools",
    "test_pool",
    "start_practice",
    "connect",
    "sign_in",
    "set_new_password",
    "send_code",
    "choose_factor",
    "send_current_code",
    "forgot_password",
    "reset_password",
    "confirm_account",
    "confirm_code",
    "send_code_again",
    "sign_in_with_browser",
    "open_browser_again",
    "sign_out_of_browser",
    "use_token",
    "accept_account",
    "take_secret",
    "taken_qr_png",
    "check_code",
    "forget_secret",
    "make_secret",
    "qr_png",
    "copy_secret",
    "show_secret",
    "verify",
    "settle",
    "finish",
    "prove",
];

#[test]
fn enrolment_window_is_granted_exactly_these_commands() {
    let listed: &[&str] = with_commands!(names);
    assert_eq!(listed, GRANTED);
    let context = context::<MockRuntime>();
    let security = serde_json::to_value(&context.config().app.security).unwrap();
    let capabilities = security["capabilities"].as_array().unwrap();
    let granted: Vec<_> = capabilities
        .iter()
        .map(|capability| (&capability["windows"], &capability["permissions"]))
        .collect();
    assert_eq!(granted, [(&json!(["main"]), &json!(["enrol:default"]))]);

    let shell = Shell::start(|_| Options {
        open_url: Some(Arc::new(|_| Ok(()))),
        ..Options::default()
    });
    for command in GRANTED {
        // Most calls fail because arguments are missing, which is checked after the grant.
        if let Err(refusal) = shell.call(command, json!({})) {
            let refusal = refusal.to_string();
            assert!(!refusal.contains("not allowed"), "{command}: {refusal}");
        }
    }
}

#[test]
fn command_without_a_grant_is_refused() {
    let shell = Shell::bare();
    for command in [
        "plugin:clipboard-manager|read_text",
        "plugin:clipboard-manager|write_text",
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:dialog|message",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|listen",
        "plugin:enrol|no_such_command",
        "no_such_command",
    ] {
        let refusal = call(&shell.window, command, json!({})).expect_err(command);
        let text = refusal.to_string();
        assert!(
            text.contains("not allowed") || text.contains("not found"),
            "{command}: {text}"
        );
    }
}

#[test]
fn other_window_may_call_nothing() {
    let shell = Shell::bare();
    let other = WebviewWindowBuilder::new(&shell.app, "other", WebviewUrl::default())
        .build()
        .expect("a window");
    let refusal = call(&other, "plugin:enrol|current", json!({})).expect_err("another window");
    assert!(refusal.to_string().contains("not allowed"), "{refusal}");
}

#[test]
fn every_command_is_granted_and_refuses_a_stale_view() {
    let shell = Shell::bare();
    assert_eq!(
        shell.call("current", json!({})).expect("granted")["view"]["stage"],
        "pools"
    );
    for (command, arguments) in COMMANDS {
        let mut arguments: Value = serde_json::from_str(arguments).expect("JSON");
        arguments["generation"] = json!(4_000_000);
        let refused = match shell.call(command, arguments) {
            Ok(answer) => answer["refused"].clone(),
            // Commands that do not return a view return the refusal as an error.
            Err(refused) => refused,
        };
        assert_eq!(refused, "stale", "{command}");
    }
    let after = shell.call("current", json!({})).expect("granted");
    assert_eq!(
        (&after["generation"], &after["view"]["pools"]),
        (&json!(1), &json!([])),
        "nothing was done"
    );
}

/// Asserts that all commands except those in `own` are refused at the current stage and change nothing.
fn assert_others_are_refused(shell: &Shell, own: &[&str]) {
    let shown = |answer: &Value| (answer["generation"].clone(), answer["view"]["stage"].clone());
    let before = shell.call("current", json!({})).expect("granted");
    for (command, arguments) in COMMANDS {
        if own.contains(&command) || ["start_over", "back_to_pools"].contains(&command) {
            continue;
        }
        let mut arguments: Value = serde_json::from_str(arguments).expect("JSON");
        arguments["generation"] = before["generation"].clone();
        let refused = shell
            .call(command, arguments)
            .map_or_else(|refused| refused, |a| a["refused"].clone());
        let at = &before["view"]["stage"];
        assert_eq!(refused, "wrong-stage", "{command} at {at}");
        let after = shell.call("current", json!({})).expect("granted");
        assert_eq!(shown(&after), shown(&before), "{command} at {at}");
    }
}

#[test]
fn commands_at_the_wrong_stage_do_nothing() {
    let PracticeShell {
        shell, description, ..
    } = &with_practice(|_| None);
    assert_others_are_refused(
        shell,
        &[
            "choose_pool",
            "save_pool",
            "remove_pool",
            "import_pools",
            "export_pools",
            "test_pool",
            "start_practice",
            "use_token",
        ],
    );
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    shell.act("choose_pool", json!({ "key": key }));
    assert_others_are_refused(
        shell,
        &[
            "sign_in",
            "sign_in_with_browser",
            "forgot_password",
            "confirm_account",
            "use_token",
        ],
    );
    let user = &description.pools[0].users[0];
    let sign_in = json!({ "username": user.username, "password": user.password, "clientSecret": "" });
    assert_eq!(shell.act("sign_in", sign_in)["view"]["stage"], "before-scan");
    assert_others_are_refused(shell, &["make_secret"]);
    shell.act("make_secret", json!({}));
    assert_others_are_refused(shell, &["qr_png", "copy_secret", "show_secret", "verify"]);
    let sent = json!({ "code": code(&secret(shell), 0), "deviceName": "", "insist": false });
    let done = shell.act("verify", sent);
    assert_eq!(
        done["view"]["stage"], "done",
        "the refused commands changed nothing: {done}"
    );
    assert_others_are_refused(shell, &["prove"]);
}

#[test]
fn new_authenticator_is_enrolled() {
    let PracticeShell {
        shell,
        description,
        running,
        ..
    } = &with_practice(|_| None);
    let pool = &description.pools[0];
    let user = pool
        .users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .expect("a new user");
    let current = shell.call("current", json!({})).expect("granted");
    let key = current["view"]["pools"][0]["key"].clone();
    let at_sign_in = shell.act("choose_pool", json!({ "key": key }));
    assert_eq!(
        at_sign_in["view"]["practiceUsers"].as_array().map(Vec::len),
        Some(3)
    );

    let wrong = shell.act(
        "sign_in",
        json!({ "username": user.username, "password": "Wrong-1!", "clientSecret": "" }),
    );
    assert_eq!(wrong["problem"]["kind"]["code"], "incorrect-credentials");
    assert_eq!(
        wrong["view"]["username"],
        json!(user.username),
        "the typed username is kept"
    );

    let sign_in = json!({ "username": user.username, "password": user.password, "clientSecret": "" });
    assert_eq!(shell.act("sign_in", sign_in)["view"]["stage"], "before-scan");
    let scan = shell.act("make_secret", json!({}));
    assert_eq!(scan["view"]["issuer"], json!(pool.issuer));

    let png = shell.call_sealed("qr_png").expect("at scan");
    let picture = image::load_from_memory(&png).expect("a PNG");
    let text = window_driver::decode_qr(&picture.to_rgb8()).expect("a QR code");
    let secret = secret(shell);
    assert!(
        text.contains(&format!("secret={secret}&")),
        "the QR code contains the shown secret"
    );
    assert!(!scan.to_string().contains(&secret), "a view contains no secret");

    let code = code(&secret, 0);
    let other_code = if code.starts_with('0') { "987654" } else { "012345" };
    let wrong = shell.act(
        "verify",
        json!({ "code": other_code, "deviceName": "Pixel 9", "insist": false }),
    );
    assert_eq!(wrong["problem"]["kind"]["code"], "code-not-of-this-secret");
    assert_eq!(wrong["view"]["stage"], "scan", "the stage is unchanged");
    let malformed = shell.act(
        "verify",
        json!({ "code": "12", "deviceName": "", "insist": false }),
    );
    assert_eq!(malformed["problem"]["kind"]["code"], "code-malformed");

    let done = shell.act(
        "verify",
        json!({ "code": code, "deviceName": "Pixel 9", "insist": false }),
    );
    assert_eq!(done["view"]["stage"], "done", "{done}");
    assert_eq!(
        (&done["view"]["preferenceSet"], &done["view"]["signedIn"]),
        (&json!(true), &json!(true))
    );
    let snapshot = running
        .user_snapshot(&pool.user_pool_id, &user.username)
        .expect("known");
    assert_eq!(
        (snapshot.totp, snapshot.device_name.as_deref()),
        (true, Some("Pixel 9"))
    );
    let shown = shell.call_sealed("show_secret");
    assert_eq!(shown, Err(json!("wrong-stage")), "the secret is dropped");
}

#[test]
fn second_click_is_refused_while_the_first_runs() {
    let PracticeShell {
        shell, description, ..
    } = &with_practice(|_| None);
    let user = &description.pools[0].users[0];
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    let generation = shell.act("choose_pool", json!({ "key": key }))["generation"].clone();
    let arguments = json!({ "generation": generation, "username": user.username, "password": user.password,
        "clientSecret": "" });
    let (sender, answers) = mpsc::channel();
    let clicks: Vec<_> = (0..2)
        .map(|_| {
            let (window, sender, mut arguments) = (shell.window.clone(), sender.clone(), arguments.clone());
            shell.seal(&mut arguments);
            thread::spawn(move || {
                let Ok(InvokeResponseBody::Json(text)) = call(&window, "plugin:enrol|sign_in", arguments)
                else {
                    panic!("granted");
                };
                let answer: Value = serde_json::from_str(&text).expect("JSON");
                sender.send(answer["refused"].clone()).expect("received");
            })
        })
        .collect();
    for click in clicks {
        click.join().expect("answered");
    }
    let mut refused: Vec<_> = answers.try_iter().map(|refused| refused.to_string()).collect();
    refused.sort();
    // The second click arrives while the first is running, or after it.
    assert!(
        refused == [r#""busy""#, "null"] || refused == [r#""stale""#, "null"],
        "{refused:?}"
    );
}

/// [`Shell::act`] calls each command twice.
#[test]
fn second_click_on_any_command_has_no_effect() {
    let PracticeShell {
        shell,
        description,
        running,
        ..
    } = &with_practice(|_| None);
    let user = |scenario: Scenario| {
        let users = &description.pools[0].users;
        users
            .iter()
            .find(|user| user.scenario == scenario)
            .expect("one of each")
    };
    let sign_in = |scenario: Scenario| {
        let user = user(scenario);
        let credentials = json!({ "username": user.username, "password": user.password, "clientSecret": "" });
        shell.act("sign_in", credentials)
    };
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    shell.act("choose_pool", json!({ "key": key }));

    // A new password, a lost response and its resolution.
    assert_eq!(
        sign_in(Scenario::TemporaryPassword)["view"]["stage"],
        "new-password"
    );
    let attributes = json!({ "given_name": "Sam" });
    let chosen = json!({ "newPassword": "Fresh-Pass-77!", "attributes": attributes });
    assert_eq!(
        shell.act("set_new_password", chosen)["view"]["stage"],
        "before-scan"
    );
    shell.act("make_secret", json!({}));
    let lost = secret(shell);
    running
        .fault(Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken"))
        .expect("a fault");
    let sent = json!({ "code": code(&lost, 0), "deviceName": "Pixel 9", "insist": false });
    assert_eq!(shell.act("verify", sent)["view"]["stage"], "unsettled");
    let settled = shell.act("settle", json!({ "password": "Fresh-Pass-77!" }));
    assert_eq!(settled["view"]["purpose"], "settle", "{settled}");
    let done = shell.act(
        "send_current_code",
        json!({ "code": code(&lost, 1), "insist": false }),
    );
    assert_eq!(done["view"]["stage"], "done", "{done}");
    shell.act("start_over", json!({}));

    // A last step that fails once and then requires another code.
    let behaviour = Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    };
    running.behaviour(behaviour).expect("a valid behaviour");
    assert_eq!(sign_in(Scenario::New)["view"]["stage"], "before-scan");
    shell.act("make_secret", json!({}));
    let new = secret(shell);
    running
        .fault(Fault::new(FaultEffect::Throttle).at("RespondToAuthChallenge"))
        .expect("a fault");
    let sent = json!({ "code": code(&new, 0), "deviceName": "", "insist": false });
    let finishing = shell.act("verify", sent);
    assert_eq!(finishing["view"]["stage"], "finishing", "{finishing}");
    assert_eq!(finishing["problem"]["kind"]["code"], "throttled");
    assert_eq!(shell.act("finish", json!({}))["view"]["purpose"], "finish");
    let done = shell.act(
        "send_current_code",
        json!({ "code": code(&new, 1), "insist": false }),
    );
    assert_eq!(done["view"]["stage"], "done", "{done}");
    assert_eq!(shell.act("back_to_pools", json!({}))["view"]["stage"], "pools");
}

#[test]
fn code_that_fails_locally_is_sent_on_request() {
    let PracticeShell {
        shell,
        description,
        running,
        ..
    } = &with_practice(|_| None);
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    shell.act("choose_pool", json!({ "key": key }));
    let user = &description.pools[0].users[0];
    let sign_in = json!({ "username": user.username, "password": user.password, "clientSecret": "" });
    shell.act("sign_in", sign_in);
    shell.act("make_secret", json!({}));
    let secret = secret(shell);
    let refused_locally_then_by_cognito = |command: &str, stage: &str| {
        for (insist, problem) in [(false, "code-drifted"), (true, "code-wrong")] {
            let arguments = json!({ "code": code(&secret, 4), "deviceName": "", "insist": insist });
            let refused = shell.act(command, arguments);
            assert_eq!(refused["problem"]["kind"]["code"], problem, "{refused}");
            assert_eq!(refused["problem"]["requestId"].is_string(), insist, "{refused}");
            assert_eq!(refused["view"]["stage"], stage);
        }
    };
    refused_locally_then_by_cognito("verify", "scan");
    running
        .fault(Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken"))
        .expect("a fault");
    let sent = json!({ "code": code(&secret, 0), "deviceName": "", "insist": false });
    assert_eq!(shell.act("verify", sent)["view"]["stage"], "unsettled");
    shell.act("settle", json!({ "password": user.password }));
    refused_locally_then_by_cognito("send_current_code", "current-code");
    let next = json!({ "code": code(&secret, 1), "insist": false });
    assert_eq!(shell.act("send_current_code", next)["view"]["stage"], "done");
}

#[test]
fn computer_ten_minutes_behind_is_reported_and_enrols() {
    let practice = with_practice(|_| None);
    let PracticeShell { shell, running, .. } = &practice;
    running.set_clock_offset(600);
    let key = shell.call("current", json!({})).expect("granted")["view"]["pools"][0]["key"].clone();
    shell.act("choose_pool", json!({ "key": key }));
    let user = &practice.description.pools[0].users[0];
    let sign_in = json!({ "username": user.username, "password": user.password, "clientSecret": "" });
    assert_eq!(shell.act("sign_in", sign_in)["view"]["stage"], "before-scan");
    let scan = shell.act("make_secret", json!({}));
    let ahead = scan["view"]["computerAheadSeconds"].as_i64().expect("a number");
    assert!((-602..=-598).contains(&ahead), "{scan}");
    let left = scan["view"]["secondsLeft"].as_u64().expect("a session");
    assert!((120..=180).contains(&left), "{scan}");
    let sent = json!({ "code": code(&secret(shell), 20), "deviceName": "", "insist": false });
    assert_eq!(shell.act("verify", sent)["view"]["stage"], "done");
}
