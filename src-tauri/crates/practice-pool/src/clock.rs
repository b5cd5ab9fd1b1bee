//! The server's clock, which a test can replace or set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The practice pool's clock: sessions, codes, tokens, SRP timestamps and the `Date` header follow it.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00:00 UTC.
    fn now_unix_ms(&self) -> i64;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_unix_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// A clock with an adjustable offset.
pub(crate) struct AdjustableClock {
    clock: Arc<dyn Clock>,
    offset_ms: AtomicI64,
}

impl AdjustableClock {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            offset_ms: AtomicI64::new(0),
        }
    }

    pub(crate) fn offset_ms(&self) -> i64 {
        self.offset_ms.load(Ordering::SeqCst)
    }

    pub(crate) fn set_offset_ms(&self, ms: i64) {
        self.offset_ms.store(ms, Ordering::SeqCst);
    }

    pub(crate) fn advance_ms(&self, ms: i64) {
        self.set_offset_ms(self.offset_ms().saturating_add(ms));
    }
}

impl Clock for AdjustableClock {
    fn now_unix_ms(&self) -> i64 {
        self.clock.now_unix_ms().saturating_add(self.offset_ms())
    }
}

/// The last second of the year 9999: HTTP dates have four digits for the year.
const LAST_SECOND: u64 = 253_402_300_799;

/// A point in time in milliseconds since 1970, never earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(u64);

impl Moment {
    /// The clock's time, limited to the years 1970 to 9999.
    pub(crate) fn of(clock: &dyn Clock) -> Self {
        let ms = u64::try_from(clock.now_unix_ms()).unwrap_or(0);
        Self(ms.min(LAST_SECOND * 1000))
    }

    /// Whole seconds since 1970.
    pub(crate) fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// The time since `earlier`; zero if `earlier` is in the future.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }

    /// The moment after a duration.
    pub(crate) fn plus(self, duration: Duration) -> Self {
        Self(
            self.0
                .saturating_add(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)),
        )
    }

    /// The text for a `Date` header ([RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)).
    pub(crate) fn http_date(self) -> String {
        httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(self.seconds()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(i64);
    impl Clock for Fixed {
        fn now_unix_ms(&self) -> i64 {
            self.0
        }
    }

    #[test]
    fn http_date_is_valid_for_any_clock() {
        assert_eq!(
            Moment::of(&Fixed(i64::MIN)).http_date(),
            "Thu, 01 Jan 1970 00:00:00 GMT"
        );
        assert_eq!(
            Moment::of(&Fixed(i64::MAX)).http_date(),
            "Fri, 31 Dec 9999 23:59:59 GMT"
        );
        assert_eq!(
            Moment::of(&Fixed(784_111_777_999)).http_date(),
            "Sun, 06 Nov 1994 08:49:37 GMT"
        );
    }
}
