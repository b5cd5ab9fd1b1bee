//! Cycles in a graph of files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Each file with the files that it imports.
pub(super) type Graph = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

/// Returns the groups of files that reach each other, each group sorted.
pub(super) fn cycles(graph: &Graph) -> Vec<Vec<PathBuf>> {
    let reachable: BTreeMap<_, _> = graph.keys().map(|file| (file, reachable(graph, file))).collect();
    let mut found = BTreeSet::new();
    for (file, from_here) in &reachable {
        if from_here.contains(*file) {
            let group: Vec<_> = from_here
                .iter()
                .filter(|other| reachable.get(other).is_some_and(|back| back.contains(*file)))
                .cloned()
                .collect();
            found.insert(group);
        }
    }
    found.into_iter().collect()
}

/// Returns the files that `file` imports, directly or through others. `file` is among them only if it is in a cycle.
fn reachable(graph: &Graph, file: &PathBuf) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut pending = vec![file];
    while let Some(file) = pending.pop() {
        for import in graph.get(file).into_iter().flatten() {
            if found.insert(import.clone()) {
                pending.push(import);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::new();
        for (from, to) in edges {
            graph.entry(from.into()).or_default().insert(to.into());
        }
        graph
    }

    #[test]
    fn a_tree_has_no_cycle() {
        assert!(cycles(&graph(&[("a", "b"), ("a", "c"), ("b", "c")])).is_empty());
    }

    #[test]
    fn two_files_that_import_each_other_are_a_cycle() {
        let found = cycles(&graph(&[("a", "b"), ("b", "a"), ("c", "a")]));
        assert_eq!(found, [["a", "b"].map(PathBuf::from)]);
    }

    #[test]
    fn separate_cycles_are_reported_separately() {
        let found = cycles(&graph(&[
            ("a", "b"),
            ("b", "c"),
            ("c", "a"),
            ("c", "x"),
            ("x", "y"),
            ("y", "x"),
        ]));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], ["a", "b", "c"].map(PathBuf::from));
    }
}
