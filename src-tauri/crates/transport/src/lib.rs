//! The HTTPS client of all calls: certificate authorities, proxies, timeouts, and the causes of failed connections.
//!
//! ```text
//! Settings (CA file, proxy) ──┐
//!                             ├──▶ Transport ──▶ sdk_client()         for a client of the AWS SDK, all hosts
//! SystemProxies ──────────────┘        │  ├────▶ proxy_for(url), authorities_pem()   for reqwest
//!                                      │  └────▶ root_store()         for a TLS handshake of one's own
//!                                      ▼
//!                  ConnectionFault::find(error), CertificateFault::find(error)
//! ```
//!
//! The crate reads no environment: [`SystemProxies::from_environment`] receives the variables from its caller. Only the
//! CA file and the operating system's certificate authorities are read.

mod authorities;
mod displayable;
mod fault;
mod proxy;
mod proxy_exceptions;
mod sdk_client;
mod timeouts;

use std::path::PathBuf;
use std::sync::Arc;

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use rustls::RootCertStore;

use authorities::Authorities;
use sdk_client::{RoutingClient, SharedRoutingClient};

pub use authorities::CaFileError;
pub use displayable::{displayable, displayable_lines, visible_name};
pub use fault::{CertificateFault, ConnectionFault, error_chain, is_connect_failure, is_oversized};
pub use proxy::{Proxy, ProxyMalformed, ProxyUnusable, SystemProxies, UnreadableExceptions};
pub use timeouts::Timeouts;

/// What a user pool's settings say about its connections. The default says nothing: the operating system's settings
/// apply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// PEM file with certificate authorities that are trusted in addition to the operating system's.
    pub ca_file: Option<PathBuf>,
    /// URL of an `http` or `https` proxy without credentials, such as `http://proxy.example:8080`. It is used for all
    /// hosts: `NO_PROXY` does not apply to it.
    pub proxy: Option<String>,
}

/// Why [`Transport::new`] failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The CA file cannot be used.
    #[error(transparent)]
    CaFile(#[from] CaFileError),
    /// [`Settings::proxy`] is not the URL of a proxy.
    #[error(transparent)]
    Proxy(#[from] ProxyMalformed),
}

/// How hosts are reached: through which proxy, and trusting which certificate authorities. Cheap to clone; clones share
/// their open connections.
///
/// The default connects directly and trusts the operating system's certificate authorities.
#[derive(Clone, Default)]
pub struct Transport {
    proxies: Arc<Proxies>,
    authorities: Option<Arc<Authorities>>,
    client: Arc<RoutingClient>,
}

/// Which proxy a request goes through.
#[derive(Default)]
struct Proxies {
    /// For all hosts.
    configured: Option<Proxy>,
    system: SystemProxies,
}

impl Proxies {
    fn for_url(&self, url: &str) -> Result<Option<Proxy>, ProxyUnusable> {
        // Plain http is for loopback only, which no proxy can reach.
        if !url.starts_with("https://") {
            return Ok(None);
        }
        match &self.configured {
            Some(proxy) => Ok(Some(proxy.clone())),
            None => self.system.for_url(url),
        }
    }
}

impl Transport {
    /// Reads the CA file and prepares the proxies. Nothing is sent. A CA file that is replaced later takes effect with
    /// the next `Transport`.
    ///
    /// # Errors
    /// Any [`SettingsError`].
    pub fn new(settings: &Settings, system: SystemProxies) -> Result<Self, SettingsError> {
        let configured = settings.proxy.as_deref().map(str::parse).transpose()?;
        let authorities = settings.ca_file.as_deref().map(Authorities::read).transpose()?;
        let proxies = Arc::new(Proxies { configured, system });
        let authorities = authorities.map(Arc::new);
        let client = RoutingClient::new(Arc::clone(&proxies), authorities.clone());
        Ok(Self {
            proxies,
            authorities,
            client: Arc::new(client),
        })
    }

    /// The proxy for a URL. `None`: the connection is direct, as always for plain `http`.
    ///
    /// # Errors
    /// [`ProxyUnusable`] if the environment names a proxy that cannot be used.
    pub fn proxy_for(&self, url: &str) -> Result<Option<Proxy>, ProxyUnusable> {
        self.proxies.for_url(url)
    }

    /// The entries of `NO_PROXY` that cannot be read. `None` if all can, or if the pool's settings name a proxy, to which
    /// `NO_PROXY` does not apply.
    pub fn unreadable_exceptions(&self) -> Option<UnreadableExceptions> {
        match self.proxies.configured {
            Some(_) => None,
            None => self.proxies.system.unreadable_exceptions(),
        }
    }

    /// The certificates of the CA file, in PEM: at least one. They are trusted in addition to the operating system's.
    pub fn authorities_pem(&self) -> Option<&str> {
        self.authorities.as_deref().map(Authorities::pem)
    }

    /// All certificate authorities that are trusted: the operating system's, which are read now, and those of the CA
    /// file. It is empty if the operating system has none and there is no CA file; a handshake cannot succeed then.
    pub fn root_store(&self) -> RootCertStore {
        let mut roots = self
            .authorities
            .as_deref()
            .map_or_else(RootCertStore::empty, Authorities::root_store);
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        roots
    }

    /// The HTTP client for the AWS SDK. It chooses the proxy for each request by its URL, so one client serves all hosts
    /// (Cognito, STS, SSO). It reads no environment, unlike the SDK's own.
    pub fn sdk_client(&self) -> SharedHttpClient {
        SharedHttpClient::new(SharedRoutingClient(Arc::clone(&self.client)))
    }

    /// Whether both reach a URL in the same way, so that the connections of one can be used instead of the other's.
    pub fn is_equivalent_for(&self, other: &Self, url: &str) -> bool {
        let same_proxy = match (self.proxy_for(url), other.proxy_for(url)) {
            (Ok(Some(proxy)), Ok(Some(other))) => proxy.url().expose() == other.url().expose(),
            (Ok(None), Ok(None)) => true,
            _ => false,
        };
        same_proxy && self.authorities_pem() == other.authorities_pem()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://cognito-idp.eu-central-1.amazonaws.com";

    fn transport(proxy: Option<&str>, variable: &str) -> Transport {
        let settings = Settings {
            proxy: proxy.map(str::to_owned),
            ..Settings::default()
        };
        let system = SystemProxies::from_environment(|name| {
            Some(variable.to_owned()).filter(|_| name == "HTTPS_PROXY")
        });
        Transport::new(&settings, system).expect("usable")
    }

    #[test]
    fn transports_are_equivalent_if_proxy_and_credentials_are_equal() {
        let one = transport(None, "http://ann:first@proxy.example:1");
        assert!(one.is_equivalent_for(&transport(None, "http://ann:first@proxy.example:1"), URL));
        for other in [
            transport(None, "http://ann:second@proxy.example:1"),
            transport(Some("http://proxy.example:2"), ""),
            transport(None, ""),
        ] {
            assert!(!one.is_equivalent_for(&other, URL));
            assert!(!other.is_equivalent_for(&one, URL));
        }
        let direct = transport(None, "");
        assert!(
            one.is_equivalent_for(&direct, "http://127.0.0.1:1"),
            "plain http is always direct"
        );
    }

    #[test]
    fn configured_proxy_applies_to_all_hosts_and_hides_unusable_variables() {
        let transport = transport(Some("http://proxy.example:8080"), "socks5://other.example");
        for url in [URL, "https://sts.amazonaws.com", "https://localhost:1"] {
            let proxy = transport.proxy_for(url).expect("usable").expect("a proxy");
            assert_eq!(proxy.authority(), "proxy.example:8080", "{url}");
        }
    }

    #[test]
    fn configured_proxy_must_be_a_url() {
        let settings = Settings {
            proxy: Some("proxy.example:8080".to_owned()),
            ..Settings::default()
        };
        let refused = Transport::new(&settings, SystemProxies::default()).err();
        assert_eq!(refused, Some(SettingsError::Proxy(ProxyMalformed)));
    }
}
