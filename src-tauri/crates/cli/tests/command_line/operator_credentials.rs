//! The AWS credentials of `doctor`: programs that provide them, profiles, and an STS that is out of reach.

use std::collections::BTreeMap;
use std::fs;

use crate::doctor::check;
use crate::support::{Practice, Run, line, run_with};
use practice_pool::description::Mfa;

/// Runs `doctor` with the AWS CLI's configuration and no credentials in the environment.
fn doctor(practice: &Practice, config: &str, options: &[&str], variables: &[(&str, &str)]) -> Run {
    let config = practice.file("config", config);
    let endpoint = &*practice.running.description().endpoint;
    let mut all = BTreeMap::from([
        ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_CONFIG_FILE", &*config),
        ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
        ("AWS_ENDPOINT_URL_STS", endpoint),
    ]);
    all.extend(variables.iter().copied());
    let command = [&["doctor", "--output", "json"], options].concat();
    run_with(&line(&command, &practice.options(Mfa::On)), "", &all)
}

/// A profile whose credentials come from a program. It writes a line to the file `runs` first.
#[cfg(unix)]
fn profile_with_program(practice: &Practice, header: &str, seconds: u32) -> String {
    let operator = &practice.running.description().operator;
    let credentials = serde_json::json!({
        "Version": 1,
        "AccessKeyId": operator.access_key_id,
        "SecretAccessKey": operator.secret_access_key,
    });
    let file = practice.file("credentials.json", &credentials.to_string());
    let runs = practice.path("runs");
    let script = format!("echo run >> '{runs}'; sleep {seconds}; cat '{file}'\n");
    let script = practice.file("program.sh", &script);
    format!("[{header}]\ncredential_process = sh {script}\n")
}

#[cfg(unix)]
#[test]
fn program_that_waits_for_a_touch_is_run_once() {
    // The SDK's own cache gives up after five seconds.
    const SECONDS: u32 = 6;
    for (header, options, variables) in [
        ("default", &[][..], &[][..]),
        ("profile touch", &["--profile", "touch"], &[]),
        ("profile touch", &[], &[("AWS_PROFILE", "touch")]),
    ] {
        let practice = Practice::start();
        let config = profile_with_program(&practice, header, SECONDS);
        let run = doctor(&practice, &config, options, variables).done();
        assert_eq!(fs::read_to_string(practice.path("runs")).unwrap(), "run\n");
        assert!(
            run.err.contains("Waiting up to a minute for AWS credentials."),
            "{run:?}"
        );
        let report = run.json();
        assert_eq!(check(&report, "aws")["Verdict"], "ok", "{report}");
        assert_eq!(check(&report, "totp")["Verdict"], "ok");
    }
}

#[cfg(unix)]
#[test]
fn program_that_answers_at_once_is_run_once_and_silently() {
    let practice = Practice::start();
    let config = profile_with_program(&practice, "default", 0);
    let run = doctor(&practice, &config, &[], &[]).done();
    assert_eq!(fs::read_to_string(practice.path("runs")).unwrap(), "run\n");
    assert_eq!(run.err, "");
}

#[test]
fn broken_named_profile_is_a_problem_with_its_reason() {
    let practice = Practice::start();
    for (config, reason) in [
        ("", "do not define it"),
        ("[profile other]\nregion = us-east-1\n", "do not define it"),
        ("[profile gone]\nregion = us-east-1\n", ""),
        ("[profile gone\n", ""),
        (
            "[profile gone]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = lost\n",
            "lost",
        ),
        (
            "[profile gone]\ncredential_process = sh -c 'echo No key >&2; exit 3'\n",
            "No key",
        ),
        (
            "[profile gone]\nsso_start_url = https://a.example/start\nsso_region = us-east-1\n\
             sso_account_id = 000000000000\nsso_role_name = Helpdesk\n",
            "",
        ),
    ] {
        for (options, variables) in [
            (&["--profile", "gone"][..], &[][..]),
            (&[], &[("AWS_PROFILE", "gone")]),
        ] {
            let run = doctor(&practice, config, options, variables);
            assert_eq!(run.status, 1, "{run:?}");
            let report = run.json();
            let aws = check(&report, "aws");
            assert_eq!(aws["Verdict"], "problem");
            assert_eq!(aws["Command"], "aws sso login --profile gone");
            let detail = aws["Detail"].as_str().unwrap();
            assert!(detail.contains("gone") && detail.contains(reason), "{detail}");
        }
    }
}

#[test]
fn broken_default_profile_is_advice_and_a_missing_one_is_skipped() {
    let practice = Practice::start();
    let config = "[default]\ncredential_process = sh -c 'echo No key >&2; exit 3'\n";
    let report = doctor(&practice, config, &[], &[]).done().json();
    let aws = check(&report, "aws");
    assert_eq!(aws["Verdict"], "advice");
    assert!(aws["Detail"].as_str().unwrap().contains("No key"), "{aws}");
    let report = doctor(&practice, "", &[], &[]).done().json();
    assert_eq!(check(&report, "aws")["Verdict"], "skipped");
}

#[test]
fn credentials_of_the_environment_precede_its_profile() {
    let practice = Practice::start();
    let operator = &practice.running.description().operator;
    let variables = [
        ("AWS_PROFILE", "gone"),
        ("AWS_ACCESS_KEY_ID", &*operator.access_key_id),
        ("AWS_SECRET_ACCESS_KEY", &*operator.secret_access_key),
    ];
    let report = doctor(&practice, "", &[], &variables).done().json();
    assert_eq!(check(&report, "aws")["Verdict"], "ok");
}

#[test]
fn settings_are_read_if_sts_is_out_of_reach_or_another_server() {
    let practice = Practice::start();
    let elsewhere = format!("{}/elsewhere", practice.running.description().endpoint);
    let operator = &practice.running.description().operator;
    for sts in [
        "http://127.0.0.1:1",
        "https://sts.invalid",
        "http://sts.practice.invalid",
        &elsewhere,
    ] {
        let variables = [
            ("AWS_ACCESS_KEY_ID", &*operator.access_key_id),
            ("AWS_SECRET_ACCESS_KEY", &*operator.secret_access_key),
            ("AWS_ENDPOINT_URL_STS", sts),
        ];
        let report = doctor(&practice, "", &[], &variables).done().json();
        assert_eq!(check(&report, "aws")["Verdict"], "advice", "{sts}");
        assert_eq!(check(&report, "totp")["Verdict"], "ok", "{sts}");
    }
}
