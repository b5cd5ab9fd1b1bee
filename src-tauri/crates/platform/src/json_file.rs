//! JSON files that are written atomically.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::Builder;

/// The maximum number of symbolic links that are followed, as on Linux.
const MAX_LINKS: usize = 40;

/// Writes a temporary file and renames it, so that a crash leaves either the old or the new content. Creates the folder.
/// Only the user may read a new file. If the path is a symbolic link, the file that it leads to is written.
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
    let path = &behind_links(path);
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = builder.tempfile_in(folder)?;
    serde_json::to_writer_pretty(&mut file, content)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Returns the path of the file that a symbolic link leads to, which need not exist.
fn behind_links(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(target) = fs::read_link(&path) else { break };
        path = match path.parent() {
            Some(folder) => folder.join(target),
            None => target,
        };
    }
    path
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn file_behind_a_link_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("dotfiles")).unwrap();
        std::os::unix::fs::symlink("dotfiles/pools.json", at("relative")).unwrap();
        std::os::unix::fs::symlink(at("relative"), at("absolute")).unwrap();
        // The first write creates the file.
        for (link, content) in [("absolute", 1), ("relative", 2)] {
            write(&at(link), &content).unwrap();
            assert_eq!(
                fs::read_to_string(at("dotfiles/pools.json")).unwrap(),
                format!("{content}\n")
            );
            assert!(at(link).is_symlink() && at("relative").is_symlink());
        }
    }

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
