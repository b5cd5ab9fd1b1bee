//! Text that is wiped when dropped, and without `Debug`, `Serialize` or `Clone`, so that it cannot slip into a log.

use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A token, a client secret, or what else must not be read by others.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The text itself, for whom it is meant and nobody else.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether `other` is the same, in a time that does not tell how much of it is.
    pub(crate) fn is(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for SecretText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_text_is_the_same() {
        let secret = SecretText::from("abc");
        assert!(secret.is("abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!secret.is(other), "{other}");
        }
    }
}
