//! Compares programs that do the same work.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tempfile::NamedTempFile;

use crate::sample::{Sample, figure};
use crate::table::Table;

/// The instructions of shorter processes are counted too: their times vary with the load of the machine.
const SHORT: Duration = Duration::from_millis(50);

/// A program.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// The name in the table.
    pub(crate) name: String,
    /// The path of the program, and its arguments.
    pub(crate) command: Vec<OsString>,
    /// The environment, besides `LANG` and `PATH`.
    pub(crate) environment: Vec<(&'static str, OsString)>,
}

impl Program {
    /// Returns the command, run by the program `wrapper` if that is not empty.
    pub(crate) fn command(&self, wrapper: &[OsString]) -> Result<Command> {
        let mut words = wrapper.iter().chain(&self.command);
        let mut command = Command::new(words.next().context("a program without a command")?);
        command
            .args(words)
            // No settings of the person, and no proxies of the machine.
            .env_clear()
            .env("LANG", "C.UTF-8")
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        Ok(command)
    }

    /// Runs the program to its end. Returns its standard output and the time it took. Blocks.
    ///
    /// # Errors
    /// If it cannot be started or does not succeed.
    pub(crate) fn run(&self, wrapper: &[OsString]) -> Result<(String, Duration)> {
        let mut command = self.command(wrapper)?;
        let started = Instant::now();
        let output = command.output();
        let time = started.elapsed();
        let output = output.with_context(|| format!("could not start {}", self.name))?;
        ensure!(
            output.status.success(),
            "it ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
        Ok((String::from_utf8_lossy(&output.stdout).into_owned(), time))
    }
}

/// The work that the programs do.
pub(crate) trait Work {
    /// Does the work once, checks the result, and returns the time that the program took.
    ///
    /// # Errors
    /// If the result is wrong: only programs that do the same work can be compared.
    async fn run(&self, program: &Program, wrapper: &[OsString]) -> Result<Duration>;
}

/// The result of a program.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    name: String,
    /// In milliseconds.
    times: Sample,
    /// The peak resident size of the largest process, in KiB.
    memory: u64,
    instructions: Option<u64>,
}

/// Runs each program once to warm up and then `runs` times, in turns, so that a disturbance of the machine affects all of
/// them. The first program is ours.
pub(crate) async fn compare(work: &impl Work, programs: &[Program], runs: usize) -> Result<Vec<Outcome>> {
    let failed = |program: &Program| format!("{} did not do the work", program.name);
    let mut times = vec![Vec::with_capacity(runs); programs.len()];
    for round in 0..=runs {
        for turn in 0..programs.len() {
            // The order rotates, so that no program always follows the same one.
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

/// Measures the peak resident size with GNU time. `getrusage` in this process would not do: a process inherits the peak of
/// its parent until it runs its own program, and GNU time is small.
async fn memory(work: &impl Work, program: &Program) -> Result<u64> {
    let file = NamedTempFile::new()?;
    let time = ["/usr/bin/time", "--quiet", "--format=%M", "--output"].map(OsString::from);
    work.run(program, &[&time[..], &[file.path().into()]].concat())
        .await?;
    let printed = std::fs::read_to_string(file.path())?;
    printed
        .trim()
        .parse()
        .with_context(|| format!("GNU time printed {printed:?}"))
}

/// Counts the instructions of all processes of a program with callgrind.
async fn instructions(work: &impl Work, program: &Program) -> Result<u64> {
    let folder = tempfile::tempdir()?;
    let log = format!("--log-file={}/%p", folder.path().display());
    let valgrind = [
        "env",
        // callgrind fails at the signals with which Go's runtime interrupts itself.
        "GODEBUG=asyncpreemptoff=1",
        "valgrind",
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
        "--trace-children=yes",
        &log,
    ];
    work.run(program, &valgrind.map(OsString::from)).await?;
    collected(folder.path())
}

/// Adds up the counts in callgrind's logs.
fn collected(folder: &Path) -> Result<u64> {
    let mut sum = 0;
    for log in std::fs::read_dir(folder)? {
        let log = std::fs::read_to_string(log?.path())?;
        let counts = log.lines().filter_map(|line| line.split_once("Collected : "));
        sum += counts
            .filter_map(|(_, count)| count.trim().parse::<u64>().ok())
            .sum::<u64>();
    }
    ensure!(sum > 0, "callgrind counted no instructions");
    Ok(sum)
}

/// Returns the median time of a program divided by that of ours.
pub(crate) fn ratio_to_ours(outcomes: &[Outcome], name: &str) -> Result<f64> {
    let ours = outcomes.first().context("nothing was measured")?;
    let other = outcomes.iter().find(|outcome| outcome.name == name);
    let other = other.with_context(|| format!("{name} was not measured"))?;
    Ok(other.times.ratio_to(&ours.times))
}

/// Returns the peak memory of our program, in MB.
pub(crate) fn our_megabytes(outcomes: &[Outcome]) -> Result<f64> {
    let ours = outcomes.first().context("nothing was measured")?;
    Ok(ours.memory as f64 * 1024.0 / 1e6)
}

/// Returns the table, with ratios to our program.
pub(crate) fn table(what: &str, outcomes: &[Outcome]) -> Table {
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
