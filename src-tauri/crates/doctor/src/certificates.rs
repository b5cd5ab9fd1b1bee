//! The handshake with the endpoint, trusting whom the calls trust.

use std::io;
use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ProtocolVersion};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use transport::Transport;

use crate::connectivity::{Failure, in_time};
use crate::finding::{CertificateFault, Finding, TlsVersion};

pub(crate) async fn look(host: &str, stream: TcpStream, transport: &Transport) -> Finding {
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
    match in_time(TlsConnector::from(Arc::new(config)).connect(name, stream)).await {
        Ok(connected) => {
            let (_, session) = connected.get_ref();
            let chain = session.peer_certificates().map_or(0, <[_]>::len);
            Finding::Secured {
                version: session.protocol_version().and_then(version),
                chain: u32::try_from(chain).unwrap_or(u32::MAX),
            }
        }
        Err(failure) => unsecured(host.to_owned(), failure),
    }
}

/// Those that `rustls` speaks.
fn version(version: ProtocolVersion) -> Option<TlsVersion> {
    match version {
        ProtocolVersion::TLSv1_2 => Some(TlsVersion::V1_2),
        ProtocolVersion::TLSv1_3 => Some(TlsVersion::V1_3),
        _ => None,
    }
}

fn unsecured(host: String, failure: Failure) -> Finding {
    let reason = match &failure {
        Failure::Io(error) => refused(error),
        Failure::TooLate => None,
    };
    match reason {
        Some(reason) => Finding::CertificateRefused { host, reason },
        None => Finding::NotSecured {
            host,
            fault: failure.into(),
        },
    }
}

/// The finding's words for a rejected certificate. `None`: the certificate is not the cause.
fn refused(error: &io::Error) -> Option<CertificateFault> {
    Some(match transport::CertificateFault::find(error)? {
        transport::CertificateFault::UnknownIssuer => CertificateFault::UnknownIssuer,
        transport::CertificateFault::Expired => CertificateFault::Expired,
        transport::CertificateFault::NotYetValid => CertificateFault::NotYetValid,
        transport::CertificateFault::WrongHost => CertificateFault::AnotherHosts,
        transport::CertificateFault::Other(detail) => CertificateFault::Unusable { detail },
    })
}
