//! Proxies: which one is on the way, and with what credentials.

use aws_smithy_http_client::proxy::ProxyConfig;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use zeroize::Zeroizing;

use crate::problem::{Problem, ProblemKind};
use crate::secret::SecretText;

/// Those of the variables that speak of `https`, the first one that is set.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
const EXCEPTIONS: [&str; 2] = ["NO_PROXY", "no_proxy"];

/// An `http` or `https` proxy.
pub(super) struct Proxy {
    /// With credentials, if it has any: the SDK's own, so it wipes nothing.
    config: ProxyConfig,
    /// The same, to tell one from another.
    url: SecretText,
    /// Host and port.
    shown: String,
}

impl Proxy {
    /// `origin`: scheme, host, perhaps port, and no credentials.
    pub(super) fn at(origin: &str) -> Option<Self> {
        let (_, shown) = origin.split_once("://")?;
        Some(Self {
            config: ProxyConfig::all(origin).ok()?,
            url: origin.into(),
            shown: shown.to_owned(),
        })
    }

    /// `None` for a proxy that does not speak HTTP, such as SOCKS.
    fn of(intercept: &Intercept) -> Option<Self> {
        let url = url_of(intercept)?;
        Some(Self {
            config: ProxyConfig::all(url.expose()).ok()?,
            url,
            shown: intercept.uri().authority()?.to_string(),
        })
    }

    /// How it is named to a person: without credentials.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// With credentials, if it has any.
    pub(super) fn url(&self) -> &str {
        self.url.expose()
    }

    pub(super) fn config(&self) -> ProxyConfig {
        self.config.clone()
    }
}

/// With the credentials in it: the SDK's `with_basic_auth` writes them there too, but does not escape them.
fn url_of(intercept: &Intercept) -> Option<SecretText> {
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

/// Back from `Basic …` to `user:password`.
fn userinfo(basic: &HeaderValue) -> Option<SecretText> {
    let encoded = basic.to_str().ok()?.strip_prefix("Basic ")?;
    let decoded = Zeroizing::new(BASE64_STANDARD.decode(encoded).ok()?);
    let (user, password) = str::from_utf8(&decoded).ok()?.split_once(':')?;
    let escaped = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    Some(format!("{}:{}", escaped(user), escaped(password)).into())
}

/// The proxies that this computer is set up with, and for which hosts. Without anything, none.
pub struct SystemProxies {
    matcher: Matcher,
    /// The variable that it comes from.
    variable: Option<&'static str>,
    /// It is set, but to nothing that could be used.
    unusable: bool,
}

impl Default for SystemProxies {
    fn default() -> Self {
        Self {
            matcher: Matcher::builder().build(),
            variable: None,
            unusable: false,
        }
    }
}

impl SystemProxies {
    /// Of `HTTPS_PROXY` or `ALL_PROXY`, and `NO_PROXY`, as curl has them, also in small letters. Credentials stand in
    /// the URL: `http://user:password@proxy.example:8080`. `NO_PROXY` has hosts, domains and networks, separated by
    /// commas; `*` is everything. <https://curl.se/docs/manpage.html#ENVIRONMENT>
    ///
    /// # Parameters
    /// `variable`: what an environment variable is set to.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |names: &[&'static str]| {
            let set = names
                .iter()
                .map(|name| (*name, variable(name).unwrap_or_default()));
            set.map(|(name, value)| (name, value.trim().to_owned()))
                .find(|(_, value)| !value.is_empty())
        };
        let Some((name, proxy)) = first(&VARIABLES) else {
            return Self::default();
        };
        let (_, exceptions) = first(&EXCEPTIONS).unwrap_or_default();
        let usable = Matcher::builder()
            .https(proxy.as_str())
            .build()
            .intercept(&Uri::from_static("https://example.com"))
            .is_some_and(|intercept| Proxy::of(&intercept).is_some());
        Self {
            matcher: Matcher::builder().https(proxy).no(exceptions).build(),
            variable: Some(name),
            unusable: !usable,
        }
    }

    /// If no variable is set, these, as `hyper-util` finds them in the settings of macOS and Windows.
    pub fn or(self, settings: Matcher) -> Self {
        match self.variable {
            Some(_) => self,
            None => Self {
                matcher: settings,
                ..self
            },
        }
    }

    /// The proxy for this URL, if there is one.
    ///
    /// # Errors
    /// [`ProblemKind::ProxyUnusable`].
    pub(super) fn on_the_way_to(&self, url: &str) -> Result<Option<Proxy>, Problem> {
        if let Some(variable) = self.variable.filter(|_| self.unusable) {
            let variable = variable.to_owned();
            return Err(ProblemKind::ProxyUnusable { variable }.into());
        }
        let intercept = url.parse().ok().and_then(|uri| self.matcher.intercept(&uri));
        Ok(intercept.and_then(|intercept| Proxy::of(&intercept)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COGNITO: &str = "https://cognito-idp.eu-central-1.amazonaws.com";

    fn set(variables: &[(&str, &str)]) -> SystemProxies {
        SystemProxies::from_environment(|name| {
            let found = variables.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    /// The URL with its credentials, and what is shown of it.
    fn proxy(variables: &[(&str, &str)]) -> Option<(String, String)> {
        let system = set(variables);
        let proxy = system.on_the_way_to(COGNITO).expect("usable")?;
        let intercept = system
            .matcher
            .intercept(&Uri::from_static(COGNITO))
            .expect("as before");
        let url = url_of(&intercept).expect("http");
        Some((url.expose().to_owned(), proxy.shown().to_owned()))
    }

    #[test]
    fn the_first_variable_that_is_set_counts() {
        let url = |variables: &[_]| proxy(variables).map(|(url, _)| url);
        assert_eq!(url(&[]), None);
        assert_eq!(url(&[("HTTPS_PROXY", " ")]), None);
        assert_eq!(url(&[("HTTP_PROXY", "http://a.example")]), None, "for plain http");
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
            "http unless told otherwise"
        );
    }

    #[test]
    fn credentials_are_used_and_not_shown() {
        let (url, shown) =
            proxy(&[("HTTPS_PROXY", "http://an%40a:p%3A%2F%25w@proxy.example:8080")]).expect("set");
        assert_eq!(url, "http://an%40a:p%3A%2F%25w@proxy.example:8080");
        assert_eq!(shown, "proxy.example:8080");
        let (url, _) = proxy(&[("HTTPS_PROXY", "http://token@proxy.example")]).expect("set");
        assert_eq!(url, "http://token:@proxy.example");
    }

    #[test]
    fn exceptions_are_made() {
        let through = |exceptions: &str| {
            let here = [("https_proxy", "proxy.example:8080"), ("no_proxy", exceptions)];
            proxy(&here).is_some()
        };
        assert!(through(""));
        assert!(through("example.com,10.0.0.0/8"));
        assert!(!through("localhost, .amazonaws.com"));
        assert!(!through("cognito-idp.eu-central-1.amazonaws.com"));
        assert!(!through("*"));
    }

    #[test]
    fn settings_count_where_no_variable_is_set() {
        let shown = |variables: &[_]| {
            let settings = Matcher::builder().all("http://settings.example:1").build();
            let proxy = set(variables)
                .or(settings)
                .on_the_way_to(COGNITO)
                .expect("usable");
            proxy.map(|proxy| proxy.shown().to_owned())
        };
        assert_eq!(shown(&[]).as_deref(), Some("settings.example:1"));
        let proxy = ("HTTPS_PROXY", "variable.example:2");
        assert_eq!(shown(&[proxy]).as_deref(), Some("variable.example:2"));
        assert_eq!(shown(&[proxy, ("NO_PROXY", "*")]), None);
    }

    #[test]
    fn what_is_no_such_proxy_is_told_and_not_gone_past() {
        for (name, value) in [
            ("HTTPS_PROXY", "socks5://proxy.example:1080"),
            ("https_proxy", "http://"),
            ("ALL_PROXY", "http://user:pass word@proxy.example"),
            ("all_proxy", "ftp://proxy.example"),
        ] {
            let told = set(&[(name, value), ("NO_PROXY", "example.com")]).on_the_way_to(COGNITO);
            let variable = name.to_owned();
            assert_eq!(
                told.err().map(|problem| problem.kind),
                Some(ProblemKind::ProxyUnusable { variable }),
                "{value}"
            );
        }
    }
}
