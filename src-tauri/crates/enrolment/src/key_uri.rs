//! The key URI that a QR code carries to an authenticator.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::pool::{ISSUER_MAX, optional};
use crate::problem::{Field, Problem, ProblemKind};
use secret::{SecretText, SharedSecret};

/// Cognito's usernames have no more characters.
const ACCOUNT_MAX: u32 = 128;

/// How an entry is called in the authenticator, where no user pool says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    issuer: String,
    account: String,
}

impl Label {
    /// The issuer where nobody names one.
    pub const ISSUER: &str = "Amazon Cognito";

    /// As somebody typed it. Without an account nobody would find the entry again; the issuer may be left empty.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] or [`ProblemKind::FieldMalformed`] for
    /// [`Field::Account`] or [`Field::Issuer`].
    pub fn typed(issuer: &str, account: &str) -> Result<Self, Problem> {
        let field = Field::Account;
        let account = optional(field, account, ACCOUNT_MAX)?;
        let issuer = optional(Field::Issuer, issuer, ISSUER_MAX)?;
        Ok(Self {
            account: account.ok_or(ProblemKind::FieldEmpty { field })?.to_owned(),
            issuer: issuer.unwrap_or(Self::ISSUER).to_owned(),
        })
    }

    /// Heads the entry.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Tells it from others of the issuer.
    pub fn account(&self) -> &str {
        &self.account
    }
}

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
    fn an_entry_needs_an_account_and_may_do_without_an_issuer() {
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
