//! The proxies of this computer's environment and settings, for the transport to a pool.

use enrolment::{PoolProfile, Problem};
use hyper_util::client::proxy::matcher::Matcher;
use transport::{SystemProxies, Transport};

/// Returns the transport to a pool. Environment, system settings and CA file are read on each call, as they may change
/// while the window is open.
///
/// # Errors
/// Those of [`PoolProfile::transport`].
pub fn transport_to(pool: &PoolProfile) -> Result<Transport, Problem> {
    let variables = SystemProxies::from_environment(|name| std::env::var(name).ok());
    pool.transport(variables.or(Matcher::from_system()))
}

/// Checks whether a pool's CA file can be used, before the pool is saved.
///
/// # Errors
/// `CaFileUnusable`.
pub fn check_ca_file(pool: &PoolProfile) -> Result<(), Problem> {
    pool.transport(SystemProxies::default()).map(drop)
}
