//! A second start of the program brings the open window to the front.
//!
//! Disabled with `--config` and `--practice`: such a start uses other files, and the single-instance lock cannot tell it from
//! the first start, because all processes use the same name.
//!
//! Disabled on macOS: Finder, the Dock and `open` do this themselves, and the plugin would listen at a path in `/tmp`, which
//! any user can occupy: <https://github.com/tauri-apps/plugins-workspace/blob/v2/plugins/single-instance/src/platform_impl/macos.rs>

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Runtime};

use crate::{Options, enrolment_window, window};

/// Returns the plugin, or `None` if it is disabled as described above. Add it before all other plugins, so that a second
/// start exits before it reads or writes a file. On Linux without a session bus the plugin has no effect.
pub(crate) fn plugin<R: Runtime>(options: &Options) -> Option<TauriPlugin<R>> {
    if cfg!(target_os = "macos") || options.has_own_folders() {
        return None;
    }
    // The arguments of the second start are ignored, and are not logged.
    let show = |app: &AppHandle<R>, _, _| window::bring_to_front(app, enrolment_window::LABEL);
    Some(tauri_plugin_single_instance::init(show))
}
