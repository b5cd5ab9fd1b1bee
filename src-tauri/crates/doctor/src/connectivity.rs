//! Checks the connection to the user pool: proxy, name, connection, certificate.

use std::net::SocketAddr;

use tokio::net::{TcpStream, lookup_host};
use transport::Transport;

use crate::endpoint::Endpoint;
use crate::finding::{Check, Finding};
use crate::step::with_timeout;
use crate::tls_handshake;

/// Checks each step, up to the first that fails.
pub(crate) async fn check(url: &str, transport: &Transport) -> Vec<Finding> {
    if let Ok(Some(proxy)) = transport.proxy_for(url) {
        let proxied = Finding::Proxied {
            proxy: proxy.authority().to_owned(),
        };
        let delegated = [Check::Dns, Check::Tcp, Check::Tls].map(|step| Finding::LeftToProxy { step });
        return [proxied].into_iter().chain(delegated).collect();
    }
    let mut findings = vec![Finding::NoProxy];
    let Some(endpoint) = Endpoint::parse(url) else {
        return findings;
    };
    let host = || endpoint.host.clone();
    let port = endpoint.port;
    let addresses: Vec<SocketAddr> = match with_timeout(lookup_host((&*endpoint.host, port))).await {
        Ok(addresses) => addresses.collect(),
        Err(error) => {
            let (host, fault) = (host(), error.into());
            findings.push(Finding::NameNotFound { host, fault });
            return findings;
        }
    };
    findings.push(Finding::NameFound {
        host: host(),
        addresses: addresses.iter().map(|address| address.ip().to_string()).collect(),
    });
    let stream = match with_timeout(TcpStream::connect(&addresses[..])).await {
        Ok(stream) => stream,
        Err(error) => {
            let (host, fault) = (host(), error.into());
            findings.push(Finding::NotConnected { host, port, fault });
            return findings;
        }
    };
    findings.push(Finding::Connected { port });
    findings.push(match endpoint.is_tls {
        true => tls_handshake::check(&endpoint.host, stream, transport).await,
        false => Finding::PlainHttp,
    });
    findings
}
