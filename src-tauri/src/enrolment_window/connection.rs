//! How a sign-in travels, where that is not the usual way. Whoever controls one of these settings can read or divert
//! passwords, so the page shows them before a password is typed.

use enrolment::{Flow, PoolForm, PoolProfile};
use platform::environment::{ProxyInUse, ProxySource, proxy_of};
use serde::Serialize;
use ts_rs::TS;

/// The unusual settings of the way to a user pool. Each is `null` or `false` if the usual one applies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Connection {
    /// The endpoint, if it is not the public endpoint of the region in the user pool id.
    endpoint: Option<String>,
    /// The proxy: host and port.
    proxy: Option<String>,
    /// Where the proxy is configured.
    proxy_source: Option<ConnectionProxySource>,
    /// The path of the file with additional certificate authorities.
    ca_file: Option<String>,
    /// Whether the password itself is sent.
    sends_password: bool,
}

/// Where a proxy is configured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub(crate) enum ConnectionProxySource {
    /// In the pool's settings.
    Pool,
    /// In an environment variable.
    Variable {
        /// Its name.
        name: String,
    },
    /// In the operating system's settings.
    System,
}

impl Connection {
    /// Reads the environment and the operating system's proxy settings.
    pub(crate) fn to(pool: &PoolProfile) -> Self {
        Self::through(pool, proxy_of(pool))
    }

    fn through(pool: &PoolProfile, proxy: Option<ProxyInUse>) -> Self {
        let url = pool.url();
        let usual = PoolProfile::try_from(PoolForm {
            user_pool_id: pool.user_pool_id().to_owned(),
            client_id: pool.client_id().to_owned(),
            ..PoolForm::default()
        });
        let is_usual = usual.is_ok_and(|usual| usual.url() == url);
        let (proxy, proxy_source) = match proxy {
            Some(ProxyInUse { address, source }) => (Some(address), Some(source.into())),
            None => (None, None),
        };
        Self {
            endpoint: (!is_usual).then_some(url),
            proxy,
            proxy_source,
            ca_file: pool.ca_file().map(str::to_owned),
            sends_password: pool.flow() == Flow::Password,
        }
    }
}

impl From<ProxySource> for ConnectionProxySource {
    fn from(source: ProxySource) -> Self {
        match source {
            ProxySource::Pool => Self::Pool,
            ProxySource::Variable(name) => Self::Variable {
                name: name.to_owned(),
            },
            ProxySource::System => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> PoolForm {
        PoolForm {
            user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
            client_id: "1example23456789".into(),
            ..PoolForm::default()
        }
    }

    fn shown(form: PoolForm) -> Connection {
        let pool = PoolProfile::try_from(form).expect("a pool");
        // As `to`, but independent of this computer's proxy.
        let proxy = pool.proxy().map(|_| proxy_of(&pool).expect("a proxy"));
        Connection::through(&pool, proxy)
    }

    #[test]
    fn usual_settings_are_not_shown() {
        let usual = PoolForm {
            name: "Staff".into(),
            region: "eu-central-1".into(),
            flow: Flow::UserAuth,
            ..form()
        };
        for form in [form(), usual] {
            assert_eq!(shown(form), Connection::default());
        }
    }

    #[test]
    fn every_other_endpoint_is_shown() {
        for (form, endpoint) in [
            (
                PoolForm {
                    endpoint: "https://cognito.example/".into(),
                    ..form()
                },
                "https://cognito.example",
            ),
            (
                PoolForm {
                    region: "eu-west-1".into(),
                    ..form()
                },
                "https://cognito-idp.eu-west-1.amazonaws.com",
            ),
            (
                PoolForm {
                    user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
                    fips: true,
                    ..form()
                },
                "https://cognito-idp-fips.us-east-1.amazonaws.com",
            ),
            (
                PoolForm {
                    user_pool_id: "local_Ab1Cd2Ef3".into(),
                    region: "us-east-1".into(),
                    endpoint: "http://127.0.0.1:9229".into(),
                    ..form()
                },
                "http://127.0.0.1:9229",
            ),
        ] {
            assert_eq!(shown(form).endpoint.as_deref(), Some(endpoint));
        }
    }

    #[test]
    fn proxy_ca_file_and_password_flow_are_shown() {
        let ca_file = std::env::temp_dir().join("authorities.pem").display().to_string();
        let connection = shown(PoolForm {
            flow: Flow::Password,
            ca_file: ca_file.clone(),
            proxy: "proxy.example:8080".into(),
            ..form()
        });
        let expected = Connection {
            endpoint: None,
            proxy: Some("proxy.example:8080".into()),
            proxy_source: Some(ConnectionProxySource::Pool),
            ca_file: Some(ca_file),
            sends_password: true,
        };
        assert_eq!(connection, expected);
    }

    #[test]
    fn proxy_of_the_environment_is_shown_with_its_variable() {
        let pool = PoolProfile::try_from(form()).expect("a pool");
        for (source, shown) in [
            (
                ProxySource::Variable("https_proxy"),
                ConnectionProxySource::Variable {
                    name: "https_proxy".into(),
                },
            ),
            (ProxySource::System, ConnectionProxySource::System),
        ] {
            let address = "proxy.example:8080".to_owned();
            let connection = Connection::through(&pool, Some(ProxyInUse { address, source }));
            assert_eq!(connection.proxy_source, Some(shown));
        }
    }
}
