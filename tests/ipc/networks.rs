//! Corporate networks: the proxy and the certificate authority of a pool, and the proxy of the environment. Further cases
//! are in `src-tauri/crates/enrolment/tests/enrolment/networks`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::authorization_server::Verdict;
use crate::shell::practice::{problem, stage};
use crate::shell::{Shell, with_practice_and};
use cognito_enroll_desktop::{OpenUrl, Options};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// Set in the process that runs with a proxy in its environment.
const PROXY_OF_ENVIRONMENT: &str = "COGNITO_ENROLL_TEST_ELSEWHERE";

/// Starts a proxy that answers every `CONNECT` with `status` and tunnels to `to`, if given. Returns its address and the
/// first lines of the requests.
fn proxy(status: &'static str, to: Option<u16>) -> (String, Receiver<String>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let host = listener.local_addr().expect("bound").to_string();
    let (sender, requests) = channel();
    thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.expect("a connection");
            let mut head = BufReader::new(client.try_clone().expect("a handle")).lines();
            let first = head.next().expect("a line").expect("text");
            head.find(|line| line.as_ref().is_ok_and(String::is_empty));
            write!(client, "HTTP/1.1 {status}\r\n\r\n").expect("written");
            // Fails if the test has ended.
            let _ = sender.send(first);
            if let Some(to) = to {
                let server = TcpStream::connect((Ipv4Addr::LOCALHOST, to)).expect("listens");
                pipe(&client, &server);
                pipe(&server, &client);
            }
        }
    });
    (host, requests)
}

/// Copies bytes on a separate thread, until a connection is closed.
fn pipe(from: &TcpStream, to: &TcpStream) {
    let (mut from, mut to) = (
        from.try_clone().expect("a handle"),
        to.try_clone().expect("a handle"),
    );
    thread::spawn(move || std::io::copy(&mut from, &mut to));
}

/// Starts a TLS proxy for a plain server, with a self-signed certificate. Returns its port and the certificate.
fn tls_proxy(plain: u16) -> (u16, String) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a matching key");
    let config = Arc::new(config);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("bound").port();
    thread::spawn(move || {
        for client in listener.incoming() {
            let connection = ServerConnection::new(config.clone()).expect("a connection");
            let mut tls = StreamOwned::new(connection, client.expect("a connection"));
            // Fails if the client does not trust the certificate.
            let Ok(request) = read_request(&mut tls) else {
                continue;
            };
            let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, plain)).expect("listens");
            let request = request.replacen("\r\n", "\r\nconnection: close\r\n", 1);
            server.write_all(request.as_bytes()).expect("written");
            let mut answer = Vec::new();
            server.read_to_end(&mut answer).expect("an answer");
            tls.write_all(&answer).expect("written");
            tls.conn.send_close_notify();
            tls.flush().expect("written");
        }
    });
    (port, made.cert.pem())
}

/// Reads head and body of a request.
fn read_request(from: &mut impl Read) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let mut byte = [0];
        from.read_exact(&mut byte)?;
        bytes.push(byte[0]);
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            if length.is_none_or(|length| length.parse() == Ok(body.len())) {
                return Ok(String::from_utf8(bytes).expect("a form"));
            }
        }
    }
}

fn form(more: Value) -> Value {
    let mut form = json!({ "userPoolId": "us-gov-west-1_Ab1Cd2Ef3", "clientId": "1example23456789" });
    let members = form.as_object_mut().expect("an object");
    members.extend(more.as_object().expect("an object").clone());
    form
}

/// Tests a pool. Returns the problem with the form or the app client, or else the last finding.
fn tested(shell: &Shell, form: Value) -> Value {
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let arguments = json!({ "generation": generation, "key": null, "form": form, "clientSecret": "" });
    let tested = shell.call("test_pool", arguments).expect("granted");
    let last = tested["checks"].as_array().expect("a list").last();
    match last.map(|last| &last["finding"]) {
        None => tested["problem"]["kind"].clone(),
        Some(finding) if finding["seen"] == "app-client-unusable" => finding["problem"]["kind"].clone(),
        Some(finding) => finding.clone(),
    }
}

fn saved(shell: &Shell, form: Value) -> Value {
    let pool = json!({ "key": null, "form": form, "clientSecret": "", "keep": "session", "forget": false });
    shell.act("save_pool", pool)
}

#[test]
fn proxy_of_the_pool_is_used_for_its_endpoint() {
    let shell = Shell::bare();
    let (proxy, requests) = proxy("407 Proxy Authentication Required", None);
    let expected = json!({ "code": "proxy-credentials-wanted", "proxy": proxy });
    let form = form(json!({ "proxy": proxy, "fips": true, "dualStack": true }));
    assert_eq!(tested(&shell, form.clone()), expected);
    let host = "cognito-idp-fips.us-gov-west-1.api.aws";
    let line = format!("CONNECT {host}:443 HTTP/1.1");
    assert_eq!(requests.recv().expect("a request"), line);

    let at_sign_in = saved(&shell, form);
    assert_eq!(stage(&at_sign_in), "sign-in");
    let connection = json!({ "endpoint": format!("https://{host}"), "proxy": proxy, "proxySource": { "of": "pool" },
        "caFile": null, "sendsPassword": false });
    assert_eq!(at_sign_in["view"]["connection"], connection);
    let sign_in = json!({ "username": "noor", "password": "x", "clientSecret": "" });
    let refused = shell.act("sign_in", sign_in);
    assert_eq!(refused["problem"]["kind"], expected);
    assert_eq!(requests.recv().expect("a request"), line);
}

#[test]
fn invalid_settings_are_reported_before_any_call_and_not_saved() {
    let shell = Shell::bare();
    let (proxy, requests) = proxy("403 Forbidden", None);
    let missing = std::env::temp_dir()
        .join("no-such-folder/ca.pem")
        .display()
        .to_string();
    for (more, problem) in [
        (
            json!({ "endpoint": "https://cognito.example", "fips": true }),
            json!({ "code": "endpoint-excludes", "field": "fips" }),
        ),
        (
            json!({ "endpoint": "https://cognito.example", "dualStack": true }),
            json!({ "code": "endpoint-excludes", "field": "dual-stack" }),
        ),
        (
            json!({ "proxy": format!("ann:secret@{proxy}") }),
            json!({ "code": "proxy-carries-credentials" }),
        ),
        (
            json!({ "caFile": "ca.pem" }),
            json!({ "code": "field-malformed", "field": "ca-file" }),
        ),
        (
            json!({ "caFile": missing, "proxy": proxy }),
            json!({ "code": "ca-file-unusable", "path": missing }),
        ),
    ] {
        let mut reported = tested(&shell, form(more.clone()));
        let answer = saved(&shell, form(more));
        assert_eq!(answer["problem"]["kind"], reported);
        assert_eq!(answer["view"]["pools"], json!([]), "{answer}");
        if reported["code"] == "ca-file-unusable" {
            // The reason of the operating system differs.
            assert_ne!(
                reported.as_object_mut().expect("an object").remove("detail"),
                None
            );
        }
        assert_eq!(reported, problem);
    }
    assert!(requests.try_recv().is_err());
}

#[test]
fn proxy_of_the_environment_is_used_when_the_pool_has_none() {
    if let Ok(proxy) = std::env::var(PROXY_OF_ENVIRONMENT) {
        let shell = Shell::bare();
        let refused = |host: &str| json!({ "code": "proxy-refused", "proxy": proxy, "host": host });
        let public = "cognito-idp.us-gov-west-1.amazonaws.com";
        assert_eq!(tested(&shell, form(json!({}))), refused(public));
        // NO_PROXY excludes this address, where nothing listens.
        let here = json!({ "endpoint": "https://127.0.0.1:9" });
        assert_eq!(tested(&shell, form(here.clone()))["seen"], "not-connected");
        let shown = |more| saved(&shell, form(more))["view"]["connection"].clone();
        let connection = shown(json!({}));
        assert_eq!(
            (&connection["proxy"], &connection["proxySource"]),
            (&json!(proxy), &json!({ "of": "variable", "name": "HTTPS_PROXY" }))
        );
        shell.act("back_to_pools", json!({}));
        let connection = shown(here);
        assert_eq!(
            (&connection["proxy"], &connection["endpoint"]),
            (&Value::Null, &json!("https://127.0.0.1:9"))
        );
        return;
    }
    let (proxy, requests) = proxy("403 Forbidden", None);
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([
        "--exact",
        "networks::proxy_of_the_environment_is_used_when_the_pool_has_none",
    ]);
    for name in ["https_proxy", "ALL_PROXY", "all_proxy", "no_proxy"] {
        command.env_remove(name);
    }
    command
        .env(PROXY_OF_ENVIRONMENT, &proxy)
        .env("HTTPS_PROXY", format!("http://ann:secret@{proxy}"))
        .env("NO_PROXY", "example.com,127.0.0.1");
    let output = command.output().expect("runs");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && stdout.contains("1 passed"), "{stdout}");
    // One for each sign-in flow.
    let lines: Vec<_> = requests.try_iter().collect();
    assert!(!lines.is_empty());
    assert!(
        lines.iter().all(|line| line.starts_with("CONNECT cognito-idp.")),
        "{lines:?}"
    );
}

#[test]
fn managed_login_uses_the_pools_proxy_and_certificate_authority() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let plain = listener.local_addr().expect("bound").port();
    let (tls, pem) = tls_proxy(plain);
    let (domain, plain_url) = (
        format!("https://localhost:{tls}"),
        format!("http://127.0.0.1:{plain}"),
    );
    // The simulated browser does not trust the certificate, so it bypasses TLS.
    let (from, to) = (domain.clone(), plain_url);
    let open_url: OpenUrl = Arc::new(move |url: &str| {
        let url = url.replacen(&from, &to, 1);
        thread::spawn(move || ureq::get(&url).call().map(drop));
        Ok(())
    });
    let options = Options {
        open_url: Some(open_url),
        ..Options::default()
    };
    let practice = with_practice_and(options, |_| None);
    let tokens = practice.tokens(Mfa::Optional, practice.user(Mfa::Optional, Scenario::New));
    crate::authorization_server::authorization_server(listener, Verdict::Code, &tokens);

    let folder = tempfile::tempdir().expect("a folder");
    let ca_file = folder.path().join("ca.pem");
    std::fs::write(&ca_file, pem).expect("written");
    let (tunnel, requests) = proxy("200 OK", Some(tls));
    let pool = practice.pool(Mfa::Optional);
    let client = pool.clients.iter().find(|client| client.client_secret.is_none());
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = free.local_addr().expect("bound").port();
    drop(free);
    let mut form = json!({ "userPoolId": pool.user_pool_id, "clientId": client.expect("one without").client_id,
        "endpoint": practice.description.endpoint, "region": practice.description.region,
        "loginDomain": domain, "redirectPorts": [port] });
    let arguments = || {
        json!({ "clientSecret": "", "words": { "lang": "en", "rightToLeft": false, "title": "Cognito Enroll",
            "done": "Go back to the app.", "refused": "Not signed in.", "stray": "This page belongs to another sign-in." } })
    };
    let shell = &practice.shell;
    let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let unreachable = closed.local_addr().expect("bound").to_string();
    drop(closed);
    for (proxy, code) in [
        (proxy("403 Forbidden", None).0, "proxy-refused"),
        (
            proxy("407 Proxy Authentication Required", None).0,
            "proxy-credentials-wanted",
        ),
        (unreachable, "proxy-unreachable"),
    ] {
        form["proxy"] = json!(proxy);
        assert_eq!(stage(&saved(shell, form.clone())), "sign-in");
        let refused = shell.act("sign_in_with_browser", arguments());
        let kind = &refused["problem"]["kind"];
        assert_eq!((&kind["code"], &kind["proxy"]), (&json!(code), &json!(proxy)));
        shell.act("back_to_pools", json!({}));
    }

    form["proxy"] = json!(tunnel);
    assert_eq!(stage(&saved(shell, form.clone())), "sign-in");
    let refused = shell.act("sign_in_with_browser", arguments());
    assert_eq!(problem(&refused), "certificate-not-trusted", "{refused}");
    let line = format!("CONNECT localhost:{tls} HTTP/1.1");
    assert_eq!(requests.recv().expect("a request"), line);

    shell.act("back_to_pools", json!({}));
    form["caFile"] = json!(ca_file.display().to_string());
    assert_eq!(stage(&saved(shell, form)), "sign-in");
    let back = shell.act("sign_in_with_browser", arguments());
    assert_eq!(stage(&back), "account", "{back}");
    assert_eq!(requests.recv().expect("a request"), line);
}
