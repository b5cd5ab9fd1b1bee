//! The generator of typed messages: what it writes, and which Fluent files it rejects.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use messages::generate::{Languages, Source, rust};
use tempfile::TempDir;

/// A folder of languages with one file each.
fn locale(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (language, source) in files {
        fs::create_dir(folder.path().join(language)).unwrap();
        fs::write(folder.path().join(language).join("x.ftl"), source).unwrap();
    }
    folder
}

fn generated(files: &[(&str, &str)], languages: Languages) -> Result<String, String> {
    let folder = locale(files);
    rust(&Source {
        folder: folder.path(),
        name: "x",
        languages,
        fixed: &[("at", "terminal")],
        except: &["window-"],
    })
}

fn english(source: &str) -> Result<String, String> {
    generated(&[("en", source)], Languages::English)
}

#[test]
fn message_becomes_a_type_with_its_arguments_as_members() {
    let rust = english("# Shown once.\nqr-shown = Scan { $fileName }, { NUMBER($left) } left\n").unwrap();
    assert!(
        rust.contains("/// Shown once.\npub(crate) struct QrShown<'a> {"),
        "{rust}"
    );
    assert!(rust.contains("file_name: &'a dyn std::fmt::Display"), "{rust}");
    assert!(rust.contains("left: u64"), "{rust}");
    assert!(rust.contains("fn text(&self) -> String"), "{rust}");
}

#[test]
fn selector_by_plural_category_makes_a_number() {
    let rust = english("x = { $count ->\n    [one] one\n   *[other] { $count }\n }\n").unwrap();
    assert!(rust.contains("count: u64"), "{rust}");
    let rust = english("x = { $side ->\n    [left] l\n   *[right] r\n }\n").unwrap();
    assert!(rust.contains("side: &'a dyn"), "{rust}");
}

#[test]
fn remedy_makes_an_explanation_and_other_attributes_have_methods() {
    let rust = english("x = x\n    .remedy = y\n    .long-name = z\n").unwrap();
    assert!(
        rust.contains("fn explanation(&self) -> ::messages::Explanation"),
        "{rust}"
    );
    assert!(rust.contains("fn long_name(&self) -> String"), "{rust}");
    assert!(!rust.contains("fn text("), "{rust}");
}

#[test]
fn fixed_argument_is_no_member() {
    let rust = english("x = { $at ->\n    [terminal] a\n   *[window] b\n }\n").unwrap();
    assert!(rust.contains("pub(crate) struct X;"), "{rust}");
    assert!(rust.contains("(\"at\", \"terminal\".into())"), "{rust}");
}

#[test]
fn excepted_message_has_no_type() {
    let rust = english("window-x = x\ny-window-z = y\n").unwrap();
    assert!(!rust.contains("WindowX") && rust.contains("YWindowZ"), "{rust}");
}

#[test]
fn broken_file_is_rejected() {
    for broken in [
        "x\n",
        "x = { $a\n",
        "x = a\nx = b\n",
        "x =\n    .remedy = a\n",
        "x = { y }\n",
        "y = a\nx = { y.b }\n",
    ] {
        assert!(english(broken).is_err(), "{broken:?}");
    }
    assert!(
        generated(&[("de", "x = x\n")], Languages::English).is_err(),
        "no English"
    );
}

#[test]
fn translation_with_other_messages_attributes_or_arguments_is_rejected() {
    let original = "x = a { $n }\n    .remedy = r\n";
    let translated = |translation| generated(&[("en", original), ("de", translation)], Languages::All);
    assert!(translated("x = b { $n }\n    .remedy = s\n").is_ok());
    for translation in [
        "",
        "x = b { $n }\n",
        "x = b\n    .remedy = s\n",
        "x = b { $n } { $m }\n    .remedy = s\n",
        "x = b { $n }\n    .remedy = s\n    .more = m\n",
        "x = b { $n }\n    .remedy = s\ny = y\n",
    ] {
        let fault = translated(translation).unwrap_err();
        assert!(fault.starts_with("de/x.ftl: "), "{fault}");
    }
}

#[test]
fn method_takes_the_language_where_there_are_several() {
    let rust = generated(&[("en", "x = a\n"), ("de", "x = b\n")], Languages::All).unwrap();
    assert!(
        rust.contains("fn text(&self, language: &str) -> String"),
        "{rust}"
    );
    assert!(rust.contains("\"de\" => "), "{rust}");
}
