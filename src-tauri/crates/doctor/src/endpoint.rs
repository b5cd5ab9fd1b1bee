//! The parts of an endpoint's URL.

use http::Uri;

/// Host and port of an endpoint.
pub(crate) struct Endpoint {
    /// An IPv6 address is without brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) is_tls: bool,
}

impl Endpoint {
    /// Parses an `http` or `https` URL. `None` if it has no scheme or host.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let url: Uri = url.parse().ok()?;
        let is_tls = url.scheme_str()? == "https";
        Some(Self {
            host: url.host()?.trim_matches(['[', ']']).to_owned(),
            port: url.port_u16().unwrap_or(if is_tls { 443 } else { 80 }),
            is_tls,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_parsed() {
        let parse =
            |url| Endpoint::parse(url).map(|endpoint| (endpoint.host, endpoint.port, endpoint.is_tls));
        let endpoint = |host: &str, port, is_tls| Some((host.to_owned(), port, is_tls));
        assert_eq!(
            parse("https://cognito.example"),
            endpoint("cognito.example", 443, true)
        );
        assert_eq!(parse("http://127.0.0.1:8123"), endpoint("127.0.0.1", 8123, false));
        assert_eq!(parse("https://[::1]"), endpoint("::1", 443, true));
        assert_eq!(parse("http://[::1]:99/a"), endpoint("::1", 99, false));
        assert_eq!(parse("nowhere"), None);
    }
}
