//! The text of a file, a stream or a pasted value, in the encodings that editors and shells write.

use std::char::{REPLACEMENT_CHARACTER, decode_utf16};

use zeroize::Zeroizing;

/// The byte order mark. Editors on Windows and PowerShell write it before the text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Why bytes are not text. The messages are in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnknownEncoding {
    /// The bytes are in another encoding, or no text.
    #[error("it is not text in UTF-8 or UTF-16")]
    NotUnicode,
    /// The text is UTF-16, but a part of a character is missing.
    #[error("its UTF-16 text is damaged")]
    DamagedUtf16,
    /// The text starts with the byte order mark of UTF-32.
    #[error("its text is in UTF-32, not in UTF-8 or UTF-16")]
    Utf32,
    /// The text contains NUL, as UTF-16 without a byte order mark does.
    #[error("it contains NUL characters, as UTF-16 text without a byte order mark does")]
    ContainsNul,
}

/// Decodes UTF-8, and the UTF-16 that PowerShell writes. One byte order mark at the start is not part of the text.
///
/// UTF-16 without a byte order mark is recognised if it consists of ASCII characters.
///
/// # Errors
/// [`UnknownEncoding`].
pub fn decode_text(bytes: &[u8]) -> Result<Zeroizing<String>, UnknownEncoding> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(UnknownEncoding::Utf32),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if is_ascii_in_utf16(bytes, 0) => utf16(bytes, u16::from_le_bytes),
        _ if is_ascii_in_utf16(bytes, 1) => utf16(bytes, u16::from_be_bytes),
        _ => {
            let text = str::from_utf8(bytes).map_err(|_| UnknownEncoding::NotUnicode)?;
            match text.contains('\0') {
                true => Err(UnknownEncoding::ContainsNul),
                false => Ok(Zeroizing::new(without_byte_order_mark(text).to_owned())),
            }
        }
    }
}

/// Returns the text without one byte order mark at its start.
pub fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Zeroizing<String>, UnknownEncoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    // A unit has at most three bytes in UTF-8. Growing would leave a copy behind.
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() / 2 * 3));
    text.extend(
        decode_utf16(pairs.iter().map(|pair| unit(*pair)))
            .map(|decoded| decoded.unwrap_or(REPLACEMENT_CHARACTER)),
    );
    match rest.is_empty() && !text.contains(REPLACEMENT_CHARACTER) {
        true if text.contains('\0') => Err(UnknownEncoding::ContainsNul),
        true => Ok(text),
        false => Err(UnknownEncoding::DamagedUtf16),
    }
}

/// Whether each pair of bytes is an ASCII character, which is at `index` of the pair, and a zero byte.
fn is_ascii_in_utf16(bytes: &[u8], index: usize) -> bool {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let is_ascii = |pair: &[u8; 2]| matches!(pair[index], 1..=0x7f) && pair[1 - index] == 0;
    rest.is_empty() && !pairs.is_empty() && pairs.iter().all(is_ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn decoded(bytes: &[u8]) -> Result<String, UnknownEncoding> {
        decode_text(bytes).map(|text| text.as_str().to_owned())
    }

    #[test]
    fn one_byte_order_mark_is_not_content() {
        for (text, content) in [
            ("", ""),
            ("pässwörd\r\n", "pässwörd\r\n"),
            ("\u{feff}pässwörd", "pässwörd"),
            ("\u{feff}", ""),
            ("\u{feff}\u{feff}p", "\u{feff}p"),
            ("p\u{feff}", "p\u{feff}"),
        ] {
            assert_eq!(decoded(text.as_bytes()).as_deref(), Ok(content), "{text:?}");
            assert_eq!(without_byte_order_mark(text), content);
        }
    }

    #[test]
    fn utf16_with_a_byte_order_mark_is_decoded() {
        for text in ["", "p", "pässwörd 会社 😀\r\n", "{\"Session\": \"AYAB\"}"] {
            let marked = format!("\u{feff}{text}");
            assert_eq!(decoded(&in_utf16(&marked, u16::to_le_bytes)).as_deref(), Ok(text));
            assert_eq!(decoded(&in_utf16(&marked, u16::to_be_bytes)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn utf16_without_a_byte_order_mark_is_decoded_if_it_is_ascii() {
        for text in ["p", "password\r\n"] {
            assert_eq!(decoded(&in_utf16(text, u16::to_le_bytes)).as_deref(), Ok(text));
            assert_eq!(decoded(&in_utf16(text, u16::to_be_bytes)).as_deref(), Ok(text));
        }
        for (text, error) in [
            ("pässwörd", UnknownEncoding::NotUnicode),
            ("pŁ", UnknownEncoding::ContainsNul),
        ] {
            assert_eq!(decoded(&in_utf16(text, u16::to_le_bytes)), Err(error));
        }
    }

    #[test]
    fn other_encodings_are_rejected() {
        for (bytes, error) in [
            (&b"p\xe4ssw\xf6rd"[..], UnknownEncoding::NotUnicode),
            (b"\xff\xfe\0\0p\0\0\0", UnknownEncoding::Utf32),
            (b"\0\0\xfe\xff\0\0\0p", UnknownEncoding::Utf32),
            (b"\xff\xfep\0q", UnknownEncoding::DamagedUtf16),
            (b"\xff\xfe\x3d\xd8", UnknownEncoding::DamagedUtf16),
            (b"\xff\xfep\0\0\0", UnknownEncoding::ContainsNul),
            (b"ab\0c", UnknownEncoding::ContainsNul),
        ] {
            assert_eq!(decoded(bytes), Err(error), "{bytes:?}");
        }
    }
}
