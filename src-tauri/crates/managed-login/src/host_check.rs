//! Rejects requests of other web pages. Only this computer can connect, but its browser runs pages from everywhere.

use http::header::HOST;
use http::request::Parts;

/// Whether the request has exactly one `Host`, that of the redirect URI. A page whose own name resolves to 127.0.0.1 (DNS
/// rebinding) sends its own name here, and could otherwise read the responses.
pub(crate) fn host_matches(head: &Parts, port: u16) -> bool {
    let mut hosts = head.headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let target_matches = head
        .uri
        .authority()
        .is_none_or(|authority| is_redirect_host(authority.as_str(), port));
    target_matches && host.to_str().is_ok_and(|host| is_redirect_host(host, port))
}

fn is_redirect_host(host: &str, port: u16) -> bool {
    // Browsers omit HTTP's default port.
    host == format!("127.0.0.1:{port}") || port == 80 && host == "127.0.0.1"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(target: &str, hosts: &[&str]) -> Parts {
        let mut request = http::Request::get(target);
        for host in hosts {
            request = request.header(HOST, *host);
        }
        request.body(()).expect("a request").into_parts().0
    }

    #[test]
    fn only_the_host_of_the_redirect_uri_matches() {
        assert!(host_matches(&head("/callback", &["127.0.0.1:8123"]), 8123));
        assert!(host_matches(
            &head("http://127.0.0.1:8123/callback", &["127.0.0.1:8123"]),
            8123
        ));
        assert!(host_matches(&head("/callback", &["127.0.0.1"]), 80));
        for hosts in [
            &[][..],
            &["127.0.0.1"],
            &["127.0.0.1:8124"],
            &["localhost:8123"],
            &["evil.example:8123"],
            &["127.0.0.1:8123", "evil.example:8123"],
        ] {
            assert!(!host_matches(&head("/callback", hosts), 8123), "{hosts:?}");
        }
        assert!(!host_matches(
            &head("http://evil.example:8123/callback", &["127.0.0.1:8123"]),
            8123
        ));
    }
}
