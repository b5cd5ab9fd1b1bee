//! Python environments.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::program::{program, shown};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// A Python in `folder` with the packages that the file `requirements` names, apart from the machine's own. Made anew
/// when they have changed.
pub(crate) async fn environment(
    workspace: &Workspace,
    requirements: &Path,
    folder: &Path,
) -> Result<PathBuf> {
    let python = folder.join("bin/python");
    let stamp = Stamp::new(folder.join("xtask.stamp"), &[requirements.to_owned()])?;
    if stamp.is_fresh() && python.exists() {
        return Ok(python);
    }
    // Debian's own has the module `venv` that we installed; another one on the path may not.
    let debian = PathBuf::from("/usr/bin/python3");
    let mut venv = program(
        if debian.exists() { debian } else { "python3".into() },
        &workspace.root,
    );
    venv.args(["-m", "venv", "--clear"]).arg(folder);
    shown(venv)
        .await
        .context("could not make a Python environment (Debian: python3-venv)")?;
    let mut pip = program(&python, &workspace.root);
    // All that is needed is named there: what is not pinned is not installed.
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(["--no-deps", "--requirement"])
        .arg(requirements);
    shown(pip).await?;
    stamp.set()?;
    Ok(python)
}
