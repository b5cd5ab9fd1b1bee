//! `pools.json` in the configuration folder: what it holds is told in `docs/pools.md`. No secret is ever in it.

use std::fs;
use std::io;
use std::path::Path;

use enrolment::{PoolForm, PoolProfile, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::json_file;

/// What the file is called.
pub const NAME: &str = "pools.json";

/// One pool on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The pool.
    pub profile: PoolProfile,
    /// Whether its app client has a secret.
    pub client_secret: bool,
    /// Whether that is kept in the operating system's keychain.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub keychain: bool,
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

/// Why the file cannot be used.
#[derive(Debug)]
pub struct Unreadable {
    /// Which line, from 1 on, if the fault has one.
    pub line: Option<u32>,
    /// What is wrong, in English.
    pub detail: String,
}

impl Unreadable {
    fn of(detail: String) -> Self {
        Self { line: None, detail }
    }
}

/// The list. No file means no pools.
///
/// # Errors
/// [`Unreadable`] if anything in it is wrong: nothing is taken from it by halves.
pub fn read(path: &Path) -> Result<Vec<Entry>, Unreadable> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Unreadable::of(error.to_string())),
    };
    let read: Vec<Read> = serde_json::from_str(&text).map_err(|error| Unreadable {
        line: u32::try_from(error.line()).ok(),
        detail: error.to_string(),
    })?;
    let checked = read.into_iter().enumerate().map(|(index, pool)| {
        let profile = PoolProfile::try_from(pool.profile)
            .map_err(|fault| Unreadable::of(format!("entry {}: {}", index + 1, in_words(&fault.kind))))?;
        Ok(Entry {
            profile,
            client_secret: pool.client_secret,
            keychain: pool.keychain,
        })
    });
    checked.collect()
}

/// Writes the list, whole.
///
/// # Errors
/// Those of [`json_file::write`].
pub fn write(path: &Path, list: &[Entry]) -> io::Result<()> {
    json_file::write(path, &list)
}

/// Writes the list for others to read, whole.
///
/// # Errors
/// Those of [`json_file::write_for_others`].
pub fn write_for_others(path: &Path, list: &[Entry]) -> io::Result<()> {
    json_file::write_for_others(path, &list)
}

/// For whoever edits a file with pools: the window's words would speak of a form.
pub fn in_words(fault: &ProblemKind) -> String {
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
