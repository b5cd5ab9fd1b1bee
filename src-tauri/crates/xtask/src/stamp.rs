//! Remembering what was done, by the content that it was done with.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// A file that says with which content something was done last.
#[derive(Debug)]
pub(crate) struct Stamp {
    file: PathBuf,
    content: String,
}

impl Stamp {
    /// `file` remembers what is done with the content of `sources`: files, or folders with all that is in them.
    pub(crate) fn new(file: PathBuf, sources: &[PathBuf]) -> Result<Self> {
        let mut digest = Sha256::new();
        for source in sources {
            add(&mut digest, source)?;
        }
        let content = digest.finalize().iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").ok();
            text
        });
        Ok(Self { file, content })
    }

    /// Whether it was done with just this content.
    pub(crate) fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|content| content == self.content)
    }

    /// It is done.
    pub(crate) fn set(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("could not make {}", folder.display()))?;
        }
        std::fs::write(&self.file, &self.content)
            .with_context(|| format!("could not write {}", self.file.display()))
    }
}

fn add(digest: &mut Sha256, path: &Path) -> Result<()> {
    let could_not_read = || format!("could not read {}", path.display());
    // A name counts too, and lengths keep a name and a content apart from another pair of the same letters.
    let name = path.as_os_str().as_encoded_bytes();
    digest.update(name.len().to_le_bytes());
    digest.update(name);
    if path.is_dir() {
        let entries = std::fs::read_dir(path).with_context(could_not_read)?;
        let mut entries: Vec<_> = entries
            .map(|entry| Ok(entry?.path()))
            .collect::<std::io::Result<_>>()?;
        entries.sort();
        entries.iter().try_for_each(|entry| add(digest, entry))
    } else {
        let content = std::fs::read(path).with_context(could_not_read)?;
        digest.update(content.len().to_le_bytes());
        digest.update(content);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_fresh_until_the_content_changes() {
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
    fn a_missing_source_is_named() {
        let error = Stamp::new("stamp".into(), &["no/such/file".into()])
            .unwrap_err()
            .to_string();
        assert!(error.contains("no/such/file"), "{error}");
    }
}
