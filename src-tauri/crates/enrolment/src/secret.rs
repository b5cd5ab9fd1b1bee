//! Secrets: wiped when dropped, and without `Debug`, `Serialize` or `Clone`, so that they cannot slip into a log.

use data_encoding::BASE32_NOPAD;
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::problem::{Problem, ProblemKind};

/// A password, session or token.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The text itself, to be sent to Cognito and nowhere else.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// The secret that Cognito made for one authenticator: what the QR code carries.
pub struct SharedSecret {
    base32: SecretText,
    bytes: Zeroizing<Vec<u8>>,
}

impl SharedSecret {
    /// Takes a `SecretCode`: base32 (RFC 4648 §6), in any case, padded or not, of any length. Cognito's are
    /// 52 letters today, which no document promises. Bits that make up no whole byte are ignored, as
    /// authenticators do.
    ///
    /// # Errors
    /// [`ProblemKind::AnswerNotUnderstood`] if it is not base32, as no authenticator could use it.
    pub fn from_base32(text: SecretText) -> Result<Self, Problem> {
        let not_understood = || Problem::from(ProblemKind::AnswerNotUnderstood);
        let normal = Zeroizing::new(text.expose().trim_end_matches('=').to_ascii_uppercase());
        if !normal
            .bytes()
            .all(|letter| matches!(letter, b'A'..=b'Z' | b'2'..=b'7'))
        {
            return Err(not_understood());
        }
        // A last letter that begins no byte is left out: the decoder would take its length for a mistake.
        let whole = normal.len() - usize::from(matches!(normal.len() % 8, 1 | 3 | 6));
        let mut lenient = BASE32_NOPAD.specification();
        lenient.check_trailing_bits = false;
        let lenient = lenient.encoding().map_err(|_| not_understood())?;
        let bytes = lenient
            .decode(&normal.as_bytes()[..whole])
            .map_err(|_| not_understood())?;
        if bytes.is_empty() {
            return Err(not_understood());
        }
        Ok(Self {
            base32: SecretText(normal),
            bytes: Zeroizing::new(bytes),
        })
    }

    /// As base32 without padding, in capitals: what is typed into an authenticator by hand.
    pub fn base32(&self) -> &SecretText {
        &self.base32
    }

    /// The same in groups of four, as people read it out; the last group may be shorter.
    pub fn groups(&self) -> Vec<SecretText> {
        let letters = self.base32.expose();
        // Base32 is ASCII, so every byte index is a character's.
        (0..letters.len())
            .step_by(4)
            .map(|at| letters[at..letters.len().min(at + 4)].into())
            .collect()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(base32: &str) -> Vec<String> {
        let secret = SharedSecret::from_base32(base32.into()).expect("base32");
        secret
            .groups()
            .iter()
            .map(|group| group.expose().to_owned())
            .collect()
    }

    #[test]
    fn groups_of_four_keep_the_rest() {
        assert_eq!(groups("JBSWY3DPEHPK3PXP"), ["JBSW", "Y3DP", "EHPK", "3PXP"]);
        assert_eq!(groups("GEZDGNBVGY3TQOI"), ["GEZD", "GNBV", "GY3T", "QOI"]);
    }

    #[test]
    fn case_and_padding_do_not_matter() {
        assert_eq!(groups("jbswy3dpehpk3pxpge======"), groups("JBSWY3DPEHPK3PXPGE"));
    }

    #[test]
    fn bits_beyond_the_last_byte_do_not_matter() {
        let bytes = |text: &str| {
            SharedSecret::from_base32(text.into())
                .expect("base32")
                .bytes()
                .to_vec()
        };
        // The last letter of each has bits that make up no byte: coreutils' `base32` pads them with zeros.
        assert_eq!(bytes("JBSWY3DPEHPK3PXP7"), bytes("JBSWY3DPEHPK3PXP"));
        assert_eq!(bytes("JBSWY3DPEHPK3PXPGF"), bytes("JBSWY3DPEHPK3PXPGE"));
        for length in 16..=128 {
            assert_eq!(
                bytes(&"A".repeat(length)).len(),
                length * 5 / 8,
                "{length} letters"
            );
        }
    }

    #[test]
    fn what_is_not_base32_is_refused() {
        for bad in [
            "",
            "A",
            "====",
            "0189",
            "JBSW Y3DP",
            "JBSWY3DPEHPK3PXP!",
            "JBSWY3DPEHPK3PXé",
        ] {
            assert!(SharedSecret::from_base32(bad.into()).is_err(), "{bad:?}");
        }
    }
}
