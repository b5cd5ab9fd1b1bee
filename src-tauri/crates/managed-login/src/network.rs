//! The way to the token endpoint.

use std::error::Error;
use std::io;

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

/// Whether a connection failed of a certificate that nobody trusted has signed.
pub(crate) fn is_not_trusted(error: &(dyn Error + 'static)) -> bool {
    // `source` of an `io::Error` skips what is wrapped in it.
    let chain = std::iter::successors(Some(error), |&error| match error.downcast_ref::<io::Error>() {
        Some(error) => error.get_ref().map(|wrapped| wrapped as &(dyn Error + 'static)),
        None => error.source(),
    });
    chain
        .filter_map(|error| error.downcast_ref::<rustls::Error>())
        // The second is an authority that was renewed under its old name.
        .any(|error| {
            matches!(
                error,
                rustls::Error::InvalidCertificate(UnknownIssuer | BadSignature)
            )
        })
}
