//! Reading a key URI, apart from the code that writes ours.

use anyhow::{Context as _, Result, ensure};
use percent_encoding::percent_decode_str;

/// What an authenticator app takes from an `otpauth://totp/` URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyUri {
    /// Base32.
    pub(crate) secret: String,
    /// Whose account it is on.
    pub(crate) issuer: String,
    /// The account's name.
    pub(crate) account: String,
}

impl KeyUri {
    /// Refuses what an authenticator app could take in more than one way.
    pub(crate) fn parse(uri: &str) -> Result<Self> {
        let rest = uri
            .strip_prefix("otpauth://totp/")
            .context("this QR code is no key URI for TOTP")?;
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
                    "the key URI names two issuers, {issuer} and {value}"
                ),
                // The only ones that Cognito knows, and the only ones that we compute codes for.
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
        "the key URI has a plus sign, which apps read in two ways"
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
    fn issuer_account_and_secret_are_taken_apart() {
        let expected = KeyUri {
            secret: "MFRGG".into(),
            issuer: "PRACTICE – delete me".into(),
            account: "ana@example.org".into(),
        };
        assert_eq!(KeyUri::parse(GOOD).unwrap(), expected);
    }

    #[test]
    fn what_apps_would_take_differently_is_refused() {
        for (from, to) in [
            ("totp", "hotp"),
            ("secret=", "sec="),
            ("SHA1", "SHA256"),
            ("digits=6", "digits=8"),
            ("period=30", "period=60"),
            ("&issuer=PRACTICE", "&issuer=SOMEBODY"),
            ("me:ana", "me+ana:"),
        ] {
            let bad = GOOD.replace(from, to);
            assert_ne!(bad, GOOD);
            assert!(KeyUri::parse(&bad).is_err(), "{bad}");
        }
    }
}
