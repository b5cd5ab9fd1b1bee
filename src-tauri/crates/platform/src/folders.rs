//! The folders of this program.

use std::path::PathBuf;

/// The name of this program's folders and of its keychain entries.
pub const IDENTIFIER: &str = "app.cognito-enroll.desktop";

/// Returns the user's configuration folder of this program; `None` if the operating system has none, for example without
/// `HOME`.
pub fn configuration() -> Option<PathBuf> {
    dirs::config_dir().map(|folder| folder.join(IDENTIFIER))
}
