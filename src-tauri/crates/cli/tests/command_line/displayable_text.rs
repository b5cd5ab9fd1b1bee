//! The terminal obeys nothing that a server sends.

use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect, Times};

use crate::support::{Practice, line, run_with};
use crate::terminal::Terminal;

/// Writes to the clipboard, sets the title, clears the screen, and forges a line.
const HOSTILE: &str =
    "No\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}]0;t\u{7}\u{1b}[2J\u{9b}H\ncognito-enroll: done\u{202e}";

fn refuse(practice: &Practice, operation: &str, exception: &str) {
    practice
        .running
        .fault(Fault {
            operation: Some(operation.to_owned()),
            times: Times::Always,
            what: FaultEffect::Refuse {
                exception: exception.to_owned(),
                message: HOSTILE.to_owned(),
            },
        })
        .expect("injected");
}

fn assert_displayable(text: &str) {
    let hidden = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}');
    assert!(!text.contains(hidden), "{text:?}");
    assert!(
        !text.lines().any(|line| line.trim() == "cognito-enroll: done"),
        "{text:?}"
    );
    assert!(text.contains("]52;c;ZXZpbA=="), "not what was sent: {text:?}");
}

#[test]
fn messages_of_exceptions_are_displayed_on_one_line() {
    for exception in [
        "UserLambdaValidationException",
        "InvalidParameterException",
        "InvalidPasswordException",
    ] {
        let practice = Practice::start();
        refuse(&practice, "InitiateAuth", exception);
        let options = practice.options(Mfa::On);
        let username = &practice.user(Mfa::On, Scenario::New).username;
        let command = [
            "enroll",
            "--username",
            username,
            "--password",
            "-",
            "--code-from",
            "true",
        ];
        let run = run_with(&line(&command, &options), "Passw0rd!", &[].into()).refused(1, "]52;c;");
        assert_displayable(&run.err);
    }
}

#[test]
fn doctor_displays_findings_on_one_line() {
    let practice = Practice::start();
    refuse(&practice, "InitiateAuth", "InvalidParameterException");
    let options = practice.options(Mfa::On);
    for format in ["text", "json"] {
        let command = ["doctor", "--no-aws", "--output", format];
        let run = run_with(&line(&command, &options), "", &[].into());
        assert_displayable(&run.out);
    }
}

#[test]
fn screen_is_not_cleared_by_a_message() {
    let practice = Practice::start();
    refuse(&practice, "InitiateAuth", "UserLambdaValidationException");
    let options = practice.options(Mfa::On);
    let mut terminal = Terminal::start(&line(&["enroll"], &options));
    terminal.until("Username or email address:");
    terminal.answer("noor");
    terminal.until("Password:");
    terminal.answer("Passw0rd!");
    terminal.until("]52;c;");
    assert!(
        terminal.text().contains("Username or email address:"),
        "{}",
        terminal.text()
    );
}
