//! Six-digit codes (TOTP, RFC 6238, as Cognito has them: HMAC-SHA1, 30 seconds) and the check before one is sent.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use zeroize::Zeroizing;

use crate::problem::{DriftedClock, Problem, ProblemKind};
use crate::sanitize;
use secret::SharedSecret;

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
        for character in sanitize::code(text).expose().chars() {
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

    /// The digits, in ASCII, to be sent to Cognito and nowhere else.
    pub fn digits(&self) -> &str {
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

/// What an authenticator's codes have shown so far. A code of a while ago was read back then, or comes from a clock that is
/// behind: but no code was read before the secret was there, and of a clock that is behind the next one is as late.
#[derive(Clone, Copy, Debug, Default)]
pub struct CodesSeen {
    /// The step in which the secret was made; `None` if an authenticator may have had it for long.
    since: Option<i64>,
    last_late: Option<Late>,
}

/// A code that was late.
#[derive(Clone, Copy, Debug)]
struct Late {
    /// Whose it is.
    step: i64,
    /// How many steps ago that was.
    steps: i64,
}

impl CodesSeen {
    /// None so far, of a secret that was made at that time since the Unix epoch.
    pub fn of_secret_made_at(now: Duration) -> Self {
        Self {
            since: Some(step_at(now)),
            last_late: None,
        }
    }

    /// Whether a late code may just have been read a while ago. Notes that it came.
    fn is_old(&mut self, late: Late) -> bool {
        let there_by_then = self.since.is_none_or(|since| late.step >= since);
        let another_as_late = self.last_late.is_some_and(|before| {
            before.step != late.step && (before.steps - late.steps).abs() <= TOLERATED_STEPS
        });
        self.last_late = Some(late);
        there_by_then && !another_as_late
    }
}

/// Compares a code with the secret's codes around `now`, the server's time since the Unix epoch.
///
/// `computer_ahead` is by how many seconds this computer's clock is ahead of the server's: an authenticator that
/// runs on this computer, such as a password manager, is off by just that.
///
/// # Errors
/// [`ProblemKind::CodeOld`] if it is a code of this secret that was right a while ago,
/// [`ProblemKind::CodeDrifted`] if it is one of another time, by a clock that is off,
/// [`ProblemKind::CodeMistyped`] if it is a slip away from the right one,
/// [`ProblemKind::CodeNotOfThisSecret`] if it is nothing that this secret gives within the time searched.
pub fn compare(
    secret: &SharedSecret,
    code: &Code,
    now: Duration,
    computer_ahead: i64,
    seen: &mut CodesSeen,
) -> Result<(), Problem> {
    let period = PERIOD.cast_signed();
    let code_in = |steps: i64| code_away(secret, now, steps);
    let computers = computer_ahead / period;
    for steps in nearest_first().chain([computers, computers - 1, computers + 1]) {
        if code_in(steps).is_none_or(|right| *right != *code.0) {
            continue;
        }
        if steps.abs() <= TOLERATED_STEPS {
            return Ok(());
        }
        let seconds = steps * period;
        let step = step_at(now).saturating_add(steps);
        // A clock that is off by less than a minute can be two steps off, by where in a step the time is.
        let computers_fault = (steps - computers).abs() <= TOLERATED_STEPS;
        let whose = if computers_fault {
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
    let slip = (-TOLERATED_STEPS..=TOLERATED_STEPS)
        .filter_map(code_in)
        .any(|right| is_slip_of(code.digits().as_bytes(), right.as_bytes()));
    Err(if slip {
        ProblemKind::CodeMistyped
    } else {
        ProblemKind::CodeNotOfThisSecret
    }
    .into())
}

/// The steps that are searched. Of two matches the nearer one is the likelier.
fn nearest_first() -> impl Iterator<Item = i64> {
    (0..=SEARCHED_STEPS).flat_map(|away| [away, -away])
}

/// The step of a time since the Unix epoch.
fn step_at(now: Duration) -> i64 {
    i64::try_from(now.as_secs() / PERIOD).unwrap_or(i64::MAX)
}

/// The code so many steps after `now`; `None` before 1970.
fn code_away(secret: &SharedSecret, now: Duration, steps: i64) -> Option<Zeroizing<String>> {
    let step = u64::try_from(step_at(now).saturating_add(steps)).ok()?;
    Some(code_at(secret, step))
}

/// Whether one digit is wrong, or two neighbours are swapped: what fingers do. By chance it is so for one code of
/// some five thousand.
fn is_slip_of(typed: &[u8], right: &[u8]) -> bool {
    let differing: Vec<usize> = (0..typed.len()).filter(|&at| typed[at] != right[at]).collect();
    match differing[..] {
        [_] => true,
        [first, second] => {
            second == first + 1 && typed[first] == right[second] && typed[second] == right[first]
        }
        _ => false,
    }
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

    const NOW: u64 = 1_234_567_890;

    fn outcome_of(code: &str, computer_ahead: i64) -> Result<(), ProblemKind> {
        let code = Code::parse(code).expect("six digits");
        // Of a secret that was made just now: no code of it can be old.
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
    fn one_step_either_side_is_right() {
        for steps in [-1, 0, 1] {
            assert_eq!(outcome_of(&code_in(steps), 0), Ok(()));
        }
    }

    #[test]
    fn further_off_is_drift_and_tells_how_much_and_whose() {
        let drifted = |seconds, whose| Err(ProblemKind::CodeDrifted { seconds, whose });
        assert_eq!(outcome_of(&code_in(2), 0), drifted(60, DriftedClock::Phone));
        assert_eq!(outcome_of(&code_in(-10), 0), drifted(-300, DriftedClock::Phone));
        assert_eq!(outcome_of(&code_in(11), 0), Err(ProblemKind::CodeNotOfThisSecret));
        // An authenticator on this computer, which is ten minutes ahead, and a phone that is not.
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

    /// What comes of codes that are so many steps late, each typed so many steps after `NOW`.
    fn outcomes(mut seen: CodesSeen, typed: &[(i64, i64)]) -> Vec<ProblemKind> {
        let outcome = |&(after, late): &(i64, i64)| {
            let now = Duration::from_secs(NOW.checked_add_signed(after * 30).expect("after 1970"));
            let code = Code::parse(&code_in(after - late)).expect("six digits");
            let compared = compare(&secret(), &code, now, 0, &mut seen);
            compared.expect_err("it is late").kind
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
    fn a_code_of_a_while_ago_is_old_where_it_can_have_been_read_then() {
        let just_made = CodesSeen::of_secret_made_at(Duration::from_secs(NOW));
        assert_eq!(outcomes(just_made, &[(2, 2)]), [old(60)]);
        assert_eq!(outcomes(just_made, &[(4, 4)]), [old(120)]);
        assert_eq!(
            outcomes(just_made, &[(2, 3)]),
            [behind(90)],
            "it was not made yet"
        );
        assert_eq!(outcomes(CodesSeen::default(), &[(0, 10)]), [old(300)]);
    }

    #[test]
    fn two_codes_that_are_as_late_come_from_a_clock_that_is_behind() {
        for next in [3, 4, 5] {
            let typed = [(9, 4), (11, next), (14, next)];
            let behind = |steps: i64| behind(steps * 30);
            let told = [old(120), behind(next), behind(next)];
            assert_eq!(outcomes(CodesSeen::default(), &typed), told);
        }
        // The same one once more, and one that is late for another reason.
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
    fn an_authenticator_on_a_computer_that_is_off_is_the_computers_fault_wherever_in_a_step_it_is() {
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
    fn a_slip_of_the_finger_is_told_from_another_entrys_code() {
        // 104056 is the right one.
        assert_eq!(code_in(0), "104056");
        assert_eq!(outcome_of("104050", 0), Err(ProblemKind::CodeMistyped));
        assert_eq!(outcome_of("140056", 0), Err(ProblemKind::CodeMistyped));
        for (other, why) in [
            ("104965", "three are wrong"),
            ("401056", "those that are swapped are no neighbours"),
            ("109956", "both of two neighbours are wrong"),
            ("100956", "one of two neighbours took the other's place"),
            ("109456", "the same, the other way round"),
        ] {
            assert_eq!(
                outcome_of(other, 0),
                Err(ProblemKind::CodeNotOfThisSecret),
                "{why}"
            );
        }
    }

    #[test]
    fn a_slip_is_known_in_all_codes_that_would_be_right() {
        for steps in [-1, 0, 1] {
            let right = code_in(steps);
            let last = right[5..].parse::<u32>().expect("a digit");
            let slipped = format!("{}{}", &right[..5], (last + 5) % 10);
            assert_eq!(outcome_of(&slipped, 0), Err(ProblemKind::CodeMistyped), "{steps}");
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
        assert_eq!(
            drift(&code_in(11), now),
            None,
            "further off, a match may be chance"
        );
        assert_eq!(
            drift(&code_at(&secret(), 0), Duration::ZERO),
            Some(0),
            "no step is before 1970"
        );
    }

    #[test]
    fn a_code_is_wiped_when_it_is_dropped() {
        /// Does not compile for what is not.
        fn wiped(_: &impl zeroize::ZeroizeOnDrop) {}
        wiped(&Code::parse("123456").expect("six digits").0);
        wiped(&code_at(&secret(), 1));
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
