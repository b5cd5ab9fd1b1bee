//! The way to the user pool: proxy, name, connection, certificates.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::{TcpStream, lookup_host};
use transport::Transport;

use crate::certificates;
use crate::finding::{Check, Fault, Finding};
use crate::origin::Place;

/// Seconds, for each step.
const PATIENCE: u32 = 5;

/// Looks at each step of the way, and no further than to the first that is closed.
pub(crate) async fn look(url: &str, transport: &Transport) -> Vec<Finding> {
    if let Ok(Some(proxy)) = transport.proxy_for(url) {
        let proxied = Finding::Proxied {
            proxy: proxy.authority().to_owned(),
        };
        let steps = [Check::Dns, Check::Tcp, Check::Tls];
        let left = steps.map(|step| Finding::LeftToProxy { step });
        return [proxied].into_iter().chain(left).collect();
    }
    let mut findings = vec![Finding::NoProxy];
    let Some(place) = Place::of(url) else {
        return findings;
    };
    let host = || place.host.clone();
    let addresses: Vec<SocketAddr> = match in_time(lookup_host((&*place.host, place.port))).await {
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
    let stream = match in_time(TcpStream::connect(&addresses[..])).await {
        Ok(stream) => stream,
        Err(error) => {
            let (host, port, fault) = (host(), place.port, error.into());
            findings.push(Finding::NotConnected { host, port, fault });
            return findings;
        }
    };
    findings.push(Finding::Connected { port: place.port });
    findings.push(match place.is_tls {
        true => certificates::look(&place.host, stream, transport).await,
        false => Finding::PlainHttp,
    });
    findings
}

/// Why something did not come about.
pub(crate) enum Failure {
    TooLate,
    Io(io::Error),
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::TooLate => Self::NoAnswer { seconds: PATIENCE },
            Failure::Io(error) => Self::Failed {
                detail: error.to_string(),
            },
        }
    }
}

/// Does it, or gives up.
pub(crate) async fn in_time<T>(something: impl Future<Output = io::Result<T>>) -> Result<T, Failure> {
    match tokio::time::timeout(Duration::from_secs(PATIENCE.into()), something).await {
        Ok(done) => done.map_err(Failure::Io),
        Err(_) => Err(Failure::TooLate),
    }
}
