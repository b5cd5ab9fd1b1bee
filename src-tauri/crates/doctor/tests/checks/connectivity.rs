//! Checks of the connection. Each step fails once, and is then the last finding.

use std::sync::Arc;

use doctor::{Check, Fault, Finding, Severity, TlsVersion};
use enrolment::{PoolForm, ProblemKind};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use transport::CertificateFault;

use crate::{check, checks_and_severities, pool_at, unused_port};

#[tokio::test]
async fn unknown_name_is_the_last_finding() {
    // A name that never resolves: https://www.rfc-editor.org/rfc/rfc2606#section-2
    let findings = check(pool_at("https://cognito.invalid"), None).await;
    assert_eq!(
        checks_and_severities(&findings),
        [(Check::Proxy, Severity::Info), (Check::Dns, Severity::Error)]
    );
    assert!(matches!(&findings[1], Finding::NameNotFound { host, .. } if host == "cognito.invalid"));
}

#[tokio::test]
async fn refused_connection_is_the_last_finding() {
    let port = unused_port().await;
    let findings = check(pool_at(&format!("http://127.0.0.1:{port}")), None).await;
    assert_eq!(findings.len(), 3);
    assert_eq!(findings[0], Finding::NoProxy);
    let addresses = vec!["127.0.0.1".to_owned()];
    let host = "127.0.0.1".to_owned();
    assert_eq!(
        findings[1],
        Finding::NameFound {
            host: host.clone(),
            addresses
        }
    );
    let Finding::NotConnected {
        host: failed_host,
        port: failed_port,
        fault: Fault::Failed { detail },
    } = &findings[2]
    else {
        panic!("{findings:?}");
    };
    assert_eq!((failed_host, failed_port), (&host, &port));
    assert!(!detail.is_empty());
}

#[tokio::test]
async fn plain_http_skips_the_certificate_and_another_server_is_unusable() {
    let port = start_http_server().await;
    let findings = check(pool_at(&format!("http://127.0.0.1:{port}")), None).await;
    assert_eq!(findings[2..4], [Finding::Connected { port }, Finding::PlainHttp]);
    assert_eq!(
        checks_and_severities(&findings)[4..],
        [(Check::AppClient, Severity::Error)]
    );
}

#[tokio::test]
async fn server_without_tls_is_reported() {
    let port = start_http_server().await;
    let findings = check(pool_at(&format!("https://127.0.0.1:{port}")), None).await;
    assert!(
        matches!(&findings[3..], [Finding::NotSecured { host, fault: Fault::Failed { .. } }] if host == "127.0.0.1"),
        "{findings:?}"
    );
}

#[tokio::test]
async fn certificate_needs_a_trusted_issuer_and_the_right_host() {
    let server = TlsServer::start().await;
    let localhost = format!("https://localhost:{}", server.port);
    let findings = check(pool_at(&localhost), None).await;
    let refused = |host: &str, reason| Finding::CertificateRefused {
        host: host.into(),
        reason,
    };
    assert_eq!(
        findings[3..],
        [refused("localhost", CertificateFault::UnknownIssuer)]
    );

    let with_authority = |endpoint: &str| PoolForm {
        ca_file: server.authority.clone(),
        ..pool_at(endpoint)
    };
    let findings = check(with_authority(&localhost), None).await;
    let secured = Finding::Secured {
        version: Some(TlsVersion::V1_3),
        chain: 1,
    };
    assert_eq!(findings[3], secured);
    // The server closes the connection after the handshake.
    assert_eq!(
        checks_and_severities(&findings)[4..],
        [(Check::AppClient, Severity::Error)]
    );

    let other = format!("https://127.0.0.1:{}", server.port);
    let findings = check(with_authority(&other), None).await;
    assert_eq!(findings[3..], [refused("127.0.0.1", CertificateFault::WrongHost)]);
}

#[tokio::test]
async fn steps_are_left_to_the_proxy() {
    let proxy = format!("127.0.0.1:{}", unused_port().await);
    let form = PoolForm {
        proxy: proxy.clone(),
        ..pool_at("https://cognito.invalid")
    };
    let findings = check(form, None).await;
    let left = [Check::Dns, Check::Tcp, Check::Tls].map(|step| Finding::LeftToProxy { step });
    let proxied = Finding::Proxied { proxy: proxy.clone() };
    assert_eq!(findings[..4], [&[proxied][..], &left].concat());
    let [Finding::AppClientUnusable { problem }] = &findings[4..] else {
        panic!("{findings:?}");
    };
    assert_eq!(problem.kind, ProblemKind::ProxyUnreachable { proxy });
}

/// Starts a server that responds to every request with 404.
async fn start_http_server() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let response = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            let _ = stream.write_all(response).await;
        }
    });
    port
}

/// A server with a self-signed certificate for `localhost`. It closes each connection after the handshake.
struct TlsServer {
    port: u16,
    authority: String,
    _folder: tempfile::TempDir,
}

impl TlsServer {
    async fn start() -> Self {
        let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
        let folder = tempfile::tempdir().expect("a folder");
        let authority = folder.path().join("authority.pem");
        std::fs::write(&authority, certified.cert.pem()).expect("written");
        let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certified.cert.der().clone()], key)
            .expect("a matching key");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = acceptor.accept(stream).await;
            }
        });
        Self {
            port,
            authority: authority.display().to_string(),
            _folder: folder,
        }
    }
}
