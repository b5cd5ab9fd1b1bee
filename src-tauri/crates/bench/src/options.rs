//! The command line of the benchmark.

use std::path::PathBuf;

use clap::Parser;

use crate::rows::Row;

/// Measures speed and memory beside other programs that do the same work
#[derive(Clone, Debug, Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
pub(crate) struct Options {
    /// Only these rows
    #[arg(long, value_name = "ROW", num_args = 1..)]
    pub(crate) only: Vec<Row>,
    /// Where the report goes [default: docs/performance.md, if everything was measured]
    #[arg(long, value_name = "FILE")]
    pub(crate) page: Option<PathBuf>,
    /// How often each program runs, after one run to warm up
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) runs: u16,
}
