//! Where managed login is.

use std::str::FromStr;

use url::{Host, Position, Url};

use crate::problem::LoginProblem;

/// The origin of a user pool's domain, Cognito's own (`https://example.auth.eu-central-1.amazoncognito.com`) or a
/// custom one (`https://login.example.com`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain(Url);

impl FromStr for Domain {
    type Err = LoginProblem;

    /// `https` anywhere, `http` only to this computer: the code and the tokens travel in the clear otherwise.
    fn from_str(text: &str) -> Result<Self, LoginProblem> {
        let url = Url::parse(text.trim()).map_err(|_| LoginProblem::DomainMalformed)?;
        let more = url[..Position::BeforeHost] != *format!("{}://", url.scheme())
            || url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some();
        match url.scheme() {
            _ if more || !url.has_host() => Err(LoginProblem::DomainMalformed),
            "https" => Ok(Self(url)),
            "http" if is_this_computer(&url) => Ok(Self(url)),
            "http" => Err(LoginProblem::DomainInsecure),
            _ => Err(LoginProblem::DomainMalformed),
        }
    }
}

impl Domain {
    /// The host, and the port if it is not the scheme's own: how it is named to a person.
    pub fn host(&self) -> &str {
        &self.0[Position::BeforeHost..Position::AfterPort]
    }

    /// Plain `http`, so on this computer.
    pub(crate) fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// The address of the authorization endpoint.
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>
    pub(crate) fn authorization_endpoint(&self) -> Url {
        self.at("/oauth2/authorize")
    }

    /// The address of the token endpoint.
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>
    pub(crate) fn token_endpoint(&self) -> Url {
        self.at("/oauth2/token")
    }

    fn at(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(path);
        url
    }
}

fn is_this_computer(url: &Url) -> bool {
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
    fn a_port_stays() {
        let domain = domain("http://127.0.0.1:9229").expect("a domain");
        assert_eq!(domain.host(), "127.0.0.1:9229");
        assert!(domain.is_plain());
        assert_eq!(
            domain.token_endpoint().as_str(),
            "http://127.0.0.1:9229/oauth2/token"
        );
    }

    #[test]
    fn plain_http_goes_to_this_computer_only() {
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
    fn an_origin_and_nothing_else() {
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
