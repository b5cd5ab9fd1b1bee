//! The practice pool of the demo.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::practice_pool::{Description, PracticePool};
use crate::workspace::Workspace;

/// A practice pool that was running before, or one that the demo started.
pub(super) enum PoolSource {
    Running { file: PathBuf, description: Description },
    Started(PracticePool),
}

impl PoolSource {
    /// Uses the practice pool whose line is in `file`, or starts one.
    pub(super) async fn open(workspace: &Workspace, file: Option<PathBuf>) -> Result<Self> {
        Ok(match file {
            // Absolute, because the window's working folder is another one.
            Some(file) => Self::Running {
                description: Description::read(&file)?,
                file: std::path::absolute(file)?,
            },
            None => Self::Started(PracticePool::start(workspace).await?),
        })
    }

    pub(super) fn description(&self) -> &Description {
        match self {
            Self::Running { description, .. } => description,
            Self::Started(pool) => &pool.description,
        }
    }

    /// Returns the path of a file with its line.
    pub(super) fn file(&self) -> &Path {
        match self {
            Self::Running { file, .. } => file,
            Self::Started(pool) => pool.file(),
        }
    }
}
