//! Key URI to PNG by `fast_qr` and `png`. See README.md.
//!
//! `fast_qr` can write a PNG itself, but renders an SVG for it, which takes far longer.

use std::error::Error;
use std::io::stdin;
use std::time::Instant;

use fast_qr::{ECL, QRBuilder};

const SCALE: usize = 8;
const QUIET: usize = 4;

fn draw(uri: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let code = QRBuilder::new(uri).ecl(ECL::M).build().map_err(|error| error.to_string())?;
    let side = code.size + 2 * QUIET;
    // Eight pixels of one bit make a module one byte.
    let mut pixels = vec![0xff; side * side * SCALE];
    for y in 0..code.size {
        let row: Vec<u8> = (0..code.size).map(|x| if code[y][x].value() { 0 } else { 0xff }).collect();
        for repeat in 0..SCALE {
            let from = ((QUIET + y) * SCALE + repeat) * side + QUIET;
            pixels[from..from + code.size].copy_from_slice(&row);
        }
    }
    let mut picture = Vec::new();
    let pixels_per_side = u32::try_from(side * SCALE)?;
    let mut png = png::Encoder::new(&mut picture, pixels_per_side, pixels_per_side);
    png.set_color(png::ColorType::Grayscale);
    png.set_depth(png::BitDepth::One);
    // The settings of our program: the default takes three times as long as the QR code itself.
    png.set_filter(png::Filter::Up);
    png.set_compression(png::Compression::Fast);
    png.write_header()?.write_image_data(&pixels)?;
    Ok(picture)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(times)) = (arguments.next(), arguments.next()) else {
        return Err("usage: fast-qr-peer FILE TIMES".into());
    };
    let times: u32 = times.parse()?;
    let mut uri = String::new();
    stdin().read_line(&mut uri)?;
    let (mut picture, begun) = (Vec::new(), Instant::now());
    for _ in 0..times {
        picture = draw(uri.trim_end())?;
    }
    println!("{}", (begun.elapsed() / times).as_nanos());
    std::fs::write(file, picture)?;
    Ok(())
}
