//! The validation of a form's values.

use url::{Host, Url};

use crate::pool_reference::{
    PoolReference, find_client_id, find_endpoint, is_generated_client_secret, is_pool_id, recognise,
};
use crate::problem::{AwsValue, Field, Problem, ProblemKind};
use crate::region::is_region;

/// The maximum lengths of the values, in characters:
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html>.
const USER_POOL_ID_MAX: u32 = 55;
/// Longer than any region with its name.
const REGION_MAX: u32 = 64;

/// The maximum number of redirect ports. They are tried in order, and each needs a callback URL in the app client.
const REDIRECT_PORTS_MAX: usize = 10;

pub(super) fn malformed(field: Field) -> Problem {
    ProblemKind::FieldMalformed { field }.into()
}

/// Returns the problem of a rejected value. It names the value, if it belongs into another field.
fn named(field: Field, text: &str, problem: Problem) -> Problem {
    recognise(text).map_or(problem, |found| {
        ProblemKind::FieldHoldsAnother { field, found }.into()
    })
}

/// Returns the user pool id, and its region if the text is an ARN or an address that contains both.
pub(super) fn checked_pool_id(text: &str) -> Result<(String, Option<String>), Problem> {
    let field = Field::UserPoolId;
    if let Some(pool) = PoolReference::find(text) {
        let id = required(field, &pool.user_pool_id, USER_POOL_ID_MAX)?;
        return Ok((id.to_owned(), Some(pool.region)));
    }
    required(field, text, USER_POOL_ID_MAX)
        .and_then(|id| {
            is_pool_id(id)
                .then(|| id.to_owned())
                .ok_or_else(|| malformed(field))
        })
        .map(|id| (id, None))
        .map_err(|problem| named(field, text, problem))
}

/// Returns the app client's id.
pub(super) fn checked_client_id(text: &str) -> Result<String, Problem> {
    let field = Field::ClientId;
    let found = find_client_id(text);
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_+".contains(&byte);
    // A secret would be shown and saved as an ID.
    let is_id = |id: &str| id.bytes().all(is_allowed) && !is_generated_client_secret(id);
    required(field, found.as_deref().unwrap_or(text), 128)
        .and_then(|id| is_id(id).then(|| id.to_owned()).ok_or_else(|| malformed(field)))
        .map_err(|problem| named(field, text, problem))
}

/// Returns the region, unless it is to be derived from the user pool id. The AWS console displays it with its name, as in
/// `Europe (Frankfurt) eu-central-1`.
pub(super) fn checked_region(text: &str) -> Result<Option<String>, Problem> {
    let field = Field::Region;
    let lower = text.to_ascii_lowercase();
    let mut regions = lower.split_whitespace().filter(|word| is_region(word));
    match (optional(field, text, REGION_MAX), regions.next(), regions.next()) {
        (Ok(None), ..) => Ok(None),
        (Ok(Some(_)), Some(region), None) => Ok(Some(region.to_owned())),
        (Ok(Some(_)), ..) => Err(named(field, text, malformed(field))),
        (Err(problem), ..) => Err(named(field, text, problem)),
    }
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

/// Validates an endpoint: `https`, or `http` on this computer only, because passwords and tokens would be sent in the
/// clear otherwise. The pool's id is removed from an issuer of the original type, which is at the same host.
pub(super) fn checked_endpoint(text: &str) -> Result<String, Problem> {
    let field = Field::Endpoint;
    if let Some(endpoint) = find_endpoint(text) {
        return Ok(endpoint);
    }
    if let Some(found) = recognise(text) {
        return Err(ProblemKind::FieldHoldsAnother { field, found }.into());
    }
    let url = checked_url(field, text, ProblemKind::EndpointInsecure)?;
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Validates the domain of managed login as an endpoint, but accepts the bare host that the AWS console displays. Of an
/// address of its pages, such as that of the sign-in page, only the origin is kept.
pub(super) fn checked_login_domain(text: &str) -> Result<String, Problem> {
    let field = Field::LoginDomain;
    match recognise(text) {
        Some(AwsValue::LoginDomain) | None => {}
        Some(found) => return Err(ProblemKind::FieldHoldsAnother { field, found }.into()),
    }
    let with_scheme = if text.contains("://") {
        text.to_owned()
    } else {
        format!("https://{text}")
    };
    let url = checked_url(field, origin_of(&with_scheme), ProblemKind::LoginDomainInsecure)?;
    Ok(url.origin().ascii_serialization())
}

/// Returns the part of an address before its path, query and fragment.
fn origin_of(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find(['/', '?', '#', '\\']);
    end.map_or(address, |end| &address[..start + end])
}

/// Returns whether the origin of managed login is a prefix domain of Cognito in a region, such as
/// `https://example.auth.eu-central-1.amazoncognito.com`. FIPS endpoints have `auth-fips`, and the suffix depends on the
/// partition: <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html>.
pub(super) fn is_cognito_domain(origin: &str, region: &str) -> bool {
    let suffix = match region.split('-').next() {
        Some("cn") => "amazoncognito.com.cn",
        Some("eusc") => "amazoncognito.eu",
        _ => "amazoncognito.com",
    };
    let Some((prefix, rest)) = origin
        .strip_prefix("https://")
        .and_then(|host| host.split_once('.'))
    else {
        return false;
    };
    let is_prefix = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !prefix.is_empty()
        && prefix.bytes().all(is_prefix)
        && ["auth", "auth-fips"]
            .map(|auth| format!("{auth}.{region}.{suffix}"))
            .iter()
            .any(|host| host == rest)
}

fn checked_url(field: Field, text: &str, insecure: ProblemKind) -> Result<Url, Problem> {
    let url = Url::parse(text).map_err(|_| malformed(field))?;
    let has_credentials = !url.username().is_empty() || url.password().is_some();
    if has_credentials || url.query().is_some() || url.fragment().is_some() {
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

/// Validates the origin of a proxy. The default scheme is `http`, as in `HTTPS_PROXY`: the proxy sees only the name of
/// the host.
pub(super) fn checked_proxy(text: &str) -> Result<String, Problem> {
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

/// Validates the redirect ports. Binding a port below 1024 requires privileges on some systems.
pub(super) fn checked_ports(ports: Vec<u16>) -> Result<Vec<u16>, Problem> {
    let has_duplicate = (1..ports.len()).any(|at| ports[..at].contains(&ports[at]));
    if has_duplicate || ports.len() > REDIRECT_PORTS_MAX || ports.iter().any(|port| *port < 1024) {
        return Err(malformed(Field::RedirectPorts));
    }
    Ok(ports)
}
