//! Whether a picture shows the QR code that it should.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use window_driver::qr_in;

use crate::key_uri::KeyUri;

/// Reads the QR code in the picture at `path` as an authenticator does.
///
/// # Errors
/// If there is none, or one that is for somebody else than `account` at `issuer`.
pub(super) fn key_uri_in(path: &Path, issuer: &str, account: &str) -> Result<KeyUri> {
    let uri = KeyUri::parse(&text_in(path)?)?;
    ensure!(
        uri.issuer == issuer,
        "the QR code's issuer is {}, not {issuer}",
        uri.issuer
    );
    ensure!(
        uri.account == account,
        "the QR code is of the account {}, not {account}",
        uri.account
    );
    Ok(uri)
}

/// What the QR code says.
///
/// # Errors
/// If there is none.
pub(super) fn text_in(path: &Path) -> Result<String> {
    let picture = image::open(path).with_context(|| format!("{} is no picture", path.display()))?;
    qr_in(&picture.into_rgb8())
        .with_context(|| format!("there is no QR code in {} that can be read", path.display()))
}

#[cfg(test)]
pub(super) mod tests {
    use image::{GrayImage, Luma};

    use super::*;

    /// A file with the QR code of a text.
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
    fn a_right_qr_code_is_read() {
        let uri = key_uri_in(
            &drawn("otpauth://totp/Acme:noor?secret=MFRGG&issuer=Acme"),
            "Acme",
            "noor",
        )
        .unwrap();
        assert_eq!(uri.secret, "MFRGG");
    }

    #[test]
    fn a_wrong_one_and_none_are_refused() {
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
