//! Checks the QR code in a picture.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use window_driver::decode_qr;

use xtask::key_uri::KeyUri;

/// Reads the key URI in the picture at `path`.
///
/// # Errors
/// If there is none, or if its issuer or account name is another one.
pub(crate) fn key_uri_in(path: &Path, issuer: &str, account: &str) -> Result<KeyUri> {
    let uri = KeyUri::parse(&text_in(path)?)?;
    ensure!(
        uri.issuer == issuer,
        "the QR code has the issuer {}, not {issuer}",
        uri.issuer
    );
    ensure!(
        uri.account == account,
        "the QR code has the account name {}, not {account}",
        uri.account
    );
    Ok(uri)
}

/// Reads the text of the QR code in the picture at `path`.
///
/// # Errors
/// If there is no readable QR code.
pub(crate) fn text_in(path: &Path) -> Result<String> {
    let picture = image::open(path).with_context(|| format!("{} is not a picture", path.display()))?;
    decode_qr(&picture.into_rgb8()).with_context(|| format!("{} has no readable QR code", path.display()))
}

#[cfg(test)]
pub(crate) mod tests {
    use image::{GrayImage, Luma};

    use super::*;

    /// Returns a file with the QR code of a text.
    pub(crate) fn drawn(text: &str) -> tempfile::TempPath {
        let path = tempfile::Builder::new()
            .suffix(".png")
            .tempfile()
            .unwrap()
            .into_temp_path();
        let code = qrcode::QrCode::new(text).unwrap();
        code.render::<Luma<u8>>().build().save(&path).unwrap();
        path
    }

    #[test]
    fn the_key_uri_is_read() {
        let uri = key_uri_in(
            &drawn("otpauth://totp/Acme:noor?secret=MFRGG&issuer=Acme"),
            "Acme",
            "noor",
        )
        .unwrap();
        assert_eq!(uri.secret, "MFRGG");
    }

    #[test]
    fn other_accounts_and_pictures_without_a_qr_code_are_rejected() {
        for text in [
            "otpauth://totp/Acme:kim?secret=MFRGG&issuer=Acme",
            "otpauth://totp/Other:noor?secret=MFRGG&issuer=Other",
            "https://example.com",
        ] {
            assert!(key_uri_in(&drawn(text), "Acme", "noor").is_err(), "{text}");
        }
        let blank = tempfile::Builder::new()
            .suffix(".png")
            .tempfile()
            .unwrap()
            .into_temp_path();
        GrayImage::from_pixel(200, 200, Luma([255])).save(&blank).unwrap();
        assert!(text_in(&blank).is_err());
        assert!(text_in(Path::new("no/such/file.png")).is_err());
    }
}
