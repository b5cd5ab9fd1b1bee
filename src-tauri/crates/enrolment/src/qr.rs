//! The QR code as a picture.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _, ImageResult, Luma};
use secret::wipe_stack;
use zeroize::Zeroizing;

use crate::key_uri::KeyUri;
use crate::problem::{Problem, ProblemKind};
use crate::qr_matrix::{QUIET_ZONE, QrMatrix};

/// Pixels per module. A window scales the picture by whole modules.
pub(crate) const PIXELS_PER_MODULE: u32 = 8;

/// Encodes a key URI.
pub(crate) fn encode(uri: &KeyUri) -> Result<QrMatrix, Problem> {
    QrMatrix::encode(uri.expose()).map_err(|_| uri.too_long())
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
    /// [`ProblemKind::FieldTooLong`] for the longest of secret, account and issuer if the URI does not fit a QR code (2,331
    /// bytes).
    pub fn of(uri: &KeyUri) -> Result<Self, Problem> {
        let code = encode(uri)?;
        let modules = u32::try_from(code.width()).unwrap_or(u32::MAX) + 2 * QUIET_ZONE;
        let png = draw(&code).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        drop(code);
        // Checksums process the picture in wide registers, which are spilled to the stack.
        wipe_stack();
        Ok(Self { png, modules })
    }

    /// The PNG's bytes, which contain the secret.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Modules per side, including the quiet zone. The picture has eight pixels for each.
    pub fn modules(&self) -> u32 {
        self.modules
    }
}

fn draw(code: &QrMatrix) -> ImageResult<Zeroizing<Vec<u8>>> {
    let modules = code.render::<Luma<u8>>().module_dimensions(1, 1).build();
    let (width, height) = (
        modules.width() * PIXELS_PER_MODULE,
        modules.height() * PIXELS_PER_MODULE,
    );
    let pixels = enlarged(&Zeroizing::new(modules.into_raw()), width as usize);
    // Large enough for every picture, because growing would leave a copy behind.
    let mut png = Zeroizing::new(Vec::with_capacity(64 * 1024));
    // Seven of eight rows equal the row above, so that even the fastest compression yields a small file.
    PngEncoder::new_with_quality(&mut *png, CompressionType::Fast, FilterType::Up).write_image(
        &pixels,
        width,
        height,
        ExtendedColorType::L8,
    )?;
    Ok(png)
}

/// Repeats each byte in both directions, to rows of `width`. `qrcode` sets each pixel separately, which is
/// slow.
fn enlarged(modules: &[u8], width: usize) -> Zeroizing<Vec<u8>> {
    const TIMES: usize = PIXELS_PER_MODULE as usize;
    let mut pixels = Zeroizing::new(Vec::with_capacity(modules.len() * TIMES * TIMES));
    for row in modules.chunks_exact(width / TIMES) {
        let start = pixels.len();
        for module in row {
            pixels.extend([*module; TIMES]);
        }
        for _ in 1..TIMES {
            pixels.extend_from_within(start..start + width);
        }
    }
    pixels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key_uri::Label;
    use secret::SharedSecret;

    fn read_back(issuer: &str, account: &str) -> (String, String, u32, u32) {
        let secret = SharedSecret::from_base32("OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA".into());
        let label = Label::typed(issuer, account).expect("a label");
        let uri = KeyUri::new(&label, &secret.expect("base32"));
        let picture = QrPicture::of(&uri).expect("fits");
        let grey = image::load_from_memory(picture.png()).expect("a PNG").to_luma8();
        let width = grey.width();
        let mut decoder = rqrr::PreparedImage::prepare(grey);
        let grids = decoder.detect_grids();
        let (_, text) = grids.first().expect("a code").decode().expect("readable");
        (text, uri.expose().to_owned(), width, picture.modules())
    }

    #[test]
    fn picture_is_read_by_another_decoder() {
        let (text, uri, width, modules) = read_back("PRACTICE – delete me", "noor");
        assert_eq!(text, uri);
        assert_eq!(width, modules * PIXELS_PER_MODULE);
    }

    #[test]
    fn longest_issuer_and_username_are_read_by_another_decoder() {
        let account = format!("{}@example.com", "a".repeat(116));
        assert_eq!(account.chars().count(), 128);
        let (text, uri, width, modules) = read_back(&"会".repeat(40), &account);
        assert_eq!(text, uri);
        assert_eq!(width, modules * PIXELS_PER_MODULE);
        // At the four CSS px per module that a camera needs (docs/qr.md), 500 px: no wider than a window.
        assert_eq!(modules, 125);
    }
}
