//! The QR code as text: SVG, and block elements for a terminal.

use qrcode::render::svg;
use qrcode::render::unicode::Dense1x2;

use crate::key_uri::KeyUri;
use crate::problem::Problem;
use crate::qr::{PIXELS_PER_MODULE, encode};
use secret::{SecretText, wipe_stack};

/// Draws an SVG, black on white, with a quiet zone of four modules. Its default size is that of the PNG.
///
/// # Errors
/// As [`QrPicture::of`](crate::QrPicture::of).
pub fn svg(uri: &KeyUri) -> Result<SecretText, Problem> {
    let drawn = encode(uri)?
        .render::<svg::Color<'_>>()
        .module_dimensions(PIXELS_PER_MODULE, PIXELS_PER_MODULE)
        .build();
    wipe_stack();
    Ok(drawn.into())
}

/// Draws with block elements: each character has two modules, one above the other; a filled half is a dark module, so
/// the text must be shown in black on white. The quiet zone has four modules. All lines but the last end with `\n`.
///
/// # Errors
/// As [`QrPicture::of`](crate::QrPicture::of).
pub fn half_blocks(uri: &KeyUri) -> Result<SecretText, Problem> {
    let drawn = encode(uri)?.render::<Dense1x2>().build();
    wipe_stack();
    Ok(drawn.into())
}

/// Draws with full blocks, two characters for each module, in the same way as [`half_blocks`].
///
/// # Errors
/// As [`QrPicture::of`](crate::QrPicture::of).
pub fn full_blocks(uri: &KeyUri) -> Result<SecretText, Problem> {
    let drawn = encode(uri)?.render::<char>().module_dimensions(2, 1).build();
    wipe_stack();
    Ok(drawn.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key_uri::Label;
    use image::{GrayImage, Luma};
    use secret::SharedSecret;

    fn uri() -> KeyUri {
        let secret = SharedSecret::from_base32("OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA".into());
        let label = Label::typed("PRACTICE – delete me", "noor").expect("a label");
        KeyUri::new(&label, &secret.expect("base32"))
    }

    fn read(picture: GrayImage) -> String {
        let mut decoder = rqrr::PreparedImage::prepare(picture);
        let grids = decoder.detect_grids();
        let (_, text) = grids.first().expect("a code").decode().expect("readable");
        text
    }

    #[test]
    fn half_blocks_are_read_by_another_decoder() {
        let uri = uri();
        let drawn = half_blocks(&uri).expect("fits");
        let lines: Vec<Vec<char>> = drawn
            .expose()
            .lines()
            .map(|line| line.chars().collect())
            .collect();
        let width = lines[0].len();
        assert!(lines.iter().all(|line| line.len() == width));
        assert_eq!(lines.len(), width.div_ceil(2), "square");
        assert!(lines[..2].iter().flatten().all(|c| *c == ' '), "the quiet zone");
        let scale = 4;
        let side = u32::try_from(width).expect("small") * scale;
        let picture = GrayImage::from_fn(side, side, |x, y| {
            let (column, row) = ((x / scale) as usize, (y / scale) as usize);
            let dark = match lines[row / 2][column] {
                '█' => true,
                '▀' => row % 2 == 0,
                '▄' => row % 2 == 1,
                _ => false,
            };
            Luma([if dark { 0 } else { 255 }])
        });
        assert_eq!(read(picture), uri.expose());
    }

    #[test]
    fn full_blocks_are_read_by_another_decoder() {
        let uri = uri();
        let drawn = full_blocks(&uri).expect("fits");
        let lines: Vec<Vec<char>> = drawn
            .expose()
            .lines()
            .map(|line| line.chars().collect())
            .collect();
        assert!(lines.iter().all(|line| line.len() == 2 * lines.len()), "square");
        assert!(lines[..4].iter().flatten().all(|c| *c == ' '), "the quiet zone");
        let scale = 4;
        let side = u32::try_from(lines.len()).expect("small") * scale;
        let picture = GrayImage::from_fn(side, side, |x, y| {
            let (column, row) = ((2 * x / scale) as usize, (y / scale) as usize);
            Luma([if lines[row][column] == '█' { 0 } else { 255 }])
        });
        assert_eq!(read(picture), uri.expose());
    }

    #[test]
    fn svg_is_read_by_another_decoder() {
        let uri = uri();
        let drawn = svg(&uri).expect("fits");
        let drawn = drawn.expose();
        let number = |text: &str| -> u32 { text.parse().expect("a number") };
        let side = drawn
            .split("width=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let side = number(side.expect("a width"));
        let mut picture = GrayImage::from_pixel(side, side, Luma([255]));
        let path = drawn.split(" d=\"").nth(1).expect("a path");
        for square in path.split('M').skip(1) {
            // `x yhWvH…`
            let (at, rest) = square.split_once('h').expect("a square");
            let (x, y) = at.split_once(' ').expect("a place");
            let (width, rest) = rest.split_once('v').expect("a width");
            let height = rest.split_once('H').expect("a height").0;
            for dx in 0..number(width) {
                for dy in 0..number(height) {
                    picture.put_pixel(number(x) + dx, number(y) + dy, Luma([0]));
                }
            }
        }
        assert_eq!(read(picture), uri.expose());
    }
}
