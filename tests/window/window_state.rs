//! Position and size of the window after a restart.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, ProcessGroup, Size, WindowGeometry};

use crate::fixture::{launch, wait_until};

/// Starts the window and returns its position and size when it is visible.
async fn start(display: &Display, folder: &Path) -> Result<(ProcessGroup, WindowGeometry)> {
    let running = ProcessGroup::spawn(
        launch(folder)?
            .arg("--config")
            .arg(folder)
            .without_driver(display),
    )?;
    let first = wait_until("a window", async || Ok(display.window_geometries().await?.pop())).await?;
    Ok((running, first))
}

async fn close(display: &Display, mut running: ProcessGroup) -> Result<()> {
    ensure!(
        display.request_close().await? == 1,
        "the display has not exactly one window"
    );
    wait_until("the end of the process", async || running.exit_status())
        .await
        .map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn position_and_size_are_restored() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let log = folder.path().join("logs/cognito-enroll.log");
    let display = Display::start(Size {
        width: 1400,
        height: 1000,
    })
    .await?;
    let (running, first) = start(&display, folder.path()).await?;
    ensure!(
        (first.width, first.height) == (960, 760),
        "the first size is {first:?}"
    );
    wait_until("the page", async || {
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        Ok(text.contains("the page is up").then_some(()))
    })
    .await?;
    let chosen = WindowGeometry {
        x: 330,
        y: 120,
        width: 700,
        height: 820,
    };
    display.set_window_geometry(chosen).await?;
    // The X server delivers the move before the request to close.
    close(&display, running).await?;
    let saved = folder.path().join("window.json");
    let saved = std::fs::read_to_string(&saved).context("no window.json")?;

    let (running, again) = start(&display, folder.path()).await?;
    ensure!(again == chosen, "{again:?} instead of {chosen:?}, from {saved}");
    close(&display, running).await
}
