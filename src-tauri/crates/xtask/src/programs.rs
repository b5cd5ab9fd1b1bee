//! The programs of the workspace.

/// The Cargo option that embeds the page in the desktop app. Without it the window loads the page from a development
/// server.
pub const EMBEDDED_PAGE: &str = "--features=cognito-enroll-desktop/custom-protocol";

/// The desktop app's program and package.
pub const DESKTOP: &str = "cognito-enroll-desktop";
/// The command line's program.
pub const COMMAND_LINE: &str = "cognito-enroll";

/// The profile that the command line is shipped with.
pub const COMMAND_LINE_PROFILE: &str = "command-line";

/// A Tauri app with an empty window, the baseline of the benchmark.
pub const BLANK_WINDOW: &str = "blank-window";
