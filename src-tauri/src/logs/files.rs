//! The log files: a full file is renamed, and the oldest file is deleted.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rolling_file::{BasicRollingFileAppender, RollingConditionBasic};

/// The newest file. Older ones are named `cognito-enroll.log.1` and so on.
pub(super) const NAME: &str = "cognito-enroll.log";
/// The size at which a file is full, in bytes.
const MAX_BYTES: u64 = 1_000_000;
/// The number of older files.
const OLDER_FILES: usize = 4;

pub(super) struct LogFiles {
    folder: PathBuf,
    open: Option<BasicRollingFileAppender>,
}

impl LogFiles {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            open: None,
        }
    }

    /// Appends a line. Opens the newest file first if that has failed so far.
    pub(super) fn write(&mut self, line: &str) -> io::Result<()> {
        let file = match &mut self.open {
            Some(file) => file,
            closed => {
                fs::create_dir_all(&self.folder)?;
                let full = RollingConditionBasic::new().max_size(MAX_BYTES);
                let file = BasicRollingFileAppender::new(self.folder.join(NAME), full, OLDER_FILES)?;
                closed.insert(file)
            }
        };
        file.write_all(line.as_bytes())?;
        // The flush is a single write of the line, because another process may append to the same file.
        file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_characters(folder: &Path) -> String {
        let older = (1..=OLDER_FILES + 1).map(|age| format!("{NAME}.{age}"));
        let names = std::iter::once(NAME.to_owned()).chain(older);
        let texts = names.map_while(|name| fs::read_to_string(folder.join(name)).ok());
        texts.filter_map(|text| text.chars().next()).collect()
    }

    #[test]
    fn full_file_is_renamed_and_the_oldest_is_deleted() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut files = LogFiles::in_folder(folder.path());
        for digit in "12345678".chars() {
            let line = digit.to_string().repeat(MAX_BYTES as usize);
            files.write(&line).expect("written");
        }
        assert_eq!(first_characters(folder.path()), "87654");
    }

    #[test]
    fn next_start_continues_the_newest_file() {
        let folder = tempfile::tempdir().expect("a folder");
        for line in ["1\n", "2\n"] {
            LogFiles::in_folder(folder.path()).write(line).expect("written");
        }
        let text = fs::read_to_string(folder.path().join(NAME)).expect("written");
        assert_eq!(text, "1\n2\n");
    }

    #[test]
    fn folder_that_appears_later_is_used() {
        let folder = tempfile::tempdir().expect("a folder");
        let logs = folder.path().join("logs");
        fs::write(&logs, "").expect("written");
        let mut files = LogFiles::in_folder(&logs);
        assert!(files.write("1\n").is_err());
        fs::remove_file(&logs).expect("removed");
        files.write("2\n").expect("written");
        assert_eq!(first_characters(&logs), "2");
    }
}
