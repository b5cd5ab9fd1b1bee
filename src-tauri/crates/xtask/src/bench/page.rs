//! `docs/performance.md`.

use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::Found;
use super::machine;
use super::peers::Peers;
use super::target::{self, Target};
use crate::program::{program, said};
use crate::workspace::Workspace;

/// What the figures mean, and why some are not what we want: by hand, as no program knows it.
const REMARKS: &str = include_str!("remarks.md");

/// The page while it is being written.
#[derive(Clone, Debug)]
pub(super) struct Page {
    head: String,
    sections: String,
    targets: Vec<Target>,
}

impl Page {
    /// With what was measured, and on what.
    pub(super) async fn begin(workspace: &Workspace, peers: &Peers) -> Result<Self> {
        let mut rust = program("rustc", Path::new("/"));
        rust.arg("--version");
        let mut git = program("git", &workspace.root);
        git.args(["describe", "--always", "--dirty"]);
        let binary = workspace.shipped_command_line();
        let bytes = binary
            .metadata()
            .with_context(|| format!("there is no {}", binary.display()))?
            .len();
        let mut text = format!(
            "# Performance\n\nMeasured by `cargo xtask bench` on {}, at commit {}: {}. {}. Load when it began: {}.\n\n",
            machine::today().await?,
            // A tree without history has none.
            said(git).await.as_deref().unwrap_or("unknown").trim(),
            machine::kind().await?,
            said(rust).await?.trim(),
            machine::load(),
        );
        for line in peers.versions().await? {
            text.push_str(&format!("- {line}\n"));
        }
        text.push('\n');
        text.push_str(REMARKS);
        let megabytes = bytes as f64 / 1e6;
        Ok(Self {
            head: text,
            sections: String::new(),
            targets: vec![Target::at_most("the program cognito-enroll, MB", 8.0, megabytes)],
        })
    }

    /// One more row of what is measured.
    pub(super) fn section(&mut self, title: &str, found: Found) {
        self.sections.push_str(&format!("\n## {title}\n"));
        for table in &found.tables {
            self.sections.push_str(&format!("\n{table}"));
        }
        self.sections.push_str(&format!("\nLoad: {}.\n", machine::load()));
        self.targets.extend(found.targets);
    }

    /// A row that there is nothing of.
    pub(super) fn left_out(&mut self, title: &str) {
        self.sections
            .push_str(&format!("\n## {title}\n\nNot measured in this run.\n"));
    }

    /// Writes it.
    pub(super) fn write(&self, file: &Path) -> Result<()> {
        std::fs::write(file, self.to_string()).with_context(|| format!("could not write {}", file.display()))
    }
}

impl fmt::Display for Page {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            head,
            sections,
            targets,
        } = self;
        write!(
            formatter,
            "{head}\n## Targets\n\n{}{sections}",
            target::table(targets)
        )
    }
}
