//! Secrets come by standard input, files and variables, and by nothing else.

use crate::support::{run, run_with};

const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

#[test]
fn a_secret_on_the_command_line_is_refused_and_not_repeated() {
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
fn two_secrets_do_not_share_standard_input() {
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
fn what_is_not_there_is_named() {
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
