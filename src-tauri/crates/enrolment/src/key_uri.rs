//! The key URI that a QR code contains.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use transport::visible_name;

use crate::pool::{ISSUER_MAX, optional};
use crate::problem::{Field, Problem, ProblemKind};
use secret::{SecretText, SharedSecret};

/// The maximum length of a username in Cognito, in characters.
const ACCOUNT_MAX: u32 = 128;

/// Issuer and account name of an entry in the authenticator app, if no user pool provides them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    issuer: String,
    account: String,
}

impl Label {
    /// The default issuer.
    pub const ISSUER: &str = "Amazon Cognito";

    /// Validates a typed issuer and account name. The account name is required, because it identifies the entry; an
    /// empty issuer becomes [`ISSUER`](Self::ISSUER).
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] or [`ProblemKind::FieldMalformed`] for
    /// [`Field::Account`] or [`Field::Issuer`].
    pub fn typed(issuer: &str, account: &str) -> Result<Self, Problem> {
        let field = Field::Account;
        let (issuer, account) = (visible_name(issuer), visible_name(account));
        let account = optional(field, &account, ACCOUNT_MAX)?;
        let issuer = optional(Field::Issuer, &issuer, ISSUER_MAX)?;
        Ok(Self {
            account: account.ok_or(ProblemKind::FieldEmpty { field })?.to_owned(),
            issuer: issuer.unwrap_or(Self::ISSUER).to_owned(),
        })
    }

    /// Returns the issuer.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Returns the account name.
    pub fn account(&self) -> &str {
        &self.account
    }
}

/// All characters except the unreserved ones of RFC 3986. JavaScript's `encodeURI` does not escape `&`, `#`, `+` and
/// `?`, which breaks issuers that contain them.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER`.
///
/// The parameters of Cognito's codes are the defaults of the format (SHA-1, six digits, 30 seconds), so they are
/// omitted: a shorter URI needs fewer modules in the QR code, which makes it easier to scan. Measured in `docs/qr.md`.
///
/// Source: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>
pub struct KeyUri(SecretText);

impl KeyUri {
    /// Builds the URI. Authenticators split the label at the first colon, even an encoded one, so colons in issuer and
    /// account name are replaced with hyphens.
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

    /// Returns the URI, which contains the secret.
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
    fn label_requires_account_and_defaults_issuer() {
        let label = Label::typed(" ", " noor ").expect("a label");
        assert_eq!((label.issuer(), label.account()), (Label::ISSUER, "noor"));
        let problem =
            |issuer: &str, account: &str| Label::typed(issuer, account).err().map(|problem| problem.kind);
        let (account, issuer) = (Field::Account, Field::Issuer);
        assert_eq!(
            problem("Acme", ""),
            Some(ProblemKind::FieldEmpty { field: account })
        );
        assert_eq!(
            problem("Acme", &"a".repeat(129)),
            Some(ProblemKind::FieldTooLong {
                field: account,
                max: 128
            })
        );
        assert_eq!(
            problem(&"会".repeat(65), "noor"),
            Some(ProblemKind::FieldTooLong {
                field: issuer,
                max: 64
            })
        );
        assert_eq!(
            problem("Acme", "no\u{7}or"),
            Some(ProblemKind::FieldMalformed { field: account })
        );
    }

    #[test]
    fn issuer_is_in_label_and_parameter() {
        assert_eq!(
            uri("Acme", "noor@example.com"),
            "otpauth://totp/Acme:noor%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme"
        );
    }

    #[test]
    fn reserved_and_non_ascii_characters_are_escaped() {
        let uri = uri("A&B #1+?=/ Ümlaut 会社", "a:b@c?d");
        assert!(uri.starts_with(
            "otpauth://totp/A%26B%20%231%2B%3F%3D%2F%20%C3%9Cmlaut%20%E4%BC%9A%E7%A4%BE:a-b%40c%3Fd?secret="
        ));
        assert!(uri.ends_with("&issuer=A%26B%20%231%2B%3F%3D%2F%20%C3%9Cmlaut%20%E4%BC%9A%E7%A4%BE"));
    }
}
