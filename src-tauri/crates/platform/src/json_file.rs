//! Small files of a person's own that are written whole.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use tempfile::Builder;

/// Writes beside the file and renames, so that a crash leaves the old content or the new one. Makes the folder.
///
/// # Errors
/// Whatever the file system does.
pub fn write(path: &Path, content: &impl Serialize) -> io::Result<()> {
    write_by(&Builder::new(), path, content)
}

/// The same, but others may read it, as far as this person's new files may be read.
///
/// # Errors
/// Whatever the file system does.
pub fn write_for_others(path: &Path, content: &impl Serialize) -> io::Result<()> {
    #[allow(unused_mut, reason = "elsewhere the folder says who may read")]
    let mut builder = Builder::new();
    // Less what the umask takes away.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    write_by(&builder, path, content)
}

fn write_by(builder: &Builder<'_, '_>, path: &Path, content: &impl Serialize) -> io::Result<()> {
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
    fn a_persons_own_file_is_theirs_and_one_for_others_is_as_any_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let mode = |name: &str| {
            let found = fs::metadata(folder.path().join(name)).unwrap();
            found.permissions().mode() & 0o777
        };
        fs::write(folder.path().join("new"), "").unwrap();
        write(&folder.path().join("own"), &1).unwrap();
        write_for_others(&folder.path().join("sent"), &1).unwrap();
        assert_eq!((mode("own"), mode("sent")), (0o600, mode("new")));
    }
}
