//! What comes along when text is copied from somewhere: taken out where it surely does not belong. What is left is
//! checked by whoever reads it.
//!
//! Passwords are not in this module: each of their characters counts.

use secret::SecretText;

/// Marks that nobody sees: zero-width spaces and joiners, marks of direction, byte-order marks, soft hyphens. Cognito
/// takes them (Unicode's category Cf) in no username, id or token.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '‘'..='‟' | '«' | '»' | ',' | ';')
}

/// A name: without invisible marks and without white space around it. Quotes may be a part of it.
pub(crate) fn name(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.trim().to_owned()
}

/// An id, a region, a URL: without quotes around it either, which come along from JSON and from code.
pub(crate) fn identifier(text: &str) -> String {
    let visible = name(text);
    visible
        .trim_matches(|c: char| c.is_whitespace() || is_quote(c))
        .to_owned()
}

/// A token, a session or a client secret, none of which has white space or quotes of its own; a line that was too long
/// for a window may have been broken.
pub(crate) fn secret(pasted: &SecretText) -> SecretText {
    // One allocation of the final size, so that growing leaves no copy behind.
    let text = pasted.expose();
    let mut bare = String::with_capacity(text.len());
    bare.extend(
        text.trim_matches(is_around)
            .chars()
            .filter(|c| !c.is_whitespace() && !is_invisible(*c)),
    );
    bare.into()
}

/// The same of an access token, which is often copied together with its header's `Bearer`.
pub(crate) fn token(pasted: &SecretText) -> SecretText {
    let text = pasted.expose().trim_start_matches(is_around);
    match text.split_at_checked(6) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("bearer") => secret(&rest.into()),
        _ => secret(pasted),
    }
}

fn is_around(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || is_quote(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_quotes_and_loses_what_is_not_seen() {
        assert_eq!(
            name("\u{feff} no\u{200b}or@example.com\r\n\u{200e}"),
            "noor@example.com"
        );
        assert_eq!(name("\"noor\""), "\"noor\"");
        assert_eq!(name("no or"), "no or", "not ours to put right");
    }

    #[test]
    fn an_id_loses_its_quotes_too() {
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
    fn secrets_and_tokens_come_bare() {
        let bare = |pasted: &str| secret(&pasted.into()).expose().to_owned();
        assert_eq!(bare(" 'abc\r\n  def\u{200b}',\n"), "abcdef");
        assert_eq!(bare("Bearer abc"), "Bearerabc", "a session has no scheme");
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
}
