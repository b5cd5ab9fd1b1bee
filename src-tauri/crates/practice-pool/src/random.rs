//! Randomness, always the operating system's.

use data_encoding::BASE64URL_NOPAD;
use getrandom::Error;

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// An opaque token of `N` random bytes in base64url; four characters for three bytes.
pub(crate) fn token<const N: usize>() -> Result<String, Error> {
    Ok(BASE64URL_NOPAD.encode(&bytes::<N>()?))
}

/// `length` random bytes.
pub(crate) fn many_bytes(length: usize) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// An opaque text of base64url characters.
pub(crate) fn opaque(characters: usize) -> Result<String, Error> {
    let mut text = BASE64URL_NOPAD.encode(&many_bytes(characters.div_ceil(4) * 3)?);
    text.truncate(characters);
    Ok(text)
}

/// A random UUID, version 4.
pub(crate) fn uuid() -> Result<String, Error> {
    Ok(uuid::Builder::from_random_bytes(bytes()?).into_uuid().to_string())
}

/// A number below `bound`, each equally likely; 0 if `bound` is 0.
pub(crate) fn below(bound: u32) -> Result<u32, Error> {
    // The largest multiple of `bound`: numbers above it would favour the small remainders.
    let fair = u32::MAX - u32::MAX.checked_rem(bound).unwrap_or(0);
    loop {
        let number = getrandom::u32()?;
        if number < fair {
            return Ok(number.checked_rem(bound).unwrap_or(0));
        }
    }
}

/// One of the characters; nothing only if there are none.
pub(crate) fn pick(characters: &str) -> Result<Option<char>, Error> {
    let bound = u32::try_from(characters.chars().count()).unwrap_or(u32::MAX);
    Ok(characters.chars().nth(below(bound)? as usize))
}

/// `length` characters, each one of `characters`.
pub(crate) fn text(length: usize, characters: &str) -> Result<String, Error> {
    let mut text = String::with_capacity(length);
    for _ in 0..length {
        text.extend(pick(characters)?);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_the_length_and_the_alphabet_asked_for() {
        let text = text(200, "abc").unwrap();
        assert_eq!(text.len(), 200);
        for character in ['a', 'b', 'c'] {
            assert!(text.contains(character));
        }
        assert!(text.chars().all(|c| "abc".contains(c)));
    }

    #[test]
    fn no_bound_is_too_small() {
        assert_eq!(below(0).unwrap(), 0);
        assert_eq!(below(1).unwrap(), 0);
    }
}
