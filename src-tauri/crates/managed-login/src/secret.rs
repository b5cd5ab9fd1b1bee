//! Text that is wiped when dropped. It has no `Debug`, `Serialize` or `Clone`, so it cannot reach a log.

use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A token, a client secret or another confidential text.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// Returns the text, for its recipient only.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Compares in constant time.
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
    fn only_the_whole_text_is_equal() {
        let secret = SecretText::from("abc");
        assert!(secret.is("abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!secret.is(other), "{other}");
        }
    }
}
