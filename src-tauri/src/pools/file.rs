//! The file of the list of pools, `pools.json`.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use platform::pools_file::{self, Entry, PoolsFileError};

use super::merge::{Conflict, merge};
use crate::problem::{Problem, ShellProblem};

/// Held while the file is read and written, so that two programs do not overwrite each other's changes.
const LOCK: &str = "pools.lock";
/// How often a lock that another program holds is requested, at intervals of [`LOCK_PAUSE`]. A program that hangs must not
/// stop others.
const LOCK_ATTEMPTS: u32 = 50;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// The file, and the problem with it if it cannot be read.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// A file that cannot be read is not written either, because that would lose its contents.
    pub(super) unreadable: Option<Problem>,
    /// The content, as it was read or written last.
    known: Vec<Entry>,
}

impl File {
    /// Reads the file. A missing file means that there are no pools. A malformed file is a problem until the program is
    /// restarted.
    pub(super) fn read(folder: &Path) -> Self {
        let path = folder.join(pools_file::NAME);
        let (known, unreadable) = match pools_file::read(&path) {
            Ok(known) => (known, None),
            Err(fault) => (Vec::new(), Some(unreadable(&path, fault))),
        };
        Self {
            path,
            unreadable,
            known,
        }
    }

    /// The content, as it was read or written last.
    pub(super) fn known(&self) -> &[Entry] {
        &self.known
    }

    /// Saves the list. If the file has changed since it was read, both changes are merged into [`known`](Self::known).
    ///
    /// # Errors
    /// [`ShellProblem::PoolsFileUnwritable`], [`ShellProblem::PoolsFileUnreadable`] if the file is malformed now, and
    /// [`ShellProblem::PoolsFileChanged`] if the changes contradict each other: then `known` is the content of the file, and
    /// nothing is written.
    pub(super) fn save(&mut self, ours: &[Entry]) -> Result<(), Problem> {
        if let Some(problem) = &self.unreadable {
            return Err(problem.clone());
        }
        let _lock = self.lock();
        let merged = match self.changed_content()? {
            None => ours.to_vec(),
            Some(theirs) => {
                let merged = merge(&self.known, ours, &theirs);
                self.known = theirs;
                merged.map_err(|Conflict { name }| ShellProblem::PoolsFileChanged { name })?
            }
        };
        pools_file::write(&self.path, &merged).map_err(|_| {
            let path = self.path.display().to_string();
            ShellProblem::PoolsFileUnwritable { path }
        })?;
        self.known = merged;
        Ok(())
    }

    /// Returns the content if it is not the known one. A file that was deleted is written anew, so that nothing is lost.
    fn changed_content(&self) -> Result<Option<Vec<Entry>>, Problem> {
        if !self.path.is_file() {
            return Ok(None);
        }
        let content = pools_file::read(&self.path).map_err(|fault| unreadable(&self.path, fault))?;
        Ok(Some(content).filter(|content| *content != self.known))
    }

    /// Locks the list against other programs until the value is dropped. `None` if the file system has no locks, or
    /// another program does not release its own.
    fn lock(&self) -> Option<fs::File> {
        let folder = self.path.parent()?;
        fs::create_dir_all(folder).ok()?;
        let file = fs::File::create(folder.join(LOCK)).ok()?;
        for _ in 0..LOCK_ATTEMPTS {
            match file.try_lock() {
                Ok(()) => return Some(file),
                Err(fs::TryLockError::WouldBlock) => thread::sleep(LOCK_PAUSE),
                Err(fs::TryLockError::Error(_)) => return None,
            }
        }
        None
    }
}

fn unreadable(path: &Path, fault: PoolsFileError) -> Problem {
    let problem = ShellProblem::PoolsFileUnreadable {
        path: path.display().to_string(),
        line: fault.line,
        detail: fault.detail,
    };
    problem.into()
}
