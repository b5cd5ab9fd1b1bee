//! `pools.json` in the configuration folder: what it holds is told in `docs/pools.md`. No secret is ever in it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use enrolment::{PoolForm, PoolProfile, ProblemKind};
use serde::{Deserialize, Serialize};

use super::{ClientSecret, Keep, Pool};
use crate::problem::{Problem, ShellProblem};

/// Where the list is kept, and whether it can be.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// While the file cannot be read it is not written either: that would lose what is in it.
    pub(super) unreadable: Option<Problem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    profile: &'a PoolProfile,
    client_secret: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    keychain: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Read {
    profile: PoolForm,
    #[serde(default)]
    client_secret: bool,
    #[serde(default)]
    keychain: bool,
}

impl File {
    /// No file means no pools; a broken one is a problem that stays until the program is started again.
    pub(super) fn read(folder: &Path) -> (Self, Vec<(PoolProfile, ClientSecret)>) {
        let path = folder.join("pools.json");
        let (found, unreadable) = match found(&path) {
            Ok(found) => (found, None),
            Err(problem) => (Vec::new(), Some(problem.into())),
        };
        (Self { path, unreadable }, found)
    }

    /// Saves all but practice pools.
    pub(super) fn save(&self, list: &[Pool]) -> Result<(), Problem> {
        if let Some(problem) = &self.unreadable {
            return Err(problem.clone());
        }
        self.write(list).map_err(|_| {
            let path = self.path.display().to_string();
            ShellProblem::PoolsFileUnwritable { path }.into()
        })
    }

    /// Writes beside the file and renames, so that a crash leaves the old list or the new one.
    fn write(&self, list: &[Pool]) -> io::Result<()> {
        let lasting = list.iter().filter(|pool| pool.practice.is_none());
        let written: Vec<Written<'_>> = lasting
            .map(|pool| Written {
                profile: &pool.profile,
                client_secret: pool.secret.exists,
                keychain: pool.secret.exists && pool.secret.keep == Keep::Keychain,
            })
            .collect();
        let folder = self.path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, &written)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(&self.path)?;
        Ok(())
    }
}

fn found(path: &Path) -> Result<Vec<(PoolProfile, ClientSecret)>, ShellProblem> {
    let problem = |line: Option<usize>, detail: String| ShellProblem::PoolsFileUnreadable {
        path: path.display().to_string(),
        line: line.and_then(|line| u32::try_from(line).ok()),
        detail,
    };
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(problem(None, error.to_string())),
    };
    let read: Vec<Read> =
        serde_json::from_str(&text).map_err(|error| problem(Some(error.line()), error.to_string()))?;
    let checked = read.into_iter().enumerate().map(|(index, pool)| {
        let profile = PoolProfile::try_from(pool.profile)
            .map_err(|fault| problem(None, format!("entry {}: {}", index + 1, in_words(&fault.kind))))?;
        let keep = match pool.keychain {
            true => Keep::Keychain,
            false => Keep::Session,
        };
        Ok((profile, ClientSecret::known(pool.client_secret, keep)))
    });
    checked.collect()
}

/// For whoever edits the file: the window's words would speak of a form.
pub(super) fn in_words(fault: &ProblemKind) -> String {
    match fault {
        ProblemKind::FieldEmpty { field } => format!("{field:?} is empty"),
        ProblemKind::FieldTooLong { field, max } => format!("{field:?} is longer than {max} characters"),
        ProblemKind::FieldMalformed { field } => format!("{field:?} is malformed"),
        ProblemKind::EndpointInsecure => "Endpoint is plain http, and not on this computer".to_owned(),
        ProblemKind::LoginDomainInsecure => "LoginDomain is plain http, and not on this computer".to_owned(),
        ProblemKind::EndpointExcludes { field } => format!("{field:?} does not go with an Endpoint"),
        ProblemKind::ProxyCarriesCredentials => "Proxy has a user name or a password in it".to_owned(),
        ProblemKind::RegionUnknown => "UserPoolId names no region and Region is empty".to_owned(),
        ProblemKind::ImportedCarries { field } => format!("an imported pool may have no {field:?} like this"),
        other => format!("{other:?}"),
    }
}
