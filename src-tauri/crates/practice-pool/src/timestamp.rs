//! The `TIMESTAMP` in an answer to `PASSWORD_VERIFIER`.

use crate::clock::Moment;
use crate::date_format::unix_seconds;
use std::time::Duration;

/// How far a client's clock may deviate from the server's, either way.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Whether a timestamp has exactly Cognito's format (`EEE MMM d HH:mm:ss 'UTC' yyyy`, as in `Sun Nov 1 09:03:07 UTC
/// 2026`: in English, the day without a leading zero, the weekday correct) and is within five minutes of `now`.
pub(crate) fn is_current(timestamp: &str, now: Moment) -> bool {
    let Some(seconds) = seconds_of(timestamp) else {
        return false;
    };
    now.seconds().abs_diff(seconds) <= TOLERANCE.as_secs()
}

/// The Unix seconds of a timestamp, if its format is exact.
fn seconds_of(timestamp: &str) -> Option<u64> {
    unix_seconds("%a %b %-d %H:%M:%S UTC %Y", timestamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cognitos_format_is_accepted() {
        // date -u -d '2026-11-01 09:03:07' +%s
        assert_eq!(seconds_of("Sun Nov 1 09:03:07 UTC 2026"), Some(1_793_523_787));
        assert_eq!(seconds_of("Sun Nov 22 20:03:07 UTC 2026"), Some(1_795_377_787));
        assert_eq!(seconds_of("Sat Nov 21 23:59:59 UTC 2026"), Some(1_795_305_599));
    }

    #[test]
    fn other_formats_are_rejected() {
        for wrong in [
            "",
            "Sun Nov 01 09:03:07 UTC 2026",
            "Sun Nov  1 09:03:07 UTC 2026",
            "Mon Nov 1 09:03:07 UTC 2026",
            "Sun Nov 1 9:03:07 UTC 2026",
            "Sun Nov 1 09:03:07 GMT 2026",
            "Sun Nov 1 09:03:07 UTC 2026 ",
            "Sun nov 1 09:03:07 UTC 2026",
            "So. Nov. 1 09:03:07 UTC 2026",
            "Sunday Nov 1 09:03:07 UTC 2026",
            "Sun, 01 Nov 2026 09:03:07 GMT",
            "2026-11-01T09:03:07Z",
            "Tue Feb 30 09:03:07 UTC 2027",
            "Fri Nov 1 09:03:07 UTC 99999",
            "Sun Nov 1 24:03:07 UTC 2026",
            "Sun Nov 1 09:03:60 UTC 2026",
            "Sun Nov 1 09:03:07 UTC ２０２６",
        ] {
            assert_eq!(seconds_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn timestamps_within_five_minutes_are_current() {
        struct Fixed(i64);
        impl crate::clock::Clock for Fixed {
            fn now_unix_ms(&self) -> i64 {
                self.0 * 1000
            }
        }
        for (drift, expected) in [(-301, false), (-300, true), (0, true), (300, true), (301, false)] {
            let now = Moment::of(&Fixed(1_793_523_787 + drift));
            assert_eq!(
                is_current("Sun Nov 1 09:03:07 UTC 2026", now),
                expected,
                "{drift}"
            );
        }
    }
}
