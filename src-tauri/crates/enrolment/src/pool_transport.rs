//! How a user pool is reached: the transport by its settings, and the problem that a failed connection is.

use std::error::Error;

use transport::{
    CertificateFault, ConnectionFault, ProxyUnusable, Settings, SettingsError, SystemProxies, Transport,
};

use crate::pool::PoolProfile;
use crate::problem::{Field, Problem, ProblemKind};

impl From<SettingsError> for Problem {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::CaFile(error) => ProblemKind::CaFileUnusable {
                path: error.path.display().to_string(),
                detail: error.detail,
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
    /// The transport by the pool's settings (CA file, proxy), and by the system's where the pool has none. The CA file
    /// is read now.
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

    /// The problem that a failed connection to the pool is, if its cause can be fixed by a person or an administrator.
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
