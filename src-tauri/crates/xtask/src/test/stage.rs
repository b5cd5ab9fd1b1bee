//! The stages.

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use tokio::process::Command;

use super::referees;
use super::tally::Tally;
use crate::app_build::{self, EMBEDDED_PAGE, Extent};
use crate::demo;
use crate::program::{cargo, npm_run, program, said, told};
use crate::workspace::Workspace;

/// One thing after the other, cheap ones first.
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
    /// Other people's Cognito clients on the practice pool, and our client on other people's servers
    Referees,
    /// Other people's reader reads our QR code
    Zbar,
    /// The demo without a display
    Demo,
    /// The documentation of the code
    Docs,
}

impl Stage {
    /// As typed after `--only`.
    pub(crate) fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// Does it.
    pub(crate) async fn run(self, workspace: &Workspace) -> Result<Tally> {
        match self {
            Self::Format => {
                let mut rust = cargo(workspace);
                rust.args(["fmt", "--all", "--check"]);
                let mut tally = checked(rust).await?;
                tally += checked(npm_run(workspace, "format:check")).await?;
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
                checked(clippy).await
            }
            Self::PageCheck => checked(npm_run(workspace, "check")).await,
            Self::PageUnit => counted(npm_run(workspace, "test")).await,
            Self::PageBrowser => counted(npm_run(workspace, "test:browser")).await,
            Self::Rust => {
                let mut tests = cargo(workspace);
                tests.args(["test", "--workspace", "--no-fail-fast", EMBEDDED_PAGE]);
                counted(tests).await
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
                checked(docs).await
            }
        }
    }
}

/// A program that is one check.
async fn checked(command: Command) -> Result<Tally> {
    Ok(Tally::one(told(command).await?.success))
}

/// A test runner, which counts.
pub(super) async fn counted(command: Command) -> Result<Tally> {
    let told = told(command).await?;
    let mut tally = Tally::said(&told.text).unwrap_or_default();
    ensure!(
        !told.success || tally != Tally::default(),
        "this test runner ran no test"
    );
    // What was not even built, or broke down, is in no count.
    if !told.success && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

async fn zbar(workspace: &Workspace) -> Result<Tally> {
    app_build::build(workspace, Extent::AsTested).await?;
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
    let picture = folder.path().join("qr.png");
    let mut example = program(workspace.built("examples/qr_png"), &workspace.root);
    example.arg(&picture);
    let written = said(example).await?;
    let mut zbarimg = program("zbarimg", &workspace.root);
    zbarimg.args(["--nodbus", "-q", "--raw"]).arg(&picture);
    let read = said(zbarimg)
        .await
        .context("zbarimg found no QR code in our picture")?;
    ensure!(
        !written.trim().is_empty(),
        "the example qr_png printed no key URI"
    );
    ensure!(
        read.trim() == written.trim(),
        "zbarimg read {} where we wrote {}",
        read.trim(),
        written.trim()
    );
    println!("zbarimg reads what we wrote: {}", read.trim());
    Ok(Tally::one(true))
}
