//! What is looked for: secrets in every shape that the program could hold them in, cut into pieces.
//!
//! In pieces, because an allocator writes its own pointers over the beginning of what was freed: the rest of a secret
//! would go unseen by a search for the whole.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Result, anyhow};
use totp_rs::Secret;

/// Long enough never to be met by chance.
const LETTERS: usize = 16;
const BYTES: usize = 8;

/// One run of bytes and what it is a piece of.
struct Needle {
    what: String,
    bytes: Vec<u8>,
    any_case: bool,
}

/// All that is looked for at once.
#[derive(Default)]
pub(crate) struct Needles {
    needles: Vec<Needle>,
}

impl Needles {
    /// The shared secret as base32 in any case, as the bytes it stands for, in a key URI, and in the groups of four
    /// that *Show secret* asks for.
    pub(crate) fn shared_secret(mut self, base32: &str) -> Result<Self> {
        let bytes = Secret::try_from_base32(base32).map_err(|error| anyhow!("{error}"))?;
        self.text("the secret as base32", base32, true);
        self.pieces("the secret's bytes", bytes.as_bytes(), BYTES, false);
        let groups: Vec<_> = base32.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
        for between in [" ", "\",\""] {
            self.text("the secret in groups of four", &groups.join(between), true);
        }
        // Of every key URI, whatever its secret; the program's own copy of these letters is not in writable memory.
        self.text("a key URI", "otpauth://totp/PRACTICE", true);
        Ok(self)
    }

    /// A session, a token or a password.
    pub(crate) fn secret(mut self, what: &str, text: &str) -> Self {
        // What stands before the last dot of a JWT are claims, which other tokens share.
        let own = text.rsplit('.').next().unwrap_or(text);
        self.text(what, own, false);
        self
    }

    /// A QR code as a PNG file. Pieces with little in them are left out: other pictures may have the same.
    pub(crate) fn picture(mut self, png: &[u8]) -> Self {
        for piece in png.chunks_exact(LETTERS) {
            if piece.iter().collect::<BTreeSet<_>>().len() > LETTERS / 2 {
                self.piece("the QR code", piece, false);
            }
        }
        self
    }

    /// Those of both.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.needles.extend(other.needles);
        self
    }

    /// As UTF-8 and as UTF-16, which a web engine and GTK may use; either byte order is found by the other's pieces.
    fn text(&mut self, what: &str, text: &str, any_case: bool) {
        self.pieces(what, text.as_bytes(), LETTERS, any_case);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.pieces(&format!("{what}, UTF-16"), &wide, 2 * LETTERS, any_case);
    }

    /// Cuts into pieces that leave nothing out: the last one overlaps the one before. What is shorter stays whole.
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
        assert!(bytes.len() >= BYTES, "{what} is too short to be searched for");
        self.needles.push(Needle {
            what: what.to_owned(),
            bytes: if any_case {
                bytes.to_ascii_lowercase()
            } else {
                bytes.to_owned()
            },
            any_case,
        });
    }

    /// Prepares to search for all of them in one pass.
    pub(crate) fn search(&self) -> Search<'_> {
        let mut starts = vec![false; 1 << 16];
        for needle in &self.needles {
            for first in cases(needle.bytes[0], needle.any_case) {
                for second in cases(needle.bytes[1], needle.any_case) {
                    starts[pair(first, second)] = true;
                }
            }
        }
        Search {
            needles: &self.needles,
            starts,
        }
    }
}

/// See [`Needles::search`].
pub(crate) struct Search<'a> {
    needles: &'a [Needle],
    /// Whether any needle starts with this pair of bytes: most pairs start none, which is what makes it fast.
    starts: Vec<bool>,
}

impl<'a> Search<'a> {
    /// What starts in that range of `bytes`, and where.
    pub(crate) fn found_in(&self, bytes: &[u8], range: Range<usize>) -> Vec<(usize, &'a str)> {
        let mut found = Vec::new();
        for at in range.start..range.end.min(bytes.len().saturating_sub(1)) {
            if self.starts[pair(bytes[at], bytes[at + 1])] {
                let needles = self.needles.iter().filter(|needle| needle.stands_at(bytes, at));
                found.extend(needles.map(|needle| (at, needle.what.as_str())));
            }
        }
        found
    }

    /// What is in `bytes` at all.
    pub(crate) fn all_in(&self, bytes: &[u8]) -> BTreeSet<&'a str> {
        let found = self.found_in(bytes, 0..bytes.len());
        found.into_iter().map(|(_, what)| what).collect()
    }
}

impl Needle {
    fn stands_at(&self, bytes: &[u8], at: usize) -> bool {
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
fn every_shape_is_found_also_without_its_beginning() -> Result<()> {
    const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";
    let needles = Needles::default()
        .shared_secret(SECRET)?
        .secret("a token", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJlIG9mIGEgdG9rZW4")
        .secret("a password", "Correct-horse-1 battery-staple");
    let search = needles.search();
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
            assert!(search.all_in(&memory).contains(what), "{what} less {lost}");
        }
    }
    let uri = format!("otpauth://totp/PRACTICE%20%E2%80%93:noor?secret={SECRET}");
    assert!(search.all_in(uri.as_bytes()).contains("a key URI"));
    assert!(
        search
            .all_in(b"OJCV 3UC3 6QTC LLXP C4O7 7ZUD")
            .contains("the secret in groups of four")
    );
    assert!(search.all_in(b"nothing of the kind").is_empty());
    Ok(())
}
