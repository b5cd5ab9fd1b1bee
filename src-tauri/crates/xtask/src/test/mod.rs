//! Everything that can be checked, one stage after the other.

pub(crate) mod referees;
mod stage;
mod tally;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::{Args, ValueEnum as _};

use crate::front_end;
use crate::progress::seconds;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;
use stage::Stage;
use tally::Tally;

/// What to check.
#[derive(Args, Clone, Debug)]
pub(crate) struct Options {
    /// Only these stages
    #[arg(long, value_name = "NAME", num_args = 1..)]
    only: Vec<Stage>,
}

struct Row {
    name: String,
    tally: Tally,
    time: Duration,
}

/// Prepares what is needed, checks, and closes with the sum on a line of its own.
pub(crate) async fn run(workspace: &Workspace, options: Options) -> Result<ExitCode> {
    let mut rows = Vec::new();
    // Without these the checks still say what they can say.
    rows.extend(failed("system", ensure_installed(Purpose::Checks)).await);
    rows.extend(failed("front-end", front_end::ensure_built(workspace)).await);
    for stage in Stage::value_variants() {
        if options.only.is_empty() || options.only.contains(stage) {
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

/// A row only if it failed: preparing is no check.
async fn failed(name: &str, preparing: impl Future<Output = Result<()>>) -> Option<Row> {
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
        println!(
            "\n{} were skipped, which counts as failed: what nobody looked at is not known to hold.",
            sum.skipped
        );
    }
    let failed = sum.failed + sum.skipped;
    println!("\n{} passed, {failed} failed", sum.passed);
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
