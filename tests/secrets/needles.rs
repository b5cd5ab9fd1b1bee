//! What is looked for: secrets in every shape that the program could hold them in, cut into pieces.
//!
//! In pieces, because an allocator writes its own pointers over the beginning of what was freed: the rest of a secret
//! would go unseen by a search for the whole.

use anyhow::{Result, anyhow};
use enrolment::{KeyUri, QrPicture, SharedSecret};
use totp_rs::Secret;

/// Long enough never to be met by chance.
const LETTERS: usize = 16;
const BYTES: usize = 8;
/// Of compressed data, which has runs that any picture of a QR code has.
const COMPRESSED: usize = 24;

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

    /// The QR code as the page gets it.
    pub(crate) fn picture(mut self, base32: &str, issuer: &str, account: &str) -> Result<Self> {
        let failed = |problem| anyhow!("{problem:?}");
        let secret = SharedSecret::from_base32(base32.into()).map_err(failed)?;
        let picture = QrPicture::of(&KeyUri::new(issuer, account, &secret)).map_err(failed)?;
        // Neither the header nor the last rows, which are white in every code.
        let png = picture.png();
        let inner = &png[png.len() / 4..png.len() * 3 / 4];
        for piece in inner.chunks_exact(COMPRESSED).step_by(4) {
            self.piece("the QR code as PNG", piece, false);
        }
        Ok(self)
    }

    /// A password, session or token.
    pub(crate) fn secret(mut self, what: &str, text: &str) -> Self {
        // What stands before the last dot of a JWT are claims, which other tokens share.
        let own = text.rsplit('.').next().unwrap_or(text);
        self.text(what, own, false);
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

    /// The length of the longest.
    pub(crate) fn longest(&self) -> usize {
        self.needles
            .iter()
            .map(|needle| needle.bytes.len())
            .max()
            .unwrap_or(0)
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
    /// What starts within the first `within` bytes, and where.
    pub(crate) fn found_in(&self, bytes: &[u8], within: usize) -> Vec<(usize, &'a str)> {
        let mut found = Vec::new();
        let Some(mut before) = bytes.first().copied() else {
            return found;
        };
        for (at, byte) in bytes[1..].iter().take(within).enumerate() {
            if self.starts[pair(before, *byte)] {
                let here = &bytes[at..];
                let needles = self.needles.iter().filter(|needle| needle.starts(here));
                found.extend(needles.map(|needle| (at, needle.what.as_str())));
            }
            before = *byte;
        }
        found
    }
}

impl Needle {
    fn starts(&self, bytes: &[u8]) -> bool {
        bytes.get(..self.bytes.len()).is_some_and(|bytes| {
            if self.any_case {
                bytes.eq_ignore_ascii_case(&self.bytes)
            } else {
                bytes == self.bytes
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
        .picture(SECRET, "PRACTICE – delete me", "noor")?
        .secret("a token", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJlIG9mIGEgdG9rZW4");
    let secret = SharedSecret::from_base32(SECRET.into()).map_err(|problem| anyhow!("{problem:?}"))?;
    let uri = KeyUri::new("PRACTICE – delete me", "noor", &secret);
    let png = QrPicture::of(&uri)
        .map_err(|problem| anyhow!("{problem:?}"))?
        .png()
        .to_vec();
    let bytes = Secret::try_from_base32(SECRET).map_err(|error| anyhow!("{error}"))?;
    let wide: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (what, shape) in [
        ("the secret as base32", SECRET.as_bytes()),
        ("the secret as base32", SECRET.to_lowercase().as_bytes()),
        ("the secret as base32, UTF-16", &wide),
        ("the secret's bytes", bytes.as_bytes()),
        ("a key URI", uri.expose().as_bytes()),
        ("the QR code as PNG", &png),
        ("a token", b"c2lnbmF0dXJlIG9mIGEgdG9rZW4"),
    ] {
        let search = needles.search();
        for lost in [0, 8] {
            let memory = [&[0; 5], &shape[lost..], &[0; 5]].concat();
            let found = search.found_in(&memory, memory.len());
            // A key URI that lost its beginning is known by its secret.
            let known = |name: &str| name == what || (lost > 0 && name == "the secret as base32");
            assert!(
                found.iter().any(|(_, name)| known(name)),
                "{what} less {lost}: {found:?}"
            );
        }
    }
    assert!(needles.search().found_in(b"nothing of the kind", 16).is_empty());
    Ok(())
}
