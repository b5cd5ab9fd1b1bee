//! The panic hook: reports a panic without the text that was formatted at run time, which may contain a secret.

use std::panic::set_hook;

use platform::Fault;

/// Replaces the standard library's report. The program ends at once, whichever thread panicked, because a release build
/// would abort, which leaves the terminal as a question has set it.
pub(crate) fn install() {
    set_hook(Box::new(|info| {
        let _ = crossterm::terminal::disable_raw_mode();
        eprintln!("cognito-enroll: {}", Fault::from(info));
        std::process::exit(101);
    }));
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    /// Set in the process that panics.
    const PANICKING: &str = "COGNITO_ENROLL_TEST_PANIC";

    #[test]
    fn panic_is_reported_without_formatted_text() {
        if let Ok(secret) = std::env::var(PANICKING) {
            super::install();
            panic!("the secret is {secret}");
        }
        let program = std::env::current_exe().expect("this test");
        let ended = Command::new(program)
            .args([
                "--exact",
                "panic_hook::tests::panic_is_reported_without_formatted_text",
                "--nocapture",
            ])
            .env(PANICKING, "JBSWY3DPEHPK3PXP")
            .output()
            .expect("started");
        let report = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(101), "{report}");
        assert!(
            report.contains("cognito-enroll: fault in ") && report.contains(file!()),
            "{report}"
        );
        assert!(!report.contains("JBSWY3DP"), "{report}");
    }
}
