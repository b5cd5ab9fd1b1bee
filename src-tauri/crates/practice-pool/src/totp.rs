//! The server's side of an authenticator: a secret, and the codes that were already accepted.

use crate::random;
use data_encoding::BASE32_NOPAD;
use totp_rs::{Algorithm, Builder, Totp};

/// The length of a time step in seconds.
const STEP: u64 = 30;

/// A software token with Cognito's parameters: HMAC-SHA1, six digits, 30 seconds, one step of tolerance either way ([TOTP
/// software token
/// MFA](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html), [RFC
/// 6238](https://www.rfc-editor.org/rfc/rfc6238)).
#[derive(Clone)]
pub(crate) struct Authenticator {
    secret: Vec<u8>,
    /// The steps whose code was accepted, as far back as a code could still be valid.
    used: Vec<u64>,
}

/// The result of checking a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeCheck {
    /// Correct, and marked as used.
    Accepted,
    /// Correct, but accepted before.
    Replayed,
    Wrong,
}

impl Authenticator {
    /// Creates an authenticator with a random secret of so many bytes.
    pub(crate) fn random(bytes: usize) -> Self {
        Self::with_secret(random::byte_vec(bytes))
    }

    fn with_secret(secret: Vec<u8>) -> Self {
        Self {
            secret,
            used: Vec::new(),
        }
    }

    /// The secret in base32, unpadded.
    pub(crate) fn secret_code(&self) -> String {
        BASE32_NOPAD.encode(&self.secret)
    }

    /// Checks a code at a time in Unix seconds, and marks a correct one as used.
    pub(crate) fn check(&mut self, code: &str, now: u64) -> CodeCheck {
        // The TOTP crate also accepts spaces in a code; Cognito does not.
        if code.len() != 6 || !code.bytes().all(|digit| digit.is_ascii_digit()) {
            return CodeCheck::Wrong;
        }
        let current = now / STEP;
        self.used.retain(|step| step.abs_diff(current) <= 2);
        let totp = self.totp();
        let mut checked = CodeCheck::Wrong;
        for step in current.saturating_sub(1)..=current.saturating_add(1) {
            if totp.check(code, step.saturating_mul(STEP)).is_none() {
                continue;
            }
            if self.used.contains(&step) {
                checked = CodeCheck::Replayed;
            } else {
                self.used.push(step);
                return CodeCheck::Accepted;
            }
        }
        checked
    }

    /// Has no skew: `check` tries each step itself, because it must store which step a code belongs to.
    fn totp(&self) -> Totp {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(0)
            .with_step_duration(STEP)
            .with_secret(self.secret.as_slice())
            .build_noncompliant()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `oathtool` computed the codes of this secret.
    fn authenticator() -> Authenticator {
        let secret = BASE32_NOPAD
            .decode(b"OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA")
            .unwrap();
        Authenticator::with_secret(secret)
    }

    #[test]
    fn codes_match_oathtool() {
        for (time, code) in [
            (59, "698032"),
            (1_111_111_109, "482333"),
            (1_234_567_890, "104056"),
        ] {
            assert_eq!(authenticator().check(code, time), CodeCheck::Accepted);
        }
    }

    #[test]
    fn check_tolerates_one_step_of_drift() {
        let time: u64 = 1_234_567_890;
        for (drift, expected) in [
            (-2, CodeCheck::Wrong),
            (-1, CodeCheck::Accepted),
            (0, CodeCheck::Accepted),
            (1, CodeCheck::Accepted),
            (2, CodeCheck::Wrong),
        ] {
            let now = time.saturating_add_signed(30 * drift);
            assert_eq!(authenticator().check("104056", now), expected, "{drift}");
        }
    }

    #[test]
    fn code_is_accepted_once() {
        let mut authenticator = authenticator();
        assert_eq!(authenticator.check("104056", 1_234_567_890), CodeCheck::Accepted);
        assert_eq!(authenticator.check("104056", 1_234_567_890), CodeCheck::Replayed);
        assert_eq!(authenticator.check("104056", 1_234_567_920), CodeCheck::Replayed);
        let next = authenticator.totp().generate(1_234_567_920).to_string();
        assert_eq!(
            authenticator.check(&next, 1_234_567_890),
            CodeCheck::Accepted,
            "the next step has a different code"
        );
    }

    #[test]
    fn check_rejects_codes_that_are_not_six_ascii_digits() {
        for code in ["", "10405", "1040566", "104 056", " 104056", "10405６", "abcdef"] {
            assert_eq!(
                authenticator().check(code, 1_234_567_890),
                CodeCheck::Wrong,
                "{code}"
            );
        }
        assert_eq!(
            authenticator().check("000000", 0),
            CodeCheck::Wrong,
            "the first step has no predecessor"
        );
        assert_eq!(
            authenticator().check("000000", u64::MAX),
            CodeCheck::Wrong,
            "the last step has no successor"
        );
    }

    #[test]
    fn new_secret_is_random_and_has_the_requested_length() {
        let one = Authenticator::random(32).secret_code();
        assert_eq!(one.len(), 52);
        assert_ne!(one, Authenticator::random(32).secret_code());
    }
}
