//! Six-digit codes (TOTP, RFC 6238, as Cognito has them: HMAC-SHA1, 30 seconds) and the check before one is sent.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use zeroize::Zeroizing;

use crate::problem::{Problem, ProblemKind};
use crate::secret::SharedSecret;

/// Seconds that one code is good for.
const PERIOD: u64 = 30;
/// Cognito takes a code of the step before and after:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>
const TOLERATED_STEPS: i64 = 1;
/// How far a clock is searched for: five minutes each way. Further off, a match by chance gets likely.
const SEARCHED_STEPS: i64 = 10;

/// Six digits as typed or pasted. Worth a minute, so it has no `Debug` either.
pub struct Code(Zeroizing<String>);

impl Code {
    /// Takes "123456", "123 456", "123-456"; digits of other scripts count too.
    ///
    /// # Errors
    /// [`ProblemKind::CodeMalformed`] if it is not six digits.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let mut digits = Zeroizing::new(String::with_capacity(6));
        for character in text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{200b}'..='\u{200f}'))
        {
            match western_digit(character) {
                Some(digit) if digits.len() < 6 => digits.push(digit),
                _ => return Err(ProblemKind::CodeMalformed.into()),
            }
        }
        if digits.len() == 6 {
            Ok(Self(digits))
        } else {
            Err(ProblemKind::CodeMalformed.into())
        }
    }

    pub(crate) fn digits(&self) -> &str {
        &self.0
    }
}

/// Arabic and Persian keyboards and Japanese input methods give digits of their own; Cognito wants ASCII.
fn western_digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06f0}'..='\u{06f9}' => '\u{06f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}

/// Whether a code is compared with the secret before it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LocalCheck {
    /// A code that cannot be right is told apart here and costs no attempt at Cognito.
    First,
    /// The person insists: it is sent as it is.
    Waived,
}

/// Compares a code with the secret's codes around `now`, the server's time since the Unix epoch.
///
/// # Errors
/// [`ProblemKind::CodeDrifted`] if it is a code of this secret but of another time,
/// [`ProblemKind::CodeNotOfThisSecret`] if it is none of its codes within five minutes.
pub(crate) fn check(secret: &SharedSecret, code: &Code, now: Duration) -> Result<(), Problem> {
    let current = i64::try_from(now.as_secs() / PERIOD).unwrap_or(i64::MAX);
    // The nearest step first: of two matches the nearer one is the likelier.
    let nearest_first =
        (0..=SEARCHED_STEPS).flat_map(|away| if away == 0 { vec![0] } else { vec![away, -away] });
    for steps in nearest_first {
        let Ok(step) = u64::try_from(current.saturating_add(steps)) else {
            continue;
        };
        if *code_at(secret, step) == *code.0 {
            if steps.abs() <= TOLERATED_STEPS {
                return Ok(());
            }
            return Err(ProblemKind::CodeDrifted {
                seconds: steps * PERIOD.cast_signed(),
            }
            .into());
        }
    }
    Err(ProblemKind::CodeNotOfThisSecret.into())
}

/// The code of one 30-second step, counted from the Unix epoch (RFC 4226 §5.3).
fn code_at(secret: &SharedSecret, step: u64) -> Zeroizing<String> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha1>::new_from_slice(secret.bytes()).expect("any length");
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[digest.len() - 1] & 0x0f);
    let word = [
        digest[offset] & 0x7f,
        digest[offset + 1],
        digest[offset + 2],
        digest[offset + 3],
    ];
    Zeroizing::new(format!("{:06}", u32::from_be_bytes(word) % 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> SharedSecret {
        let text = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";
        SharedSecret::from_base32(text.into()).expect("base32")
    }

    #[test]
    fn codes_of_known_times() {
        // RFC 6238 appendix B, the key "12345678901234567890", last six digits.
        let rfc = SharedSecret::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".into()).expect("base32");
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(*code_at(&rfc, time / 30), code);
        }
        for (time, code) in [
            (59, "698032"),
            (1_111_111_109, "482333"),
            (1_234_567_890, "104056"),
        ] {
            assert_eq!(*code_at(&secret(), time / 30), code);
        }
    }

    fn outcome(at_step: i64) -> Result<(), ProblemKind> {
        let now = 1_234_567_890_u64;
        let step = (now / 30).checked_add_signed(at_step).expect("after 1970");
        let code = Code::parse(&code_at(&secret(), step)).expect("six digits");
        check(&secret(), &code, Duration::from_secs(now)).map_err(|problem| problem.kind)
    }

    #[test]
    fn one_step_either_side_is_right() {
        for step in [-1, 0, 1] {
            assert_eq!(outcome(step), Ok(()));
        }
    }

    #[test]
    fn further_off_is_drift_and_tells_how_much() {
        assert_eq!(outcome(2), Err(ProblemKind::CodeDrifted { seconds: 60 }));
        assert_eq!(outcome(-10), Err(ProblemKind::CodeDrifted { seconds: -300 }));
        assert_eq!(outcome(11), Err(ProblemKind::CodeNotOfThisSecret));
    }

    #[test]
    fn pasted_codes_are_read() {
        for text in [
            "123456",
            " 123 456\n",
            "123-456",
            "١٢٣٤٥٦",
            "۱۲۳۴۵۶",
            "１２３４５６",
        ] {
            assert_eq!(Code::parse(text).expect(text).digits(), "123456");
        }
        for text in ["", "12345", "1234567", "12345a", "½23456"] {
            assert_eq!(
                Code::parse(text).err().map(|p| p.kind),
                Some(ProblemKind::CodeMalformed),
                "{text:?}"
            );
        }
    }
}
