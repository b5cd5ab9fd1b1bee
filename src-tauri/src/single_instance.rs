//! Who starts the program again is shown the window that is open.
//!
//! Not with `--config` or `--practice`: such a start keeps its things elsewhere, so it is another program, and the
//! operating system's name for a running program, which is the same for all of ours, would not tell them apart.
//!
//! Not on macOS: Finder, the Dock and `open` see to it themselves, and the plugin would listen at a path in `/tmp`, which
//! is everybody's: <https://github.com/tauri-apps/plugins-workspace/blob/v2/plugins/single-instance/src/platform_impl/macos.rs>

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Runtime};

use crate::{Options, window};

/// To be the first of all plugins: a second start ends in it, before it has read or written anything. Where Linux has no
/// session bus, nothing is found and nothing is said.
pub(crate) fn plugin<R: Runtime>(options: &Options) -> Option<TauriPlugin<R>> {
    if cfg!(target_os = "macos") || options.is_elsewhere() {
        return None;
    }
    // What the other start was given is left alone, and goes into no log.
    let shown = |app: &AppHandle<R>, _, _| window::bring_to_front(app);
    Some(tauri_plugin_single_instance::init(shown))
}
