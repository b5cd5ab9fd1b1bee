//! A second start of the program brings the open window to the front.
//!
//! Not with `--config` or `--practice`: such a start uses other files, and the single-instance lock, which has one name for
//! all of our processes, cannot tell it from the first one.
//!
//! Not on macOS: Finder, the Dock and `open` do this themselves, and the plugin would listen at a path in `/tmp`, which any
//! user can take: <https://github.com/tauri-apps/plugins-workspace/blob/v2/plugins/single-instance/src/platform_impl/macos.rs>

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Runtime};

use crate::{Options, enrolment_window, window};

/// The plugin, unless this start is one of those above. Add it before all other plugins: a second start ends in it, before it
/// has read or written anything. Without a session bus on Linux it does nothing.
pub(crate) fn plugin<R: Runtime>(options: &Options) -> Option<TauriPlugin<R>> {
    if cfg!(target_os = "macos") || options.has_own_folders() {
        return None;
    }
    // The arguments of the second start are ignored, and are not logged.
    let show = |app: &AppHandle<R>, _, _| window::bring_to_front(app, enrolment_window::LABEL);
    Some(tauri_plugin_single_instance::init(show))
}
