//! The user pools that this window knows: those of the person's configuration file, and practice pools.
//!
//! The file is `pools.json` in the configuration folder: a list of `{"profile": {…}, "clientSecret": true|false}`.
//! It holds no secret; `clientSecret` says that one is to be typed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use enrolment::{AccessToken, PoolForm, PoolProfile, ProblemKind, SecretText};
use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ShellProblem};
use crate::view::{PoolCard, PracticeUser};

/// One pool on the list.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) key: String,
    pub(crate) profile: PoolProfile,
    /// Held for this run of the program only.
    pub(crate) client_secret: Option<Arc<SecretText>>,
    has_client_secret: bool,
    /// `None` for a real pool.
    practice: Option<Vec<PracticeUser>>,
}

impl Pool {
    pub(crate) fn card(&self) -> PoolCard {
        PoolCard {
            key: self.key.clone(),
            name: self.profile.name().to_owned(),
            user_pool_id: self.profile.user_pool_id().to_owned(),
            client_id: self.profile.client_id().to_owned(),
            region: self.profile.region().to_owned(),
            endpoint: self.profile.endpoint().map(str::to_owned),
            practice: self.practice.is_some(),
            removable: self.practice.is_none(),
            asks_client_secret: self.has_client_secret && self.client_secret.is_none(),
        }
    }

    pub(crate) fn practice_users(&self) -> Vec<PracticeUser> {
        self.practice.clone().unwrap_or_default()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StoredPool<'a> {
    profile: &'a PoolProfile,
    client_secret: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FoundPool {
    profile: PoolForm,
    #[serde(default)]
    client_secret: bool,
}

/// The list, and the file behind it.
pub(crate) struct Pools {
    list: Vec<Pool>,
    file: PathBuf,
    /// While the file cannot be read it is not written either: that would lose what is in it.
    unreadable: Option<Problem>,
    keys_given: u32,
}

impl Pools {
    /// Reads `pools.json` in `folder`. No file means no pools; a broken one is a problem that stays until the
    /// program is started again.
    pub(crate) fn read(folder: &Path) -> Self {
        let file = folder.join("pools.json");
        let mut pools = Self {
            list: Vec::new(),
            file,
            unreadable: None,
            keys_given: 0,
        };
        match pools.found() {
            Ok(found) => {
                for (profile, has_client_secret) in found {
                    pools.push(profile, has_client_secret, None, None);
                }
            }
            Err(problem) => pools.unreadable = Some(problem.into()),
        }
        pools
    }

    fn found(&self) -> Result<Vec<(PoolProfile, bool)>, ShellProblem> {
        let problem = |line: Option<usize>, detail: String| ShellProblem::PoolsFileUnreadable {
            path: self.file.display().to_string(),
            line: line.and_then(|line| u32::try_from(line).ok()),
            detail,
        };
        let text = match fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(problem(None, error.to_string())),
        };
        let found: Vec<FoundPool> =
            serde_json::from_str(&text).map_err(|error| problem(Some(error.line()), error.to_string()))?;
        let checked = found.into_iter().enumerate().map(|(index, pool)| {
            let profile = PoolProfile::try_from(pool.profile)
                .map_err(|fault| problem(None, format!("entry {}: {}", index + 1, in_words(&fault.kind))))?;
            Ok((profile, pool.client_secret))
        });
        checked.collect()
    }

    pub(crate) fn unreadable(&self) -> Option<Problem> {
        self.unreadable.clone()
    }

    pub(crate) fn cards(&self) -> Vec<PoolCard> {
        self.list.iter().map(Pool::card).collect()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Pool> {
        self.list.iter().find(|pool| pool.key == key)
    }

    /// The only pool, if there is just one: the person need not choose then.
    pub(crate) fn only(&self) -> Option<&Pool> {
        match self.list.as_slice() {
            [pool] => Some(pool),
            _ => None,
        }
    }

    /// The pool that a token is of: as it is on the list, or else as the token tells.
    pub(crate) fn of_token(&self, token: &AccessToken) -> Result<Pool, enrolment::Problem> {
        let listed = self.list.iter().find(|pool| {
            (pool.profile.user_pool_id(), pool.profile.client_id())
                == (token.user_pool_id(), token.client_id())
        });
        match listed {
            Some(pool) => Ok(pool.clone()),
            None => Ok(Pool {
                // Of no entry.
                key: String::new(),
                profile: token.profile()?,
                client_secret: None,
                has_client_secret: false,
                practice: None,
            }),
        }
    }

    pub(crate) fn has_practice(&self) -> bool {
        self.list.iter().any(|pool| pool.practice.is_some())
    }

    /// Adds a pool and saves the list.
    pub(crate) fn add(&mut self, form: PoolForm, client_secret: SecretText) -> Result<Pool, Problem> {
        let profile = PoolProfile::try_from(form)?;
        if let Some(problem) = self.unreadable() {
            return Err(problem);
        }
        let client_secret = (!client_secret.is_empty()).then(|| Arc::new(client_secret));
        // The same pool and client again is the same entry, with its other members renewed.
        let before = self.list.clone();
        self.list.retain(|pool| {
            pool.practice.is_some()
                || (pool.profile.user_pool_id(), pool.profile.client_id())
                    != (profile.user_pool_id(), profile.client_id())
        });
        let pool = self.push(profile, client_secret.is_some(), client_secret, None);
        self.save_or_restore(before).map(|()| pool)
    }

    /// Takes a pool off the list and saves it. A key that is not there, or of a practice pool, changes nothing.
    pub(crate) fn remove(&mut self, key: &str) -> Result<(), Problem> {
        let before = self.list.clone();
        self.list
            .retain(|pool| pool.key != key || pool.practice.is_some());
        self.save_or_restore(before)
    }

    /// Adds a practice pool, for this run of the program.
    pub(crate) fn add_practice(
        &mut self,
        form: PoolForm,
        client_secret: Option<SecretText>,
        users: Vec<PracticeUser>,
    ) -> Result<(), Problem> {
        let profile = PoolProfile::try_from(form)?;
        self.push(
            profile,
            client_secret.is_some(),
            client_secret.map(Arc::new),
            Some(users),
        );
        Ok(())
    }

    /// Keeps a client secret that was typed at sign-in and proved right.
    pub(crate) fn keep_client_secret(&mut self, key: &str, secret: Arc<SecretText>) {
        if let Some(pool) = self.list.iter_mut().find(|pool| pool.key == key) {
            pool.client_secret = Some(secret);
        }
    }

    /// After Cognito said that the app client has a secret, or another one: it is asked for from now on.
    pub(crate) fn ask_client_secret(&mut self, key: &str) {
        if let Some(pool) = self
            .list
            .iter_mut()
            .find(|pool| pool.key == key && pool.practice.is_none())
        {
            pool.has_client_secret = true;
            pool.client_secret = None;
            // If this cannot be saved, Cognito says it again next time.
            let _ = self.save();
        }
    }

    fn push(
        &mut self,
        profile: PoolProfile,
        has_client_secret: bool,
        client_secret: Option<Arc<SecretText>>,
        practice: Option<Vec<PracticeUser>>,
    ) -> Pool {
        self.keys_given += 1;
        let key = format!("pool-{}", self.keys_given);
        let pool = Pool {
            key,
            profile,
            client_secret,
            has_client_secret,
            practice,
        };
        self.list.push(pool.clone());
        pool
    }

    fn save_or_restore(&mut self, before: Vec<Pool>) -> Result<(), Problem> {
        if let Some(problem) = self.unreadable() {
            self.list = before;
            return Err(problem);
        }
        if self.save().is_err() {
            self.list = before;
            return Err(ShellProblem::PoolsFileUnwritable {
                path: self.file.display().to_string(),
            }
            .into());
        }
        Ok(())
    }

    /// Writes beside the file and renames, so that a crash leaves the old list or the new one.
    fn save(&self) -> io::Result<()> {
        let stored: Vec<StoredPool<'_>> = self
            .list
            .iter()
            .filter(|pool| pool.practice.is_none())
            .map(|pool| StoredPool {
                profile: &pool.profile,
                client_secret: pool.has_client_secret,
            })
            .collect();
        let folder = self.file.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, &stored)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(&self.file)?;
        Ok(())
    }
}

/// For whoever edits the file: the window's words would speak of a form.
fn in_words(fault: &ProblemKind) -> String {
    match fault {
        ProblemKind::FieldEmpty { field } => format!("{field:?} is empty"),
        ProblemKind::FieldTooLong { field, max } => format!("{field:?} is longer than {max} characters"),
        ProblemKind::FieldMalformed { field } => format!("{field:?} is malformed"),
        ProblemKind::EndpointInsecure => "Endpoint is plain http, and not on this computer".to_owned(),
        ProblemKind::RegionUnknown => "UserPoolId names no region and Region is empty".to_owned(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(id: &str) -> PoolForm {
        PoolForm {
            user_pool_id: id.into(),
            client_id: "1example23456789".into(),
            ..PoolForm::default()
        }
    }

    fn detail(problem: Option<Problem>) -> String {
        serde_json::to_string(&problem).expect("serializes")
    }

    #[test]
    fn pools_survive_a_restart_and_their_client_secrets_do_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut pools = Pools::read(folder.path());
        assert!(pools.cards().is_empty());
        pools
            .add(
                form("eu-central-1_Ab1Cd2Ef3"),
                "a-client-secret-of-24-chars".into(),
            )
            .expect("added");
        pools.add(form("eu-west-1_Xy9"), "".into()).expect("added");
        let text = fs::read_to_string(folder.path().join("pools.json")).expect("a file");
        assert!(!text.contains("a-client-secret"), "{text}");
        let cards = Pools::read(folder.path()).cards();
        assert_eq!(
            cards
                .iter()
                .map(|card| card.asks_client_secret)
                .collect::<Vec<_>>(),
            [true, false]
        );
    }

    #[test]
    fn the_same_pool_twice_is_one_entry() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut pools = Pools::read(folder.path());
        pools.add(form("eu-west-1_Xy9"), "".into()).expect("added");
        pools
            .add(
                PoolForm {
                    name: "Ours".into(),
                    ..form("eu-west-1_Xy9")
                },
                "".into(),
            )
            .expect("added");
        assert_eq!(
            pools
                .cards()
                .iter()
                .map(|card| card.name.as_str())
                .collect::<Vec<_>>(),
            ["Ours"]
        );
    }

    #[test]
    fn removing_is_saved() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut pools = Pools::read(folder.path());
        let pool = pools.add(form("eu-west-1_Xy9"), "".into()).expect("added");
        pools.remove(&pool.key).expect("removed");
        assert!(Pools::read(folder.path()).cards().is_empty());
    }

    #[test]
    fn a_broken_file_is_told_with_its_line_and_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("pools.json");
        let broken = "[\n  {\"profile\": {\"userPoolId\": \"x\"\n";
        fs::write(&file, broken).expect("written");
        let mut pools = Pools::read(folder.path());
        assert!(
            detail(pools.unreadable()).contains(r#""line":3"#),
            "{}",
            detail(pools.unreadable())
        );
        assert!(pools.add(form("eu-west-1_Xy9"), "".into()).is_err());
        assert_eq!(fs::read_to_string(&file).expect("still there"), broken);
    }

    #[test]
    fn a_malformed_profile_in_the_file_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = r#"[{"profile": {"userPoolId": "nonsense", "clientId": "abc"}}]"#;
        fs::write(folder.path().join("pools.json"), text).expect("written");
        let told = detail(Pools::read(folder.path()).unreadable());
        assert!(told.contains("entry 1: UserPoolId is malformed"), "{told}");
    }

    #[test]
    fn a_folder_that_cannot_be_written_leaves_the_list_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        // A file where the folder should be.
        let in_the_way = folder.path().join("config");
        fs::write(&in_the_way, "").expect("written");
        let mut pools = Pools::read(&in_the_way);
        pools.unreadable = None;
        assert!(detail(pools.add(form("eu-west-1_Xy9"), "".into()).err()).contains("pools-file-unwritable"));
        assert!(pools.cards().is_empty());
    }
}
