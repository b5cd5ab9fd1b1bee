//! Random ids, secrets and texts, from the generator of `rand` that the operating system seeds.

use data_encoding::BASE64URL_NOPAD;
use rand::seq::IteratorRandom;
use rand::{Rng, rng};

/// Returns `N` random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rng().fill_bytes(&mut bytes);
    bytes
}

/// Returns `length` random bytes.
pub(crate) fn byte_vec(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    rng().fill_bytes(&mut bytes);
    bytes
}

/// Returns an opaque token of `N` random bytes in base64url: four characters for three bytes.
pub(crate) fn token<const N: usize>() -> String {
    BASE64URL_NOPAD.encode(&bytes::<N>())
}

/// Returns an opaque text of so many base64url characters.
pub(crate) fn opaque(characters: usize) -> String {
    let mut text = BASE64URL_NOPAD.encode(&byte_vec(characters.div_ceil(4) * 3));
    text.truncate(characters);
    text
}

/// Returns a random UUID, version 4.
pub(crate) fn uuid() -> String {
    uuid::Builder::from_random_bytes(bytes()).into_uuid().to_string()
}

/// Returns `length` characters of an alphabet, each equally likely.
pub(crate) fn text(length: usize, alphabet: &str) -> String {
    let mut rng = rng();
    (0..length)
        .filter_map(|_| alphabet.chars().choose(&mut rng))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_the_requested_length_and_alphabet() {
        let text = text(200, "abc");
        assert_eq!(text.len(), 200);
        for character in ['a', 'b', 'c'] {
            assert!(text.contains(character));
        }
        assert!(text.chars().all(|c| "abc".contains(c)));
    }

    #[test]
    fn text_of_an_empty_alphabet_is_empty() {
        assert_eq!(super::text(3, ""), "");
    }
}
