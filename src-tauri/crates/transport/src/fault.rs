//! Why a connection failed, read from the error of an HTTP client.

use std::error::Error;
use std::io;

use http_body_util::LengthLimitError;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use rustls::CertificateError;
use serde::Serialize;

use crate::displayable::displayable;

/// Why a proxy's tunnel failed. `hyper-util` does not export the name of this type.
type TunnelError = <Tunnel<HttpConnector> as tower_service::Service<http::Uri>>::Error;

/// A failed connection's cause that a person or an administrator can fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectionFault {
    /// The connection to the proxy failed.
    ProxyUnreachable,
    /// The proxy requires a user name and a password, or rejected the given ones.
    ProxyCredentialsRequired,
    /// The proxy does not allow connections to the host.
    ProxyRefused,
    /// The proxy's certificate is not accepted.
    ProxyCertificate(CertificateFault),
    /// The host's certificate is not accepted.
    Certificate(CertificateFault),
}

impl ConnectionFault {
    /// Searches an error of the AWS SDK's HTTP client or of `reqwest`, and its sources, for a fault. `None`: the cause is
    /// another one, such as an unreachable host.
    pub fn find(error: &(dyn Error + 'static)) -> Option<Self> {
        let tunnel = error_chain(error).find_map(|error| error.downcast_ref::<TunnelError>());
        Some(match tunnel {
            Some(TunnelError::ProxyAuthRequired) => Self::ProxyCredentialsRequired,
            Some(TunnelError::ConnectFailed(error)) => {
                CertificateFault::find(error.as_ref()).map_or(Self::ProxyUnreachable, Self::ProxyCertificate)
            }
            Some(_) => Self::ProxyRefused,
            None => Self::Certificate(CertificateFault::find(error)?),
        })
    }
}

/// Why a server's certificate is not accepted. The serialized names are stable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum CertificateFault {
    /// No trusted certificate authority signed it.
    UnknownIssuer,
    /// Its validity has ended, or the computer's clock is wrong.
    Expired,
    /// Its validity has not begun, or the computer's clock is wrong.
    NotYetValid,
    /// It belongs to another host.
    #[serde(rename = "another-hosts")]
    WrongHost,
    /// Any other reason.
    #[serde(rename = "unusable")]
    Other {
        /// The TLS library's name of the reason, for developers.
        detail: String,
    },
}

impl CertificateFault {
    /// Searches an error and its sources for a rejected certificate.
    pub fn find(error: &(dyn Error + 'static)) -> Option<Self> {
        error_chain(error)
            .filter_map(|error| error.downcast_ref::<rustls::Error>())
            .find_map(|error| match error {
                rustls::Error::InvalidCertificate(reason) => Some(Self::from(reason)),
                _ => None,
            })
    }
}

impl From<&CertificateError> for CertificateFault {
    fn from(error: &CertificateError) -> Self {
        match error {
            // A bad signature: the authority was renewed with a new key under its old name.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => Self::UnknownIssuer,
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => Self::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Self::NotYetValid,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Self::WrongHost
            }
            other => Self::Other {
                detail: displayable(&format!("{other:?}")),
            },
        }
    }
}

/// Whether no connection was made, so that nothing was sent.
pub fn is_connect_failure(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |&error| error.source())
        .filter_map(|error| error.downcast_ref::<hyper_util::client::legacy::Error>())
        .any(hyper_util::client::legacy::Error::is_connect)
}

/// Whether a response was larger than any of AWS's, and was not read to its end.
pub fn is_oversized(error: &(dyn Error + 'static)) -> bool {
    error_chain(error).any(|error| error.is::<LengthLimitError>())
}

/// An error and its sources, outermost first. Unlike [`Error::source`], it also yields the error inside an
/// [`io::Error`], which hides it.
pub fn error_chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<io::Error>() {
        Some(error) => error.get_ref().map(|inner| inner as &(dyn Error + 'static)),
        None => error.source(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certificate_fault_is_found_inside_io_errors() {
        let tls = rustls::Error::InvalidCertificate(CertificateError::BadSignature);
        let inner = io::Error::new(io::ErrorKind::InvalidData, tls);
        let outer = io::Error::other(inner);
        let fault = CertificateFault::UnknownIssuer;
        assert_eq!(CertificateFault::find(&outer), Some(fault.clone()));
        assert_eq!(
            ConnectionFault::find(&outer),
            Some(ConnectionFault::Certificate(fault))
        );
    }

    #[test]
    fn certificate_faults_are_serialized_by_stable_names() {
        let name =
            |fault: CertificateFault| serde_json::to_value(fault).expect("serializable")["why"].clone();
        assert_eq!(name(CertificateFault::UnknownIssuer), "unknown-issuer");
        assert_eq!(name(CertificateFault::Expired), "expired");
        assert_eq!(name(CertificateFault::NotYetValid), "not-yet-valid");
        assert_eq!(name(CertificateFault::WrongHost), "another-hosts");
        let detail = String::new();
        assert_eq!(name(CertificateFault::Other { detail }), "unusable");
    }

    #[test]
    fn other_errors_have_no_fault() {
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        assert_eq!(ConnectionFault::find(&refused), None);
        assert!(!is_connect_failure(&refused));
        let alert = io::Error::other(rustls::Error::DecryptError);
        assert_eq!(ConnectionFault::find(&alert), None);
    }
}
