//! A rolling log file: a full file is renamed, and the oldest file is deleted. Not a crate, because the available ones depend
//! on a calendar and a compressor.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const NAME: &str = "cognito-enroll";
/// The maximum size of a file, in bytes.
const MAX_BYTES: u64 = 1_000_000;
/// The number of files, including the current one.
const FILES: usize = 5;

pub(super) struct Rolling {
    folder: PathBuf,
    max_bytes: u64,
    open: Option<(File, u64)>,
}

impl Rolling {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            max_bytes: MAX_BYTES,
            open: None,
        }
    }

    pub(super) fn write(&mut self, line: &str) -> io::Result<()> {
        let bytes = line.len() as u64;
        let (mut file, length) = match self.open.take() {
            Some((file, length)) if length + bytes <= self.max_bytes => (file, length),
            Some(_) => self.open_after_rotation()?,
            None => match open(&self.folder)? {
                (file, length) if length + bytes <= self.max_bytes => (file, length),
                _ => self.open_after_rotation()?,
            },
        };
        // A single write, because another process may append to the same file.
        let written = file.write_all(line.as_bytes());
        self.open = Some((file, length + bytes));
        written
    }

    /// Renames the files and opens a new one. The current file must be closed first: Windows cannot rename an open file.
    fn open_after_rotation(&self) -> io::Result<(File, u64)> {
        self.rotate();
        open(&self.folder)
    }

    /// Renames each file to the next older name. A file that cannot be renamed continues to be used.
    fn rotate(&self) {
        for age in (1..FILES).rev() {
            let _ = fs::rename(path(&self.folder, age - 1), path(&self.folder, age));
        }
    }
}

fn open(folder: &Path) -> io::Result<(File, u64)> {
    fs::create_dir_all(folder)?;
    let file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(path(folder, 0))?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

fn path(folder: &Path, age: usize) -> PathBuf {
    folder.join(match age {
        0 => format!("{NAME}.log"),
        age => format!("{NAME}.{age}.log"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(folder: &Path) -> Vec<String> {
        let read = |age| fs::read_to_string(path(folder, age)).ok();
        (0..FILES + 2).map_while(read).collect()
    }

    #[test]
    fn newest_lines_are_in_the_first_file_and_the_oldest_are_deleted() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut rolling = Rolling {
            max_bytes: 4,
            ..Rolling::in_folder(folder.path())
        };
        for line in 1..=13 {
            rolling.write(&format!("{}\n", line % 10)).expect("written");
        }
        assert_eq!(
            contents(folder.path()),
            ["3\n", "1\n2\n", "9\n0\n", "7\n8\n", "5\n6\n"]
        );
    }

    #[test]
    fn next_start_continues_the_newest_file() {
        let folder = tempfile::tempdir().expect("a folder");
        for line in ["1\n", "2\n", "3\n"] {
            let mut rolling = Rolling {
                max_bytes: 4,
                ..Rolling::in_folder(folder.path())
            };
            rolling.write(line).expect("written");
        }
        assert_eq!(contents(folder.path()), ["3\n", "1\n2\n"]);
    }
}
