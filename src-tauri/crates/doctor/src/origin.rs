//! Where an endpoint is.

use http::Uri;

/// Scheme, host and port of a URL that was checked before.
pub(crate) struct Place {
    /// An address of IPv6 without its brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) is_tls: bool,
}

impl Place {
    pub(crate) fn of(url: &str) -> Option<Self> {
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
    fn urls_are_taken_apart() {
        let place = |url| Place::of(url).map(|place| (place.host, place.port, place.is_tls));
        let at = |host: &str, port, is_tls| Some((host.to_owned(), port, is_tls));
        assert_eq!(place("https://cognito.example"), at("cognito.example", 443, true));
        assert_eq!(place("http://127.0.0.1:8123"), at("127.0.0.1", 8123, false));
        assert_eq!(place("https://[::1]"), at("::1", 443, true));
        assert_eq!(place("http://[::1]:99/a"), at("::1", 99, false));
        assert_eq!(place("nowhere"), None);
    }
}
