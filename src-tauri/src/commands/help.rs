//! What somebody needs who is helped, or helps.

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};
use ts_rs::TS;

use crate::browser::Browser;
use crate::logs::Log;

/// Where the log is, and whether its folder is on the screen now.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Logs {
    opened: bool,
    folder: String,
}

#[tauri::command]
pub(crate) fn open_logs<R: Runtime>(app: AppHandle<R>) -> Logs {
    let folder = app.state::<Log>().folder().display().to_string();
    Logs {
        opened: app.state::<Browser>().show_folder(&folder),
        folder,
    }
}
