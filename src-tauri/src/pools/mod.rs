//! The list of user pools: those of the person's configuration file, and practice pools.

mod card;
mod client_secret;
mod export;
mod file;
mod import;
mod keychain_change;
mod pool;
#[cfg(feature = "practice")]
pub(crate) mod practice;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use enrolment::{AccessToken, PoolForm, PoolProfile, SecretText};

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
    /// `problem_at_start`: why pools are missing on it, if so.
    pub(crate) fn new(pools: Pools, problem_at_start: Option<Problem>) -> Self {
        Self {
            pools: Mutex::new(pools),
            problem_at_start,
        }
    }

    /// Why pools were missing when the program started.
    pub(crate) fn problem_at_start(&self) -> Option<Problem> {
        self.problem_at_start.clone()
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Pools> {
        // No code under the lock leaves it half-changed.
        self.pools.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The list, and the file behind it.
pub(crate) struct Pools {
    list: Vec<Pool>,
    file: File,
    keys_given: u32,
    browser: bool,
}

impl Pools {
    /// Reads `pools.json` in `folder`. Without a file there are no pools; a broken one is a problem until the program starts
    /// again.
    pub(crate) fn read(folder: &Path) -> Self {
        let (file, found) = File::read(folder);
        let mut pools = Self {
            list: Vec::new(),
            file,
            keys_given: 0,
            browser: true,
        };
        for (profile, secret) in found {
            pools.push(profile, secret, None);
        }
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

    /// The file of the list.
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

    /// The pool, if the list has just one, so that there is nothing to choose.
    pub(crate) fn only(&self) -> Option<&Pool> {
        match self.list.as_slice() {
            [pool] => Some(pool),
            _ => None,
        }
    }

    /// The pool that issued a token: from the list, or else made from the token's claims.
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

    /// Checks a form, for a new pool or for the one of that key. An imported pool stays imported: only a new pool is the
    /// person's own.
    pub(crate) fn checked(&self, key: Option<&str>, form: PoolForm) -> Result<PoolProfile, Problem> {
        let imported = key
            .and_then(|key| self.get(key))
            .is_some_and(|pool| pool.profile.is_imported());
        Ok(PoolProfile::try_from(PoolForm { imported, ..form })?)
    }

    /// Adds a pool, or changes the one of that key, and saves the list. A new pool whose user pool and app client are on
    /// the list already replaces that entry. `None` if the key is not on the list any more, or is a practice pool's.
    pub(crate) fn save(
        &mut self,
        key: Option<&str>,
        form: PoolForm,
        edit: SecretEdit,
        keep: Keep,
    ) -> Result<Option<(Pool, KeychainChange)>, Problem> {
        let profile = self.checked(key, form)?;
        let same = self.list.iter().position(|pool| pool.is_same(&profile));
        let at = match key {
            None => same,
            Some(key) => {
                let own = |pool: &Pool| pool.key == key && pool.practice.is_none();
                let Some(at) = self.list.iter().position(own) else {
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

    /// Removes a pool and saves the list. A key that is not on the list, or a practice pool's, changes nothing.
    pub(crate) fn remove(&mut self, key: &str) -> Result<Option<KeychainChange>, Problem> {
        let own = |pool: &Pool| pool.key == key && pool.practice.is_none();
        let Some(at) = self.list.iter().position(own) else {
            return Ok(None);
        };
        let before = self.list.clone();
        let removed = self.list.remove(at);
        self.save_or_restore(before)?;
        // An edited file may name the same pool twice.
        let shared = self.list.iter().any(|pool| pool.is_same(&removed.profile));
        Ok((!shared).then(|| KeychainChange::removal(&removed.key, &removed.secret, &removed.profile)))
    }

    /// Adds the pools of an imported file, and saves the list. Entries of the same user pool and app client stay as they are.
    pub(crate) fn import(&mut self, text: &str) -> Result<(), Problem> {
        if let Some(problem) = self.unreadable() {
            return Err(problem);
        }
        let sent = import::read(text)?;
        let before = self.list.clone();
        for (profile, has_client_secret) in sent {
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

    /// Adds a practice pool, until the program ends.
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

    /// Keeps a client secret that was typed at sign-in and accepted by Cognito.
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

    /// Records what a change of the keychain has led to.
    pub(crate) fn record(&mut self, result: KeychainResult) {
        if let Some(pool) = self.get_mut(&result.key) {
            pool.secret.record(result);
        }
    }

    /// Asks for the client secret from now on: Cognito requires one, or another one, or the keychain has not returned it.
    pub(crate) fn ask_client_secret(&mut self, key: &str) {
        if let Some(pool) = self.get_mut(key).filter(|pool| pool.practice.is_none()) {
            pool.secret.ask();
            // If this cannot be saved, Cognito requires the secret again in the next run.
            let _ = self.file.save(&self.list);
        }
    }

    fn push(&mut self, profile: PoolProfile, secret: ClientSecret, practice: Option<Vec<PracticeUser>>) {
        self.keys_given += 1;
        self.list.push(Pool {
            key: format!("pool-{}", self.keys_given),
            profile,
            secret,
            practice,
            browser: self.browser,
        });
    }

    fn save_or_restore(&mut self, before: Vec<Pool>) -> Result<(), Problem> {
        self.file.save(&self.list).inspect_err(|_| self.list = before)
    }
}

#[cfg(test)]
mod tests;
