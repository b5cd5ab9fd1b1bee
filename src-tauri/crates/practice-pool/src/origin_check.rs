//! Rejects requests from web pages. The server listens on loopback only, but a browser on the same computer runs pages
//! from anywhere, and with a name that resolves to 127.0.0.1 (DNS rebinding) a page could read the responses.

use crate::error_response::ErrorResponse;
use axum::http::StatusCode;
use axum::http::header::{HOST, ORIGIN};
use axum::http::request::Parts;

/// Rejects with 403 a request that a browser sends for a page (it has an `Origin`) and a request for another host.
///
/// # Parameters
/// `default_port`: the port that a `Host` may omit: 80, with TLS 443.
pub(crate) fn check(head: &Parts, port: u16, default_port: u16) -> Result<(), ErrorResponse> {
    let forbidden = |message| {
        Err(ErrorResponse::with_status(
            StatusCode::FORBIDDEN,
            "ForbiddenException",
            message,
        ))
    };
    if head.headers.contains_key(ORIGIN) {
        return forbidden("The practice pool is not for web pages.");
    }
    let mut hosts = head.headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return forbidden("The practice pool wants one Host header.");
    };
    let target_is_ours = head
        .uri
        .authority()
        .is_none_or(|authority| is_ours(authority.as_str(), port, default_port));
    if !host.to_str().is_ok_and(|host| is_ours(host, port, default_port)) || !target_is_ours {
        return forbidden("The practice pool is on this computer only; the Host header names another.");
    }
    Ok(())
}

/// Whether `host` is a name of this computer with the server's port.
fn is_ours(host: &str, port: u16, default_port: u16) -> bool {
    let name = match host.strip_suffix(&format!(":{port}")) {
        Some(name) => name,
        None if port == default_port => host,
        None => return false,
    };
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|ours| name.eq_ignore_ascii_case(ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_names_with_the_servers_port_are_ours() {
        for host in ["127.0.0.1:8123", "localhost:8123", "LocalHost:8123", "[::1]:8123"] {
            assert!(is_ours(host, 8123, 80), "{host}");
        }
        for host in [
            "127.0.0.1",
            "127.0.0.1:8124",
            "127.0.0.1:18123",
            "evil.example:8123",
            "localhost.evil.example:8123",
            "user@localhost:8123",
            "::1:8123",
            ":8123",
            "",
        ] {
            assert!(!is_ours(host, 8123, 80), "{host}");
        }
        assert!(is_ours("localhost", 80, 80) && is_ours("localhost", 443, 443));
        assert!(!is_ours("localhost", 443, 80) && !is_ours("localhost", 80, 443));
    }
}
