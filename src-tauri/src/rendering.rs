//! How WebKitGTK draws.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

/// Where the kernel has what programs draw with on a graphics card.
const GRAPHICS_CARDS: &str = "/dev/dri";

/// WebKitGTK reads it when it starts: <https://docs.webkit.org/Ports/WebKitGTK%20and%20WPE%20WebKit/EnvironmentVariables.html>
const BY_THE_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// What changes how it draws, for whoever helps somebody whose window stays empty.
pub(crate) const VARIABLES: [&str; 2] = [BY_THE_PROCESSOR, "WEBKIT_DISABLE_DMABUF_RENDERER"];

/// Without a graphics card WebKitGTK asks a simulated one, for which each kind of shape is compiled first: its first
/// frame then takes 600 ms and each later one 50 to 100, where the processor by itself needs 16. So this program then
/// starts itself anew, as the same process, with the variable that says so. Whoever has set it is left alone.
///
/// Before anything else: threads and secrets would be lost. (Setting a variable in place is not safe once there are
/// threads, and GTK's start is not ours to order.)
pub fn choose_rendering() {
    if std::env::var_os(BY_THE_PROCESSOR).is_some() || has_card(Path::new(GRAPHICS_CARDS)) {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Comes back only if it failed; then it is slow.
        let _ = Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(BY_THE_PROCESSOR, "1")
            .exec();
    }
}

/// `renderD128` and so on; a screen alone is `card0`.
fn has_card(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_no_card_to_draw_with() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!has_card(&folder.path().join("none")));
        std::fs::write(folder.path().join("card0"), "").expect("written");
        assert!(!has_card(folder.path()));
        std::fs::write(folder.path().join("renderD128"), "").expect("written");
        assert!(has_card(folder.path()));
    }
}
