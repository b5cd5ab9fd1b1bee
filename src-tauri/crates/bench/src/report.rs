//! The report, `docs/performance.md`.

use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result};
use xtask::command::{program, stdout};
use xtask::workspace::Workspace;

use crate::machine;
use crate::measurements::Measurements;
use crate::peers::Peers;
use crate::target::{self, Target};

/// How the figures are to be read and why some miss their targets, written by hand.
const NOTES: &str = include_str!("report_notes.md");

/// The report in Markdown.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    head: String,
    sections: String,
    targets: Vec<Target>,
}

impl Report {
    /// Starts a report with the versions of the programs and the kind of machine.
    pub(crate) async fn start(workspace: &Workspace, peers: &Peers) -> Result<Self> {
        let mut rust = program("rustc", Path::new("/"));
        rust.arg("--version");
        let mut git = program("git", &workspace.root);
        git.args(["describe", "--always", "--dirty"]);
        let binary = workspace.shipped_command_line();
        let bytes = binary
            .metadata()
            .with_context(|| format!("could not find {}", binary.display()))?
            .len();
        let mut head = format!(
            "# Performance\n\nMeasured by `cargo xtask bench` on {}, at commit {}: {}. {}. Load at the start: {}.\n\n",
            machine::today().await?,
            // A copy of the sources need not be a repository.
            stdout(git).await.as_deref().unwrap_or("unknown").trim(),
            machine::kind().await?,
            stdout(rust).await?.trim(),
            machine::load(),
        );
        for line in peers.versions().await? {
            head.push_str(&format!("- {line}\n"));
        }
        head.push('\n');
        head.push_str(NOTES);
        let megabytes = bytes as f64 / 1e6;
        Ok(Self {
            head,
            sections: String::new(),
            targets: vec![Target::at_most("the program cognito-enroll, MB", 8.0, megabytes)],
        })
    }

    /// Adds a row.
    pub(crate) fn add(&mut self, title: &str, measurements: Measurements) {
        self.sections.push_str(&format!("\n## {title}\n"));
        for table in &measurements.tables {
            self.sections.push_str(&format!("\n{table}"));
        }
        self.sections.push_str(&format!("\nLoad: {}.\n", machine::load()));
        self.targets.extend(measurements.targets);
    }

    /// Adds a row that was not measured.
    pub(crate) fn add_unmeasured(&mut self, title: &str) {
        self.sections
            .push_str(&format!("\n## {title}\n\nNot measured in this run.\n"));
    }

    /// Writes the report to a file.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        std::fs::write(file, self.to_string()).with_context(|| format!("could not write {}", file.display()))
    }
}

impl fmt::Display for Report {
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
