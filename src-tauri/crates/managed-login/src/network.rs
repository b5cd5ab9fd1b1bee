//! Proxy and certificate authorities for the token endpoint.

use std::error::Error;
use std::io;

use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use reqwest::{Certificate, ClientBuilder, Proxy};
use rustls::CertificateError::{BadSignature, UnknownIssuer};

use crate::domain::Domain;

/// The proxy and the certificate authorities that are trusted in addition to the operating system's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// The URL of an `http` or `https` proxy, without credentials. `None` selects the proxy of the operating system or of
    /// `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`.
    pub proxy: Option<String>,
    /// The certificates of the additional authorities, in PEM.
    pub authorities: Option<String>,
}

impl Network {
    pub(crate) fn apply(
        &self,
        mut builder: ClientBuilder,
        domain: &Domain,
    ) -> Result<ClientBuilder, reqwest::Error> {
        if let Some(pem) = &self.authorities {
            builder = builder.tls_certs_merge(Certificate::from_pem_bundle(pem.as_bytes())?);
        }
        match &self.proxy {
            // Plain http is for this computer only, so no proxy is used.
            _ if domain.is_plain_http() => Ok(builder.no_proxy()),
            Some(proxy) => Ok(builder.proxy(Proxy::all(proxy)?)),
            None => Ok(builder),
        }
    }
}

/// The error of a CONNECT tunnel, which `hyper-util` does not export by name.
type TunnelError = <Tunnel<HttpConnector> as tower_service::Service<http::Uri>>::Error;

/// A cause of a failed connection that the user or the administrator can fix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// The certificate's issuer is not trusted.
    NotTrusted,
    /// The proxy cannot be reached.
    ProxyUnreachable,
    /// The proxy requires credentials, or rejects those that it was sent.
    ProxyCredentialsWanted,
    /// The proxy refuses to connect.
    ProxyRefused,
}

impl Obstacle {
    pub(crate) fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        let tunnel = chain(error).find_map(|error| error.downcast_ref::<TunnelError>());
        match tunnel {
            Some(TunnelError::ProxyAuthRequired) => Some(Self::ProxyCredentialsWanted),
            Some(TunnelError::ConnectFailed(_)) => Some(Self::ProxyUnreachable),
            Some(_) => Some(Self::ProxyRefused),
            None => is_not_trusted(error).then_some(Self::NotTrusted),
        }
    }
}

fn is_not_trusted(error: &(dyn Error + 'static)) -> bool {
    chain(error)
        .filter_map(|error| error.downcast_ref::<rustls::Error>())
        // BadSignature: the authority was renewed under its old name.
        .any(|error| {
            matches!(
                error,
                rustls::Error::InvalidCertificate(UnknownIssuer | BadSignature)
            )
        })
}

/// Returns the error and its sources. [`io::Error::source`] skips the wrapped error, so it is unwrapped here.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<io::Error>() {
        Some(error) => error.get_ref().map(|wrapped| wrapped as &(dyn Error + 'static)),
        None => error.source(),
    })
}
