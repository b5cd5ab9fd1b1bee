//! The list of third-party parts and their licences that *About* shows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::workspace::Workspace;

/// The package of the desktop app.
const WINDOW: &str = "cognito-enroll-desktop";
/// The platforms of the desktop app.
const PLATFORMS: [&str; 4] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
];

/// The parts under one licence.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Group {
    /// The SPDX expression.
    licence: String,
    /// Names with versions.
    parts: BTreeSet<String>,
}

/// Writes the list. Cargo downloads missing crates of other platforms.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut groups = npm_parts(&workspace.ui())?;
    for platform in PLATFORMS {
        merge(&mut groups, cargo_parts(&workspace.root, platform, false)?);
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(licence, parts)| Group { licence, parts })
        .collect();
    let text = serde_json::to_string_pretty(&groups)? + "\n";
    let file = file(workspace);
    std::fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))?;
    let count: usize = groups.iter().map(|group| group.parts.len()).sum();
    println!("{count} parts in {}", workspace.relative(&file));
    Ok(())
}

fn file(workspace: &Workspace) -> PathBuf {
    workspace.ui().join("src/licences.json")
}

type Groups = BTreeMap<String, BTreeSet<String>>;

fn merge(into: &mut Groups, other: Groups) {
    for (licence, parts) in other {
        into.entry(licence).or_default().extend(parts);
    }
}

fn add(to: &mut Groups, licence: &str, name: &str, version: &str) {
    to.entry(normalised(licence))
        .or_default()
        .insert(format!("{name} {version}"));
}

/// Returns the crates that are linked into the desktop app on a platform: no macros, build or test dependencies.
fn cargo_parts(root: &Path, platform: &str, offline: bool) -> Result<Groups> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args([
            "metadata",
            "--format-version=1",
            "--locked",
            "--filter-platform",
            platform,
        ])
        .current_dir(root);
    if offline {
        command.arg("--offline");
    }
    let output = command.output().context("cargo did not start")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
    Ok(metadata
        .linked()?
        .into_iter()
        .fold(Groups::new(), |mut groups, package| {
            let licence = package.license.as_deref().unwrap_or("its own licence");
            add(&mut groups, licence, &package.name, &package.version);
            groups
        }))
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    /// `None` for a crate of this workspace.
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// `None` for a dependency that is linked.
    kind: Option<String>,
}

impl Metadata {
    fn linked(&self) -> Result<Vec<&Package>> {
        let packages: BTreeMap<_, _> = self.packages.iter().map(|it| (&*it.id, it)).collect();
        let nodes: BTreeMap<_, _> = self.resolve.nodes.iter().map(|it| (&*it.id, it)).collect();
        let window = self.packages.iter().find(|package| package.name == WINDOW);
        let mut pending = vec![&*window.context("the desktop app is not a package")?.id];
        let mut seen = BTreeSet::new();
        while let Some(id) = pending.pop() {
            let package = packages.get(id).context("a package is not listed")?;
            let is_macro = |target: &Target| target.kind.iter().any(|kind| kind == "proc-macro");
            if package.targets.iter().any(is_macro) || !seen.insert(id) {
                continue;
            }
            let node = nodes.get(id).context("a package is not resolved")?;
            let linked = |it: &&Dependency| it.dep_kinds.iter().any(|kind| kind.kind.is_none());
            pending.extend(node.deps.iter().filter(linked).map(|it| &*it.pkg));
        }
        let third_party = |id: &str| {
            packages
                .get(id)
                .copied()
                .filter(|package| package.source.is_some())
        };
        Ok(seen.into_iter().filter_map(third_party).collect())
    }
}

/// Returns the packages in the page: its dependencies, and Svelte, a development dependency whose runtime is compiled into it.
fn npm_parts(ui: &Path) -> Result<Groups> {
    let lock = std::fs::read_to_string(ui.join("package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock)?;
    let packages = lock["packages"]
        .as_object()
        .context("package-lock.json lists no packages")?;
    let mut groups = Groups::new();
    for (path, package) in packages {
        let Some(name) = path.strip_prefix("node_modules/") else {
            continue;
        };
        if package["dev"] != true || name == "svelte" {
            let text = |member: &str| {
                package[member]
                    .as_str()
                    .with_context(|| format!("{name} has no {member}"))
            };
            add(&mut groups, text("license")?, name, text("version")?);
        }
    }
    Ok(groups)
}

/// Sorts the choices of a licence expression, and replaces the deprecated `MIT/Apache-2.0` by `Apache-2.0 OR MIT`.
fn normalised(licence: &str) -> String {
    let licence = licence.replace('/', " OR ");
    if licence.contains("AND") || licence.contains('(') {
        return licence;
    }
    let mut choices: Vec<_> = licence.split(" OR ").map(str::trim).collect();
    choices.sort_unstable();
    choices.join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn committed(workspace: &Workspace) -> Groups {
        let text = std::fs::read_to_string(file(workspace)).unwrap();
        let groups: Vec<Group> = serde_json::from_str(&text).unwrap();
        groups.into_iter().map(|it| (it.licence, it.parts)).collect()
    }

    /// Checks this platform only: without a network Cargo does not have the crates of the others.
    #[test]
    fn the_list_contains_every_part_of_this_platform() {
        let workspace = Workspace::find().unwrap();
        let listed = committed(&workspace);
        let mut here = npm_parts(&workspace.ui()).unwrap();
        merge(
            &mut here,
            cargo_parts(&workspace.root, PLATFORMS[0], true).unwrap(),
        );
        for (licence, parts) in here {
            let none = BTreeSet::new();
            let listed = listed.get(&licence).unwrap_or(&none);
            let missing: Vec<_> = parts.difference(listed).collect();
            assert!(
                missing.is_empty(),
                "renew it with `cargo xtask licences`: {missing:?} under {licence}"
            );
        }
    }

    #[test]
    fn the_list_contains_only_parts_of_the_lock_files() {
        let workspace = Workspace::find().unwrap();
        let lock = std::fs::read_to_string(workspace.root.join("Cargo.lock")).unwrap();
        let from_npm: BTreeSet<_> = npm_parts(&workspace.ui())
            .unwrap()
            .into_values()
            .flatten()
            .collect();
        for part in committed(&workspace).into_values().flatten() {
            let (name, version) = part.split_once(' ').unwrap();
            let locked = lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n"));
            assert!(
                locked || from_npm.contains(&part),
                "renew it with `cargo xtask licences`: {part}"
            );
        }
    }

    #[test]
    fn equal_choices_of_licences_are_normalised() {
        assert_eq!(normalised("MIT/Apache-2.0"), "Apache-2.0 OR MIT");
        assert_eq!(
            normalised("Zlib OR Apache-2.0 OR MIT"),
            "Apache-2.0 OR MIT OR Zlib"
        );
        assert_eq!(
            normalised("(MIT OR Apache-2.0) AND Unicode-3.0"),
            "(MIT OR Apache-2.0) AND Unicode-3.0"
        );
    }
}
