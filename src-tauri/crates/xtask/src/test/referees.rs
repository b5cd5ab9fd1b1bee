//! Independent clients against the practice pool, and our client against independent servers.

use std::path::Path;

use anyhow::Result;
use tokio::process::Command;

use super::runner::count;
use super::tally::Tally;
use crate::app_build::{self, Extent};
use crate::command::program;
use crate::programs::COMMAND_LINE;
use crate::python::referee_environment;
use crate::workspace::Workspace;

/// Runs the scripts in `tests/referees`.
pub(super) async fn run(workspace: &Workspace) -> Result<Tally> {
    app_build::build(workspace, Extent::AsTested).await?;
    let python = referee_environment(workspace, "clients").await?;

    let mut clients = script(workspace, &python, "clients.py");
    clients.arg(workspace.built(COMMAND_LINE));
    let mut tally = count(clients).await?;

    for server in ["ministack", "moto"] {
        let mut enrol = script(workspace, &python, &format!("on_{server}.py"));
        enrol
            .arg(workspace.built("examples/enrol_on"))
            .arg(referee_environment(workspace, server).await?);
        tally += count(enrol).await?;
    }
    Ok(tally)
}

fn script(workspace: &Workspace, python: &Path, name: &str) -> Command {
    let mut command = program(python, &workspace.root);
    // -B: write no bytecode beside the scripts.
    command.arg("-B").arg(format!("tests/referees/{name}"));
    command
}
