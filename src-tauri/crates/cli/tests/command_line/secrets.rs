//! Secrets are read from standard input, files and variables only.

use crate::support::{run, run_with};

const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

#[test]
fn secret_on_the_command_line_is_rejected_and_not_shown() {
    let code = ["--user-code", "123456"];
    let region = ["--region", "eu-west-1"];
    for (command, more) in [
        (vec!["associate", "--session", SECRET], vec![]),
        (vec!["associate", "--access-token", SECRET], vec![]),
        (vec!["verify", "--session", SECRET], code.to_vec()),
        (
            vec!["verify", "--session", "-", "--secret", SECRET],
            code.to_vec(),
        ),
        (vec!["qr", "--account", "noor", "--secret", SECRET], vec![]),
        (vec!["check", "--secret", SECRET], code.to_vec()),
    ] {
        let region: &[&str] = if matches!(command[0], "qr" | "check") {
            &[]
        } else {
            &region
        };
        let arguments = [command.as_slice(), &more, region].concat();
        let refused = run(&arguments).refused(2, "env:NAME");
        assert!(
            !refused.err.contains(SECRET) && refused.out.is_empty(),
            "{refused:?}"
        );
    }
}

#[test]
fn standard_input_is_the_source_of_one_option_only() {
    let verify = [
        "verify",
        "--session",
        "-",
        "--secret",
        "-",
        "--user-code",
        "123456",
        "--region",
        "eu-west-1",
    ];
    run_with(&verify, "x", &[].into()).refused(2, "--session and --secret");
}

#[test]
fn missing_source_is_named() {
    run(&["check", "--secret", "@no/such/file", "--code", "123456"]).refused(2, "no/such/file");
    run(&[
        "check",
        "--secret",
        "env:COGNITO_ENROLL_UNSET",
        "--code",
        "123456",
    ])
    .refused(2, "COGNITO_ENROLL_UNSET");
    run_with(&["check", "--secret", "-", "--code", "123456"], "", &[].into()).refused(2, "--secret");
}
