//! Building the front end when its sources have changed.

use anyhow::{Context as _, Result};

use crate::command::{npm, npm_run, run};
use crate::progress::{nothing_to_do, step};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Entries of `ui` that the build does not read.
const NOT_SOURCES: [&str; 4] = ["node_modules", "dist", "tests", "README.md"];

/// Installs the npm packages and builds the page, each only if its sources have changed.
///
/// # Errors
/// If npm fails or a source cannot be read.
pub async fn ensure_built(workspace: &Workspace) -> Result<()> {
    ensure_packages(workspace).await?;
    let ui = workspace.ui();
    let entries = std::fs::read_dir(&ui).with_context(|| format!("could not read {}", ui.display()))?;
    let mut sources: Vec<_> = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    sources.retain(|source| !NOT_SOURCES.iter().any(|name| source.ends_with(name)));
    sources.sort();
    let stamp = Stamp::new(workspace.target.join("xtask/front-end.stamp"), &sources)?;
    if stamp.is_fresh() && ui.join("dist/index.html").exists() {
        nothing_to_do("front end");
        return Ok(());
    }
    step("front end", run(npm_run(workspace, "build"))).await?;
    stamp.set()
}

/// Installs the npm packages if the lock file has changed.
pub(crate) async fn ensure_packages(workspace: &Workspace) -> Result<()> {
    let lock = workspace.ui().join("package-lock.json");
    // Inside the folder, so that deleting the folder deletes the stamp too.
    let stamp = Stamp::new(workspace.ui().join("node_modules/.xtask-stamp"), &[lock])?;
    if stamp.is_fresh() {
        nothing_to_do("npm packages");
        return Ok(());
    }
    let mut install = npm(&workspace.ui());
    install.args(["ci", "--no-audit", "--no-fund"]);
    step("npm packages", run(install)).await?;
    stamp.set()
}
