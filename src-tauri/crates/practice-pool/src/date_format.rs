//! Strict parsing of dates in UTC.

use jiff::civil::DateTime;
use jiff::tz::Offset;

/// The Unix seconds of a date and time in UTC. `None` unless the text has exactly the format, which is one of
/// [`jiff::fmt::strtime`].
pub(crate) fn unix_seconds(format: &str, text: &str) -> Option<u64> {
    let time = DateTime::strptime(format, text).ok()?;
    // Parsing is lenient about padding and case, so the text must also equal the formatted time.
    if time.strftime(format).to_string() != text {
        return None;
    }
    let instant = Offset::UTC.to_timestamp(time).ok()?;
    u64::try_from(instant.as_second()).ok()
}
