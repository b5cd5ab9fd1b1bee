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
    let proxy = transport.proxy_for(url).ok().flatten();
    let proxy = proxy.map(|proxy| proxy.authority().to_owned());
    let is_proxied = proxy.is_some();
    let mut findings = vec![proxy_finding(proxy, transport)];
    if is_proxied {
        findings.extend([Check::Dns, Check::Tcp, Check::Tls].map(|step| Finding::LeftToProxy { step }));
        return findings;
    }
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

fn proxy_finding(proxy: Option<String>, transport: &Transport) -> Finding {
    match (proxy, transport.unreadable_exceptions()) {
        (proxy, Some(unreadable)) => Finding::ProxyExceptionsUnreadable {
            proxy,
            variable: unreadable.variable.to_owned(),
            entries: unreadable.entries,
        },
        (Some(proxy), None) => Finding::Proxied { proxy },
        (None, None) => Finding::NoProxy,
    }
}
