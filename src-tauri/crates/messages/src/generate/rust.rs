use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::file::{File, Kind, Message};
use super::source::{ENGLISH, Languages, Source};

/// The attribute that an explanation has.
const REMEDY: &str = "remedy";

/// # Parameters
/// `translations`: the path and the language of each file other than the English one.
pub(super) fn module(
    file: &File,
    english: &Path,
    translations: &[(PathBuf, String)],
    source: &Source,
) -> String {
    let mut out = catalogue(english, translations, source.languages);
    let is_excepted = |name: &str| source.except.iter().any(|beginning| name.starts_with(beginning));
    for (name, message) in &file.messages {
        if !is_excepted(name) {
            write_message(&mut out, name, message, source);
        }
    }
    out
}

/// A function `with_catalogue`, which lends the messages of a language.
fn catalogue(english: &Path, translations: &[(PathBuf, String)], languages: Languages) -> String {
    let english = format!("include_str!({:?})", english.display().to_string());
    match languages {
        // A program that shows English only formats many messages: the file is parsed once.
        Languages::English => format!(
            "std::thread_local! {{\n    static CATALOGUE: ::messages::Catalogue = \
             ::messages::Catalogue::new({ENGLISH:?}, {english});\n}}\n"
        ),
        Languages::All => {
            let mut out =
                "fn catalogue(language: &str) -> ::messages::Catalogue {\n    match language {\n".to_owned();
            for (path, language) in translations {
                let path = path.display().to_string();
                let _ = writeln!(
                    out,
                    "        {language:?} => ::messages::Catalogue::new({language:?}, include_str!({path:?})),"
                );
            }
            let _ = writeln!(
                out,
                "        _ => ::messages::Catalogue::new({ENGLISH:?}, {english}),\n    }}\n}}"
            );
            out
        }
    }
}

fn write_message(out: &mut String, name: &str, message: &Message, source: &Source) {
    let is_fixed = |argument: &str| source.fixed.iter().any(|(name, _)| *name == argument);
    let members: Vec<(&str, Kind)> = message
        .arguments
        .iter()
        .map(|(name, kind)| (name.as_str(), *kind))
        .filter(|(name, _)| !is_fixed(name))
        .collect();
    let has_text = members.iter().any(|(_, kind)| *kind == Kind::Text);
    let type_name = pascal_case(name);
    out.push('\n');
    for line in message.comment.lines() {
        let _ = writeln!(out, "/// {line}");
    }
    if members.is_empty() {
        let _ = writeln!(out, "pub(crate) struct {type_name};");
    } else {
        let lifetime = if has_text { "<'a>" } else { "" };
        let _ = writeln!(out, "pub(crate) struct {type_name}{lifetime} {{");
        for (member, kind) in &members {
            let member_type = match kind {
                Kind::Text => "&'a dyn std::fmt::Display",
                Kind::Number => "u64",
            };
            let _ = writeln!(out, "    pub(crate) {}: {member_type},", snake_case(member));
        }
        out.push_str("}\n");
    }
    let lifetime = if has_text { "<'_>" } else { "" };
    let _ = writeln!(out, "impl {type_name}{lifetime} {{");
    write_arguments(out, message, &members, source.fixed);
    if message.attributes.contains(REMEDY) {
        let call = format!("explanation({name:?}, &self.arguments())");
        write_method(out, "explanation", "::messages::Explanation", &call, source);
    } else {
        let call = format!("format({name:?}, None, &self.arguments())");
        write_method(out, "text", "String", &call, source);
    }
    for attribute in message.attributes.iter().filter(|name| *name != REMEDY) {
        let call = format!("format({name:?}, Some({attribute:?}), &self.arguments())");
        write_method(out, &snake_case(attribute), "String", &call, source);
    }
    out.push_str("}\n");
}

fn write_arguments(out: &mut String, message: &Message, members: &[(&str, Kind)], fixed: &[(&str, &str)]) {
    let mut values: Vec<String> = fixed
        .iter()
        .filter(|(name, _)| message.arguments.contains_key(*name))
        .map(|(name, value)| format!("({name:?}, {value:?}.into())"))
        .collect();
    for (member, kind) in members {
        let field = snake_case(member);
        values.push(match kind {
            Kind::Text => format!("({member:?}, ::messages::text(self.{field}))"),
            Kind::Number => format!("({member:?}, self.{field}.into())"),
        });
    }
    let _ = writeln!(
        out,
        "    fn arguments(&self) -> ::messages::Arguments<'static> {{\n        \
         let arguments: [(&'static str, ::messages::Value<'static>); {}] = [{}];\n        \
         arguments.into_iter().collect()\n    }}",
        values.len(),
        values.join(", ")
    );
}

fn write_method(out: &mut String, method: &str, returned: &str, call: &str, source: &Source) {
    let _ = match source.languages {
        Languages::English => writeln!(
            out,
            "    pub(crate) fn {method}(&self) -> {returned} {{\n        CATALOGUE.with(|catalogue| catalogue.{call})\n    }}"
        ),
        Languages::All => writeln!(
            out,
            "    pub(crate) fn {method}(&self, language: &str) -> {returned} {{\n        catalogue(language).{call}\n    }}"
        ),
    };
}

/// `qr-shown` → `QrShown`
fn pascal_case(name: &str) -> String {
    name.split(['-', '_'])
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_ascii_uppercase() + rest
        })
        .collect()
}

/// `fieldName` and `field-name` → `field_name`
fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        match letter {
            '-' => out.push('_'),
            letter if letter.is_ascii_uppercase() => {
                out.push('_');
                out.push(letter.to_ascii_lowercase());
            }
            letter => out.push(letter),
        }
    }
    out
}
