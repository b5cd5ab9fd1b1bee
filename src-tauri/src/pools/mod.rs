//! The list of user pools: the pools of the user's configuration file and practice pools.

mod amplify;
mod card;
mod client_secret;
mod export;
mod file;
mod import;
mod keychain_change;
mod merge;
mod pool;
#[cfg(feature = "practice")]
pub(crate) mod practice;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use enrolment::{AccessToken, PoolForm, PoolProfile, SecretText};
use platform::pools_file::Entry;

pub(crate) use card::{PoolCard, PracticeScenario, PracticeUser};
pub(crate) use client_secret::{Keep, KeychainResult, SecretEdit};
pub(crate) use keychain_change::KeychainChange;
pub(crate) use pool::Pool;

use crate::problem::{Problem, ShellProblem};
#[cfg(test)]
pub(crate) use card::ClientSecretKept;
use client_secret::ClientSecret;
use file::File;

/// The list, shared by all windows.
pub(crate) struct PoolList {
    pools: Mutex<Pools>,
    problem_at_start: Option<Problem>,
}

impl PoolList {
    /// Creates the shared list. `problem_at_start`: why pools are missing from it, if they are.
    pub(crate) fn new(pools: Pools, problem_at_start: Option<Problem>) -> Self {
        Self {
            pools: Mutex::new(pools),
            problem_at_start,
        }
    }

    /// Returns why pools were missing at the start of the program.
    pub(crate) fn problem_at_start(&self) -> Option<Problem> {
        self.problem_at_start.clone()
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Pools> {
        // No code under the lock leaves it half-changed.
        self.pools.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The list and its file.
pub(crate) struct Pools {
    list: Vec<Pool>,
    file: File,
    last_key: u32,
    browser: bool,
}

impl Pools {
    /// Reads `pools.json` in `folder`. A missing file means that there are no pools. A malformed file is a problem until the
    /// program is restarted.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut pools = Self {
            list: Vec::new(),
            file: File::read(folder),
            last_key: 0,
            browser: true,
        };
        pools.adopt_file();
        pools
    }

    /// Disables sign-in in the browser for all pools.
    pub(crate) fn forbid_browser(&mut self) {
        self.browser = false;
        self.list.iter_mut().for_each(|pool| pool.browser = false);
    }

    pub(crate) fn unreadable(&self) -> Option<Problem> {
        self.file.unreadable.clone()
    }

    /// The path of the file.
    pub(crate) fn path(&self) -> &PathBuf {
        &self.file.path
    }

    pub(crate) fn cards(&self) -> Vec<PoolCard> {
        self.list.iter().map(Pool::card).collect()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Pool> {
        self.list.iter().find(|pool| pool.key == key)
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut Pool> {
        self.list.iter_mut().find(|pool| pool.key == key)
    }

    /// Returns the pool if the list has exactly one, so that the user need not choose.
    pub(crate) fn only(&self) -> Option<&Pool> {
        match self.list.as_slice() {
            [pool] => Some(pool),
            _ => None,
        }
    }

    /// Returns the pool that issued a token: from the list, or created from the claims of the token.
    pub(crate) fn of_token(&self, token: &AccessToken) -> Result<Pool, enrolment::Problem> {
        let listed = self.list.iter().find(|pool| {
            (pool.profile.user_pool_id(), pool.profile.client_id())
                == (token.user_pool_id(), token.client_id())
        });
        match listed {
            Some(pool) => Ok(pool.clone()),
            None => Ok(Pool {
                // Not on the list.
                key: String::new(),
                profile: token.profile()?,
                secret: ClientSecret::held(None, Keep::default()),
                practice: None,
                browser: self.browser,
            }),
        }
    }

    pub(crate) fn has_practice(&self) -> bool {
        self.list.iter().any(|pool| pool.practice.is_some())
    }

    /// Validates a form for a new pool or for the pool with that key. An imported pool stays imported when it is edited.
    pub(crate) fn checked(&self, key: Option<&str>, form: PoolForm) -> Result<PoolProfile, Problem> {
        let imported = key
            .and_then(|key| self.get(key))
            .is_some_and(|pool| pool.profile.is_imported());
        Ok(PoolProfile::try_from(PoolForm { imported, ..form })?)
    }

    /// Adds a [`checked`](Self::checked) pool or changes the one with that key, and saves the list. A new pool replaces an entry with the same user pool
    /// and app client. `None` if the key is no longer on the list or belongs to a practice pool.
    pub(crate) fn save(
        &mut self,
        key: Option<&str>,
        profile: PoolProfile,
        edit: SecretEdit,
        keep: Keep,
    ) -> Result<Option<(Pool, KeychainChange)>, Problem> {
        let same = self.list.iter().position(|pool| pool.is_same(&profile));
        let at = match key {
            None => same,
            Some(key) => {
                let is_editable = |pool: &Pool| pool.key == key && pool.practice.is_none();
                let Some(at) = self.list.iter().position(is_editable) else {
                    return Ok(None);
                };
                if let Some(other) = same.filter(|same| *same != at) {
                    let name = self.list[other].profile.name().to_owned();
                    return Err(ShellProblem::PoolListedAlready { name }.into());
                }
                Some(at)
            }
        };
        let list = self.list.clone();
        let at = at.unwrap_or_else(|| {
            self.push(profile.clone(), ClientSecret::known(false, keep), None);
            self.list.len() - 1
        });
        let before = list.get(at);
        let after = &mut self.list[at];
        after.profile = profile;
        after.secret = ClientSecret::known(false, keep);
        let change = KeychainChange::between(before, after, edit);
        let after = after.clone();
        self.save_or_restore(list).map(|()| Some((after, change)))
    }

    /// Removes a pool and saves the list. A key that is not on the list or belongs to a practice pool has no effect.
    pub(crate) fn remove(&mut self, key: &str) -> Result<Option<KeychainChange>, Problem> {
        let is_editable = |pool: &Pool| pool.key == key && pool.practice.is_none();
        let Some(at) = self.list.iter().position(is_editable) else {
            return Ok(None);
        };
        let before = self.list.clone();
        let removed = self.list.remove(at);
        self.save_or_restore(before)?;
        // A file that was edited by hand may contain the same pool twice.
        let shared = self.list.iter().any(|pool| pool.is_same(&removed.profile));
        Ok((!shared).then(|| KeychainChange::removal(&removed.key, &removed.secret, &removed.profile)))
    }

    /// Adds the pools of an imported file and saves the list. Existing entries with the same user pool and app client stay
    /// unchanged.
    pub(crate) fn import(&mut self, text: &str) -> Result<(), Problem> {
        if let Some(problem) = self.unreadable() {
            return Err(problem);
        }
        let imported = import::read(text)?;
        let before = self.list.clone();
        for (profile, has_client_secret) in imported {
            if !self.list.iter().any(|pool| pool.is_same(&profile)) {
                self.push(
                    profile,
                    ClientSecret::known(has_client_secret, Keep::Session),
                    None,
                );
            }
        }
        self.save_or_restore(before)
    }

    /// Adds a practice pool, which stays on the list until the program ends.
    pub(crate) fn add_practice(
        &mut self,
        form: PoolForm,
        client_secret: Option<SecretText>,
        users: Vec<PracticeUser>,
    ) -> Result<(), Problem> {
        let profile = PoolProfile::try_from(form)?;
        let secret = ClientSecret::held(client_secret.map(Arc::new), Keep::Session);
        self.push(profile, secret, Some(users));
        Ok(())
    }

    /// Stores a client secret that was typed at the sign-in and accepted by Cognito.
    pub(crate) fn keep_client_secret(
        &mut self,
        key: &str,
        secret: Arc<SecretText>,
    ) -> Option<KeychainChange> {
        let pool = self.get_mut(key)?;
        let before = pool.clone();
        Some(KeychainChange::between(
            Some(&before),
            pool,
            SecretEdit::Typed(secret),
        ))
    }

    /// Records the result of a change of the keychain.
    pub(crate) fn record(&mut self, result: KeychainResult) {
        if let Some(pool) = self.get_mut(&result.key) {
            pool.secret.record(result);
        }
    }

    /// Records that the user must type the client secret: Cognito requires one or another one, or the keychain has not
    /// returned it.
    pub(crate) fn ask_client_secret(&mut self, key: &str) {
        if let Some(pool) = self.get_mut(key).filter(|pool| pool.practice.is_none()) {
            pool.secret.ask();
            // If saving fails, the next run finds out again that Cognito requires the secret.
            let _ = self.save_file();
        }
    }

    fn push(&mut self, profile: PoolProfile, secret: ClientSecret, practice: Option<Vec<PracticeUser>>) {
        self.last_key += 1;
        self.list.push(Pool {
            key: format!("pool-{}", self.last_key),
            profile,
            secret,
            practice,
            browser: self.browser,
        });
    }

    fn save_or_restore(&mut self, before: Vec<Pool>) -> Result<(), Problem> {
        let known = self.file.known().to_vec();
        let saved = self.save_file().inspect_err(|_| self.list = before);
        if saved.is_err() && known != self.file.known() {
            self.adopt_file();
        }
        saved
    }

    /// Saves the list without practice pools, and adds what others have changed in the file.
    fn save_file(&mut self) -> Result<(), Problem> {
        let real = self.list.iter().filter(|pool| pool.practice.is_none());
        let entries: Vec<Entry> = real.map(Pool::entry).collect();
        self.file.save(&entries)?;
        if entries != self.file.known() {
            self.adopt_file();
        }
        Ok(())
    }

    /// Takes over the content of the file. Pools that were on the list keep their key and their client secret.
    fn adopt_file(&mut self) {
        let mut before = std::mem::take(&mut self.list);
        for entry in self.file.known().to_vec() {
            match before.iter().position(|pool| pool.is_same(&entry.profile)) {
                Some(at) => {
                    let mut pool = before.remove(at);
                    if pool.entry() != entry {
                        pool.profile = entry.profile;
                        pool.secret
                            .update(entry.client_secret, Keep::of_file(entry.keychain));
                    }
                    self.list.push(pool);
                }
                None => {
                    let secret = ClientSecret::known(entry.client_secret, Keep::of_file(entry.keychain));
                    self.push(entry.profile, secret, None);
                }
            }
        }
        self.list
            .extend(before.into_iter().filter(|pool| pool.practice.is_some()));
    }
}

#[cfg(test)]
mod tests;
