//! The HTTP client for the AWS SDK.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext};
use aws_smithy_http_client::{Builder, Connector};
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http_body_util::Limited;

use crate::Proxies;
use crate::authorities::Authorities;
use crate::proxy::{Proxy, ProxyUnusable};

/// Maximum size of a response in bytes. The largest of AWS's, the settings of a user pool with its message templates, are
/// some 100 KB.
const MAX_BODY: usize = 2 * 1024 * 1024;

/// Passes each request to the client for its proxy. Each of these keeps its own connections.
#[derive(Default)]
pub(crate) struct RoutingClient {
    proxies: Arc<Proxies>,
    authorities: Option<Arc<Authorities>>,
    clients: Mutex<HashMap<Route, SharedHttpClient>>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Route {
    /// Plain `http`, on loopback. No certificates are read, which are more than a hundred on some systems.
    Plain,
    Direct,
    /// By the proxy's URL.
    Proxy(Arc<str>),
}

impl RoutingClient {
    pub(crate) fn new(proxies: Arc<Proxies>, authorities: Option<Arc<Authorities>>) -> Self {
        Self {
            proxies,
            authorities,
            clients: Mutex::default(),
        }
    }

    fn for_url(&self, url: &str) -> Result<SharedHttpClient, ProxyUnusable> {
        let proxy = self.proxies.for_url(url)?;
        let route = match &proxy {
            _ if url.starts_with("http://") => Route::Plain,
            Some(proxy) => Route::Proxy(proxy.url().expose().into()),
            None => Route::Direct,
        };
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let client = clients
            .entry(route.clone())
            .or_insert_with(|| self.new_client(route, proxy));
        Ok(client.clone())
    }

    fn new_client(&self, route: Route, proxy: Option<Proxy>) -> SharedHttpClient {
        let authorities = self.authorities.clone();
        Builder::new().build_with_connector_fn(move |settings, components| {
            let mut connector = Connector::builder();
            connector.set_connector_settings(settings.cloned());
            connector.set_sleep_impl(components.and_then(RuntimeComponents::sleep_impl));
            if route == Route::Plain {
                return connector.proxy_config(ProxyConfig::disabled()).build_http();
            }
            connector
                .proxy_config(proxy.as_ref().map_or_else(ProxyConfig::disabled, Proxy::config))
                .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
                .tls_context(
                    authorities
                        .as_deref()
                        .map_or_else(TlsContext::default, Authorities::context),
                )
                .build()
        })
    }
}

/// Without the proxy's credentials.
impl fmt::Debug for RoutingClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RoutingClient")
    }
}

/// The client, shared: the SDK asks it for a connector before each call.
#[derive(Debug)]
pub(crate) struct SharedRoutingClient(pub(crate) Arc<RoutingClient>);

impl HttpClient for SharedRoutingClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(RoutingConnector {
            client: Arc::clone(&self.0),
            settings: settings.clone(),
            components: components.clone(),
        })
    }

    /// As the SDK's own client, which it names in `User-Agent`.
    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        Some(ConnectorMetadata::new("hyper", Some(Cow::Borrowed("1.x"))))
    }
}

#[derive(Debug)]
struct RoutingConnector {
    client: Arc<RoutingClient>,
    settings: HttpConnectorSettings,
    components: RuntimeComponents,
}

impl HttpConnector for RoutingConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        match self.client.for_url(request.uri()) {
            Ok(client) => {
                let response = client
                    .http_connector(&self.settings, &self.components)
                    .call(request);
                HttpConnectorFuture::new(async { response.await.map(limited) })
            }
            Err(error) => HttpConnectorFuture::ready(Err(ConnectorError::user(error.into()))),
        }
    }
}

/// A response whose body fails beyond the maximum size, so that a server cannot fill the memory.
fn limited(response: HttpResponse) -> HttpResponse {
    let mut response = response;
    let body = response.take_body();
    *response.body_mut() = SdkBody::from_body_1_x(Limited::new(body, MAX_BODY));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemProxies;

    #[test]
    fn hosts_with_the_same_proxy_share_a_client() {
        let system = SystemProxies::from_environment(|name| match name {
            "HTTPS_PROXY" => Some("proxy.example:8080".to_owned()),
            "NO_PROXY" => Some("internal.example".to_owned()),
            _ => None,
        });
        let proxies = Proxies {
            configured: None,
            system,
        };
        let client = RoutingClient::new(Arc::new(proxies), None);
        for url in [
            "https://sts.amazonaws.com/",
            "https://sso.eu-central-1.amazonaws.com/",
            "https://internal.example/",
            "http://127.0.0.1:9229/",
            "http://127.0.0.1:9230/",
        ] {
            client.for_url(url).expect("usable");
        }
        let clients = client.clients.lock().expect("not poisoned");
        assert_eq!(clients.len(), 3);
        assert!(clients.contains_key(&Route::Plain) && clients.contains_key(&Route::Direct));
    }
}
