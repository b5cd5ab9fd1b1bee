//! TLS: trust, rejected hosts and web pages, and faults of the connection.

use crate::support::Practice;
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::{Fault, FaultEffect};
use serde_json::Value;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{CertificateError, ClientConfig, Error, RootCertStore};

fn start() -> Practice {
    Practice::start_with(|pool| pool.tls())
}

/// Connects with only this authority trusted.
async fn connect(practice: &Practice, authority: &str, name: &str) -> io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(authority.as_bytes()).unwrap())
        .unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let tcp = TcpStream::connect(practice.running.address()).await.unwrap();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, tcp).await
}

async fn connected(practice: &Practice) -> TlsStream<TcpStream> {
    let authority = practice.running.description().ca.as_deref().unwrap();
    connect(practice, authority, "127.0.0.1").await.unwrap()
}

/// Sends a request. Returns the response and the error with which the connection ends, if any.
async fn exchange(practice: &Practice, request: &[u8]) -> (String, Option<io::ErrorKind>) {
    let mut stream = connected(practice).await;
    stream.write_all(request).await.unwrap();
    let mut response = Vec::new();
    let end = stream.read_to_end(&mut response).await;
    (
        String::from_utf8(response).unwrap(),
        end.err().map(|error| error.kind()),
    )
}

fn sign_in(practice: &Practice) -> Vec<u8> {
    let user = practice.user(Mfa::On, Scenario::New);
    let body = practice.password_flow(Mfa::On, &user.username, &user.password);
    practice.request("InitiateAuth", body.to_string().as_bytes())
}

#[tokio::test]
async fn client_that_trusts_the_authority_connects_by_each_loopback_name() {
    let practice = start();
    let description = practice.running.description();
    assert_eq!(
        description.endpoint,
        format!("https://{}", practice.running.address())
    );
    let (response, end) = exchange(&practice, &sign_in(&practice)).await;
    // TLS is closed properly, so that a client can distinguish a complete response from a truncated one.
    assert_eq!(end, None);
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["ChallengeName"], "MFA_SETUP");
    for name in ["localhost", "127.0.0.1", "::1"] {
        let authority = description.ca.as_deref().unwrap();
        assert!(connect(&practice, authority, name).await.is_ok(), "{name}");
    }
}

#[tokio::test]
async fn clients_with_another_authority_or_host_name_fail() {
    let (practice, other) = (start(), start());
    let authority = |practice: &Practice| practice.running.description().ca.clone().unwrap();
    let connect_error = async |authority: &str, name: &str| {
        let error = connect(&practice, authority, name).await.err().unwrap();
        let error = error.into_inner().unwrap();
        error.downcast_ref::<Error>().unwrap().clone()
    };
    // Each start has a new authority of the same name.
    assert_eq!(
        connect_error(&authority(&other), "127.0.0.1").await,
        Error::InvalidCertificate(CertificateError::BadSignature)
    );
    let error = connect_error(&authority(&practice), "evil.example").await;
    assert!(
        matches!(
            error,
            Error::InvalidCertificate(CertificateError::NotValidForNameContext { .. })
        ),
        "{error}"
    );
    // Failed handshakes do not affect other clients.
    let (response, _) = exchange(&practice, &sign_in(&practice)).await;
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
}

#[tokio::test]
async fn clear_text_gets_no_response() {
    let practice = start();
    let mut tcp = TcpStream::connect(practice.running.address()).await.unwrap();
    tcp.write_all(&sign_in(&practice)).await.unwrap();
    let mut answer = Vec::new();
    // The connection may end with a reset, because the server does not read the whole request.
    let _ = tcp.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(!answer.contains("HTTP/1.1"), "{answer}");
}

#[tokio::test]
async fn incomplete_handshake_does_not_delay_others() {
    let practice = start();
    let mut incomplete = TcpStream::connect(practice.running.address()).await.unwrap();
    // The first bytes of a ClientHello.
    incomplete.write_all(&[0x16, 0x03, 0x01]).await.unwrap();
    let request = sign_in(&practice);
    let answered = tokio::time::timeout(Duration::from_secs(20), exchange(&practice, &request));
    assert!(answered.await.unwrap().0.starts_with("HTTP/1.1 200 "));
    practice.running.stop().await;
}

#[tokio::test]
async fn other_hosts_and_web_pages_are_rejected() {
    let practice = start();
    let host = practice.running.address().to_string();
    let port = practice.running.address().port();
    for (head, expected) in [
        (format!("Host: {host}"), 200),
        (format!("Host: localhost:{port}"), 200),
        ("Host: 127.0.0.1".to_owned(), 403),
        (format!("Host: evil.example:{port}"), 403),
        (format!("Host: {host}\r\nOrigin: https://{host}"), 403),
    ] {
        let request = format!("GET /practice/users HTTP/1.1\r\n{head}\r\nConnection: close\r\n\r\n");
        let (response, _) = exchange(&practice, request.as_bytes()).await;
        assert!(
            response.starts_with(&format!("HTTP/1.1 {expected} ")),
            "{head}: {response}"
        );
    }
}

#[tokio::test]
async fn responses_are_lost_and_reset_midway() {
    let practice = start();
    let fault = |what| practice.running.fault(Fault::new(what)).unwrap();
    let (whole, _) = exchange(&practice, &sign_in(&practice)).await;

    for effect in [FaultEffect::DropRequest, FaultEffect::LoseAnswer] {
        fault(effect);
        let (response, end) = exchange(&practice, &sign_in(&practice)).await;
        assert_eq!(response, "");
        assert_eq!(
            end,
            Some(io::ErrorKind::UnexpectedEof),
            "without a TLS close_notify"
        );
    }
    fault(FaultEffect::ResetMidway);
    let (response, end) = exchange(&practice, &sign_in(&practice)).await;
    assert!(
        matches!(
            end,
            Some(io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof)
        ),
        "{end:?}"
    );
    // A reset may overtake the data before it.
    assert!(response.len() < whole.len(), "{response}");
    let (response, end) = exchange(&practice, &sign_in(&practice)).await;
    assert_eq!((response.len(), end), (whole.len(), None));
}
