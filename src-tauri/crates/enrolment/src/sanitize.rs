//! Cleaning of pasted text: characters that were copied along and cannot belong to the value are removed. The caller
//! checks the rest.
//!
//! Passwords are not cleaned, because each of their characters counts.

use secret::SecretText;

/// Zero-width spaces and joiners, direction marks, byte-order marks and soft hyphens. Cognito accepts these characters
/// (Unicode's category Cf) in no username, id or token.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '‘'..='‟' | '«' | '»' | ',' | ';')
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a character may surround a secret.
fn is_wrapping(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || is_quote(character)
}

/// Whether a character is there only to make a code or a written secret easier to read.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || is_dash(character)
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

/// Cleans a code, of an authenticator or sent by Cognito: without spaces, dashes and invisible characters.
pub(crate) fn code(text: &str) -> SecretText {
    without(text, is_separator)
}

/// Cleans a shared secret that was written down in groups.
pub(crate) fn written_secret(written: &SecretText) -> SecretText {
    without(written.expose(), is_separator)
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
            "\u{200e}123\u{a0}456\u{feff}",
        ] {
            assert_eq!(code(pasted).expose(), "123456", "{pasted:?}");
        }
        let written = |text: &str| written_secret(&text.into()).expose().to_owned();
        assert_eq!(written(" jbsw y3dp–ehpk-3pxp\u{200b}\n"), "jbswy3dpehpk3pxp");
        assert_eq!(written(" - \t"), "");
    }
}
