//! A file with pools that someone sent: our own `pools.json`, or the `amplify_outputs.json` of AWS Amplify.
//!
//! Whoever made it decides where sign-ins go, so such a pool carries less than one's own: no endpoint, no proxy or
//! certificate authority, and no sign-in that would show its owner the password. What is not known here is dropped, and
//! so is a client secret, which has no business in a file.

use enrolment::{Flow, PoolForm, PoolProfile};
use platform::pools_file::form_error;
use serde::Deserialize;
use serde_json::Value;

use crate::problem::ShellProblem;

/// Bytes.
const LARGEST: usize = 1024 * 1024;
const MOST_POOLS: usize = 1000;

/// An entry of `pools.json`, as far as it is taken over.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SentPool {
    profile: SentProfile,
    /// True, or in a file that somebody edited perhaps the secret itself: it tells that there is one.
    #[serde(default)]
    client_secret: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SentProfile {
    #[serde(default)]
    name: String,
    user_pool_id: String,
    client_id: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    issuer: String,
    #[serde(default)]
    flow: Flow,
    #[serde(default)]
    login_domain: String,
    #[serde(default)]
    redirect_ports: Vec<u16>,
    #[serde(default)]
    fips: bool,
    #[serde(default)]
    dual_stack: bool,
}

/// `auth` of `amplify_outputs.json`:
/// <https://github.com/aws-amplify/amplify-backend/tree/main/packages/client-config/src/client-config-schema>.
#[derive(Deserialize)]
struct AmplifyAuth {
    user_pool_id: String,
    user_pool_client_id: String,
    #[serde(default)]
    aws_region: String,
    oauth: Option<AmplifyOauth>,
}

#[derive(Deserialize)]
struct AmplifyOauth {
    #[serde(default)]
    domain: String,
    #[serde(default)]
    redirect_sign_in_uri: Vec<String>,
}

/// The pools in it, each once, and whether its app client has a secret.
///
/// # Errors
/// [`ShellProblem::ImportUnreadable`] if anything in it is wrong: nothing is taken over by halves; and
/// [`ShellProblem::ImportEmpty`].
pub(super) fn read(text: &str) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
    if text.len() > LARGEST {
        return Err(unreadable(None, "it is larger than 1 MB".to_owned()));
    }
    // Some editors on Windows begin a file with a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(ShellProblem::ImportEmpty);
    }
    let json: Value =
        serde_json::from_str(text).map_err(|error| unreadable(Some(error.line()), error.to_string()))?;
    let sent = match json {
        Value::Array(entries) if entries.len() > MOST_POOLS => {
            let detail = format!("it has {} pools, and {MOST_POOLS} are the most", entries.len());
            return Err(unreadable(None, detail));
        }
        Value::Array(entries) => own(entries)?,
        Value::Object(mut outputs) => match outputs.remove("auth") {
            Some(auth) => vec![amplify(auth)?],
            None => return Err(ShellProblem::ImportEmpty),
        },
        _ => return Err(ShellProblem::ImportEmpty),
    };
    match sent.is_empty() {
        true => Err(ShellProblem::ImportEmpty),
        false => Ok(sent),
    }
}

fn own(entries: Vec<Value>) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
    let read = |(index, entry): (usize, Value)| {
        let at_entry = |detail: String| unreadable(None, format!("entry {}: {detail}", index + 1));
        let sent: SentPool = serde_json::from_value(entry).map_err(|error| at_entry(error.to_string()))?;
        let has_client_secret = match &sent.client_secret {
            Value::Bool(has) => *has,
            Value::String(secret) => !secret.is_empty(),
            _ => false,
        };
        let SentProfile {
            name,
            user_pool_id,
            client_id,
            region,
            issuer,
            flow,
            login_domain,
            redirect_ports,
            fips,
            dual_stack,
        } = sent.profile;
        let form = PoolForm {
            name,
            user_pool_id,
            client_id,
            region,
            issuer,
            flow,
            login_domain,
            redirect_ports,
            fips,
            dual_stack,
            ..PoolForm::default()
        };
        Ok((checked(form).map_err(at_entry)?, has_client_secret))
    };
    entries.into_iter().enumerate().map(read).collect()
}

fn amplify(auth: Value) -> Result<(PoolProfile, bool), ShellProblem> {
    let in_auth = |detail: String| unreadable(None, format!("auth: {detail}"));
    let auth: AmplifyAuth = serde_json::from_value(auth).map_err(|error| in_auth(error.to_string()))?;
    let (login_domain, redirects) = match auth.oauth {
        // The schema wants redirects also where there is no domain.
        Some(oauth) => (oauth.domain, oauth.redirect_sign_in_uri),
        None => Default::default(),
    };
    let form = PoolForm {
        user_pool_id: auth.user_pool_id,
        client_id: auth.user_pool_client_id,
        region: auth.aws_region,
        login_domain,
        redirect_ports: ports_of(&redirects),
        ..PoolForm::default()
    };
    // Amplify's app clients have no secret: they are for browsers and phones.
    Ok((checked(form).map_err(in_auth)?, false))
}

/// Ports of those callback URLs that managed login comes back to here: `http://127.0.0.1:PORT/callback`.
fn ports_of(redirects: &[String]) -> Vec<u16> {
    let mut ports = Vec::new();
    for redirect in redirects {
        let port = redirect
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.strip_suffix("/callback"))
            .and_then(|port| port.parse().ok());
        ports.extend(port.filter(|port| *port >= 1024 && !ports.contains(port)));
    }
    ports.truncate(10);
    ports
}

fn checked(form: PoolForm) -> Result<PoolProfile, String> {
    PoolProfile::try_from(form.imported()).map_err(|fault| form_error(&fault.kind))
}

fn unreadable(line: Option<usize>, detail: String) -> ShellProblem {
    let line = line.and_then(|line| u32::try_from(line).ok());
    ShellProblem::ImportUnreadable { line, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let problem = read(text).expect_err("a problem");
        serde_json::to_string(&problem).expect("JSON")
    }

    fn only(text: &str) -> (PoolForm, bool) {
        let mut read = read(text).expect("readable");
        assert_eq!(read.len(), 1);
        let (profile, has_client_secret) = read.remove(0);
        (profile.form(), has_client_secret)
    }

    #[test]
    fn settings_that_expose_passwords_are_dropped() {
        let text = r#"[{"profile": {"name": "Theirs", "userPoolId": "eu-west-1_Xy9", "clientId": "abc",
            "endpoint": "https://evil.example", "flow": "password", "proxy": "http://evil.example:8080",
            "caFile": "/tmp/evil.pem", "fips": true, "dualStack": true, "imported": false, "issuer": "Theirs, shown",
            "loginDomain": "login.example", "redirectPorts": [8400]},
            "clientSecret": "a-secret-that-should-not-be-here"}]"#;
        let form = PoolForm {
            name: "Theirs".into(),
            user_pool_id: "eu-west-1_Xy9".into(),
            client_id: "abc".into(),
            issuer: "Theirs, shown".into(),
            login_domain: "https://login.example".into(),
            redirect_ports: vec![8400],
            fips: true,
            dual_stack: true,
            imported: true,
            ..PoolForm::default()
        };
        assert_eq!(only(text), (form, true));
    }

    #[test]
    fn byte_order_mark_and_crlf_are_accepted() {
        let text =
            "\u{feff}[\r\n{\"profile\": {\"userPoolId\": \"eu-west-1_Xy9\", \"clientId\": \"abc\"}}\r\n]\r\n";
        assert!(!only(text).1);
    }

    #[test]
    fn amplify_outputs_are_imported() {
        // Members and their order as `ampx generate outputs` writes them.
        let text = r#"{
          "auth": {
            "user_pool_id": "eu-central-1_Ab1Cd2Ef3",
            "aws_region": "eu-central-1",
            "user_pool_client_id": "5q1h8s0u3k9d7m2c4v6b8n0a1z",
            "identity_pool_id": "eu-central-1:11111111-2222-3333-4444-555555555555",
            "mfa_methods": ["TOTP"],
            "standard_required_attributes": ["email"],
            "username_attributes": ["email"],
            "user_verification_types": ["email"],
            "groups": [],
            "mfa_configuration": "OPTIONAL",
            "password_policy": { "min_length": 8, "require_lowercase": true, "require_numbers": true,
              "require_symbols": true, "require_uppercase": true },
            "oauth": {
              "identity_providers": [],
              "redirect_sign_in_uri": ["http://localhost:3000/", "http://127.0.0.1:53682/callback",
                "http://127.0.0.1:53682/callback", "http://127.0.0.1:80/callback", "https://app.example/callback"],
              "redirect_sign_out_uri": ["http://localhost:3000/"],
              "response_type": "code",
              "scopes": ["openid", "aws.cognito.signin.user.admin"],
              "domain": "example.auth.eu-central-1.amazoncognito.com"
            },
            "unauthenticated_identities_enabled": true
          },
          "version": "1.4"
        }"#;
        let form = PoolForm {
            user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
            client_id: "5q1h8s0u3k9d7m2c4v6b8n0a1z".into(),
            login_domain: "https://example.auth.eu-central-1.amazoncognito.com".into(),
            redirect_ports: vec![53682],
            imported: true,
            ..PoolForm::default()
        };
        assert_eq!(only(text), (form, false));
        let short = r#"{"auth": {"user_pool_id": "eu-west-1_X", "user_pool_client_id": "abc", "aws_region": "eu-west-2"}}"#;
        assert_eq!(only(short).0.region, "eu-west-2");
    }

    #[test]
    fn fault_in_a_file_is_reported_with_its_location() {
        for (text, told_of) in [
            ("[\n{\"profile\":\n", r#""line":3"#),
            (
                r#"[{"profile": {"clientId": "abc"}}]"#,
                "entry 1: missing field `userPoolId`",
            ),
            (
                r#"[{"profile": {"userPoolId": "eu-west-1_A", "clientId": "abc"}},
                    {"profile": {"userPoolId": "x", "clientId": "abc"}}]"#,
                "entry 2: UserPoolId is malformed",
            ),
            (
                r#"{"auth": {"user_pool_id": "x_1"}}"#,
                "auth: missing field `user_pool_client_id`",
            ),
            (&format!("[{}]", " ".repeat(LARGEST)), "larger than 1 MB"),
        ] {
            let told = told(text);
            assert!(
                told.contains("import-unreadable") && told.contains(told_of),
                "{told}"
            );
        }
    }

    #[test]
    fn more_than_a_thousand_pools_are_rejected() {
        let pool = r#"{"profile": {"userPoolId": "eu-west-1_A", "clientId": "abc"}}"#;
        let pools = |count: usize| format!("[{}]", vec![pool; count].join(","));
        assert_eq!(read(&pools(MOST_POOLS)).expect("readable").len(), MOST_POOLS);
        assert!(told(&pools(MOST_POOLS + 1)).contains("it has 1001 pools"));
    }

    #[test]
    fn file_without_pools_is_reported() {
        for text in [
            "",
            " \n",
            "[]",
            "{}",
            r#"{"version": "1.4", "data": {}}"#,
            "7",
            "null",
        ] {
            assert!(told(text).contains("import-empty"), "{text:?}");
        }
    }
}
