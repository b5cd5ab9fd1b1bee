//! A whole enrolment in the real window.

pub(crate) mod headless;
mod on_display;
mod report;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::app_build::{self, Extent};
use crate::front_end;
use crate::practice::{Description, PracticePool};
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;

/// How to show it.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Options {
    /// Do it all on a display of its own, as happens anyway where there is none
    #[arg(long)]
    headless: bool,
    /// Where screenshots and result.json go, without a display [default: demo in Cargo's target folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Use a practice pool that already runs: a file with the line of JSON that it printed
    #[arg(long, value_name = "FILE")]
    pool: Option<PathBuf>,
    /// Ask for dark colours, without a display
    #[arg(long)]
    dark: bool,
}

/// Prepares what is needed and shows it.
pub(crate) async fn run(workspace: &Workspace, options: Options) -> Result<()> {
    // A file that cannot be read should not take minutes to say so.
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
        let practice = Practice::of(workspace, options.pool).await?;
        on_display::show(workspace, &practice).await
    }
}

/// The part after everything is built.
pub(crate) async fn enrol_headless(workspace: &Workspace, options: Options) -> Result<()> {
    let out = options.out.unwrap_or_else(|| workspace.target.join("demo"));
    let practice = Practice::of(workspace, options.pool).await?;
    headless::enrol(workspace, &practice, &out, options.dark).await
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Somebody else's practice pool, or one of our own.
enum Practice {
    Given { file: PathBuf, description: Description },
    Own(PracticePool),
}

impl Practice {
    async fn of(workspace: &Workspace, file: Option<PathBuf>) -> Result<Self> {
        Ok(match file {
            // The window runs in another folder.
            Some(file) => Self::Given {
                description: Description::read(&file)?,
                file: std::path::absolute(file)?,
            },
            None => Self::Own(PracticePool::start(workspace).await?),
        })
    }

    fn description(&self) -> &Description {
        match self {
            Self::Given { description, .. } => description,
            Self::Own(pool) => &pool.description,
        }
    }

    fn file(&self) -> &std::path::Path {
        match self {
            Self::Given { file, .. } => file,
            Self::Own(pool) => pool.file(),
        }
    }
}
