//! The way to the user pool: proxy, name, connection, certificates.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use enrolment::Network;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, RootCertStore};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;

use super::report::Checked;

const PATIENCE: Duration = Duration::from_secs(5);

/// Scheme, host and port of a URL that was checked before.
struct Place<'a> {
    host: &'a str,
    port: u16,
    is_tls: bool,
}

impl<'a> Place<'a> {
    fn of(url: &'a str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let is_tls = scheme == "https";
        let authority = rest.split('/').next()?;
        let default = if is_tls { 443 } else { 80 };
        // `[::1]:8080` has colons of its own.
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()?),
            _ => (authority, default),
        };
        Some(Self {
            host: host.trim_matches(['[', ']']),
            port,
            is_tls,
        })
    }
}

/// Looks at each step of the way, and no further than to the first that is closed.
pub(super) async fn look(url: &str, network: &Network) -> Vec<Checked> {
    let mut checked = Vec::new();
    if let Some(proxy) = network.proxy() {
        checked.push(Checked::ok("proxy", format!("calls go through {proxy}")));
        for step in ["dns", "tcp", "tls"] {
            checked.push(Checked::skipped(
                step,
                "the proxy does that; the call below tells whether it can",
            ));
        }
        return checked;
    }
    checked.push(Checked::ok("proxy", "none is on the way"));
    let Some(place) = Place::of(url) else {
        return checked;
    };
    let addresses = match in_time(lookup_host((place.host, place.port))).await {
        Ok(addresses) => addresses.collect::<Vec<SocketAddr>>(),
        Err(error) => {
            checked.push(Checked::problem(
                "dns",
                format!("{} has no address: {error}", place.host),
                "Look whether this computer is on a network, and whether region or endpoint are spelled right.\n\
                 In a private network the endpoint may need a DNS entry, or a proxy (--proxy) may be the way out.",
            ));
            return checked;
        }
    };
    let shown: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    checked.push(Checked::ok(
        "dns",
        format!("{} is {}", place.host, shown.join(", ")),
    ));
    let stream = match in_time(TcpStream::connect(&addresses[..])).await {
        Ok(stream) => stream,
        Err(error) => {
            checked.push(Checked::problem(
                "tcp",
                format!("no connection to {}:{}: {error}", place.host, place.port),
                "A firewall may be in between: it must let this computer through, or a proxy (--proxy) is the way out.",
            ));
            return checked;
        }
    };
    checked.push(Checked::ok("tcp", format!("connected to port {}", place.port)));
    checked.push(match place.is_tls {
        true => certificates(&place, stream, network).await,
        false => Checked::skipped("tls", "plain http, on this computer only"),
    });
    checked
}

async fn in_time<T>(something: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    match tokio::time::timeout(PATIENCE, something).await {
        Ok(done) => done,
        Err(_) => Err(io::Error::other(format!(
            "nothing in {} seconds",
            PATIENCE.as_secs()
        ))),
    }
}

/// The handshake, trusting whom the calls trust.
async fn certificates(place: &Place<'_>, stream: TcpStream, network: &Network) -> Checked {
    let mut roots = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    let (of_system, _) = roots.add_parsable_certificates(system.certs);
    let more = network.authorities().unwrap_or_default();
    let more = CertificateDer::pem_slice_iter(more.as_bytes()).filter_map(Result::ok);
    let (of_file, _) = roots.add_parsable_certificates(more);
    if of_system + of_file == 0 {
        return Checked::problem(
            "tls",
            "this computer trusts no certificate authority at all",
            "Install the package ca-certificates, or give --ca-file.",
        );
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map(|builder| builder.with_root_certificates(roots).with_no_client_auth());
    let (Ok(config), Ok(name)) = (config, ServerName::try_from(place.host.to_owned())) else {
        return Checked::skipped("tls", "this name can have no certificate");
    };
    match in_time(TlsConnector::from(Arc::new(config)).connect(name, stream)).await {
        Ok(connected) => {
            let (_, session) = connected.get_ref();
            let chain = session.peer_certificates().map_or(0, <[_]>::len);
            let version = session
                .protocol_version()
                .map_or_else(String::new, |version| format!("{version:?}"));
            Checked::ok(
                "tls",
                format!("{version}, a chain of {chain} that this computer trusts"),
            )
        }
        Err(error) => untrusted(place.host, &error),
    }
}

fn untrusted(host: &str, error: &io::Error) -> Checked {
    let reason = error
        .get_ref()
        .and_then(|error| error.downcast_ref::<rustls::Error>());
    let Some(rustls::Error::InvalidCertificate(reason)) = reason else {
        return Checked::problem(
            "tls",
            format!("no secure connection to {host}: {error}"),
            "Something in between may not let TLS through: a firewall, or a proxy that should be named (--proxy).",
        );
    };
    let (detail, remedy) = match reason {
        CertificateError::UnknownIssuer | CertificateError::BadSignature => (
            "was signed by nobody whom this computer trusts".to_owned(),
            "If your organisation reads TLS on the way, give its certificate authority with --ca-file FILE.pem.",
        ),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => (
            "has expired".to_owned(),
            "Look whether this computer's date is right. If it is, whoever runs the endpoint must renew it.",
        ),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => (
            "is not valid yet".to_owned(),
            "Look whether this computer's date is right.",
        ),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => (
            "is another host's".to_owned(),
            "Look at region and endpoint, and at whether something in between answers in Cognito's place.",
        ),
        other => (
            format!("cannot be used: {other:?}"),
            "Show this to whoever runs the endpoint.",
        ),
    };
    Checked::problem("tls", format!("the certificate of {host} {detail}"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_taken_apart() {
        let place = |url: &'static str| Place::of(url).map(|place| (place.host, place.port, place.is_tls));
        assert_eq!(
            place("https://cognito.example"),
            Some(("cognito.example", 443, true))
        );
        assert_eq!(place("http://127.0.0.1:8123"), Some(("127.0.0.1", 8123, false)));
        assert_eq!(place("https://[::1]"), Some(("::1", 443, true)));
        assert_eq!(place("http://[::1]:99/a"), Some(("::1", 99, false)));
    }
}
