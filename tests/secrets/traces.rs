//! What a process leaves for others to read: its command line, its environment, and files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::needles::Needles;

/// What a running process was started with. Its children have their own.
pub(crate) fn in_start_of(pid: u32, needles: &Needles) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for part in ["cmdline", "environ"] {
        let bytes = fs::read(format!("/proc/{pid}/{part}"))?;
        let names = needles.search().all_in(&bytes);
        found.extend(names.iter().map(|what| format!("{what} in {part}")));
    }
    Ok(found)
}

/// All that is in the files of a folder and of those in it, and in their names.
pub(crate) fn in_files_of(folder: &Path, needles: &Needles) -> Result<Vec<String>> {
    let search = needles.search();
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
        // Neither sockets nor links, which would lead out of the folder.
        match entry.file_type()? {
            kind if kind.is_dir() => files.extend(self::files(&entry.path())?),
            kind if kind.is_file() => files.push(entry.path()),
            _ => {}
        }
    }
    Ok(files)
}
