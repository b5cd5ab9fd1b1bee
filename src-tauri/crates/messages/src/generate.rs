//! Generates Rust for Fluent files. For build scripts.
//!
//! For each message of the English file the generated module has a type, named like the message (`qr-shown` → `QrShown`),
//! with one member per argument: a number (`u64`) if the message selects by it or formats it with `NUMBER()`, otherwise
//! anything that can be displayed. Its methods format the message: `text()`, or `explanation()` for a message with an
//! attribute `remedy`, and one method per other attribute.
//!
//! The build fails if a file cannot be parsed, if a translation lacks a message, an attribute or an argument or has one
//! that English does not have, and if a message refers to another that does not exist.

mod file;
mod rust;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use file::File;
use source::ENGLISH;

pub use source::{Languages, Source};

/// Writes `<name>.rs` into the folder `OUT_DIR` of a build script, and makes Cargo run the script again when the Fluent
/// file changes.
///
/// # Errors
/// What is wrong with a Fluent file, or why a file cannot be read or written. Meant to be printed.
pub fn module(source: &Source) -> Result<(), String> {
    let out = std::env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let path = Path::new(&out).join(format!("{}.rs", source.name));
    fs::write(&path, rust(source)?).map_err(|error| format!("{}: {error}", path.display()))
}

/// The Rust that [`module`] writes.
///
/// # Errors
/// As [`module`].
pub fn rust(source: &Source) -> Result<String, String> {
    let english = read(source, ENGLISH)?;
    let mut translations = Vec::new();
    if source.languages == Languages::All {
        for language in languages(source)? {
            let translation = read(source, &language)?;
            translation
                .compare(&english)
                .map_err(|fault| format!("{language}/{}.ftl: {fault}", source.name))?;
            translations.push((path(source, &language)?, language));
        }
    }
    Ok(rust::module(
        &english,
        &path(source, ENGLISH)?,
        &translations,
        source,
    ))
}

fn read(source: &Source, language: &str) -> Result<File, String> {
    let path = path(source, language)?;
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    File::parse(&text).map_err(|fault| format!("{}: {fault}", path.display()))
}

fn path(source: &Source, language: &str) -> Result<PathBuf, String> {
    let path = source.folder.join(language).join(format!("{}.ftl", source.name));
    std::path::absolute(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The folders of the languages other than English, in alphabetical order.
fn languages(source: &Source) -> Result<Vec<String>, String> {
    let folder = source.folder;
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && name != ENGLISH {
            languages.push(name);
        }
    }
    languages.sort();
    Ok(languages)
}
