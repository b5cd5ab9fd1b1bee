//! Skipping a step whose sources are unchanged, by their content.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// A file with the digest of the sources that a step was last run with.
#[derive(Debug)]
pub struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    /// Computes the digest of `sources`: files, and folders with everything in them.
    ///
    /// # Errors
    /// If a source cannot be read.
    pub fn new(file: PathBuf, sources: &[PathBuf]) -> Result<Self> {
        let mut hash = Sha256::new();
        for source in sources {
            add(&mut hash, source)?;
        }
        let digest = hash.finalize().iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").ok();
            text
        });
        Ok(Self { file, digest })
    }

    /// Returns whether the step was last run with these sources.
    pub fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|digest| digest == self.digest)
    }

    /// Records that the step was run with these sources.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn set(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("could not create {}", folder.display()))?;
        }
        std::fs::write(&self.file, &self.digest)
            .with_context(|| format!("could not write {}", self.file.display()))
    }
}

fn add(hash: &mut Sha256, path: &Path) -> Result<()> {
    let could_not_read = || format!("could not read {}", path.display());
    // Lengths separate a name from the content after it.
    let name = path.as_os_str().as_encoded_bytes();
    hash.update(name.len().to_le_bytes());
    hash.update(name);
    if path.is_dir() {
        let entries = std::fs::read_dir(path).with_context(could_not_read)?;
        let mut entries: Vec<_> = entries
            .map(|entry| Ok(entry?.path()))
            .collect::<std::io::Result<_>>()?;
        entries.sort();
        entries.iter().try_for_each(|entry| add(hash, entry))
    } else {
        let content = std::fs::read(path).with_context(could_not_read)?;
        hash.update(content.len().to_le_bytes());
        hash.update(content);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_fresh_until_a_name_or_the_content_changes() {
        let folder = tempfile::tempdir().unwrap();
        let sources = [folder.path().join("sources")];
        std::fs::create_dir_all(sources[0].join("deep")).unwrap();
        std::fs::write(sources[0].join("deep/file"), "one").unwrap();
        let stamp = || Stamp::new(folder.path().join("target/stamp"), &sources).unwrap();

        assert!(!stamp().is_fresh());
        stamp().set().unwrap();
        assert!(stamp().is_fresh());
        std::fs::write(sources[0].join("deep/file"), "two").unwrap();
        assert!(!stamp().is_fresh());
        std::fs::write(sources[0].join("deep/file"), "one").unwrap();
        assert!(stamp().is_fresh());
        std::fs::rename(sources[0].join("deep/file"), sources[0].join("deep/elif")).unwrap();
        assert!(!stamp().is_fresh());
    }

    #[test]
    fn the_error_names_a_missing_source() {
        let error = Stamp::new("stamp".into(), &["no/such/file".into()])
            .unwrap_err()
            .to_string();
        assert!(error.contains("no/such/file"), "{error}");
    }
}
