//! The secret that an authenticator app and a server share.

use data_encoding::BASE32_NOPAD;
use zeroize::Zeroizing;

use crate::SecretText;

/// The shared secret of one authenticator: the key from which its codes are computed.
pub struct SharedSecret {
    base32: SecretText,
    bytes: Zeroizing<Vec<u8>>,
}

/// Why a text is not a shared secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SharedSecretError {
    /// The text contains nothing but white space and dashes.
    #[error("the secret is empty")]
    Empty,
    /// The text is not base32, or too short for one byte.
    #[error("the secret is not base32")]
    NotBase32,
}

impl SharedSecret {
    /// Reads base32 (RFC 4648 §6) in upper or lower case, with or without padding, of any length. Cognito's secrets have
    /// 52 letters today, which is not documented. Trailing bits that do not fill a byte are ignored, as authenticator
    /// apps do.
    ///
    /// # Errors
    /// [`SharedSecretError::NotBase32`].
    pub fn from_base32(text: SecretText) -> Result<Self, SharedSecretError> {
        let normal = Zeroizing::new(text.expose().trim_end_matches('=').to_ascii_uppercase());
        if !normal
            .bytes()
            .all(|letter| matches!(letter, b'A'..=b'Z' | b'2'..=b'7'))
        {
            return Err(SharedSecretError::NotBase32);
        }
        // The decoder rejects the length if the last letter does not complete a byte, so that letter is left out.
        let whole = normal.len() - usize::from(matches!(normal.len() % 8, 1 | 3 | 6));
        let mut lenient = BASE32_NOPAD.specification();
        lenient.check_trailing_bits = false;
        let lenient = lenient.encoding().map_err(|_| SharedSecretError::NotBase32)?;
        let bytes = lenient
            .decode(&normal.as_bytes()[..whole])
            .map_err(|_| SharedSecretError::NotBase32)?;
        if bytes.is_empty() {
            return Err(SharedSecretError::NotBase32);
        }
        Ok(Self {
            base32: normal.into(),
            bytes: Zeroizing::new(bytes),
        })
    }

    /// Reads a secret as people write it down: [`from_base32`](Self::from_base32) that also ignores white space and
    /// dashes.
    ///
    /// # Errors
    /// Any [`SharedSecretError`].
    pub fn from_written(text: &SecretText) -> Result<Self, SharedSecretError> {
        // Sized for the whole text, because growing would leave a copy behind.
        let mut letters = String::with_capacity(text.expose().len());
        letters.extend(text.expose().chars().filter(|c| !c.is_whitespace() && *c != '-'));
        if letters.is_empty() {
            return Err(SharedSecretError::Empty);
        }
        Self::from_base32(letters.into())
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
    fn spaces_and_dashes_of_a_written_secret_are_ignored() {
        let written = |text: &str| SharedSecret::from_written(&text.into());
        for text in [
            " jbsw y3dp ehpk 3pxp\n",
            "JBSW-Y3DP-EHPK-3PXP",
            "JBSWY3DPEHPK3PXP",
        ] {
            let secret = written(text).expect(text);
            assert_eq!(secret.base32().expose(), "JBSWY3DPEHPK3PXP");
        }
        assert_eq!(written(" - \t").err(), Some(SharedSecretError::Empty));
        assert_eq!(written("0189").err(), Some(SharedSecretError::NotBase32));
        assert_eq!(
            written("otpauth://totp/a").err(),
            Some(SharedSecretError::NotBase32)
        );
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
