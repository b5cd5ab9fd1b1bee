//! `pools.json` in the configuration folder, documented in `docs/pools.md`. It never contains a secret.

use std::fs;
use std::io;
use std::path::Path;

use enrolment::{PoolForm, PoolProfile, ProblemKind};
use secret::decode_text;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use transport::displayable;

use crate::json_file;

/// The file's name.
pub const NAME: &str = "pools.json";

/// One pool of the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// The pool.
    #[serde(deserialize_with = "validated")]
    pub profile: PoolProfile,
    /// Whether the pool's app client has a secret.
    #[serde(default)]
    pub client_secret: bool,
    /// Whether the secret is kept in the operating system's keychain.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keychain: bool,
}

/// Why the file cannot be used.
#[derive(Debug)]
pub struct PoolsFileError {
    /// The line of the error, counted from 1, if it has one.
    pub line: Option<u32>,
    /// What is wrong, in English.
    pub detail: String,
}

fn validated<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PoolProfile, D::Error> {
    let form = PoolForm::deserialize(deserializer)?;
    // Earlier versions imported any domain.
    let form = match form.imported {
        true => form.without_foreign_login_domain(),
        false => form,
    };
    PoolProfile::try_from(form).map_err(|problem| D::Error::custom(form_error(&problem.kind)))
}

/// Reads the list. A missing file is an empty list.
///
/// # Errors
/// [`PoolsFileError`] if any entry is invalid; the valid ones are not returned.
pub fn read(path: &Path) -> Result<Vec<Entry>, PoolsFileError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            return Err(PoolsFileError {
                line: None,
                detail: error.to_string(),
            });
        }
    };
    let text = decode_text(&bytes).map_err(|error| PoolsFileError {
        line: None,
        detail: error.to_string(),
    })?;
    serde_json::from_str(&text).map_err(|error| PoolsFileError {
        line: u32::try_from(error.line()).ok(),
        // It can quote the file.
        detail: displayable(&error.to_string()),
    })
}

/// Writes the list with [`json_file::write`].
///
/// # Errors
/// Any error of the file system.
pub fn write(path: &Path, list: &[Entry]) -> io::Result<()> {
    json_file::write(path, &list)
}

/// Writes the list with [`json_file::write_shared`].
///
/// # Errors
/// Any error of the file system.
pub fn write_shared(path: &Path, list: &[Entry]) -> io::Result<()> {
    json_file::write_shared(path, &list)
}

/// Describes an invalid field for people who edit the file: the window's texts refer to its form.
pub fn form_error(problem: &ProblemKind) -> String {
    match problem {
        ProblemKind::FieldEmpty { field } => format!("{field:?} is empty"),
        ProblemKind::FieldTooLong { field, max } => format!("{field:?} is longer than {max} characters"),
        ProblemKind::FieldMalformed { field } => format!("{field:?} is malformed"),
        ProblemKind::FieldHoldsAnother { field, found } => {
            format!("{field:?} contains a value of another kind: {found:?}")
        }
        ProblemKind::EndpointInsecure => "Endpoint is plain http but not on this computer".to_owned(),
        ProblemKind::LoginDomainInsecure => "LoginDomain is plain http but not on this computer".to_owned(),
        ProblemKind::EndpointExcludes { field } => format!("{field:?} cannot be combined with Endpoint"),
        ProblemKind::ProxyCarriesCredentials => "Proxy contains a user name or a password".to_owned(),
        ProblemKind::RegionUnknown => "UserPoolId contains no region and Region is empty".to_owned(),
        ProblemKind::ImportedCarries { field } => format!("an imported pool may have no {field:?} like this"),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_is_read_as_powershell_and_editors_on_windows_write_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(NAME);
        let list = r#"[{"profile": {"name": "Überall", "userPoolId": "eu-west-1_A", "clientId": "c"}}]"#;
        let marked = format!("\u{feff}{list}\r\n");
        let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [list.as_bytes(), marked.as_bytes(), &utf16] {
            fs::write(&path, bytes).expect("written");
            let read = read(&path).map_err(|error| error.detail).expect("read");
            assert_eq!(read[0].profile.name(), "Überall");
        }
        fs::write(&path, b"[\xe4]").expect("written");
        let error = read(&path).expect_err("Latin-1");
        assert!(error.detail.contains("UTF-8"), "{}", error.detail);
    }
}
