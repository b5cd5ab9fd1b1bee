//! What a person has chosen for the window itself, in `preferences.json` beside the list of pools.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::json_file;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const NAME: &str = "preferences.json";

/// The languages of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Language {
    En,
    It,
    De,
    Fr,
    Es,
    Ja,
    Ar,
}

impl Language {
    pub(crate) const ALL: [Self; 7] = [
        Self::En,
        Self::It,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::Ja,
        Self::Ar,
    ];

    /// As in HTML's `lang`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::It => "it",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ja => "ja",
            Self::Ar => "ar",
        }
    }

    /// The language of a tag such as `de-AT`.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let name = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.name() == name)
    }

    /// The first that the person reads, or English: as `bestOf` in `ui/src/locale/languages.ts`.
    fn of_system() -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::of(&tag))
            .unwrap_or(Self::En)
    }
}

/// The choices. A file of an older or newer version may lack some, or have more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Preferences {
    /// The language; nothing: the system's.
    pub(crate) language: Option<Language>,
    /// Whether the QR code stays covered until the person asks for it.
    pub(crate) cover_qr: bool,
    /// Whether the window is kept out of pictures of the screen, where the system can do that.
    pub(crate) block_capture: bool,
}

impl Preferences {
    /// What is spoken where the page cannot speak.
    pub(crate) fn spoken(&self) -> Language {
        self.language.unwrap_or_else(Language::of_system)
    }
}

/// The choices that hold now, and where they are kept.
pub(crate) struct Kept {
    path: PathBuf,
    now: Mutex<Preferences>,
}

impl Kept {
    /// Nothing in it is worth stopping for: what cannot be read is as if nobody had chosen yet.
    pub(crate) fn read(folder: &Path) -> Self {
        let path = folder.join(NAME);
        let found = std::fs::read(&path)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok());
        Self {
            path,
            now: Mutex::new(found.unwrap_or_default()),
        }
    }

    pub(crate) fn now(&self) -> Preferences {
        *self.lock()
    }

    /// From now on, and after the next start if `true` comes back: then they are in the file.
    pub(crate) fn choose(&self, preferences: Preferences) -> bool {
        *self.lock() = preferences;
        json_file::write(&self.path, &preferences).is_ok()
    }

    fn lock(&self) -> MutexGuard<'_, Preferences> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOSEN: Preferences = Preferences {
        language: Some(Language::De),
        cover_qr: true,
        block_capture: true,
    };

    #[test]
    fn a_language_is_found_by_its_tag_and_called_as_in_the_file() {
        assert_eq!(Language::of("de-AT"), Some(Language::De));
        assert_eq!(Language::of("ja_JP.UTF-8"), Some(Language::Ja));
        assert_eq!(Language::of("tlh"), None);
        for language in Language::ALL {
            assert_eq!(serde_json::to_value(language).ok(), Some(language.name().into()));
        }
    }

    #[test]
    fn they_outlive_the_program() {
        let folder = tempfile::tempdir().expect("a folder");
        let kept = Kept::read(&folder.path().join("new"));
        assert_eq!(kept.now(), Preferences::default());
        assert!(kept.choose(CHOSEN));
        assert_eq!(kept.now(), CHOSEN);
        assert_eq!(Kept::read(&folder.path().join("new")).now(), CHOSEN);
    }

    #[test]
    fn they_hold_even_where_nothing_can_be_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        let kept = Kept::read(&file);
        assert!(!kept.choose(CHOSEN));
        assert_eq!(kept.now(), CHOSEN);
    }

    #[test]
    fn a_file_of_another_version_or_a_broken_one_stops_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        let read = |text: &str| {
            std::fs::write(folder.path().join(NAME), text).expect("written");
            Kept::read(folder.path()).now()
        };
        let german = Preferences {
            language: Some(Language::De),
            ..Preferences::default()
        };
        assert_eq!(read(r#"{"language": "de", "fontOfTomorrow": 3}"#), german);
        assert_eq!(read(r#"{"language": "tlh"}"#), Preferences::default());
        assert_eq!(read("{"), Preferences::default());
    }
}
