//! The lockout of a user after wrong passwords or wrong codes.

use crate::clock::Moment;
use std::time::Duration;

/// Failures before the first lockout.
const FREE: u32 = 5;
/// The longest lockout, and the time without a failure after which the count restarts.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Counts one user's failures. From the fifth on, each failure locks the user out: first for 1 second, then for twice
/// as long each time. See [Lockout behavior for failed sign-in
/// attempts](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html).
#[derive(Clone, Default)]
pub(crate) struct Lockout {
    failures: u32,
    last: Option<Moment>,
}

impl Lockout {
    /// Whether attempts are rejected unchecked. Such attempts do not count.
    pub(crate) fn is_locked(&self, now: Moment) -> bool {
        let Some(doublings) = self.failures.checked_sub(FREE) else {
            return false;
        };
        let length = Duration::from_secs(1_u64.checked_shl(doublings).unwrap_or(u64::MAX)).min(LONGEST);
        self.last.is_some_and(|last| now.since(last) < length)
    }

    /// Counts a wrong password or code.
    pub(crate) fn fail(&mut self, now: Moment) {
        if self.last.is_some_and(|last| now.since(last) >= LONGEST) {
            self.failures = 0;
        }
        self.failures = self.failures.saturating_add(1);
        self.last = Some(now);
    }

    /// Restarts the count after a correct password or code.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(i64);
    impl crate::clock::Clock for Fixed {
        fn now_unix_ms(&self) -> i64 {
            self.0
        }
    }
    fn at(ms: i64) -> Moment {
        Moment::of(&Fixed(ms))
    }

    #[test]
    fn lockout_doubles_from_the_fifth_failure_on() {
        let mut lockout = Lockout::default();
        for _ in 0..4 {
            lockout.fail(at(0));
            assert!(!lockout.is_locked(at(0)));
        }
        lockout.fail(at(0));
        assert!(lockout.is_locked(at(999)));
        assert!(!lockout.is_locked(at(1000)));
        lockout.fail(at(1000));
        assert!(lockout.is_locked(at(2999)));
        assert!(!lockout.is_locked(at(3000)));
    }

    #[test]
    fn lockout_lasts_at_most_15_minutes() {
        let mut lockout = Lockout::default();
        for _ in 0..200 {
            lockout.fail(at(0));
        }
        assert!(lockout.is_locked(at(899_999)));
        assert!(!lockout.is_locked(at(900_000)));
    }

    #[test]
    fn count_restarts_after_success_or_15_minutes_without_failure() {
        let mut lockout = Lockout::default();
        for _ in 0..7 {
            lockout.fail(at(0));
        }
        lockout.fail(at(900_000));
        assert!(!lockout.is_locked(at(900_000)), "one failure only");
        for _ in 0..7 {
            lockout.fail(at(900_001));
        }
        lockout.clear();
        assert!(!lockout.is_locked(at(900_001)));
    }
}
