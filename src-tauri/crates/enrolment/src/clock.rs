//! What time the user pool thinks it is: the given clock, put right by the newest response's `Date`.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A clock of this computer. The caller brings one, so that tests can set it.
pub trait Clock: Send + Sync + 'static {
    /// Time since the Unix epoch, as this computer believes.
    fn unix_time(&self) -> Duration;
}

/// The local clock plus what it is off by, as learnt from the server.
///
/// A computer whose clock is minutes off could otherwise not sign in (SRP signs a time stamp) and would call
/// every code wrong.
pub(crate) struct ServerClock {
    local: Arc<dyn Clock>,
    offset_ms: AtomicI64,
}

impl ServerClock {
    pub(crate) fn new(local: Arc<dyn Clock>) -> Self {
        Self {
            local,
            offset_ms: AtomicI64::new(0),
        }
    }

    /// Time since the Unix epoch at the server, to about a second.
    pub(crate) fn now(&self) -> Duration {
        let local = i64::try_from(self.local.unix_time().as_millis()).unwrap_or(i64::MAX);
        let server = local.saturating_add(self.offset_ms()).max(0);
        Duration::from_millis(server.unsigned_abs())
    }

    /// The local clock alone, to measure how long something takes.
    pub(crate) fn local(&self) -> Duration {
        self.local.unix_time()
    }

    /// How far this computer is behind the server (negative: ahead), in milliseconds; 0 before the first answer.
    pub(crate) fn offset_ms(&self) -> i64 {
        self.offset_ms.load(Ordering::Relaxed)
    }

    /// Takes the `Date` of a response that has just arrived. It has whole seconds, cut off, so an offset of
    /// under two seconds is noise and the local clock, which is finer, is believed.
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
    fn a_slow_and_a_fast_computer_are_put_right() {
        assert_eq!(after_learning(1_000_000, 1_000_600), 1_000_600);
        assert_eq!(after_learning(1_000_600, 1_000_000), 1_000_000);
    }

    #[test]
    fn a_second_of_difference_is_rounding_and_ignored() {
        assert_eq!(after_learning(1_000_000, 1_000_001), 1_000_000);
    }

    #[test]
    fn a_date_is_taken_for_the_middle_of_its_second() {
        let clock = ServerClock::new(Arc::new(Fixed(1_000_000)));
        clock.learn(UNIX_EPOCH + Duration::from_secs(1_000_600));
        assert_eq!(clock.now(), Duration::from_millis(1_000_600_500));
    }

    #[test]
    fn without_an_answer_the_local_clock_counts() {
        assert_eq!(
            ServerClock::new(Arc::new(Fixed(42))).now(),
            Duration::from_secs(42)
        );
    }
}
