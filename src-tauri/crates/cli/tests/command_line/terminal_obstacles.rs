//! Terminals that cannot show a QR code: too small, without colours, or in another encoding.

use practice_pool::PracticePool;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::support::{Practice, code, line};
use crate::terminal::{DOWN, ENTER, Terminal, secret_in};

/// As long as those of Cognito.
const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";
const CODE_PROMPT: &str = "Six-digit code from the app";

/// Draws the QR code of a secret in a terminal of a size.
fn qr(more: &[&str], size: (u16, u16), variables: &[(&str, &str)]) -> Terminal {
    let qr = [&["qr", "--secret", "env:SECRET", "--account", "noor"], more].concat();
    Terminal::sized(&qr, size, &[variables, &[("SECRET", SECRET)]].concat())
}

/// Starts an enrolment up to the check of the terminal.
fn enroll(practice: &Practice, size: (u16, u16), variables: &[(&str, &str)]) -> Terminal {
    let user = practice.user(Mfa::On, Scenario::New).clone();
    let password = format!("@{}", practice.file("password", &user.password));
    let options = practice.options(Mfa::On);
    let enroll = ["enroll", "--username", &user.username, "--password", &password];
    let mut terminal = Terminal::sized(&line(&enroll, &options), size, variables);
    terminal.until("(Y/n)");
    terminal.press(ENTER);
    terminal
}

/// Whether the pool has created a secret.
fn has_associated(practice: &Practice) -> bool {
    !practice.faults_left().contains("AssociateSoftwareToken")
}

/// A practice pool that notes whether a secret was created.
fn practice() -> Practice {
    let practice = Practice::of(PracticePool::new().faults());
    practice
        .running
        .fault(Fault::new(FaultEffect::Delay { ms: 0 }).at("AssociateSoftwareToken"))
        .expect("injected");
    assert!(!has_associated(&practice));
    practice
}

#[test]
fn qr_code_is_drawn_only_if_the_whole_of_it_fits() {
    let (status, text) = qr(&[], (80, 24), &[]).ended();
    assert_eq!(status, 2, "{text}");
    for part in ["too short", "24 lines", "--qr FILE"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains('▀'), "{text}");
    let (status, text) = qr(&[], (30, 10), &[]).ended();
    assert!(status == 2 && text.contains("too small"), "{text}");

    // Exactly as many lines as the message names, which include those below the drawing.
    let (_, text) = qr(&[], (80, 24), &[]).ended();
    let lines = text
        .split("needs ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next());
    let lines: u16 = lines.and_then(|lines| lines.parse().ok()).expect("a number");
    let terminal = qr(&[], (80, lines), &[]);
    terminal.until("▀");
    // The program has ended when its last line is on the screen.
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(secret_in(&terminal.qr()), SECRET);
    assert_eq!(terminal.ended().0, 0);
    let (status, _) = qr(&[], (80, lines - 1), &[]).ended();
    assert_eq!(status, 2);
}

#[test]
fn dumb_terminal_and_other_encoding_are_named() {
    for (variables, part) in [
        ([("TERM", "dumb"), ("LC_ALL", "C.UTF-8")], "TERM"),
        ([("TERM", "xterm"), ("LC_ALL", "C")], "--full-blocks"),
        ([("TERM", "xterm"), ("LC_ALL", "de_DE.ISO-8859-1")], "UTF-8"),
    ] {
        let (status, text) = qr(&[], (120, 100), &variables).ended();
        assert_eq!(status, 2, "{text}");
        assert!(text.contains(part) && text.contains("--qr FILE"), "{text}");
    }
}

#[test]
fn full_blocks_are_read_in_every_encoding() {
    for locale in ["C", "C.UTF-8"] {
        let terminal = qr(&["--full-blocks"], (120, 100), &[("LC_ALL", locale)]);
        std::thread::sleep(std::time::Duration::from_millis(600));
        assert_eq!(secret_in(&terminal.qr()), SECRET, "{locale}");
        let (status, text) = terminal.ended();
        assert_eq!((status, text.trim()), (0, ""), "spaces only");
    }
    let (status, text) = qr(&["--full-blocks"], (80, 100), &[]).ended();
    assert!(status == 2 && text.contains("too narrow"), "{text}");
}

#[test]
fn terminal_is_checked_before_a_secret_is_created() {
    let practice = practice();
    let mut terminal = enroll(&practice, (80, 24), &[]);
    terminal.until("too short");
    terminal.until("How do you want to continue?");
    assert!(!has_associated(&practice));
    // Enlarged.
    terminal.resize(80, 100);
    terminal.press(ENTER);
    terminal.until(CODE_PROMPT);
    assert!(has_associated(&practice));
    let secret = secret_in(&terminal.qr());
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert_eq!(status, 0, "{text}");
}

#[test]
fn secret_can_be_typed_where_the_qr_code_cannot_be_shown() {
    let practice = practice();
    let mut terminal = enroll(&practice, (80, 30), &[("LC_ALL", "C")]);
    terminal.until("How do you want to continue?");
    terminal.until("to type it into the app");
    assert!(!terminal.text().contains("size again"), "{}", terminal.text());
    assert!(!has_associated(&practice));
    terminal.press(ENTER);
    terminal.until("choose a time-based key");
    terminal.until(CODE_PROMPT);
    let text = terminal.text();
    let secret = text
        .split("time-based key:")
        .nth(1)
        .and_then(|rest| rest.split("Six").next())
        .expect("a secret");
    let secret: String = secret.chars().filter(char::is_ascii_alphanumeric).collect();
    terminal.answer(&code(&secret, 0));
    let (status, text) = terminal.ended();
    assert!(status == 0 && text.contains("clear this window"), "{text}");

    // Stopped.
    let practice = Practice::start();
    let mut terminal = enroll(&practice, (80, 24), &[]);
    terminal.until("to type it into the app");
    terminal.press(DOWN).press(DOWN).press(ENTER);
    let (status, text) = terminal.ended();
    assert!(status == 130 && text.contains("Nothing was changed"), "{text}");
}

#[test]
fn associate_checks_the_terminal_first() {
    let practice = practice();
    let session = format!("@{}", practice.file("session", &practice.session()));
    let options = practice.options(Mfa::On);
    let associate = [
        "associate",
        "--session",
        &session,
        "--account",
        "noor",
        "--qr",
        "-",
    ];
    let (status, text) = Terminal::sized(&line(&associate, &options), (80, 24), &[]).ended();
    assert!(status == 2 && text.contains("too short"), "{text}");
    assert!(!text.contains("SecretCode"), "{text}");
    assert!(!has_associated(&practice));
}
