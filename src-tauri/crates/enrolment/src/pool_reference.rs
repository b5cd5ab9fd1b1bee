//! A user pool's ID in the forms in which AWS writes it: in an issuer, an ARN and the addresses of the AWS console.

use url::Url;

use crate::endpoint::Variant;
use crate::problem::AwsValue;
use crate::region::is_region;

/// The ID of a user pool, with the region of the text that contained it.
///
/// The regions differ for a replicated pool: its ID contains the region in which it was created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PoolReference {
    pub(crate) region: String,
    pub(crate) user_pool_id: String,
}

impl PoolReference {
    /// Parses an issuer, such as `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3` or, if the pool
    /// uses the updated type, `https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3`:
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IssuerConfigurationType.html>.
    pub(crate) fn of_issuer(iss: &str) -> Option<Self> {
        let url = Url::parse(iss).ok()?;
        let bare = url.query().is_none() && url.fragment().is_none();
        let user_pool_id = url.path().strip_prefix('/').filter(|id| is_pool_id(id))?;
        Some(Self {
            region: region_of_host(&url).filter(|_| bare)?.0,
            user_pool_id: user_pool_id.to_owned(),
        })
    }

    /// Finds the pool in a text that is not the bare ID: an ARN, an issuer with or without `https://`, an address below
    /// an issuer, such as that of the keys, or an address of the AWS console.
    pub(crate) fn find(text: &str) -> Option<Self> {
        if let Some(arn) = Arn::parse(text) {
            return arn.pool();
        }
        let url = address(text)?;
        let mut parts = url
            .path_segments()?
            .chain(url.fragment().unwrap_or_default().split('/'));
        let user_pool_id = parts.find(|part| is_pool_id_of_aws(part))?.to_owned();
        let region = match region_of_host(&url) {
            Some((region, _)) => region,
            None if is_console(&url) => user_pool_id.split_once('_')?.0.to_owned(),
            None => return None,
        };
        Some(Self { region, user_pool_id })
    }
}

/// Finds the ID of a user pool in its ARN, an issuer or an address of the AWS console. Returns `None` for any other text,
/// also for the bare ID.
pub fn user_pool_id_in(text: &str) -> Option<String> {
    PoolReference::find(text).map(|pool| pool.user_pool_id)
}

/// Finds the app client's ID in a text that is not the bare ID: an address of the AWS console, or one of managed login.
pub(crate) fn find_client_id(text: &str) -> Option<String> {
    let url = address(text)?;
    if is_console(&url) {
        let mut parts = url.path_segments()?;
        parts.find(|part| matches!(*part, "app-clients" | "clients"))?;
        return parts.next().filter(|id| !id.is_empty()).map(str::to_owned);
    }
    let (_, id) = url.query_pairs().find(|(name, _)| name == "client_id")?;
    Some(id.into_owned())
}

/// Finds the endpoint of a region in its address or in an issuer of the original type, which is at the same host.
pub(crate) fn find_endpoint(text: &str) -> Option<String> {
    let url = address(text)?;
    let is_endpoint = region_of_host(&url).is_some_and(|(_, kind)| kind == HostKind::Endpoint);
    is_endpoint.then(|| url.origin().ascii_serialization())
}

/// Recognises a value by its form.
pub(crate) fn recognise(text: &str) -> Option<AwsValue> {
    if let Some(arn) = Arn::parse(text) {
        return Some(match arn.service {
            "cognito-identity" => AwsValue::IdentityPoolId,
            _ if arn.pool().is_some() => AwsValue::UserPoolId,
            _ => AwsValue::Arn,
        });
    }
    if is_identity_pool_id(text) {
        return Some(AwsValue::IdentityPoolId);
    }
    if is_pool_id_of_aws(text) {
        return Some(AwsValue::UserPoolId);
    }
    if is_generated_client_id(text) {
        return Some(AwsValue::ClientId);
    }
    if is_generated_client_secret(text) {
        return Some(AwsValue::ClientSecret);
    }
    let url = address(text)?;
    match region_of_host(&url) {
        Some((_, HostKind::Issuer)) => Some(AwsValue::TokenIssuer),
        Some((_, HostKind::Endpoint)) if url.path() == "/" => Some(AwsValue::Endpoint),
        Some((_, HostKind::Endpoint)) => Some(AwsValue::TokenIssuer),
        None if is_console(&url) => Some(AwsValue::ConsoleAddress),
        None if is_login_domain(&url) => Some(AwsValue::LoginDomain),
        None => None,
    }
}

/// The parts of an ARN that matter here:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>.
struct Arn<'a> {
    service: &'a str,
    region: &'a str,
    resource: &'a str,
}

impl<'a> Arn<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.splitn(6, ':');
        let (arn, partition, service, region) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let (_account, resource) = (parts.next()?, parts.next()?);
        (arn.eq_ignore_ascii_case("arn") && partition.starts_with("aws")).then_some(Self {
            service,
            region,
            resource,
        })
    }

    fn pool(&self) -> Option<PoolReference> {
        let id = self.resource.strip_prefix("userpool/")?;
        let id = id.split('/').next().filter(|id| is_pool_id(id))?;
        (self.service == "cognito-idp" && is_region(self.region)).then(|| PoolReference {
            region: self.region.to_owned(),
            user_pool_id: id.to_owned(),
        })
    }
}

/// Parses an address. Documentation and IAM policies leave out `https://`.
fn address(text: &str) -> Option<Url> {
    let has_spaces = text.chars().any(char::is_whitespace);
    let url = match text.contains("://") {
        true => Url::parse(text),
        false => Url::parse(&format!("https://{text}")),
    };
    url.ok().filter(|url| !has_spaces && url.scheme() == "https")
}

/// What a host of a region serves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HostKind {
    /// The API, and the original type of issuer.
    Endpoint,
    /// The updated type of issuer.
    Issuer,
}

/// Returns the region of an endpoint or issuer of AWS. The domain depends on the region's partition, such as China or the
/// European Sovereign Cloud, so it is compared with the SDK's rules.
fn region_of_host(url: &Url) -> Option<(String, HostKind)> {
    let host = url.host_str()?;
    let (endpoint, kind) = match host.strip_prefix("issuer-") {
        Some(endpoint) => (endpoint, HostKind::Issuer),
        None => (host, HostKind::Endpoint),
    };
    let region = endpoint.split('.').nth(1).filter(|region| is_region(region))?;
    let variants = [(false, false), (false, true), (true, false), (true, true)];
    let is_of_aws = variants.into_iter().any(|(fips, dual_stack)| {
        let expected = Variant { fips, dual_stack }.url(region);
        expected.and_then(|expected| Some(expected.strip_prefix("https://")? == endpoint)) == Some(true)
    });
    (url.scheme() == "https" && url.port().is_none() && is_of_aws).then(|| (region.to_owned(), kind))
}

/// Returns whether the address is of the AWS console, in any partition.
fn is_console(url: &Url) -> bool {
    const DOMAINS: [&str; 4] = [
        "console.aws.amazon.com",
        "console.amazonaws.cn",
        "console.amazonaws-us-gov.com",
        "console.amazonaws-eusc.eu",
    ];
    let host = url.host_str().unwrap_or_default();
    DOMAINS.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// Returns whether the address is of managed login, at a domain that Cognito provides.
fn is_login_domain(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let provided = |label: &&str| matches!(*label, "auth" | "auth-fips");
    labels.iter().any(provided) && labels.iter().any(|label| label.starts_with("amazoncognito"))
}

/// Returns whether a text is the ID of a user pool, also at a server that imitates Cognito.
pub(crate) fn is_pool_id(text: &str) -> bool {
    let Some((prefix, name)) = text.split_once('_') else {
        return false;
    };
    let is_prefix = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !prefix.is_empty()
        && prefix.bytes().all(is_prefix)
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns whether a text is the ID of a user pool of AWS, which starts with a region.
fn is_pool_id_of_aws(text: &str) -> bool {
    is_pool_id(text) && text.split_once('_').is_some_and(|(region, _)| is_region(region))
}

/// Returns whether a text is the ID of an identity pool: a region and a UUID.
fn is_identity_pool_id(text: &str) -> bool {
    const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];
    text.split_once(':').is_some_and(|(region, uuid)| {
        let groups: Vec<&str> = uuid.split('-').collect();
        let is_hexadecimal = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_region(region)
            && groups.iter().map(|group| group.len()).eq(GROUPS)
            && groups.iter().all(is_hexadecimal)
    })
}

/// Returns whether a text has the form of an ID that Cognito generates for an app client: 25 or 26 lower-case letters and
/// digits.
fn is_generated_client_id(text: &str) -> bool {
    matches!(text.len(), 25 | 26) && is_generated(text)
}

/// Returns whether a text has the form of a secret that Cognito generates for an app client: about 51 lower-case letters
/// and digits.
pub(crate) fn is_generated_client_secret(text: &str) -> bool {
    matches!(text.len(), 48..=56) && is_generated(text)
}

fn is_generated(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.bytes().all(is_allowed) && text.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
