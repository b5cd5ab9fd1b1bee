//! Building the programs.

use anyhow::Result;

use crate::command::{cargo, run};
use crate::programs::{COMMAND_LINE_PROFILE, DESKTOP, EMBEDDED_PAGE};
use crate::progress::step;
use crate::workspace::Workspace;

/// How much to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The desktop app and the command line.
    Programs,
    /// All programs and examples, with the features that `cargo test` gives their dependencies: then neither build
    /// recompiles what the other has built.
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
    step("programs", run(command)).await
}

/// Builds the programs as they are shipped.
pub(crate) async fn build_shipped(workspace: &Workspace) -> Result<()> {
    build_shipped_command_line(workspace).await?;
    build_shipped_window(workspace).await
}

async fn build_shipped_command_line(workspace: &Workspace) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["build", "--profile", COMMAND_LINE_PROFILE, "--package", "cli"]);
    step("command line, for release", run(command)).await
}

async fn build_shipped_window(workspace: &Workspace) -> Result<()> {
    let mut desktop = cargo(workspace);
    desktop.args(["build", "--release", EMBEDDED_PAGE, "--package", DESKTOP]);
    step("window, for release", run(desktop)).await
}

/// Builds the command line with its own profile, and the example that draws QR codes with the release profile.
///
/// # Errors
/// If a build fails.
pub async fn build_command_line_for_release(workspace: &Workspace) -> Result<()> {
    build_shipped_command_line(workspace).await?;
    let mut example = cargo(workspace);
    example.args([
        "build",
        "--release",
        "--package",
        "enrolment",
        "--example",
        "qr_speed",
    ]);
    step("example, for release", run(example)).await
}

/// Builds the desktop app and the blank window with the release profile, in one target folder, so that they share their
/// dependencies.
///
/// # Errors
/// If a build fails.
pub async fn build_windows_for_release(workspace: &Workspace) -> Result<()> {
    build_shipped_window(workspace).await?;
    let mut blank = cargo(workspace);
    blank.args([
        "build",
        "--release",
        "--locked",
        "--manifest-path",
        "tests/blank-window/Cargo.toml",
    ]);
    step("blank window", run(blank)).await
}
