//! The proxies of this computer's environment and settings, for the transport to a pool.

use enrolment::{PoolProfile, Problem};
use hyper_util::client::proxy::matcher::Matcher;
use transport::{Settings, SystemProxies, Transport};

/// Returns the transport to a pool. Environment, system settings and CA file are read on each call, as they may change
/// while the window is open.
///
/// # Errors
/// Those of [`PoolProfile::transport`].
pub fn transport_to(pool: &PoolProfile) -> Result<Transport, Problem> {
    let variables = SystemProxies::from_environment(|name| std::env::var(name).ok());
    pool.transport(variables.or(Matcher::from_system()))
}

/// The proxy through which a pool is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyInUse {
    /// Host and port, without credentials.
    pub address: String,
    /// Where it is configured.
    pub source: ProxySource,
}

/// Where a proxy is configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySource {
    /// In the pool's own settings.
    Pool,
    /// In this environment variable.
    Variable(&'static str),
    /// In the operating system's settings.
    System,
}

/// Returns the proxy that [`transport_to`] uses for a pool. `None` if the connection is direct, or if the proxy cannot be
/// used, which `transport_to` reports.
pub fn proxy_of(pool: &PoolProfile) -> Option<ProxyInUse> {
    let variables = SystemProxies::from_environment(|name| std::env::var(name).ok());
    let source = match (pool.proxy(), variables.variable()) {
        (Some(_), _) => ProxySource::Pool,
        (None, Some(variable)) => ProxySource::Variable(variable),
        (None, None) => ProxySource::System,
    };
    let settings = Settings {
        // It has no effect on the proxy, and reading it takes time.
        ca_file: None,
        proxy: pool.proxy().map(str::to_owned),
    };
    let transport = Transport::new(&settings, variables.or(Matcher::from_system())).ok()?;
    let proxy = transport.proxy_for(&pool.url()).ok()??;
    Some(ProxyInUse {
        address: proxy.authority().to_owned(),
        source,
    })
}

/// Checks whether a pool's CA file can be used, before the pool is saved.
///
/// # Errors
/// `CaFileUnusable`.
pub fn check_ca_file(pool: &PoolProfile) -> Result<(), Problem> {
    pool.transport(SystemProxies::default()).map(drop)
}
