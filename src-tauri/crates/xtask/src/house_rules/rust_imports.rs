//! The imports of Rust files.
//!
//! A path counts if it starts with `crate`, `self`, `super`, or the name of a module that the file declares. Modules and items
//! for tests only, and re-exports (`pub use`), do not count. The root of a crate is left out: it declares the modules and
//! re-exports what is public.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::cycles::Graph;

/// The path of a module or item, from the root of the crate.
type ModulePath = Vec<String>;

/// Returns which files of a crate import which. Paths are relative to the folder of the crate's root.
pub(super) fn graph(files: &BTreeMap<PathBuf, String>) -> Graph {
    let modules: BTreeMap<ModulePath, &PathBuf> = files
        .keys()
        .map(|file| (module_of(file), file))
        .filter(|(module, _)| !module.is_empty())
        .collect();
    let mut graph = Graph::new();
    for (file, text) in files {
        let module = module_of(file);
        if module.is_empty() {
            continue;
        }
        let imports = paths(text, module)
            .iter()
            .filter_map(|path| file_of(&modules, path))
            .filter(|import| *import != file)
            .cloned()
            .collect();
        graph.insert(file.clone(), imports);
    }
    graph
}

fn module_of(file: &Path) -> ModulePath {
    let mut module: ModulePath = file
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    let is_root = module.len() == 1 && ["lib", "main"].contains(&module[0].as_str());
    if is_root || module.last().is_some_and(|name| name == "mod") {
        module.pop();
    }
    module
}

/// Returns the file of the innermost module on a path.
fn file_of<'a>(modules: &BTreeMap<ModulePath, &'a PathBuf>, path: &[String]) -> Option<&'a PathBuf> {
    (1..=path.len())
        .rev()
        .find_map(|length| modules.get(&path[..length]).copied())
}

/// Returns the paths in a file, from the root of the crate.
fn paths(text: &str, module: ModulePath) -> BTreeSet<ModulePath> {
    let tokens: TokenStream = text.parse().expect("the file is Rust");
    let mut reader = Reader {
        module,
        children: BTreeSet::new(),
        paths: BTreeSet::new(),
    };
    let tokens: Vec<_> = tokens.into_iter().collect();
    reader.find_children(&tokens);
    reader.read(&tokens);
    reader.paths
}

struct Reader {
    /// The module that is being read.
    module: ModulePath,
    /// The modules that it declares.
    children: BTreeSet<String>,
    paths: BTreeSet<ModulePath>,
}

impl Reader {
    fn find_children(&mut self, tokens: &[TokenTree]) {
        for window in tokens.windows(3) {
            if let [first, TokenTree::Ident(name), end] = window
                && is_ident(first, "mod")
                && is_punct(end, ';')
            {
                self.children.insert(name.to_string());
            }
        }
    }

    fn read(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        while at < tokens.len() {
            if is_attribute_of_tests(tokens, at) {
                at = after_item(tokens, at + 2);
            } else if is_ident(&tokens[at], "pub") && is_reexport(tokens, at) {
                at = position(tokens, at, |token| is_punct(token, ';'));
            } else if let Some((name, body)) = inline_module(tokens, at) {
                let mut inner = Reader {
                    module: self.module.iter().cloned().chain([name]).collect(),
                    children: BTreeSet::new(),
                    paths: BTreeSet::new(),
                };
                inner.find_children(&body);
                inner.read(&body);
                self.paths.append(&mut inner.paths);
                at += 3;
            } else if let Some(start) = self.start_of_path(tokens, at) {
                at = self.read_path(start, tokens, at + 1);
            } else {
                if let TokenTree::Group(group) = &tokens[at] {
                    self.read(&trees(group.stream()));
                }
                at += 1;
            }
        }
    }

    /// Returns the module that a path at `at` starts from, if one starts there.
    fn start_of_path(&self, tokens: &[TokenTree], at: usize) -> Option<ModulePath> {
        let TokenTree::Ident(first) = &tokens[at] else {
            return None;
        };
        let continues = tokens.get(at + 1).is_some_and(|token| is_punct(token, ':'))
            && tokens.get(at + 2).is_some_and(|token| is_punct(token, ':'));
        let is_first = at == 0 || !is_punct(&tokens[at - 1], ':') || !is_joint_colon(tokens, at);
        if !continues || !is_first {
            return None;
        }
        let parent = || self.module[..self.module.len().saturating_sub(1)].to_vec();
        match first.to_string() {
            name if name == "crate" => Some(Vec::new()),
            name if name == "self" => Some(self.module.clone()),
            name if name == "super" => Some(parent()),
            name if self.children.contains(&name) => {
                Some(self.module.iter().cloned().chain([name]).collect())
            }
            _ => None,
        }
    }

    /// Reads what follows the first segment of a path, and records each path of a nested group. Returns the position after it.
    fn read_path(&mut self, mut path: ModulePath, tokens: &[TokenTree], mut at: usize) -> usize {
        while is_separator(tokens, at) {
            at += 2;
            match tokens.get(at) {
                Some(TokenTree::Ident(segment)) if segment == "super" => {
                    path.pop();
                }
                Some(TokenTree::Ident(segment)) if segment == "self" => {}
                Some(TokenTree::Ident(segment)) => path.push(segment.to_string()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.read_group(&path, &trees(group.stream()));
                    return at + 1;
                }
                // `*` and generic arguments.
                _ => break,
            }
            at += 1;
        }
        self.paths.insert(path);
        at
    }

    /// Reads `{a, b::{c, d}}`.
    fn read_group(&mut self, prefix: &ModulePath, tokens: &[TokenTree]) {
        for part in tokens.split(|token| is_punct(token, ',')) {
            let mut path = prefix.clone();
            match part.first() {
                Some(TokenTree::Ident(first)) => {
                    if first != "self" {
                        path.push(first.to_string());
                    }
                    self.read_path(path, part, 1);
                }
                Some(_) => {
                    self.paths.insert(path);
                }
                None => {}
            }
        }
    }
}

fn trees(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(token: &TokenTree, letter: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == letter)
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    tokens.len() > at + 1 && is_punct(&tokens[at], ':') && is_punct(&tokens[at + 1], ':')
}

/// Whether `::` precedes `at`, other than a single colon as in `name: Type`.
fn is_joint_colon(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_punct(&tokens[at - 1], ':') && is_punct(&tokens[at - 2], ':')
}

/// Whether `#[cfg(test)]` or `#[cfg(all(test, …))]` is at `at`.
fn is_attribute_of_tests(tokens: &[TokenTree], at: usize) -> bool {
    let Some(TokenTree::Group(group)) = tokens.get(at + 1) else {
        return false;
    };
    if !is_punct(&tokens[at], '#') {
        return false;
    }
    let attribute = trees(group.stream());
    match &attribute[..] {
        [name, TokenTree::Group(condition)] if is_ident(name, "cfg") => {
            let condition = trees(condition.stream());
            let all = condition.first().is_some_and(|token| is_ident(token, "all"));
            match condition.get(1) {
                Some(TokenTree::Group(parts)) if all => {
                    trees(parts.stream()).iter().any(|part| is_ident(part, "test"))
                }
                _ => condition.first().is_some_and(|token| is_ident(token, "test")),
            }
        }
        _ => false,
    }
}

/// Returns the position after the item, field or statement that starts at `at`.
fn after_item(tokens: &[TokenTree], mut at: usize) -> usize {
    let mut ends_with_semicolon = false;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(ident) if ident == "use" => ends_with_semicolon = true,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !ends_with_semicolon => {
                return at + 1;
            }
            token if is_punct(token, ';') => return at + 1,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether `pub use` or `pub(…) use` is at `at`.
fn is_reexport(tokens: &[TokenTree], at: usize) -> bool {
    let after = match tokens.get(at + 1) {
        Some(TokenTree::Group(_)) => tokens.get(at + 2),
        other => other,
    };
    after.is_some_and(|token| is_ident(token, "use"))
}

fn position(tokens: &[TokenTree], from: usize, wanted: impl Fn(&TokenTree) -> bool) -> usize {
    let found = tokens[from..].iter().position(wanted);
    found.map_or(tokens.len(), |found| from + found)
}

/// Returns the name and the body of `mod name { … }` at `at`.
fn inline_module(tokens: &[TokenTree], at: usize) -> Option<(String, Vec<TokenTree>)> {
    match tokens.get(at..at + 3)? {
        [first, TokenTree::Ident(name), TokenTree::Group(body)] if is_ident(first, "mod") => {
            Some((name.to_string(), trees(body.stream())))
        }
        _ => None,
    }
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

    /// The imports of `a/b.rs` with this text, in a crate with some more files.
    fn imports(text: &str) -> Vec<String> {
        let graph = graph(&files(&[
            ("lib.rs", "mod a; mod c; mod d;"),
            ("a/mod.rs", "mod b; mod e;"),
            ("a/b.rs", text),
            ("a/b/f.rs", ""),
            ("a/e.rs", ""),
            ("c.rs", ""),
            ("d/mod.rs", ""),
            ("d/g.rs", ""),
        ]));
        graph[Path::new("a/b.rs")]
            .iter()
            .map(|file| file.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn paths_from_crate_super_and_self_are_resolved() {
        assert_eq!(imports("use crate::c::Thing;"), ["c.rs"]);
        assert_eq!(imports("use super::e::Thing;"), ["a/e.rs"]);
        assert_eq!(imports("use super::super::d::g::*;"), ["d/g.rs"]);
        assert_eq!(imports("use super::Thing;"), ["a/mod.rs"]);
        assert_eq!(imports("use self::f::Thing;"), ["a/b/f.rs"]);
        assert_eq!(imports("use crate::Thing;"), [""; 0]);
    }

    #[test]
    fn paths_from_a_declared_module_are_resolved() {
        assert_eq!(imports("mod f; use f::Thing;"), ["a/b/f.rs"]);
        assert_eq!(imports("mod f; fn x() { f::thing() }"), ["a/b/f.rs"]);
        assert_eq!(imports("mod f; fn x() { other::f::thing() }"), [""; 0]);
        assert_eq!(imports("mod f; fn x(thing: f::Thing) {}"), ["a/b/f.rs"]);
    }

    #[test]
    fn each_path_of_a_nested_group_is_found() {
        let found = imports("use crate::{c::{self, Thing as Other}, d::{g::{A, B}, C}};");
        assert_eq!(found, ["c.rs", "d/g.rs", "d/mod.rs"]);
        assert_eq!(imports("use super::{e, Thing};"), ["a/e.rs", "a/mod.rs"]);
    }

    #[test]
    fn paths_in_expressions_types_and_macros_are_found() {
        assert_eq!(imports("fn x() -> Vec<crate::c::Thing> { vec![] }"), ["c.rs"]);
        assert_eq!(
            imports("fn x() { assert!(crate::d::g::X == 1, \"{}\", 2) }"),
            ["d/g.rs"]
        );
    }

    #[test]
    fn comments_strings_tests_and_reexports_do_not_count() {
        assert_eq!(
            imports("// crate::c::X\n/// [`crate::c::X`]\nconst A: &str = \"crate::c::X\";"),
            [""; 0]
        );
        assert_eq!(imports("#[cfg(test)] use crate::c::X;"), [""; 0]);
        assert_eq!(imports("#[cfg(test)] mod tests { use crate::c::X; }"), [""; 0]);
        assert_eq!(
            imports("#[cfg(all(test, unix))] mod tests { use crate::c::X; }"),
            [""; 0]
        );
        assert_eq!(imports("pub(crate) use crate::c::X;"), [""; 0]);
        assert_eq!(
            imports("#[cfg(test)] use crate::c::X; use crate::d::g::X;"),
            ["d/g.rs"]
        );
        assert_eq!(imports("#[cfg(not(test))] use crate::c::X;"), ["c.rs"]);
    }

    #[test]
    fn an_inline_module_has_its_own_super() {
        assert_eq!(imports("mod inner { use super::super::e::X; }"), ["a/e.rs"]);
        assert_eq!(imports("mod inner { use super::X; }"), [""; 0]);
    }

    #[test]
    fn two_modules_that_import_each_other_are_a_cycle() {
        let graph = graph(&files(&[
            ("main.rs", "mod a; mod b; fn main() { a::run() }"),
            ("a.rs", "use crate::b::B; pub fn run() {}"),
            ("b.rs", "fn x() { super::a::run() }"),
        ]));
        assert_eq!(cycles(&graph), [["a.rs", "b.rs"].map(PathBuf::from)]);
    }

    #[test]
    fn a_module_that_calls_its_child_and_is_used_by_it_is_a_cycle() {
        let graph = graph(&files(&[
            ("a/mod.rs", "mod b; pub struct Shared; fn x() { b::run() }"),
            ("a/b.rs", "use super::Shared;"),
        ]));
        assert_eq!(cycles(&graph), [["a/b.rs", "a/mod.rs"].map(PathBuf::from)]);
    }
}
