//! Programs that others wrote: their clients on our practice pool, our client on their servers.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use tokio::process::Command;

use super::stage::counted;
use super::tally::Tally;
use crate::app_build::{self, COMMAND_LINE, Extent};
use crate::program::program;
use crate::python;
use crate::workspace::Workspace;

/// Everything in `tests/referees`.
pub(super) async fn run(workspace: &Workspace) -> Result<Tally> {
    app_build::build(workspace, Extent::AsTested).await?;
    let python = python_with(workspace, "clients").await?;

    let mut clients = script(workspace, &python, "clients.py");
    clients.arg(workspace.built(COMMAND_LINE));
    let mut tally = counted(clients).await?;

    for server in ["ministack", "moto"] {
        let mut enrol = script(workspace, &python, &format!("on_{server}.py"));
        enrol
            .arg(workspace.built("examples/enrol_on"))
            .arg(python_with(workspace, server).await?);
        tally += counted(enrol).await?;
    }
    Ok(tally)
}

fn script(workspace: &Workspace, python: &Path, name: &str) -> Command {
    let mut command = program(python, &workspace.root);
    // -B: no bytecode beside the scripts.
    command.arg("-B").arg(format!("tests/referees/{name}"));
    command
}

/// A Python with the packages of `requirements/NAME.txt`, apart from the other referees': they do not agree on versions.
pub(crate) async fn python_with(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let requirements = workspace
        .root
        .join("tests/referees/requirements")
        .join(format!("{name}.txt"));
    python::environment(
        workspace,
        &requirements,
        &workspace.target.join("referees").join(name),
    )
    .await
    .with_context(|| format!("could not install the referee {name}"))
}
