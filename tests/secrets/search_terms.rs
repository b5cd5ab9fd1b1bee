//! Search terms: secrets in every encoding in which the program could hold them, cut into pieces.
//!
//! In pieces, because an allocator overwrites the start of freed memory with its pointers, so that a search for the whole
//! would miss the rest of a secret.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Result, anyhow};
use totp_rs::Secret;

/// Long enough not to occur by chance.
const LETTERS: usize = 16;
const BYTES: usize = 8;

/// A piece of a secret.
struct SearchTerm {
    what: String,
    bytes: Vec<u8>,
    any_case: bool,
}

/// The terms of one search.
#[derive(Default)]
pub(crate) struct SearchTerms {
    search_terms: Vec<SearchTerm>,
}

impl SearchTerms {
    /// Adds a shared secret: as Base32 in any case, as bytes, in a key URI, and in the groups of four of *Show secret*.
    pub(crate) fn shared_secret(mut self, base32: &str) -> Result<Self> {
        let bytes = Secret::try_from_base32(base32).map_err(|error| anyhow!("{error}"))?;
        self.text("the secret as base32", base32, true);
        self.pieces("the secret's bytes", bytes.as_bytes(), BYTES, false);
        let groups: Vec<_> = base32.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
        for between in [" ", "\",\""] {
            self.text("the secret in groups of four", &groups.join(between), true);
        }
        // The start of every key URI. The program's constant is not in writable memory.
        self.text("a key URI", "otpauth://totp/PRACTICE", true);
        Ok(self)
    }

    /// Adds a session, a token or a password.
    pub(crate) fn secret(mut self, what: &str, text: &str) -> Self {
        // Of a JWT only the signature, because other tokens have the same claims.
        let own = text.rsplit('.').next().unwrap_or(text);
        self.text(what, own, false);
        self
    }

    /// Adds a number: big-endian as in a hash, and little-endian as in the limbs of big-integer arithmetic.
    pub(crate) fn number(mut self, what: &str, big_endian: &[u8]) -> Self {
        self.pieces(what, big_endian, BYTES, false);
        let limbs: Vec<u8> = big_endian.iter().rev().copied().collect();
        self.pieces(&format!("{what}, as limbs"), &limbs, BYTES, false);
        self
    }

    /// Adds a QR code as PNG, without pieces of few different bytes, which other pictures may contain too.
    pub(crate) fn picture(mut self, png: &[u8]) -> Self {
        for piece in png.chunks_exact(LETTERS) {
            if piece.iter().collect::<BTreeSet<_>>().len() > LETTERS / 2 {
                self.piece("the QR code", piece, false);
            }
        }
        self
    }

    /// Adds the terms of `other`.
    pub(crate) fn extended_by(mut self, other: Self) -> Self {
        self.search_terms.extend(other.search_terms);
        self
    }

    /// Adds a text as UTF-8 and as UTF-16, which a web engine and GTK may use. The pieces match either byte order.
    fn text(&mut self, what: &str, text: &str, any_case: bool) {
        self.pieces(what, text.as_bytes(), LETTERS, any_case);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.pieces(&format!("{what}, UTF-16"), &wide, 2 * LETTERS, any_case);
    }

    /// Adds pieces that cover all bytes; the last piece overlaps the previous one. Short bytes stay whole.
    fn pieces(&mut self, what: &str, bytes: &[u8], length: usize, any_case: bool) {
        if bytes.len() <= length {
            return self.piece(what, bytes, any_case);
        }
        let last = bytes.len() - length;
        for at in (0..last).step_by(length).chain([last]) {
            self.piece(what, &bytes[at..at + length], any_case);
        }
    }

    fn piece(&mut self, what: &str, bytes: &[u8], any_case: bool) {
        assert!(bytes.len() >= BYTES, "{what} is too short to search for");
        self.search_terms.push(SearchTerm {
            what: what.to_owned(),
            bytes: if any_case {
                bytes.to_ascii_lowercase()
            } else {
                bytes.to_owned()
            },
            any_case,
        });
    }

    /// Prepares a search for all terms in one pass.
    pub(crate) fn search(&self) -> Search<'_> {
        let mut starts = vec![false; 1 << 16];
        for term in &self.search_terms {
            for first in cases(term.bytes[0], term.any_case) {
                for second in cases(term.bytes[1], term.any_case) {
                    starts[pair(first, second)] = true;
                }
            }
        }
        Search {
            search_terms: &self.search_terms,
            starts,
        }
    }
}

/// A search for all terms in one pass.
pub(crate) struct Search<'a> {
    search_terms: &'a [SearchTerm],
    /// Whether a term starts with this pair of bytes. Fast, because most pairs start none.
    starts: Vec<bool>,
}

impl<'a> Search<'a> {
    /// Returns the terms that start in a range of `bytes`, with their positions.
    pub(crate) fn found_in(&self, bytes: &[u8], range: Range<usize>) -> Vec<(usize, &'a str)> {
        let mut found = Vec::new();
        for at in range.start..range.end.min(bytes.len().saturating_sub(1)) {
            if self.starts[pair(bytes[at], bytes[at + 1])] {
                let search_terms = self.search_terms.iter().filter(|term| term.is_at(bytes, at));
                found.extend(search_terms.map(|term| (at, term.what.as_str())));
            }
        }
        found
    }

    /// Returns the names of all terms in `bytes`.
    pub(crate) fn all_in(&self, bytes: &[u8]) -> BTreeSet<&'a str> {
        let found = self.found_in(bytes, 0..bytes.len());
        found.into_iter().map(|(_, what)| what).collect()
    }
}

impl SearchTerm {
    fn is_at(&self, bytes: &[u8], at: usize) -> bool {
        let here = bytes.get(at..at + self.bytes.len());
        here.is_some_and(|here| {
            if self.any_case {
                here.eq_ignore_ascii_case(&self.bytes)
            } else {
                here == self.bytes
            }
        })
    }
}

fn cases(byte: u8, any: bool) -> Vec<u8> {
    match any {
        true => vec![byte.to_ascii_lowercase(), byte.to_ascii_uppercase()],
        false => vec![byte],
    }
}

fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

#[test]
fn every_encoding_is_found_without_its_start() -> Result<()> {
    const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";
    let search_terms = SearchTerms::default()
        .shared_secret(SECRET)?
        .secret("a token", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJlIG9mIGEgdG9rZW4")
        .secret("a password", "Correct-horse-1 battery-staple");
    let search = search_terms.search();
    let bytes = Secret::try_from_base32(SECRET).map_err(|error| anyhow!("{error}"))?;
    let wide: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (what, shape) in [
        ("the secret as base32", SECRET.as_bytes()),
        ("the secret as base32", SECRET.to_lowercase().as_bytes()),
        ("the secret as base32, UTF-16", &wide),
        ("the secret's bytes", bytes.as_bytes()),
        ("a token", b"c2lnbmF0dXJlIG9mIGEgdG9rZW4"),
        ("a password", b"Correct-horse-1 battery-staple"),
    ] {
        for lost in [0, 8] {
            let memory = [b"12345", &shape[lost..], b"12345"].concat();
            assert!(
                search.all_in(&memory).contains(what),
                "{what} without its first {lost} bytes"
            );
        }
    }
    let uri = format!("otpauth://totp/PRACTICE%20%E2%80%93:noor?secret={SECRET}");
    assert!(search.all_in(uri.as_bytes()).contains("a key URI"));
    assert!(
        search
            .all_in(b"OJCV 3UC3 6QTC LLXP C4O7 7ZUD")
            .contains("the secret in groups of four")
    );
    assert!(search.all_in(b"no secret in here").is_empty());
    Ok(())
}
