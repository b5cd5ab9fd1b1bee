//! The operating system's clipboard. Rust writes; the page neither reads nor sees what is written.

use enrolment::SecretText;
use tauri::{AppHandle, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt;

use crate::problem::{Problem, ShellProblem};

/// Puts the secret on the clipboard and asks clipboard histories to skip it.
pub(crate) fn copy_secret<R: Runtime>(app: &AppHandle<R>, secret: &SecretText) -> Result<(), Problem> {
    app.clipboard()
        .write_secret(secret.expose())
        .map_err(|_| ShellProblem::ClipboardUnavailable.into())
}
