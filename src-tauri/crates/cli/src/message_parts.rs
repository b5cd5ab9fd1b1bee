//! Durations, lists and quoted sentences, which are parts of messages.

use std::fmt::Display;

use crate::messages::command_line;

/// Stands in a message for a value that does not exist. A message can select by it.
pub(crate) const NONE: &str = "none";

/// A value, or [`NONE`].
pub(crate) fn or_none<T: Display>(value: Option<&T>) -> &dyn Display {
    match value {
        Some(value) => value,
        None => &NONE,
    }
}

/// A duration in one unit, rounded: 30 → “30 seconds”, 150 → “3 minutes”, 7200 → “2 hours”. The window does the same
/// (`duration` in `ui/src/locale/format.ts`).
pub(crate) fn rounded(seconds: u64) -> String {
    let in_units_of = |unit: u64| (seconds + unit / 2) / unit;
    match seconds {
        0..120 => command_line::Seconds { count: seconds }.text(),
        120..7200 => command_line::Minutes {
            count: in_units_of(60),
        }
        .text(),
        _ => command_line::Hours {
            count: in_units_of(3600),
        }
        .text(),
    }
}

/// A duration to the second: 150 → “2 minutes and 30 seconds”.
pub(crate) fn exact(seconds: u64) -> String {
    let minutes = command_line::Minutes { count: seconds / 60 };
    let rest = command_line::Seconds { count: seconds % 60 };
    match (minutes.count, rest.count) {
        (0, _) => rest.text(),
        (_, 0) => minutes.text(),
        _ => command_line::And {
            first: &minutes.text(),
            second: &rest.text(),
        }
        .text(),
    }
}

/// “a”, “a and b”, “a, b, and c”; [`NONE`] for an empty list.
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => NONE.to_owned(),
        [only] => only.clone(),
        [first, second] => command_line::And { first, second }.text(),
        [rest @ .., last] => command_line::AndLast {
            items: &rest.join(", "),
            last,
        }
        .text(),
    }
}

/// Text of Cognito or of the operating system as a sentence with a space behind it, so that ours can follow. A name such
/// as `invalid_grant` keeps its lower case.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    let first_word = text.split([' ', ',']).next().unwrap_or_default();
    let is_word = first_word.len() < text.len() && first_word.chars().all(|c| c.is_ascii_lowercase());
    let (first, rest) = text.split_at(usize::from(is_word));
    let text = format!("{}{rest}", first.to_ascii_uppercase());
    match &*text {
        "" => text,
        _ if text.ends_with(['.', '!', '?']) => text + " ",
        _ => text + ". ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_duration_has_one_unit() {
        for (seconds, text) in [
            (1, "1 second"),
            (119, "119 seconds"),
            (150, "3 minutes"),
            (7200, "2 hours"),
        ] {
            assert_eq!(rounded(seconds), text);
        }
    }

    #[test]
    fn exact_duration_has_minutes_and_seconds() {
        for (seconds, text) in [
            (1, "1 second"),
            (60, "1 minute"),
            (61, "1 minute and 1 second"),
            (150, "2 minutes and 30 seconds"),
        ] {
            assert_eq!(exact(seconds), text);
        }
    }

    #[test]
    fn list_joins_its_items_with_and() {
        let list = |items: &[&str]| list(&items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>());
        assert_eq!(list(&[]), "none");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b, and c");
    }

    #[test]
    fn quoted_text_becomes_a_sentence() {
        for (quoted, expected) in [
            ("Too short", "Too short. "),
            ("Too short!", "Too short! "),
            (" ", ""),
            ("too short", "Too short. "),
            ("too_short", "too_short. "),
            (", odd", ", odd. "),
        ] {
            assert_eq!(sentence(quoted), expected);
        }
    }
}
