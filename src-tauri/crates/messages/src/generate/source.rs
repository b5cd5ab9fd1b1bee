//! The Fluent files to generate from.

use std::path::Path;

/// The language of the original.
pub(super) const ENGLISH: &str = "en";

/// One Fluent file, in one or all languages.
pub struct Source<'a> {
    /// The folder with a folder for each language.
    pub folder: &'a Path,
    /// The name of the file, without `.ftl`.
    pub name: &'a str,
    /// Whether the messages are needed in all languages, or in English only.
    pub languages: Languages,
    /// Arguments that have the same value in every message of this program, such as `at`: `terminal`.
    pub fixed: &'a [(&'a str, &'a str)],
    /// Beginnings of the names of messages that this program does not show.
    pub except: &'a [&'a str],
}

/// The languages in which a program shows messages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// The methods take the language.
    All,
    /// The methods take no language.
    English,
}
