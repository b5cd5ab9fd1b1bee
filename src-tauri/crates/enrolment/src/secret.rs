//! Secrets: wiped when dropped, and without `Debug`, `Serialize` or `Clone`, so that they cannot slip into a log.

use data_encoding::BASE32_NOPAD;
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::problem::{Field, Problem, ProblemKind};

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

    /// Takes a secret as people have it written down: the letters in any case, with spaces and dashes between.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`] or [`ProblemKind::FieldMalformed`] for [`Field::Secret`].
    pub fn typed(text: &SecretText) -> Result<Self, Problem> {
        let field = Field::Secret;
        // Room for all of it, so that growing leaves no copy behind.
        let mut letters = String::with_capacity(text.expose().len());
        letters.extend(text.expose().chars().filter(|c| !c.is_whitespace() && *c != '-'));
        if letters.is_empty() {
            return Err(ProblemKind::FieldEmpty { field }.into());
        }
        Self::from_base32(letters.into()).map_err(|_| ProblemKind::FieldMalformed { field }.into())
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

    /// Whether a type has a trait: an inherent constant, where its bound holds, comes before the trait's.
    macro_rules! has {
        ($type:ty: $bound:path) => {{
            struct Probe<T>(std::marker::PhantomData<T>);
            #[allow(dead_code, reason = "unused where the type has the trait")]
            trait Otherwise {
                const HAS: bool = false;
            }
            impl<T> Otherwise for Probe<T> {}
            #[allow(dead_code, reason = "unused where the type has it not")]
            impl<T: $bound> Probe<T> {
                const HAS: bool = true;
            }
            Probe::<$type>::HAS
        }};
    }

    macro_rules! cannot_slip_into_a_log {
        ($($type:ty),+ $(,)?) => {$(
            let name = stringify!($type);
            assert!(!has!($type: std::fmt::Debug), "{name} has Debug");
            assert!(!has!($type: std::fmt::Display), "{name} has Display");
            assert!(!has!($type: Clone), "{name} has Clone");
            assert!(!has!($type: serde::Serialize), "{name} has Serialize");
        )+};
    }

    #[test]
    fn nothing_that_holds_a_secret_can_be_printed_copied_or_serialized() {
        assert!(
            has!(String: std::fmt::Debug) && has!(String: Clone) && has!(String: serde::Serialize),
            "the question is a good one"
        );
        cannot_slip_into_a_log!(
            SecretText,
            SharedSecret,
            crate::code::Code,
            crate::key_uri::KeyUri,
            crate::qr::QrPicture,
            crate::network::SystemProxies,
            crate::sent_code::SentCode,
            crate::srp::Ephemeral,
            crate::challenge::Tokens,
            crate::challenge::NewPasswordRequired,
            crate::challenge::CurrentCodeRequired,
            crate::second_factor::SentCodeRequired,
            crate::second_factor::FactorChoiceRequired,
            crate::confirmation::Unconfirmed,
            crate::access_token::AccessToken,
            crate::access_token::TokenAccount,
            crate::association::Authorized,
            crate::association::Association,
            crate::unsettled::Unsettled,
            crate::unsettled::CodeToResolve,
            crate::verification::Verified,
            crate::verification::AnotherCodeRequired,
            crate::verification::Enrolled,
            crate::standalone_calls::StandaloneGrant,
        );
    }

    #[test]
    fn secrets_are_wiped_when_they_are_dropped() {
        /// Does not compile for what is not.
        fn wiped(_: &impl zeroize::ZeroizeOnDrop) {}
        let secret = SharedSecret::from_base32("JBSWY3DPEHPK3PXP".into()).expect("base32");
        wiped(&secret.bytes);
        wiped(&secret.base32.0);
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
    fn spaces_and_dashes_of_a_written_secret_do_not_matter() {
        let typed = |text: &str| SharedSecret::typed(&text.into());
        for text in [
            " jbsw y3dp ehpk 3pxp\n",
            "JBSW-Y3DP-EHPK-3PXP",
            "JBSWY3DPEHPK3PXP",
        ] {
            let secret = typed(text).expect(text);
            assert_eq!(secret.base32().expose(), "JBSWY3DPEHPK3PXP");
        }
        let field = Field::Secret;
        let problem = |text: &str| typed(text).err().map(|problem| problem.kind);
        assert_eq!(problem(" - \t"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(problem("0189"), Some(ProblemKind::FieldMalformed { field }));
        assert_eq!(
            problem("otpauth://totp/a"),
            Some(ProblemKind::FieldMalformed { field })
        );
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
