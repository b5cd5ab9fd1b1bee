//! Key URI → QR code as PNG in memory: the time of one picture, measured inside each process over many pictures.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};

use crate::comparison::Program;
use crate::measurements::Measurements;
use crate::peers::Peers;
use crate::qr_picture::text_in;
use crate::sample::{Sample, figure};
use crate::table::Table;
use crate::target::Target;

/// A key URI of typical length: a secret of 52 letters, an e-mail address.
const URI: &str = "otpauth://totp/Acme%20Ltd:noor.haddad%40example.com\
    ?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA&issuer=Acme%20Ltd";
/// How many pictures each program draws in one run, which takes a fraction of a second.
const PICTURES: u32 = 200;
const PICTURES_IF_SLOW: u32 = 20;
/// The width of a module in pixels.
const MODULE: u32 = 8;

/// Compares all programs.
pub(super) async fn measure(ours: &Path, peers: &Peers, runs: usize) -> Result<Measurements> {
    let program = |name: &str, command: Vec<OsString>| Program {
        name: name.to_owned(),
        command,
        environment: Vec::new(),
    };
    let programs = [
        (program("ours", vec![ours.into()]), PICTURES),
        (
            program("libqrencode + libpng", vec![peers.built("libqrencode").into()]),
            PICTURES,
        ),
        (
            program("fast_qr + png", vec![peers.built_by_cargo("fast-qr-peer").into()]),
            PICTURES,
        ),
        (
            program(
                "Python qrcode",
                vec![peers.python().into(), peers.source("qr/python_qrcode.py").into()],
            ),
            PICTURES_IF_SLOW,
        ),
    ];
    let folder = tempfile::tempdir().context("could not create a temporary folder")?;
    let picture = folder.path().join("qr.png");
    let mut times = vec![Vec::new(); programs.len()];
    let mut sizes = vec![String::new(); programs.len()];
    for round in 0..=runs {
        for turn in 0..programs.len() {
            let turn = (round + turn) % programs.len();
            let (program, pictures) = &programs[turn];
            let nanoseconds = draw(program, &picture, *pictures)
                .await
                .with_context(|| format!("{} did not do the work", program.name))?;
            if round > 0 {
                times[turn].push(nanoseconds / 1e6);
            }
            sizes[turn] = size(&picture)?;
        }
    }
    let times = times.into_iter().map(Sample::new).collect::<Result<Vec<_>>>()?;
    let ours = times.first().context("nothing was measured")?;
    let mut table = Table::new(["", "a picture, ms", "× ours", "picture"]);
    for (((program, _), times), size) in programs.iter().zip(&times).zip(sizes) {
        println!("  {}: {times} ms", program.name);
        table.row([
            program.name.clone(),
            times.to_string(),
            figure(times.ratio_to(ours)),
            size,
        ]);
    }
    let fastest = times
        .iter()
        .skip(1)
        .map(Sample::median)
        .fold(f64::INFINITY, f64::min);
    let target = Target::at_most(
        "QR code, × the fastest of the others",
        1.5,
        ours.median() / fastest,
    );
    Ok(Measurements::new(table, vec![target]))
}

/// Runs a program once. Returns the nanoseconds that it measured for one picture.
async fn draw(program: &Program, picture: &PathBuf, pictures: u32) -> Result<f64> {
    if picture.exists() {
        std::fs::remove_file(picture)?;
    }
    let mut process = program.command(&[])?;
    process.arg(picture).arg(pictures.to_string());
    process
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let output = tokio::task::block_in_place(|| {
        let mut process = process.spawn()?;
        if let Some(mut input) = process.stdin.take() {
            writeln!(input, "{URI}")?;
        }
        process.wait_with_output()
    });
    let output = output.with_context(|| format!("could not run {}", program.name))?;
    ensure!(
        output.status.success(),
        "it ended with {}: {}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    check(picture)?;
    let printed = String::from_utf8(output.stdout)?;
    printed
        .trim()
        .parse()
        .with_context(|| format!("it printed {printed:?}"))
}

/// Checks that the picture contains the key URI and has the size of a QR code with a quiet zone.
fn check(picture: &Path) -> Result<()> {
    let text = text_in(picture)?;
    ensure!(text == URI, "the QR code contains {text}");
    let (width, height) = image::image_dimensions(picture)?;
    // A QR code has 17 + 4n modules in a row; the quiet zone has 8.
    ensure!(
        width == height && width % MODULE == 0 && (width / MODULE) % 4 == (17 + 8) % 4,
        "the picture is {width} × {height} pixels"
    );
    Ok(())
}

fn size(picture: &Path) -> Result<String> {
    let (width, height) = image::image_dimensions(picture)?;
    let bytes = picture.metadata()?.len();
    Ok(format!("{width} × {height}, {bytes} bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::qr_picture::tests::drawn;

    #[test]
    fn a_picture_of_another_text_or_of_another_size_is_rejected() {
        assert!(check(&drawn("otpauth://totp/Acme:noor?secret=MFRGG&issuer=Acme")).is_err());
        assert!(check(&drawn(URI)).is_ok());
        let picture = image::open(drawn(URI)).unwrap();
        let path = tempfile::Builder::new()
            .suffix(".png")
            .tempfile()
            .unwrap()
            .into_temp_path();
        let larger = picture.resize_exact(
            picture.width() + 5,
            picture.height() + 5,
            image::imageops::Nearest,
        );
        larger.save(&path).unwrap();
        assert!(check(&path).is_err());
    }
}
