//! Each screen as a screen reader receives it. `UPDATE_ACCESSIBILITY=1` writes the accessibility trees to
//! `accessibility.snap.md` in this folder.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use window_driver::{AccessibleNode, ColourScheme, Size};

use super::Visitor;
use super::tour::tour;
use crate::fixture::Fixture;

const SNAPSHOT: &str = "tests/window/every_screen/accessibility.snap.md";

/// The start of the snapshot.
const INTRODUCTION: &str = "\
# Accessibility trees of the screens

Written by `UPDATE_ACCESSIBILITY=1 cargo test --features custom-protocol --test window accessibility`: do not edit.
Each line has the role, the accessible name, the description after a dash, and the states in brackets. The first screen
includes the frame around all screens; the others start at their heading.
";

struct Screen {
    state: &'static str,
    title: &'static str,
    tree: Vec<AccessibleNode>,
}

#[derive(Default)]
struct AccessibilityTrees(Vec<Screen>);

impl Visitor for AccessibilityTrees {
    /// Records the screen's accessibility tree. Fails unless the screen has a heading, a name for each control that takes the focus, and a
    /// named control that has the focus.
    async fn at(&mut self, state: &'static str, title: &'static str, fixture: &Fixture) -> Result<()> {
        let mut tree = fixture.window.accessibility_tree().await?;
        let headings = tree.iter().filter(|node| node.role == "heading");
        ensure!(headings.count() > 0, "{state}: no heading");
        for node in tree
            .iter()
            .filter(|node| node.focusable && node.role != "document web")
        {
            ensure!(
                !node.name.is_empty(),
                "{state}: a control without a name: {node:?}"
            );
        }
        let focused = tree.iter().rev().find(|node| node.states.contains(&"focused"));
        let focused = focused.with_context(|| format!("{state}: nothing has the focus"))?;
        ensure!(
            !focused.name.is_empty(),
            "{state}: the focus has no name: {focused:?}"
        );
        let folder = fixture.folder().to_string_lossy();
        for node in &mut tree {
            node.name = node
                .name
                .replace(&*folder, "~/.config/app.cognito-enroll.desktop")
                .replace(&fixture.practice.description().endpoint, "http://127.0.0.1:PORT");
        }
        self.0.push(Screen { state, title, tree });
        Ok(())
    }
}

impl AccessibilityTrees {
    fn tree_at(&self, state: &str) -> Result<&[AccessibleNode]> {
        let screen = self.0.iter().find(|screen| screen.state == state);
        Ok(&screen.with_context(|| format!("{state} was not visited"))?.tree)
    }

    fn snapshot(&self) -> String {
        let mut text = INTRODUCTION.to_owned();
        for (nth, Screen { title, tree, .. }) in self.0.iter().enumerate() {
            let _ = write!(text, "\n## {title}\n\n```text\n");
            // The frame around all screens is written once.
            let from = if nth == 0 { 0 } else { content_start(tree) };
            for node in &tree[from..] {
                if let Some(line) = line(node) {
                    text.push_str(&line);
                }
            }
            text.push_str("```\n");
        }
        text
    }
}

/// The index of the heading, where the screen's own content starts.
fn content_start(tree: &[AccessibleNode]) -> usize {
    tree.iter()
        .position(|node| node.role == "heading")
        .unwrap_or_default()
}

/// `None` for containers without a name, which screen readers skip.
fn line(node: &AccessibleNode) -> Option<String> {
    if node.role.is_empty() && node.name.is_empty() || node.role == "document web" {
        return None;
    }
    if matches!(
        node.role,
        "list item" | "paragraph" | "status bar" | "static" | "form" | "panel" | "section"
    ) && node.name.is_empty()
    {
        return None;
    }
    let mut line = format!("{:<18}{}", node.role, node.name);
    if !node.description.is_empty() {
        let _ = write!(line, " — {}", node.description);
    }
    if !node.states.is_empty() {
        let _ = write!(line, " [{}]", node.states.join(", "));
    }
    Some(line.trim_end().to_owned() + "\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_has_a_heading_and_named_controls() -> Result<()> {
    let mut trees = AccessibilityTrees::default();
    let size = Size {
        width: 960,
        height: 760,
    };
    tour(ColourScheme::Light, size, &mut trees).await?;

    let settings = trees.tree_at("settings")?;
    ensure!(
        settings
            .iter()
            .any(|node| node.role == "dialog" && node.name == "Settings"),
        "the settings are not a dialog named “Settings”"
    );
    let refused = trees.tree_at("sign-in-problem")?;
    let alert = refused.iter().position(|node| node.role == "notification");
    let alert = &refused[alert.context("the problem is not announced")?..];
    ensure!(
        alert.iter().any(|node| node.name.contains("password")),
        "the announced problem does not mention the password: {alert:?}"
    );
    let password = refused.iter().find(|node| node.role == "password text");
    ensure!(
        password.is_some_and(|node| node.states.contains(&"invalid") && !node.description.is_empty()),
        "the password field is not invalid or has no description: {password:?}"
    );

    if std::env::var_os("UPDATE_ACCESSIBILITY").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(SNAPSHOT);
        std::fs::write(file, trees.snapshot())?;
    }
    Ok(())
}
