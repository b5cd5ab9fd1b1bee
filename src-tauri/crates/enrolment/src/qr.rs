//! The QR code as a picture.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use zeroize::Zeroizing;

use crate::key_uri::KeyUri;
use crate::problem::{Problem, ProblemKind};
use crate::qr_matrix::{QUIET_ZONE, Symbol};
use secret::wipe_stack;

/// Pixels per module; a window shrinks or enlarges by whole modules.
pub(crate) const PIXELS_PER_MODULE: u32 = 8;

/// The code at error correction level M.
pub(crate) fn symbol(uri: &KeyUri) -> Result<Symbol, Problem> {
    Symbol::of(uri.expose()).map_err(|_| {
        Problem::from(ProblemKind::FieldTooLong {
            field: crate::Field::Issuer,
            max: crate::pool::ISSUER_MAX,
        })
    })
}

/// A QR code, black on white, as a PNG.
pub struct QrPicture {
    png: Zeroizing<Vec<u8>>,
    modules: u32,
}

impl QrPicture {
    /// Draws a key URI at error correction level M.
    ///
    /// # Errors
    /// [`ProblemKind::FieldTooLong`] for the issuer if the URI does not fit a QR code (2,331 bytes), which
    /// only an issuer or account far beyond their limits can bring about.
    pub fn of(uri: &KeyUri) -> Result<Self, Problem> {
        let symbol = symbol(uri)?;
        let modules = u32::try_from(symbol.width()).unwrap_or(u32::MAX) + 2 * QUIET_ZONE;
        let png = encoded(&symbol, modules).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        drop(symbol);
        // The checksums take the picture through wide registers, which are put down on the stack.
        wipe_stack();
        Ok(Self { png, modules })
    }

    /// The PNG's bytes, which hold the secret.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Modules per side, quiet zone included; the picture has eight pixels for each.
    pub fn modules(&self) -> u32 {
        self.modules
    }
}

/// With a bit for each pixel, so that a module, which is eight pixels wide, is a byte.
fn encoded(symbol: &Symbol, side: u32) -> Result<Zeroizing<Vec<u8>>, EncodingError> {
    const LIGHT: u8 = 0xff;
    const DARK: u8 = 0;
    let margin = vec![LIGHT; QUIET_ZONE as usize];
    let row_of = |modules: &mut dyn Iterator<Item = bool>| {
        let mut row = Zeroizing::new(Vec::with_capacity(side as usize));
        row.extend(&margin);
        row.extend(modules.map(|dark| if dark { DARK } else { LIGHT }));
        row.extend(&margin);
        row
    };
    let above = vec![LIGHT; (QUIET_ZONE * PIXELS_PER_MODULE * side) as usize];
    let mut pixels = Zeroizing::new(Vec::with_capacity((side * PIXELS_PER_MODULE * side) as usize));
    pixels.extend(&above);
    for mut row in symbol.rows() {
        let row = row_of(&mut row);
        for _ in 0..PIXELS_PER_MODULE {
            pixels.extend(row.iter());
        }
    }
    pixels.extend(&above);

    let mut png = Zeroizing::new(Vec::with_capacity(64 * 1024));
    let mut encoder = Encoder::new(&mut *png, side * PIXELS_PER_MODULE, side * PIXELS_PER_MODULE);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    // Seven rows in eight are as the one above: that is small however little time is spent on it.
    encoder.set_filter(Filter::Up);
    encoder.set_compression(Compression::Fast);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;
    use secret::SharedSecret;

    fn read_back(issuer: &str, account: &str) -> (String, String, u32, u32) {
        let secret = SharedSecret::from_base32("OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA".into());
        let uri = KeyUri::new(issuer, account, &secret.expect("base32"));
        let picture = QrPicture::of(&uri).expect("fits");
        let grey = image::load_from_memory(picture.png()).expect("a PNG").to_luma8();
        let width = grey.width();
        let mut decoder = rqrr::PreparedImage::prepare(grey);
        let grids = decoder.detect_grids();
        let (_, text) = grids.first().expect("a code").decode().expect("readable");
        (text, uri.expose().to_owned(), width, picture.modules())
    }

    #[test]
    fn another_decoder_reads_it() {
        let (text, uri, width, modules) = read_back("PRACTICE – delete me", "noor");
        assert_eq!(text, uri);
        assert_eq!(width, modules * PIXELS_PER_MODULE);
    }

    #[test]
    fn forty_kanji_and_a_username_of_128_characters_are_read_back() {
        let account = format!("{}@example.com", "a".repeat(116));
        assert_eq!(account.chars().count(), 128);
        let (text, uri, width, modules) = read_back(&"会".repeat(40), &account);
        assert_eq!(text, uri);
        assert_eq!(width, modules * PIXELS_PER_MODULE);
        // 500 CSS px at the least that a camera wants (docs/qr.md): still no wider than a window.
        assert_eq!(modules, 125);
    }
}
