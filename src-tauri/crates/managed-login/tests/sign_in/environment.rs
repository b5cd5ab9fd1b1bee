//! What the operating system brings: the certificates that it trusts, and its proxy.
//!
//! Both come from the environment, which a test must not change for the others; so a test here starts itself again in
//! other surroundings, and does there what it is about.

use crate::authorization_server::AuthorizationServer;
use crate::visitor::{get, sign_in};
use crate::{Begun, login, login_at};
use managed_login::{LoginProblem, Network};
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

/// Set in the other surroundings; for some to the folder with the certificate.
const ELSEWHERE: &str = "MANAGED_LOGIN_TEST_ELSEWHERE";

fn elsewhere() -> Option<String> {
    std::env::var(ELSEWHERE).ok()
}

/// Runs one test of this program in other surroundings.
async fn run_elsewhere(test: &str, with: &str, surroundings: &[(&str, &str)]) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", &format!("platform::{test}")]);
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_ascii_uppercase());
    }
    command.env(ELSEWHERE, with).envs(surroundings.iter().copied());
    let output = command.kill_on_drop(true).output().await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn make_certificate(folder: &Path) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    std::fs::write(folder.join("certificate.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
}

/// Puts TLS in front of the server; gives the domain that leads through it.
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
    let behind = server.host();
    tokio::spawn(async move {
        loop {
            let (tcp, _) = listener.accept().await.unwrap();
            // A client that does not trust the certificate hangs up here.
            if let Ok(mut tls) = acceptor.accept(tcp).await {
                let mut plain = TcpStream::connect(&behind).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut tls, &mut plain).await;
            }
        }
    });
    format!("https://127.0.0.1:{port}")
}

/// Signs in at a server behind TLS: the browser without, the token endpoint with it.
async fn begun_behind_tls(server: &AuthorizationServer, folder: &Path) -> Begun {
    let domain = with_tls(server, folder).await;
    let begun = Begun::at(login_at(&domain));
    assert!(begun.url.starts_with(&domain));
    sign_in(&begun.url.replacen(&domain, &server.domain(), 1)).await;
    begun
}

#[tokio::test]
async fn a_certificate_that_the_system_trusts_is_trusted() {
    if let Some(folder) = elsewhere() {
        let server = AuthorizationServer::start().await;
        let begun = begun_behind_tls(&server, Path::new(&folder)).await;
        begun.tokens().await;
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let certificate = folder.path().join("certificate.pem");
    run_elsewhere(
        "a_certificate_that_the_system_trusts_is_trusted",
        folder.path().to_str().unwrap(),
        &[("SSL_CERT_FILE", certificate.to_str().unwrap())],
    )
    .await;
}

#[tokio::test]
async fn a_certificate_of_the_network_is_trusted_through_its_proxy() {
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let server = AuthorizationServer::start().await;
    let domain = with_tls(&server, folder.path()).await;
    let behind = domain.strip_prefix("https://").unwrap().to_owned();
    let (proxy, asked) = connect_proxy(behind.clone()).await;
    let mut login = login_at(&domain);
    login.network = Network {
        proxy: Some(proxy),
        authorities: Some(std::fs::read_to_string(folder.path().join("certificate.pem")).unwrap()),
    };
    let begun = Begun::at(login);
    sign_in(&begun.url.replacen(&domain, &server.domain(), 1)).await;
    begun.tokens().await;
    assert_eq!(asked.await.unwrap(), format!("CONNECT {behind} HTTP/1.1\r\n"));
}

/// Lets one tunnel through, whose first line it then tells.
async fn connect_proxy(to: String) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
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
    (address, asked)
}

#[tokio::test]
async fn a_network_that_cannot_be_used_is_told_before_the_browser_opens() {
    for network in [
        Network {
            proxy: Some("not a proxy".into()),
            authorities: None,
        },
        Network {
            proxy: None,
            authorities: Some("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".into()),
        },
    ] {
        let mut login = login_at("https://login.example.com");
        login.network = network.clone();
        let problem = login.begin().err().map(LoginProblem::from);
        assert!(
            matches!(problem, Some(LoginProblem::Unreachable { .. })),
            "{network:?}"
        );
    }
}

#[tokio::test]
async fn any_other_certificate_is_not() {
    let folder = tempfile::tempdir().unwrap();
    make_certificate(folder.path());
    let server = AuthorizationServer::start().await;
    let begun = begun_behind_tls(&server, folder.path()).await;
    let problem = begun.problem().await;
    assert!(
        matches!(problem, LoginProblem::CertificateNotTrusted { .. }),
        "{problem:?}"
    );
    assert!(server.exchanges().is_empty());
}

#[tokio::test]
async fn the_token_endpoint_is_reached_through_the_proxy() {
    if elsewhere().is_some() {
        let begun = Begun::at(login_at("https://login.example.com"));
        let callback = begun.callback("code=1");
        get(begun.port, &callback).await;
        get(begun.port, "/done").await;
        // The proxy hangs up.
        let host = "login.example.com".into();
        assert_eq!(begun.problem().await, LoginProblem::ProxyRefused { host });
        return;
    }
    let proxy = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let (tcp, _) = proxy.accept().await.unwrap();
        let mut line = String::new();
        BufReader::new(tcp).read_line(&mut line).await.unwrap();
        line
    });
    let test = "the_token_endpoint_is_reached_through_the_proxy";
    run_elsewhere(test, "", &[("https_proxy", &address)]).await;
    assert_eq!(asked.await.unwrap(), "CONNECT login.example.com:443 HTTP/1.1\r\n");
}

#[tokio::test]
async fn a_proxy_learns_no_code_that_is_meant_for_this_computer() {
    if elsewhere().is_some() {
        let server = AuthorizationServer::start().await;
        let begun = Begun::at(login(&server));
        sign_in(&begun.url).await;
        begun.tokens().await;
        return;
    }
    let proxy = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    let asked = tokio::spawn(async move { proxy.accept().await.map(drop) });
    let test = "a_proxy_learns_no_code_that_is_meant_for_this_computer";
    run_elsewhere(test, "", &[("http_proxy", &address), ("all_proxy", &address)]).await;
    assert!(!asked.is_finished());
}
