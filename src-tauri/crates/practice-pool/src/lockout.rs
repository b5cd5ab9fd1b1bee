//! How wrong passwords, and wrong codes, lock a user out, for longer each time.

use crate::clock::Moment;
use std::time::Duration;

/// Failures that cost nothing.
const FREE: u32 = 5;
/// The longest lockout, and how long without a failure until all is forgotten.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Failed sign-ins of one user: from the fifth on, each locks for twice as long as the one before, 1 second
/// at first. See [Lockout behavior for failed sign-in
/// attempts](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html).
#[derive(Clone, Default)]
pub(crate) struct Lockout {
    failures: u32,
    last: Option<Moment>,
}

impl Lockout {
    /// Whether attempts are refused now without a look at the password; they do not count then.
    pub(crate) fn is_locked(&self, now: Moment) -> bool {
        let Some(doublings) = self.failures.checked_sub(FREE) else {
            return false;
        };
        let length = Duration::from_secs(1_u64.checked_shl(doublings).unwrap_or(u64::MAX)).min(LONGEST);
        self.last.is_some_and(|last| now.since(last) < length)
    }

    /// A wrong password or code.
    pub(crate) fn fail(&mut self, now: Moment) {
        if self.last.is_some_and(|last| now.since(last) >= LONGEST) {
            self.failures = 0;
        }
        self.failures = self.failures.saturating_add(1);
        self.last = Some(now);
    }

    /// A right one.
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
    fn the_fifth_failure_locks_for_a_second_the_sixth_for_two() {
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
    fn never_longer_than_a_quarter_of_an_hour() {
        let mut lockout = Lockout::default();
        for _ in 0..200 {
            lockout.fail(at(0));
        }
        assert!(lockout.is_locked(at(899_999)));
        assert!(!lockout.is_locked(at(900_000)));
    }

    #[test]
    fn success_or_a_quiet_quarter_of_an_hour_starts_afresh() {
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
