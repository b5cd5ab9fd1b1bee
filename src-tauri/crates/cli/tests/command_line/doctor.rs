//! `doctor`, with and without a practice pool.

use std::collections::BTreeMap;
use std::time::Duration;

use practice_pool::PracticePool;
use practice_pool::description::Mfa;
use serde_json::Value;

use crate::support::{Practice, line, run_with};

/// Keeps the SDK from asking the metadata service of EC2 for credentials.
const NO_METADATA: (&str, &str) = ("AWS_EC2_METADATA_DISABLED", "true");

/// The credentials of the practice pool's operator, and its STS endpoint.
fn staff(practice: &Practice) -> BTreeMap<&str, &str> {
    let description = practice.running.description();
    [
        NO_METADATA,
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

/// The check with a name.
pub(crate) fn check<'a>(report: &'a Value, name: &str) -> &'a Value {
    let checks = report["Checks"].as_array().expect("checks");
    checks
        .iter()
        .find(|check| check["Check"] == name)
        .unwrap_or_else(|| panic!("no {name} in {report}"))
}

#[test]
fn correct_settings_need_no_remedy() {
    let practice = Practice::start();
    let doctor = ["doctor", "--no-aws", "--output", "json"];
    let run = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into()).done();
    let report = run.json();
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
fn problem_in_text_output_has_its_remedy() {
    let practice = Practice::start();
    let mut options = practice.options(Mfa::On);
    let client = options
        .iter()
        .position(|option| option == "--client-id")
        .expect("there")
        + 1;
    options[client] = "unknown".to_owned();
    let run = run_with(&line(&["doctor", "--no-aws"], &options), "", &[].into());
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.out.contains("PROBLEM  app-client"), "{run:?}");
    let closed = [
        "doctor",
        "--no-aws",
        "--endpoint-url",
        "http://127.0.0.1:1",
        "--client-id",
        "a",
    ];
    let run = run_with(&closed, "", &[].into());
    assert_eq!(run.status, 1, "{run:?}");
    assert!(
        run.out.contains("PROBLEM  tcp") && run.out.contains("firewall"),
        "{run:?}"
    );
    let nameless = [
        "doctor",
        "--no-aws",
        "--endpoint-url",
        "https://cognito.invalid",
        "--client-id",
        "a",
    ];
    let run = run_with(&nameless, "", &[].into());
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.out.contains("PROBLEM  dns"), "{run:?}");
}

#[test]
fn flow_that_the_app_client_does_not_allow_is_a_problem() {
    let practice = Practice::start();
    let doctor = ["doctor", "--no-aws", "--flow", "user-auth"];
    let run = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into());
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.out.contains("PROBLEM  flows"), "{run:?}");
}

#[test]
fn drifted_clock_is_advice_with_a_command() {
    let practice = Practice::start();
    practice.running.advance(Duration::from_secs(600));
    let doctor = ["doctor", "--no-aws", "--output", "json"];
    let run = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &[].into()).done();
    let report = run.json();
    assert_eq!(report["Verdict"], "advice");
    let clock = check(&report, "clock");
    assert!(
        clock["Detail"]
            .as_str()
            .expect("text")
            .contains("10 minutes behind"),
        "{clock}"
    );
    assert_eq!(clock["Command"], "sudo timedatectl set-ntp true");
}

#[test]
fn untrusted_certificate_is_a_problem_with_a_remedy() {
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
    let run = run_with(&doctor, "", &[].into());
    assert_eq!(run.status, 1, "{run:?}");
    assert!(
        run.out.contains("PROBLEM  tls") && run.out.contains("--ca-file"),
        "{run:?}"
    );
    // Trusted with its authority. The next problem is that the server is no user pool.
    let with_file = [&doctor[..], &["--ca-file", &server.authority]].concat();
    let run = run_with(&with_file, "", &[].into());
    assert!(
        run.out.contains("ok       tls") && run.out.contains("PROBLEM  app-client"),
        "{run:?}"
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
    let run = run_with(&doctor, "", &[].into());
    assert!(run.out.contains("the certificate of another host"), "{run:?}");
}

#[test]
fn hosts_of_no_proxy_are_reached_directly_and_unreadable_entries_are_named() {
    let proxy_check = |exceptions: &str| {
        let variables = [
            ("HTTPS_PROXY", "http://127.0.0.1:1"),
            ("NO_PROXY", exceptions),
            ("no_proxy", ""),
        ];
        let doctor = [
            "doctor",
            "--no-aws",
            "--output",
            "json",
            "--client-id",
            "a",
            "--endpoint-url",
            "https://cognito.practice.invalid:8443",
        ];
        let report = run_with(&doctor, "", &variables.into()).json();
        let proxy = check(&report, "proxy");
        let has_dns = check(&report, "dns")["Verdict"] == "problem";
        (proxy["Verdict"].clone(), proxy["Detail"].clone(), has_dns)
    };
    let proxied = "Connects through 127.0.0.1:1";
    for exceptions in [
        "*.practice.invalid",
        " a.example  practice.invalid:8443",
        "*",
        ".invalid",
    ] {
        let (verdict, detail, is_direct) = proxy_check(exceptions);
        assert_eq!(
            (verdict, detail),
            ("ok".into(), "No proxy".into()),
            "{exceptions}"
        );
        assert!(is_direct, "{exceptions}");
    }
    for exceptions in ["", "practice.invalid:443", "10.0.0.0/8", "ractice.invalid"] {
        let (verdict, detail, is_direct) = proxy_check(exceptions);
        assert_eq!((verdict, detail), ("ok".into(), proxied.into()), "{exceptions}");
        assert!(!is_direct, "{exceptions}");
    }
    let (verdict, detail, _) = proxy_check("*practice.invalid, http://ann:secret@a.example");
    let named = "; NO_PROXY has entries that can’t be read: *practice.invalid, a.example";
    assert_eq!(
        (verdict, detail),
        ("advice".into(), format!("{proxied}{named}").into())
    );
}

/// Answers each handshake with a self-signed certificate, then closes the connection.
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
fn settings_are_checked_with_credentials_and_advice_has_a_command() {
    let practice = Practice::start();
    let doctor = ["doctor", "--output", "json"];
    let run = run_with(&line(&doctor, &practice.options(Mfa::On)), "", &staff(&practice)).done();
    let report = run.json();
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
    // Cognito's default is three minutes.
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
    let run = run_with(&line(&doctor, &longer.options(Mfa::On)), "", &staff(&longer)).done();
    assert_eq!(run.json()["Verdict"], "ok");
}

#[test]
fn pool_without_authenticator_apps_is_a_problem() {
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
    let run = run_with(&doctor, "", &variables);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.out.contains("PROBLEM  totp"), "{run:?}");
    assert!(
        run.out
            .contains("aws cognito-idp set-user-pool-mfa-config --region us-east-1"),
        "{run:?}"
    );
    assert!(run.out.contains("advice   client-secret"), "{run:?}");
    assert!(!run.out.contains(variables["SECRET"]), "{run:?}");
}

#[test]
fn missing_or_wrong_credentials_are_explained() {
    let practice = Practice::start();
    let options = practice.options(Mfa::On);
    let mut variables = staff(&practice);
    variables.insert("AWS_SECRET_ACCESS_KEY", "another");
    let run = run_with(&line(&["doctor"], &options), "", &variables);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.out.contains("AWS rejects these credentials"), "{run:?}");
    variables.remove("AWS_SECRET_ACCESS_KEY");
    variables.remove("AWS_ACCESS_KEY_ID");
    let run = run_with(&line(&["doctor"], &options), "", &variables).done();
    assert!(
        run.out.contains("skipped  aws") && run.out.contains("--profile"),
        "{run:?}"
    );
    let run = run_with(
        &line(&["doctor", "--profile", "unknown"], &options),
        "",
        &variables,
    );
    assert_eq!(run.status, 1, "{run:?}");
    assert!(
        run.out.contains("PROBLEM  aws") && run.out.contains("unknown"),
        "{run:?}"
    );
}
