//! Reads the clipboard as another program on the same display.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result};
use tokio::process::Command;

/// Without a timeout, `xclip` waits forever for a selection owner that hangs.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Reads the text in the clipboard. `None` if the clipboard is empty.
pub(crate) async fn read(display: &str) -> Result<Option<String>> {
    let output = Command::new("xclip")
        .args(["-selection", "clipboard", "-o"])
        .env("DISPLAY", display)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let output = tokio::time::timeout(TIMEOUT, output)
        .await
        .context("the owner of the clipboard did not answer")?
        .context("cannot start xclip (Debian: xclip)")?;
    // `xclip` fails when the selection has no owner.
    if !output.status.success() {
        return Ok(None);
    }
    String::from_utf8(output.stdout)
        .map(Some)
        .context("the clipboard does not contain text")
}
