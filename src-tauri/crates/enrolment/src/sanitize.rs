//! Cleaning of pasted text: characters that were copied along and cannot belong to the value are removed. The caller
//! checks the rest.
//!
//! Passwords are not cleaned, because each of their characters counts.

use secret::SecretText;

/// Zero-width spaces and joiners, direction marks, byte-order marks, soft hyphens and variation selectors. Cognito accepts
/// these characters (Unicode's category Cf) in no username, id or token.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e01ef}'
    )
}

/// Fillers and the empty Braille pattern, which are displayed as white space, but are letters and symbols to Unicode.
fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// Straight and typographic quotation marks, primes and accents that are typed as such, and what follows a value in JSON
/// and code.
fn is_quote(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '`' | ',' | ';' | '´' | '«' | '»' | 'ʹ'..='ˈ' | '‘'..='‟' | '′'..='‷' | '‹' | '›' | '「'..='』' | '〝'..='〟'
    )
}

/// Unicode's category Pd, and the minus signs, bullets and lines that are displayed like dashes.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2d7}' | '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{23af}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{2796}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{2e40}'
                | '\u{2e5d}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{30fc}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff70}'
                | '\u{10ead}'
    )
}

/// Returns the ASCII form of full-width letters, digits and signs, which Japanese and Chinese input methods produce, and
/// of the digits of Arabic and Persian keyboards.
pub(crate) fn narrow(character: char) -> char {
    let (zero, ascii) = match character {
        '\u{ff01}'..='\u{ff5e}' => ('\u{ff01}', '!'),
        '\u{660}'..='\u{669}' => ('\u{660}', '0'),
        '\u{6f0}'..='\u{6f9}' => ('\u{6f0}', '0'),
        _ => return character,
    };
    let narrow = u32::from(character) - u32::from(zero) + u32::from(ascii);
    char::from_u32(narrow).unwrap_or(character)
}

/// Whether a character may surround a secret.
fn is_wrapping(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || is_quote(character)
}

/// Whether a character is there only to make a code or a written secret easier to read, or was copied along.
pub(crate) fn is_separator(character: char) -> bool {
    is_wrapping(character) || is_blank(character) || is_dash(character)
}

/// Cleans a name: without invisible characters and surrounding white space. Quotes may belong to it.
pub(crate) fn name(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.trim().to_owned()
}

/// Cleans an id, region or URL: as a name, and without surrounding quotes, which are copied along from JSON and code.
pub(crate) fn identifier(text: &str) -> String {
    let visible = name(text);
    visible
        .trim_matches(|c: char| c.is_whitespace() || is_quote(c))
        .to_owned()
}

/// Cleans a token, session or client secret, none of which contains white space or quotes. A terminal may have broken a
/// long line.
pub(crate) fn secret(pasted: &SecretText) -> SecretText {
    without(pasted.expose().trim_matches(is_wrapping), |c| {
        c.is_whitespace() || is_invisible(c)
    })
}

/// Cleans an access token: as a secret, and without the header's `Bearer`.
pub(crate) fn token(pasted: &SecretText) -> SecretText {
    let text = pasted.expose().trim_start_matches(is_wrapping);
    match text.split_at_checked(6) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("bearer") => secret(&rest.into()),
        _ => secret(pasted),
    }
}

/// Cleans a code of an authenticator: without spaces, dashes, quotes and invisible characters.
pub(crate) fn code(text: &str) -> SecretText {
    without(text, is_separator)
}

/// Cleans a code that Cognito sent: without spaces, dashes and invisible characters. A custom sender may use quotes.
pub(crate) fn sent_code(text: &str) -> SecretText {
    without(text, |c| c.is_whitespace() || is_invisible(c) || is_dash(c))
}

/// Narrows the characters of a written secret and removes invisible ones. The separators between its groups are kept,
/// because they distinguish notations.
pub(crate) fn written_secret(written: &SecretText) -> SecretText {
    let text = written.expose();
    // A character never becomes longer.
    let mut clean = String::with_capacity(text.len());
    clean.extend(text.chars().filter(|c| !is_invisible(*c)).map(narrow));
    clean.into()
}

/// Removes everything between the letters of a cleaned secret, and a full stop at its end.
pub(crate) fn letters(clean: &SecretText) -> SecretText {
    let text = clean.expose().trim_end_matches(|c| c == '.' || is_separator(c));
    without(text, is_separator)
}

/// Cleans a URI: without invisible characters, surrounding quotes and the line breaks of a terminal.
pub(crate) fn uri(pasted: &SecretText) -> SecretText {
    without(pasted.expose().trim_matches(is_wrapping), |c| {
        is_invisible(c) || matches!(c, '\r' | '\n' | '\t')
    })
}

fn without(text: &str, is_removed: impl Fn(char) -> bool) -> SecretText {
    // Sized for the whole text, because growing would leave a copy behind.
    let mut clean = String::with_capacity(text.len());
    clean.extend(text.chars().filter(|c| !is_removed(*c)));
    clean.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_keeps_quotes_and_loses_invisible_characters() {
        assert_eq!(
            name("\u{feff} no\u{200b}or@example.com\r\n\u{200e}"),
            "noor@example.com"
        );
        assert_eq!(name("\"noor\""), "\"noor\"");
        assert_eq!(name("no or"), "no or", "inner spaces are left to the check");
    }

    #[test]
    fn identifier_loses_surrounding_quotes() {
        for pasted in [
            "eu-1_A",
            "\"eu-1_A\",",
            " ‘eu-1_A’\n",
            "\u{200b}“eu-1_\u{ad}A”\u{200b}",
            "`eu-1_A`;",
        ] {
            assert_eq!(identifier(pasted), "eu-1_A", "{pasted:?}");
        }
    }

    #[test]
    fn secrets_and_tokens_lose_white_space_and_quotes() {
        let bare = |pasted: &str| secret(&pasted.into()).expose().to_owned();
        assert_eq!(bare(" 'abc\r\n  def\u{200b}',\n"), "abcdef");
        assert_eq!(bare("Bearer abc"), "Bearerabc", "only a token has a scheme");
        let bare = |pasted: &str| token(&pasted.into()).expose().to_owned();
        for pasted in [
            "eyJ.a.b",
            "Bearer eyJ.a.b",
            "\"bearer eyJ.a\n.b\"",
            "\u{feff}BEARER  'eyJ.a.b'",
        ] {
            assert_eq!(bare(pasted), "eyJ.a.b", "{pasted:?}");
        }
    }

    #[test]
    fn codes_and_written_secrets_lose_separators() {
        for pasted in [
            "123456",
            " 123 456\n",
            "123-456",
            "12–34—56",
            "“123 456”",
            "\u{200e}123\u{a0}456\u{feff}",
        ] {
            assert_eq!(code(pasted).expose(), "123456", "{pasted:?}");
        }
        let written = |text: &str| letters(&written_secret(&text.into())).expose().to_owned();
        assert_eq!(written(" jbsw y3dp–ehpk-3pxp\u{200b}\n"), "jbswy3dpehpk3pxp");
        assert_eq!(written(" - \t"), "");
    }

    #[test]
    fn every_dash_quote_and_blank_separates() {
        let separators = "-‐‑‒–—―−﹘﹣－ー〜⁻─➖\"'`´‘’‚“”„«»‹›「」『』＂＇′″ \u{a0}\u{2003}\u{202f}\u{3000}\u{2028}\u{3164}\u{2800}";
        let invisible = "\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{202e}\u{2060}\u{2069}\u{fe0f}\u{feff}\u{e0020}";
        for c in separators.chars().chain(invisible.chars()) {
            let pasted = SecretText::from(format!("{c}jbsw{c}y3dp{c}"));
            let clean = letters(&written_secret(&pasted));
            assert_eq!(clean.expose(), "jbswy3dp", "{c:?} U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn full_width_characters_and_other_digits_are_narrowed() {
        let narrowed: String = "ＪＢＳＷｙ３ｄｐ＝：／۷٢Дé".chars().map(narrow).collect();
        assert_eq!(narrowed, "JBSWy3dp=:/72Дé");
    }
}
