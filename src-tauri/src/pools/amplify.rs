//! The configuration files of AWS Amplify: `amplify_outputs.json` of its second generation, and of its first
//! `amplifyconfiguration.json` (Android, iOS, Flutter), `awsconfiguration.json` (the older mobile SDKs) and `aws-exports.js`
//! (web): <https://docs.amplify.aws/gen1/javascript/tools/libraries/configure-categories/>.

use enrolment::PoolForm;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// `auth` of `amplify_outputs.json`:
/// <https://github.com/aws-amplify/amplify-backend/tree/main/packages/client-config/src/client-config-schema>.
#[derive(Deserialize)]
struct Outputs {
    user_pool_id: String,
    user_pool_client_id: String,
    #[serde(default)]
    aws_region: String,
    oauth: Option<OutputsOauth>,
}

#[derive(Deserialize)]
struct OutputsOauth {
    #[serde(default)]
    domain: String,
    #[serde(default)]
    redirect_sign_in_uri: Vec<String>,
}

/// `CognitoUserPool.Default` of the first generation's JSON files.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Mobile {
    pool_id: String,
    app_client_id: String,
    #[serde(default)]
    app_client_secret: String,
    #[serde(default)]
    region: String,
}

/// `Auth.Default.OAuth` of the same files.
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct MobileOauth {
    #[serde(default)]
    web_domain: String,
    #[serde(default, rename = "SignInRedirectURI")]
    sign_in_redirect_uri: String,
}

/// `aws-exports.js`.
#[derive(Deserialize)]
struct Exports {
    aws_user_pools_id: String,
    aws_user_pools_web_client_id: String,
    #[serde(default)]
    aws_cognito_region: String,
    #[serde(default)]
    oauth: ExportsOauth,
}

#[derive(Default, Deserialize)]
struct ExportsOauth {
    #[serde(default)]
    domain: String,
    #[serde(default, rename = "redirectSignIn")]
    redirect_sign_in: String,
}

/// Returns the user pool of a file, and whether its app client has a secret. `None` if the file has no user pool.
///
/// # Errors
/// What is wrong with the file, in English.
pub(super) fn read(file: &Map<String, Value>) -> Result<Option<(PoolForm, bool)>, String> {
    if let Some(plugin) = file.get("auth").and_then(|auth| auth.get("plugins")) {
        return mobile(&plugin["awsCognitoAuthPlugin"]);
    }
    if let Some(auth) = file.get("auth") {
        return outputs(auth).map(|form| Some((form, false)));
    }
    if file.contains_key("aws_user_pools_id") {
        return exports(&Value::Object(file.clone())).map(Some);
    }
    mobile(&Value::Object(file.clone()))
}

/// Returns the JSON object that a script such as `aws-exports.js` assigns or exports, with the number of lines before it.
pub(super) fn object_of_script(text: &str) -> Option<(&str, usize)> {
    let (at, _) = text.match_indices('{').find(|(at, _)| {
        let before = text[..*at].trim_end();
        before.ends_with('=') || before.ends_with("default")
    })?;
    Some((&text[at..], text[..at].lines().count().saturating_sub(1)))
}

/// Amplify's app clients are for browsers and phones, so they have no secret.
fn outputs(auth: &Value) -> Result<PoolForm, String> {
    let auth: Outputs = parse("auth", auth)?;
    let (login_domain, redirects) = match auth.oauth {
        // The schema requires redirects even without a domain.
        Some(oauth) => (oauth.domain, oauth.redirect_sign_in_uri),
        None => Default::default(),
    };
    Ok(PoolForm {
        user_pool_id: auth.user_pool_id,
        client_id: auth.user_pool_client_id,
        region: auth.aws_region,
        login_domain,
        redirect_ports: ports_of(redirects.iter().map(String::as_str)),
        ..PoolForm::default()
    })
}

fn mobile(file: &Value) -> Result<Option<(PoolForm, bool)>, String> {
    let pool = &file["CognitoUserPool"]["Default"];
    if pool.is_null() {
        return Ok(None);
    }
    let pool: Mobile = parse("CognitoUserPool.Default", pool)?;
    let oauth: MobileOauth = match &file["Auth"]["Default"]["OAuth"] {
        Value::Null => MobileOauth::default(),
        oauth => parse("Auth.Default.OAuth", oauth)?,
    };
    let form = PoolForm {
        user_pool_id: pool.pool_id,
        client_id: pool.app_client_id,
        region: pool.region,
        login_domain: oauth.web_domain,
        redirect_ports: ports_of(oauth.sign_in_redirect_uri.split(',')),
        ..PoolForm::default()
    };
    Ok(Some((form, !pool.app_client_secret.is_empty())))
}

fn exports(file: &Value) -> Result<(PoolForm, bool), String> {
    let file: Exports = parse("aws-exports", file)?;
    let form = PoolForm {
        user_pool_id: file.aws_user_pools_id,
        client_id: file.aws_user_pools_web_client_id,
        region: file.aws_cognito_region,
        login_domain: file.oauth.domain,
        redirect_ports: ports_of(file.oauth.redirect_sign_in.split(',')),
        ..PoolForm::default()
    };
    Ok((form, false))
}

fn parse<T: DeserializeOwned>(place: &str, value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| format!("{place}: {error}"))
}

/// Returns the ports of callback URLs that this program can use for managed login: `http://127.0.0.1:PORT/callback`.
fn ports_of<'a>(redirects: impl Iterator<Item = &'a str>) -> Vec<u16> {
    let mut ports = Vec::new();
    for redirect in redirects {
        let port = redirect
            .trim()
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.strip_suffix("/callback"))
            .and_then(|port| port.parse().ok());
        ports.extend(port.filter(|port| *port >= 1024 && !ports.contains(port)));
    }
    ports.truncate(10);
    ports
}
