//! Writes the QR code of a fictitious secret as a PNG and prints its key URI, to be checked with other decoders.

use std::error::Error;
use std::fs;

use enrolment::{KeyUri, Label, QrPicture, SharedSecret};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: qr_png FILE")?;
    let secret = SharedSecret::from_base32("OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA".into());
    let secret = secret.map_err(|problem| format!("{problem:?}"))?;
    let label = Label::typed("Ümlaut & Söhne 会社", "noor+work@example.com")
        .map_err(|problem| format!("{problem:?}"))?;
    let uri = KeyUri::new(&label, &secret);
    let picture = QrPicture::of(&uri).map_err(|problem| format!("{problem:?}"))?;
    fs::write(file, picture.png())?;
    println!("{}", uri.expose());
    Ok(())
}
