//! The versions of the program and its environment, for support.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use ts_rs::TS;

#[cfg(target_os = "linux")]
use crate::webkit_environment;

/// Versions with the names of the components, such as `WebKitGTK 2.50.6`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Versions {
    /// The version of this program.
    pub(crate) app: String,
    /// The commit that it was built from, if `COGNITO_ENROLL_COMMIT` was set at build time.
    pub(crate) commit: Option<String>,
    /// The web view and Tauri.
    pub(crate) web_view: String,
    /// The operating system and the processor architecture of the program.
    pub(crate) system: String,
    /// The window system and the variables that select the rendering. Only on Linux.
    pub(crate) display: Option<String>,
}

impl Versions {
    /// Reads the versions, some of them from files.
    pub(crate) fn here() -> Self {
        let engine = match std::env::consts::OS {
            "windows" => "WebView2",
            "macos" => "WebKit",
            _ => "WebKitGTK",
        };
        let web_view = tauri::webview_version().unwrap_or_else(|_| "?".to_owned());
        Self {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            commit: option_env!("COGNITO_ENROLL_COMMIT").map(str::to_owned),
            web_view: format!("{engine} {web_view}, Tauri {}", tauri::VERSION),
            system: format!("{}, {}", system(), std::env::consts::ARCH),
            display: display(),
        }
    }
}

impl Versions {
    /// The versions with one component a line, for copying.
    pub(crate) fn as_lines(&self) -> String {
        self.to_string().replace("; ", "\n")
    }
}

impl Display for Versions {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Cognito Enroll {}", self.app)?;
        if let Some(commit) = &self.commit {
            write!(f, " ({commit})")?;
        }
        write!(f, "; {}; {}", self.web_view, self.system)?;
        match &self.display {
            Some(display) => write!(f, "; {display}"),
            None => Ok(()),
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn system() -> String {
    os_info::get().to_string()
}

/// Reads the name of the distribution from a file. `os_info` would start other programs.
#[cfg(target_os = "linux")]
fn system() -> String {
    // <https://www.freedesktop.org/software/systemd/man/latest/os-release.html>
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    pretty_name(&release).unwrap_or("Linux").to_owned()
}

#[cfg(target_os = "linux")]
fn pretty_name(release: &str) -> Option<&str> {
    let mut lines = release.lines();
    let name = lines.find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(name.trim_matches(['"', '\'']))
}

#[cfg(not(target_os = "linux"))]
fn display() -> Option<String> {
    None
}

/// The window system that GTK chooses.
#[cfg(target_os = "linux")]
fn display() -> Option<String> {
    let display = if webkit_environment::on_wayland() {
        "Wayland"
    } else {
        "X11"
    };
    // Set by this program or by the user.
    let variables = webkit_environment::VARIABLES.into_iter().filter_map(|name| {
        let value = std::env::var(name).ok()?;
        Some(format!(", {name}={value}"))
    });
    Some(variables.fold(display.to_owned(), |display, variable| display + &variable))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn system_name_is_read_from_os_release() {
        let release = "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        assert_eq!(pretty_name(release), Some("Debian GNU/Linux 12 (bookworm)"));
        assert_eq!(pretty_name("ID=x\n"), None);
    }

    #[test]
    fn versions_are_one_line() {
        let line = Versions::here().to_string();
        assert!(line.contains("WebKitGTK 2.") && !line.contains('\n'), "{line}");
        assert_eq!(Versions::here().as_lines().lines().count(), 4, "{line}");
    }
}
