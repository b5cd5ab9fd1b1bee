//! The server's time, which a test can set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What time it is for the practice pool: sessions, codes, tokens, SRP timestamps and the `Date` header all
/// follow it.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00:00 UTC.
    fn now_unix_ms(&self) -> i64;
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_unix_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// A clock that can be put forward and back while it runs.
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

/// A moment, in milliseconds since 1970 and never before it, so that arithmetic on it needs no sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(u64);

impl Moment {
    /// The clock's time, held between 1970 and 9999 whatever the clock says.
    pub(crate) fn of(clock: &dyn Clock) -> Self {
        let ms = u64::try_from(clock.now_unix_ms()).unwrap_or(0);
        Self(ms.min(LAST_SECOND * 1000))
    }

    /// Whole seconds since 1970.
    pub(crate) fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// How long ago `earlier` was; nothing if it is still to come.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }

    /// This moment and a while.
    pub(crate) fn plus(self, while_: Duration) -> Self {
        Self(
            self.0
                .saturating_add(u64::try_from(while_.as_millis()).unwrap_or(u64::MAX)),
        )
    }

    /// As in the `Date` header ([RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)).
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
    fn no_clock_however_wrong_breaks_the_date_header() {
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
