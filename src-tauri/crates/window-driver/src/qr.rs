//! Decodes QR codes in images.

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, RgbImage};

/// Returns the text of the QR code in an image, if one can be decoded.
///
/// The decoder (`rqrr`) shares no code with the application's encoder. It makes several attempts, at different scales
/// and on parts of the image.
pub fn decode_qr(image: &RgbImage) -> Option<String> {
    let whole = DynamicImage::ImageRgb8(image.clone()).into_luma8();
    decode(&whole)
        .or_else(|| decode(&enlarged(&whole, 2)))
        .or_else(|| decode(&enlarged(&whole, 3)))
        .or_else(|| {
            overlapping_parts(&whole).find_map(|part| decode(&part).or_else(|| decode(&enlarged(&part, 2))))
        })
}

fn decode(image: &GrayImage) -> Option<String> {
    let mut prepared = rqrr::PreparedImage::prepare(image.clone());
    prepared
        .detect_grids()
        .iter()
        .find_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
}

fn enlarged(image: &GrayImage, times: u32) -> GrayImage {
    // Without smoothing, the edges between modules stay sharp.
    imageops::resize(
        image,
        image.width() * times,
        image.height() * times,
        FilterType::Nearest,
    )
}

/// Four overlapping parts of two thirds of the width and height, with less of the rest of the page in them.
fn overlapping_parts(image: &GrayImage) -> impl Iterator<Item = GrayImage> + '_ {
    let (width, height) = (image.width() * 2 / 3, image.height() * 2 / 3);
    let corners = [(0, 0), (image.width() - width, 0), (0, image.height() - height)];
    let corners = corners
        .into_iter()
        .chain([(image.width() - width, image.height() - height)]);
    corners.map(move |(x, y)| imageops::crop_imm(image, x, y, width, height).to_image())
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
    fn code_on_a_dark_page_is_decoded() {
        let text =
            "otpauth://totp/PRACTICE%20%E2%80%93%20delete%20me:ana?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBM";
        for (module, x, y) in [(3, 40, 50), (4, 311, 207), (5, 600, 380)] {
            assert_eq!(
                decode_qr(&page_with(text, module, x, y)).as_deref(),
                Some(text),
                "module of {module} pixels"
            );
        }
    }

    #[test]
    fn image_without_a_code_is_none() {
        assert_eq!(
            decode_qr(&RgbImage::from_pixel(960, 700, Rgb([250, 250, 250]))),
            None
        );
    }
}
