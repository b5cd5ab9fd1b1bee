//! The folders of the workspace.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::programs::{COMMAND_LINE, COMMAND_LINE_PROFILE};

/// The workspace that this program was built from.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The root of the repository.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
}

impl Workspace {
    /// Finds the root by the manifest that Cargo ran, and the target folder by the path of this program, which holds for
    /// any `CARGO_TARGET_DIR`.
    ///
    /// # Errors
    /// If this program was moved out of a target folder.
    pub fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR");
        let manifest = manifest.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .context("run this as `cargo xtask`")?
            .to_owned();
        let this = std::env::current_exe().context("could not find the path of this program")?;
        let target = this
            .ancestors()
            .nth(2)
            .context("this program is not in a target folder")?
            .to_owned();
        Ok(Self { root, target })
    }

    /// Returns the folder of the front end.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Returns the path of a program built with the development profile.
    pub fn built(&self, program: &str) -> PathBuf {
        self.program("debug", program)
    }

    /// Returns the path of a program built with the release profile.
    pub fn built_for_release(&self, program: &str) -> PathBuf {
        self.program("release", program)
    }

    /// Returns the path of the command line built with its own profile.
    pub fn shipped_command_line(&self) -> PathBuf {
        self.program(COMMAND_LINE_PROFILE, COMMAND_LINE)
    }

    fn program(&self, profile: &str, name: &str) -> PathBuf {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.target.join(profile).join(file)
    }

    /// Displays `path` relative to the root, if it is below the root.
    pub fn relative<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
