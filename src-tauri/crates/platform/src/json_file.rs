//! JSON files that are written atomically.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use tempfile::Builder;

/// Writes a temporary file and renames it, so that a crash leaves either the old or the new content. Creates the folder.
/// Only the user may read a new file.
///
/// # Errors
/// Any error of the file system.
pub fn write(path: &Path, content: &impl Serialize) -> io::Result<()> {
    write_with(&Builder::new(), path, content)
}

/// Writes as [`write()`] does, with the permissions of any new file of the user.
///
/// # Errors
/// Any error of the file system.
pub fn write_shared(path: &Path, content: &impl Serialize) -> io::Result<()> {
    #[allow(unused_mut, reason = "on other systems the folder sets the permissions")]
    let mut builder = Builder::new();
    // Reduced by the umask.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    write_with(&builder, path, content)
}

fn write_with(builder: &Builder<'_, '_>, path: &Path, content: &impl Serialize) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = builder.tempfile_in(folder)?;
    serde_json::to_writer_pretty(&mut file, content)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn permissions_are_private_or_those_of_a_new_file() {
        let folder = tempfile::tempdir().unwrap();
        let mode = |name: &str| {
            let metadata = fs::metadata(folder.path().join(name)).unwrap();
            metadata.permissions().mode() & 0o777
        };
        fs::write(folder.path().join("new"), "").unwrap();
        write(&folder.path().join("private"), &1).unwrap();
        write_shared(&folder.path().join("shared"), &1).unwrap();
        assert_eq!((mode("private"), mode("shared")), (0o600, mode("new")));
    }
}
