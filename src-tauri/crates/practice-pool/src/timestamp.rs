//! The `TIMESTAMP` of an SRP answer.

use crate::clock::Moment;
use std::time::{Duration, UNIX_EPOCH};

/// How far a client's clock may be from the server's, either way.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Whether it is written exactly as Cognito wants it (`EEE MMM d HH:mm:ss 'UTC' yyyy`, as in `Sun Nov 1
/// 09:03:07 UTC 2026`: English, the day without a leading zero, the weekday right) and is about now.
pub(crate) fn is_current(timestamp: &str, now: Moment) -> bool {
    let Some(seconds) = seconds_of(timestamp) else {
        return false;
    };
    now.seconds().abs_diff(seconds) <= TOLERANCE.as_secs()
}

/// Unix seconds of a timestamp, if it is exact.
fn seconds_of(timestamp: &str) -> Option<u64> {
    let words: Vec<&str> = timestamp.split(' ').collect();
    let [weekday, month, day, time, "UTC", year] = words[..] else {
        return None;
    };
    // An HTTP date has the same parts in another order, so its reader does the calendar. It is told the day
    // with two digits; whether it had none to spare is checked by writing the date again.
    let read = httpdate::parse_http_date(&format!("{weekday}, {day:0>2} {month} {year} {time} GMT")).ok()?;
    let written = httpdate::fmt_http_date(read);
    let written: Vec<&str> = written
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let [
        written_weekday,
        written_day,
        written_month,
        written_year,
        written_time,
        _,
    ] = written[..]
    else {
        return None;
    };
    let exact = written_weekday == weekday
        && written_day.trim_start_matches('0') == day
        && written_month == month
        && written_year == year
        && written_time == time;
    exact.then(|| read.duration_since(UNIX_EPOCH).map(|since| since.as_secs()).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_cognito_reads() {
        // date -u -d '2026-11-01 09:03:07' +%s
        assert_eq!(seconds_of("Sun Nov 1 09:03:07 UTC 2026"), Some(1_793_523_787));
        assert_eq!(seconds_of("Sun Nov 22 20:03:07 UTC 2026"), Some(1_795_377_787));
        assert_eq!(seconds_of("Sat Nov 21 23:59:59 UTC 2026"), Some(1_795_305_599));
    }

    #[test]
    fn refuses_everything_else() {
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
    fn five_minutes_either_way_are_current() {
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
