//! Draws the QR code of a key URI a given number of times, for `cargo xtask bench`: see `tests/peers/README.md`.

use std::error::Error;
use std::time::Instant;

use enrolment::{KeyUri, Label, QrPicture, SharedSecret};
use secret::ZeroizingAllocator;

/// The allocator of the programs, because it affects the speed.
#[global_allocator]
static ALLOCATOR: ZeroizingAllocator = ZeroizingAllocator;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(times)) = (arguments.next(), arguments.next()) else {
        return Err("usage: qr_speed FILE TIMES".into());
    };
    let times: u32 = times.parse()?;
    let secret = SharedSecret::from_base32("OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA".into());
    let secret = secret.map_err(|problem| format!("{problem:?}"))?;
    let label =
        Label::typed("Acme Ltd", "noor.haddad@example.com").map_err(|problem| format!("{problem:?}"))?;
    let uri = KeyUri::new(&label, &secret);
    let mut expected = String::new();
    std::io::stdin().read_line(&mut expected)?;
    if expected.trim_end() != uri.expose() {
        return Err(format!("this example draws {}", uri.expose()).into());
    }
    let draw = || QrPicture::of(&uri).map_err(|problem| format!("{problem:?}"));
    let mut picture = draw()?;
    let start = Instant::now();
    for _ in 0..times {
        picture = draw()?;
    }
    println!("{}", (start.elapsed() / times).as_nanos());
    std::fs::write(file, picture.png())?;
    Ok(())
}
