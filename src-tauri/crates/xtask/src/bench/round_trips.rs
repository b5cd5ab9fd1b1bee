//! Sign-in pressed → QR code shown, far from the server: over TLS, at 80 ms for a round trip. What the person does in
//! between is left out.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use window_driver::{Display, Size};

use super::app::{App, SOON, pools};
use super::line::Line;
use super::pool::Practice;
use super::sample::{Sample, figure};
use super::table::Table;

/// Half of a round trip.
const ONE_WAY: Duration = Duration::from_millis(40);
/// InitiateAuth, RespondToAuthChallenge, AssociateSoftwareToken: each needs the answer to the one before.
const ROUND_TRIPS: u32 = 3;
/// As long as somebody types at the least.
const TYPING: Duration = Duration::from_secs(1);

/// The picture in the page.
pub(super) const QR_CODE: &str = "img[src^='blob:']";
/// What only the screen before it has.
const BEFORE_SCAN: &str = "section.card ol";

/// Both.
pub(super) async fn measure(window: &Path, practice: &Practice, size: Size, runs: usize) -> Result<Table> {
    let floor = f64::from(ROUND_TRIPS) * 2.0 * ONE_WAY.as_secs_f64() * 1000.0;
    let mut table = Table::new(["", "ms", "above the floor, ms", "TLS handshakes"]);
    table.row([
        format!("the floor: {ROUND_TRIPS} round trips"),
        figure(floor),
        "0".to_owned(),
        "–".to_owned(),
    ]);
    let display = Display::start(size).await?;
    let (mut times, mut handshakes) = (Vec::new(), 0);
    for round in 0..=runs {
        practice.reset().await?;
        let (time, connections) = in_window(&display, window, practice)
            .await
            .context("the window did not get there")?;
        handshakes = handshakes.max(connections);
        if round > 0 {
            times.push(time.as_secs_f64() * 1000.0);
        }
    }
    let times = Sample::new(times)?;
    println!("  window: {times} ms, {handshakes} connections at most");
    table.row([
        "the window".to_owned(),
        times.to_string(),
        figure(times.median() - floor),
        handshakes.to_string(),
    ]);
    Ok(table)
}

/// From pressing *Sign in* to the next screen, and from pressing *Show the QR code* to the code; and how many
/// connections were made by then.
async fn in_window(display: &Display, program: &Path, practice: &Practice) -> Result<(Duration, usize)> {
    let (pool, user) = practice.description().newcomer()?;
    let line = Line::to(practice.address()?, ONE_WAY).await?;
    let endpoint = format!("https://{}", line.address);
    let app = App::start(
        display,
        program,
        Some(pools(pool, &endpoint, practice.ca_file())?),
    )
    .await?;
    app.type_credentials(user).await?;
    tokio::time::sleep(TYPING).await;
    let (pressed, painted) = app.press_to_paint("Sign in", BEFORE_SCAN).await?;
    let signed_in = painted.duration_since(pressed)?;
    app.window.wait_for_heading("Before you scan", SOON).await?;
    let (pressed, painted) = app.press_to_paint("Show the QR code", QR_CODE).await?;
    let connections = line.connections();
    app.window.close().await?;
    Ok((signed_in + painted.duration_since(pressed)?, connections))
}
