//! `NO_PROXY`: the hosts that are reached without the proxy of the environment.

use std::net::IpAddr;

use http::Uri;
use ipnet::IpNet;
use url::Host;

/// The longest entry that is shown, in characters.
const MAX_SHOWN: usize = 80;

/// The hosts of `NO_PROXY`, as curl and Go read them. The default has none.
///
/// Entries are separated by commas or spaces: a name, which includes its subdomains (`example.com`, `.example.com`); only
/// the subdomains (`*.example.com`); an address (`10.0.0.1`, `::1`, `[::1]`); a network (`10.0.0.0/8`, `fd00::/8`); each
/// of them but the last perhaps with a port (`example.com:8443`, `[::1]:8443`); `*` for every host.
/// <https://curl.se/docs/manpage.html#NOPROXY>, <https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config>
#[derive(Debug, Default)]
pub(crate) struct ProxyExceptions {
    entries: Vec<Entry>,
    unreadable: Vec<String>,
}

#[derive(Debug)]
struct Entry {
    hosts: Hosts,
    /// `None`: every port.
    port: Option<u16>,
}

#[derive(Debug)]
enum Hosts {
    All,
    Network(IpNet),
    Name {
        /// In lower case and Punycode, without a dot at either end.
        name: String,
        is_included: bool,
    },
}

impl ProxyExceptions {
    /// Reads the value of the variable.
    pub(crate) fn parse(value: &str) -> Self {
        let mut exceptions = Self::default();
        let texts = value.split(|c: char| c == ',' || c.is_whitespace());
        for text in texts.filter(|text| !text.is_empty()) {
            match Entry::parse(text) {
                Some(entry) => exceptions.entries.push(entry),
                None => exceptions.unreadable.push(shown(text)),
            }
        }
        exceptions
    }

    /// The entries that cannot be read, for people: without credentials and control characters.
    pub(crate) fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    /// Whether a URL's host is an exception.
    pub(crate) fn contain(&self, url: &Uri) -> bool {
        let Some(host) = url.host() else {
            return false;
        };
        let host = host.trim_matches(['[', ']']).trim_end_matches('.');
        let host = host.to_ascii_lowercase();
        let default = if url.scheme_str() == Some("http") { 80 } else { 443 };
        let port = url.port_u16().unwrap_or(default);
        let address = host.parse::<IpAddr>().ok().map(|address| address.to_canonical());
        self.entries.iter().any(|entry| {
            let is_host = match &entry.hosts {
                Hosts::All => true,
                Hosts::Network(network) => address.is_some_and(|address| network.contains(&address)),
                Hosts::Name { name, is_included } => match host.strip_suffix(name.as_str()) {
                    Some("") => *is_included,
                    Some(rest) => rest.ends_with('.'),
                    None => false,
                },
            };
            is_host && entry.port.is_none_or(|wanted| wanted == port)
        })
    }
}

impl Entry {
    fn parse(text: &str) -> Option<Self> {
        let (host, port) = split_port(text)?;
        let hosts = match host {
            "*" if port.is_none() => Hosts::All,
            _ if host.contains('/') => Hosts::Network(network(host).filter(|_| port.is_none())?),
            _ => match host.parse::<IpAddr>() {
                Ok(address) => Hosts::Network(address.to_canonical().into()),
                Err(_) => name(host)?,
            },
        };
        Some(Self { hosts, port })
    }
}

/// Splits off the port. IPv6 addresses lose their brackets.
fn split_port(text: &str) -> Option<(&str, Option<u16>)> {
    let parse = |port: &str| port.parse().ok().filter(|port| *port != 0);
    if let Some(rest) = text.strip_prefix('[') {
        let (address, rest) = rest.split_once(']')?;
        // Brackets are for IPv6 only.
        if !address.contains(':') {
            return None;
        }
        return match rest.strip_prefix(':') {
            Some(port) => Some((address, Some(parse(port)?))),
            None => rest.is_empty().then_some((address, None)),
        };
    }
    match text.split_once(':') {
        // Two colons: an IPv6 address or network without brackets.
        Some((_, rest)) if rest.contains(':') => Some((text, None)),
        Some((host, port)) => Some((host, Some(parse(port)?))),
        None => Some((text, None)),
    }
}

/// A network, such as `10.0.0.0/8`, `::ffff:10.0.0.0/104` or `[fd00::]/8`.
fn network(text: &str) -> Option<IpNet> {
    let network: IpNet = text.parse().ok()?;
    let IpNet::V6(mapped) = network else {
        return Some(network);
    };
    // Addresses are compared in their canonical form.
    match (
        mapped.addr().to_ipv4_mapped(),
        mapped.prefix_len().checked_sub(96),
    ) {
        (Some(address), Some(length)) => IpNet::new(address.into(), length).ok(),
        _ => Some(network),
    }
}

fn name(text: &str) -> Option<Hosts> {
    let (text, is_included) = match text.strip_prefix("*.") {
        Some(rest) => (rest, false),
        None => (text.strip_prefix('.').unwrap_or(text), true),
    };
    // An address in another notation is one here too, but no name: `10.0.0` is not read as `10.0.0.0`.
    let Ok(Host::Domain(name)) = Host::parse(text.trim_end_matches('.')) else {
        return None;
    };
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    name.split('.')
        .all(is_label)
        .then_some(Hosts::Name { name, is_included })
}

/// An entry for people. It may be a URL with credentials.
fn shown(entry: &str) -> String {
    let entry = entry.rsplit_once('@').map_or(entry, |(_, host)| host);
    entry
        .chars()
        .take(MAX_SHOWN)
        .map(|c| if c.is_control() { '\u{FFFD}' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COGNITO: &str = "https://cognito-idp.eu-central-1.amazonaws.com";

    fn contain(value: &str, url: &str) -> bool {
        ProxyExceptions::parse(value).contain(&url.parse().expect("a URL"))
    }

    #[test]
    fn names_include_their_subdomains() {
        for value in [
            "amazonaws.com",
            ".amazonaws.com",
            "*.amazonaws.com",
            "AmazonAWS.com.",
            "cognito-idp.eu-central-1.amazonaws.com",
            "*",
            "localhost, *.amazonaws.com",
            "localhost *.amazonaws.com",
            "localhost ,\t.amazonaws.com ,",
            "a b\namazonaws.com",
            "*.eu-central-1.amazonaws.com:443",
            "amazonaws.com:443",
        ] {
            assert!(contain(value, COGNITO), "{value}");
            assert!(contain(value, &format!("{COGNITO}:443/a?b")), "{value}");
            assert!(ProxyExceptions::parse(value).unreadable().is_empty(), "{value}");
        }
        for value in [
            "",
            " , ",
            "aws.com",
            "onaws.com",
            "*.cognito-idp.eu-central-1.amazonaws.com",
            "amazonaws.com:8443",
            "amazonaws.com.example",
            "com.example",
        ] {
            assert!(!contain(value, COGNITO), "{value}");
        }
    }

    #[test]
    fn name_itself_is_included_unless_there_is_a_wildcard() {
        let url = "https://example.com.";
        assert!(contain("example.com", url) && contain(".example.com", url));
        assert!(!contain("*.example.com", url));
        assert!(contain("bücher.example", "https://xn--bcher-kva.example"));
    }

    #[test]
    fn ports_are_compared_with_that_of_the_url() {
        assert!(contain("example.com:8443", "https://example.com:8443"));
        assert!(!contain("example.com:8443", "https://example.com"));
        assert!(contain("10.0.0.1:443", "https://10.0.0.1"));
        assert!(!contain("10.0.0.1:80", "https://10.0.0.1"));
        assert!(contain("[::1]:8443", "https://[::1]:8443"));
        assert!(!contain("[::1]:8443", "https://[::1]"));
    }

    #[test]
    fn addresses_and_networks_contain_addresses_and_no_names() {
        for (value, host) in [
            ("10.1.2.3", "10.1.2.3"),
            ("10.0.0.0/8", "10.1.2.3"),
            ("10.9.9.9/8", "10.1.2.3"),
            ("10.1.2.3/32", "10.1.2.3"),
            ("0.0.0.0/0", "10.1.2.3"),
            ("::1", "[::1]"),
            ("[::1]", "[::1]"),
            ("0:0:0:0:0:0:0:1", "[::1]"),
            ("FD00::/8", "[fd12::34]"),
            ("::ffff:10.1.2.3", "10.1.2.3"),
            ("::ffff:10.0.0.0/104", "10.1.2.3"),
            ("10.0.0.0/8", "[::ffff:10.1.2.3]"),
        ] {
            assert!(contain(value, &format!("https://{host}")), "{value}");
            assert!(!contain(value, COGNITO), "{value}");
            assert!(
                !contain(value, "https://192.168.0.1") || value.ends_with("/0"),
                "{value}"
            );
        }
        assert!(!contain("10.0.0.0/8", "https://[fd12::34]"));
        assert!(!contain("fd00::/8", "https://10.1.2.3"));
    }

    #[test]
    fn unreadable_entries_are_named_and_the_others_apply() {
        for unreadable in [
            "*amazonaws.com",
            "cognito-*.amazonaws.com",
            "**",
            "*:443",
            "https://example.com",
            "example.com/path",
            "10.0.0.0/33",
            "169.254/16",
            "10.0.0",
            "10.0.0.*",
            "fd00::/129",
            "[::1",
            "[10.0.0.1]",
            "::1]",
            "example.com:port",
            "example.com:0",
            "example.com:65536",
            "example.com:",
            "a;b.example",
            "<local>",
            ".",
            "a..b",
            "\"example.com\"",
        ] {
            let exceptions = ProxyExceptions::parse(&format!("internal.example,{unreadable},::1"));
            assert_eq!(exceptions.unreadable(), [unreadable]);
            assert!(exceptions.contain(&Uri::from_static("https://internal.example")));
            assert!(exceptions.contain(&Uri::from_static("https://[::1]")));
            assert!(!exceptions.contain(&Uri::from_static("https://other.example")));
        }
    }

    #[test]
    fn shown_entries_have_no_credentials_and_control_characters() {
        let shown = |value: &str| ProxyExceptions::parse(value).unreadable().to_vec();
        assert_eq!(shown("http://ann:secret@a.example"), ["a.example"]);
        assert_eq!(shown("\u{1b}]52;a"), ["\u{FFFD}]52;a"]);
        assert_eq!(shown(&"/".repeat(1000))[0].len(), MAX_SHOWN);
    }
}
