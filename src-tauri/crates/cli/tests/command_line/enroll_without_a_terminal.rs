//! `enroll` from a script.

use practice_pool::PracticePool;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect, Times};

use crate::support::{Practice, line, read_qr_file, run, run_with};

const OATHTOOL: &str = "oathtool --totp --base32 -";
/// The code of the next time step: Verify accepts it for a new secret, too.
const OATHTOOL_AHEAD: &str = "oathtool --totp --base32 --now '+30 seconds' -";

/// The options for a user, with the password in a file.
fn user_options(practice: &Practice, mfa: Mfa, scenario: Scenario) -> Vec<String> {
    let user = practice.user(mfa, scenario);
    let password = practice.file("password", &format!("{}\n", user.password));
    let mut options = practice.options(mfa);
    options.extend([
        "--username".to_owned(),
        user.username.clone(),
        "--password".to_owned(),
        format!("@{password}"),
    ]);
    options
}

#[test]
fn script_enrols_and_reads_the_result() {
    let practice = Practice::start();
    for mfa in [Mfa::On, Mfa::Optional] {
        let options = user_options(&practice, mfa, Scenario::New);
        let picture = practice.path(&format!("{mfa:?}.png"));
        let uri = practice.path(&format!("{mfa:?}.uri"));
        let keep = format!("cat > {uri}");
        let enroll = [
            "enroll",
            "--code-from",
            OATHTOOL,
            "--key-uri-to",
            &keep,
            "--qr",
            &picture,
            "--issuer",
            "Northwind",
            "--friendly-device-name",
            "Server 7",
        ];
        let enrolled = run(&line(&enroll, &options)).done();
        let answer = enrolled.json();
        assert_eq!(answer["Status"], "SUCCESS");
        assert_eq!(answer["Account"], practice.user(mfa, Scenario::New).username);
        assert_eq!(answer["PreferenceSet"], true);
        assert!(answer.get("Proved").is_none());
        let standing = practice.standing(mfa, Scenario::New);
        assert!(standing.totp && standing.totp_preferred);
        assert_eq!(standing.device_name.as_deref(), Some("Server 7"));
        let kept = std::fs::read_to_string(&uri).expect("kept");
        assert_eq!(kept.trim_end(), read_qr_file(&picture));
        assert!(
            !enrolled
                .err
                .contains(kept.split("secret=").nth(1).expect("a secret"))
        );
    }
}

#[test]
fn files_of_powershell_are_read() {
    let practice = Practice::start();
    for (mfa, byte_order) in [
        (Mfa::On, u16::to_le_bytes as fn(u16) -> [u8; 2]),
        (Mfa::Optional, u16::to_be_bytes),
    ] {
        let options = user_options(&practice, mfa, Scenario::New);
        let password = &practice.user(mfa, Scenario::New).password;
        let marked = format!("\u{feff}{password}\r\n");
        let utf16: Vec<u8> = marked.encode_utf16().flat_map(byte_order).collect();
        std::fs::write(practice.path("password"), utf16).expect("written");
        let ahead = format!("printf '\\357\\273\\277'; {OATHTOOL}");
        run(&line(&["enroll", "--code-from", &ahead], &options)).done();
    }
    let options = user_options(&practice, Mfa::Optional, Scenario::Enrolled);
    std::fs::write(practice.path("password"), b"p\xe4ssw\xf6rd\r\n").expect("written");
    let enroll = line(&["enroll", "--code-from", OATHTOOL], &options);
    run(&enroll).refused(2, "not text in UTF-8 or UTF-16");
}

#[test]
fn names_are_validated_before_anything_is_sent() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::New);
    let long = "n".repeat(65);
    for (name, value) in [
        ("--issuer", "North\nwind"),
        ("--issuer", &long),
        ("--device-name", "Server\n7"),
        ("--device-name", &long),
    ] {
        let enroll = ["enroll", "--code-from", OATHTOOL, name, value];
        let refused = run(&line(&enroll, &options)).refused(2, &format!("“{name}”"));
        assert!(!refused.err.contains("Signing in"), "{refused:?}");
    }
}

#[test]
fn missing_option_is_named_before_anything_is_sent() {
    let practice = Practice::start();
    let all = user_options(&practice, Mfa::On, Scenario::New);
    run(&line(&["enroll"], &all)).refused(2, "--code-from is missing");
    let pool = practice.options(Mfa::On);
    run(&line(&["enroll", "--code-from", OATHTOOL], &pool)).refused(2, "--username is missing");
    let no_password = ["enroll", "--code-from", OATHTOOL, "--username", "noor"];
    run(&line(&no_password, &pool)).refused(2, "--password is missing");
    let literal = [
        "enroll",
        "--code-from",
        OATHTOOL,
        "--username",
        "noor",
        "--password",
        "hunter2",
    ];
    let refused = run(&line(&literal, &pool)).refused(2, "--password expects where the secret is");
    assert!(!refused.err.contains("hunter2"));
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn commands_do_not_inherit_secrets() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let seen = practice.path("environment");
    let (code_from, key_uri_to) = (
        format!("env >> {seen}; {OATHTOOL}"),
        format!("env >> {seen}; cat > /dev/null"),
    );
    let enroll = [
        "enroll",
        "--username",
        &user.username,
        "--password",
        "env:PASSWORD_OF_NOOR",
        "--code-from",
        &code_from,
        "--key-uri-to",
        &key_uri_to,
    ];
    let variables = [("PASSWORD_OF_NOOR", user.password.as_str()), ("OTHER", "kept")].into();
    run_with(&line(&enroll, &practice.options(Mfa::On)), "", &variables).done();
    let seen = std::fs::read_to_string(seen).expect("written");
    assert_eq!(seen.matches("OTHER=kept").count(), 2, "{seen}");
    assert!(
        !seen.contains("PASSWORD_OF_NOOR") && !seen.contains(&user.password),
        "{seen}"
    );
}

#[test]
fn tokens_that_cannot_be_revoked_are_reported() {
    let practice = Practice::start();
    practice
        .running
        .fault(Fault {
            operation: Some("RevokeToken".to_owned()),
            times: Times::Always,
            what: FaultEffect::Refuse {
                exception: "UnsupportedOperationException".to_owned(),
                message: "Token revocation is not enabled".to_owned(),
            },
        })
        .expect("valid");
    let options = user_options(&practice, Mfa::Optional, Scenario::New);
    let enrolled = run(&line(&["enroll", "--code-from", OATHTOOL], &options)).done();
    assert_eq!(
        enrolled.err.matches("couldn’t be revoked").count(),
        1,
        "{enrolled:?}"
    );
    let revoked = Practice::start();
    let options = user_options(&revoked, Mfa::Optional, Scenario::New);
    let enrolled = run(&line(&["enroll", "--code-from", OATHTOOL], &options)).done();
    assert!(!enrolled.err.contains("revoked"), "{enrolled:?}");
}

#[test]
fn challenges_are_answered_by_options() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::TemporaryPassword);
    let new = format!("@{}", practice.file("new", "Correct-horse-7"));
    let enroll = ["enroll", "--code-from", OATHTOOL];
    run(&line(&enroll, &options)).refused(2, "--new-password is missing");
    let enroll = [&enroll[..], &["--new-password", &new]].concat();
    run(&line(&enroll, &options)).refused(2, "--attribute given_name=VALUE is missing");
    let enroll = [&enroll[..], &["--attribute", "given_name=Sam"]].concat();
    run(&line(&enroll, &options)).done();
    assert!(practice.has_authenticator(Mfa::On, Scenario::TemporaryPassword));
}

#[test]
fn sent_code_is_read_when_cognito_asks_for_it() {
    let practice = Practice::of(PracticePool::new().all_fixtures());
    let pool = practice.pool(Mfa::Optional);
    let person = pool.extra_users.iter().find(|other| {
        matches!(
            other.scenario,
            practice_pool::description::ExtraScenario::EmailOtp
        )
    });
    let person = person.expect("a user with codes by email").clone();
    let password = format!("@{}", practice.file("password", &person.password));
    let mut options = practice.options(Mfa::Optional);
    options.extend([
        "--username".into(),
        person.username.clone(),
        "--password".into(),
        password,
    ]);
    // The code is in the outbox only after the sign-in.
    let outbox = format!("{}/practice/outbox", practice.running.description().endpoint);
    let fifo = practice.path("fifo");
    let made = std::process::Command::new("mkfifo")
        .arg(&fifo)
        .status()
        .expect("mkfifo");
    assert!(made.success());
    let to = fifo.clone();
    let reader = std::thread::spawn(move || {
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
        loop {
            let text = ureq::get(&outbox)
                .call()
                .expect("an answer")
                .body_mut()
                .read_to_string()
                .expect("text");
            let messages: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            if let Some(code) = find_code(&messages) {
                return std::fs::write(&to, code).expect("written");
            }
            assert!(std::time::Instant::now() < deadline, "no code was sent: {text}");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    });
    let from = format!("@{fifo}");
    let enroll = ["enroll", "--code-from", OATHTOOL, "--sent-code", &from];
    run(&line(&enroll, &options)).done();
    reader.join().expect("read");
    let standing = practice
        .running
        .user_snapshot(&pool.user_pool_id, &person.username)
        .expect("known");
    assert!(standing.totp);
}

fn find_code(messages: &serde_json::Value) -> Option<String> {
    match messages {
        serde_json::Value::Object(members) => match members.get("code") {
            Some(code) => code.as_str().map(str::to_owned),
            None => members.values().find_map(find_code),
        },
        serde_json::Value::Array(all) => all.iter().find_map(find_code),
        _ => None,
    }
}

#[test]
fn access_token_is_used_and_not_revoked() {
    let practice = Practice::start();
    let token = practice.access_token();
    let endpoint = practice.running.description().endpoint.clone();
    let enroll = [
        "enroll",
        "--access-token",
        "env:TOKEN",
        "--endpoint-url",
        &endpoint,
        "--code-from",
        OATHTOOL,
    ];
    let variables = [("TOKEN", token.as_str())].into();
    let enrolled = run_with(&enroll, "", &variables).done();
    assert!(practice.has_authenticator(Mfa::Optional, Scenario::New));
    assert!(
        enrolled.err.contains("This access token belongs to "),
        "{}",
        enrolled.err
    );
    let user = practice.call("GetUser", serde_json::json!({"AccessToken": token}));
    assert!(user["Username"].is_string(), "the token was revoked: {user}");
    // A second run would replace the authenticator.
    run_with(&enroll, "", &variables).refused(2, "--replace is missing");
    let replace = [&enroll[..], &["--replace"]].concat();
    run_with(&replace, "", &variables).done();
}

#[test]
fn proof_uses_the_next_code() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::New);
    // Prints the code of this time step the first time, then that of the next one.
    let counted = practice.path("counted");
    let command = format!("if [ -e {counted} ]; then {OATHTOOL_AHEAD}; else touch {counted}; {OATHTOOL}; fi");
    let enroll = ["enroll", "--prove", "--code-from", &command];
    let enrolled = run(&line(&enroll, &options)).done();
    assert_eq!(enrolled.json()["Proved"], true);
}

#[test]
fn wrong_code_has_its_exit_status_and_registers_nothing() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::New);
    let wrong = "oathtool --totp --base32 --now '-150 seconds' -";
    let refused = run(&line(&["enroll", "--code-from", wrong], &options)).refused(3, "(code-drifted)");
    assert!(
        refused.err.contains("No new authenticator app is registered"),
        "{}",
        refused.err
    );
    assert_eq!(refused.out, "");
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));
    run(&line(&["enroll", "--code-from", "exit 7"], &options)).refused(2, "--code-from");
    run(&line(&["enroll", "--code-from", "echo hello"], &options)).refused(3, "(code-malformed)");
    run(&line(
        &["enroll", "--code-from", OATHTOOL, "--key-uri-to", "exit 1"],
        &options,
    ))
    .refused(2, "--key-uri-to");
}

#[test]
fn wrong_password_and_expired_session_have_their_exit_statuses() {
    let practice = Practice::start();
    let mut options = user_options(&practice, Mfa::On, Scenario::New);
    let enroll = ["enroll", "--code-from", OATHTOOL];
    practice
        .running
        .fault(Fault::new(FaultEffect::ExpireSession).at("VerifySoftwareToken"))
        .expect("a fault");
    run(&line(&enroll, &options)).refused(4, "(session-over");
    practice.file("password", "not-the-password");
    run(&line(&enroll, &options)).refused(1, "(incorrect-credentials");
    let client = options
        .iter()
        .position(|option| option == "--client-id")
        .expect("there")
        + 1;
    options[client] = "unknown".to_owned();
    run(&line(&enroll, &options)).refused(1, "(client-unknown");
}

#[test]
fn lost_response_is_resolved_without_a_terminal() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::New);
    let counted = practice.path("counted");
    let command = format!("if [ -e {counted} ]; then {OATHTOOL_AHEAD}; else touch {counted}; {OATHTOOL}; fi");
    practice
        .running
        .fault(Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken"))
        .expect("a fault");
    let enrolled = run(&line(&["enroll", "--code-from", &command], &options)).done();
    assert!(enrolled.err.contains("(outcome-unknown)"), "{}", enrolled.err);
    assert!(practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn responses_that_are_always_lost_end_the_enrolment() {
    for mfa in [Mfa::Optional, Mfa::On] {
        let practice = Practice::start();
        practice
            .running
            .fault(Fault {
                operation: Some("VerifySoftwareToken".to_owned()),
                times: Times::Always,
                what: FaultEffect::DropRequest,
            })
            .expect("valid");
        let options = user_options(&practice, mfa, Scenario::New);
        let refused = run(&line(&["enroll", "--code-from", OATHTOOL], &options));
        assert_eq!(
            refused.err.matches("(outcome-unknown)").count(),
            4,
            "{}",
            refused.err
        );
        assert!(!practice.has_authenticator(mfa, Scenario::New));
    }
}

/// Each code is accepted once: for Verify, to resolve the lost response, and for the proof.
#[test]
fn resolved_enrolment_is_proved_with_another_code() {
    let practice = Practice::start();
    let options = user_options(&practice, Mfa::On, Scenario::New);
    practice
        .running
        .fault(Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken"))
        .expect("a fault");
    // Prints the codes of the previous, this and the next time step, each twice, as within 30 seconds.
    let count = practice.file("count", "0");
    let command = format!(
        "n=$(cat {count}); echo $((n + 1)) > {count}; \
         oathtool --totp --base32 --now \"$((n / 2 * 30 - 30)) seconds\" -"
    );
    let enroll = ["enroll", "--prove", "--code-from", &command];
    let enrolled = run(&line(&enroll, &options)).done();
    assert_eq!(enrolled.json()["Proved"], true);
}

#[test]
fn client_secret_comes_from_an_option() {
    let practice = Practice::start();
    let mut options = user_options(&practice, Mfa::On, Scenario::New);
    let confidential = practice.pool(Mfa::On).clients[1].clone();
    let client = options
        .iter()
        .position(|option| option == "--client-id")
        .expect("there")
        + 1;
    options[client] = confidential.client_id;
    let enroll = ["enroll", "--code-from", OATHTOOL];
    run(&line(&enroll, &options)).refused(2, "(client-secret-wanted");
    let secret = format!(
        "@{}",
        practice.file("secret", &confidential.client_secret.expect("a secret"))
    );
    let enroll = [&enroll[..], &["--client-secret", &secret]].concat();
    run(&line(&enroll, &options)).done();
}
