//! Checks the TLS handshake with the endpoint, with the certificate authorities that the calls trust.

use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ProtocolVersion};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use transport::{CertificateFault, Transport};

use crate::finding::{Finding, TlsVersion};
use crate::step::{StepError, with_timeout};

pub(crate) async fn check(host: &str, stream: TcpStream, transport: &Transport) -> Finding {
    let roots = transport.root_store();
    if roots.is_empty() {
        return Finding::NoAuthorities;
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map(|builder| builder.with_root_certificates(roots).with_no_client_auth());
    let (Ok(config), Ok(name)) = (config, ServerName::try_from(host.to_owned())) else {
        return Finding::Uncertifiable;
    };
    match with_timeout(TlsConnector::from(Arc::new(config)).connect(name, stream)).await {
        Ok(connected) => {
            let (_, session) = connected.get_ref();
            let chain = session.peer_certificates().map_or(0, <[_]>::len);
            Finding::Secured {
                version: session.protocol_version().and_then(tls_version),
                chain: u32::try_from(chain).unwrap_or(u32::MAX),
            }
        }
        Err(error) => failed(host.to_owned(), error),
    }
}

fn failed(host: String, error: StepError) -> Finding {
    let certificate_fault = match &error {
        StepError::Io(error) => CertificateFault::find(error),
        StepError::TimedOut => None,
    };
    match certificate_fault {
        Some(reason) => Finding::CertificateRefused { host, reason },
        None => Finding::NotSecured {
            host,
            fault: error.into(),
        },
    }
}

/// Converts the versions that `rustls` supports.
fn tls_version(version: ProtocolVersion) -> Option<TlsVersion> {
    match version {
        ProtocolVersion::TLSv1_2 => Some(TlsVersion::V1_2),
        ProtocolVersion::TLSv1_3 => Some(TlsVersion::V1_3),
        _ => None,
    }
}
