//! Environment variables that another program's package has set for itself.
//!
//! A program in a snap or an AppImage gets variables that make GTK, GLib and other libraries load modules of that package,
//! and its terminal passes them on. The modules do not fit the libraries of this computer: the window then has no icons and
//! no certificates, or the program ends before its window appears. Snaps of VS Code keep the original values:
//! <https://github.com/microsoft/vscode/blob/main/resources/linux/snap/electron-launch>.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Component, Path, PathBuf};

/// Variables with a path, or paths separated by colons, from which libraries of a window load modules and data, or at which
/// this program keeps its files.
const VARIABLES: [&str; 47] = [
    "ENCHANT_CONFIG_DIR",
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "FONTCONFIG_SYSROOT",
    "GCONV_PATH",
    "GDK_PIXBUF_MODULEDIR",
    "GDK_PIXBUF_MODULE_FILE",
    "GIO_EXTRA_MODULES",
    "GIO_MODULE_DIR",
    "GI_TYPELIB_PATH",
    "GSETTINGS_SCHEMA_DIR",
    "GST_PLUGIN_PATH",
    "GST_PLUGIN_PATH_1_0",
    "GST_PLUGIN_SCANNER",
    "GST_PLUGIN_SCANNER_1_0",
    "GST_PLUGIN_SYSTEM_PATH",
    "GST_PLUGIN_SYSTEM_PATH_1_0",
    "GST_REGISTRY",
    "GTK2_RC_FILES",
    "GTK3_MODULES",
    "GTK_DATA_PREFIX",
    "GTK_EXE_PREFIX",
    "GTK_IM_MODULE_FILE",
    "GTK_MODULES",
    "GTK_PATH",
    "GTK_RC_FILES",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "LIBGL_DRIVERS_PATH",
    "LIBVA_DRIVERS_PATH",
    "LOCALE_ARCHIVE",
    "LOCPATH",
    "WEBKIT_EXEC_PATH",
    "WEBKIT_INJECTED_BUNDLE_PATH",
    "XCURSOR_PATH",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_DIRS",
    "XDG_CONFIG_HOME",
    "XDG_DATA_DIRS",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XKB_CONFIG_ROOT",
    "XLOCALEDIR",
    "__EGL_EXTERNAL_PLATFORM_CONFIG_DIRS",
    "__EGL_VENDOR_LIBRARY_DIRS",
    "__EGL_VENDOR_LIBRARY_FILENAMES",
    "GBM_BACKENDS_PATH",
];

/// A snap of VS Code keeps the original value of a variable in another one with this suffix. It is empty if there was none.
const ORIGINAL: &str = "_VSCODE_SNAP_ORIG";

/// A variable with its new value, or `None` if it is removed.
pub(crate) type Correction = (&'static str, Option<OsString>);

/// Returns the variables that point into a foreign package.
///
/// # Parameters
/// `program`: the path of this program. A package that contains it is not foreign.
pub(crate) fn corrections(variable: impl Fn(&str) -> Option<OsString>, program: &Path) -> Vec<Correction> {
    let home = variable("HOME").map(PathBuf::from);
    let is_foreign = |path: &OsStr| {
        let package = package_of(Path::new(path), home.as_deref());
        package.is_some_and(|package| !program.starts_with(package))
    };
    let correct = |name: &'static str| {
        let value = variable(name)?;
        let paths = || {
            value
                .as_bytes()
                .split(|byte| *byte == b':')
                .map(OsStr::from_bytes)
        };
        if !paths().any(is_foreign) {
            return None;
        }
        let original = variable(&format!("{name}{ORIGINAL}"));
        let kept = match &original {
            Some(original) if !is_foreign(original) => original.as_bytes().to_vec(),
            _ => {
                let kept: Vec<_> = paths()
                    .filter(|path| !is_foreign(path))
                    .map(OsStr::as_bytes)
                    .collect();
                kept.join(&b':')
            }
        };
        Some((name, (!kept.is_empty()).then(|| OsString::from_vec(kept))))
    };
    VARIABLES.into_iter().filter_map(correct).collect()
}

/// Returns the folder of the snap or AppImage that a path is in.
fn package_of(path: &Path, home: Option<&Path>) -> Option<PathBuf> {
    for folder in ["/snap", "/var/lib/snapd/snap"] {
        if let Ok(rest) = path.strip_prefix(folder) {
            // The programs of all snaps.
            return first(rest)
                .filter(|name| *name != "bin")
                .map(|name| Path::new(folder).join(name));
        }
    }
    // The data of a snap, which has caches of its modules.
    if let Some(data) = home.map(|home| home.join("snap"))
        && let Ok(rest) = path.strip_prefix(&data)
    {
        return first(rest).map(|name| data.join(name));
    }
    let mounted = first(path.strip_prefix("/tmp").ok()?)?;
    mounted
        .as_bytes()
        .starts_with(b".mount_")
        .then(|| Path::new("/tmp").join(mounted))
}

fn first(path: &Path) -> Option<&OsStr> {
    match path.components().next()? {
        Component::Normal(name) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(program: &str, variables: &[(&str, &str)]) -> Vec<(&'static str, Option<String>)> {
        let variable = |name: &str| {
            let home = [("HOME", "/home/noor")];
            let mut all = variables.iter().chain(&home);
            all.find(|(set, _)| *set == name)
                .map(|(_, value)| OsString::from(value))
        };
        let text = |value: OsString| value.into_string().expect("UTF-8");
        corrections(variable, Path::new(program))
            .into_iter()
            .map(|(name, value)| (name, value.map(text)))
            .collect()
    }

    const PROGRAM: &str = "/usr/bin/cognito-enroll-desktop";

    /// Of a terminal in the snap of VS Code.
    const OF_A_SNAP: [(&str, &str); 9] = [
        ("GTK_PATH", "/snap/code/156/usr/lib/x86_64-linux-gnu/gtk-3.0"),
        ("GIO_MODULE_DIR", "/home/noor/snap/code/common/.cache/gio-modules"),
        ("GTK_EXE_PREFIX", "/snap/code/156/usr"),
        ("LOCPATH", "/snap/code/156/usr/lib/locale"),
        (
            "GDK_PIXBUF_MODULE_FILE",
            "/home/noor/snap/code/common/.cache/gdk-pixbuf-loaders.cache",
        ),
        (
            "GTK_IM_MODULE_FILE",
            "/home/noor/snap/code/common/.cache/immodules/immodules.cache",
        ),
        (
            "GSETTINGS_SCHEMA_DIR",
            "/home/noor/snap/code/156/.local/share/glib-2.0/schemas",
        ),
        ("XDG_DATA_HOME", "/home/noor/snap/code/156/.local/share"),
        ("GDK_PIXBUF_MODULEDIR", "/var/lib/snapd/snap/code/156/loaders"),
    ];

    #[test]
    fn variables_of_a_snap_are_removed() {
        let corrected = corrected(PROGRAM, &OF_A_SNAP);
        assert_eq!(corrected.len(), OF_A_SNAP.len(), "{corrected:?}");
        assert!(
            corrected.iter().all(|(_, value)| value.is_none()),
            "{corrected:?}"
        );
    }

    #[test]
    fn variables_are_kept_if_this_program_is_in_that_package() {
        let program = "/snap/code/156/bin/cognito-enroll-desktop";
        let kept = [OF_A_SNAP[0], OF_A_SNAP[2], OF_A_SNAP[3]];
        assert_eq!(corrected(program, &kept), []);
        let program = "/tmp/.mount_CognitoAb12/usr/bin/cognito-enroll-desktop";
        let own = [("GIO_EXTRA_MODULES", "/tmp/.mount_CognitoAb12/usr/lib/gio/modules")];
        assert_eq!(corrected(program, &own), []);
        assert_eq!(corrected(PROGRAM, &own), [("GIO_EXTRA_MODULES", None)]);
    }

    #[test]
    fn other_paths_of_a_list_are_kept() {
        let lists = [
            (
                "XDG_DATA_DIRS",
                "/home/noor/snap/code/156/.local/share:/usr/share:/snap/code/156/usr/share:/var/lib/snapd/desktop",
            ),
            ("LD_LIBRARY_PATH", "/opt/lib::/snap/code/156/lib"),
        ];
        assert_eq!(
            corrected(PROGRAM, &lists),
            [
                ("LD_LIBRARY_PATH", Some("/opt/lib:".to_owned())),
                (
                    "XDG_DATA_DIRS",
                    Some("/usr/share:/var/lib/snapd/desktop".to_owned())
                ),
            ]
        );
    }

    #[test]
    fn original_value_is_restored() {
        let variables = [
            ("GTK_PATH", "/snap/code/156/gtk-3.0"),
            ("GTK_PATH_VSCODE_SNAP_ORIG", "/opt/gtk"),
            ("LOCPATH", "/snap/code/156/locale"),
            ("LOCPATH_VSCODE_SNAP_ORIG", ""),
            ("GIO_MODULE_DIR", "/snap/code/156/gio"),
            ("GIO_MODULE_DIR_VSCODE_SNAP_ORIG", "/snap/other/1/gio"),
        ];
        assert_eq!(
            corrected(PROGRAM, &variables),
            [
                ("GIO_MODULE_DIR", None),
                ("GTK_PATH", Some("/opt/gtk".to_owned())),
                ("LOCPATH", None),
            ]
        );
    }

    #[test]
    fn paths_outside_of_packages_are_kept() {
        let own = [
            ("GTK_PATH", "/usr/lib/gtk-3.0"),
            ("GTK_MODULES", "gail:atk-bridge"),
            ("XDG_DATA_DIRS", "/usr/share:/var/lib/snapd/desktop:/snap/bin"),
            ("XDG_DATA_HOME", "/home/noor/snapshots/data"),
            ("XDG_CONFIG_HOME", "/tmp/tests/.mount_a"),
            ("LD_PRELOAD", ""),
            ("GIO_MODULE_DIR", "/snapshots/1"),
        ];
        assert_eq!(corrected(PROGRAM, &own), []);
    }

    #[test]
    fn list_is_sorted_without_repetition() {
        let mut sorted = VARIABLES.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), VARIABLES.len());
    }
}
