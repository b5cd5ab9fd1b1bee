//! `enroll` at a terminal.

use std::time::Duration;

use practice_pool::PracticePool;
use practice_pool::behaviour::{AfterMfaSetup, Behaviour};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::support::{Practice, code, line};
use crate::terminal::{CTRL_C, ENTER, Terminal, secret_in};

const CODE_PROMPT: &str = "Six-digit code from the app";
const OLD_ENTRY: &str = "Delete the entry that you scanned before";

fn start(practice: &Practice, mfa: Mfa, more: &[&str]) -> Terminal {
    let options = practice.options(mfa);
    let arguments = line(&[&["enroll"], more].concat(), &options);
    Terminal::start(&arguments)
}

/// Signs in as the new user.
fn sign_in(terminal: &mut Terminal, practice: &Practice, mfa: Mfa) {
    let user = practice.user(mfa, Scenario::New);
    terminal.until("Username or email address:");
    terminal.answer(&user.username);
    terminal.until("Password:");
    terminal.answer(&user.password);
}

/// Continues to the question for the code. Returns the secret of the QR code on the screen.
fn scan(terminal: &mut Terminal, practice: &Practice, mfa: Mfa) -> String {
    let user = practice.user(mfa, Scenario::New);
    sign_in(terminal, practice, mfa);
    terminal.until("Show it now?");
    terminal.press(ENTER);
    terminal.until(CODE_PROMPT);
    let text = terminal.text();
    assert!(!text.contains(&user.password), "{text}");
    secret_in(&terminal.qr())
}

#[test]
fn malformed_and_drifted_codes_are_explained_before_the_right_one_is_accepted() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &["--issuer", "Northwind"]);
    let secret = scan(&mut terminal, &practice, Mfa::On);
    let username = &practice.user(Mfa::On, Scenario::New).username;
    assert!(
        terminal
            .qr()
            .starts_with(&format!("otpauth://totp/Northwind:{username}?"))
    );
    assert!(!terminal.text().contains(&secret), "shown without being asked");

    terminal.answer("s");
    let groups: Vec<&str> = (0..secret.len())
        .step_by(4)
        .map(|at| &secret[at..secret.len().min(at + 4)])
        .collect();
    terminal.until(&groups.join(" "));
    terminal.until_times(2, CODE_PROMPT);
    terminal.answer("12345");
    terminal.until("(code-malformed)");
    terminal.until_times(3, CODE_PROMPT);
    terminal.answer(&code(&secret, 150));
    terminal.until("(code-drifted)");
    terminal.until_times(4, CODE_PROMPT);
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("Done: Northwind: ") && text.contains("clear this window"),
        "{text}"
    );
    assert!(!text.contains("\"Status\""), "data for scripts is shown");
    let standing = practice.standing(Mfa::On, Scenario::New);
    assert!(standing.totp && standing.totp_preferred);
}

#[test]
fn rejected_code_is_sent_if_it_is_typed_again() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scan(&mut terminal, &practice, Mfa::On);
    let doubtful = code(&secret, 150);
    terminal.answer(&doubtful);
    terminal.until("type the same code again");
    terminal.until_times(2, CODE_PROMPT);
    terminal.answer(&doubtful);
    terminal.until("(code-wrong, request");
    terminal.until_times(3, CODE_PROMPT);
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
}

#[test]
fn wrong_password_is_asked_for_again() {
    let practice = Practice::start();
    let username = practice.user(Mfa::On, Scenario::New).username.clone();
    let wrong = format!("@{}", practice.file("wrong", "not-the-password"));
    let mut terminal = start(
        &practice,
        Mfa::On,
        &["--username", &username, "--password", &wrong],
    );
    terminal.until("(incorrect-credentials");
    terminal.until("Password:");
    terminal.answer(&practice.user(Mfa::On, Scenario::New).password);
    terminal.until("Show it now?");
}

#[test]
fn stopping_at_a_question_leaves_no_authenticator_and_no_tokens() {
    let practice = Practice::start();
    // At the first.
    let mut terminal = start(&practice, Mfa::On, &[]);
    terminal.until("Username or email address:");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing was changed")),
        (130, true),
        "{text}"
    );

    // Before the secret, with tokens, which are revoked.
    let practice = Practice::of(PracticePool::new().faults());
    let seen = Fault::new(FaultEffect::Delay { ms: 0 }).at("RevokeToken");
    practice.running.fault(seen).expect("a fault");
    let mut terminal = start(&practice, Mfa::Optional, &[]);
    sign_in(&mut terminal, &practice, Mfa::Optional);
    terminal.until("Show it now?");
    assert!(practice.faults_left().contains("RevokeToken"), "not yet");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing was changed")),
        (130, true),
        "{text}"
    );
    assert!(!practice.faults_left().contains("RevokeToken"), "revoked");

    // At the code.
    let mut terminal = start(&practice, Mfa::On, &[]);
    scan(&mut terminal, &practice, Mfa::On);
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("delete that entry")),
        (130, true),
        "{text}"
    );
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn stopping_during_a_call_revokes_its_tokens() {
    for slow in [
        "RespondToAuthChallenge",
        "AssociateSoftwareToken",
        "SetUserMFAPreference",
    ] {
        let practice = Practice::of(PracticePool::new().faults());
        let slow = Fault::new(FaultEffect::Delay { ms: 700 }).at(slow);
        practice.running.fault(slow.clone()).expect("a fault");
        let seen = Fault::new(FaultEffect::Delay { ms: 0 }).at("RevokeToken");
        practice.running.fault(seen).expect("a fault");
        let mut terminal = start(&practice, Mfa::Optional, &[]);
        sign_in(&mut terminal, &practice, Mfa::Optional);
        let operation = slow.operation.expect("one");
        if operation != "RespondToAuthChallenge" {
            terminal.until("Show it now?");
            terminal.press(ENTER);
        }
        if operation == "SetUserMFAPreference" {
            terminal.until(CODE_PROMPT);
            let secret = secret_in(&terminal.qr());
            terminal.answer(&code(&secret, 0));
        }
        let deadline = std::time::Instant::now() + Duration::from_secs(60);
        while practice.faults_left().contains(&operation) {
            assert!(
                std::time::Instant::now() < deadline,
                "{operation} was never called"
            );
        }
        assert!(practice.faults_left().contains("RevokeToken"), "not yet");
        terminal.press(CTRL_C);
        let (status, text) = terminal.ended();
        assert_eq!(status, 130, "{operation}: {text}");
        assert!(!practice.faults_left().contains("RevokeToken"), "{operation}");
    }
}

#[test]
fn stopping_during_verify_reports_an_unknown_outcome() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scan(&mut terminal, &practice, Mfa::On);
    let slow = Fault::new(FaultEffect::DelayAnswer { ms: 30_000 }).at("VerifySoftwareToken");
    practice.running.fault(slow).expect("a fault");
    terminal.answer(&code(&secret, 0));
    let deadline = std::time::Instant::now() + Duration::from_secs(60);
    while !practice.has_authenticator(Mfa::On, Scenario::New) {
        assert!(std::time::Instant::now() < deadline, "it was never sent");
        std::thread::sleep(Duration::from_millis(20));
    }
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(status, 130, "{text}");
    assert!(
        text.contains("the authenticator app may or may not be registered"),
        "{text}"
    );
}

#[test]
fn expired_session_starts_again_with_a_new_secret() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let first = scan(&mut terminal, &practice, Mfa::On);
    practice.running.advance(Duration::from_secs(181));
    // Expired by the server's time, which the program does not know yet.
    terminal.answer(&code(&first, 0));
    terminal.until("(session-over");
    terminal.until_times(2, "Password:");
    terminal.answer(&practice.user(Mfa::On, Scenario::New).password);
    terminal.until_times(2, "Show it now?");
    terminal.press(ENTER);
    terminal.until(OLD_ENTRY);
    terminal.until_times(2, CODE_PROMPT);
    // The screen shows two QR codes now: ask for the secret.
    terminal.answer("s");
    terminal.until_times(3, CODE_PROMPT);
    let text = terminal.text();
    let groups = text
        .split("choose a time-based key:")
        .nth(1)
        .expect("shown")
        .lines()
        .nth(1)
        .expect("a line");
    let second = groups.replace(' ', "");
    assert_ne!(first, second);
    terminal.answer(&code(&second, 181));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
}

#[test]
fn lost_response_is_resolved_at_a_terminal() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scan(&mut terminal, &practice, Mfa::On);
    let lost = Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken");
    practice.running.fault(lost).expect("a fault");
    terminal.answer(&code(&secret, 0));
    terminal.until("(outcome-unknown)");
    terminal.until("A code from the new entry");
    terminal.until("Next six-digit code");
    terminal.answer(&code(&secret, 30));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn temporary_password_is_replaced_and_missing_attributes_are_asked_for() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword).clone();
    terminal.until("Username or email address:");
    terminal.answer(&user.username);
    terminal.until("Password:");
    terminal.answer(&user.password);
    terminal.until("New password:");
    terminal.answer("Correct-horse-7");
    terminal.until("New password again:");
    terminal.answer("Correct-horse-7");
    terminal.until("given_name");
    terminal.answer("Sam");
    terminal.until("Show it now?");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Your new password is active")),
        (130, true),
        "{text}"
    );
    assert!(!text.contains("Correct-horse-7"), "{text}");
}

#[test]
fn current_authenticator_is_replaced_only_after_confirmation() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::Enrolled).clone();
    let earlier = user.totp_secret.clone().expect("a secret");
    let password = format!("@{}", practice.file("password", &user.password));
    let options = ["--username", &user.username, "--password", &password];
    let mut terminal = start(&practice, Mfa::Optional, &options);
    terminal.until("code from your current authenticator app");
    terminal.answer(&code(&earlier, 0));
    terminal.until("Replace it?");
    terminal.answer("n");
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing was changed")),
        (130, true),
        "{text}"
    );
}

#[test]
fn another_code_and_the_proof_are_asked_for() {
    let behaviour = Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    };
    let practice = Practice::of(PracticePool::new().behaviour(behaviour));
    let mut terminal = start(&practice, Mfa::On, &["--prove"]);
    let secret = scan(&mut terminal, &practice, Mfa::On);
    // The previous time step, so that two later codes are valid.
    terminal.answer(&code(&secret, -30));
    terminal.until("one more code");
    terminal.until("Next six-digit code");
    terminal.answer(&code(&secret, 0));
    terminal.until("Testing the authenticator app");
    terminal.until_times(2, "Next six-digit code");
    terminal.answer(&code(&secret, 30));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("It works"), "{text}");
}

#[test]
fn too_narrow_terminal_is_explained_and_the_enrolment_continues() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New).clone();
    let password = format!("@{}", practice.file("password", &user.password));
    let options = practice.options(Mfa::On);
    let enroll = ["enroll", "--username", &user.username, "--password", &password];
    let mut terminal = Terminal::with_columns(&line(&enroll, &options), 40);
    terminal.until("(Y/n)");
    terminal.press(ENTER);
    terminal.until("too narrow");
    terminal.press(CTRL_C);
    let (status, _) = terminal.ended();
    assert_eq!(status, 130);
}
