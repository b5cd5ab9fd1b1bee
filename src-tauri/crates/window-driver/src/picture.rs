//! QR codes in pictures.

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, RgbImage};

/// The text of the QR code that the picture shows, if one can be read.
///
/// The decoder (`rqrr`) shares no code with the encoder of the application. Like a phone that is moved a little, it is
/// given several looks before it gives up.
pub fn qr_in(picture: &RgbImage) -> Option<String> {
    let whole = DynamicImage::ImageRgb8(picture.clone()).into_luma8();
    decode(&whole)
        .or_else(|| decode(&enlarged(&whole, 2)))
        .or_else(|| decode(&enlarged(&whole, 3)))
        .or_else(|| quarters(&whole).find_map(|part| decode(&part).or_else(|| decode(&enlarged(&part, 2)))))
}

fn decode(picture: &GrayImage) -> Option<String> {
    let mut prepared = rqrr::PreparedImage::prepare(picture.clone());
    prepared
        .detect_grids()
        .iter()
        .find_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
}

fn enlarged(picture: &GrayImage, times: u32) -> GrayImage {
    // No smoothing: edges between modules stay edges.
    imageops::resize(
        picture,
        picture.width() * times,
        picture.height() * times,
        FilterType::Nearest,
    )
}

/// Overlapping parts, two thirds of the picture in each direction: other things on the page no longer disturb.
fn quarters(picture: &GrayImage) -> impl Iterator<Item = GrayImage> + '_ {
    let (width, height) = (picture.width() * 2 / 3, picture.height() * 2 / 3);
    let corners = [
        (0, 0),
        (picture.width() - width, 0),
        (0, picture.height() - height),
    ];
    let corners = corners
        .into_iter()
        .chain([(picture.width() - width, picture.height() - height)]);
    corners.map(move |(x, y)| imageops::crop_imm(picture, x, y, width, height).to_image())
}

#[cfg(test)]
mod tests {
    use image::{Luma, Rgb};

    use super::*;

    fn page_with(text: &str, module: u32, x: i64, y: i64) -> RgbImage {
        let code = qrcode::QrCode::new(text).unwrap();
        let code = code
            .render::<Luma<u8>>()
            .module_dimensions(module, module)
            .build();
        let mut page = RgbImage::from_pixel(960, 700, Rgb([18, 24, 38]));
        imageops::overlay(&mut page, &DynamicImage::ImageLuma8(code).into_rgb8(), x, y);
        page
    }

    #[test]
    fn a_code_somewhere_on_a_dark_page_is_read() {
        let text =
            "otpauth://totp/PRACTICE%20%E2%80%93%20delete%20me:ana?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBM";
        for (module, x, y) in [(3, 40, 50), (4, 311, 207), (5, 600, 380)] {
            assert_eq!(
                qr_in(&page_with(text, module, x, y)).as_deref(),
                Some(text),
                "module of {module} pixels"
            );
        }
    }

    #[test]
    fn a_page_without_a_code_says_nothing() {
        assert_eq!(qr_in(&RgbImage::from_pixel(960, 700, Rgb([250, 250, 250]))), None);
    }
}
