//! Trusted certificates and proxies.
//!
//! A test must not change the environment of the others. So a test that needs other environment variables starts itself
//! again in a child process.

use crate::authorization_server::AuthorizationServer;
use crate::raw_http::{get, sign_in};
use crate::{StartedLogin, settings, settings_at};
use managed_login::LoginProblem;
use std::path::Path;
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use transport::{Settings, SystemProxies, Transport};

/// Set in the child process; for some tests to the folder with the certificate.
const CHILD: &str = "MANAGED_LOGIN_TEST_CHILD";

fn child_argument() -> Option<String> {
    std::env::var(CHILD).ok()
}

/// Runs one test of this program in a child process with these environment variables.
async fn run_in_child(test: &str, argument: &str, variables: &[(&str, &str)]) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", &format!("trust_and_proxy::{test}")]);
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_ascii_uppercase());
    }
    command.env(CHILD, argument).envs(variables.iter().copied());
    let output = command.kill_on_drop(true).output().await.unwrap();
    let out = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && out.contains("1 passed"),
        "{out}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn make_certificate(folder: &Path) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    std::fs::write(folder.join("certificate.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
}

/// Starts a TLS server that forwards to the server. Returns its domain.
async fn with_tls(server: &AuthorizationServer, folder: &Path) -> String {
    let certificate = CertificateDer::from_pem_file(folder.join("certificate.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(folder.join("key.pem")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let target = server.host();
    tokio::spawn(async move {
        loop {
            let (tcp, _) = listener.accept().await.unwrap();
            // The handshake fails if the client does not trust the certificate.
            if let Ok(mut tls) = acceptor.accept(tcp).await {
                let mut plain = TcpStream::connect(&target).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut tls, &mut plain).await;
            }
        }
    });
    format!("https://127.0.0.1:{port}")
}

/// Signs in at a server behind TLS: without TLS in the browser, with TLS at the token endpoint.
async fn started_behind_tls(server: &AuthorizationServer, folder: &Path) -> StartedLogin {
    let domain = with_tls(server, folder).await;
    let started = StartedLogin::new(settings_at(&domain));
    assert!(started.url.starts_with(&domain));
    sign_in(&started.url.replacen(&domain, &server.domain(), 1)).await;
    started
}

#[tokio::test]
async fn certificates_of_the_system_are_trusted() {
    if let Some(folder) = child_argument() {
        let server = AuthorizationServer::start().await;
        let started = started_behind_tls(&server, Path::new(&folder)).await;
        started.tokens().await;
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let certificate = folder.path().join("certificate.pem");
    run_in_child(
        "certificates_of_the_system_are_trusted",
        folder.path().to_str().unwrap(),
        &[("SSL_CERT_FILE", certificate.to_str().unwrap())],
    )
    .await;
}

#[tokio::test]
async fn certificates_of_the_settings_are_trusted_through_their_proxy() {
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let server = AuthorizationServer::start().await;
    let domain = with_tls(&server, folder.path()).await;
    let target = domain.strip_prefix("https://").unwrap().to_owned();
    let (proxy, request_line) = connect_proxy(target.clone()).await;
    let mut settings = settings_at(&domain);
    settings.transport = transport(&Settings {
        proxy: Some(proxy),
        ca_file: Some(folder.path().join("certificate.pem")),
    });
    let started = StartedLogin::new(settings);
    sign_in(&started.url.replacen(&domain, &server.domain(), 1)).await;
    started.tokens().await;
    assert_eq!(
        request_line.await.unwrap(),
        format!("CONNECT {target} HTTP/1.1\r\n")
    );
}

/// Starts a proxy that accepts one tunnel. The task returns its request line.
async fn connect_proxy(to: String) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let request_line = tokio::spawn(async move {
        let (tcp, _) = listener.accept().await.unwrap();
        let mut client = BufReader::new(tcp);
        let mut lines = vec![String::new()];
        while lines.last().unwrap() != "\r\n" {
            let mut line = String::new();
            client.read_line(&mut line).await.unwrap();
            lines.push(line);
        }
        client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
        let mut server = TcpStream::connect(to).await.unwrap();
        tokio::spawn(async move { tokio::io::copy_bidirectional(&mut client, &mut server).await });
        lines.swap_remove(1)
    });
    (address, request_line)
}

#[tokio::test]
async fn unusable_proxy_is_reported_before_the_browser_opens() {
    let system = SystemProxies::from_environment(|name| {
        (name == "HTTPS_PROXY").then(|| "socks5://proxy.example:1080".to_owned())
    });
    let mut settings = settings_at("https://login.example.com");
    settings.transport = Transport::new(&Settings::default(), system).unwrap();
    let problem = settings.begin().err().map(LoginProblem::from);
    let host = "login.example.com".to_owned();
    assert_eq!(problem, Some(LoginProblem::Unreachable { host }));
}

#[tokio::test]
async fn other_certificates_are_not_trusted() {
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let server = AuthorizationServer::start().await;
    let started = started_behind_tls(&server, folder.path()).await;
    let problem = started.problem().await;
    assert!(
        matches!(problem, LoginProblem::CertificateNotTrusted { .. }),
        "{problem:?}"
    );
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn proxy_of_the_system_is_used() {
    let (url, request_line) = closing_proxy().await;
    let system = SystemProxies::from_environment(|name| (name == "https_proxy").then(|| url.clone()));
    let mut settings = settings_at("https://login.example.com");
    settings.transport = Transport::new(&Settings::default(), system).unwrap();
    let started = StartedLogin::new(settings);
    let callback = started.callback("code=1");
    get(started.port, &callback).await;
    get(started.port, "/done").await;
    let refused = LoginProblem::ProxyRefused {
        proxy: url.strip_prefix("http://").unwrap().to_owned(),
        host: "login.example.com".into(),
    };
    assert_eq!(started.problem().await, refused);
    assert_eq!(
        request_line.await.unwrap(),
        "CONNECT login.example.com:443 HTTP/1.1\r\n"
    );
}

#[tokio::test]
async fn environment_of_the_process_is_ignored() {
    if let Some(folder) = child_argument() {
        let server = AuthorizationServer::start().await;
        let started = started_behind_tls(&server, Path::new(&folder)).await;
        started.tokens().await;
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let certificate = folder.path().join("certificate.pem");
    let (url, request_line) = closing_proxy().await;
    run_in_child(
        "environment_of_the_process_is_ignored",
        folder.path().to_str().unwrap(),
        &[
            ("SSL_CERT_FILE", certificate.to_str().unwrap()),
            ("https_proxy", &url),
            ("all_proxy", &url),
        ],
    )
    .await;
    assert!(!request_line.is_finished());
}

#[tokio::test]
async fn proxy_is_not_used_for_loopback() {
    let (url, request_line) = closing_proxy().await;
    let server = AuthorizationServer::start().await;
    let mut settings = settings(&server);
    settings.transport = transport(&Settings {
        proxy: Some(url),
        ca_file: None,
    });
    let started = StartedLogin::new(settings);
    sign_in(&started.url).await;
    started.tokens().await;
    assert!(!request_line.is_finished());
}

/// Returns a transport without a proxy of the system.
fn transport(settings: &Settings) -> Transport {
    Transport::new(settings, SystemProxies::default()).unwrap()
}

/// Starts a proxy that closes its first connection. Returns its URL; the task returns the request line.
async fn closing_proxy() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let request_line = tokio::spawn(async move {
        let (tcp, _) = listener.accept().await.unwrap();
        let mut line = String::new();
        BufReader::new(tcp).read_line(&mut line).await.unwrap();
        line
    });
    (url, request_line)
}
