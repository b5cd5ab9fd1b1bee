//! The window beside a blank one: start, memory; and from the server's answer to the QR code on the screen.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use window_driver::{Display, Size};

use super::Found;
use super::app::{App, SOON, pools};
use super::line::Line;
use super::memory::share_of_all;
use super::pool::Practice;
use super::sample::{Sample, figure};
use super::table::Table;
use super::target::Target;

/// Of a display with 60 pictures a second, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

#[derive(Default)]
struct Measured {
    start: Vec<f64>,
    memory: Vec<f64>,
}

/// Both, in turns.
pub(super) async fn measure(
    ours: &Path,
    blank: &Path,
    practice: &Practice,
    size: Size,
    runs: usize,
) -> Result<Found> {
    let display = Display::start(size).await?;
    let (mut our, mut their) = (Measured::default(), Measured::default());
    let (mut scan, mut drawn) = (Vec::new(), Vec::new());
    for round in 0..=runs {
        practice.reset().await?;
        let (start, memory, to_paint, from_answer) = enrolment(&display, ours, practice)
            .await
            .context("our window did not get there")?;
        let blank = blank_window(&display, blank)
            .await
            .context("the blank window did not get there")?;
        if round > 0 {
            our.start.push(start);
            our.memory.push(memory);
            scan.push(to_paint);
            drawn.push(from_answer);
            their.start.push(blank.0);
            their.memory.push(blank.1);
        }
    }
    let mut beside = Table::new(["", "ours", "blank window", "ours ÷ blank"]);
    let mut targets = Vec::new();
    for (what, our, their, limit) in [
        (
            "start → first screen on the display and interactive, ms",
            our.start,
            their.start,
            1.15,
        ),
        (
            "memory of all processes (PSS), MB; ours on the scan screen",
            our.memory,
            their.memory,
            1.2,
        ),
    ] {
        let (our, their) = (Sample::new(our)?, Sample::new(their)?);
        println!("  {what}: {our}, blank {their}");
        beside.row([
            what.to_owned(),
            our.to_string(),
            their.to_string(),
            figure(our.ratio_to(&their)),
        ]);
        targets.push(Target::at_most(
            format!("window ÷ blank window: {what}"),
            limit,
            our.ratio_to(&their),
        ));
    }
    let mut picture = Table::new(["", "ms", "frames"]);
    let drawn = Sample::new(drawn)?;
    targets.push(Target::at_most(
        "the server's answer → painted, frames",
        2.0,
        drawn.median() / FRAME,
    ));
    for (what, times) in [
        ("“Show QR code” pressed → painted", Sample::new(scan)?),
        ("the server's answer → painted", drawn),
    ] {
        println!("  {what}: {times} ms");
        picture.row([what.to_owned(), times.to_string(), figure(times.median() / FRAME)]);
    }
    Ok(Found {
        tables: vec![beside, picture],
        targets,
    })
}

/// Start in ms, memory in MB.
async fn blank_window(display: &Display, program: &Path) -> Result<(f64, f64)> {
    let app = App::start(display, program, None).await?;
    let start = app.start_to_frame(program).await?;
    let memory = megabytes(share_of_all(&app.window.processes())?);
    app.window.close().await?;
    Ok((milliseconds(start), memory))
}

/// Start in ms, memory in MB, from pressing to the QR code in ms, and from the server's answer in ms.
async fn enrolment(display: &Display, program: &Path, practice: &Practice) -> Result<(f64, f64, f64, f64)> {
    let (pool, user) = practice.description().newcomer()?;
    // As it sees when the server answers.
    let line = Line::to(practice.address()?, Duration::ZERO).await?;
    let endpoint = format!("{}://{}", practice.scheme().to_lowercase(), line.address);
    let app = App::start(
        display,
        program,
        Some(pools(pool, &endpoint, practice.ca_file())?),
    )
    .await?;
    let start = app.start_to_frame(program).await?;
    app.type_credentials(user).await?;
    app.window.press("Sign in").await?;
    app.window.wait_for_heading("Before you scan", SOON).await?;
    let (pressed, painted) = app
        .press_to_paint("Show QR code", super::round_trips::QR_CODE)
        .await?;
    let answered = line.answered().context("the server was asked nothing")?;
    let memory = megabytes(share_of_all(&app.window.processes())?);
    app.window.close().await?;
    Ok((
        milliseconds(start),
        memory,
        milliseconds(painted.duration_since(pressed)?),
        milliseconds(
            painted
                .duration_since(answered)
                .context("it was painted before the answer came")?,
        ),
    ))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn megabytes(kib: u64) -> f64 {
    kib as f64 * 1024.0 / 1e6
}
