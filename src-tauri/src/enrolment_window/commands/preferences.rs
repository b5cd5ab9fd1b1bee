//! The person's settings of the window itself.

use tauri::{AppHandle, Runtime, State};

use crate::preferences::{Preferences, PreferencesFile};
use crate::window::{self, CaptureBlocking};

/// The present preferences.
#[tauri::command]
pub(crate) fn preferences(file: State<'_, PreferencesFile>) -> Preferences {
    file.get()
}

/// The languages of the system as BCP 47 tags, the preferred one first. On Linux WebKitGTK reports English if the locale of
/// the language is not installed, and ignores `LANGUAGE`.
#[tauri::command]
pub(crate) fn system_languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Applies preferences, and returns whether they are saved for the next start.
#[tauri::command]
pub(crate) fn choose_preferences<R: Runtime>(
    app: AppHandle<R>,
    file: State<'_, PreferencesFile>,
    preferences: Preferences,
) -> bool {
    window::block_capture(&app, preferences.block_capture);
    file.set(preferences)
}

/// How well the system keeps the window out of screenshots.
#[tauri::command]
pub(crate) fn capture_blocking() -> CaptureBlocking {
    CaptureBlocking::here()
}
