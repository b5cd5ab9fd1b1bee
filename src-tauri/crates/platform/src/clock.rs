//! A clock that starts at this computer's time and is monotonic from then on.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::since_boot::since_boot;

/// This computer's time at the start, plus the time elapsed since, including the time that the computer was suspended.
/// Changing the system time during an enrolment has no effect.
pub struct MonotonicClock {
    started: Duration,
    started_at: Duration,
    elapsing: fn() -> Duration,
}

impl MonotonicClock {
    /// Reads the system time. It is not read again.
    pub fn start() -> Self {
        // A time before 1970 becomes 1970. The server's `Date` header corrects the clock in either case.
        let started_at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            started: since_boot(),
            started_at,
            elapsing: since_boot,
        }
    }
}

impl enrolment::Clock for MonotonicClock {
    fn unix_time(&self) -> Duration {
        self.started_at + (self.elapsing)().saturating_sub(self.started)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::Clock as _;

    #[test]
    fn time_is_counted_from_the_start() {
        let clock = MonotonicClock {
            started: Duration::from_secs(100),
            // Decades before the system time.
            started_at: Duration::from_secs(500_000_000),
            elapsing: || Duration::from_secs(100 + 7),
        };
        assert_eq!(clock.unix_time(), Duration::from_secs(500_000_007));
    }

    #[test]
    fn time_elapses_as_since_boot() {
        let clock = MonotonicClock::start();
        let before = since_boot().saturating_sub(clock.started);
        let elapsed = clock.unix_time() - clock.started_at;
        let after = since_boot().saturating_sub(clock.started);
        assert!((before..=after).contains(&elapsed));
    }
}
