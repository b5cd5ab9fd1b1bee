//! Pool profiles: a user pool, its app client and its endpoint.

mod values;

use std::path::Path;

use serde::{Deserialize, Serialize};
use transport::visible_name;

use crate::endpoint::Variant;
use crate::problem::{Field, Problem, ProblemKind};
use crate::region::is_region;
use crate::sanitize;
pub(crate) use values::optional;
use values::{
    checked_client_id, checked_endpoint, checked_login_domain, checked_pool_id, checked_ports, checked_proxy,
    checked_region, is_cognito_domain, malformed,
};

/// The maximum length of an issuer, in characters. Authenticators truncate longer ones.
pub(crate) const ISSUER_MAX: u32 = 64;

/// The authentication flow: `AuthFlow` of
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Flow {
    /// `USER_SRP_AUTH`: the password is proved, but not sent. App clients allow it by default.
    #[default]
    Srp,
    /// `USER_PASSWORD_AUTH`: the password is sent, so that a Lambda trigger can migrate the user.
    Password,
    /// `USER_AUTH`: the user pool offers challenges. SRP is used if it is offered.
    UserAuth,
}

/// The form for a pool. All fields except the two ids may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PoolForm {
    /// The name to display. The default is the user pool id.
    #[serde(default)]
    pub name: String,
    /// For example `eu-central-1_Ab1Cd2Ef3`.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// The AWS region. The default is the region in the user pool id.
    #[serde(default)]
    pub region: String,
    /// A custom endpoint. The default is the public endpoint of the region.
    #[serde(default)]
    pub endpoint: String,
    /// The issuer in the authenticator app. The default is the pool's name.
    #[serde(default)]
    pub issuer: String,
    /// The authentication flow.
    #[serde(default)]
    pub flow: Flow,
    /// The domain of managed login, for example `example.auth.eu-central-1.amazoncognito.com`, with or without
    /// `https://`.
    #[serde(default)]
    pub login_domain: String,
    /// The loopback ports for which the app client has callback URLs, 1024 to 65535, in the order of attempts.
    #[serde(default)]
    pub redirect_ports: Vec<u16>,
    /// Whether to call the endpoint with validated cryptography: <https://aws.amazon.com/compliance/fips/>. Not allowed
    /// with a custom endpoint.
    #[serde(default)]
    pub fips: bool,
    /// Whether to call the endpoint for IPv4 and IPv6. Not allowed with a custom endpoint.
    #[serde(default)]
    pub dual_stack: bool,
    /// The absolute path of a PEM file with certificate authorities that are trusted in addition to those of the
    /// operating system.
    #[serde(default)]
    pub ca_file: String,
    /// The proxy: `http` or `https`, host and port. The default is the operating system's. `proxy.example:8080` is
    /// `http`.
    #[serde(default)]
    pub proxy: String,
    /// Whether the pool was imported from a file. An imported pool has no endpoint, CA file, proxy or password flow, and no
    /// login domain but Cognito's own of its region, because the author of the file could use them to read passwords.
    #[serde(default)]
    pub imported: bool,
}

impl PoolForm {
    /// Removes a domain of managed login that is not Cognito's own of the pool's region. The author of a file could name a
    /// page that looks like managed login and asks for the password.
    pub fn without_foreign_login_domain(mut self) -> Self {
        let region = || -> Result<String, Problem> {
            let (user_pool_id, its_region) = checked_pool_id(&sanitize::identifier(&self.user_pool_id))?;
            let region = checked_region(&sanitize::identifier(&self.region))?.or(its_region);
            let prefix = user_pool_id.split_once('_').map_or("", |(prefix, _)| prefix);
            Ok(region.unwrap_or_else(|| prefix.to_owned()))
        };
        let domain = checked_login_domain(&sanitize::identifier(&self.login_domain));
        let is_cognito = |domain: String| Ok(is_cognito_domain(&domain, &region()?));
        if !domain.and_then(is_cognito).unwrap_or(false) {
            self.login_domain = String::new();
        }
        self
    }

    /// Marks the pool as imported, and removes the settings that an imported pool may not have.
    pub fn imported(self) -> Self {
        // Without `..`, so that whoever adds a setting decides whether a file may contain it.
        let Self {
            name,
            user_pool_id,
            client_id,
            region,
            endpoint: _,
            issuer,
            flow,
            login_domain,
            redirect_ports,
            fips,
            dual_stack,
            ca_file: _,
            proxy: _,
            imported: _,
        } = self.without_foreign_login_domain();
        Self {
            name,
            user_pool_id,
            client_id,
            region,
            endpoint: String::new(),
            issuer,
            flow: match flow {
                Flow::Password => Flow::Srp,
                flow => flow,
            },
            login_domain,
            redirect_ports,
            fips,
            dual_stack,
            ca_file: String::new(),
            proxy: String::new(),
            imported: true,
        }
    }
}

/// A validated pool profile. It contains no secret: the client secret is stored separately.
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

    /// Validates the form. The limits are those of Cognito's model:
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html>.
    fn try_from(form: PoolForm) -> Result<Self, Problem> {
        let form = PoolForm {
            user_pool_id: sanitize::identifier(&form.user_pool_id),
            client_id: sanitize::identifier(&form.client_id),
            region: sanitize::identifier(&form.region),
            endpoint: sanitize::identifier(&form.endpoint),
            login_domain: sanitize::identifier(&form.login_domain),
            name: visible_name(&form.name),
            issuer: visible_name(&form.issuer),
            ..form
        };
        let (user_pool_id, its_region) = checked_pool_id(&form.user_pool_id)?;
        let client_id = checked_client_id(&form.client_id)?;
        let prefix = user_pool_id.split_once('_').map_or("", |(prefix, _)| prefix);
        // If an administrator has replicated the pool, its id contains another region than that of the endpoint.
        let region = match (checked_region(&form.region)?, its_region) {
            (Some(region), _) | (None, Some(region)) => region,
            (None, None) if is_region(prefix) => prefix.to_owned(),
            (None, None) => return Err(ProblemKind::RegionUnknown.into()),
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
        // The working directory of the window is arbitrary, so relative paths are meaningless.
        if ca_file.is_some_and(|path| !Path::new(path).is_absolute()) {
            return Err(malformed(Field::CaFile));
        }
        let proxy = optional(Field::Proxy, &form.proxy, 2048)?
            .map(checked_proxy)
            .transpose()?;
        let forbidden = match form.flow {
            _ if endpoint.is_some() => Some(Field::Endpoint),
            _ if ca_file.is_some() => Some(Field::CaFile),
            _ if proxy.is_some() => Some(Field::Proxy),
            _ if login_domain
                .as_deref()
                .is_some_and(|domain| !is_cognito_domain(domain, &region)) =>
            {
                Some(Field::LoginDomain)
            }
            Flow::Password => Some(Field::Flow),
            Flow::Srp | Flow::UserAuth => None,
        };
        if let (true, Some(field)) = (form.imported, forbidden) {
            return Err(ProblemKind::ImportedCarries { field }.into());
        }
        let name = optional(Field::PoolName, &form.name, 64)?.unwrap_or(&user_pool_id);
        let issuer = optional(Field::Issuer, &form.issuer, ISSUER_MAX)?.unwrap_or(name);
        Ok(Self {
            name: name.to_owned(),
            issuer: issuer.to_owned(),
            user_pool_id,
            client_id,
            region,
            endpoint,
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
    /// The name to display.
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
    /// The custom endpoint, if there is one.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }
    /// The issuer in the authenticator app.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }
    /// The authentication flow.
    pub fn flow(&self) -> Flow {
        self.flow
    }
    /// The origin of managed login: scheme, host and, unless it is the default of the scheme, port.
    pub fn login_domain(&self) -> Option<&str> {
        self.login_domain.as_deref()
    }
    /// The loopback ports for which the app client has callback URLs, in the order of attempts.
    pub fn redirect_ports(&self) -> &[u16] {
        &self.redirect_ports
    }
    /// Whether the endpoint with validated cryptography is called.
    pub fn fips(&self) -> bool {
        self.fips
    }
    /// Whether the endpoint for IPv4 and IPv6 is called.
    pub fn dual_stack(&self) -> bool {
        self.dual_stack
    }
    /// The path of a file with additional certificate authorities.
    pub fn ca_file(&self) -> Option<&str> {
        self.ca_file.as_deref()
    }
    /// The origin of the proxy: scheme, host and, unless it is the default of the scheme, port.
    pub fn proxy(&self) -> Option<&str> {
        self.proxy.as_deref()
    }
    /// Returns the form of this profile. Fields with values derived from the user pool id are empty, so that they
    /// follow when the id is changed.
    pub fn form(&self) -> PoolForm {
        let unless = |text: &str, default: &str| match text {
            text if text == default => String::new(),
            text => text.to_owned(),
        };
        let default_region = self.user_pool_id.split_once('_').map_or("", |(region, _)| region);
        PoolForm {
            name: unless(&self.name, &self.user_pool_id),
            user_pool_id: self.user_pool_id.clone(),
            client_id: self.client_id.clone(),
            region: unless(&self.region, default_region),
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
    /// Whether the pool was imported from a file.
    pub fn is_imported(&self) -> bool {
        self.imported
    }
    /// Marks the profile as imported, but keeps the endpoint, at which the test listens.
    #[cfg(test)]
    pub(crate) fn imported_with_endpoint(mut self) -> Self {
        self.imported = true;
        self
    }
    /// Returns the part of the pool id after `_`, which SRP hashes.
    pub(crate) fn pool_name(&self) -> &str {
        self.user_pool_id.split_once('_').map_or("", |(_, name)| name)
    }
    /// Returns the URL of the endpoint.
    pub fn url(&self) -> String {
        let variant = Variant {
            fips: self.fips,
            dual_stack: self.dual_stack,
        };
        match &self.endpoint {
            Some(endpoint) => endpoint.clone(),
            // The SDK's rules have an endpoint for every well-formed region.
            None => variant.url(&self.region).unwrap_or_default(),
        }
    }
    /// Returns host and port of the endpoint, for error messages.
    pub(crate) fn host(&self) -> String {
        let url = self.url();
        url.split_once("://")
            .map_or(url.as_str(), |(_, host)| host)
            .to_owned()
    }
}

#[cfg(test)]
mod tests;
