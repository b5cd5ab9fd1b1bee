//! Commands for support: versions and logs.

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt;
use ts_rs::TS;

use crate::browser::Browser;
use crate::logs::Log;
use crate::versions::Versions;

/// The folder of the log, and whether the system has opened it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Logs {
    opened: bool,
    folder: String,
}

/// Returns the versions. Not on the main thread, because it reads a file.
#[tauri::command(async)]
pub(crate) fn versions() -> Versions {
    Versions::here()
}

/// Copies the versions to the clipboard and returns whether that succeeded.
#[tauri::command(async)]
pub(crate) fn copy_versions<R: Runtime>(app: AppHandle<R>) -> bool {
    app.clipboard().write_text(Versions::here().as_lines()).is_ok()
}

/// Opens the folder of the log.
#[tauri::command]
pub(crate) fn open_logs<R: Runtime>(app: AppHandle<R>) -> Logs {
    let folder = app.state::<Log>().folder().display().to_string();
    Logs {
        opened: app.state::<Browser>().open_folder(&folder),
        folder,
    }
}
