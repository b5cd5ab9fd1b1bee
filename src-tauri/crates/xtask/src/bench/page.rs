//! `docs/performance.md`.

use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::machine;
use super::peers::Peers;
use super::table::Table;
use crate::app_build::COMMAND_LINE;
use crate::program::{program, said};
use crate::workspace::Workspace;

/// What the figures mean, and why some are not what we want: by hand, as no program knows it.
const REMARKS: &str = include_str!("remarks.md");

/// The page while it is being written.
#[derive(Clone, Debug)]
pub(super) struct Page(String);

impl Page {
    /// With what was measured, and on what.
    pub(super) async fn begin(workspace: &Workspace, peers: &Peers) -> Result<Self> {
        let mut rust = program("rustc", Path::new("/"));
        rust.arg("--version");
        let mut git = program("git", &workspace.root);
        git.args(["describe", "--always", "--dirty"]);
        let binary = workspace.built_for_release(COMMAND_LINE);
        let bytes = binary
            .metadata()
            .with_context(|| format!("there is no {}", binary.display()))?
            .len();
        let mut text = format!(
            "# Performance\n\nMeasured by `cargo xtask bench` on {}, at commit {}: {}. {}. Load when it began: {}.\n\n\
             `cognito-enroll` is {:.1} MB.\n\n",
            machine::today().await?,
            // A tree without history has none.
            said(git).await.as_deref().unwrap_or("unknown").trim(),
            machine::kind().await?,
            said(rust).await?.trim(),
            machine::load(),
            bytes as f64 / 1e6,
        );
        for line in peers.versions().await? {
            text.push_str(&format!("- {line}\n"));
        }
        text.push('\n');
        text.push_str(REMARKS.trim_end());
        text.push('\n');
        Ok(Self(text))
    }

    /// One more row of what is measured.
    pub(super) fn section(&mut self, title: &str, tables: &[Table]) {
        self.0.push_str(&format!("\n## {title}\n"));
        for table in tables {
            self.0.push_str(&format!("\n{table}"));
        }
        self.0.push_str(&format!("\nLoad: {}.\n", machine::load()));
    }

    /// Writes it.
    pub(super) fn write(&self, workspace: &Workspace) -> Result<()> {
        let path = workspace.root.join("docs/performance.md");
        std::fs::write(&path, &self.0).with_context(|| format!("could not write {}", path.display()))?;
        println!("Written to {}", workspace.shown(&path));
        Ok(())
    }
}

impl fmt::Display for Page {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
