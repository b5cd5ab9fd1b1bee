//! Runs every check, stage by stage, and prints a summary.

mod referees;
mod runner;
mod stage;
mod tally;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::{Args, ValueEnum as _};

use self::stage::Stage;
use self::tally::Tally;
use crate::front_end;
use crate::progress::seconds;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;

/// The options of `cargo xtask test`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Options {
    /// Only these stages; the default is all but `release`
    #[arg(long, value_name = "NAME", num_args = 1..)]
    only: Vec<Stage>,
}

struct Row {
    name: String,
    tally: Tally,
    time: Duration,
}

/// Prepares the system and the front end, runs the stages, and prints the totals on the last line.
pub(crate) async fn run(workspace: &Workspace, options: Options) -> Result<ExitCode> {
    let mut rows = Vec::new();
    // The stages run even if the preparation failed, because some do not need it.
    rows.extend(failure("system", ensure_installed(Purpose::Checks)).await);
    rows.extend(failure("front-end", front_end::ensure_built(workspace)).await);
    for stage in Stage::value_variants() {
        let wanted = match options.only.as_slice() {
            [] => stage.is_run_by_default(),
            only => only.contains(stage),
        };
        if wanted {
            println!("\n━━━ {} ━━━", stage.name());
            let started = Instant::now();
            let tally = stage.run(workspace).await.unwrap_or_else(|error| {
                println!("error: {error:#}");
                Tally::one(false)
            });
            rows.push(Row {
                name: stage.name(),
                tally,
                time: started.elapsed(),
            });
        }
    }
    Ok(summary(&rows))
}

/// Returns a row if the preparation failed. A successful preparation is not counted as a check.
async fn failure(name: &str, preparing: impl Future<Output = Result<()>>) -> Option<Row> {
    let started = Instant::now();
    let error = preparing.await.err()?;
    println!("error: {error:#}");
    Some(Row {
        name: name.to_owned(),
        tally: Tally::one(false),
        time: started.elapsed(),
    })
}

fn summary(rows: &[Row]) -> ExitCode {
    println!(
        "\n{:<14} {:<7} {:>7} {:>7} {:>8}  time",
        "stage", "", "passed", "failed", "skipped"
    );
    let mut sum = Tally::default();
    for Row { name, tally, time } in rows {
        let word = if tally.failed + tally.skipped == 0 {
            "ok"
        } else {
            "FAILED"
        };
        let Tally {
            passed,
            failed,
            skipped,
        } = tally;
        println!(
            "{name:<14} {word:<7} {passed:>7} {failed:>7} {skipped:>8}  {}",
            seconds(*time)
        );
        sum += *tally;
    }
    if sum.skipped > 0 {
        println!("\n{} were skipped, which counts as failed.", sum.skipped);
    }
    let failed = sum.failed + sum.skipped;
    println!("\n{} passed, {failed} failed", sum.passed);
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
