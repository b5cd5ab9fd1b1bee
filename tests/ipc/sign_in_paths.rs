//! Every way in, through Tauri's IPC: what the person meets, screen by screen.

use crate::shell::practised::{problem, stage};
use crate::shell::{Practised, code, secret, with_practice};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};
use serde_json::{Value, json};

const NEW: &str = "Fresh-Pass-77!";

fn practised() -> Practised {
    with_practice(|_| None)
}

#[test]
fn code_by_sms_or_email_is_asked_for_when_the_account_has_it() {
    for (situation, channel) in [(ExtraScenario::SmsMfa, "sms"), (ExtraScenario::EmailOtp, "email")] {
        let practised = practised();
        let person = practised.person(situation);
        practised.choose(Mfa::On);
        let asked = practised.sign_in(&person.username, &person.password);
        assert_eq!(stage(&asked), "sent-code", "{asked}");
        assert_eq!(asked["view"]["channel"], channel);
        assert!(asked["view"]["destination"].as_str().expect("told").contains('*'));
        let empty = practised.shell.act("send_code", json!({ "code": " " }));
        assert_eq!(problem(&empty), "sent-code-malformed");
        let wrong = practised.shell.act("send_code", json!({ "code": "000000" }));
        assert_eq!((stage(&wrong), problem(&wrong)), ("sent-code", "sent-code-wrong"));
        let code = practised.sent_code(&person.username);
        let signed_in = practised.shell.act("send_code", json!({ "code": code }));
        assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
        practised.enrol();
        assert!(practised.has_totp(Mfa::On, &person.username));
    }
}

#[test]
fn person_with_several_factors_chooses_one() {
    let practised = practised();
    let person = practised.person(ExtraScenario::SelectMfaType);
    practised.choose(Mfa::On);
    let asked = practised.sign_in(&person.username, &person.password);
    assert_eq!(stage(&asked), "factor-choice", "{asked}");
    assert_eq!(
        asked["view"]["factors"],
        json!(["software-token", "sms", "email"])
    );
    let chosen = practised.shell.act("choose_factor", json!({ "factor": "email" }));
    assert_eq!(stage(&chosen), "sent-code", "{chosen}");
    let code = practised.sent_code(&person.username);
    let signed_in = practised.shell.act("send_code", json!({ "code": code }));
    assert_eq!(
        (stage(&signed_in), &signed_in["view"]["replaces"]),
        ("before-scan", &json!(true)),
        "{signed_in}"
    );
    practised.enrol();
}

#[test]
fn forgotten_password_is_reset_and_leads_to_the_enrolment() {
    let practised = practised();
    let user = practised.user(Mfa::On, Scenario::New);
    practised.choose(Mfa::On);
    let nobody = practised
        .shell
        .act("forgot_password", json!({ "username": " ", "clientSecret": "" }));
    assert_eq!((stage(&nobody), problem(&nobody)), ("sign-in", "field-empty"));
    let arguments = json!({ "username": user.username, "clientSecret": "" });
    let asked = practised.shell.act("forgot_password", arguments);
    assert_eq!(stage(&asked), "password-reset", "{asked}");
    assert_eq!(
        (&asked["view"]["required"], &asked["view"]["delivery"]["channel"]),
        (&json!(false), &json!("email"))
    );
    let first = practised.sent_code(&user.username);
    practised.shell.act("send_code_again", json!({}));
    let code = practised.sent_code(&user.username);
    assert_ne!(first, code);
    let weak = json!({ "code": code, "newPassword": "weak" });
    let refused = practised.shell.act("reset_password", weak);
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("password-reset", "password-refused")
    );
    let signed_in = practised
        .shell
        .act("reset_password", json!({ "code": code, "newPassword": NEW }));
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
    practised.enrol();
    assert!(practised.has_totp(Mfa::On, &user.username));
}

#[test]
fn password_reset_by_staff_is_replaced() {
    let practised = practised();
    let person = practised.person(ExtraScenario::PasswordResetRequired);
    practised.choose(Mfa::On);
    let asked = practised.sign_in(&person.username, &person.password);
    assert_eq!(
        (stage(&asked), &asked["view"]["required"]),
        ("password-reset", &json!(true)),
        "{asked}"
    );
    practised.shell.act("send_code_again", json!({}));
    let code = practised.sent_code(&person.username);
    let signed_in = practised
        .shell
        .act("reset_password", json!({ "code": code, "newPassword": NEW }));
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
}

#[test]
fn unconfirmed_account_is_confirmed_during_sign_in() {
    let practised = practised();
    let person = practised.person(ExtraScenario::Unconfirmed);
    practised.choose(Mfa::On);
    let asked = practised.sign_in(&person.username, &person.password);
    assert_eq!(
        (stage(&asked), &asked["view"]["passwordKept"]),
        ("confirm-account", &json!(true)),
        "{asked}"
    );
    let sent = practised.shell.act("send_code_again", json!({}));
    assert_eq!(sent["view"]["delivery"]["channel"], "email", "{sent}");
    let wrong = practised.shell.act("confirm_code", json!({ "code": "000000" }));
    assert_eq!(
        (stage(&wrong), problem(&wrong)),
        ("confirm-account", "sent-code-wrong")
    );
    let code = practised.sent_code(&person.username);
    let signed_in = practised.shell.act("confirm_code", json!({ "code": code }));
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
}

#[test]
fn account_confirmed_separately_signs_in_afterwards() {
    let practised = practised();
    let person = practised.person(ExtraScenario::Unconfirmed);
    practised.choose(Mfa::On);
    let arguments = json!({ "username": person.username, "clientSecret": "" });
    let asked = practised.shell.act("confirm_account", arguments);
    assert_eq!(
        (stage(&asked), &asked["view"]["passwordKept"]),
        ("confirm-account", &json!(false)),
        "{asked}"
    );
    practised.shell.act("send_code_again", json!({}));
    let code = practised.sent_code(&person.username);
    let confirmed = practised.shell.act("confirm_code", json!({ "code": code }));
    assert_eq!(
        (
            stage(&confirmed),
            &confirmed["view"]["notice"],
            &confirmed["view"]["username"]
        ),
        ("sign-in", &json!("account-confirmed"), &json!(person.username))
    );
    let signed_in = practised.sign_in(&person.username, &person.password);
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
    let back = practised.shell.act("start_over", json!({}));
    assert_eq!(back["view"]["notice"], Value::Null, "said once");
}

#[test]
fn unsupported_challenge_is_named() {
    let practised = practised();
    practised.choose(Mfa::On);
    let custom = practised.person(ExtraScenario::CustomChallenge);
    let refused = practised.sign_in(&custom.username, &custom.password);
    assert_eq!(problem(&refused), "challenge-unsupported");
    assert_eq!(refused["problem"]["kind"]["name"], "CUSTOM_CHALLENGE");
    let disabled = practised.person(ExtraScenario::Disabled);
    let refused = practised.sign_in(&disabled.username, &disabled.password);
    assert_eq!((stage(&refused), problem(&refused)), ("sign-in", "user-disabled"));
}

#[test]
fn token_names_its_pool_and_is_never_revoked() {
    let practised = practised();
    let user = practised.user(Mfa::Optional, Scenario::New);
    let token = practised.access_token(Mfa::Optional, user);
    let asked = practised.shell.act(
        "use_token",
        json!({ "accessToken": format!(" Bearer {token}\n") }),
    );
    assert_eq!(stage(&asked), "account", "{asked}");
    assert_eq!(
        (
            &asked["view"]["account"],
            &asked["view"]["via"],
            &asked["view"]["replaces"]
        ),
        (&json!(user.email), &json!("token"), &json!(false))
    );
    assert_eq!(
        asked["view"]["pool"]["name"],
        json!(practised.pool(Mfa::Optional).name)
    );
    // Nothing happens before it is accepted, and leaving it costs nothing.
    practised.shell.act("back_to_pools", json!({}));
    assert!(!practised.has_totp(Mfa::Optional, &user.username));
    practised.shell.act("use_token", json!({ "accessToken": token }));
    let accepted = practised.shell.act("accept_account", json!({}));
    assert_eq!(stage(&accepted), "before-scan", "{accepted}");
    let (_, done) = practised.enrol();
    assert_eq!(done["view"]["account"], json!(user.email));
    // Still good: it is somebody's session.
    practised.shell.act("back_to_pools", json!({}));
    let again = practised.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(
        (stage(&again), &again["view"]["replaces"]),
        ("account", &json!(true)),
        "{again}"
    );
}

#[test]
fn unusable_token_is_explained_and_changes_nothing() {
    let practised = practised();
    let refused = practised
        .shell
        .act("use_token", json!({ "accessToken": "nonsense" }));
    assert_eq!((stage(&refused), problem(&refused)), ("pools", "token-malformed"));
    let user = practised.user(Mfa::Optional, Scenario::New);
    let token = practised.access_token(Mfa::Optional, user);
    practised.choose(Mfa::On);
    let refused = practised.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "token-of-another-pool")
    );
    practised.shell.act("back_to_pools", json!({}));
    practised.choose(Mfa::Optional);
    let taken = practised.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(stage(&taken), "account", "{taken}");
}

#[test]
fn new_authenticator_is_proved_with_a_later_code() {
    let practised = practised();
    let user = practised.user(Mfa::On, Scenario::New);
    practised.choose(Mfa::On);
    practised.sign_in(&user.username, &user.password);
    practised.shell.act("make_secret", json!({}));
    let secret = secret(&practised.shell);
    // Kept: half a minute may end before it is given again.
    let first = code(&secret, 0);
    let arguments = json!({ "code": first, "deviceName": "", "insist": false });
    let done = practised.shell.act("verify", arguments);
    assert_eq!(done["view"]["proof"], "offered");
    let prove = |password: &str, code: String| {
        practised
            .shell
            .act("prove", json!({ "password": password, "code": code }))
    };
    let malformed = prove(&user.password, "12".into());
    assert_eq!(
        (problem(&malformed), &malformed["view"]["proof"]),
        ("code-malformed", &json!("offered"))
    );
    let wrong = prove("Wrong-1!", code(&secret, 1));
    assert_eq!(problem(&wrong), "incorrect-credentials");
    let used = prove(&user.password, first);
    assert_eq!(
        (problem(&used), &used["view"]["proof"]),
        ("code-used", &json!("offered"))
    );
    let proved = prove(&user.password, code(&secret, 1));
    assert_eq!(
        (problem(&proved), &proved["view"]["proof"]),
        ("none", &json!("proved")),
        "{proved}"
    );
    assert_eq!(proved["view"]["preferenceSet"], true);
}

/// From a stage where a new password is given, with an answer to that which does not come.
fn leaves_while_it_is_set(practised: &Practised, command: &str, operation: &str, arguments: Value) {
    let Practised { shell, running, .. } = practised;
    running
        .fault(Fault::new(FaultEffect::DelayAnswer { ms: 60_000 }).at(operation))
        .expect("a fault");
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let mut arguments = arguments;
    arguments["generation"] = generation.clone();
    shell.seal(&mut arguments);
    let (window, command) = (shell.window.clone(), format!("plugin:enrol|{command}"));
    // It is answered, if at all, long after the test.
    std::thread::spawn(move || crate::shell::call(&window, &command, arguments));
    crate::shell::until("the command", || shell.look("show_secret") == Err(json!("busy")));
    let left = shell
        .call("start_over", json!({ "generation": generation }))
        .expect("granted");
    assert_eq!(
        (stage(&left), &left["view"]["notice"]),
        ("sign-in", &json!("password-may-be-set"))
    );
}

#[test]
fn leaving_while_a_password_is_set_shows_that_it_may_be_active() {
    let practised = practised();
    let user = practised.user(Mfa::On, Scenario::TemporaryPassword);
    practised.choose(Mfa::On);
    let asked = practised.sign_in(&user.username, &user.password);
    assert_eq!(stage(&asked), "new-password", "{asked}");
    let arguments = json!({ "newPassword": NEW, "attributes": { "given_name": "Sam" } });
    leaves_while_it_is_set(
        &practised,
        "set_new_password",
        "RespondToAuthChallenge",
        arguments,
    );
}

#[test]
fn leaving_while_a_password_is_reset_shows_that_it_may_be_active() {
    let practised = practised();
    let user = practised.user(Mfa::On, Scenario::New);
    practised.choose(Mfa::On);
    let arguments = json!({ "username": user.username, "clientSecret": "" });
    let asked = practised.shell.act("forgot_password", arguments);
    assert_eq!(stage(&asked), "password-reset", "{asked}");
    let arguments = json!({ "code": practised.sent_code(&user.username), "newPassword": NEW });
    leaves_while_it_is_set(&practised, "reset_password", "ConfirmForgotPassword", arguments);
    let somebody = practised.user(Mfa::On, Scenario::Enrolled);
    let signed_in = practised.sign_in(&somebody.username, &somebody.password);
    assert_eq!(stage(&signed_in), "current-code", "{signed_in}");
    let back = practised.shell.act("start_over", json!({}));
    assert_eq!(back["view"]["notice"], Value::Null, "said once");
}
