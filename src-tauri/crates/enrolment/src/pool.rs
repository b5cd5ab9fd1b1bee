//! Pool profiles: which user pool to talk to, through which app client, and where.

use std::path::Path;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::endpoint::Variant;
use crate::problem::{Field, Problem, ProblemKind};
use crate::sanitize;

/// Longest issuer, in characters: authenticators cut longer ones.
pub(crate) const ISSUER_MAX: u32 = 64;

/// Most redirect ports that a pool may have: each is tried in turn, and each is a callback URL of the app client.
const REDIRECT_PORTS_MAX: usize = 10;

/// How the password is shown: `AuthFlow` of
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Flow {
    /// `USER_SRP_AUTH`: the password never travels. Every app client allows it unless told otherwise.
    #[default]
    Srp,
    /// `USER_PASSWORD_AUTH`: the password travels, so that a Lambda trigger can migrate the user.
    Password,
    /// `USER_AUTH`: the user pool says how; by SRP wherever it offers that.
    UserAuth,
}

/// What a person fills in to name a pool. Every member may be empty but the two ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PoolForm {
    /// How the pool is called on the screen; without it, the user pool id.
    #[serde(default)]
    pub name: String,
    /// For example `eu-central-1_Ab1Cd2Ef3`.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// Without it, the region in the user pool id.
    #[serde(default)]
    pub region: String,
    /// Without it, the region's public endpoint.
    #[serde(default)]
    pub endpoint: String,
    /// How the account is headed in the authenticator; without it, the pool's name.
    #[serde(default)]
    pub issuer: String,
    /// How the password is shown.
    #[serde(default)]
    pub flow: Flow,
    /// Where managed login is, for example `example.auth.eu-central-1.amazoncognito.com`, with or without
    /// `https://`.
    #[serde(default)]
    pub login_domain: String,
    /// Loopback ports that the app client has callback URLs for, 1024 to 65535, in the order to be tried.
    #[serde(default)]
    pub redirect_ports: Vec<u16>,
    /// AWS's endpoint with validated cryptography: <https://aws.amazon.com/compliance/fips/>. Not with an endpoint of
    /// one's own.
    #[serde(default)]
    pub fips: bool,
    /// AWS's endpoint for IPv4 and IPv6. Not with an endpoint of one's own.
    #[serde(default)]
    pub dual_stack: bool,
    /// Where a file is, in PEM, with certificate authorities that are trusted beside those of the operating system.
    /// From the root on.
    #[serde(default)]
    pub ca_file: String,
    /// `http` or `https`, host and port; without it, the operating system's. `proxy.example:8080` is `http`.
    #[serde(default)]
    pub proxy: String,
    /// Came from a file that someone sent. Such a pool has no endpoint, certificate authority, proxy and no password
    /// flow: its owner could read passwords along.
    #[serde(default)]
    pub imported: bool,
}

impl PoolForm {
    /// The same as someone else's: without what an imported pool may not carry.
    pub fn imported(self) -> Self {
        Self {
            endpoint: String::new(),
            ca_file: String::new(),
            proxy: String::new(),
            flow: match self.flow {
                Flow::Password => Flow::Srp,
                flow => flow,
            },
            imported: true,
            ..self
        }
    }
}

/// A pool profile that was checked. It holds no secret: a client secret travels apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PoolProfile {
    name: String,
    user_pool_id: String,
    client_id: String,
    region: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoint: Option<String>,
    issuer: String,
    #[serde(skip_serializing_if = "is_default")]
    flow: Flow,
    #[serde(skip_serializing_if = "Option::is_none")]
    login_domain: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    redirect_ports: Vec<u16>,
    #[serde(skip_serializing_if = "is_default")]
    fips: bool,
    #[serde(skip_serializing_if = "is_default")]
    dual_stack: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ca_file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proxy: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    imported: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl TryFrom<PoolForm> for PoolProfile {
    type Error = Problem;

    /// Limits are those of Cognito's model:
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html>.
    fn try_from(form: PoolForm) -> Result<Self, Problem> {
        let form = PoolForm {
            user_pool_id: sanitize::identifier(&form.user_pool_id),
            client_id: sanitize::identifier(&form.client_id),
            region: sanitize::identifier(&form.region),
            endpoint: sanitize::identifier(&form.endpoint),
            login_domain: sanitize::identifier(&form.login_domain),
            ..form
        };
        let user_pool_id = required(Field::UserPoolId, &form.user_pool_id, 55)?;
        let (prefix, own_name) = user_pool_id.split_once('_').ok_or(malformed(Field::UserPoolId))?;
        let is_of = |text: &str, more: &[u8]| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || more.contains(&b))
        };
        if !is_of(prefix, b"-") || !is_of(own_name, b"") {
            return Err(malformed(Field::UserPoolId));
        }
        let client_id = required(Field::ClientId, &form.client_id, 128)?;
        if !is_of(client_id, b"_+") {
            return Err(malformed(Field::ClientId));
        }
        // An administrator may have replicated the pool: its id then names a region that is not the endpoint's.
        let region = match optional(Field::Region, &form.region, 32)? {
            Some(region) if is_region(region) => region,
            Some(_) => return Err(malformed(Field::Region)),
            None if is_region(prefix) => prefix,
            None => return Err(ProblemKind::RegionUnknown.into()),
        };
        let endpoint = optional(Field::Endpoint, &form.endpoint, 2048)?
            .map(checked_endpoint)
            .transpose()?;
        let login_domain = optional(Field::LoginDomain, &form.login_domain, 2048)?
            .map(checked_login_domain)
            .transpose()?;
        let redirect_ports = checked_ports(form.redirect_ports)?;
        let variant = Variant {
            fips: form.fips,
            dual_stack: form.dual_stack,
        };
        variant.check(endpoint.is_some())?;
        let ca_file = optional(Field::CaFile, &form.ca_file, 4096)?;
        // The window was started from anywhere, so a path from there is from anywhere.
        if ca_file.is_some_and(|path| !Path::new(path).is_absolute()) {
            return Err(malformed(Field::CaFile));
        }
        let proxy = optional(Field::Proxy, &form.proxy, 2048)?
            .map(checked_proxy)
            .transpose()?;
        let carried = match form.flow {
            _ if endpoint.is_some() => Some(Field::Endpoint),
            _ if ca_file.is_some() => Some(Field::CaFile),
            _ if proxy.is_some() => Some(Field::Proxy),
            Flow::Password => Some(Field::Flow),
            Flow::Srp | Flow::UserAuth => None,
        };
        if let (true, Some(field)) = (form.imported, carried) {
            return Err(ProblemKind::ImportedCarries { field }.into());
        }
        let name = optional(Field::PoolName, &form.name, 64)?.unwrap_or(user_pool_id);
        let issuer = optional(Field::Issuer, &form.issuer, ISSUER_MAX)?.unwrap_or(name);
        Ok(Self {
            name: name.to_owned(),
            user_pool_id: user_pool_id.to_owned(),
            client_id: client_id.to_owned(),
            region: region.to_owned(),
            endpoint,
            issuer: issuer.to_owned(),
            flow: form.flow,
            login_domain,
            redirect_ports,
            fips: form.fips,
            dual_stack: form.dual_stack,
            ca_file: ca_file.map(str::to_owned),
            proxy,
            imported: form.imported,
        })
    }
}

impl PoolProfile {
    /// How the pool is called on the screen.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// For example `eu-central-1_Ab1Cd2Ef3`.
    pub fn user_pool_id(&self) -> &str {
        &self.user_pool_id
    }
    /// The app client's id.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }
    /// AWS region of the endpoint.
    pub fn region(&self) -> &str {
        &self.region
    }
    /// Another endpoint than the region's public one.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }
    /// How the account is headed in the authenticator.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }
    /// How the password is shown.
    pub fn flow(&self) -> Flow {
        self.flow
    }
    /// Where managed login is, as an origin: scheme, host and, unless it is the scheme's own, port.
    pub fn login_domain(&self) -> Option<&str> {
        self.login_domain.as_deref()
    }
    /// Loopback ports that the app client has callback URLs for, in the order to be tried.
    pub fn redirect_ports(&self) -> &[u16] {
        &self.redirect_ports
    }
    /// Whether AWS's endpoint with validated cryptography is called.
    pub fn fips(&self) -> bool {
        self.fips
    }
    /// Whether AWS's endpoint for IPv4 and IPv6 is called.
    pub fn dual_stack(&self) -> bool {
        self.dual_stack
    }
    /// Where a file with further certificate authorities is.
    pub fn ca_file(&self) -> Option<&str> {
        self.ca_file.as_deref()
    }
    /// The proxy, as an origin: scheme, host and, unless it is the scheme's own, port.
    pub fn proxy(&self) -> Option<&str> {
        self.proxy.as_deref()
    }
    /// The form that gives this profile: what follows from the user pool id is left empty, so that it goes on to
    /// follow when that is changed.
    pub fn form(&self) -> PoolForm {
        let unless = |text: &str, follows: &str| match text {
            text if text == follows => String::new(),
            text => text.to_owned(),
        };
        let own_region = self.user_pool_id.split_once('_').map_or("", |(region, _)| region);
        PoolForm {
            name: unless(&self.name, &self.user_pool_id),
            user_pool_id: self.user_pool_id.clone(),
            client_id: self.client_id.clone(),
            region: unless(&self.region, own_region),
            endpoint: self.endpoint.clone().unwrap_or_default(),
            issuer: unless(&self.issuer, &self.name),
            flow: self.flow,
            login_domain: self.login_domain.clone().unwrap_or_default(),
            redirect_ports: self.redirect_ports.clone(),
            fips: self.fips,
            dual_stack: self.dual_stack,
            ca_file: self.ca_file.clone().unwrap_or_default(),
            proxy: self.proxy.clone().unwrap_or_default(),
            imported: self.imported,
        }
    }
    /// Whether it came from a file that someone sent.
    pub fn is_imported(&self) -> bool {
        self.imported
    }
    /// As if it had come from someone else, but at the same endpoint, which a test can listen at.
    #[cfg(test)]
    pub(crate) fn imported_for_a_test(mut self) -> Self {
        self.imported = true;
        self
    }
    /// What follows `_` in the pool id; SRP hashes it.
    pub(crate) fn pool_name(&self) -> &str {
        self.user_pool_id.split_once('_').map_or("", |(_, name)| name)
    }
    /// Where calls go, as a URL.
    pub fn url(&self) -> String {
        let variant = Variant {
            fips: self.fips,
            dual_stack: self.dual_stack,
        };
        match &self.endpoint {
            Some(endpoint) => endpoint.clone(),
            // There is one for whatever looks like a region.
            None => variant.url(&self.region).unwrap_or_default(),
        }
    }
    /// Where calls go, to be named when it cannot be reached.
    pub(crate) fn host(&self) -> String {
        let url = self.url();
        url.split_once("://")
            .map_or(url.as_str(), |(_, host)| host)
            .to_owned()
    }
}

fn malformed(field: Field) -> Problem {
    ProblemKind::FieldMalformed { field }.into()
}

fn required(field: Field, text: &str, max: u32) -> Result<&str, Problem> {
    optional(field, text, max)?.ok_or_else(|| ProblemKind::FieldEmpty { field }.into())
}

pub(crate) fn optional(field: Field, text: &str, max: u32) -> Result<Option<&str>, Problem> {
    let text = text.trim();
    if text.chars().count() > max as usize {
        return Err(ProblemKind::FieldTooLong { field, max }.into());
    }
    if text.chars().any(char::is_control) {
        return Err(malformed(field));
    }
    Ok((!text.is_empty()).then_some(text))
}

/// `eu-central-1`, `us-gov-west-1`, `eusc-de-east-1`: letters in groups, a number last.
pub(crate) fn is_region(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let Some((number, words)) = parts.split_last() else {
        return false;
    };
    words.len() >= 2
        && words
            .iter()
            .all(|word| word.len() >= 2 && word.bytes().all(|b| b.is_ascii_lowercase()))
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
}

/// `https` anywhere, `http` only to this computer: the password flow and tokens travel in the clear otherwise.
fn checked_endpoint(text: &str) -> Result<String, Problem> {
    let url = checked_url(Field::Endpoint, text, ProblemKind::EndpointInsecure)?;
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// As for an endpoint, but people copy the bare host from the console, and paths are managed login's own.
fn checked_login_domain(text: &str) -> Result<String, Problem> {
    let with_scheme = if text.contains("://") {
        text.to_owned()
    } else {
        format!("https://{text}")
    };
    let url = checked_url(Field::LoginDomain, &with_scheme, ProblemKind::LoginDomainInsecure)?;
    if url.path() != "/" {
        return Err(malformed(Field::LoginDomain));
    }
    Ok(url.origin().ascii_serialization())
}

fn checked_url(field: Field, text: &str, insecure: ProblemKind) -> Result<Url, Problem> {
    let url = Url::parse(text).map_err(|_| malformed(field))?;
    let plain = !url.username().is_empty() || url.password().is_some();
    if plain || url.query().is_some() || url.fragment().is_some() {
        return Err(malformed(field));
    }
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return Err(malformed(field)),
    };
    match url.scheme() {
        "https" => Ok(url),
        "http" if loopback => Ok(url),
        "http" => Err(insecure.into()),
        _ => Err(malformed(field)),
    }
}

/// An origin. Without `://` it is `http`, as in `HTTPS_PROXY`: the proxy sees no more than which host is called.
fn checked_proxy(text: &str) -> Result<String, Problem> {
    let with_scheme = if text.contains("://") {
        text.to_owned()
    } else {
        format!("http://{text}")
    };
    let url = Url::parse(&with_scheme).map_err(|_| malformed(Field::Proxy))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(ProblemKind::ProxyCarriesCredentials.into());
    }
    let more = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    match url.scheme() {
        "http" | "https" if !more => Ok(url.origin().ascii_serialization()),
        _ => Err(malformed(Field::Proxy)),
    }
}

/// Ports below 1024 are not for everybody to listen on.
fn checked_ports(ports: Vec<u16>) -> Result<Vec<u16>, Problem> {
    let doubled = (1..ports.len()).any(|at| ports[..at].contains(&ports[at]));
    if doubled || ports.len() > REDIRECT_PORTS_MAX || ports.iter().any(|port| *port < 1024) {
        return Err(malformed(Field::RedirectPorts));
    }
    Ok(ports)
}

#[cfg(test)]
mod tests;
