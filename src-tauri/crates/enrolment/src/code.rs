//! Six-digit codes (TOTP, RFC 6238, with the parameters of Cognito: HMAC-SHA1, 30 seconds) and the check of a code
//! before it is sent.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use zeroize::Zeroizing;

use crate::problem::{DriftedClock, Problem, ProblemKind};
use crate::sanitize;
use secret::{SharedSecret, with_wiped_stack};

/// The length of a time step, in seconds.
const PERIOD: u64 = 30;
/// Cognito accepts the codes of the time steps directly before and after the current one:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>
const TOLERATED_STEPS: i64 = 1;
/// Codes are compared with up to this many time steps before and after the current one (five minutes). A wider search
/// would make chance matches likely.
const SEARCHED_STEPS: i64 = 10;

/// A six-digit code as typed or pasted. It is a secret while it is valid, so the type does not implement `Debug`.
pub struct Code(Zeroizing<String>);

impl Code {
    /// Parses "123456", "123 456" or "123-456", also in the digits of other scripts.
    ///
    /// # Errors
    /// [`ProblemKind::CodeMalformed`] unless the text has exactly six digits.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let mut digits = Zeroizing::new(String::with_capacity(6));
        for character in sanitize::code(text).expose().chars() {
            // Cognito requires ASCII.
            match sanitize::narrow(character) {
                digit @ '0'..='9' if digits.len() < 6 => digits.push(digit),
                _ => return Err(ProblemKind::CodeMalformed.into()),
            }
        }
        if digits.len() == 6 {
            Ok(Self(digits))
        } else {
            Err(ProblemKind::CodeMalformed.into())
        }
    }

    /// Returns the digits in ASCII. They must be sent to Cognito only.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// Whether a code is compared with the shared secret before it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LocalCheck {
    /// The code is checked locally first. A code that fails the check is not sent, so it costs no attempt at Cognito.
    First,
    /// The code is sent unchecked, at the request of the user.
    Waived,
}

/// The history of late codes, which distinguishes an outdated code from an authenticator clock that is behind.
///
/// A late code was either read some time ago, or computed with a clock that is behind. It cannot have been read before
/// the secret existed, and with a slow clock the next code is late by the same amount.
#[derive(Clone, Copy, Debug, Default)]
pub struct CodesSeen {
    /// The time step in which the secret was created; `None` if the authenticator may have had the secret for longer.
    since: Option<i64>,
    last_late: Option<Late>,
}

/// A late code.
#[derive(Clone, Copy, Debug)]
struct Late {
    /// The time step of the code.
    step: i64,
    /// The offset from the current time step; negative.
    steps: i64,
}

impl CodesSeen {
    /// Creates an empty history for a secret that was created at `now`, the time since the Unix epoch.
    pub fn of_secret_made_at(now: Duration) -> Self {
        Self {
            since: Some(step_at(now)),
            last_late: None,
        }
    }

    /// Returns whether a late code may have been read some time ago, and records it.
    fn is_old(&mut self, late: Late) -> bool {
        let secret_existed = self.since.is_none_or(|since| late.step >= since);
        let same_delay_before = self.last_late.is_some_and(|before| {
            before.step != late.step && (before.steps - late.steps).abs() <= TOLERATED_STEPS
        });
        self.last_late = Some(late);
        secret_existed && !same_delay_before
    }
}

/// Compares a code with the codes of the secret around `now`, the server's time since the Unix epoch.
///
/// `computer_ahead` is the number of seconds by which this computer's clock is ahead of the server's. The clock of an
/// authenticator that runs on this computer, such as a password manager, has the same offset.
///
/// # Errors
/// - [`ProblemKind::CodeOld`]: the code is of an earlier time step and may have been read then.
/// - [`ProblemKind::CodeDrifted`]: the code is of another time step, because a clock is wrong.
/// - [`ProblemKind::CodeMistyped`]: the code differs from a correct one by a typing error.
/// - [`ProblemKind::CodeNotOfThisSecret`]: the secret has no such code in the searched time steps.
pub fn compare(
    secret: &SharedSecret,
    code: &Code,
    now: Duration,
    computer_ahead: i64,
    seen: &mut CodesSeen,
) -> Result<(), Problem> {
    let period = PERIOD.cast_signed();
    let code_in = |steps: i64| code_away(secret, now, steps);
    let computer_steps = computer_ahead / period;
    for steps in nearest_first().chain([computer_steps, computer_steps - 1, computer_steps + 1]) {
        if code_in(steps).is_none_or(|expected| *expected != *code.0) {
            continue;
        }
        if steps.abs() <= TOLERATED_STEPS {
            return Ok(());
        }
        let seconds = steps * period;
        let step = step_at(now).saturating_add(steps);
        // A clock error of less than a minute can shift the code by two time steps, depending on the position in the
        // step.
        let is_computer_clock = (steps - computer_steps).abs() <= TOLERATED_STEPS;
        let whose = if is_computer_clock {
            DriftedClock::Computer
        } else {
            DriftedClock::Phone
        };
        let late = steps < 0 && whose == DriftedClock::Phone;
        return Err(match late && seen.is_old(Late { step, steps }) {
            true => ProblemKind::CodeOld { seconds: -seconds },
            false => ProblemKind::CodeDrifted { seconds, whose },
        }
        .into());
    }
    let mistyped = (-TOLERATED_STEPS..=TOLERATED_STEPS)
        .filter_map(code_in)
        .any(|expected| is_typing_error(code.digits().as_bytes(), expected.as_bytes()));
    Err(if mistyped {
        ProblemKind::CodeMistyped
    } else {
        ProblemKind::CodeNotOfThisSecret
    }
    .into())
}

/// Returns the offsets of the searched time steps, the nearest first: of two matches, the nearer one is more likely.
fn nearest_first() -> impl Iterator<Item = i64> {
    (0..=SEARCHED_STEPS).flat_map(|away| [away, -away])
}

/// Returns the time step of a time since the Unix epoch.
fn step_at(now: Duration) -> i64 {
    i64::try_from(now.as_secs() / PERIOD).unwrap_or(i64::MAX)
}

/// Returns the code `steps` time steps after `now`; `None` before 1970.
fn code_away(secret: &SharedSecret, now: Duration, steps: i64) -> Option<Zeroizing<String>> {
    let step = u64::try_from(step_at(now).saturating_add(steps)).ok()?;
    Some(code_at(secret, step))
}

/// Returns whether one digit is wrong or two adjacent digits are swapped. About one in five thousand random codes
/// matches by chance.
fn is_typing_error(typed: &[u8], expected: &[u8]) -> bool {
    let differing: Vec<usize> = (0..typed.len()).filter(|&at| typed[at] != expected[at]).collect();
    match differing[..] {
        [_] => true,
        [first, second] => {
            second == first + 1 && typed[first] == expected[second] && typed[second] == expected[first]
        }
        _ => false,
    }
}

/// Returns the code of a time step, counted from the Unix epoch (RFC 4226 §5.3).
fn code_at(secret: &SharedSecret, step: u64) -> Zeroizing<String> {
    // HMAC keeps the secret in a block of its state, which the compiler copies.
    with_wiped_stack(|| hotp(secret, step))
}

fn hotp(secret: &SharedSecret, step: u64) -> Zeroizing<String> {
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
    fn codes_match_published_test_vectors() {
        // RFC 6238, appendix B: the key "12345678901234567890" and the last six digits.
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

    const NOW: u64 = 1_234_567_890;

    fn outcome_of(code: &str, computer_ahead: i64) -> Result<(), ProblemKind> {
        let code = Code::parse(code).expect("six digits");
        // The secret was created now, so no code of it can be outdated.
        let now = Duration::from_secs(NOW);
        let mut seen = CodesSeen::of_secret_made_at(now);
        compare(&secret(), &code, now, computer_ahead, &mut seen).map_err(|problem| problem.kind)
    }

    fn code_in(steps: i64) -> String {
        code_at(
            &secret(),
            (NOW / 30).checked_add_signed(steps).expect("after 1970"),
        )
        .to_string()
    }

    #[test]
    fn codes_of_adjacent_time_steps_are_accepted() {
        for steps in [-1, 0, 1] {
            assert_eq!(outcome_of(&code_in(steps), 0), Ok(()));
        }
    }

    #[test]
    fn drift_reports_seconds_and_clock() {
        let drifted = |seconds, whose| Err(ProblemKind::CodeDrifted { seconds, whose });
        assert_eq!(outcome_of(&code_in(2), 0), drifted(60, DriftedClock::Phone));
        assert_eq!(outcome_of(&code_in(-10), 0), drifted(-300, DriftedClock::Phone));
        assert_eq!(outcome_of(&code_in(11), 0), Err(ProblemKind::CodeNotOfThisSecret));
        // The computer is ten minutes ahead: an authenticator on the computer, and one on a phone.
        assert_eq!(
            outcome_of(&code_in(20), 600),
            drifted(600, DriftedClock::Computer)
        );
        assert_eq!(
            outcome_of(&code_in(-20), -610),
            drifted(-600, DriftedClock::Computer)
        );
        assert_eq!(outcome_of(&code_in(4), 600), drifted(120, DriftedClock::Phone));
        assert_eq!(outcome_of(&code_in(0), 600), Ok(()));
    }

    /// Returns the problem of each code. A pair is: typed this many time steps after `NOW`, late by this many.
    fn outcomes(mut seen: CodesSeen, typed: &[(i64, i64)]) -> Vec<ProblemKind> {
        let outcome = |&(after, late): &(i64, i64)| {
            let now = Duration::from_secs(NOW.checked_add_signed(after * 30).expect("after 1970"));
            let code = Code::parse(&code_in(after - late)).expect("six digits");
            let compared = compare(&secret(), &code, now, 0, &mut seen);
            compared.expect_err("a late code").kind
        };
        typed.iter().map(outcome).collect()
    }

    const fn old(seconds: i64) -> ProblemKind {
        ProblemKind::CodeOld { seconds }
    }

    const fn behind(seconds: i64) -> ProblemKind {
        ProblemKind::CodeDrifted {
            seconds: -seconds,
            whose: DriftedClock::Phone,
        }
    }

    #[test]
    fn late_code_is_outdated_if_secret_existed_in_its_time_step() {
        let just_made = CodesSeen::of_secret_made_at(Duration::from_secs(NOW));
        assert_eq!(outcomes(just_made, &[(2, 2)]), [old(60)]);
        assert_eq!(outcomes(just_made, &[(4, 4)]), [old(120)]);
        assert_eq!(
            outcomes(just_made, &[(2, 3)]),
            [behind(90)],
            "the secret did not exist yet"
        );
        assert_eq!(outcomes(CodesSeen::default(), &[(0, 10)]), [old(300)]);
    }

    #[test]
    fn second_code_with_same_delay_is_reported_as_drift() {
        for next in [3, 4, 5] {
            let typed = [(9, 4), (11, next), (14, next)];
            let behind = |steps: i64| behind(steps * 30);
            let expected = [old(120), behind(next), behind(next)];
            assert_eq!(outcomes(CodesSeen::default(), &typed), expected);
        }
        // The same code again, and a code with another delay.
        assert_eq!(
            outcomes(CodesSeen::default(), &[(9, 4), (10, 5)]),
            [old(120), old(150)]
        );
        assert_eq!(
            outcomes(CodesSeen::default(), &[(9, 4), (10, 2)]),
            [old(120), old(60)]
        );
    }

    #[test]
    fn drift_equal_to_computer_clock_error_is_attributed_to_computer() {
        for ahead in [59, 61, 89, 601, 619, 629, -59, -61, -89, -601, -619, -629] {
            for into_step in [0, 1, 15, 29] {
                let now = NOW + into_step;
                let shown = now.checked_add_signed(ahead).expect("after 1970") / 30;
                let steps = shown.cast_signed() - (now / 30).cast_signed();
                let code = Code::parse(&code_in(steps)).expect("six digits");
                let mut seen = CodesSeen::default();
                let outcome = compare(&secret(), &code, Duration::from_secs(now), ahead, &mut seen);
                let expected = (steps.abs() > 1).then_some(ProblemKind::CodeDrifted {
                    seconds: steps * 30,
                    whose: DriftedClock::Computer,
                });
                let found = outcome.err().map(|problem| problem.kind);
                assert_eq!(found, expected, "{ahead} ahead, {into_step} into a step");
            }
        }
    }

    #[test]
    fn typing_errors_are_distinguished_from_codes_of_other_secrets() {
        // The correct code is 104056.
        assert_eq!(code_in(0), "104056");
        assert_eq!(outcome_of("104050", 0), Err(ProblemKind::CodeMistyped));
        assert_eq!(outcome_of("140056", 0), Err(ProblemKind::CodeMistyped));
        for (other, why) in [
            ("104965", "three digits are wrong"),
            ("401056", "the swapped digits are not adjacent"),
            ("109956", "two adjacent digits are wrong"),
            (
                "100956",
                "only the first of two adjacent digits has the value of the other",
            ),
            (
                "109456",
                "only the second of two adjacent digits has the value of the other",
            ),
        ] {
            assert_eq!(
                outcome_of(other, 0),
                Err(ProblemKind::CodeNotOfThisSecret),
                "{why}"
            );
        }
    }

    #[test]
    fn typing_errors_are_recognized_in_every_accepted_code() {
        for steps in [-1, 0, 1] {
            let correct = code_in(steps);
            let last = correct[5..].parse::<u32>().expect("a digit");
            let mistyped = format!("{}{}", &correct[..5], (last + 5) % 10);
            assert_eq!(
                outcome_of(&mistyped, 0),
                Err(ProblemKind::CodeMistyped),
                "{steps}"
            );
        }
    }

    #[test]
    fn drift_seconds_are_whole_steps_within_five_minutes() {
        let drift = |code: &str, now: Duration| {
            let code = Code::parse(code).expect("a code");
            match compare(&secret(), &code, now, 0, &mut CodesSeen::default()) {
                Ok(()) => Some(0),
                Err(problem) => problem.kind.drift_seconds(),
            }
        };
        let now = Duration::from_secs(NOW);
        for (steps, seconds) in [
            (0, 0),
            (1, 0),
            (-1, 0),
            (2, 60),
            (-2, -60),
            (10, 300),
            (-10, -300),
        ] {
            assert_eq!(drift(&code_in(steps), now), Some(seconds), "{steps}");
        }
        assert_eq!(drift(&code_in(11), now), None, "beyond the searched time steps");
        assert_eq!(
            drift(&code_at(&secret(), 0), Duration::ZERO),
            Some(0),
            "there is no time step before 1970"
        );
    }

    #[test]
    fn codes_are_wiped_on_drop() {
        /// Compiles only for types that are wiped on drop.
        fn assert_wiped(_: &impl zeroize::ZeroizeOnDrop) {}
        assert_wiped(&Code::parse("123456").expect("six digits").0);
        assert_wiped(&code_at(&secret(), 1));
    }

    #[test]
    fn pasted_codes_are_parsed() {
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
