//! Draws QR codes of fictitious enrolments for `tests/qr/measure.py`: each key URI with and without the default
//! parameters. Writes the pictures to FOLDER, and their description to `pictures.json`.

use std::error::Error;
use std::fs;
use std::path::Path;

use data_encoding::BASE32_NOPAD;
use enrolment::{KeyUri, Label, QrPicture, SharedSecret};
use image::{GrayImage, Luma};
use qrcode::{EcLevel, QrCode};

/// The number of secrets for each kind of enrolment. Many are needed, because the position of a damage decides whether
/// a picture can be decoded.
const SECRETS: u64 = 20;
const DEFAULTS: &str = "&algorithm=SHA1&digits=6&period=30";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: qr_variants FOLDER")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let (kanji, long) = ("会".repeat(40), "a".repeat(128));
    let mut pictures = Vec::new();
    for (kind, issuer, account) in [
        ("short", "Acme", "noor"),
        ("typical", "PRACTICE – delete me", "noor.haddad@example.com"),
        ("longest", kanji.as_str(), long.as_str()),
    ] {
        for number in 0..SECRETS {
            let secret = SharedSecret::from_base32(secret(number).as_str().into());
            let secret = secret.map_err(|problem| format!("{problem:?}"))?;
            let label = Label::typed(issuer, account).map_err(|problem| format!("{problem:?}"))?;
            let uri = KeyUri::new(&label, &secret);
            let expected = QrPicture::of(&uri).map_err(|problem| format!("{problem:?}"))?;
            let expected = image::load_from_memory(expected.png())?.to_luma8();
            let bare = uri.expose().trim_end_matches(DEFAULTS);
            for (parameters, text) in [
                ("without", bare.to_owned()),
                ("with", format!("{bare}{DEFAULTS}")),
            ] {
                let (picture, modules) = draw(&text)?;
                // The measured picture must be that of the window.
                if text == uri.expose() && picture != expected {
                    return Err("the QR code differs from that of QrPicture".into());
                }
                let file = format!("{kind}-{parameters}-{number}.png");
                picture.save(folder.join(&file))?;
                pictures.push(serde_json::json!({
                    "file": file, "kind": kind, "parameters": parameters, "modules": modules, "text": text,
                }));
            }
        }
    }
    fs::write(
        folder.join("pictures.json"),
        serde_json::to_vec_pretty(&pictures)?,
    )?;
    Ok(())
}

/// Draws a QR code as `QrPicture` does.
fn draw(text: &str) -> Result<(GrayImage, usize), Box<dyn Error>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let picture = code.render::<Luma<u8>>().module_dimensions(8, 8).build();
    Ok((picture, code.width() + 8))
}

/// Generates a secret of 32 bytes, as Cognito does, but reproducibly (SplitMix64).
fn secret(number: u64) -> String {
    let words = (1..=4).flat_map(|word| {
        let mut z = (number * 4 + word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)).to_be_bytes()
    });
    BASE32_NOPAD.encode(&words.collect::<Vec<_>>())
}
