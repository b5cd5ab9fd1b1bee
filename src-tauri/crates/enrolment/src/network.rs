//! The way to the user pool: by which proxy, and whose certificates are trusted. Nothing here is read from the
//! environment: whoever calls hands in what it says.

mod authorities;
mod proxy;

use std::error::Error;
use std::io;
use std::path::Path;
use std::sync::Arc;

use aws_sdk_cognitoidentityprovider::config::SharedHttpClient;
use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext};
use aws_smithy_http_client::{Builder, Connector};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use rustls::CertificateError::{BadSignature, UnknownIssuer};

use crate::pool::PoolProfile;
use crate::problem::{Field, Problem, ProblemKind};
use authorities::Authorities;
use proxy::Proxy;

pub use proxy::SystemProxies;

/// Why there is no way through a proxy. `hyper-util` has no name for it.
type TunnelError = <Tunnel<HttpConnector> as tower_service::Service<http::Uri>>::Error;

/// The way to one user pool. Without anything it is straight there, trusting whom the operating system trusts. Cheap to
/// clone.
#[derive(Clone, Default)]
pub struct Network {
    proxy: Option<Arc<Proxy>>,
    authorities: Option<Arc<Authorities>>,
}

impl Network {
    /// The way that the pool says, and where it says nothing, the system. The pool's proxy is for all of its calls,
    /// also where the system makes exceptions. Plain `http` goes to this computer only, where no proxy is.
    ///
    /// The CA file is read here, so that one which is renewed counts from the next sign-in.
    ///
    /// # Errors
    /// [`ProblemKind::CaFileUnusable`] and [`ProblemKind::ProxyUnusable`].
    pub fn of(pool: &PoolProfile, system: &SystemProxies) -> Result<Self, Problem> {
        let authorities = pool.ca_file().map(|path| Authorities::read(Path::new(path)));
        let url = pool.url();
        let proxy = match pool.proxy() {
            _ if url.starts_with("http://") => None,
            Some(proxy) => Some(Proxy::at(proxy).ok_or(ProblemKind::FieldMalformed { field: Field::Proxy })?),
            None => system.on_the_way_to(&url)?,
        };
        Ok(Self {
            proxy: proxy.map(Arc::new),
            authorities: authorities.transpose()?.map(Arc::new),
        })
    }

    /// The certificates, in PEM, that are trusted beside those of the operating system. At least one.
    pub fn authorities(&self) -> Option<&str> {
        self.authorities.as_deref().map(Authorities::pem)
    }

    /// The proxy on this way, as host and port; without credentials.
    pub fn proxy(&self) -> Option<&str> {
        self.proxy.as_deref().map(Proxy::shown)
    }

    /// As the SDK's own client, but this way: that one takes its proxy from the environment.
    ///
    /// # Parameters
    /// `url`: where the calls go. For plain `http`, which goes to this computer only, nobody's certificates are read:
    /// there are more than a hundred in some operating systems' files.
    pub(crate) fn client(&self, url: &str) -> SharedHttpClient {
        let Self { proxy, authorities } = self.clone();
        let plain = url.starts_with("http://");
        Builder::new().build_with_connector_fn(move |settings, components| {
            // Without components, it is only tried whether this can be built: that would read all certificates once more.
            if plain || components.is_none() {
                let mut connector = Connector::builder().proxy_config(ProxyConfig::disabled());
                connector.set_connector_settings(settings.cloned());
                connector.set_sleep_impl(components.and_then(|components| components.sleep_impl()));
                return connector.build_http();
            }
            let tls = authorities
                .as_ref()
                .map_or_else(TlsContext::default, |authorities| authorities.context());
            let proxy = proxy
                .as_ref()
                .map_or_else(ProxyConfig::disabled, |proxy| proxy.config());
            let mut connector = Connector::builder()
                .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
                .tls_context(tls)
                .proxy_config(proxy);
            connector.set_connector_settings(settings.cloned());
            connector.set_sleep_impl(components.and_then(|components| components.sleep_impl()));
            connector.build()
        })
    }

    /// What a connection failed of, if it was something on the way that somebody can set right.
    pub(crate) fn problem(&self, error: &(dyn Error + 'static), host: &str) -> Option<ProblemKind> {
        let host = || host.to_owned();
        let proxy = || self.proxy().map(str::to_owned);
        for error in chain(error) {
            if let Some(error) = error.downcast_ref::<TunnelError>() {
                let proxy = proxy()?;
                return Some(match error {
                    TunnelError::ProxyAuthRequired => ProblemKind::ProxyCredentialsWanted { proxy },
                    TunnelError::ConnectFailed(error) if is_not_trusted(error.as_ref()) => {
                        ProblemKind::CertificateNotTrusted { host: proxy }
                    }
                    TunnelError::ConnectFailed(_) => ProblemKind::ProxyUnreachable { proxy },
                    _ => ProblemKind::ProxyRefused { proxy, host: host() },
                });
            }
        }
        is_not_trusted(error).then(|| ProblemKind::CertificateNotTrusted { host: host() })
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
