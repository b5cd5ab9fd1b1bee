//! The way to the user pool: each step of it is closed once, and nobody looks any further then.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod common;

use std::sync::Arc;

use common::{at, examined, nobodys_port, told};
use doctor::{CertificateFault, Check, Fault, Finding, Severity, TlsVersion};
use enrolment::{PoolForm, ProblemKind};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

#[tokio::test]
async fn a_name_that_nobody_knows_is_where_it_ends() {
    // No resolver knows it: https://www.rfc-editor.org/rfc/rfc2606#section-2
    let findings = examined(at("https://cognito.invalid"), None).await;
    assert_eq!(
        told(&findings),
        [(Check::Proxy, Severity::Info), (Check::Dns, Severity::Error)]
    );
    assert!(matches!(&findings[1], Finding::NameNotFound { host, .. } if host == "cognito.invalid"));
}

#[tokio::test]
async fn where_nobody_listens_is_where_it_ends() {
    let port = nobodys_port().await;
    let findings = examined(at(&format!("http://127.0.0.1:{port}")), None).await;
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
        host: told_host,
        port: told_port,
        fault: Fault::Failed { detail },
    } = &findings[2]
    else {
        panic!("{findings:?}");
    };
    assert_eq!((told_host, told_port), (&host, &port));
    assert!(!detail.is_empty());
}

#[tokio::test]
async fn plain_http_has_no_certificate_to_look_at_and_what_is_no_user_pool_is_told() {
    let port = speaks_no_cognito().await;
    let findings = examined(at(&format!("http://127.0.0.1:{port}")), None).await;
    assert_eq!(findings[2..4], [Finding::Connected { port }, Finding::PlainHttp]);
    assert_eq!(told(&findings)[4..], [(Check::AppClient, Severity::Error)]);
}

#[tokio::test]
async fn what_speaks_no_tls_is_told() {
    let port = speaks_no_cognito().await;
    let findings = examined(at(&format!("https://127.0.0.1:{port}")), None).await;
    assert!(
        matches!(&findings[3..], [Finding::NotSecured { host, fault: Fault::Failed { .. } }] if host == "127.0.0.1"),
        "{findings:?}"
    );
}

#[tokio::test]
async fn a_certificate_is_trusted_for_its_name_if_its_authority_is() {
    let server = TlsServer::start().await;
    let localhost = format!("https://localhost:{}", server.port);
    let findings = examined(at(&localhost), None).await;
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
        ..at(endpoint)
    };
    let findings = examined(with_authority(&localhost), None).await;
    let secured = Finding::Secured {
        version: Some(TlsVersion::V1_3),
        chain: 1,
    };
    assert_eq!(findings[3], secured);
    // It hangs up on whoever asks more.
    assert_eq!(told(&findings)[4..], [(Check::AppClient, Severity::Error)]);

    let other = format!("https://127.0.0.1:{}", server.port);
    let findings = examined(with_authority(&other), None).await;
    assert_eq!(
        findings[3..],
        [refused("127.0.0.1", CertificateFault::AnotherHosts)]
    );
}

#[tokio::test]
async fn a_proxy_is_asked_and_not_gone_past() {
    let proxy = format!("127.0.0.1:{}", nobodys_port().await);
    let form = PoolForm {
        proxy: proxy.clone(),
        ..at("https://cognito.invalid")
    };
    let findings = examined(form, None).await;
    let left = [Check::Dns, Check::Tcp, Check::Tls].map(|step| Finding::LeftToProxy { step });
    let proxied = Finding::Proxied { proxy: proxy.clone() };
    assert_eq!(findings[..4], [&[proxied][..], &left].concat());
    let [Finding::AppClientUnusable { problem }] = &findings[4..] else {
        panic!("{findings:?}");
    };
    assert_eq!(problem.kind, ProblemKind::ProxyUnreachable { proxy });
}

/// Gives whatever comes the same answer.
async fn speaks_no_cognito() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let answer = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            let _ = stream.write_all(answer).await;
        }
    });
    port
}

/// Answers each handshake with a certificate of its own for `localhost`, and then hangs up.
struct TlsServer {
    port: u16,
    authority: String,
    _folder: tempfile::TempDir,
}

impl TlsServer {
    async fn start() -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
        let folder = tempfile::tempdir().expect("a folder");
        let authority = folder.path().join("authority.pem");
        std::fs::write(&authority, made.cert.pem()).expect("written");
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("they belong together");
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
