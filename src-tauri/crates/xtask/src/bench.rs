//! Runs the benchmark, which is a crate of its own: the other tasks need not compile its dependencies.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::command::{cargo, replace_this_process};
use crate::workspace::Workspace;

/// The benchmark's command line, which the crate `bench` parses.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

#[cfg(test)]
impl From<&[&str]> for Arguments {
    fn from(arguments: &[&str]) -> Self {
        Self {
            arguments: arguments.iter().map(OsString::from).collect(),
        }
    }
}

/// Builds and runs the crate `bench`.
pub(crate) async fn run(workspace: &Workspace, arguments: Arguments) -> Result<ExitCode> {
    let mut command = cargo(workspace);
    command
        .args(["run", "--quiet", "--package", "bench", "--manifest-path"])
        .arg(workspace.root.join("Cargo.toml"))
        .arg("--")
        .args(arguments.arguments)
        .current_dir(std::env::current_dir()?);
    replace_this_process(command).await
}
