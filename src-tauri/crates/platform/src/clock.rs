//! A clock that starts at this computer's time and is monotonic from then on.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// This computer's time at the start, plus the time elapsed since. Changing the system time during an enrolment has no
/// effect.
pub struct MonotonicClock {
    started: Instant,
    started_at: Duration,
}

impl MonotonicClock {
    /// Reads the system time. It is not read again.
    pub fn start() -> Self {
        // A time before 1970 becomes 1970. The server's `Date` header corrects the clock in either case.
        let started_at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            started: Instant::now(),
            started_at,
        }
    }
}

impl enrolment::Clock for MonotonicClock {
    fn unix_time(&self) -> Duration {
        self.started_at + self.started.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::Clock as _;

    #[test]
    fn time_is_counted_from_the_start() {
        let clock = MonotonicClock {
            started: Instant::now(),
            // Decades before the system time.
            started_at: Duration::from_secs(500_000_000),
        };
        let first = clock.unix_time();
        assert_eq!(first.as_secs(), 500_000_000);
        while clock.started.elapsed() < Duration::from_millis(2) {
            std::hint::spin_loop();
        }
        assert!(clock.unix_time() >= clock.started_at + Duration::from_millis(2));
    }
}
