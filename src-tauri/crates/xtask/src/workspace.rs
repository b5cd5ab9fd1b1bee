//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::app_build::{COMMAND_LINE, COMMAND_LINE_PROFILE};

/// The folders that everything else stands in.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// The root of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// From the manifest that Cargo ran and from where it put this program: both hold for any target folder.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR");
        let manifest = manifest.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .context("run this as `cargo xtask`")?
            .to_owned();
        let this = std::env::current_exe().context("this program does not know where it is")?;
        let target = this
            .ancestors()
            .nth(2)
            .context("this program stands in no target folder")?
            .to_owned();
        Ok(Self { root, target })
    }

    /// The front end.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program built by the development profile.
    pub(crate) fn built(&self, program: &str) -> PathBuf {
        self.target.join("debug").join(program)
    }

    /// A program built by the release profile.
    pub(crate) fn built_for_release(&self, program: &str) -> PathBuf {
        self.target.join("release").join(program)
    }

    /// The command line as it is shipped.
    pub(crate) fn shipped_command_line(&self) -> PathBuf {
        self.target.join(COMMAND_LINE_PROFILE).join(COMMAND_LINE)
    }

    /// `path` without the root of the repository, as a person in it would write it.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
