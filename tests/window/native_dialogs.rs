//! The native dialogs for a page that does not start and for a panic.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, ProcessGroup, Size};

use crate::fixture::{launch, wait_until};

/// The exit status with which the process of a dialog reports the button Quit.
const QUIT: i32 = 10;
const SIZE: Size = Size {
    width: 640,
    height: 360,
};

/// Shows a dialog and returns its process.
async fn show(display: &Display, folder: &Path, dialog: &str, language: &str) -> Result<ProcessGroup> {
    let launch = launch(folder)?
        .arg("--show-dialog")
        .arg(dialog)
        .arg(language)
        .arg("/home/noor/.config/app.cognito-enroll.desktop/logs/cognito-enroll.log");
    let process = ProcessGroup::spawn(launch.without_driver(display))?;
    let what = format!("the dialog {dialog} in {language}");
    wait_until(&what, async || Ok(display.window_geometries().await?.pop())).await?;
    Ok(process)
}

async fn exit_code(mut process: ProcessGroup) -> Result<i32> {
    let status = wait_until("the end of the process", async || process.exit_status()).await?;
    status.code().context("the process was killed")
}

/// Saves a picture of the drawn dialog in `target/window/messages`, for review.
async fn save_picture(display: &Display, name: &str) -> Result<()> {
    let drawn = async || {
        let picture = display.screenshot().await?;
        let colours: BTreeSet<_> = picture.pixels().map(|pixel| pixel.0).collect();
        // Text has many colours, because its edges are smoothed.
        Ok((colours.len() > 20).then_some(picture))
    };
    let picture = wait_until(&format!("the text of {name}"), drawn).await?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/messages");
    std::fs::create_dir_all(&folder)?;
    Ok(picture.save(folder.join(format!("{name}.png")))?)
}

#[tokio::test(flavor = "multi_thread")]
async fn dialogs_are_shown_in_every_language_and_closing_one_does_not_quit() -> Result<()> {
    let folder = tempfile::tempdir()?;
    for dialog in ["window-empty", "web-process-ended", "app-crashed"] {
        for language in ["en", "it", "de", "fr", "es", "ja", "ar"] {
            let display = Display::start(SIZE).await?;
            let process = show(&display, folder.path(), dialog, language).await?;
            save_picture(&display, &format!("{dialog}.{language}")).await?;
            ensure!(
                display.request_close().await? == 1,
                "the display has not exactly one window"
            );
            ensure!(exit_code(process).await? == 0, "{dialog} in {language}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_quit_quits_and_the_button_wait_does_not() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let display = Display::start(SIZE).await?;
    let mut codes = Vec::new();
    // Each button once.
    for tabs in [0, 1] {
        let process = show(&display, folder.path(), "window-empty", "en").await?;
        for _ in 0..tabs {
            display.press_tab().await?;
        }
        display.press_enter().await?;
        codes.push(exit_code(process).await?);
    }
    codes.sort_unstable();
    ensure!(codes == [0, QUIT], "{codes:?}");
    Ok(())
}
