//! Small files of a person's own that are written whole.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

/// Writes beside the file and renames, so that a crash leaves the old content or the new one. Makes the folder.
///
/// # Errors
/// Whatever the file system does.
pub fn write(path: &Path, content: &impl Serialize) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, content)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
