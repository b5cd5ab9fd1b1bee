//! Every screen in one page, to look at.

use anyhow::Result;

use crate::front_end;
use crate::program::{npm_run, shown};
use crate::progress::step;
use crate::system_packages::{Purpose, ensure_installed};
use crate::workspace::Workspace;

/// Pictures every screen and state in a browser, and says where the page is that shows them.
pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    ensure_installed(Purpose::Checks).await?;
    front_end::ensure_packages(workspace).await?;
    let folder = workspace.target.join("gallery");
    let mut pictures = npm_run(workspace, "gallery");
    pictures.env("GALLERY", &folder);
    step("pictures", shown(pictures)).await?;
    println!("\nLook at it: {}", workspace.shown(&folder.join("index.html")));
    Ok(())
}
