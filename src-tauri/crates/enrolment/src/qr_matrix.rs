//! The modules of a QR code. `qrcode` encodes the text and draws the modules; the mask is chosen here, because scoring the
//! eight masks in the library takes two thirds of the instructions of a whole `associate`: it allocates for each module.

use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::render::{Pixel, Renderer};
use qrcode::{Color, EcLevel, QrResult};

/// Modules of white around the code (ISO/IEC 18004 §9.1).
pub(crate) const QUIET_ZONE: u32 = 4;

const LEVEL: EcLevel = EcLevel::M;

const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// The modules of a QR code at error correction level M, row by row.
///
/// They are not wiped here: `qrcode` keeps copies of them, which the programs' zeroizing allocator wipes.
pub(crate) struct QrMatrix {
    modules: Vec<Color>,
    width: usize,
}

impl QrMatrix {
    /// Encodes a text.
    ///
    /// # Errors
    /// `DataTooLong` for more than 2,331 bytes.
    pub(crate) fn encode(text: &str) -> QrResult<Self> {
        let bits = encode_auto(text.as_bytes(), LEVEL)?;
        let version = bits.version();
        let (data, correction) = construct_codewords(&bits.into_bytes(), version, LEVEL)?;
        let mut canvas = Canvas::new(version, LEVEL);
        canvas.draw_all_functional_patterns();
        canvas.draw_data(&data, &correction);
        let masked = |mask| {
            let mut canvas = canvas.clone();
            canvas.apply_mask(mask);
            canvas.into_colors()
        };
        let [first, others @ ..] = MASKS;
        let mut best = masked(first);
        let width = best.len().isqrt();
        let mut lowest = penalty(&best, width, usize::MAX);
        for mask in others {
            let modules = masked(mask);
            let score = penalty(&modules, width, lowest);
            if score < lowest {
                (best, lowest) = (modules, score);
            }
        }
        Ok(Self { modules: best, width })
    }

    /// Modules per side, without the quiet zone.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Draws the modules with the quiet zone.
    pub(crate) fn render<P: Pixel>(&self) -> Renderer<'_, P> {
        Renderer::new(&self.modules, self.width, QUIET_ZONE)
    }
}

/// Returns how hard a masked code is to scan: ISO/IEC 18004 §7.8.3. Stops at `limit` or more, where the mask is not chosen.
fn penalty(modules: &[Color], width: usize, limit: usize) -> usize {
    let is_dark = |x: usize, y: usize| modules[y * width + x] == Color::Dark;
    let mut score = 0;
    for a in 0..width {
        score += line_penalty((0..width).map(|b| is_dark(b, a)));
        score += line_penalty((0..width).map(|b| is_dark(a, b)));
        if score >= limit {
            return score;
        }
    }
    for (row, below) in modules
        .chunks_exact(width)
        .zip(modules.chunks_exact(width).skip(1))
    {
        let blocks = row.windows(2).zip(below.windows(2));
        let uniform = blocks.filter(|(a, b)| a == b && a[0] == a[1]);
        score += 3 * uniform.count();
    }
    let dark = modules.iter().filter(|module| **module == Color::Dark).count();
    score + (dark * 200 / modules.len()).abs_diff(100)
}

/// The part of the score for a row or a column: runs of five modules or more, and patterns like those in the corners.
fn line_penalty(line: impl Iterator<Item = bool>) -> usize {
    /// Dark, light, three dark, light, dark.
    const FINDER: u16 = 0b101_1101;
    let (mut score, mut run, mut last) = (0, 0, None);
    // The last 15 modules: four, a finder pattern, and four. The modules outside of the code are light.
    let mut window = 0_u16;
    let mut looks_like_finder = |dark: bool| {
        window = (window << 1 | u16::from(dark)) & 0x7fff;
        window >> 4 & 0x7f == FINDER && (window >> 11 == 0 || window & 0xf == 0)
    };
    let run_penalty = |run: usize| if run >= 5 { run - 2 } else { 0 };
    for dark in line {
        if last == Some(dark) {
            run += 1;
        } else {
            score += run_penalty(run);
            (run, last) = (1, Some(dark));
        }
        score += 40 * usize::from(looks_like_finder(dark));
    }
    score += run_penalty(run);
    score + 40 * (0..4).filter(|_| looks_like_finder(false)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::QrCode;

    /// The library scores as the standard says, only slowly.
    #[test]
    fn mask_is_the_one_that_the_library_chooses() {
        for length in (1..300).chain([700, 1500, 2331]) {
            let text: String = (0..length)
                .map(|at: usize| {
                    char::from(b'!' + u8::try_from(at * at * 31 % 90 + length % 3).expect("small"))
                })
                .collect();
            let code = QrCode::with_error_correction_level(&text, LEVEL).expect("fits");
            let matrix = QrMatrix::encode(&text).expect("fits");
            assert_eq!(matrix.width(), code.width());
            assert!(matrix.modules == code.to_colors(), "{length}");
        }
    }

    #[test]
    fn text_that_does_not_fit_is_an_error() {
        assert!(QrMatrix::encode(&"a".repeat(2331)).is_ok());
        assert!(QrMatrix::encode(&"a".repeat(2332)).is_err());
    }
}
