//! The user's preferences for the window, stored in `preferences.json` beside the list of pools.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::json_file;
use secret::decode_text;
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

    /// The language tag, as in HTML's `lang`.
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

    /// Returns the language of a tag such as `de-AT`.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let name = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.name() == name)
    }

    /// Returns the first of the system's languages that the window supports, or English. The page has the same rule: `bestOf`
    /// in `ui/src/locale/languages.ts`.
    fn of_system() -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::of(&tag))
            .unwrap_or(Self::En)
    }
}

/// The preferences. The file of another version may lack some of them or contain unknown ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Preferences {
    /// The language of the window; `None` means the system's.
    pub(crate) language: Option<Language>,
    /// Whether the QR code is covered until the user uncovers it.
    pub(crate) cover_qr: bool,
    /// Whether the window is excluded from screenshots, if the system supports it.
    pub(crate) block_capture: bool,
}

impl Preferences {
    /// The language of native dialogs.
    pub(crate) fn language_or_system(&self) -> Language {
        self.language.unwrap_or_else(Language::of_system)
    }
}

/// The current preferences and the file that stores them.
pub(crate) struct PreferencesFile {
    path: PathBuf,
    current: Mutex<Preferences>,
}

impl PreferencesFile {
    /// Reads the file. If it cannot be read, the defaults apply.
    pub(crate) fn read(folder: &Path) -> Self {
        let path = folder.join(NAME);
        let found = std::fs::read(&path)
            .ok()
            .and_then(|bytes| decode_text(&bytes).ok())
            .and_then(|text| serde_json::from_str(&text).ok());
        Self {
            path,
            current: Mutex::new(found.unwrap_or_default()),
        }
    }

    pub(crate) fn get(&self) -> Preferences {
        *self.lock()
    }

    /// Applies preferences immediately and returns whether they were saved for the next start.
    pub(crate) fn set(&self, preferences: Preferences) -> bool {
        *self.lock() = preferences;
        json_file::write(&self.path, &preferences).is_ok()
    }

    fn lock(&self) -> MutexGuard<'_, Preferences> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
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
    fn language_has_the_same_name_in_the_file_as_in_tags() {
        assert_eq!(Language::of("de-AT"), Some(Language::De));
        assert_eq!(Language::of("ja_JP.UTF-8"), Some(Language::Ja));
        assert_eq!(Language::of("tlh"), None);
        for language in Language::ALL {
            assert_eq!(serde_json::to_value(language).ok(), Some(language.name().into()));
        }
    }

    #[test]
    fn preferences_are_saved_and_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = PreferencesFile::read(&folder.path().join("new"));
        assert_eq!(file.get(), Preferences::default());
        assert!(file.set(CHOSEN));
        assert_eq!(file.get(), CHOSEN);
        assert_eq!(PreferencesFile::read(&folder.path().join("new")).get(), CHOSEN);
    }

    #[test]
    fn preferences_apply_when_file_is_unwritable() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, "").expect("written");
        let file = PreferencesFile::read(&path);
        assert!(!file.set(CHOSEN));
        assert_eq!(file.get(), CHOSEN);
    }

    #[test]
    fn newer_or_broken_file_is_read_as_far_as_possible() {
        let folder = tempfile::tempdir().expect("a folder");
        let read = |text: &str| {
            std::fs::write(folder.path().join(NAME), text).expect("written");
            PreferencesFile::read(folder.path()).get()
        };
        let german = Preferences {
            language: Some(Language::De),
            ..Preferences::default()
        };
        assert_eq!(read(r#"{"language": "de", "unknownPreference": 3}"#), german);
        assert_eq!(read(r#"{"language": "tlh"}"#), Preferences::default());
        assert_eq!(read("{"), Preferences::default());
    }
}
