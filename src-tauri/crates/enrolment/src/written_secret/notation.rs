//! Recognition of secrets that are not base32, but could be mistaken for it.

use crate::sanitize::is_separator;

/// The characters that [`look_alikes`] reports at most.
const LOOK_ALIKES_MAX: usize = 5;

/// Whether the text is hexadecimal: `0x` before it, pairs of digits, or so many digits that base32 is unlikely. Some
/// hexadecimal texts are valid base32 too, but have other codes.
pub(super) fn is_hex(text: &str) -> bool {
    let is_gap = |c: char| is_separator(c) || matches!(c, ':' | '\\');
    let groups: Vec<&str> = text.split(is_gap).filter(|group| !group.is_empty()).collect();
    let is_prefixed = |group: &str| group.starts_with("0x") || group.starts_with("0X");
    let has_prefix = groups.iter().any(|group| is_prefixed(group)) || text.contains("\\x");
    let digits: Vec<&str> = groups
        .iter()
        .map(|group| match is_prefixed(group) {
            true => &group[2..],
            false if has_prefix => group.strip_prefix('x').unwrap_or(group),
            false => group,
        })
        .collect();
    let count: usize = digits.iter().map(|group| group.len()).sum();
    let all = || digits.iter().flat_map(|group| group.bytes());
    if count == 0 || !all().all(|digit| digit.is_ascii_hexdigit()) {
        return false;
    }
    let in_pairs = digits.len() >= 4 && digits.iter().all(|group| group.len() == 2);
    let no_base32 = || all().any(|digit| matches!(digit, b'0' | b'1' | b'8' | b'9'));
    // Base32 that happens to have no letter after F is far less likely.
    let is_varied = || {
        let mut letters: Vec<u8> = all()
            .filter(u8::is_ascii_alphabetic)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        letters.sort_unstable();
        letters.dedup();
        letters.len() >= 3
    };
    has_prefix || in_pairs || (count >= 16 && (no_base32() || is_varied()))
}

/// Whether the text is base64, of either alphabet: by its signs or its padding, or because upper and lower case alternate
/// in it. Letters that were typed by hand change their case at most a few times.
pub(super) fn is_base64(text: &str) -> bool {
    let text = text.trim_matches(|c| c == '.' || is_separator(c));
    let core = text.trim_end_matches('=');
    let padding = text.len() - core.len();
    let letters: Vec<char> = core.chars().filter(|c| !is_separator(*c)).collect();
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '_');
    if letters.is_empty() || !letters.iter().all(is_letter) {
        return false;
    }
    let has_signs = letters.iter().any(|c| matches!(c, '+' | '/'));
    let cases = case_changes(core);
    let count = letters.len();
    let is_padded_base32 = matches!((count % 8, padding), (2, 6) | (4, 4) | (5, 3) | (7, 1) | (_, 0));
    let is_padded = matches!(padding, 1 | 2) && (count + padding).is_multiple_of(4) && !is_padded_base32;
    has_signs || cases >= 3 || (cases >= 1 && is_padded)
}

/// Counts how often the case changes from letter to letter within a group. A capital letter at the start of a group
/// counts as one of the others, because phones capitalise words.
fn case_changes(text: &str) -> usize {
    let changes = |group: &str| {
        let letters: Vec<bool> = group
            .bytes()
            .filter(u8::is_ascii_alphabetic)
            .map(|letter| letter.is_ascii_uppercase())
            .collect();
        let starts_word = letters.first() == Some(&true) && letters.get(1) == Some(&false);
        let changes = letters.windows(2).filter(|pair| pair[0] != pair[1]).count();
        changes - usize::from(starts_word)
    };
    text.split(is_separator).map(changes).sum()
}

/// If the text consists of base32 and of characters that are mistaken for it, returns those characters. Others are never
/// returned: the text may be another secret that was pasted by mistake.
pub(super) fn look_alikes(letters: &str) -> Option<Vec<String>> {
    let letters = letters.trim_end_matches('=');
    let mut found: Vec<String> = Vec::new();
    for letter in letters.chars() {
        match letter {
            'A'..='Z' | 'a'..='z' | '2'..='7' => {}
            '0' | '1' | '8' | '9' | '|' | '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}' => {
                let letter = letter.to_string();
                if found.len() < LOOK_ALIKES_MAX && !found.contains(&letter) {
                    found.push(letter);
                }
            }
            _ => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}
