//! Building the programs.

use anyhow::Result;

use crate::program::{cargo, shown};
use crate::progress::step;
use crate::workspace::Workspace;

/// Puts the page into the program; without it the window would ask a development server for it.
pub(crate) const EMBEDDED_PAGE: &str = "--features=cognito-enroll-desktop/custom-protocol";

/// The window.
pub(crate) const DESKTOP: &str = "cognito-enroll-desktop";
/// The command line.
pub(crate) const COMMAND_LINE: &str = "cognito-enroll";

/// What the command line is shipped as.
pub(crate) const COMMAND_LINE_PROFILE: &str = "command-line";

/// A window that does nothing, to measure ours beside.
pub(crate) const BLANK_WINDOW: &str = "blank-window";

/// How much to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The two programs.
    Programs,
    /// The same with what the tests need: dependencies then have the features that `cargo test` gives them, and neither
    /// builds them anew after the other.
    AsTested,
}

/// Builds with the development profile.
pub(crate) async fn build(workspace: &Workspace, extent: Extent) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["build", EMBEDDED_PAGE]);
    match extent {
        Extent::Programs => command.args(["--package", DESKTOP, "--package", "cli"]),
        Extent::AsTested => command.args(["--workspace", "--bins", "--examples"]),
    };
    step("programs", shown(command)).await
}

/// Builds the command line with its own profile, and the example that draws QR codes with the release profile.
pub(crate) async fn build_command_line_for_release(workspace: &Workspace) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["build", "--profile", COMMAND_LINE_PROFILE, "--package", "cli"]);
    step("command line, for release", shown(command)).await?;
    let mut example = cargo(workspace);
    example.args([
        "build",
        "--release",
        "--package",
        "enrolment",
        "--example",
        "qr_speed",
    ]);
    step("example, for release", shown(example)).await
}

/// Builds the window and a blank one with the release profile. In one folder, so that they share what they share.
pub(crate) async fn build_windows_for_release(workspace: &Workspace) -> Result<()> {
    let mut ours = cargo(workspace);
    ours.args(["build", "--release", EMBEDDED_PAGE, "--package", DESKTOP]);
    step("window, for release", shown(ours)).await?;
    let mut blank = cargo(workspace);
    blank.args([
        "build",
        "--release",
        "--locked",
        "--manifest-path",
        "tests/blank-window/Cargo.toml",
    ]);
    step("blank window", shown(blank)).await
}
