//! A network in which every server is behind a proxy and has a certificate of a private authority.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use practice_pool::{PracticePool, Running};
use tempfile::TempDir;

use crate::child::Arguments;
use crate::connect_proxy::ConnectProxy;
use crate::sso_server::{OIDC_HOST, PORTAL_HOST, SsoServer};

pub(crate) struct Network {
    pub(crate) practice: Running,
    pub(crate) sso: SsoServer,
    pub(crate) proxy: ConnectProxy,
    pub(crate) folder: TempDir,
}

impl Network {
    pub(crate) async fn start() -> Self {
        let practice = PracticePool::new().tls().start(None).unwrap();
        let sso = SsoServer::start(practice.description().operator.clone()).await;
        let port = practice.address().port();
        let proxy = ConnectProxy::start(HashMap::from([
            (format!("127.0.0.1:{port}"), practice.address()),
            (format!("localhost:{port}"), practice.address()),
            (format!("{PORTAL_HOST}:443"), sso.address),
            (format!("{OIDC_HOST}:443"), sso.address),
        ]))
        .await;
        let folder = tempfile::tempdir().unwrap();
        let authorities = format!(
            "{}{}",
            practice.description().ca.as_deref().unwrap(),
            sso.authority
        );
        fs::write(folder.path().join("ca.pem"), authorities).unwrap();
        Self {
            practice,
            sso,
            proxy,
            folder,
        }
    }

    /// The file with the certificates of all authorities.
    pub(crate) fn ca_file(&self) -> String {
        self.folder.path().join("ca.pem").display().to_string()
    }

    /// The host and port of the admin calls.
    pub(crate) fn cognito_authority(&self) -> String {
        format!("127.0.0.1:{}", self.practice.address().port())
    }

    /// The host and port of STS: the same server by another name, so that the proxy can tell the calls apart.
    pub(crate) fn sts_authority(&self) -> String {
        format!("localhost:{}", self.practice.address().port())
    }

    pub(crate) fn sts_endpoint(&self) -> String {
        format!("https://{}", self.sts_authority())
    }

    /// The first pool, with proxy and CA file.
    pub(crate) fn arguments(&self) -> Arguments {
        let pool = &self.practice.description().pools[0];
        Arguments {
            endpoint: format!("https://{}", self.cognito_authority()),
            user_pool_id: pool.user_pool_id.clone(),
            client_id: pool.clients[0].client_id.clone(),
            ca_file: self.ca_file(),
            proxy: self.proxy.url(),
            profile: None,
        }
    }

    /// Writes a file below the home folder. Returns its path.
    pub(crate) fn write_home_file(&self, path: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }
}
