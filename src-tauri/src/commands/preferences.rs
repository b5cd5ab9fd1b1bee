//! What the person chooses for the window itself.

use tauri::{AppHandle, Manager, Runtime};

use crate::preferences::{Kept, Preferences};
use crate::window::{self, CaptureBlocking};

#[tauri::command]
pub(crate) fn preferences<R: Runtime>(app: AppHandle<R>) -> Preferences {
    app.state::<Kept>().now()
}

/// Whether they are kept for the next start, too.
#[tauri::command]
pub(crate) fn choose_preferences<R: Runtime>(app: AppHandle<R>, preferences: Preferences) -> bool {
    window::block_capture(&app, preferences.block_capture);
    app.state::<Kept>().choose(preferences)
}

#[tauri::command]
pub(crate) fn capture_blocking() -> CaptureBlocking {
    CaptureBlocking::here()
}
