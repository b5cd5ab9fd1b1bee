//! The way to a pool, as the pool says and as this computer is set up.

use enrolment::{Network, PoolProfile, Problem, SystemProxies};
use hyper_util::client::proxy::matcher::Matcher;

/// Read anew each time: settings and files change while the window is open.
///
/// # Errors
/// Those of [`Network::of`].
pub fn to(pool: &PoolProfile) -> Result<Network, Problem> {
    let variables = SystemProxies::from_environment(|name| std::env::var(name).ok());
    Network::of(pool, &variables.or(Matcher::from_system()))
}

/// What can be told of a pool when it is saved: whether its CA file can be used now.
///
/// # Errors
/// `CaFileUnusable`.
pub fn check(pool: &PoolProfile) -> Result<(), Problem> {
    Network::of(pool, &SystemProxies::default()).map(drop)
}
