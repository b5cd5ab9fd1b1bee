//! The imports of TypeScript and Svelte files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use super::cycles::Graph;

/// Returns which files import which. Imports of packages are left out.
pub(super) fn graph(files: &BTreeMap<PathBuf, String>) -> Graph {
    files
        .iter()
        .map(|(file, text)| {
            let imports = relative_imports(text)
                .into_iter()
                .filter_map(|import| resolve(files, file, import))
                .filter(|import| import != file)
                .collect();
            (file.clone(), imports)
        })
        .collect()
}

/// Returns the relative paths after `from`, `import` and `import(`.
fn relative_imports(text: &str) -> BTreeSet<&str> {
    let mut imports = BTreeSet::new();
    for quote in ['"', '\''] {
        let mut parts = text.split(quote);
        let Some(mut before) = parts.next() else { continue };
        while let (Some(quoted), Some(after)) = (parts.next(), parts.next()) {
            let keyword = before.trim_end().trim_end_matches('(').trim_end();
            let is_import = ["from", "import"]
                .iter()
                .any(|word| keyword.strip_suffix(word).is_some_and(ends_a_word));
            if is_import && quoted.starts_with('.') {
                imports.insert(quoted);
            }
            before = after;
        }
    }
    imports
}

fn ends_a_word(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.')
}

/// Finds the file that an import names, with the endings that the bundler tries.
fn resolve(files: &BTreeMap<PathBuf, String>, importer: &Path, import: &str) -> Option<PathBuf> {
    let path = normalised(&importer.parent()?.join(import));
    let text = path.to_str()?;
    let stem = text.strip_suffix(".js").unwrap_or(text);
    ["", ".ts", ".svelte.ts", ".svelte", "/index.ts"]
        .iter()
        .map(|ending| PathBuf::from(format!("{stem}{ending}")))
        .find(|candidate| files.contains_key(candidate))
}

/// Resolves `.` and `..`.
fn normalised(path: &Path) -> PathBuf {
    let mut normalised = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normalised.pop();
            }
            other => normalised.push(other),
        }
    }
    normalised
}

#[cfg(test)]
mod tests {
    use super::super::cycles::cycles;
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
        files
            .iter()
            .map(|(file, text)| (file.into(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn each_form_of_import_is_found() {
        let graph = graph(&files(&[
            (
                "a/App.svelte",
                "<script>import type { B } from \"./b\";\nimport '../c.svelte';\nexport * from \"./d.js\";\n\
                 import {\n  x,\n} from \"./e.svelte\";\nconst f = await import(\"../f\");</script>",
            ),
            ("a/b.ts", ""),
            ("c.svelte", ""),
            ("a/d.ts", ""),
            ("a/e.svelte.ts", ""),
            ("f/index.ts", ""),
        ]));
        let expected = ["a/b.ts", "a/d.ts", "a/e.svelte.ts", "c.svelte", "f/index.ts"];
        assert_eq!(
            graph[Path::new("a/App.svelte")],
            expected.map(PathBuf::from).into()
        );
    }

    #[test]
    fn packages_and_other_strings_are_no_imports() {
        let graph = graph(&files(&[
            (
                "a.ts",
                "import { b } from \"b\"; const x = open(\"./b\"); y.from(\"./b\"); const itsfrom = \"./b\";",
            ),
            ("b.ts", ""),
        ]));
        assert!(graph[Path::new("a.ts")].is_empty());
    }

    #[test]
    fn a_component_and_its_store_that_import_each_other_are_a_cycle() {
        let graph = graph(&files(&[
            ("Screen.svelte", "import { store } from \"./store.svelte\";"),
            (
                "store.svelte.ts",
                "import Screen from \"./Screen.svelte\"; export const store = 1;",
            ),
        ]));
        assert_eq!(
            cycles(&graph),
            [["Screen.svelte", "store.svelte.ts"].map(PathBuf::from)]
        );
    }
}
