//! The way to the token endpoint.

use reqwest::{Certificate, ClientBuilder, Proxy};

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
