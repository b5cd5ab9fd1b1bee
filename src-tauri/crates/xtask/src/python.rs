//! Python environments.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::command::{program, run};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Creates a virtual environment in `folder` with the packages of the file `requirements`, unless it is up to date, and
/// returns the path of its Python.
///
/// # Errors
/// If the environment cannot be created or a package cannot be installed.
pub async fn environment(workspace: &Workspace, requirements: &Path, folder: &Path) -> Result<PathBuf> {
    let python = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let stamp = Stamp::new(folder.join("xtask.stamp"), &[requirements.to_owned()])?;
    if stamp.is_fresh() && python.exists() {
        return Ok(python);
    }
    // Another Python in the path may lack the module `venv`, which Debian packages separately.
    let debian = PathBuf::from("/usr/bin/python3");
    let mut venv = program(
        if debian.exists() { debian } else { "python3".into() },
        &workspace.root,
    );
    venv.args(["-m", "venv", "--clear"]).arg(folder);
    run(venv)
        .await
        .context("could not create a Python environment (Debian: python3-venv)")?;
    let mut pip = program(&python, &workspace.root);
    // The file pins every package, those of packages included, with the hashes of its files.
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(["--no-deps", "--require-hashes", "--requirement"])
        .arg(requirements);
    run(pip).await?;
    stamp.set()?;
    Ok(python)
}

/// Returns a Python with the packages of `tests/referees/requirements/NAME.txt`. Each referee has an environment of its own,
/// because their requirements conflict.
///
/// # Errors
/// If the environment cannot be created.
pub async fn referee_environment(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let requirements = workspace
        .root
        .join("tests/referees/requirements")
        .join(format!("{name}.txt"));
    environment(
        workspace,
        &requirements,
        &workspace.target.join("referees").join(name),
    )
    .await
    .with_context(|| format!("could not install the referee {name}"))
}
