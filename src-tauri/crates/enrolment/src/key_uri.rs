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

    /// Validates a typed issuer and account name. Invisible characters are removed. The account name is required, because
    /// it identifies the entry; an empty issuer becomes [`ISSUER`](Self::ISSUER).
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] or [`ProblemKind::FieldMalformed`] for
    /// [`Field::Account`] or [`Field::Issuer`].
    pub fn typed(issuer: &str, account: &str) -> Result<Self, Problem> {
        let field = Field::Account;
        let account = part(field, account, ACCOUNT_MAX)?;
        let issuer = part(Field::Issuer, issuer, ISSUER_MAX)?;
        Ok(Self {
            account: account.ok_or(ProblemKind::FieldEmpty { field })?,
            issuer: issuer.unwrap_or_else(|| Self::ISSUER.to_owned()),
        })
    }

    /// A label whose parts were validated: the issuer by a pool's profile, and the account name as a username or by
    /// [`is_account`].
    pub(crate) fn validated(issuer: &str, account: &str) -> Self {
        Self {
            issuer: issuer.to_owned(),
            account: account.to_owned(),
        }
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

/// Validates a part of a label; `None` if it is empty.
fn part(field: Field, text: &str, max: u32) -> Result<Option<String>, Problem> {
    // Invisible for `visible_name`, but they break lines.
    if text.trim().contains(['\u{2028}', '\u{2029}']) {
        return Err(ProblemKind::FieldMalformed { field }.into());
    }
    let text = visible_name(text);
    Ok(optional(field, &text, max)?.map(str::to_owned))
}

/// Whether a text can be the account name of a label as it is.
pub(crate) fn is_account(text: &str) -> bool {
    matches!(part(Field::Account, text, ACCOUNT_MAX), Ok(Some(account)) if account == text)
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
pub struct KeyUri {
    uri: SecretText,
    /// The part to shorten if the URI does not fit a QR code.
    longest: Part,
}

/// A part of the URI.
struct Part {
    field: Field,
    characters: usize,
    /// What it takes in the URI.
    bytes: usize,
}

/// The length of Cognito's secrets in base32. It is not documented.
const SECRET_LENGTH: usize = 52;

/// The maximum length of a URI in a QR code at error correction level M, in bytes: ISO/IEC 18004, version 40.
const QR_CODE_MAX: usize = 2331;

impl KeyUri {
    /// Builds the URI. Authenticators split the label at the first colon, even an encoded one, so colons in issuer and
    /// account name are replaced with hyphens.
    pub fn new(label: &Label, secret: &SharedSecret) -> Self {
        let part = |text: &str| utf8_percent_encode(&text.replace(':', "-"), ESCAPED).to_string();
        let (issuer, account) = (part(&label.issuer), part(&label.account));
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
        let part = |field, text: &str, bytes| Part {
            field,
            characters: text.chars().count(),
            bytes,
        };
        let mut longest = part(Field::Secret, secret, secret.len());
        for other in [
            part(Field::Account, &label.account, account.len()),
            part(Field::Issuer, &label.issuer, 2 * issuer.len()),
        ] {
            if other.bytes > longest.bytes {
                longest = other;
            }
        }
        let uri = uri.into();
        Self { uri, longest }
    }

    /// Builds the URI of a made-up secret as long as Cognito's. Its QR code has the size of the real one, and can be checked
    /// before the secret exists.
    pub fn stand_in(label: &Label) -> Self {
        #[expect(clippy::expect_used, reason = "the text is base32")]
        let secret = SharedSecret::from_base32("A".repeat(SECRET_LENGTH).into()).expect("base32");
        Self::new(label, &secret)
    }

    /// Returns the URI, which contains the secret.
    pub fn expose(&self) -> &str {
        self.uri.expose()
    }

    /// The problem that the URI does not fit a QR code: its longest part is too long.
    pub(crate) fn too_long(&self) -> Problem {
        let Part {
            field,
            characters,
            bytes,
        } = self.longest;
        let excess = self.uri.expose().len().saturating_sub(QR_CODE_MAX);
        let remaining = bytes.saturating_sub(excess);
        let max = (characters * remaining / bytes.max(1)).max(1);
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        ProblemKind::FieldTooLong { field, max }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(issuer: &str, account: &str) -> String {
        let secret = SharedSecret::from_base32("JBSWY3DPEHPK3PXP".into()).expect("base32");
        let label = Label::validated(issuer, account);
        KeyUri::new(&label, &secret).expose().to_owned()
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
        for control in ["\u{7}", "\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{7f}", "\0"] {
            assert_eq!(
                problem("Acme", &format!("no{control}or")),
                Some(ProblemKind::FieldMalformed { field: account }),
                "{control:?}"
            );
            assert_eq!(
                problem(&format!("Ac{control}me"), "noor"),
                Some(ProblemKind::FieldMalformed { field: issuer }),
                "{control:?}"
            );
        }
        assert_eq!(
            problem("Acme", "\u{200b}\u{feff}"),
            Some(ProblemKind::FieldEmpty { field: account })
        );
    }

    #[test]
    fn part_that_does_not_fit_a_qr_code_is_blamed() {
        let drawn = |issuer: &str, account: &str, secret: &str| {
            let secret = SharedSecret::from_base32(secret.into()).expect("base32");
            let label = Label::typed(issuer, account).expect("a label");
            crate::QrPicture::of(&KeyUri::new(&label, &secret))
                .err()
                .map(|problem| problem.kind)
        };
        let secret = "JBSWY3DPEHPK3PXP";
        let (issuer, account) = ("😀".repeat(64), "😀".repeat(128));
        assert_eq!(drawn(&issuer, "noor", secret), None);
        let field = Field::Account;
        let Some(ProblemKind::FieldTooLong { field: blamed, max }) = drawn(&issuer, &account, secret) else {
            panic!("it fits");
        };
        assert_eq!(blamed, field);
        let shorter = "😀".repeat(max as usize);
        assert_eq!(drawn(&issuer, &shorter, secret), None, "{max}");
        let Some(ProblemKind::FieldTooLong { field, max }) = drawn("Acme", "noor", &"A".repeat(6000)) else {
            panic!("it fits");
        };
        assert_eq!(field, Field::Secret);
        assert_eq!(drawn("Acme", "noor", &"A".repeat(max as usize)), None);
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
