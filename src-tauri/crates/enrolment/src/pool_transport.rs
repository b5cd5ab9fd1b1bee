//! The transport to a user pool according to its settings, and the problems of failed connections.

use std::error::Error;

use transport::{
    CertificateFault, ConnectionFault, ProxyUnusable, Settings, SettingsError, SystemProxies, Transport,
    displayable,
};

use crate::pool::PoolProfile;
use crate::problem::{Field, Problem, ProblemKind};

impl From<SettingsError> for Problem {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::CaFile(error) => ProblemKind::CaFileUnusable {
                path: displayable(&error.path.display().to_string()),
                detail: displayable(&error.detail),
            },
            SettingsError::Proxy(_) => ProblemKind::FieldMalformed { field: Field::Proxy },
        }
        .into()
    }
}

impl From<ProxyUnusable> for Problem {
    fn from(ProxyUnusable { variable }: ProxyUnusable) -> Self {
        ProblemKind::ProxyUnusable { variable }.into()
    }
}

impl PoolProfile {
    /// Returns the transport with the pool's settings (CA file, proxy), or the system's proxies if the pool has none.
    /// Reads the CA file.
    ///
    /// # Errors
    /// [`ProblemKind::CaFileUnusable`] and [`ProblemKind::ProxyUnusable`].
    pub fn transport(&self, system: SystemProxies) -> Result<Transport, Problem> {
        let settings = Settings {
            ca_file: self.ca_file().map(Into::into),
            proxy: self.proxy().map(str::to_owned),
        };
        let transport = Transport::new(&settings, system)?;
        transport.proxy_for(&self.url())?;
        Ok(transport)
    }

    /// Returns the problem of a failed connection, if the user or an administrator can fix its cause.
    pub(crate) fn connection_problem(
        &self,
        error: &(dyn Error + 'static),
        transport: &Transport,
    ) -> Option<ProblemKind> {
        let proxy = || {
            let proxy = transport.proxy_for(&self.url()).ok()??;
            Some(proxy.authority().to_owned())
        };
        Some(match ConnectionFault::find(error)? {
            ConnectionFault::ProxyCredentialsRequired => {
                ProblemKind::ProxyCredentialsWanted { proxy: proxy()? }
            }
            ConnectionFault::ProxyRefused => ProblemKind::ProxyRefused {
                proxy: proxy()?,
                host: self.host(),
            },
            ConnectionFault::ProxyCertificate(CertificateFault::UnknownIssuer) => {
                ProblemKind::CertificateNotTrusted { host: proxy()? }
            }
            ConnectionFault::ProxyUnreachable | ConnectionFault::ProxyCertificate(_) => {
                ProblemKind::ProxyUnreachable { proxy: proxy()? }
            }
            ConnectionFault::Certificate(CertificateFault::UnknownIssuer) => {
                ProblemKind::CertificateNotTrusted { host: self.host() }
            }
            ConnectionFault::Certificate(_) => return None,
        })
    }
}
