//! All sign-in paths, stage by stage.

use crate::shell::practice::{problem, stage};
use crate::shell::{PracticeShell, code, secret, with_practice};
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};
use serde_json::{Value, json};

const NEW_PASSWORD: &str = "Fresh-Pass-77!";

fn practice() -> PracticeShell {
    with_practice(|_| None)
}

#[test]
fn code_by_text_message_or_email_is_required_when_it_is_the_second_factor() {
    for (scenario, channel) in [(ExtraScenario::SmsMfa, "sms"), (ExtraScenario::EmailOtp, "email")] {
        let practice = practice();
        let user = practice.extra_user(scenario);
        practice.choose(Mfa::On);
        let answer = practice.sign_in(&user.username, &user.password);
        assert_eq!(stage(&answer), "sent-code", "{answer}");
        assert_eq!(answer["view"]["channel"], channel);
        assert!(
            answer["view"]["destination"]
                .as_str()
                .expect("a destination")
                .contains('*')
        );
        let empty = practice.shell.act("send_code", json!({ "code": " " }));
        assert_eq!(problem(&empty), "sent-code-malformed");
        let wrong = practice.shell.act("send_code", json!({ "code": "000000" }));
        assert_eq!((stage(&wrong), problem(&wrong)), ("sent-code", "sent-code-wrong"));
        let code = practice.sent_code(&user.username);
        let signed_in = practice.shell.act("send_code", json!({ "code": code }));
        assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
        practice.enrol();
        assert!(practice.has_totp(Mfa::On, &user.username));
    }
}

#[test]
fn user_with_several_factors_chooses_one() {
    let practice = practice();
    let user = practice.extra_user(ExtraScenario::SelectMfaType);
    practice.choose(Mfa::On);
    let answer = practice.sign_in(&user.username, &user.password);
    assert_eq!(stage(&answer), "factor-choice", "{answer}");
    assert_eq!(
        answer["view"]["factors"],
        json!(["software-token", "sms", "email"])
    );
    let chosen = practice.shell.act("choose_factor", json!({ "factor": "email" }));
    assert_eq!(stage(&chosen), "sent-code", "{chosen}");
    let code = practice.sent_code(&user.username);
    let signed_in = practice.shell.act("send_code", json!({ "code": code }));
    assert_eq!(
        (stage(&signed_in), &signed_in["view"]["replaces"]),
        ("before-scan", &json!(true)),
        "{signed_in}"
    );
    practice.enrol();
}

#[test]
fn forgotten_password_is_reset_and_leads_to_the_enrolment() {
    let practice = practice();
    let user = practice.user(Mfa::On, Scenario::New);
    practice.choose(Mfa::On);
    let empty = practice
        .shell
        .act("forgot_password", json!({ "username": " ", "clientSecret": "" }));
    assert_eq!((stage(&empty), problem(&empty)), ("sign-in", "field-empty"));
    let arguments = json!({ "username": user.username, "clientSecret": "" });
    let answer = practice.shell.act("forgot_password", arguments);
    assert_eq!(stage(&answer), "password-reset", "{answer}");
    assert_eq!(
        (
            &answer["view"]["required"],
            &answer["view"]["delivery"]["channel"]
        ),
        (&json!(false), &json!("email"))
    );
    let first = practice.sent_code(&user.username);
    practice.shell.act("send_code_again", json!({}));
    let code = practice.sent_code(&user.username);
    assert_ne!(first, code);
    let weak = json!({ "code": code, "newPassword": "weak" });
    let refused = practice.shell.act("reset_password", weak);
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("password-reset", "password-refused")
    );
    let signed_in = practice.shell.act(
        "reset_password",
        json!({ "code": code, "newPassword": NEW_PASSWORD }),
    );
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
    practice.enrol();
    assert!(practice.has_totp(Mfa::On, &user.username));
}

#[test]
fn password_reset_by_staff_is_replaced() {
    let practice = practice();
    let user = practice.extra_user(ExtraScenario::PasswordResetRequired);
    practice.choose(Mfa::On);
    let answer = practice.sign_in(&user.username, &user.password);
    assert_eq!(
        (stage(&answer), &answer["view"]["required"]),
        ("password-reset", &json!(true)),
        "{answer}"
    );
    practice.shell.act("send_code_again", json!({}));
    let code = practice.sent_code(&user.username);
    let signed_in = practice.shell.act(
        "reset_password",
        json!({ "code": code, "newPassword": NEW_PASSWORD }),
    );
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
}

#[test]
fn unconfirmed_account_is_confirmed_during_sign_in() {
    let practice = practice();
    let user = practice.extra_user(ExtraScenario::Unconfirmed);
    practice.choose(Mfa::On);
    let answer = practice.sign_in(&user.username, &user.password);
    assert_eq!(
        (stage(&answer), &answer["view"]["passwordKept"]),
        ("confirm-account", &json!(true)),
        "{answer}"
    );
    let sent = practice.shell.act("send_code_again", json!({}));
    assert_eq!(sent["view"]["delivery"]["channel"], "email", "{sent}");
    let wrong = practice.shell.act("confirm_code", json!({ "code": "000000" }));
    assert_eq!(
        (stage(&wrong), problem(&wrong)),
        ("confirm-account", "sent-code-wrong")
    );
    let code = practice.sent_code(&user.username);
    let signed_in = practice.shell.act("confirm_code", json!({ "code": code }));
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
}

#[test]
fn account_confirmed_separately_signs_in_afterwards() {
    let practice = practice();
    let user = practice.extra_user(ExtraScenario::Unconfirmed);
    practice.choose(Mfa::On);
    let arguments = json!({ "username": user.username, "clientSecret": "" });
    let answer = practice.shell.act("confirm_account", arguments);
    assert_eq!(
        (stage(&answer), &answer["view"]["passwordKept"]),
        ("confirm-account", &json!(false)),
        "{answer}"
    );
    practice.shell.act("send_code_again", json!({}));
    let code = practice.sent_code(&user.username);
    let confirmed = practice.shell.act("confirm_code", json!({ "code": code }));
    assert_eq!(
        (
            stage(&confirmed),
            &confirmed["view"]["notice"],
            &confirmed["view"]["username"]
        ),
        ("sign-in", &json!("account-confirmed"), &json!(user.username))
    );
    let signed_in = practice.sign_in(&user.username, &user.password);
    assert_eq!(stage(&signed_in), "before-scan", "{signed_in}");
    let back = practice.shell.act("start_over", json!({}));
    assert_eq!(back["view"]["notice"], Value::Null, "the notice is shown once");
}

#[test]
fn unsupported_challenge_is_named() {
    let practice = practice();
    practice.choose(Mfa::On);
    let custom = practice.extra_user(ExtraScenario::CustomChallenge);
    let refused = practice.sign_in(&custom.username, &custom.password);
    assert_eq!(problem(&refused), "challenge-unsupported");
    assert_eq!(refused["problem"]["kind"]["name"], "CUSTOM_CHALLENGE");
    let disabled = practice.extra_user(ExtraScenario::Disabled);
    let refused = practice.sign_in(&disabled.username, &disabled.password);
    assert_eq!((stage(&refused), problem(&refused)), ("sign-in", "user-disabled"));
}

#[test]
fn token_names_its_pool_and_is_never_revoked() {
    let practice = practice();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let token = practice.access_token(Mfa::Optional, user);
    let answer = practice.shell.act(
        "use_token",
        json!({ "accessToken": format!(" Bearer {token}\n") }),
    );
    assert_eq!(stage(&answer), "account", "{answer}");
    assert_eq!(
        (
            &answer["view"]["account"],
            &answer["view"]["via"],
            &answer["view"]["replaces"]
        ),
        (&json!(user.email), &json!("token"), &json!(false))
    );
    assert_eq!(
        answer["view"]["pool"]["name"],
        json!(practice.pool(Mfa::Optional).name)
    );
    // Nothing is changed before the account is accepted.
    practice.shell.act("back_to_pools", json!({}));
    assert!(!practice.has_totp(Mfa::Optional, &user.username));
    practice.shell.act("use_token", json!({ "accessToken": token }));
    let accepted = practice.shell.act("accept_account", json!({}));
    assert_eq!(stage(&accepted), "before-scan", "{accepted}");
    let (_, done) = practice.enrol();
    assert_eq!(done["view"]["account"], json!(user.email));
    // The token still works: it belongs to a session of the user and is not revoked.
    practice.shell.act("back_to_pools", json!({}));
    let again = practice.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(
        (stage(&again), &again["view"]["replaces"]),
        ("account", &json!(true)),
        "{again}"
    );
}

#[test]
fn unusable_token_is_explained_and_changes_nothing() {
    let practice = practice();
    let refused = practice
        .shell
        .act("use_token", json!({ "accessToken": "nonsense" }));
    assert_eq!((stage(&refused), problem(&refused)), ("pools", "token-malformed"));
    let user = practice.user(Mfa::Optional, Scenario::New);
    let token = practice.access_token(Mfa::Optional, user);
    practice.choose(Mfa::On);
    let refused = practice.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "token-of-another-pool")
    );
    practice.shell.act("back_to_pools", json!({}));
    practice.choose(Mfa::Optional);
    let taken = practice.shell.act("use_token", json!({ "accessToken": token }));
    assert_eq!(stage(&taken), "account", "{taken}");
}

#[test]
fn new_authenticator_is_proved_with_a_later_code() {
    let practice = practice();
    let user = practice.user(Mfa::On, Scenario::New);
    practice.choose(Mfa::On);
    practice.sign_in(&user.username, &user.password);
    practice.shell.act("make_secret", json!({}));
    let secret = secret(&practice.shell);
    // Stored, because the time step may end before it is sent again.
    let first = code(&secret, 0);
    let arguments = json!({ "code": first, "deviceName": "", "insist": false });
    let done = practice.shell.act("verify", arguments);
    assert_eq!(done["view"]["proof"], "offered");
    let prove = |password: &str, code: String| {
        practice
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

/// Calls a command that sets a password, and leaves before its response.
fn leave_while_password_is_set(practice: &PracticeShell, command: &str, operation: &str, arguments: Value) {
    let PracticeShell { shell, running, .. } = practice;
    running
        .fault(Fault::new(FaultEffect::DelayAnswer { ms: 60_000 }).at(operation))
        .expect("a fault");
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let mut arguments = arguments;
    arguments["generation"] = generation.clone();
    shell.seal(&mut arguments);
    let (window, command) = (shell.window.clone(), format!("plugin:enrol|{command}"));
    // The response is delayed beyond the end of the test.
    std::thread::spawn(move || crate::shell::call(&window, &command, arguments));
    crate::shell::until("the command", || {
        shell.call_sealed("show_secret") == Err(json!("busy"))
    });
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
    let practice = practice();
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword);
    practice.choose(Mfa::On);
    let answer = practice.sign_in(&user.username, &user.password);
    assert_eq!(stage(&answer), "new-password", "{answer}");
    let arguments = json!({ "newPassword": NEW_PASSWORD, "attributes": { "given_name": "Sam" } });
    leave_while_password_is_set(&practice, "set_new_password", "RespondToAuthChallenge", arguments);
}

#[test]
fn leaving_while_a_password_is_reset_shows_that_it_may_be_active() {
    let practice = practice();
    let user = practice.user(Mfa::On, Scenario::New);
    practice.choose(Mfa::On);
    let arguments = json!({ "username": user.username, "clientSecret": "" });
    let answer = practice.shell.act("forgot_password", arguments);
    assert_eq!(stage(&answer), "password-reset", "{answer}");
    let arguments = json!({ "code": practice.sent_code(&user.username), "newPassword": NEW_PASSWORD });
    leave_while_password_is_set(&practice, "reset_password", "ConfirmForgotPassword", arguments);
    let other = practice.user(Mfa::On, Scenario::Enrolled);
    let signed_in = practice.sign_in(&other.username, &other.password);
    assert_eq!(stage(&signed_in), "current-code", "{signed_in}");
    let back = practice.shell.act("start_over", json!({}));
    assert_eq!(back["view"]["notice"], Value::Null, "the notice is shown once");
}
