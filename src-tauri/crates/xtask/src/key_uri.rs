//! Reads key URIs, independently of the code that writes ours.

use anyhow::{Context as _, Result, ensure};
use percent_encoding::percent_decode_str;

/// The parts of an `otpauth://totp/` URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyUri {
    /// The shared secret in Base32.
    pub secret: String,
    /// The issuer.
    pub issuer: String,
    /// The account name.
    pub account: String,
}

impl KeyUri {
    /// Parses a key URI.
    ///
    /// # Errors
    /// If it is malformed, or if authenticator apps would read it differently.
    pub fn parse(uri: &str) -> Result<Self> {
        let rest = uri
            .strip_prefix("otpauth://totp/")
            .context("this is not a key URI for TOTP")?;
        let (label, query) = rest.split_once('?').context("the key URI has no parameters")?;
        let (issuer, account) = label
            .split_once(':')
            .context("the key URI's label has no issuer")?;
        let (issuer, account) = (decoded(issuer)?, decoded(account)?);
        let mut secret = None;
        for pair in query.split('&') {
            let (name, value) = pair
                .split_once('=')
                .context("a parameter of the key URI has no value")?;
            let value = decoded(value)?;
            match name {
                "secret" => secret = Some(value),
                "issuer" => ensure!(
                    value == issuer,
                    "the key URI has two issuers, {issuer} and {value}"
                ),
                // Cognito supports no other values.
                "algorithm" => ensure!(value == "SHA1", "the algorithm is {value}"),
                "digits" => ensure!(value == "6", "a code has {value} digits"),
                "period" => ensure!(value == "30", "a code lasts {value} seconds"),
                _ => {}
            }
        }
        Ok(Self {
            secret: secret.context("the key URI has no secret")?,
            issuer,
            account,
        })
    }
}

fn decoded(text: &str) -> Result<String> {
    ensure!(
        !text.contains('+'),
        "the key URI has a plus sign, which some apps read as a space"
    );
    Ok(percent_decode_str(text)
        .decode_utf8()
        .context("the key URI is not UTF-8")?
        .into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "otpauth://totp/PRACTICE%20%E2%80%93%20delete%20me:ana%40example.org?secret=MFRGG&\
                        issuer=PRACTICE%20%E2%80%93%20delete%20me&algorithm=SHA1&digits=6&period=30";

    #[test]
    fn issuer_account_and_secret_are_parsed() {
        let expected = KeyUri {
            secret: "MFRGG".into(),
            issuer: "PRACTICE – delete me".into(),
            account: "ana@example.org".into(),
        };
        assert_eq!(KeyUri::parse(GOOD).unwrap(), expected);
    }

    #[test]
    fn ambiguous_and_unsupported_uris_are_rejected() {
        for (from, to) in [
            ("totp", "hotp"),
            ("secret=", "sec="),
            ("SHA1", "SHA256"),
            ("digits=6", "digits=8"),
            ("period=30", "period=60"),
            ("&issuer=PRACTICE", "&issuer=OTHER"),
            ("me:ana", "me+ana:"),
        ] {
            let bad = GOOD.replace(from, to);
            assert_ne!(bad, GOOD);
            assert!(KeyUri::parse(&bad).is_err(), "{bad}");
        }
    }
}
