//! Where an endpoint is.

/// Scheme, host and port of a URL that was checked before.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) host: &'a str,
    pub(crate) port: u16,
    pub(crate) is_tls: bool,
}

impl<'a> Place<'a> {
    pub(crate) fn of(url: &'a str) -> Option<Self> {
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
