//! The handshake with the endpoint, trusting whom the calls trust.

use std::io;
use std::sync::Arc;

use enrolment::Network;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, ProtocolVersion, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::connectivity::{Failure, in_time};
use crate::finding::{CertificateFault, Finding, TlsVersion};

pub(crate) async fn look(host: &str, stream: TcpStream, network: &Network) -> Finding {
    let Some(roots) = trusted(network) else {
        return Finding::NoAuthorities;
    };
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

/// The authorities of the operating system, and those of the pool's CA file. `None`: not a single one.
fn trusted(network: &Network) -> Option<RootCertStore> {
    let mut roots = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    let (of_system, _) = roots.add_parsable_certificates(system.certs);
    let more = network.authorities().unwrap_or_default();
    let more = CertificateDer::pem_slice_iter(more.as_bytes()).filter_map(Result::ok);
    let (of_file, _) = roots.add_parsable_certificates(more);
    (of_system + of_file > 0).then_some(roots)
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

/// What is wrong with the certificate, if it is that.
fn refused(error: &io::Error) -> Option<CertificateFault> {
    let error = error.get_ref()?.downcast_ref::<rustls::Error>()?;
    let rustls::Error::InvalidCertificate(reason) = error else {
        return None;
    };
    Some(match reason {
        // The second is an authority that was renewed under its old name.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => CertificateFault::UnknownIssuer,
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => CertificateFault::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            CertificateFault::NotYetValid
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            CertificateFault::AnotherHosts
        }
        other => CertificateFault::Unusable {
            detail: format!("{other:?}"),
        },
    })
}
