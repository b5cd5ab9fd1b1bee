//! The domain of managed login.

use std::str::FromStr;

use url::{Host, Position, Url};

use crate::problem::LoginProblem;

/// The origin of a user pool's domain, Cognito's own (`https://example.auth.eu-central-1.amazoncognito.com`) or a
/// custom one (`https://login.example.com`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain(Url);

impl FromStr for Domain {
    type Err = LoginProblem;

    /// Accepts `https` everywhere and `http` only on this computer, because `http` does not encrypt the code and the tokens.
    ///
    /// # Errors
    /// [`LoginProblem::DomainMalformed`] and [`LoginProblem::DomainInsecure`].
    fn from_str(text: &str) -> Result<Self, LoginProblem> {
        let url = Url::parse(text.trim()).map_err(|_| LoginProblem::DomainMalformed)?;
        let has_more = url[..Position::BeforeHost] != *format!("{}://", url.scheme())
            || url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some();
        match url.scheme() {
            _ if has_more || !url.has_host() => Err(LoginProblem::DomainMalformed),
            "https" => Ok(Self(url)),
            "http" if is_loopback(&url) => Ok(Self(url)),
            "http" => Err(LoginProblem::DomainInsecure),
            _ => Err(LoginProblem::DomainMalformed),
        }
    }
}

impl Domain {
    /// The host, with the port unless it is the scheme's default; for display.
    pub fn host(&self) -> &str {
        &self.0[Position::BeforeHost..Position::AfterPort]
    }

    /// Whether the scheme is plain `http`, so that the domain is on this computer.
    pub(crate) fn is_plain_http(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// The URL of the authorization endpoint.
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>
    pub(crate) fn authorization_endpoint(&self) -> Url {
        self.with_path("/oauth2/authorize")
    }

    /// The URL of the token endpoint.
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>
    pub(crate) fn token_endpoint(&self) -> Url {
        self.with_path("/oauth2/token")
    }

    /// The URL of the sign-out endpoint.
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html>
    pub(crate) fn sign_out_endpoint(&self) -> Url {
        self.with_path("/logout")
    }

    fn with_path(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(path);
        url
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(text: &str) -> Result<Domain, LoginProblem> {
        text.parse()
    }

    #[test]
    fn endpoints_are_on_the_domain() {
        let domain = domain(" https://example.auth.eu-central-1.amazoncognito.com/ ").expect("a domain");
        assert_eq!(domain.host(), "example.auth.eu-central-1.amazoncognito.com");
        assert_eq!(
            domain.authorization_endpoint().as_str(),
            "https://example.auth.eu-central-1.amazoncognito.com/oauth2/authorize"
        );
        assert_eq!(
            domain.token_endpoint().as_str(),
            "https://example.auth.eu-central-1.amazoncognito.com/oauth2/token"
        );
    }

    #[test]
    fn a_port_is_kept() {
        let domain = domain("http://127.0.0.1:9229").expect("a domain");
        assert_eq!(domain.host(), "127.0.0.1:9229");
        assert!(domain.is_plain_http());
        assert_eq!(
            domain.token_endpoint().as_str(),
            "http://127.0.0.1:9229/oauth2/token"
        );
    }

    #[test]
    fn plain_http_is_accepted_for_loopback_only() {
        for good in ["http://localhost:1", "http://127.9.9.9", "http://[::1]:9229"] {
            assert!(domain(good).is_ok(), "{good}");
        }
        for bad in [
            "http://example.com",
            "http://10.0.0.1",
            "http://localhost.example.com",
        ] {
            assert_eq!(domain(bad), Err(LoginProblem::DomainInsecure), "{bad}");
        }
    }

    #[test]
    fn anything_but_an_origin_is_rejected() {
        for bad in [
            "",
            "example.auth.eu-central-1.amazoncognito.com",
            "https://",
            "https://login.example.com/login",
            "https://login.example.com/?client_id=1",
            "https://login.example.com/#a",
            "https://ana@login.example.com",
            "https://:b@login.example.com",
            "ftp://login.example.com",
            "javascript:alert(1)",
            "file:///etc/passwd",
        ] {
            assert_eq!(domain(bad), Err(LoginProblem::DomainMalformed), "{bad}");
        }
    }
}
