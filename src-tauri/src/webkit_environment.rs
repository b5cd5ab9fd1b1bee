//! Environment variables that select how WebKitGTK renders and which modules its libraries load.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use crate::foreign_environment;

/// Renders on the CPU. Without a graphics card WebKitGTK uses a software GPU, which compiles shaders: the first frame then
/// takes 600 ms and each later frame 50 to 100 ms, compared with 16 ms on the CPU:
/// <https://docs.webkit.org/Ports/WebKitGTK%20and%20WPE%20WebKit/EnvironmentVariables.html>
const CPU_RENDERING: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Disables explicit synchronisation in NVIDIA's driver, which still renders. Otherwise the program ends on Wayland with
/// “Error 71 (Protocol error)”: <https://bugs.webkit.org/show_bug.cgi?id=280210>.
const NO_EXPLICIT_SYNC: &str = "__NV_DISABLE_EXPLICIT_SYNC";

/// Passes frames through shared memory instead of DMA-BUF. With NVIDIA's driver the window otherwise stays empty on X11:
/// <https://github.com/tauri-apps/tauri/issues/9394>. Slower, but fast enough for a page without animation.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Draws without OpenGL, for drivers with which the web process ends: “Could not create default EGL display”.
const NO_COMPOSITING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Replaces the driver by Mesa's software rendering, where something still uses OpenGL:
/// <https://docs.mesa3d.org/envvars.html#envvar-LIBGL_ALWAYS_SOFTWARE>
const SOFTWARE_GL: &str = "LIBGL_ALWAYS_SOFTWARE";

/// The variables that the versions include, for support.
pub(crate) const VARIABLES: [&str; 5] = [
    CPU_RENDERING,
    NO_EXPLICIT_SYNC,
    NO_DMABUF,
    NO_COMPOSITING,
    SOFTWARE_GL,
];

/// The variables with which the graphics driver is not used at all.
const SIMPLE_GRAPHICS: [&str; 4] = [CPU_RENDERING, NO_DMABUF, NO_COMPOSITING, SOFTWARE_GL];

/// The list of EGL drivers, and Mesa's entry in it: <https://github.com/NVIDIA/libglvnd/blob/master/src/EGL/icd_enumeration.md>
const EGL_DRIVERS: &str = "__EGL_VENDOR_LIBRARY_FILENAMES";
const MESA: &str = "/usr/share/glvnd/egl_vendor.d/50_mesa.json";

/// Variables that select a driver, which may be the one that fails.
const DRIVER_CHOICES: [&str; 7] = [
    EGL_DRIVERS,
    "__EGL_VENDOR_LIBRARY_DIRS",
    "EGL_PLATFORM",
    "GALLIUM_DRIVER",
    "GBM_BACKENDS_PATH",
    "LIBGL_DRIVERS_PATH",
    "MESA_LOADER_DRIVER_OVERRIDE",
];

/// Sets the variables that this computer needs, and removes those of foreign packages, by replacing this process with a new
/// start of the program. Rendering variables that are already set stay unchanged, so the new start does not repeat this.
///
/// Call this first in `main`, because the new start loses threads and memory. The variables are not set in place, because
/// that is unsafe once there are threads.
pub fn correct_environment() {
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut missing = needed(Path::new("/"), on_wayland());
    missing.retain(|name| std::env::var_os(name).is_none());
    let corrections = foreign_environment::corrections(|name| std::env::var_os(name), &program);
    if missing.is_empty() && corrections.is_empty() {
        return;
    }
    let mut restarted = new_start(&program, std::env::args_os().skip(1), &missing);
    for (name, value) in corrections {
        match value {
            Some(value) => restarted.env(name, value),
            None => restarted.env_remove(name),
        };
    }
    // Returns only on failure. The program then runs in the environment that it has.
    let _ = restarted.exec();
}

/// Replaces this process with a new start of the program that does not use the graphics driver.
///
/// # Errors
/// Any error of the operating system. Otherwise it does not return.
pub(crate) fn restart_with_simple_graphics(arguments: &[OsString]) -> io::Error {
    match std::env::current_exe() {
        Ok(program) => {
            let mut restarted = new_start(&program, arguments, &SIMPLE_GRAPHICS);
            DRIVER_CHOICES.iter().for_each(|name| {
                restarted.env_remove(name);
            });
            if Path::new(MESA).exists() {
                restarted.env(EGL_DRIVERS, MESA);
            }
            restarted.exec()
        }
        Err(error) => error,
    }
}

/// Whether this process was started without the graphics driver.
pub(crate) fn has_simple_graphics() -> bool {
    SIMPLE_GRAPHICS
        .iter()
        .all(|name| std::env::var_os(name).is_some())
}

fn new_start(
    program: &Path,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
    set: &[&str],
) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).envs(set.iter().map(|name| (name, "1")));
    command
}

/// Whether GTK will choose Wayland.
pub(crate) fn on_wayland() -> bool {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let x11 = set("GDK_BACKEND").is_some_and(|backend| backend.starts_with("x11"));
    set("WAYLAND_DISPLAY").is_some() && !x11
}

fn needed(root: &Path, wayland: bool) -> Vec<&'static str> {
    if !has_render_node(&root.join("dev/dri")) {
        return vec![CPU_RENDERING];
    }
    match (has_nvidia_driver(root), wayland) {
        (true, true) => vec![NO_EXPLICIT_SYNC],
        (true, false) => vec![NO_DMABUF],
        (false, _) => Vec::new(),
    }
}

/// Whether there is a render node such as `renderD128`. A display without a graphics card has only `card0`.
fn has_render_node(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD")))
    })
}

/// Whether NVIDIA's driver is loaded. The open-source driver nouveau does not have these folders.
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
    fn cpu_rendering_is_selected_without_a_render_node() {
        let root = tempfile::tempdir().expect("a folder");
        assert_eq!(needed(root.path(), false), [CPU_RENDERING]);
        let cards = root.path().join("dev/dri");
        create_dir_all(&cards).expect("made");
        std::fs::write(cards.join("card0"), "").expect("written");
        assert_eq!(needed(root.path(), true), [CPU_RENDERING]);
        std::fs::write(cards.join("renderD128"), "").expect("written");
        assert!(needed(root.path(), false).is_empty() && needed(root.path(), true).is_empty());
    }

    #[test]
    fn nvidia_driver_gets_the_variable_for_its_window_system() {
        for driver in ["proc/driver/nvidia", "sys/module/nvidia"] {
            let root = tempfile::tempdir().expect("a folder");
            create_dir_all(root.path().join("dev/dri/renderD128")).expect("made");
            create_dir_all(root.path().join("sys/module/nouveau")).expect("made");
            assert!(
                needed(root.path(), true).is_empty(),
                "nouveau is not NVIDIA's driver"
            );
            create_dir_all(root.path().join(driver)).expect("made");
            assert_eq!(needed(root.path(), true), [NO_EXPLICIT_SYNC], "{driver}");
            assert_eq!(needed(root.path(), false), [NO_DMABUF], "{driver}");
        }
    }

    #[test]
    fn cpu_rendering_excludes_the_variables_for_the_driver() {
        let root = tempfile::tempdir().expect("a folder");
        create_dir_all(root.path().join("sys/module/nvidia")).expect("made");
        assert_eq!(needed(root.path(), true), [CPU_RENDERING]);
    }
}
