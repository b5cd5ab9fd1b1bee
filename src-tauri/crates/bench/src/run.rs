//! Measures the rows and prints and writes the report.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser as _, ValueEnum as _};
use xtask::progress::step;
use xtask::system_packages::{Purpose, ensure_installed};
use xtask::workspace::Workspace;
use xtask::{app_build, front_end, until_interrupted};

use crate::options::Options;
use crate::peers::Peers;
use crate::report::Report;
use crate::rows::Row;

/// Runs the benchmark that the command line asks for.
pub async fn run() -> ExitCode {
    until_interrupted(measure(Options::parse())).await
}

/// Prepares the programs, measures the rows, prints the report, and writes it if everything was measured or a file was
/// named.
async fn measure(options: Options) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    let rows: Vec<_> = Row::value_variants()
        .iter()
        .filter(|row| options.only.is_empty() || options.only.contains(row))
        .collect();
    ensure_installed(Purpose::Bench).await?;
    app_build::build_command_line_for_release(&workspace).await?;
    if rows.iter().any(|row| row.has_windows()) {
        front_end::ensure_built(&workspace).await?;
        app_build::build_windows_for_release(&workspace).await?;
    }
    let peers = Peers::install(&workspace).await?;

    let mut report = Report::start(&workspace, &peers).await?;
    let mut failed = false;
    for row in Row::value_variants() {
        if !rows.contains(&row) {
            report.add_unmeasured(row.title());
            continue;
        }
        match step(row.title(), row.measure(&workspace, &peers, options.runs.into())).await {
            Ok(measurements) => report.add(row.title(), measurements),
            // The other rows are still measured.
            Err(error) => {
                println!("error: {error:#}");
                report.add_unmeasured(row.title());
                failed = true;
            }
        }
    }
    println!("\n{report}");
    let everything = options.only.is_empty() && !failed;
    let file = options
        .page
        .or_else(|| everything.then(|| workspace.root.join("docs/performance.md")));
    if let Some(file) = file {
        report.write(&file)?;
        println!("Written to {}", workspace.relative(&file));
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
