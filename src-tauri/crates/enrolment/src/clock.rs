//! The time at the user pool: the local clock, corrected with the `Date` header of the latest response.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The local clock. The caller provides it, so that tests can set it. It must include the time that the computer is
/// suspended: countdowns and codes depend on it.
pub trait Clock: Send + Sync + 'static {
    /// Returns the time since the Unix epoch according to this computer.
    fn unix_time(&self) -> Duration;
}

/// The local clock plus its offset from the server's clock.
///
/// A computer whose clock is minutes off could otherwise not sign in (SRP signs a time stamp), and every code would
/// fail the local check.
pub(crate) struct ServerClock {
    local: Arc<dyn Clock>,
    offset_ms: AtomicI64,
    responses: AtomicU64,
}

impl ServerClock {
    pub(crate) fn new(local: Arc<dyn Clock>) -> Self {
        Self {
            local,
            offset_ms: AtomicI64::new(0),
            responses: AtomicU64::new(0),
        }
    }

    /// Returns the time since the Unix epoch at the server, accurate to about a second.
    pub(crate) fn now(&self) -> Duration {
        let local = i64::try_from(self.local.unix_time().as_millis()).unwrap_or(i64::MAX);
        let server = local.saturating_add(self.offset_ms()).max(0);
        Duration::from_millis(server.unsigned_abs())
    }

    /// Returns the local time without the offset, to measure durations.
    pub(crate) fn local(&self) -> Duration {
        self.local.unix_time()
    }

    /// Returns by how many milliseconds this computer is behind the server (negative: ahead); 0 before the first
    /// response.
    pub(crate) fn offset_ms(&self) -> i64 {
        self.offset_ms.load(Ordering::Relaxed)
    }

    /// Returns the number of responses that contained the time.
    pub(crate) fn responses(&self) -> u64 {
        self.responses.load(Ordering::Relaxed)
    }

    /// Updates the offset from the `Date` header of a response that has just arrived. The header is truncated to whole
    /// seconds, so an offset of less than two seconds is noise, and the local clock is used unchanged.
    pub(crate) fn learn(&self, date: SystemTime) {
        let Ok(server) = date.duration_since(UNIX_EPOCH) else {
            return;
        };
        let millis = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
        let offset = millis(server)
            .saturating_add(500)
            .saturating_sub(millis(self.local.unix_time()));
        self.offset_ms
            .store(if offset.abs() < 2_000 { 0 } else { offset }, Ordering::Relaxed);
        self.responses.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(u64);
    impl Clock for Fixed {
        fn unix_time(&self) -> Duration {
            Duration::from_secs(self.0)
        }
    }

    fn after_learning(local: u64, server: u64) -> u64 {
        let clock = ServerClock::new(Arc::new(Fixed(local)));
        clock.learn(UNIX_EPOCH + Duration::from_secs(server));
        clock.now().as_secs()
    }

    #[test]
    fn slow_and_fast_clocks_are_corrected() {
        assert_eq!(after_learning(1_000_000, 1_000_600), 1_000_600);
        assert_eq!(after_learning(1_000_600, 1_000_000), 1_000_000);
    }

    #[test]
    fn difference_of_one_second_is_ignored() {
        assert_eq!(after_learning(1_000_000, 1_000_001), 1_000_000);
    }

    #[test]
    fn date_header_means_middle_of_its_second() {
        let clock = ServerClock::new(Arc::new(Fixed(1_000_000)));
        clock.learn(UNIX_EPOCH + Duration::from_secs(1_000_600));
        assert_eq!(clock.now(), Duration::from_millis(1_000_600_500));
    }

    #[test]
    fn local_clock_is_used_before_first_response() {
        assert_eq!(
            ServerClock::new(Arc::new(Fixed(42))).now(),
            Duration::from_secs(42)
        );
    }
}
