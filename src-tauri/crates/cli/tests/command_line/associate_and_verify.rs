//! `associate` and `verify`, for scripts that have a session or a token.

use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use practice_pool::PracticePool;
use practice_pool::behaviour::Behaviour;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};

use crate::support::{Practice, code, line, read_qr_file, run, run_with, text};

#[test]
fn session_gives_the_aws_clis_members_and_a_new_session() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let first = practice.session();
    let from = format!("@{}", practice.file("session", &first));
    let associated = run(&line(&["associate", "--session", &from], &options)).done();
    assert_eq!(associated.err, "");
    let answer = associated.json();
    assert_eq!(answer.as_object().expect("an object").len(), 2, "{answer}");
    let secret = text(&answer["SecretCode"]);
    let next = text(&answer["Session"]);
    assert_ne!(next, first);
    assert!(!practice.has_authenticator(Mfa::On, Scenario::New));

    let right = code(&secret, 0);
    let verify = [
        "verify",
        "--session",
        "-",
        "--user-code",
        &right,
        "--friendly-device-name",
        "Pixel 9",
    ];
    let verified = run_with(&line(&verify, &options), &next, &[].into()).done();
    let answer = verified.json();
    assert_eq!(answer["Status"], "SUCCESS");
    assert!(text(&answer["Session"]).len() > 20 && text(&answer["Session"]) != next);
    let standing = practice.standing(Mfa::On, Scenario::New);
    assert!(standing.totp);
    assert_eq!(standing.device_name.as_deref(), Some("Pixel 9"));
}

#[test]
fn retry_is_shown_on_standard_error() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let from = format!("@{}", practice.file("session", &practice.session()));
    let fault = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    practice.running.fault(fault).expect("can be");
    let associated = run(&line(&["associate", "--session", &from], &options)).done();
    assert_eq!(
        associated.err,
        "Cognito is busy. Retrying automatically: attempt 2 of 5.\n"
    );
    assert_eq!(associated.json().as_object().expect("an object").len(), 2);
}

#[test]
fn responses_of_the_aws_cli_are_accepted_as_sources() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let initiated = practice.sign_in(Mfa::On).to_string();
    let associated = run_with(
        &line(&["associate", "--session", "-"], &options),
        &initiated,
        &[].into(),
    )
    .done();
    let right = code(&text(&associated.json()["SecretCode"]), 0);
    // The same response has the secret and the session.
    let answer = format!("@{}", practice.file("associated.json", &associated.out));
    let verify = [
        "verify",
        "--session",
        &answer,
        "--secret",
        &answer,
        "--user-code",
        &right,
    ];
    run(&line(&verify, &options)).done();
    assert!(practice.has_authenticator(Mfa::On, Scenario::New));
}

#[test]
fn access_token_gives_no_session_and_names_the_account() {
    let practice = Practice::start();
    let options = practice.options(Mfa::Optional);
    let token = practice.access_token();
    let variables = [("TOKEN", token.as_str())].into();
    let picture = practice.path("out.png");
    let associate = [
        "associate",
        "--access-token",
        "env:TOKEN",
        "--qr",
        &picture,
        "--issuer",
        "Northwind",
    ];
    let associated = run_with(&line(&associate, &options), "", &variables).done();
    let answer = associated.json();
    assert_eq!(answer.as_object().expect("an object").len(), 1, "{answer}");
    let secret = text(&answer["SecretCode"]);
    let username = &practice.user(Mfa::Optional, Scenario::New).username;
    let uri = read_qr_file(&picture);
    assert_eq!(
        uri,
        format!("otpauth://totp/Northwind:{username}?secret={secret}&issuer=Northwind")
    );
    let mode = std::fs::metadata(&picture).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "readable by others");
    assert!(associated.err.contains("out.png"), "{}", associated.err);

    let right = code(&secret, 0);
    let verify = [
        "verify",
        "--access-token",
        "env:TOKEN",
        "--code",
        &right,
        "--output",
        "text",
    ];
    let verified = run_with(&line(&verify, &options), "", &variables).done();
    assert_eq!(verified.out, "SUCCESS\n");
    assert!(practice.has_authenticator(Mfa::Optional, Scenario::New));
}

#[test]
fn label_is_refused_before_a_secret_is_created() {
    let practice = Practice::start();
    let options = practice.options(Mfa::Optional);
    let token = practice.access_token();
    let variables = [("TOKEN", token.as_str())].into();
    let picture = practice.path("label.png");
    let associate = |label: &[&str]| {
        let associate = [
            &["associate", "--access-token", "env:TOKEN", "--qr", &picture],
            label,
        ]
        .concat();
        run_with(&line(&associate, &options), "", &variables)
    };
    let (account, issuer) = ("a".repeat(129), "i".repeat(65));
    for (label, option) in [
        (["--account", "no\nor"], "--account"),
        (["--account", &account], "--account"),
        (["--issuer", "North\u{1b}wind"], "--issuer"),
        (["--issuer", &issuer], "--issuer"),
    ] {
        let refused = associate(&label).refused(2, &format!("“{option}”"));
        assert_eq!(refused.out, "", "no secret");
        assert!(std::fs::metadata(&picture).is_err(), "no file");
    }
    // An empty issuer is that of the pool, and an empty account name that of the token.
    associate(&["--issuer", "", "--account", " "]).done();
    let (pool, user) = (
        practice.pool(Mfa::Optional),
        practice.user(Mfa::Optional, Scenario::New),
    );
    let start = format!("otpauth://totp/{}:{}?", pool.user_pool_id, user.username);
    let uri = read_qr_file(&picture);
    assert!(uri.starts_with(&start), "{uri}");
}

#[test]
fn text_output_is_the_values_sorted_by_name_and_separated_by_tabs() {
    let practice = Practice::start();
    let session = practice.session();
    let associate = ["associate", "--session", "-", "--output", "text"];
    let associated = run_with(
        &line(&associate, &practice.options(Mfa::On)),
        &session,
        &[].into(),
    )
    .done();
    let values: Vec<&str> = associated.out.trim_end().split('\t').collect();
    assert_eq!(values.len(), 2);
    assert_eq!(values[0].len(), 52, "SecretCode comes before Session");
    assert!(values[1].len() > 1000);
}

#[test]
fn existing_file_is_not_overwritten_and_no_secret_is_created() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let session = practice.session();
    let picture = practice.file("out.png", "another QR code");
    let associate = [
        "associate",
        "--session",
        "-",
        "--qr",
        &picture,
        "--account",
        "noor",
    ];
    run_with(&line(&associate, &options), &session, &[].into()).refused(2, "--overwrite");
    assert_eq!(
        std::fs::read_to_string(&picture).expect("there"),
        "another QR code"
    );
    let nowhere = practice.path("no/such/folder/out.png");
    let into_nowhere = [
        "associate",
        "--session",
        "-",
        "--qr",
        &nowhere,
        "--account",
        "noor",
    ];
    run_with(&line(&into_nowhere, &options), &session, &[].into()).refused(2, "no/such/folder");
    // The session is still valid: nothing was sent.
    let over = [&associate[..], &["--overwrite"]].concat();
    run_with(&line(&over, &options), &session, &[].into()).done();
    assert!(read_qr_file(&picture).contains("noor"));
    let left = std::fs::read_dir(practice.folder.path())
        .expect("a folder")
        .count();
    assert_eq!(left, 1, "a temporary file is left");
}

#[test]
fn account_name_is_required_for_a_qr_code() {
    let practice = Practice::start();
    let associate = ["associate", "--session", "-", "--qr", "-"];
    run_with(&line(&associate, &practice.options(Mfa::On)), "x", &[].into()).refused(2, "--account");
}

#[test]
fn piped_qr_code_goes_to_standard_error_without_colours() {
    let practice = Practice::start();
    let session = practice.session();
    let associate = ["associate", "--session", "-", "--qr", "-", "--account", "noor"];
    let associated = run_with(
        &line(&associate, &practice.options(Mfa::On)),
        &session,
        &[].into(),
    )
    .done();
    assert!(associated.json()["SecretCode"].is_string());
    assert!(associated.err.contains('▀') && !associated.err.contains('\x1b'));
}

#[test]
fn wrong_code_is_explained_and_the_session_stays_valid() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let session = practice.session();
    let associated = run_with(
        &line(&["associate", "--session", "-"], &options),
        &session,
        &[].into(),
    )
    .done();
    let secret = text(&associated.json()["SecretCode"]);
    let answer = format!("@{}", practice.file("associated.json", &associated.out));
    let late = code(&secret, -150);
    let here = [
        "verify",
        "--session",
        &answer,
        "--secret",
        &answer,
        "--user-code",
        &late,
    ];
    run(&line(&here, &options)).refused(3, "(code-old)");
    let there = ["verify", "--session", &answer, "--user-code", &late];
    run(&line(&there, &options)).refused(3, "(code-wrong, request ");
    let malformed = ["verify", "--session", &answer, "--user-code", "12345"];
    run(&line(&malformed, &options)).refused(3, "code-malformed");
    let right = code(&secret, 0);
    run(&line(
        &["verify", "--session", &answer, "--user-code", &right],
        &options,
    ))
    .done();
}

#[test]
fn status_error_is_a_wrong_code() {
    let behaviour = Behaviour {
        wrong_code_at_verify: practice_pool::behaviour::WrongCodeAtVerify::StatusError,
        ..Behaviour::default()
    };
    let practice = Practice::of(PracticePool::new().behaviour(behaviour));
    let options = practice.options(Mfa::On);
    let session = practice.session();
    let associated = run_with(
        &line(&["associate", "--session", "-"], &options),
        &session,
        &[].into(),
    )
    .done();
    let late = code(&text(&associated.json()["SecretCode"]), -150);
    let verify = ["verify", "--session", "-", "--user-code", &late];
    let refused = run_with(&line(&verify, &options), &associated.out, &[].into()).refused(3, "code-wrong");
    assert_eq!(refused.out, "");
}

#[test]
fn expired_session_or_token_has_its_own_exit_status() {
    let practice = Practice::start();
    let (session, token) = (practice.session(), practice.access_token());
    practice.running.advance(Duration::from_secs(2 * 60 * 60));
    let associate = line(&["associate", "--session", "-"], &practice.options(Mfa::On))
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    run_with(&line(&[], &associate), &session, &[].into()).refused(4, "session-over");
    let options = practice.options(Mfa::Optional);
    let associate = line(&["associate", "--access-token", "-"], &options);
    run_with(&associate, &token, &[].into()).refused(4, "session-over");
}

#[test]
fn unreachable_or_silent_server_has_exit_status_one() {
    let practice = Practice::start();
    let unreachable = [
        "associate",
        "--session",
        "-",
        "--endpoint-url",
        "http://127.0.0.1:1",
    ];
    run_with(&unreachable, &practice.session(), &[].into()).refused(1, "unreachable");
    let lost = Fault::new(FaultEffect::LoseAnswer).at("VerifySoftwareToken");
    practice.running.fault(lost).expect("a fault");
    let options = practice.options(Mfa::On);
    let session = practice.session();
    let associated = run_with(
        &line(&["associate", "--session", "-"], &options),
        &session,
        &[].into(),
    )
    .done();
    let right = code(&text(&associated.json()["SecretCode"]), 0);
    let verify = ["verify", "--session", "-", "--user-code", &right];
    run_with(&line(&verify, &options), &associated.out, &[].into()).refused(1, "outcome-unknown");
}

#[test]
fn pool_is_taken_from_the_token_unless_it_is_malformed() {
    run_with(&["associate", "--access-token", "-"], "not-a-token", &[].into()).refused(2, "token-malformed");
    let practice = Practice::start();
    // Region, pool and app client come from the token; the endpoint does not.
    let endpoint = practice.running.description().endpoint.clone();
    let associate = ["associate", "--access-token", "-", "--endpoint-url", &endpoint];
    run_with(&associate, &practice.access_token(), &[].into()).done();
}

#[test]
fn either_session_or_token_is_required() {
    run(&["associate", "--region", "eu-west-1"]).refused(2, "--session");
    let both = [
        "associate",
        "--session",
        "-",
        "--access-token",
        "env:X",
        "--region",
        "eu-west-1",
    ];
    run(&both).refused(2, "--access-token");
}
