//! Draws the QR code of a key URI as often as it is told to, for `cargo xtask bench`: see `tests/peers/README.md`.

use std::error::Error;
use std::time::Instant;

use enrolment::{KeyUri, QrPicture, SharedSecret};
use secret::ZeroizingAllocator;

/// As the programs have it: the speed that counts is theirs.
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
    let uri = KeyUri::new("Acme Ltd", "noor.haddad@example.com", &secret);
    let mut wanted = String::new();
    std::io::stdin().read_line(&mut wanted)?;
    if wanted.trim_end() != uri.expose() {
        return Err(format!("this example draws {}", uri.expose()).into());
    }
    let draw = || QrPicture::of(&uri).map_err(|problem| format!("{problem:?}"));
    let mut picture = draw()?;
    let begun = Instant::now();
    for _ in 0..times {
        picture = draw()?;
    }
    println!("{}", (begun.elapsed() / times).as_nanos());
    std::fs::write(file, picture.png())?;
    Ok(())
}
