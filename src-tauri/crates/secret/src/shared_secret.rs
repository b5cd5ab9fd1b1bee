//! The secret that an authenticator app and a server share.

use data_encoding::BASE32_NOPAD;
use zeroize::Zeroizing;

use crate::SecretText;

/// The shared secret of one authenticator: the key from which its codes are computed.
pub struct SharedSecret {
    base32: SecretText,
    bytes: Zeroizing<Vec<u8>>,
}

/// A text is not a shared secret: it is not base32, or too short for one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is not base32")]
pub struct NotBase32;

impl SharedSecret {
    /// Reads base32 (RFC 4648 §6) in upper or lower case, with or without padding, of any length. Cognito's secrets have
    /// 52 letters today, which is not documented. Trailing bits that do not fill a byte are ignored, as authenticator
    /// apps do.
    ///
    /// # Errors
    /// [`NotBase32`].
    pub fn from_base32(text: SecretText) -> Result<Self, NotBase32> {
        let normal = Zeroizing::new(text.expose().trim_end_matches('=').to_ascii_uppercase());
        if !normal
            .bytes()
            .all(|letter| matches!(letter, b'A'..=b'Z' | b'2'..=b'7'))
        {
            return Err(NotBase32);
        }
        // The decoder rejects the length if the last letter does not complete a byte, so that letter is left out.
        let whole = normal.len() - usize::from(matches!(normal.len() % 8, 1 | 3 | 6));
        let mut lenient = BASE32_NOPAD.specification();
        lenient.check_trailing_bits = false;
        let lenient = lenient.encoding().map_err(|_| NotBase32)?;
        let bytes = lenient
            .decode(&normal.as_bytes()[..whole])
            .map_err(|_| NotBase32)?;
        if bytes.is_empty() {
            return Err(NotBase32);
        }
        Ok(Self {
            base32: normal.into(),
            bytes: Zeroizing::new(bytes),
        })
    }

    /// The secret in upper-case base32 without padding, as it is typed into an authenticator app.
    pub fn base32(&self) -> &SecretText {
        &self.base32
    }

    /// The base32 text in groups of four letters, for reading it out. The last group may be shorter.
    pub fn groups(&self) -> Vec<SecretText> {
        let letters = self.base32.expose();
        // Base32 is ASCII, so each byte index is a character boundary.
        (0..letters.len())
            .step_by(4)
            .map(|at| letters[at..letters.len().min(at + 4)].into())
            .collect()
    }

    /// The key itself.
    pub fn bytes(&self) -> &[u8] {
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
    fn bytes_are_wiped_on_drop() {
        /// Compiles only for types that are wiped on drop.
        fn requires_wipe(_: &impl zeroize::ZeroizeOnDrop) {}
        let secret = SharedSecret::from_base32("JBSWY3DPEHPK3PXP".into()).expect("base32");
        requires_wipe(&secret.bytes);
    }

    #[test]
    fn last_group_may_be_shorter() {
        assert_eq!(groups("JBSWY3DPEHPK3PXP"), ["JBSW", "Y3DP", "EHPK", "3PXP"]);
        assert_eq!(groups("GEZDGNBVGY3TQOI"), ["GEZD", "GNBV", "GY3T", "QOI"]);
    }

    #[test]
    fn case_and_padding_are_ignored() {
        assert_eq!(groups("jbswy3dpehpk3pxpge======"), groups("JBSWY3DPEHPK3PXPGE"));
    }

    #[test]
    fn trailing_bits_are_ignored() {
        let bytes = |text: &str| {
            SharedSecret::from_base32(text.into())
                .expect("base32")
                .bytes()
                .to_vec()
        };
        // The last letter of each has bits that do not fill a byte: coreutils' `base32` pads them with zeros.
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
    fn text_that_is_not_base32_is_rejected() {
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
