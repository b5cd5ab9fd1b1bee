//! `enroll`, as a person does it.

use std::time::Duration;

use practice_pool::PracticePool;
use practice_pool::behaviour::{AfterMfaSetup, Behaviour};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::support::{Practice, code, line};
use crate::terminal::{CTRL_C, ENTER, Terminal, secret_in};

const CODE_ASKED: &str = "The six digits that it shows";
const DELETE: &str = "Delete the entry that you scanned before";

fn start(practice: &Practice, mfa: Mfa, more: &[&str]) -> Terminal {
    let options = practice.options(mfa);
    let arguments = line(&[&["enroll"], more].concat(), &options);
    Terminal::start(&arguments)
}

/// The new person, with the password.
fn signs_in(terminal: &mut Terminal, practice: &Practice, mfa: Mfa) {
    let user = practice.user(mfa, Scenario::New);
    terminal.until("Username or e-mail address:");
    terminal.answer(&user.username);
    terminal.until("Password:");
    terminal.answer(&user.password);
}

/// Up to the question for the code: the secret on the screen.
fn scanned(terminal: &mut Terminal, practice: &Practice, mfa: Mfa) -> String {
    let user = practice.user(mfa, Scenario::New);
    signs_in(terminal, practice, mfa);
    terminal.until("Show it now?");
    terminal.press(ENTER);
    terminal.until(CODE_ASKED);
    let text = terminal.text();
    assert!(!text.contains(&user.password), "{text}");
    secret_in(&terminal.qr())
}

#[test]
fn a_wrong_a_drifted_and_the_right_code() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &["--issuer", "Northwind"]);
    let secret = scanned(&mut terminal, &practice, Mfa::On);
    let username = &practice.user(Mfa::On, Scenario::New).username;
    assert!(
        terminal
            .qr()
            .starts_with(&format!("otpauth://totp/Northwind:{username}?"))
    );
    assert!(!terminal.text().contains(&secret), "it is shown to who asks");

    terminal.answer("s");
    let groups: Vec<&str> = (0..secret.len())
        .step_by(4)
        .map(|at| &secret[at..secret.len().min(at + 4)])
        .collect();
    terminal.until(&groups.join(" "));
    terminal.until_times(2, CODE_ASKED);
    terminal.answer("12345");
    terminal.until("(code-malformed)");
    terminal.until_times(3, CODE_ASKED);
    terminal.answer(&code(&secret, 150));
    terminal.until("(code-drifted)");
    terminal.until_times(4, CODE_ASKED);
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("Done: Northwind: ") && text.contains("clear this window"),
        "{text}"
    );
    assert!(
        !text.contains("\"Status\""),
        "what is for scripts is not shown to a person"
    );
    let standing = practice.standing(Mfa::On, Scenario::New);
    assert!(standing.totp && standing.totp_preferred);
}

#[test]
fn a_code_that_cannot_be_right_is_sent_to_who_insists() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scanned(&mut terminal, &practice, Mfa::On);
    let doubtful = code(&secret, 150);
    terminal.answer(&doubtful);
    terminal.until("type the same code again");
    terminal.until_times(2, CODE_ASKED);
    terminal.answer(&doubtful);
    terminal.until("(code-wrong, request");
    terminal.until_times(3, CODE_ASKED);
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
}

#[test]
fn a_wrong_password_is_asked_for_again() {
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
fn left_at_each_question_nothing_is_half_done() {
    let practice = Practice::start();
    // At the first.
    let mut terminal = start(&practice, Mfa::On, &[]);
    terminal.until("Username or e-mail address:");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing has changed")),
        (130, true),
        "{text}"
    );

    // Before the secret, with tokens that are of no use to anybody any more.
    let practice = Practice::of(PracticePool::new().faults());
    let seen = Fault::new(FaultEffect::Delay { ms: 0 }).at("RevokeToken");
    practice.running.fault(seen).expect("a fault");
    let mut terminal = start(&practice, Mfa::Optional, &[]);
    signs_in(&mut terminal, &practice, Mfa::Optional);
    terminal.until("Show it now?");
    assert!(practice.faults_left().contains("RevokeToken"), "not yet");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing has changed")),
        (130, true),
        "{text}"
    );
    assert!(!practice.faults_left().contains("RevokeToken"), "revoked");

    // At the code.
    let mut terminal = start(&practice, Mfa::On, &[]);
    scanned(&mut terminal, &practice, Mfa::On);
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
fn left_in_the_midst_of_a_call_its_tokens_are_revoked() {
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
        signs_in(&mut terminal, &practice, Mfa::Optional);
        let operation = slow.operation.expect("one");
        if operation != "RespondToAuthChallenge" {
            terminal.until("Show it now?");
            terminal.press(ENTER);
        }
        if operation == "SetUserMFAPreference" {
            terminal.until(CODE_ASKED);
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
fn left_while_the_code_is_checked_it_says_that_nobody_knows() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scanned(&mut terminal, &practice, Mfa::On);
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
        text.contains("nobody knows whether the authenticator is registered"),
        "{text}"
    );
}

#[test]
fn when_the_session_is_over_it_begins_again_with_a_fresh_secret() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let first = scanned(&mut terminal, &practice, Mfa::On);
    practice.running.advance(Duration::from_secs(181));
    // By the server's time, which the program has not been told yet.
    terminal.answer(&code(&first, 0));
    terminal.until("(session-over");
    terminal.until_times(2, "Password:");
    terminal.answer(&practice.user(Mfa::On, Scenario::New).password);
    terminal.until_times(2, "Show it now?");
    terminal.press(ENTER);
    terminal.until(DELETE);
    terminal.until_times(2, CODE_ASKED);
    // Two codes stand on the screen now: the secret is asked for.
    terminal.answer("s");
    terminal.until_times(3, CODE_ASKED);
    let text = terminal.text();
    let groups = text
        .split("time-based key:")
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
fn a_lost_answer_is_found_out() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let secret = scanned(&mut terminal, &practice, Mfa::On);
    let lost = Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken");
    practice.running.fault(lost).expect("a fault");
    terminal.answer(&code(&secret, 0));
    terminal.until("(outcome-unknown)");
    terminal.until("A code of the new entry will tell.");
    terminal.until("The next six digits");
    terminal.answer(&code(&secret, 30));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn a_temporary_password_is_replaced_and_what_is_missing_asked_for() {
    let practice = Practice::start();
    let mut terminal = start(&practice, Mfa::On, &[]);
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword).clone();
    terminal.until("Username or e-mail address:");
    terminal.answer(&user.username);
    terminal.until("Password:");
    terminal.answer(&user.password);
    terminal.until("New password:");
    terminal.answer("Correct-horse-7");
    terminal.until("The same once more:");
    terminal.answer("Correct-horse-7");
    terminal.until("given_name");
    terminal.answer("Sam");
    terminal.until("Show it now?");
    terminal.press(CTRL_C);
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("the new password counts")),
        (130, true),
        "{text}"
    );
    assert!(!text.contains("Correct-horse-7"), "{text}");
}

#[test]
fn an_authenticator_that_is_there_is_replaced_only_if_that_is_wished() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::Enrolled).clone();
    let earlier = user.totp_secret.clone().expect("a secret");
    let password = format!("@{}", practice.file("password", &user.password));
    let options = ["--username", &user.username, "--password", &password];
    let mut terminal = start(&practice, Mfa::Optional, &options);
    terminal.until("authenticator that you have now");
    terminal.answer(&code(&earlier, 0));
    terminal.until("Replace it?");
    terminal.answer("n");
    let (status, text) = terminal.ended();
    assert_eq!(
        (status, text.contains("Nothing has changed")),
        (130, true),
        "{text}"
    );
}

#[test]
fn one_more_code_and_the_proof() {
    let behaviour = Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    };
    let practice = Practice::of(PracticePool::new().behaviour(behaviour));
    let mut terminal = start(&practice, Mfa::On, &["--prove"]);
    let secret = scanned(&mut terminal, &practice, Mfa::On);
    // One step back, so that two later ones are good by now.
    terminal.answer(&code(&secret, -30));
    terminal.until("one more code");
    terminal.until("The next six digits");
    terminal.answer(&code(&secret, 0));
    terminal.until("Now the proof");
    terminal.until_times(2, "The next six digits");
    terminal.answer(&code(&secret, 30));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("It works"), "{text}");
}

#[test]
fn a_terminal_that_is_too_narrow_is_told_and_the_secret_typed_by_hand() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New).clone();
    let password = format!("@{}", practice.file("password", &user.password));
    let options = practice.options(Mfa::On);
    let enroll = ["enroll", "--username", &user.username, "--password", &password];
    let mut terminal = Terminal::with_columns(&line(&enroll, &options), 40);
    terminal.until("Show it");
    terminal.press(ENTER);
    terminal.until("too narrow");
    terminal.press(CTRL_C);
    let (status, _) = terminal.ended();
    assert_eq!(status, 130);
}
