//! Key URI → QR code as a PNG in memory: the time for one picture, measured inside each process over many.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};

use super::Found;
use super::contest::Program;
use super::peers::Peers;
use super::picture::text_in;
use super::sample::{Sample, figure};
use super::table::Table;
use super::target::Target;

/// As long as they are in practice: a secret of 52 letters, an e-mail address.
const URI: &str = "otpauth://totp/Acme%20Ltd:noor.haddad%40example.com\
    ?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA&issuer=Acme%20Ltd";
/// How many pictures each draws in one run: a fraction of a second, for the slow one too.
const PICTURES: u32 = 200;
const PICTURES_OF_THE_SLOW: u32 = 20;
/// In pixels and in modules, as our picture has them.
const MODULE: u32 = 8;

/// By all.
pub(super) async fn measure(ours: &Path, peers: &Peers, runs: usize) -> Result<Found> {
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
            PICTURES_OF_THE_SLOW,
        ),
    ];
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
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
    Ok(Found::new(table, vec![target]))
}

/// One run. Nanoseconds for a picture, by the program's own clock.
async fn draw(program: &Program, picture: &PathBuf, pictures: u32) -> Result<f64> {
    if picture.exists() {
        std::fs::remove_file(picture)?;
    }
    let mut process = program.process(&[])?;
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
    is_right(picture)?;
    let said = String::from_utf8(output.stdout)?;
    said.trim().parse().with_context(|| format!("it said {said:?}"))
}

/// The picture says what it should, and is as large as the others' of its number of modules.
fn is_right(picture: &Path) -> Result<()> {
    let text = text_in(picture)?;
    ensure!(text == URI, "the QR code says {text}");
    let (width, height) = image::image_dimensions(picture)?;
    // Sizes of QR codes are 17 and a multiple of 4, with eight for the quiet zone.
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
    use super::super::picture::tests::drawn;
    use super::*;

    #[test]
    fn a_picture_of_another_text_or_of_another_size_is_not_right() {
        assert!(is_right(&drawn("otpauth://totp/Acme:noor?secret=MFRGG&issuer=Acme")).is_err());
        assert!(is_right(&drawn(URI)).is_ok());
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
        assert!(is_right(&path).is_err());
    }
}
