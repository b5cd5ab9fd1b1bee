//! How WebKitGTK draws.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

/// Without a graphics card WebKitGTK asks a simulated one, for which each kind of shape is compiled first: its first
/// frame then takes 600 ms and each later one 50 to 100, where the processor by itself needs 16:
/// <https://docs.webkit.org/Ports/WebKitGTK%20and%20WPE%20WebKit/EnvironmentVariables.html>
const BY_THE_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// With NVIDIA's driver the window ends on Wayland with “Error 71 (Protocol error)”, as WebKit and the driver do not agree on
/// who waits for whom: <https://bugs.webkit.org/show_bug.cgi?id=280210>. The driver then goes back to how it was before; it
/// still draws.
const NO_EXPLICIT_SYNC: &str = "__NV_DISABLE_EXPLICIT_SYNC";

/// With NVIDIA's driver the window stays empty on X11, as no buffer is had that both can use:
/// <https://github.com/tauri-apps/tauri/issues/9394>. Pictures are then handed over through memory, which is slower than
/// what works, and fast enough for a page that stands still.
const NO_SHARED_BUFFERS: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// For whoever helps somebody whose window stays empty.
pub(crate) const VARIABLES: [&str; 3] = [BY_THE_PROCESSOR, NO_EXPLICIT_SYNC, NO_SHARED_BUFFERS];

/// WebKitGTK and the driver read these variables when they start, so this program starts itself anew, as the same process,
/// with those that help here. Whoever has set one is left alone; once they are set, there is none left to set.
///
/// Before anything else: threads and secrets would be lost. (Setting a variable in place is not safe once there are
/// threads, and GTK's start is not ours to order.)
pub fn choose_rendering() {
    let mut missing = needed(Path::new("/"), on_wayland());
    missing.retain(|name| std::env::var_os(name).is_none());
    if missing.is_empty() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Comes back only if it failed; then it is slow, or empty.
        let _ = Command::new(program)
            .args(std::env::args_os().skip(1))
            .envs(missing.into_iter().map(|name| (name, "1")))
            .exec();
    }
}

/// Whether GTK will choose Wayland.
pub(crate) fn on_wayland() -> bool {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let x11 = set("GDK_BACKEND").is_some_and(|backend| backend.starts_with("x11"));
    set("WAYLAND_DISPLAY").is_some() && !x11
}

fn needed(root: &Path, wayland: bool) -> Vec<&'static str> {
    if !has_card(&root.join("dev/dri")) {
        return vec![BY_THE_PROCESSOR];
    }
    match (has_nvidia_driver(root), wayland) {
        (true, true) => vec![NO_EXPLICIT_SYNC],
        (true, false) => vec![NO_SHARED_BUFFERS],
        (false, _) => Vec::new(),
    }
}

/// `renderD128` and so on; a screen alone is `card0`.
fn has_card(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD")))
    })
}

/// NVIDIA's own; nouveau, which others wrote, has none of this.
fn has_nvidia_driver(root: &Path) -> bool {
    ["proc/driver/nvidia", "sys/module/nvidia"]
        .iter()
        .any(|folder| root.join(folder).exists())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::create_dir_all;

    #[test]
    fn display_without_render_node_is_no_graphics_card() {
        let root = tempfile::tempdir().expect("a folder");
        assert_eq!(needed(root.path(), false), [BY_THE_PROCESSOR]);
        let cards = root.path().join("dev/dri");
        create_dir_all(&cards).expect("made");
        std::fs::write(cards.join("card0"), "").expect("written");
        assert_eq!(needed(root.path(), true), [BY_THE_PROCESSOR]);
        std::fs::write(cards.join("renderD128"), "").expect("written");
        assert!(needed(root.path(), false).is_empty() && needed(root.path(), true).is_empty());
    }

    #[test]
    fn nvidia_driver_gets_the_variable_for_its_window_system() {
        for driver in ["proc/driver/nvidia", "sys/module/nvidia"] {
            let root = tempfile::tempdir().expect("a folder");
            create_dir_all(root.path().join("dev/dri/renderD128")).expect("made");
            create_dir_all(root.path().join("sys/module/nouveau")).expect("made");
            assert!(needed(root.path(), true).is_empty(), "nouveau is another's");
            create_dir_all(root.path().join(driver)).expect("made");
            assert_eq!(needed(root.path(), true), [NO_EXPLICIT_SYNC], "{driver}");
            assert_eq!(needed(root.path(), false), [NO_SHARED_BUFFERS], "{driver}");
        }
    }

    #[test]
    fn cpu_rendering_needs_no_variable_for_the_driver() {
        let root = tempfile::tempdir().expect("a folder");
        create_dir_all(root.path().join("sys/module/nvidia")).expect("made");
        assert_eq!(needed(root.path(), true), [BY_THE_PROCESSOR]);
    }
}
