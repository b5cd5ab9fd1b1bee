//! An enrolment in the real window.

mod pool_source;
mod real_display;
#[cfg(target_os = "linux")]
mod report;
#[cfg(target_os = "linux")]
mod virtual_display;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use self::pool_source::PoolSource;
use crate::app_build::{self, Extent};
use crate::front_end;
use crate::practice_pool::Description;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;

/// The options of `cargo xtask demo`.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Options {
    /// Run the enrolment on a virtual display; the default where there is no display
    #[arg(long)]
    headless: bool,
    /// Where screenshots and result.json go, with a virtual display [default: demo in Cargo's target folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Use a running practice pool: a file with the line of JSON that it printed
    #[arg(long, value_name = "FILE")]
    pool: Option<PathBuf>,
    /// Use dark colours, with a virtual display
    #[arg(long)]
    dark: bool,
}

/// Prepares and runs the demo.
pub(crate) async fn run(workspace: &Workspace, options: Options) -> Result<()> {
    // An unreadable file is reported before the build, which takes minutes.
    if let Some(file) = &options.pool {
        Description::read(file)?;
    }
    let headless = options.headless || !has_display();
    ensure_installed(if headless {
        Purpose::Headless
    } else {
        Purpose::Window
    })
    .await?;
    front_end::ensure_built(workspace).await?;
    app_build::build(workspace, Extent::Programs).await?;
    if headless {
        enrol_headless(workspace, options).await
    } else {
        let source = PoolSource::open(workspace, options.pool).await?;
        real_display::show(workspace, &source).await
    }
}

/// Runs the demo on a virtual display, once everything is built.
#[cfg(target_os = "linux")]
pub(crate) async fn enrol_headless(workspace: &Workspace, options: Options) -> Result<()> {
    let out = options.out.unwrap_or_else(|| workspace.target.join("demo"));
    let source = PoolSource::open(workspace, options.pool).await?;
    virtual_display::enrol(workspace, &source, &out, options.dark).await
}

/// Reports that virtual displays are supported on Linux only.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn enrol_headless(_: &Workspace, _: Options) -> Result<()> {
    anyhow::bail!("a virtual display needs Linux")
}

fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
