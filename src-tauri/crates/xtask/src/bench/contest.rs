//! Several programs that do the same work, in turns.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use tempfile::NamedTempFile;

use super::sample::{Sample, figure};
use super::table::Table;

/// Shorter processes get their instructions counted too: at that length a busy machine shows in the times.
const SHORT: Duration = Duration::from_millis(50);

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Program {
    /// As in the table.
    pub(super) name: String,
    /// Program and arguments.
    pub(super) command: Vec<OsString>,
    /// What it is told by the environment, which is otherwise bare.
    pub(super) environment: Vec<(&'static str, OsString)>,
}

impl Program {
    /// The process, run by the program `under` if that is not empty.
    pub(super) fn process(&self, under: &[OsString]) -> Result<Command> {
        let mut words = under.iter().chain(&self.command);
        let mut process = Command::new(words.next().context("a program without a command")?);
        process
            .args(words)
            .env_clear()
            // No settings of the person's, and none of the machine's proxies.
            .env("LANG", "C.UTF-8")
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        Ok(process)
    }
}

/// What they do.
pub(super) trait Work {
    /// Does it once, makes sure that it was done right, and says how long it took.
    ///
    /// # Errors
    /// If it was not done right: a program that does something else is not measured.
    async fn run(&self, program: &Program, under: &[OsString]) -> Result<Duration>;
}

/// How one of them fared.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    name: String,
    /// Milliseconds.
    times: Sample,
    /// Peak, in KiB, of the largest of its processes.
    memory: u64,
    instructions: Option<u64>,
}

/// One run of each to warm up, then so many, in turns, so that what disturbs the machine disturbs all of them.
/// The first is ours.
pub(super) async fn contest(work: &impl Work, programs: &[Program], runs: usize) -> Result<Vec<Outcome>> {
    let failed = |program: &Program| format!("{} did not do the work", program.name);
    let mut times = vec![Vec::with_capacity(runs); programs.len()];
    for round in 0..=runs {
        // Nobody always follows the same one.
        for turn in 0..programs.len() {
            let turn = (round + turn) % programs.len();
            let program = &programs[turn];
            let time = work.run(program, &[]).await.with_context(|| failed(program))?;
            if round > 0 {
                times[turn].push(time.as_secs_f64() * 1000.0);
            }
        }
    }
    let mut outcomes = Vec::new();
    for (program, times) in programs.iter().zip(times) {
        let times = Sample::new(times)?;
        let short = times.median() < SHORT.as_secs_f64() * 1000.0;
        let memory = memory(work, program).await.with_context(|| failed(program))?;
        let instructions = if short {
            Some(
                instructions(work, program)
                    .await
                    .with_context(|| failed(program))?,
            )
        } else {
            None
        };
        println!("  {}: {times} ms", program.name);
        outcomes.push(Outcome {
            name: program.name.clone(),
            times,
            memory,
            instructions,
        });
    }
    Ok(outcomes)
}

/// The peak as the kernel tells it to who waits for the process. Not to us: a process that we start inherits our own
/// peak until it runs its program, so a small one does the waiting.
async fn memory(work: &impl Work, program: &Program) -> Result<u64> {
    let file = NamedTempFile::new()?;
    let time = ["/usr/bin/time", "--quiet", "--format=%M", "--output"].map(OsString::from);
    work.run(program, &[&time[..], &[file.path().into()]].concat())
        .await?;
    let said = std::fs::read_to_string(file.path())?;
    said.trim()
        .parse()
        .with_context(|| format!("GNU time said {said:?}"))
}

/// Of all its processes, by valgrind's count.
async fn instructions(work: &impl Work, program: &Program) -> Result<u64> {
    let folder = tempfile::tempdir()?;
    let log = format!("--log-file={}/%p", folder.path().display());
    let valgrind = [
        "env",
        // Go's runtime interrupts itself by signals, at which callgrind gives up.
        "GODEBUG=asyncpreemptoff=1",
        "valgrind",
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
        "--trace-children=yes",
        &log,
    ];
    work.run(program, &valgrind.map(OsString::from)).await?;
    counted_in(folder.path())
}

/// The sum of what callgrind collected, over the logs in a folder.
fn counted_in(folder: &Path) -> Result<u64> {
    let mut sum = 0;
    for log in std::fs::read_dir(folder)? {
        let log = std::fs::read_to_string(log?.path())?;
        let counts = log.lines().filter_map(|line| line.split_once("Collected : "));
        sum += counts
            .filter_map(|(_, count)| count.trim().parse::<u64>().ok())
            .sum::<u64>();
    }
    ensure!(sum > 0, "callgrind counted nothing");
    Ok(sum)
}

/// How many times as long as ours one took.
pub(super) fn times_ours(outcomes: &[Outcome], name: &str) -> Result<f64> {
    let ours = outcomes.first().context("nothing was measured")?;
    let other = outcomes.iter().find(|outcome| outcome.name == name);
    let other = other.with_context(|| format!("{name} was not measured"))?;
    Ok(other.times.ratio_to(&ours.times))
}

/// The peak of ours, in MB.
pub(super) fn our_megabytes(outcomes: &[Outcome]) -> Result<f64> {
    let ours = outcomes.first().context("nothing was measured")?;
    Ok(ours.memory as f64 * 1024.0 / 1e6)
}

/// The table, with ratios to the first.
pub(super) fn table(what: &str, outcomes: &[Outcome]) -> Table {
    let mut table = Table::new([
        "",
        &format!("{what}, ms"),
        "× ours",
        "peak memory, MB",
        "instructions, million",
    ]);
    let Some(ours) = outcomes.first() else {
        return table;
    };
    for outcome in outcomes {
        table.row([
            outcome.name.clone(),
            outcome.times.to_string(),
            figure(outcome.times.ratio_to(&ours.times)),
            figure(outcome.memory as f64 * 1024.0 / 1e6),
            outcome
                .instructions
                .map_or_else(|| "–".to_owned(), |count| figure(count as f64 / 1e6)),
        ]);
    }
    table
}
