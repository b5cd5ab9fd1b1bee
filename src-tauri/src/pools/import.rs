//! Imports pools from a file: a `pools.json` of this program or a configuration file of AWS Amplify.
//!
//! The author of the file determines where sign-ins are sent, so an imported pool has fewer settings than a pool of the user:
//! no endpoint, proxy or certificate authority, no flow that would reveal the password to the author, and no domain of managed
//! login but Cognito's own of the region. Unknown settings and client secrets are dropped.

use enrolment::{PoolForm, PoolProfile};
use platform::pools_file::form_error;
use serde::Deserialize;
use serde_json::{Map, Value};
use transport::displayable;

use super::amplify;
use crate::problem::ShellProblem;

/// The maximum size of a file, in bytes.
const MAX_BYTES: usize = 1024 * 1024;
const MAX_POOLS: usize = 1000;

/// The part of an entry of `pools.json` that is imported.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ImportedEntry {
    profile: Map<String, Value>,
    /// Whether there is a client secret. In a file that was edited by hand it may be the secret itself.
    #[serde(default)]
    client_secret: Value,
}

/// Returns the pools of a file, each with whether its app client has a secret.
///
/// # Errors
/// [`ShellProblem::ImportUnreadable`] if any entry is invalid, because nothing is imported in part, and
/// [`ShellProblem::ImportEmpty`].
pub(super) fn read(text: &str) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
    if text.len() > MAX_BYTES {
        return Err(unreadable(None, "it is larger than 1 MB".to_owned()));
    }
    // Some editors on Windows write a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(ShellProblem::ImportEmpty);
    }
    let pools = match parse(text)? {
        Value::Array(entries) if entries.len() > MAX_POOLS => {
            let detail = format!("it has {} pools; the maximum is {MAX_POOLS}", entries.len());
            return Err(unreadable(None, detail));
        }
        Value::Array(entries) => from_entries(entries)?,
        Value::Object(file) => from_amplify(&file)?,
        _ => return Err(ShellProblem::ImportEmpty),
    };
    match pools.is_empty() {
        true => Err(ShellProblem::ImportEmpty),
        false => Ok(pools),
    }
}

/// Parses the file. A script contains an object, which need not be its end.
fn parse(text: &str) -> Result<Value, ShellProblem> {
    let is_json = text.trim_start().starts_with(['{', '[']);
    if let Some((object, lines_before)) = amplify::object_of_script(text).filter(|_| !is_json) {
        let mut values = serde_json::Deserializer::from_str(object).into_iter();
        let value = values.next().unwrap_or(Ok(Value::Null));
        return value.map_err(|error| unreadable(Some(error.line() + lines_before), error.to_string()));
    }
    serde_json::from_str(text).map_err(|error| unreadable(Some(error.line()), error.to_string()))
}

fn from_amplify(file: &Map<String, Value>) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
    let read = || -> Result<Option<(PoolProfile, bool)>, String> {
        let Some((form, has_client_secret)) = amplify::read(file)? else {
            return Ok(None);
        };
        Ok(Some((checked(form)?, has_client_secret)))
    };
    let pool = read().map_err(|detail| unreadable(None, detail))?;
    Ok(pool.into_iter().collect())
}

fn from_entries(entries: Vec<Value>) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
    let read = |(index, entry): (usize, Value)| {
        let at_entry = |detail: String| unreadable(None, format!("entry {}: {detail}", index + 1));
        let imported: ImportedEntry =
            serde_json::from_value(entry).map_err(|error| at_entry(error.to_string()))?;
        let has_client_secret = match &imported.client_secret {
            Value::Bool(has) => *has,
            Value::String(secret) => !secret.is_empty(),
            _ => false,
        };
        let form = form_of(imported.profile).map_err(|error| at_entry(error.to_string()))?;
        Ok((checked(form).map_err(at_entry)?, has_client_secret))
    };
    entries.into_iter().enumerate().map(read).collect()
}

/// Reads the settings that this version knows.
fn form_of(mut profile: Map<String, Value>) -> serde_json::Result<PoolForm> {
    let known = serde_json::to_value(PoolForm::default())?;
    profile.retain(|name, _| known.get(name).is_some());
    serde_json::from_value(Value::Object(profile))
}

fn checked(form: PoolForm) -> Result<PoolProfile, String> {
    PoolProfile::try_from(form.imported()).map_err(|fault| form_error(&fault.kind))
}

fn unreadable(line: Option<usize>, detail: String) -> ShellProblem {
    let line = line.and_then(|line| u32::try_from(line).ok());
    // It can quote the file.
    let detail = displayable(&detail);
    ShellProblem::ImportUnreadable { line, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem_of(text: &str) -> String {
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
        // The members and their order are those of `ampx generate outputs`.
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

    /// The values that each of Amplify's first files has in these tests.
    fn amplify_form() -> PoolForm {
        PoolForm {
            user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
            client_id: "5q1h8s0u3k9d7m2c4v6b8n0a1z".into(),
            login_domain: "https://example.auth.eu-central-1.amazoncognito.com".into(),
            redirect_ports: vec![53682, 53683],
            imported: true,
            ..PoolForm::default()
        }
    }

    #[test]
    fn mobile_files_of_amplify_are_imported() {
        let default = r#""CognitoUserPool": {"Default": {"PoolId": "eu-central-1_Ab1Cd2Ef3",
              "AppClientId": "5q1h8s0u3k9d7m2c4v6b8n0a1z", "AppClientSecret": "s3cret", "Region": "eu-central-1"}},
            "CredentialsProvider": {"CognitoIdentity": {"Default":
              {"PoolId": "eu-central-1:11111111-2222-3333-4444-555555555555", "Region": "eu-central-1"}}},
            "Auth": {"Default": {"OAuth": {"WebDomain": "example.auth.eu-central-1.amazoncognito.com",
              "AppClientId": "5q1h8s0u3k9d7m2c4v6b8n0a1z", "Scopes": ["openid"], "SignInRedirectURI":
              "myapp://,http://127.0.0.1:53682/callback, http://127.0.0.1:53683/callback"},
              "authenticationFlowType": "USER_SRP_AUTH"}}"#;
        let configuration = format!(
            r#"{{"UserAgent": "aws-amplify-cli/2.0", "Version": "1.0",
            "auth": {{"plugins": {{"awsCognitoAuthPlugin": {{{default}}}}}}}}}"#
        );
        assert_eq!(only(&configuration), (amplify_form(), true));
        assert_eq!(only(&format!("{{{default}}}")), (amplify_form(), true));
        let without_secret = default.replace("s3cret", "");
        assert_eq!(only(&format!("{{{without_secret}}}")), (amplify_form(), false));
    }

    #[test]
    fn web_file_of_amplify_is_imported() {
        let object = r#"{
    "aws_project_region": "eu-central-1",
    "aws_cognito_region": "eu-central-1",
    "aws_user_pools_id": "eu-central-1_Ab1Cd2Ef3",
    "aws_user_pools_web_client_id": "5q1h8s0u3k9d7m2c4v6b8n0a1z",
    "oauth": {
        "domain": "example.auth.eu-central-1.amazoncognito.com",
        "redirectSignIn": "http://127.0.0.1:53682/callback,http://127.0.0.1:53683/callback",
        "responseType": "code"
    },
    "aws_cognito_mfa_configuration": "ON"
}"#;
        let generated = format!(
            "/* eslint-disable */\n// WARNING: DO NOT EDIT. This file is {{generated}}.\n\nconst awsmobile = {object};\n\n\n\
             export default awsmobile;\n"
        );
        for text in [
            generated.clone(),
            generated.replace('\n', "\r\n"),
            format!("export default {object}"),
            format!("module.exports = {object};"),
            object.to_owned(),
        ] {
            assert_eq!(only(&text), (amplify_form(), false), "{text}");
        }
        let single_quotes = generated.replace("\"oauth\"", "'oauth'");
        assert!(problem_of(&single_quotes).contains(r#""line":9"#));
        let without_pool = r#"const awsmobile = {"aws_project_region": "eu-central-1"};"#;
        assert!(problem_of(without_pool).contains("import-empty"));
        assert!(problem_of("const awsmobile = 1;").contains("import-unreadable"));
    }

    #[test]
    fn fault_in_a_file_is_reported_with_its_location() {
        for (text, detail) in [
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
            (
                r#"{"auth": {"plugins": {"awsCognitoAuthPlugin": {"CognitoUserPool": {"Default": {"PoolId": "x_1"}}}}}}"#,
                "CognitoUserPool.Default: missing field `AppClientId`",
            ),
            (&format!("[{}]", " ".repeat(MAX_BYTES)), "larger than 1 MB"),
            (
                "[{\"profile\": {\"userPoolId\": \"eu-west-1_A\", \"clientId\": \"abc\", \"flow\": \"\u{202e}\\u001b\"}}]",
                "unknown variant `\u{fffd}\u{fffd}`",
            ),
        ] {
            let problem = problem_of(text);
            assert!(
                problem.contains("import-unreadable") && problem.contains(detail),
                "{problem}"
            );
        }
    }

    #[test]
    fn more_than_a_thousand_pools_are_rejected() {
        let pool = r#"{"profile": {"userPoolId": "eu-west-1_A", "clientId": "abc"}}"#;
        let pools = |count: usize| format!("[{}]", vec![pool; count].join(","));
        assert_eq!(read(&pools(MAX_POOLS)).expect("readable").len(), MAX_POOLS);
        assert!(problem_of(&pools(MAX_POOLS + 1)).contains("it has 1001 pools"));
    }

    #[test]
    fn file_without_pools_is_reported() {
        for text in [
            "",
            " \n",
            "[]",
            "{}",
            r#"{"version": "1.4", "data": {}}"#,
            r#"{"auth": {"plugins": {}}}"#,
            r#"{"UserAgent": "aws-amplify-cli/2.0", "Version": "1.0"}"#,
            "7",
            "null",
        ] {
            assert!(problem_of(text).contains("import-empty"), "{text:?}");
        }
    }
}
