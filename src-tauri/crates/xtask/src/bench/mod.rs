//! How fast and how large we are, beside others who do the same work.
//!
//! Everything is measured in one run on one machine: ours and the others' in turns, so that what disturbs the machine
//! disturbs all of them, and each run is checked for having done the work.

mod app;
mod associate;
mod contest;
mod enrol;
mod line;
mod machine;
mod memory;
mod page;
mod peers;
mod picture;
mod pool;
mod qr;
mod round_trips;
mod sample;
mod servers;
mod table;
mod target;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::app_build::{self, BLANK_WINDOW, DESKTOP};
use crate::front_end;
use crate::progress::step;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;
use page::Page;
use peers::Peers;
use pool::Practice;
use table::Table;
use target::Target;

/// What came of measuring.
#[derive(Debug, Default)]
struct Found {
    tables: Vec<Table>,
    targets: Vec<Target>,
}

impl Found {
    fn new(table: Table, targets: Vec<Target>) -> Self {
        Self {
            tables: vec![table],
            targets,
        }
    }

    fn and(mut self, other: Self) -> Self {
        self.tables.extend(other.tables);
        self.targets.extend(other.targets);
        self
    }
}

/// What to measure.
#[derive(Args, Clone, Debug)]
pub(crate) struct Options {
    /// Only these rows
    #[arg(long, value_name = "ROW", num_args = 1..)]
    only: Vec<Row>,
    /// Where the page goes [default: docs/performance.md, if everything was measured]
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
    /// How often each program runs, after once to warm up
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    runs: u16,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Row {
    /// Access token → secret and QR code, whole process
    Associate,
    /// Username and password → tokens with an authenticator, whole process
    Enrol,
    /// Key URI → QR code, in process
    Qr,
    /// Sign-in pressed → QR code shown, at 80 ms for a round trip over TLS
    RoundTrips,
    /// The window beside a blank one
    Window,
    /// Enrolments a second on the practice pool, and its memory
    PracticePool,
}

impl Row {
    fn title(self) -> &'static str {
        match self {
            Self::Associate => "Access token → secret and QR code (whole process)",
            Self::Enrol => "Username and password → tokens with an authenticator (SRP, whole process)",
            Self::Qr => "Key URI → QR code (PNG, in process)",
            Self::RoundTrips => "Sign-in pressed → QR code shown, at 80 ms for a round trip over TLS",
            Self::Window => "The window, beside a blank Tauri window",
            Self::PracticePool => "Practice pool: enrolments a second, one after the other",
        }
    }

    fn has_windows(self) -> bool {
        matches!(self, Self::RoundTrips | Self::Window)
    }

    async fn measure(self, workspace: &Workspace, peers: &Peers, runs: usize) -> Result<Found> {
        let command_line = workspace.shipped_command_line();
        let window = workspace.built_for_release(DESKTOP);
        let mut found = Found::default();
        match self {
            Self::Associate => {
                for tls in [false, true] {
                    let practice = Practice::start(&command_line, tls).await?;
                    found = found.and(associate::measure(&command_line, peers, &practice, runs).await?);
                }
            }
            Self::Enrol => {
                for tls in [false, true] {
                    let practice = Practice::start(&command_line, tls).await?;
                    found = found.and(enrol::measure(&command_line, peers, &practice, runs).await?);
                }
            }
            Self::Qr => {
                let ours = workspace.built_for_release("examples/qr_speed");
                found = qr::measure(&ours, peers, runs).await?;
            }
            Self::RoundTrips => {
                let practice = Practice::start(&command_line, true).await?;
                found = round_trips::measure(&command_line, &window, &practice, app::SIZE, runs).await?;
            }
            Self::Window => {
                let practice = Practice::start(&command_line, false).await?;
                let blank = workspace.built_for_release(BLANK_WINDOW);
                found = window::measure(&window, &blank, &practice, app::SIZE, runs).await?;
            }
            Self::PracticePool => found = servers::measure(workspace, &command_line, runs).await?,
        }
        Ok(found)
    }
}

/// Prepares what is needed, measures, prints the tables, and writes the page if everything was measured.
pub(crate) async fn run(workspace: &Workspace, options: Options) -> Result<ExitCode> {
    let rows: Vec<_> = Row::value_variants()
        .iter()
        .filter(|row| options.only.is_empty() || options.only.contains(row))
        .collect();
    ensure_installed(Purpose::Bench).await?;
    app_build::build_command_line_for_release(workspace).await?;
    if rows.iter().any(|row| row.has_windows()) {
        front_end::ensure_built(workspace).await?;
        app_build::build_windows_for_release(workspace).await?;
    }
    let peers = Peers::install(workspace).await?;

    let mut page = Page::begin(workspace, &peers).await?;
    let mut failed = false;
    for row in Row::value_variants() {
        if !rows.contains(&row) {
            page.left_out(row.title());
            continue;
        }
        match step(row.title(), row.measure(workspace, &peers, options.runs.into())).await {
            Ok(found) => page.section(row.title(), found),
            // The others are worth having all the same.
            Err(error) => {
                println!("error: {error:#}");
                page.left_out(row.title());
                failed = true;
            }
        }
    }
    println!("\n{page}");
    let everything = options.only.is_empty() && !failed;
    let file = options
        .page
        .or_else(|| everything.then(|| workspace.root.join("docs/performance.md")));
    if let Some(file) = file {
        page.write(&file)?;
        println!("Written to {}", workspace.shown(&file));
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
