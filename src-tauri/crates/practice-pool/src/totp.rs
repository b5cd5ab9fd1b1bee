//! An authenticator as the server sees it: a secret, and the codes that were already accepted.

use crate::random;
use data_encoding::BASE32_NOPAD;
use totp_rs::{Algorithm, Builder, Totp};

/// Seconds that a code is shown for.
const STEP: u64 = 30;

/// A software token. Cognito's: HMAC-SHA1, six digits, 30 seconds, one step of tolerance either way ([TOTP
/// software token
/// MFA](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html), [RFC
/// 6238](https://www.rfc-editor.org/rfc/rfc6238)).
#[derive(Clone)]
pub(crate) struct Authenticator {
    secret: Vec<u8>,
    /// Steps whose code was accepted, as far back as a code could still be right.
    used: Vec<u64>,
}

/// What became of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Checked {
    /// Right, and now used.
    Accepted,
    /// Right, but accepted before.
    Used,
    Wrong,
}

impl Authenticator {
    /// A new one with a random secret of so many bytes.
    pub(crate) fn random(bytes: usize) -> Result<Self, getrandom::Error> {
        Ok(Self::with_secret(random::many_bytes(bytes)?))
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

    /// Checks a code at a time in Unix seconds, and marks it used if it is right.
    pub(crate) fn check(&mut self, code: &str, now: u64) -> Checked {
        // The crate would also take a code with spaces in it, Cognito does not.
        if code.len() != 6 || !code.bytes().all(|digit| digit.is_ascii_digit()) {
            return Checked::Wrong;
        }
        let current = now / STEP;
        self.used.retain(|step| step.abs_diff(current) <= 2);
        let totp = self.totp();
        let mut checked = Checked::Wrong;
        for step in current.saturating_sub(1)..=current.saturating_add(1) {
            if totp.check(code, step.saturating_mul(STEP)).is_none() {
                continue;
            }
            if self.used.contains(&step) {
                checked = Checked::Used;
            } else {
                self.used.push(step);
                return Checked::Accepted;
            }
        }
        checked
    }

    /// For one step only: which step a code belongs to is decided here, so that it can be remembered.
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

    /// Codes of this secret were computed by `oathtool`.
    fn authenticator() -> Authenticator {
        let secret = BASE32_NOPAD
            .decode(b"OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA")
            .unwrap();
        Authenticator::with_secret(secret)
    }

    #[test]
    fn codes_are_those_of_other_implementations() {
        for (time, code) in [
            (59, "698032"),
            (1_111_111_109, "482333"),
            (1_234_567_890, "104056"),
        ] {
            assert_eq!(authenticator().check(code, time), Checked::Accepted);
        }
    }

    #[test]
    fn one_step_of_tolerance_and_no_more() {
        let right: u64 = 1_234_567_890;
        for (drift, expected) in [
            (-2, Checked::Wrong),
            (-1, Checked::Accepted),
            (0, Checked::Accepted),
            (1, Checked::Accepted),
            (2, Checked::Wrong),
        ] {
            let now = right.saturating_add_signed(30 * drift);
            assert_eq!(authenticator().check("104056", now), expected, "{drift}");
        }
    }

    #[test]
    fn a_code_is_accepted_once_also_a_step_later() {
        let mut authenticator = authenticator();
        assert_eq!(authenticator.check("104056", 1_234_567_890), Checked::Accepted);
        assert_eq!(authenticator.check("104056", 1_234_567_890), Checked::Used);
        assert_eq!(authenticator.check("104056", 1_234_567_920), Checked::Used);
        let next = authenticator.totp().generate(1_234_567_920).to_string();
        assert_eq!(
            authenticator.check(&next, 1_234_567_890),
            Checked::Accepted,
            "the next step's is another"
        );
    }

    #[test]
    fn only_six_plain_digits_are_a_code() {
        for code in ["", "10405", "1040566", "104 056", " 104056", "10405６", "abcdef"] {
            assert_eq!(
                authenticator().check(code, 1_234_567_890),
                Checked::Wrong,
                "{code}"
            );
        }
        assert_eq!(
            authenticator().check("000000", 0),
            Checked::Wrong,
            "the first steps have no step before"
        );
        assert_eq!(
            authenticator().check("000000", u64::MAX),
            Checked::Wrong,
            "nor the last one after"
        );
    }

    #[test]
    fn a_new_secret_is_random_and_as_long_as_wanted() {
        let one = Authenticator::random(32).unwrap().secret_code();
        assert_eq!(one.len(), 52);
        assert_ne!(one, Authenticator::random(32).unwrap().secret_code());
    }
}
