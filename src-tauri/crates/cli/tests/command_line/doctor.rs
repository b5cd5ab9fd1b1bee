//! `doctor`: what it sees on a practice pool, and where there is none.

use std::collections::BTreeMap;
use std::time::Duration;

use practice_pool::PracticePool;
use practice_pool::description::Mfa;
use serde_json::Value;

use crate::support::{Practice, line, run_with};

/// No computer of AWS's is asked for credentials.
const NOWHERE: (&str, &str) = ("AWS_EC2_METADATA_DISABLED", "true");

/// Credentials of the practice's staff, and its STS.
fn staff(practice: &Practice) -> BTreeMap<&str, &str> {
    let description = practice.running.description();
    [
        NOWHERE,
        ("AWS_ACCESS_KEY_ID", description.operator.access_key_id.as_str()),
        (
            "AWS_SECRET_ACCESS_KEY",
            description.operator.secret_access_key.as_str(),
        ),
        ("AWS_ENDPOINT_URL_STS", description.endpoint.as_str()),
        ("AWS_CONFIG_FILE", "/dev/null"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
    ]
    .into()
}

/// The check of this name.
fn check<'a>(report: &'a Value, name: &str) -> &'a Value {
    let checks = report["Checks"].as_array().expect("checks");
    checks
        .iter()
        .find(|check| check["Check"] == name)
        .unwrap_or_else(|| panic!("no {name} in {report}"))
}

#[test]
fn where_all_is_well_nothing_is_to_be_done() {
    let practice = Practice::start();
    let doctor = ["doctor", "--no-aws", "--output", "json"];
    let seen = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into()).done();
    let report = seen.json();
    assert_eq!(report["Verdict"], "ok");
    for name in ["proxy", "dns", "tcp", "clock", "app-client", "flows"] {
        assert_eq!(check(&report, name)["Verdict"], "ok", "{name}");
    }
    // The small practice pool has no USER_AUTH.
    let flows = check(&report, "flows")["Detail"].as_str().expect("text");
    assert_eq!(flows, "USER_SRP_AUTH, USER_PASSWORD_AUTH; not USER_AUTH");
    assert_eq!(check(&report, "aws")["Verdict"], "skipped");
}

#[test]
fn in_words_each_problem_has_its_remedy() {
    let practice = Practice::start();
    let mut options = practice.options(Mfa::On);
    let client = options
        .iter()
        .position(|option| option == "--client-id")
        .expect("there")
        + 1;
    options[client] = "nobody".to_owned();
    let seen = run_with(&line(&["doctor", "--no-aws"], &options), "", &[].into());
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(seen.out.contains("PROBLEM  app-client"), "{seen:?}");
    let closed = [
        "doctor",
        "--no-aws",
        "--endpoint-url",
        "http://127.0.0.1:1",
        "--client-id",
        "a",
    ];
    let seen = run_with(&closed, "", &[].into());
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(
        seen.out.contains("PROBLEM  tcp") && seen.out.contains("firewall"),
        "{seen:?}"
    );
    let nameless = [
        "doctor",
        "--no-aws",
        "--endpoint-url",
        "https://cognito.invalid",
        "--client-id",
        "a",
    ];
    let seen = run_with(&nameless, "", &[].into());
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(seen.out.contains("PROBLEM  dns"), "{seen:?}");
}

#[test]
fn a_flow_that_the_app_client_does_not_allow_is_a_problem() {
    let practice = Practice::start();
    let doctor = ["doctor", "--no-aws", "--flow", "user-auth"];
    let seen = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into());
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(seen.out.contains("PROBLEM  flows"), "{seen:?}");
}

#[test]
fn a_clock_that_is_off_is_advice_with_the_line_that_helps() {
    let practice = Practice::start();
    practice.running.advance(Duration::from_secs(600));
    let doctor = ["doctor", "--no-aws", "--output", "json"];
    let seen = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into()).done();
    let report = seen.json();
    assert_eq!(report["Verdict"], "advice");
    let clock = check(&report, "clock");
    assert!(
        clock["Detail"]
            .as_str()
            .expect("text")
            .contains("behind the user pool"),
        "{clock}"
    );
    assert_eq!(clock["Command"], "sudo timedatectl set-ntp true");
}

#[test]
fn a_certificate_that_nobody_trusts_is_told_with_what_to_do() {
    let server = TlsServer::start();
    let endpoint = format!("https://localhost:{}", server.port);
    let doctor = [
        "doctor",
        "--no-aws",
        "--client-id",
        "a",
        "--endpoint-url",
        &endpoint,
    ];
    let seen = run_with(&doctor, "", &[].into());
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(
        seen.out.contains("PROBLEM  tls") && seen.out.contains("--ca-file"),
        "{seen:?}"
    );
    // With its authority it is trusted, and the next problem is that this is no user pool.
    let with_file = [&doctor[..], &["--ca-file", &server.authority]].concat();
    let seen = run_with(&with_file, "", &[].into());
    assert!(
        seen.out.contains("ok       tls") && seen.out.contains("PROBLEM  app-client"),
        "{seen:?}"
    );
    // Another host's name.
    let other = format!("https://127.0.0.1:{}", server.port);
    let doctor = [
        "doctor",
        "--no-aws",
        "--client-id",
        "a",
        "--endpoint-url",
        &other,
        "--ca-file",
        &server.authority,
    ];
    let seen = run_with(&doctor, "", &[].into());
    assert!(seen.out.contains("is another host's"), "{seen:?}");
}

/// Answers each handshake with a certificate of its own, and then hangs up.
struct TlsServer {
    port: u16,
    authority: String,
    _folder: tempfile::TempDir,
    _runtime: tokio::runtime::Runtime,
}

impl TlsServer {
    fn start() -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
        let folder = tempfile::tempdir().expect("a folder");
        let authority = folder.path().join("authority.pem");
        std::fs::write(&authority, made.cert.pem()).expect("written");
        let key =
            rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
        let provider = std::sync::Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("a configuration");
        let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(config));
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))
            .expect("bound");
        let port = listener.local_addr().expect("an address").port();
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = acceptor.accept(stream).await;
            }
        });
        Self {
            port,
            authority: authority.display().to_string(),
            _folder: folder,
            _runtime: runtime,
        }
    }
}

#[test]
fn with_credentials_the_settings_are_read_and_each_finding_has_its_line() {
    let practice = Practice::start();
    let doctor = ["doctor", "--output", "json"];
    let seen = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &staff(&practice)).done();
    let report = seen.json();
    assert_eq!(
        check(&report, "aws")["Detail"],
        "you are arn:aws:iam::000000000000:user/practice"
    );
    for name in [
        "totp",
        "replicas",
        "flow-settings",
        "mfa",
        "scopes",
        "client-secret",
        "devices",
    ] {
        assert_eq!(check(&report, name)["Verdict"], "ok", "{name}");
    }
    // Three minutes, as Cognito has it if nobody says otherwise.
    let session = check(&report, "session");
    assert_eq!(session["Verdict"], "advice");
    let command = session["Command"].as_str().expect("a line");
    assert!(
        command.contains(&practice.pool(Mfa::On).user_pool_id),
        "{command}"
    );
    assert!(
        command.starts_with("aws cognito-idp update-user-pool-client "),
        "{command}"
    );

    let longer = Practice::of(PracticePool::new().session_lifetime(Duration::from_secs(600)));
    let seen = run_with(&line(&doctor, &longer.options(Mfa::On)), "", &staff(&longer)).done();
    assert_eq!(seen.json()["Verdict"], "ok");
}

#[test]
fn a_pool_in_which_nobody_can_enrol_is_a_problem() {
    let practice = Practice::of(PracticePool::new().all_fixtures());
    let description = practice.running.description();
    let pool = description
        .pools
        .iter()
        .find(|pool| pool.name.contains("no authenticator apps"))
        .expect("one");
    let doctor = [
        "doctor",
        "--endpoint-url",
        &description.endpoint,
        "--client-id",
        &pool.clients[1].client_id,
        "--client-secret",
        "env:SECRET",
        "--user-pool-id",
        &pool.user_pool_id,
    ];
    let mut variables = staff(&practice);
    variables.insert(
        "SECRET",
        pool.clients[1].client_secret.as_deref().expect("a secret"),
    );
    let seen = run_with(&doctor, "", &variables);
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(seen.out.contains("PROBLEM  totp"), "{seen:?}");
    assert!(
        seen.out
            .contains("aws cognito-idp set-user-pool-mfa-config --region us-east-1"),
        "{seen:?}"
    );
    assert!(seen.out.contains("advice   client-secret"), "{seen:?}");
    assert!(!seen.out.contains(variables["SECRET"]), "{seen:?}");
}

#[test]
fn credentials_that_are_missing_or_wrong_are_told() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let mut variables = staff(&practice);
    variables.insert("AWS_SECRET_ACCESS_KEY", "another");
    let seen = run_with(&line(&["doctor"], &options), "", &variables);
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(seen.out.contains("AWS refuses these credentials"), "{seen:?}");
    variables.remove("AWS_SECRET_ACCESS_KEY");
    variables.remove("AWS_ACCESS_KEY_ID");
    let seen = run_with(&line(&["doctor"], &options), "", &variables).done();
    assert!(
        seen.out.contains("skipped  aws") && seen.out.contains("--profile"),
        "{seen:?}"
    );
    let seen = run_with(
        &line(&["doctor", "--profile", "nobody"], &options),
        "",
        &variables,
    );
    assert_eq!(seen.status, 1, "{seen:?}");
    assert!(
        seen.out.contains("PROBLEM  aws") && seen.out.contains("nobody"),
        "{seen:?}"
    );
}
