//! What somebody needs who is helped, or helps.

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt;
use ts_rs::TS;

use crate::browser::Browser;
use crate::logs::Log;
use crate::versions::Versions;

/// Where the log is, and whether its folder is on the screen now.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Logs {
    opened: bool,
    folder: String,
}

/// Not on the main thread: it reads a file.
#[tauri::command(async)]
pub(crate) fn versions() -> Versions {
    Versions::here()
}

/// Whether they are on the clipboard now.
#[tauri::command(async)]
pub(crate) fn copy_versions<R: Runtime>(app: AppHandle<R>) -> bool {
    app.clipboard().write_text(Versions::here().in_lines()).is_ok()
}

#[tauri::command]
pub(crate) fn open_logs<R: Runtime>(app: AppHandle<R>) -> Logs {
    let folder = app.state::<Log>().folder().display().to_string();
    Logs {
        opened: app.state::<Browser>().show_folder(&folder),
        folder,
    }
}
