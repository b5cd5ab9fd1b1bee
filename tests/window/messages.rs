//! What the system says in the page's place: a page that does not come up, and a fault.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, ProcessGroup, Size};

use crate::bench::{launch, until};

/// What `src-tauri/src/message.rs` has a process end with whose person wants to quit.
const QUIT: i32 = 10;
const SIZE: Size = Size {
    width: 640,
    height: 360,
};

/// Has a message shown, and gives what shows it.
async fn shown(display: &Display, folder: &Path, message: &str, language: &str) -> Result<ProcessGroup> {
    let said = launch(folder)?
        .arg("--say")
        .arg(message)
        .arg(language)
        .arg("/home/noor/.config/app.cognito-enroll.desktop/logs/cognito-enroll.log");
    let process = ProcessGroup::spawn(said.without_driver(display))?;
    let what = format!("{message} in {language}");
    until(&what, async || Ok(display.window_geometries().await?.pop())).await?;
    Ok(process)
}

async fn code(mut process: ProcessGroup) -> Result<i32> {
    let status = until("the end", async || process.exit_status()).await?;
    status.code().context("it was killed")
}

/// Leaves a picture of the message in `target/window/messages`, once it is drawn.
async fn keep_picture(display: &Display, name: &str) -> Result<()> {
    let drawn = async || {
        let picture = display.screenshot().await?;
        let colours: BTreeSet<_> = picture.pixels().map(|pixel| pixel.0).collect();
        // Words are smooth at their edges.
        Ok((colours.len() > 20).then_some(picture))
    };
    let picture = until(&format!("the words of {name}"), drawn).await?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/messages");
    std::fs::create_dir_all(&folder)?;
    Ok(picture.save(folder.join(format!("{name}.png")))?)
}

#[tokio::test(flavor = "multi_thread")]
async fn are_shown_in_every_language_and_closing_one_is_no_wish_to_quit() -> Result<()> {
    let folder = tempfile::tempdir()?;
    for message in ["empty-window", "fault"] {
        for language in ["en", "it", "de", "fr", "es", "ja", "ar"] {
            let display = Display::start(SIZE).await?;
            let process = shown(&display, folder.path(), message, language).await?;
            keep_picture(&display, &format!("{message}.{language}")).await?;
            ensure!(display.request_close().await? == 1, "one window");
            ensure!(code(process).await? == 0, "{message} in {language}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_chooses_to_quit_quits_and_who_waits_does_not() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let display = Display::start(SIZE).await?;
    let mut codes = Vec::new();
    // One button after the other.
    for tabs in [0, 1] {
        let process = shown(&display, folder.path(), "empty-window", "en").await?;
        for _ in 0..tabs {
            display.press_tab().await?;
        }
        display.press_enter().await?;
        codes.push(code(process).await?);
    }
    codes.sort_unstable();
    ensure!(codes == [0, QUIT], "{codes:?}");
    Ok(())
}
