//! The key URI that a QR code carries to an authenticator.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::secret::{SecretText, SharedSecret};

/// All but RFC 3986's unreserved characters. `encodeURI`, which others use, leaves `&`, `#`, `+` and `?` as they
/// are and so breaks issuers that have them.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER`.
///
/// Cognito's codes are what the format's defaults say (SHA-1, six digits, 30 seconds), so these parameters are left
/// out: a shorter URI makes a coarser QR code, which reads better. Measured in `docs/qr.md`.
///
/// Source: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>
pub struct KeyUri(SecretText);

impl KeyUri {
    /// Issuer and account are encoded apart. Neither may hold a colon, even an encoded one, as authenticators
    /// split the label at the first; it becomes a hyphen.
    pub fn new(issuer: &str, account: &str, secret: &SharedSecret) -> Self {
        let part = |text: &str| utf8_percent_encode(&text.replace(':', "-"), ESCAPED).to_string();
        let (issuer, account) = (part(issuer), part(account));
        let secret = secret.base32().expose();
        // One allocation of the final size, so that growing leaves no copy of the secret behind.
        let uri = [
            "otpauth://totp/",
            &issuer,
            ":",
            &account,
            "?secret=",
            secret,
            "&issuer=",
            &issuer,
        ]
        .concat();
        Self(uri.into())
    }

    /// The URI, which holds the secret.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(issuer: &str, account: &str) -> String {
        let secret = SharedSecret::from_base32("JBSWY3DPEHPK3PXP".into()).expect("base32");
        KeyUri::new(issuer, account, &secret).expose().to_owned()
    }

    #[test]
    fn issuer_stands_in_label_and_parameter() {
        assert_eq!(
            uri("Acme", "noor@example.com"),
            "otpauth://totp/Acme:noor%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme"
        );
    }

    #[test]
    fn characters_that_break_others_survive() {
        let uri = uri("A&B #1+?=/ Ümlaut 会社", "a:b@c?d");
        assert!(uri.starts_with(
            "otpauth://totp/A%26B%20%231%2B%3F%3D%2F%20%C3%9Cmlaut%20%E4%BC%9A%E7%A4%BE:a-b%40c%3Fd?secret="
        ));
        assert!(uri.ends_with("&issuer=A%26B%20%231%2B%3F%3D%2F%20%C3%9Cmlaut%20%E4%BC%9A%E7%A4%BE"));
    }
}
