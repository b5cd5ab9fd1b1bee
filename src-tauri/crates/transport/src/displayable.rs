//! Text that another computer sent, made safe to show.
//!
//! A terminal obeys control characters: escape sequences clear the screen, set the title or write to the clipboard
//! (OSC 52), and a line break makes the rest look like a line of the program. Direction marks reorder the text around
//! them, in a window too (<https://trojansource.codes/>).

use icu_properties::CodePointSetData;
use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint};

/// The longest displayable text, in characters.
const MAX_CHARS: usize = 1000;
/// Stands for a character that is not shown.
const REPLACEMENT: char = '\u{fffd}';

/// Returns text that another computer sent as one line that is safe to show, in a terminal and in a window.
///
/// Control characters, direction marks and invisible characters become U+FFFD. Runs of white space, including line
/// breaks, become one space, because a long run in a terminal looks like the start of a new line. The text is cut at
/// 1,000 characters.
pub fn displayable(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut previous = None;
    let mut shown: String = text
        .chars()
        .take(MAX_CHARS)
        .map(|c| {
            let c = match is_hidden(previous, c) {
                true => REPLACEMENT,
                false => c,
            };
            previous = Some(c);
            c
        })
        .collect();
    if text.chars().nth(MAX_CHARS).is_some() {
        shown.push('…');
    }
    shown
}

/// Returns a name without the characters that [`displayable`] replaces, and without surrounding white space. For names
/// that people type, paste or import: what was copied along is not part of them.
pub fn visible_name(name: &str) -> String {
    let mut previous = None;
    let kept = name.chars().filter(|c| {
        let kept = c.is_control() || !is_hidden(previous, *c);
        if kept {
            previous = Some(*c);
        }
        kept
    });
    kept.collect::<String>().trim().to_owned()
}

/// Returns text of this program's own lines in which [`displayable`]'s characters are replaced, except line breaks.
/// For a terminal, as the last guard against text that was not made displayable where it entered.
pub fn displayable_lines(text: &str) -> String {
    let mut previous = None;
    let shown = text.chars().map(|c| {
        let c = match c != '\n' && is_hidden(previous, c) {
            true => REPLACEMENT,
            false => c,
        };
        previous = Some(c);
        c
    });
    shown.collect()
}

/// Whether a character has no shape of its own, but changes what is shown around it.
///
/// Joiners and variation selectors belong to Persian and Indic words and to emoji. Only after ASCII have they no use.
fn is_hidden(previous: Option<char>, c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    let joins = matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    if joins && previous.is_some_and(|previous| !previous.is_ascii() && previous != REPLACEMENT) {
        return false;
    }
    c.is_control()
        || CodePointSetData::new::<BidiControl>().contains(c)
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        // White space for Unicode, but terminals break the line or show nothing.
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_lose_their_first_character() {
        for (sent, shown) in [
            ("\u{1b}]52;c;ZXZpbA==\u{7}", "\u{fffd}]52;c;ZXZpbA==\u{fffd}"),
            ("\u{1b}]0;title\u{1b}\\", "\u{fffd}]0;title\u{fffd}\\"),
            ("a\u{1b}[2J\u{1b}[Hb", "a\u{fffd}[2J\u{fffd}[Hb"),
            // The one-character forms of C1, and DEL.
            (
                "\u{9b}2J\u{9d}0;t\u{9c}\u{7f}",
                "\u{fffd}2J\u{fffd}0;t\u{fffd}\u{fffd}",
            ),
            ("wiped\u{8}\u{8}\u{8}", "wiped\u{fffd}\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(displayable(sent), shown);
        }
    }

    #[test]
    fn lines_cannot_be_forged() {
        for forged in [
            "no\nok     all is well",
            "no\r\nok all is well",
            "no\u{b}ok all is well",
            "no\u{85}ok all is well",
            "no\u{2028}ok\u{2029}all is well",
            &format!("no{}ok all is well", " ".repeat(200)),
            "no\u{3000}\u{a0}\tok all is well",
        ] {
            assert_eq!(displayable(forged), "no ok all is well", "{forged:?}");
        }
        // A carriage return would overwrite the start of the line.
        assert_eq!(displayable("refused\rdone"), "refused done");
    }

    #[test]
    fn direction_marks_and_invisible_characters_are_replaced() {
        for hidden in [
            '\u{61c}',
            '\u{200e}',
            '\u{200f}',
            '\u{202a}',
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{200b}',
            '\u{2060}',
            '\u{feff}',
            '\u{ad}',
            '\u{180e}',
            '\u{e0041}',
            '\u{115f}',
            '\u{3164}',
            '\u{fff9}',
            '\u{200d}',
            '\u{fe0f}',
        ] {
            assert_eq!(displayable(&format!("a{hidden}b")), "a\u{fffd}b", "{hidden:?}");
            assert_eq!(visible_name(&format!(" a{hidden}b")), "ab", "{hidden:?}");
        }
    }

    #[test]
    fn words_of_any_language_and_emoji_are_unchanged() {
        for text in [
            "Passwort zu kurz: mindestens 12 Zeichen",
            "كلمة المرور قصيرة",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}💻 ❤\u{fe0f}",
            "e\u{301}",
        ] {
            assert_eq!(displayable(text), text);
            assert_eq!(visible_name(text), text);
        }
    }

    #[test]
    fn lines_keep_their_breaks_and_indentation() {
        let lines = "cognito-enroll: no\n  remedy\n";
        assert_eq!(displayable_lines(lines), lines);
        assert_eq!(
            displayable_lines("a\u{1b}[2J\n\r\u{202e}b"),
            "a\u{fffd}[2J\n\u{fffd}\u{fffd}b"
        );
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(displayable(&"é".repeat(1000)), "é".repeat(1000));
        assert_eq!(displayable(&"é".repeat(1001)), "é".repeat(1000) + "…");
    }
}
