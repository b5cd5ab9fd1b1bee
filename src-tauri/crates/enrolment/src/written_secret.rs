//! Shared secrets in written form: base32 as typed or pasted, or the key URI of a QR code.

mod key_uri_text;
mod notation;

use secret::{SecretText, SharedSecret};
use transport::visible_name;

use crate::key_uri::Label;
use crate::problem::{Field, Problem, ProblemKind, SecretNotation};
use crate::sanitize;
use key_uri_text::KeyUriText;

/// A shared secret, with the issuer and the account name that were written with it.
pub struct WrittenSecret {
    secret: SharedSecret,
    issuer: String,
    account: String,
}

impl WrittenSecret {
    /// Reads a shared secret in base32, in upper or lower case, with separators between the letters: white space, dashes
    /// and quotes of any kind, and invisible characters. Full-width letters are accepted. A key URI (`otpauth://totp/…`)
    /// is read too.
    ///
    /// Text that may be a secret in another form is rejected, because a wrong guess would result in a QR code with wrong
    /// codes.
    ///
    /// # Errors
    /// - [`ProblemKind::FieldEmpty`] or [`ProblemKind::FieldMalformed`] for [`Field::Secret`].
    /// - [`ProblemKind::SecretLookAlikes`], [`ProblemKind::SecretNotBase32`]: also for the secret of a key URI.
    /// - [`ProblemKind::KeyUriUnsupported`], [`ProblemKind::KeyUriMalformed`].
    pub fn parse(written: &SecretText) -> Result<Self, Problem> {
        match KeyUriText::of(written) {
            Some(uri) => {
                let uri = uri?;
                Ok(Self {
                    secret: base32(&uri.secret)?,
                    issuer: uri.issuer,
                    account: uri.account,
                })
            }
            None => Ok(Self {
                secret: base32(written)?,
                issuer: String::new(),
                account: String::new(),
            }),
        }
    }

    /// Returns the secret.
    pub fn secret(&self) -> &SharedSecret {
        &self.secret
    }

    /// Returns the secret without what was written with it.
    pub fn into_secret(self) -> SharedSecret {
        self.secret
    }

    /// Returns the account name of the key URI; empty if there is none.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Validates a label as [`Label::typed`]. Where the typed text is empty, that of the key URI is used.
    ///
    /// # Errors
    /// As [`Label::typed`].
    pub fn label(&self, issuer: &str, account: &str) -> Result<Label, Problem> {
        fn or<'a>(typed: &'a str, written: &'a str) -> &'a str {
            match visible_name(typed).is_empty() {
                true => written,
                false => typed,
            }
        }
        Label::typed(or(issuer, &self.issuer), or(account, &self.account))
    }
}

/// Reads base32.
fn base32(written: &SecretText) -> Result<SharedSecret, Problem> {
    let field = Field::Secret;
    let clean = sanitize::written_secret(written);
    if notation::is_hex(clean.expose()) {
        let notation = SecretNotation::Hex;
        return Err(ProblemKind::SecretNotBase32 { notation }.into());
    }
    if notation::is_base64(clean.expose()) {
        let notation = SecretNotation::Base64;
        return Err(ProblemKind::SecretNotBase32 { notation }.into());
    }
    let letters = sanitize::letters(&clean);
    if letters.is_empty() {
        return Err(ProblemKind::FieldEmpty { field }.into());
    }
    if let Some(characters) = notation::look_alikes(letters.expose()) {
        return Err(ProblemKind::SecretLookAlikes { characters }.into());
    }
    SharedSecret::from_base32(letters).map_err(|_| ProblemKind::FieldMalformed { field }.into())
}

#[cfg(test)]
mod tests;
