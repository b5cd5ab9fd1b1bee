//! Commands for the user's preferences for the window.

use tauri::{AppHandle, Runtime, State};

use crate::preferences::{Preferences, PreferencesFile};
use crate::window::{self, CaptureBlocking};

/// Returns the current preferences.
#[tauri::command]
pub(crate) fn preferences(file: State<'_, PreferencesFile>) -> Preferences {
    file.get()
}

/// Returns the languages of the system as BCP 47 tags, the preferred one first. Read here because WebKitGTK reports English
/// if the locale of the language is not installed, and ignores `LANGUAGE`.
#[tauri::command]
pub(crate) fn system_languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Applies preferences and returns whether they were saved for the next start.
#[tauri::command]
pub(crate) fn choose_preferences<R: Runtime>(
    app: AppHandle<R>,
    file: State<'_, PreferencesFile>,
    preferences: Preferences,
) -> bool {
    window::block_capture(&app, preferences.block_capture);
    file.set(preferences)
}

/// Returns how completely the system excludes the window from screenshots.
#[tauri::command]
pub(crate) fn capture_blocking() -> CaptureBlocking {
    CaptureBlocking::here()
}
