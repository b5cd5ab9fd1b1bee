//! The way to the token endpoint.

use std::error::Error;
use std::io;

use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use reqwest::{Certificate, ClientBuilder, Proxy};
use rustls::CertificateError::{BadSignature, UnknownIssuer};

use crate::domain::Domain;

/// By which proxy, and whose certificates are trusted beside those of the operating system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// The URL of an `http` or `https` proxy, without credentials; `None`: that of the operating system or of
    /// `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, which this one does not heed.
    pub proxy: Option<String>,
    /// Certificates of further authorities, in PEM.
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
            // Plain http stays on this computer: a proxy is not on it.
            _ if domain.is_plain() => Ok(builder.no_proxy()),
            Some(proxy) => Ok(builder.proxy(Proxy::all(proxy)?)),
            None => Ok(builder),
        }
    }
}

/// Why there is no way through a proxy. `hyper-util` has no name for it.
type TunnelError = <Tunnel<HttpConnector> as tower_service::Service<http::Uri>>::Error;

/// What a connection failed of that somebody can set right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// A certificate that nobody trusted has signed.
    NotTrusted,
    /// No connection to the proxy.
    ProxyUnreachable,
    /// The proxy wants a user name and a password, or others.
    ProxyCredentialsWanted,
    /// The proxy does not let this through.
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
        // The second is an authority that was renewed under its old name.
        .any(|error| {
            matches!(
                error,
                rustls::Error::InvalidCertificate(UnknownIssuer | BadSignature)
            )
        })
}

/// An error and what it comes of. `source` of an [`io::Error`] skips what is wrapped in it.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<io::Error>() {
        Some(error) => error.get_ref().map(|wrapped| wrapped as &(dyn Error + 'static)),
        None => error.source(),
    })
}
