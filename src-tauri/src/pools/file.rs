//! The file of the list of pools, `pools.json`.

use std::path::{Path, PathBuf};

use enrolment::PoolProfile;
use platform::pools_file::{self, Entry};

use super::client_secret::{ClientSecret, Keep};
use super::pool::Pool;
use crate::problem::{Problem, ShellProblem};

/// The file, and the problem with it if it cannot be read.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// A file that cannot be read is not written either, because that would lose its contents.
    pub(super) unreadable: Option<Problem>,
}

impl File {
    /// Reads the file. A missing file means that there are no pools. A malformed file is a problem until the program is
    /// restarted.
    pub(super) fn read(folder: &Path) -> (Self, Vec<(PoolProfile, ClientSecret)>) {
        let path = folder.join(pools_file::NAME);
        let (found, unreadable) = match pools_file::read(&path) {
            Ok(found) => (found, None),
            Err(fault) => {
                let problem = ShellProblem::PoolsFileUnreadable {
                    path: path.display().to_string(),
                    line: fault.line,
                    detail: fault.detail,
                };
                (Vec::new(), Some(problem.into()))
            }
        };
        let known = |entry: Entry| {
            let keep = match entry.keychain {
                true => Keep::Keychain,
                false => Keep::Session,
            };
            (entry.profile, ClientSecret::known(entry.client_secret, keep))
        };
        (Self { path, unreadable }, found.into_iter().map(known).collect())
    }

    /// Saves the list without practice pools.
    pub(super) fn save(&self, list: &[Pool]) -> Result<(), Problem> {
        if let Some(problem) = &self.unreadable {
            return Err(problem.clone());
        }
        let real = list.iter().filter(|pool| pool.practice.is_none());
        let entries: Vec<Entry> = real
            .map(|pool| Entry {
                profile: pool.profile.clone(),
                client_secret: pool.secret.exists,
                keychain: pool.secret.exists && pool.secret.keep == Keep::Keychain,
            })
            .collect();
        pools_file::write(&self.path, &entries).map_err(|_| {
            let path = self.path.display().to_string();
            ShellProblem::PoolsFileUnwritable { path }.into()
        })
    }
}
