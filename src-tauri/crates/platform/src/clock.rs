//! This computer's clock, read once and counted on from there.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Counts from the start of the program with the monotonic clock, so that somebody setting the time in the middle
/// of an enrolment changes nothing.
pub struct MonotonicClock {
    started: Instant,
    started_at: Duration,
}

impl MonotonicClock {
    /// Reads the computer's clock now, and never again.
    pub fn start() -> Self {
        // Before 1970 counts as 1970; the server's `Date` puts it right in either case.
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
    fn it_counts_from_its_start_whatever_the_computer_is_set_to_since() {
        let clock = MonotonicClock {
            started: Instant::now(),
            // As if the computer had been set forty years ahead meanwhile.
            started_at: Duration::from_secs(500_000_000),
        };
        let first = clock.unix_time();
        assert_eq!(first.as_secs(), 500_000_000);
        while clock.started.elapsed() < Duration::from_millis(2) {
            std::hint::spin_loop();
        }
        assert!(
            clock.unix_time() >= clock.started_at + Duration::from_millis(2),
            "it goes on"
        );
    }
}
