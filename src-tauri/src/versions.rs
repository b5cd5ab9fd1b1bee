//! What runs here: the first that is asked for when somebody needs help.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use ts_rs::TS;

#[cfg(target_os = "linux")]
use crate::webkit_environment;

/// Each is what it is called itself, such as `WebKitGTK 2.50.6`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Versions {
    /// This program's.
    pub(crate) app: String,
    /// Which state of its sources it was built from, if whoever built it said so (`COGNITO_ENROLL_COMMIT`).
    pub(crate) commit: Option<String>,
    /// What opens the window and draws in it.
    pub(crate) web_view: String,
    /// The operating system, and for which processor the program is.
    pub(crate) system: String,
    /// What the system shows windows by, where there is a choice.
    pub(crate) display: Option<String>,
}

impl Versions {
    /// Reads a file or two.
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
    /// To be sent to somebody.
    pub(crate) fn in_lines(&self) -> String {
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

/// Read rather than asked of a crate: those start programs to find out.
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

/// As GTK chooses.
#[cfg(target_os = "linux")]
fn display() -> Option<String> {
    let display = if webkit_environment::on_wayland() {
        "Wayland"
    } else {
        "X11"
    };
    // What WebKitGTK was told about drawing, by us or by somebody else.
    let told = webkit_environment::VARIABLES.into_iter().filter_map(|name| {
        let value = std::env::var(name).ok()?;
        Some(format!(", {name}={value}"))
    });
    Some(told.fold(display.to_owned(), |display, told| display + &told))
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
        assert_eq!(Versions::here().in_lines().lines().count(), 4, "{line}");
    }
}
