//! Keeps other web pages out. Only this computer can connect, but the browser on it runs pages from everywhere.

use http::header::HOST;
use http::request::Parts;

/// Whether the request was meant for us: its one `Host` is the one in the redirect URI. A page that has its own name
/// point to 127.0.0.1 (DNS rebinding) sends its own name here, and could otherwise read our answers.
pub(crate) fn is_for_us(head: &Parts, port: u16) -> bool {
    let mut hosts = head.headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let target_is_ours = head
        .uri
        .authority()
        .is_none_or(|authority| is_ours(authority.as_str(), port));
    target_is_ours && host.to_str().is_ok_and(|host| is_ours(host, port))
}

fn is_ours(host: &str, port: u16) -> bool {
    // The port is left out if it is HTTP's own.
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
    fn only_the_host_of_the_redirect_uri_is_ours() {
        assert!(is_for_us(&head("/callback", &["127.0.0.1:8123"]), 8123));
        assert!(is_for_us(
            &head("http://127.0.0.1:8123/callback", &["127.0.0.1:8123"]),
            8123
        ));
        assert!(is_for_us(&head("/callback", &["127.0.0.1"]), 80));
        for hosts in [
            &[][..],
            &["127.0.0.1"],
            &["127.0.0.1:8124"],
            &["localhost:8123"],
            &["evil.example:8123"],
            &["127.0.0.1:8123", "evil.example:8123"],
        ] {
            assert!(!is_for_us(&head("/callback", hosts), 8123), "{hosts:?}");
        }
        assert!(!is_for_us(
            &head("http://evil.example:8123/callback", &["127.0.0.1:8123"]),
            8123
        ));
    }
}
