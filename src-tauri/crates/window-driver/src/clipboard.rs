//! The clipboard as another program on the same display sees it.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result};
use tokio::process::Command;

/// The owner of the selection may be hanging, and `xclip` would wait for it for ever.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) async fn read(display: &str) -> Result<Option<String>> {
    let output = Command::new("xclip")
        .args(["-selection", "clipboard", "-o"])
        .env("DISPLAY", display)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let output = tokio::time::timeout(PATIENCE, output)
        .await
        .context("the owner of the clipboard did not answer")?
        .context("could not start xclip (Debian: xclip)")?;
    // It fails when nobody owns the selection.
    if !output.status.success() {
        return Ok(None);
    }
    String::from_utf8(output.stdout)
        .map(Some)
        .context("the clipboard holds no text")
}
