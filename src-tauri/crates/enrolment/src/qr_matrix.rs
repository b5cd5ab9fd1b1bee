//! The QR code before it is drawn: which modules are dark.

mod penalty;

use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::render::{Pixel, Renderer};
use qrcode::types::QrError;
use qrcode::{Color, EcLevel};
use zeroize::Zeroize;

use penalty::penalty;

/// Modules of white around the code (ISO/IEC 18004 §9.1).
pub(crate) const QUIET_ZONE: u32 = 4;

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

/// A square of modules, row by row, without the quiet zone. Wiped when it is dropped.
pub(crate) struct Symbol {
    modules: Vec<Color>,
    width: usize,
}

impl Symbol {
    /// The code of a text at error correction level M, as [`qrcode::QrCode`] makes it, with the mask chosen here: its own
    /// choice is the same and takes more than a millisecond, as it allocates for each module of each mask.
    pub(crate) fn of(text: &str) -> Result<Self, QrError> {
        let level = EcLevel::M;
        let bits = encode_auto(text.as_bytes(), level)?;
        let version = bits.version();
        let mut data = bits.into_bytes();
        let (mut encoded, mut correction) = construct_codewords(&data, version, level)?;
        let mut canvas = Canvas::new(version, level);
        canvas.draw_all_functional_patterns();
        canvas.draw_data(&encoded, &correction);
        for bytes in [&mut data, &mut encoded, &mut correction] {
            bytes.zeroize();
        }
        let width = usize::try_from(version.width()).unwrap_or_default();
        let masked = MASKS.map(|mask| {
            let mut canvas = canvas.clone();
            canvas.apply_mask(mask);
            let modules = canvas.into_colors();
            Self { modules, width }
        });
        let best = masked.into_iter().min_by_key(Self::penalty);
        best.ok_or(QrError::InvalidVersion)
    }

    /// Modules per side.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// From top to bottom: each module, and whether it is dark.
    pub(crate) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = bool>> {
        let rows = self.modules.chunks(self.width);
        rows.map(|row| row.iter().map(|module| *module == Color::Dark))
    }

    /// For the crate's own pictures, with the quiet zone.
    pub(crate) fn render<P: Pixel>(&self) -> Renderer<'_, P> {
        Renderer::new(&self.modules, self.width, QUIET_ZONE)
    }

    fn penalty(&self) -> u32 {
        penalty(
            self.width,
            self.modules.iter().map(|module| *module == Color::Dark),
        )
    }
}

impl Drop for Symbol {
    fn drop(&mut self) {
        self.modules.fill(Color::Light);
        // Or the compiler might leave that out.
        std::hint::black_box(&self.modules);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use qrcode::QrCode;

    fn is_as_the_crate_draws_it(text: &str) {
        let ours = Symbol::of(text).expect("fits");
        let theirs = QrCode::with_error_correction_level(text, EcLevel::M).expect("fits");
        assert_eq!(ours.width(), theirs.width());
        assert_eq!(ours.modules, theirs.into_colors(), "{text}");
    }

    proptest! {
        #[test]
        fn the_mask_is_the_one_that_the_crate_takes(text in "[ -~]{0,300}") {
            is_as_the_crate_draws_it(&text);
        }
    }

    #[test]
    fn so_it_is_for_the_shortest_and_the_longest() {
        is_as_the_crate_draws_it("");
        is_as_the_crate_draws_it(&"a".repeat(2_331));
        assert!(Symbol::of(&"a".repeat(2_332)).is_err());
    }
}
