//! Proxies: which one a connection goes through, and with what credentials.

use std::str::FromStr;
use std::sync::Arc;

use aws_smithy_http_client::proxy::ProxyConfig;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use secret::SecretText;
use zeroize::Zeroizing;

use crate::proxy_exceptions::ProxyExceptions;

/// The variables for `https`, in order of precedence.
const PROXY_VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
const EXCEPTION_VARIABLES: [&str; 2] = ["NO_PROXY", "no_proxy"];

/// A text is not the URL of a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the URL of a proxy")]
pub struct ProxyMalformed;

/// An environment variable names something other than an `http` or `https` proxy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable} does not name an http or https proxy")]
pub struct ProxyUnusable {
    /// The variable's name.
    pub variable: String,
}

/// An `http` or `https` proxy. Cheap to clone.
#[derive(Clone)]
pub struct Proxy(Arc<Inner>);

struct Inner {
    /// With credentials, if there are any. It is the SDK's type, which does not wipe them.
    config: ProxyConfig,
    url: SecretText,
    authority: String,
}

impl Proxy {
    fn new(url: SecretText, authority: &str) -> Option<Self> {
        Some(Self(Arc::new(Inner {
            config: ProxyConfig::all(url.expose()).ok()?,
            url,
            authority: authority.to_owned(),
        })))
    }

    /// `None` for a proxy that does not speak HTTP, such as SOCKS.
    fn from_intercept(intercept: &Intercept) -> Option<Self> {
        Self::new(
            url_with_credentials(intercept)?,
            intercept.uri().authority()?.as_str(),
        )
    }

    /// Host and port, without credentials: how the proxy is named to people.
    pub fn authority(&self) -> &str {
        &self.0.authority
    }

    /// The URL, with credentials if there are any.
    pub fn url(&self) -> &SecretText {
        &self.0.url
    }

    pub(crate) fn config(&self) -> ProxyConfig {
        self.0.config.clone()
    }
}

impl FromStr for Proxy {
    type Err = ProxyMalformed;

    /// Reads a URL of scheme, host and perhaps port, without credentials.
    fn from_str(url: &str) -> Result<Self, ProxyMalformed> {
        let (_, authority) = url.split_once("://").ok_or(ProxyMalformed)?;
        Self::new(url.into(), authority).ok_or(ProxyMalformed)
    }
}

/// The SDK's `with_basic_auth` also writes the credentials into the URL, but does not escape them.
fn url_with_credentials(intercept: &Intercept) -> Option<SecretText> {
    let uri = intercept.uri();
    let scheme = uri
        .scheme_str()
        .filter(|scheme| matches!(*scheme, "http" | "https"))?;
    let host = uri.authority()?;
    let url = match intercept.basic_auth() {
        Some(basic) => format!("{scheme}://{}@{host}", userinfo(basic)?.expose()),
        None => format!("{scheme}://{host}"),
    };
    Some(url.into())
}

/// `user:password`, escaped for a URL, of the header's value `Basic …`.
fn userinfo(basic: &HeaderValue) -> Option<SecretText> {
    let encoded = basic.to_str().ok()?.strip_prefix("Basic ")?;
    let decoded = Zeroizing::new(BASE64_STANDARD.decode(encoded).ok()?);
    let (user, password) = str::from_utf8(&decoded).ok()?.split_once(':')?;
    let escaped = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    Some(format!("{}:{}", escaped(user), escaped(password)).into())
}

/// Entries of `NO_PROXY` that cannot be read, and do not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableExceptions {
    /// The variable's name.
    pub variable: &'static str,
    /// The entries, without credentials.
    pub entries: Vec<String>,
}

/// The proxies of this computer's settings, and the hosts that they apply to. The default has none.
pub struct SystemProxies {
    matcher: Matcher,
    /// The environment variable that names the proxy.
    variable: Option<&'static str>,
    /// The variable's value is not an `http` or `https` proxy.
    unusable: bool,
    exceptions: ProxyExceptions,
    /// The environment variable that lists the exceptions.
    exceptions_variable: Option<&'static str>,
}

impl Default for SystemProxies {
    fn default() -> Self {
        Self {
            matcher: Matcher::builder().build(),
            variable: None,
            unusable: false,
            exceptions: ProxyExceptions::default(),
            exceptions_variable: None,
        }
    }
}

impl SystemProxies {
    /// Reads `HTTPS_PROXY` or `ALL_PROXY`, and `NO_PROXY`, in upper or lower case, as curl does. The URL may contain
    /// credentials: `http://user:password@proxy.example:8080`. `NO_PROXY` lists hosts, domains, addresses and networks:
    /// see `proxy_exceptions.rs`. <https://curl.se/docs/manpage.html#ENVIRONMENT>
    ///
    /// # Parameters
    /// `variable`: returns the value of an environment variable.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |names: &[&'static str]| {
            let set = names
                .iter()
                .map(|name| (*name, variable(name).unwrap_or_default()));
            set.map(|(name, value)| (name, value.trim().to_owned()))
                .find(|(_, value)| !value.is_empty())
        };
        let (exceptions_variable, exceptions) = match first(&EXCEPTION_VARIABLES) {
            Some((name, value)) => (Some(name), ProxyExceptions::parse(&value)),
            None => (None, ProxyExceptions::default()),
        };
        let Some((name, proxy)) = first(&PROXY_VARIABLES) else {
            return Self {
                exceptions,
                exceptions_variable,
                ..Self::default()
            };
        };
        let matcher = Matcher::builder().https(proxy).build();
        let usable = matcher
            .intercept(&Uri::from_static("https://example.com"))
            .is_some_and(|intercept| Proxy::from_intercept(&intercept).is_some());
        Self {
            matcher,
            variable: Some(name),
            unusable: !usable,
            exceptions,
            exceptions_variable,
        }
    }

    /// Replaces these by the operating system's settings if no environment variable names a proxy. `NO_PROXY` applies to
    /// both.
    ///
    /// # Parameters
    /// `settings`: the settings of macOS or Windows, as `hyper-util` finds them.
    pub fn or(self, settings: Matcher) -> Self {
        match self.variable {
            Some(_) => self,
            None => Self {
                matcher: settings,
                ..self
            },
        }
    }

    /// Returns the entries of `NO_PROXY` that cannot be read; `None` if all can.
    pub fn unreadable_exceptions(&self) -> Option<UnreadableExceptions> {
        let entries = self.exceptions.unreadable();
        Some(UnreadableExceptions {
            variable: self.exceptions_variable.filter(|_| !entries.is_empty())?,
            entries: entries.to_vec(),
        })
    }

    /// The environment variable that names the proxy, if one does.
    pub fn variable(&self) -> Option<&'static str> {
        self.variable
    }

    pub(crate) fn for_url(&self, url: &str) -> Result<Option<Proxy>, ProxyUnusable> {
        let url: Option<Uri> = url.parse().ok();
        if url.as_ref().is_some_and(|url| self.exceptions.contain(url)) {
            return Ok(None);
        }
        if let Some(variable) = self.variable.filter(|_| self.unusable) {
            let variable = variable.to_owned();
            return Err(ProxyUnusable { variable });
        }
        let intercept = url.and_then(|url| self.matcher.intercept(&url));
        Ok(intercept.and_then(|intercept| Proxy::from_intercept(&intercept)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COGNITO: &str = "https://cognito-idp.eu-central-1.amazonaws.com";

    fn proxies(variables: &[(&str, &str)]) -> SystemProxies {
        SystemProxies::from_environment(|name| {
            let found = variables.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    /// The URL with its credentials, and the authority.
    fn proxy(variables: &[(&str, &str)]) -> Option<(String, String)> {
        let proxy = proxies(variables).for_url(COGNITO).expect("usable")?;
        Some((proxy.url().expose().to_owned(), proxy.authority().to_owned()))
    }

    #[test]
    fn first_variable_that_is_set_applies() {
        let url = |variables: &[_]| proxy(variables).map(|(url, _)| url);
        assert_eq!(url(&[]), None);
        assert_eq!(url(&[("HTTPS_PROXY", " ")]), None);
        assert_eq!(
            url(&[("HTTP_PROXY", "http://a.example")]),
            None,
            "is for plain http"
        );
        let all = ("all_proxy", "http://all.example:1");
        assert_eq!(url(&[all]).as_deref(), Some("http://all.example:1"));
        assert_eq!(
            url(&[
                all,
                ("HTTPS_PROXY", ""),
                ("https_proxy", "https://tls.example:2/")
            ])
            .as_deref(),
            Some("https://tls.example:2")
        );
        assert_eq!(
            url(&[all, ("HTTPS_PROXY", "proxy.example:8080")]).as_deref(),
            Some("http://proxy.example:8080"),
            "http is the default scheme"
        );
    }

    #[test]
    fn credentials_are_in_the_url_and_not_in_the_authority() {
        let (url, authority) =
            proxy(&[("HTTPS_PROXY", "http://an%40a:p%3A%2F%25w@proxy.example:8080")]).expect("set");
        assert_eq!(url, "http://an%40a:p%3A%2F%25w@proxy.example:8080");
        assert_eq!(authority, "proxy.example:8080");
        let (url, _) = proxy(&[("HTTPS_PROXY", "http://token@proxy.example")]).expect("set");
        assert_eq!(url, "http://token:@proxy.example");
    }

    #[test]
    fn exceptions_are_reached_directly() {
        let is_proxied = |exceptions: &str| {
            let variables = [("https_proxy", "proxy.example:8080"), ("no_proxy", exceptions)];
            proxy(&variables).is_some()
        };
        assert!(is_proxied(""));
        assert!(is_proxied("example.com,10.0.0.0/8"));
        assert!(!is_proxied("localhost, .amazonaws.com"));
        assert!(!is_proxied("cognito-idp.eu-central-1.amazonaws.com"));
        assert!(!is_proxied("*"));
        assert!(!is_proxied("*.amazonaws.com"));
        assert!(!is_proxied("localhost amazonaws.com:443"));
    }

    #[test]
    fn unreadable_exceptions_are_named_with_their_variable() {
        let unreadable = |variables: &[(&str, &str)]| proxies(variables).unreadable_exceptions();
        assert_eq!(unreadable(&[("NO_PROXY", "a.example,10.0.0.0/8")]), None);
        assert_eq!(
            unreadable(&[("no_proxy", "a.example,*aws.com,<local>")]),
            Some(UnreadableExceptions {
                variable: "no_proxy",
                entries: vec!["*aws.com".to_owned(), "<local>".to_owned()],
            })
        );
    }

    #[test]
    fn settings_apply_if_no_variable_is_set() {
        let authority = |variables: &[_]| {
            let settings = Matcher::builder().all("http://settings.example:1").build();
            let proxy = proxies(variables).or(settings).for_url(COGNITO).expect("usable");
            proxy.map(|proxy| proxy.authority().to_owned())
        };
        assert_eq!(authority(&[]).as_deref(), Some("settings.example:1"));
        let proxy = ("HTTPS_PROXY", "variable.example:2");
        assert_eq!(authority(&[proxy]).as_deref(), Some("variable.example:2"));
        assert_eq!(authority(&[proxy, ("NO_PROXY", "*")]), None);
        assert_eq!(authority(&[("NO_PROXY", "*.amazonaws.com")]), None);
    }

    #[test]
    fn unusable_proxy_is_reported_and_not_bypassed() {
        for (name, value) in [
            ("HTTPS_PROXY", "socks5://proxy.example:1080"),
            ("https_proxy", "http://"),
            ("ALL_PROXY", "http://user:pass word@proxy.example"),
            ("all_proxy", "ftp://proxy.example"),
        ] {
            let result = proxies(&[(name, value), ("NO_PROXY", "example.com")]).for_url(COGNITO);
            let variable = name.to_owned();
            assert_eq!(result.err(), Some(ProxyUnusable { variable }), "{value}");
            let exception = proxies(&[(name, value), ("NO_PROXY", "amazonaws.com")]).for_url(COGNITO);
            assert!(exception.is_ok_and(|proxy| proxy.is_none()), "no proxy is needed");
        }
    }
}
