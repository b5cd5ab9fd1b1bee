//! What the person chooses for the window itself.

use tauri::{AppHandle, Manager, Runtime};

use crate::preferences::{Kept, Preferences};
use crate::window::{self, CaptureBlocking};

#[tauri::command]
pub(crate) fn preferences<R: Runtime>(app: AppHandle<R>) -> Preferences {
    app.state::<Kept>().now()
}

/// The languages that the system is set to, the most wanted first, as BCP 47 names them. On Linux WebKitGTK would tell
/// English wherever the locale of the language is not installed, and knows no `LANGUAGE`.
#[tauri::command]
pub(crate) fn system_languages() -> Vec<String> {
    sys_locale::get_locales().collect()
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
