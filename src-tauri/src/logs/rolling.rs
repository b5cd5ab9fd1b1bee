//! A file that makes room: when it is full it becomes the first of the older ones, and the oldest goes. By hand, as the
//! crates for it bring a calendar and a compressor.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const NAME: &str = "cognito-enroll";
/// Bytes.
const FULL: u64 = 1_000_000;
/// With the one that is written to.
const FILES: usize = 5;

pub(super) struct Rolling {
    folder: PathBuf,
    full: u64,
    open: Option<(File, u64)>,
}

impl Rolling {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            full: FULL,
            open: None,
        }
    }

    pub(super) fn write(&mut self, line: &str) -> io::Result<()> {
        let bytes = line.len() as u64;
        let (mut file, length) = match self.open.take() {
            Some((file, length)) if length + bytes <= self.full => (file, length),
            Some(_) => self.open_after_making_room()?,
            None => match open(&self.folder)? {
                (file, length) if length + bytes <= self.full => (file, length),
                _ => self.open_after_making_room()?,
            },
        };
        // In one piece: another window may write to the same file.
        let written = file.write_all(line.as_bytes());
        self.open = Some((file, length + bytes));
        written
    }

    /// By then it is closed: Windows moves no open file.
    fn open_after_making_room(&self) -> io::Result<(File, u64)> {
        self.make_room();
        open(&self.folder)
    }

    /// What cannot be moved stays, and is written to.
    fn make_room(&self) {
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
            full: 4,
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
                full: 4,
                ..Rolling::in_folder(folder.path())
            };
            rolling.write(line).expect("written");
        }
        assert_eq!(contents(folder.path()), ["3\n", "1\n2\n"]);
    }
}
