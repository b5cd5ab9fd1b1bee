//! Secret text.

use serde::Deserialize;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A password, session, token or other secret text. It is wiped when dropped.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The text itself. It must not be logged, stored or put into an error.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the text is equal to `other`. The time does not depend on how many characters are equal.
    pub fn constant_time_eq(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<Zeroizing<String>> for SecretText {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}

impl From<&str> for SecretText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wiped_on_drop() {
        /// Compiles only for types that are wiped on drop.
        fn requires_wipe(_: &impl zeroize::ZeroizeOnDrop) {}
        requires_wipe(&SecretText::from("abc").0);
    }

    #[test]
    fn only_the_whole_text_is_equal() {
        let secret = SecretText::from("abc");
        assert!(secret.constant_time_eq("abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!secret.constant_time_eq(other), "{other}");
        }
    }

    #[test]
    fn deserialized_text_is_unchanged() {
        let text = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(" a b ");
        let text = SecretText::deserialize(text);
        assert!(text.is_ok_and(|text| text.expose() == " a b "));
    }
}
