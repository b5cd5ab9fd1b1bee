//! Every screen on one page.

use anyhow::Result;

use crate::command::{self, npm_run};
use crate::front_end;
use crate::progress::step;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;

/// Renders every screen and state in a browser and prints the path of the page that shows them.
pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    ensure_installed(Purpose::Checks).await?;
    front_end::ensure_packages(workspace).await?;
    let folder = workspace.target.join("gallery");
    let mut pictures = npm_run(workspace, "gallery");
    pictures.env("GALLERY", &folder);
    step("pictures", command::run(pictures)).await?;
    println!("\nOpen {}", workspace.relative(&folder.join("index.html")));
    Ok(())
}
