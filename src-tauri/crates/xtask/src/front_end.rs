//! The front end, built when its sources have changed.

use anyhow::{Context as _, Result};

use crate::program::{npm_run, program, shown};
use crate::progress::{nothing_to_do, step};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Made by npm and Vite, or about the page and not in it.
const NOT_SOURCES: [&str; 4] = ["node_modules", "dist", "tests", "README.md"];

/// Installs its packages and builds it, each only if something has changed since.
pub(crate) async fn ensure_built(workspace: &Workspace) -> Result<()> {
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
    step("front end", shown(npm_run(workspace, "build"))).await?;
    stamp.set()
}

/// Installs its packages if they have changed since.
pub(crate) async fn ensure_packages(workspace: &Workspace) -> Result<()> {
    let lock = workspace.ui().join("package-lock.json");
    // The stamp goes away with what it speaks of.
    let stamp = Stamp::new(workspace.ui().join("node_modules/.xtask-stamp"), &[lock])?;
    if stamp.is_fresh() {
        nothing_to_do("npm packages");
        return Ok(());
    }
    let mut ci = program("npm", &workspace.ui());
    ci.args(["ci", "--no-audit", "--no-fund"]);
    step("npm packages", shown(ci)).await?;
    stamp.set()
}
