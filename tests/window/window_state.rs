//! Where the window is and how large, from one run to the next.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, ProcessGroup, Size, WindowGeometry};

use crate::bench::{launch, until};

/// Starts the window, and gives its place as soon as it can be seen.
async fn start(display: &Display, folder: &Path) -> Result<(ProcessGroup, WindowGeometry)> {
    let running = ProcessGroup::spawn(
        launch(folder)?
            .arg("--config")
            .arg(folder)
            .without_driver(display),
    )?;
    let first = until("a window", async || Ok(display.window_geometries().await?.pop())).await?;
    Ok((running, first))
}

async fn close(display: &Display, mut running: ProcessGroup) -> Result<()> {
    ensure!(display.request_close().await? == 1, "one window");
    until("the end", async || running.exit_status()).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_again_as_large_as_it_was_and_where_it_was() -> Result<()> {
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
        "as designed: {first:?}"
    );
    until("the page", async || {
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
    // The X server tells the window so before it tells it to close.
    close(&display, running).await?;
    let kept = folder.path().join("window.json");
    let kept = std::fs::read_to_string(&kept).context("no window.json")?;

    let (running, again) = start(&display, folder.path()).await?;
    ensure!(again == chosen, "{again:?} instead of {chosen:?}, from {kept}");
    close(&display, running).await
}
