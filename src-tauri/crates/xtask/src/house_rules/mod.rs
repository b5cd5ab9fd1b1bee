//! Rules about the source code: no file imports a file that imports it, directly or through others.

mod cycles;
mod page_imports;
mod pinned_packages;
mod rust_imports;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cycles::{Graph, cycles};

use crate::workspace::Workspace;

/// The source files below `folder` with one of the endings, as paths relative to `folder`, with their text.
fn sources(folder: &Path, endings: &[&str]) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(&current).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let relative = path.strip_prefix(folder).unwrap().to_owned();
                files.insert(relative, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

/// The folders with the modules of a crate or of a test program, relative to the root of the repository.
fn crate_folders(workspace: &Workspace) -> Vec<PathBuf> {
    let mut folders = vec![PathBuf::from("src-tauri/src")];
    folders.extend(subfolders(workspace, "tests"));
    for package in subfolders(workspace, "src-tauri/crates") {
        folders.push(package.join("src"));
        folders.extend(subfolders(workspace, package.join("tests")));
    }
    folders.retain(|folder| {
        let roots = ["lib.rs", "main.rs"].map(|root| workspace.root.join(folder).join(root));
        roots.iter().any(|root| root.is_file())
    });
    folders.sort();
    folders
}

fn subfolders(workspace: &Workspace, folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(workspace.root.join(&folder)) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| folder.as_ref().join(entry.unwrap().file_name()));
    paths.filter(|path| workspace.root.join(path).is_dir()).collect()
}

/// Renames the files of a graph to paths relative to the root of the repository.
fn below(folder: &Path, graph: Graph) -> Graph {
    graph
        .into_iter()
        .map(|(file, imports)| {
            let imports = imports.into_iter().map(|file| folder.join(file)).collect();
            (folder.join(file), imports)
        })
        .collect()
}

/// Folders whose cycles are allowed: the states of an enrolment name one another.
const ALLOWED: [&str; 1] = ["src-tauri/crates/enrolment/src/states"];

#[test]
fn no_file_imports_a_file_that_imports_it() {
    let workspace = Workspace::find().unwrap();
    let mut found = Vec::new();
    for folder in crate_folders(&workspace) {
        let files = sources(&workspace.root.join(&folder), &[".rs"]);
        found.extend(cycles(&below(&folder, rust_imports::graph(&files))));
    }
    let page = Path::new("ui/src");
    let files = sources(&workspace.root.join(page), &[".ts", ".svelte"]);
    found.extend(cycles(&below(page, page_imports::graph(&files))));
    found.retain(|cycle| {
        let is_within = |folder: &&str| cycle.iter().all(|file| file.starts_with(folder));
        !ALLOWED.iter().any(is_within)
    });
    assert!(
        found.is_empty(),
        "{} cycles of files that import each other: {found:#?}",
        found.len()
    );
}
