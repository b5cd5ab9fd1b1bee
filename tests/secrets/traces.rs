//! Traces of a process that other processes can read: its command line, environment and files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::search_terms::SearchTerms;

/// Searches the command line and the environment of a process, without its children.
pub(crate) fn in_command_line_and_environment(pid: u32, search_terms: &SearchTerms) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for part in ["cmdline", "environ"] {
        let bytes = fs::read(format!("/proc/{pid}/{part}"))?;
        let names = search_terms.search().all_in(&bytes);
        found.extend(names.iter().map(|what| format!("{what} in {part}")));
    }
    Ok(found)
}

/// Searches the names and contents of all files below a folder.
pub(crate) fn in_files(folder: &Path, search_terms: &SearchTerms) -> Result<Vec<String>> {
    let search = search_terms.search();
    let mut found = Vec::new();
    for file in files(folder)? {
        let bytes = [file.as_os_str().as_encoded_bytes(), &fs::read(&file)?].concat();
        let names = search.all_in(&bytes);
        found.extend(names.iter().map(|what| format!("{what} in {}", file.display())));
    }
    Ok(found)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // Neither sockets nor links, which may lead out of the folder.
        match entry.file_type()? {
            kind if kind.is_dir() => files.extend(self::files(&entry.path())?),
            kind if kind.is_file() => files.push(entry.path()),
            _ => {}
        }
    }
    Ok(files)
}
