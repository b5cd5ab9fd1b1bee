//! The report of `doctor`: checks with their verdicts and remedies.

use std::io::{self, Write as _};

use clap::{Args, ValueEnum};
use doctor::Severity;
use serde::Serialize;
use transport::displayable_lines;

use crate::failure::Failure;
use crate::messages::command_line;

/// The format of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// An object with a list of Checks
    Json,
}

#[derive(Args)]
pub(super) struct ReportArguments {
    /// Format of the report on standard output
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value = "text",
        help_heading = "Output"
    )]
    output: Format,
}

/// One check.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Checked {
    /// The stable name of the check.
    check: &'static str,
    verdict: Severity,
    /// What was found.
    detail: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<String>,
    /// The command that does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
}

impl Checked {
    pub(super) fn ok(check: &'static str, detail: impl Into<String>) -> Self {
        Self::new(check, Severity::Info, detail)
    }

    pub(super) fn skipped(check: &'static str, why: impl Into<String>) -> Self {
        Self::new(check, Severity::Skipped, why)
    }

    pub(super) fn problem(check: &'static str, detail: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(check, Severity::Error, detail).with_remedy(remedy)
    }

    pub(super) fn advice(check: &'static str, detail: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(check, Severity::Warning, detail).with_remedy(remedy)
    }

    pub(super) fn new(check: &'static str, verdict: Severity, detail: impl Into<String>) -> Self {
        Self {
            check,
            verdict,
            detail: detail.into(),
            remedy: None,
            command: None,
        }
    }

    pub(super) fn with_remedy(self, remedy: impl Into<String>) -> Self {
        Self {
            remedy: Some(remedy.into()),
            ..self
        }
    }

    pub(super) fn with_command(self, command: Option<String>) -> Self {
        Self { command, ..self }
    }

    fn text(&self) -> String {
        let mark = match self.verdict {
            Severity::Info => command_line::VerdictOk.text(),
            Severity::Warning => command_line::VerdictAdvice.text(),
            Severity::Error => command_line::VerdictProblem.text(),
            Severity::Skipped => command_line::VerdictSkipped.text(),
        };
        let mut text = format!("{mark:<8} {:<14} {}\n", self.check, self.detail);
        for line in self.remedy.iter().flat_map(|remedy| remedy.lines()) {
            text.push_str(&format!("{:24}{line}\n", ""));
        }
        if let Some(command) = &self.command {
            text.push_str(&format!("{:24}{command}\n", ""));
        }
        text
    }
}

/// All checks.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Report {
    verdict: Severity,
    checks: Vec<Checked>,
}

impl From<Vec<Checked>> for Report {
    fn from(checks: Vec<Checked>) -> Self {
        let verdict = checks.iter().map(|checked| checked.verdict).max();
        Self {
            verdict: verdict.unwrap_or(Severity::Skipped),
            checks,
        }
    }
}

impl Report {
    pub(super) fn has_problem(&self) -> bool {
        self.verdict == Severity::Error
    }

    pub(super) fn print(&self, arguments: &ReportArguments) -> Result<(), Failure> {
        let text = match arguments.output {
            Format::Text => displayable_lines(&self.checks.iter().map(Checked::text).collect::<String>()),
            Format::Json => serde_json::to_string_pretty(self)
                .map(|json| json + "\n")
                .map_err(|error| Failure::Output(error.into()))?,
        };
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())
            .and_then(|()| out.flush())
            .map_err(Failure::Output)
    }
}
