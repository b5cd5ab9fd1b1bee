//! The window beside a blank one: start and memory; and the time from the server's response to the QR code on the screen.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use window_driver::Display;

use crate::delay_proxy::DelayProxy;
use crate::measured_window::{MeasuredWindow, QR_CODE, SIZE, TIMEOUT, pools};
use crate::measurements::Measurements;
use crate::memory::share_of_all;
use crate::practice_server::PracticeServer;
use crate::sample::{Sample, figure};
use crate::table::Table;
use crate::target::Target;

/// The duration of a frame at 60 Hz, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

#[derive(Default)]
struct Usage {
    start: Vec<f64>,
    memory: Vec<f64>,
}

/// Measures both windows in turns.
pub(super) async fn measure(
    ours: &Path,
    blank: &Path,
    server: &PracticeServer,
    runs: usize,
) -> Result<Measurements> {
    let display = Display::start(SIZE).await?;
    let (mut our, mut their) = (Usage::default(), Usage::default());
    let (mut scan, mut drawn) = (Vec::new(), Vec::new());
    for round in 0..=runs {
        server.reset()?;
        let (start, memory, to_paint, from_answer) = enrolment(&display, ours, server)
            .await
            .context("our window failed")?;
        let blank = blank_window(&display, blank)
            .await
            .context("the blank window failed")?;
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
        "the server's response → painted, frames",
        2.0,
        drawn.median() / FRAME,
    ));
    for (what, times) in [
        ("“Show QR code” pressed → painted", Sample::new(scan)?),
        ("the server's response → painted", drawn),
    ] {
        println!("  {what}: {times} ms");
        picture.row([what.to_owned(), times.to_string(), figure(times.median() / FRAME)]);
    }
    Ok(Measurements {
        tables: vec![beside, picture],
        targets,
    })
}

/// Returns the start time in ms and the memory in MB.
async fn blank_window(display: &Display, program: &Path) -> Result<(f64, f64)> {
    let measured = MeasuredWindow::start(display, program, None).await?;
    let start = measured.start_to_frame(program).await?;
    let memory = megabytes(share_of_all(&measured.window.processes())?);
    measured.window.close().await?;
    Ok((milliseconds(start), memory))
}

/// Returns the start time in ms, the memory in MB, and the times in ms from the button and from the server's response to the QR
/// code.
async fn enrolment(
    display: &Display,
    program: &Path,
    server: &PracticeServer,
) -> Result<(f64, f64, f64, f64)> {
    let (pool, user) = server.description().newcomer()?;
    // Without a delay, to record when the server responds.
    let proxy = DelayProxy::start(server.address()?, Duration::ZERO).await?;
    let endpoint = format!("{}://{}", server.scheme().to_lowercase(), proxy.address);
    let measured =
        MeasuredWindow::start(display, program, Some(pools(pool, &endpoint, server.ca_file())?)).await?;
    let start = measured.start_to_frame(program).await?;
    measured.type_credentials(user).await?;
    measured.window.press("Sign in").await?;
    measured
        .window
        .wait_for_heading("Before you scan", TIMEOUT)
        .await?;
    let (pressed, painted) = measured.press_to_paint("Show QR code", QR_CODE).await?;
    let responded = proxy.last_response().context("the server received no request")?;
    let memory = megabytes(share_of_all(&measured.window.processes())?);
    measured.window.close().await?;
    Ok((
        milliseconds(start),
        memory,
        milliseconds(painted.duration_since(pressed)?),
        milliseconds(
            painted
                .duration_since(responded)
                .context("the QR code was painted before the response")?,
        ),
    ))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn megabytes(kib: u64) -> f64 {
    kib as f64 * 1024.0 / 1e6
}
