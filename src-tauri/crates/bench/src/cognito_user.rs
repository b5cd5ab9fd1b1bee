//! An enrolment by access token over plain HTTP, which the practice pool and the emulators all support.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use xtask::http::HttpClient;

/// A user who signs in with a password only.
pub(crate) struct CognitoUser<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) username: &'a str,
    pub(crate) password: &'a str,
}

impl CognitoUser<'_> {
    /// Signs in and registers an authenticator. Returns the time that the calls took. Blocks.
    pub(crate) fn enrol(&self, server: &HttpClient) -> Result<Duration> {
        let started = Instant::now();
        let signed_in = server.call(
            "InitiateAuth",
            &json!({
                "AuthFlow": "USER_PASSWORD_AUTH",
                "ClientId": self.client_id,
                "AuthParameters": { "USERNAME": self.username, "PASSWORD": self.password },
            }),
        )?;
        let token = text(&signed_in["AuthenticationResult"]["AccessToken"], "access token")?;
        let associated = server.call("AssociateSoftwareToken", &json!({ "AccessToken": token }))?;
        let code = code_now(text(&associated["SecretCode"], "secret")?)?;
        let verified = server.call(
            "VerifySoftwareToken",
            &json!({ "AccessToken": token, "UserCode": code }),
        )?;
        ensure!(verified["Status"] == "SUCCESS", "the code was rejected");
        server.call(
            "SetUserMFAPreference",
            &json!({ "AccessToken": token, "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true } }),
        )?;
        Ok(started.elapsed())
    }
}

/// Returns a member of a response as text.
///
/// # Errors
/// If it is not text.
pub(crate) fn text<'a>(value: &'a Value, what: &str) -> Result<&'a str> {
    value
        .as_str()
        .with_context(|| format!("the response has no {what}"))
}

/// Returns the time in Unix seconds.
pub(crate) fn seconds_now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs()
}

/// Computes the code in this process: starting oathtool would take longer than the enrolment.
fn code_now(secret: &str) -> Result<String> {
    let secret = totp_rs::Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error}"))?;
    let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    Ok(totp.generate(seconds_now()).to_string())
}
