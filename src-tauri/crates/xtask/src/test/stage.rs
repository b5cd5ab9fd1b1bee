//! The stages of `cargo xtask test`.

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;

use super::referees;
use super::runner::{check, count};
use super::tally::Tally;
use crate::app_build::{self, Extent};
use crate::command::{cargo, npm_run, program, stdout};
use crate::demo;
use crate::programs::{DESKTOP, EMBEDDED_PAGE};
use crate::workspace::Workspace;

/// The stages in the order in which they run: short ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stage {
    /// Rust and the front end are formatted
    Format,
    /// The lints of Rust
    Clippy,
    /// The types of the front end
    PageCheck,
    /// The unit tests of the front end
    PageUnit,
    /// Every screen in Chromium, with axe
    PageBrowser,
    /// All tests in Rust: rules, wire, IPC and the real window
    Rust,
    /// Independent Cognito clients against the practice pool, and our client against independent servers
    Referees,
    /// An independent reader reads our QR code
    Zbar,
    /// The demo on a virtual display
    Demo,
    /// The documentation of the code
    Docs,
    /// The memory of the release builds, as root
    Release,
}

impl Stage {
    /// Returns the name as typed after `--only`.
    pub(crate) fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// Whether the stage runs without `--only`. The release builds take as long as all other stages.
    pub(crate) fn is_run_by_default(self) -> bool {
        self != Self::Release
    }

    /// Runs the stage.
    pub(crate) async fn run(self, workspace: &Workspace) -> Result<Tally> {
        match self {
            Self::Format => {
                let mut rust = cargo(workspace);
                rust.args(["fmt", "--all", "--check"]);
                let mut tally = check(rust).await?;
                tally += check(npm_run(workspace, "format:check")).await?;
                Ok(tally)
            }
            Self::Clippy => {
                let mut clippy = cargo(workspace);
                clippy.args([
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    EMBEDDED_PAGE,
                    "--",
                    "-D",
                    "warnings",
                ]);
                check(clippy).await
            }
            Self::PageCheck => check(npm_run(workspace, "check")).await,
            Self::PageUnit => count(npm_run(workspace, "test")).await,
            Self::PageBrowser => count(npm_run(workspace, "test:browser")).await,
            Self::Rust => {
                let mut tests = cargo(workspace);
                tests.args(["test", "--workspace", "--no-fail-fast", EMBEDDED_PAGE]);
                count(tests).await
            }
            Self::Referees => referees::run(workspace).await,
            Self::Zbar => zbar(workspace).await,
            Self::Demo => {
                app_build::build(workspace, Extent::AsTested).await?;
                demo::enrol_headless(workspace, demo::Options::default()).await?;
                Ok(Tally::one(true))
            }
            Self::Docs => {
                let mut docs = cargo(workspace);
                docs.env("RUSTDOCFLAGS", "-D warnings");
                docs.args(["doc", "--workspace", "--no-deps", EMBEDDED_PAGE]);
                check(docs).await
            }
            Self::Release => release(workspace).await,
        }
    }
}

/// Searches the memory of the programs that are shipped: the optimiser makes other copies than a development build has.
async fn release(workspace: &Workspace) -> Result<Tally> {
    if !is_root() {
        println!("skipped: only root may read the memory of a release build");
        return Ok(Tally {
            skipped: 1,
            ..Tally::default()
        });
    }
    app_build::build_shipped(workspace).await?;
    let mut scans = cargo(workspace);
    scans
        .env(
            "COGNITO_ENROLL_SCANNED_DESKTOP",
            workspace.built_for_release(DESKTOP),
        )
        .env(
            "COGNITO_ENROLL_SCANNED_COMMAND_LINE",
            workspace.shipped_command_line(),
        )
        .args(["test", EMBEDDED_PAGE, "--package", DESKTOP, "--test", "secrets"])
        .args([
            "--package",
            "cli",
            "--test",
            "command_line",
            "--",
            "memory",
            "copying",
        ]);
    count(scans).await
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

async fn zbar(workspace: &Workspace) -> Result<Tally> {
    app_build::build(workspace, Extent::AsTested).await?;
    let folder = tempfile::tempdir().context("could not create a temporary folder")?;
    let picture = folder.path().join("qr.png");
    let mut example = program(workspace.built("examples/qr_png"), &workspace.root);
    example.arg(&picture);
    let written = stdout(example).await?;
    let mut zbarimg = program("zbarimg", &workspace.root);
    zbarimg.args(["--nodbus", "-q", "--raw"]).arg(&picture);
    let read = stdout(zbarimg)
        .await
        .context("zbarimg found no QR code in the picture")?;
    ensure!(
        !written.trim().is_empty(),
        "the example qr_png printed no key URI"
    );
    ensure!(
        read.trim() == written.trim(),
        "zbarimg read {} instead of {}",
        read.trim(),
        written.trim()
    );
    println!("zbarimg read {}", read.trim());
    Ok(Tally::one(true))
}
