//! Each screen as a screen reader has it. `UPDATE_READ_THROUGH=1` writes what it heard into docs/accessibility.md.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use window_driver::{ColourScheme, Heard, Size};

use super::Visitor;
use super::walk::walk;
use crate::bench::Bench;

/// Where in docs/accessibility.md the generated part begins.
const FROM_HERE: &str = "## What is heard\n";

struct Read {
    state: &'static str,
    title: &'static str,
    heard: Vec<Heard>,
}

#[derive(Default)]
struct ReadThrough(Vec<Read>);

impl Visitor for ReadThrough {
    /// Reads the screen, and holds it to what every screen owes whoever hears it.
    async fn at(&mut self, state: &'static str, title: &'static str, bench: &Bench) -> Result<()> {
        let mut heard = bench.window.heard().await?;
        let headings = heard.iter().filter(|it| it.role == "heading");
        ensure!(headings.count() > 0, "{state}: nothing is headed");
        for it in heard
            .iter()
            .filter(|it| it.focusable && it.role != "document web")
        {
            ensure!(!it.name.is_empty(), "{state}: nobody knows what this is: {it:?}");
        }
        let focused = heard.iter().rev().find(|it| it.states.contains(&"focused"));
        let focused = focused.with_context(|| format!("{state}: nothing has the focus"))?;
        ensure!(!focused.name.is_empty(), "{state}: {focused:?}");
        let folder = bench.folder().to_string_lossy();
        for it in &mut heard {
            it.name = it.name.replace(&*folder, "~/.config/app.cognito-enroll.desktop");
        }
        self.0.push(Read { state, title, heard });
        Ok(())
    }
}

impl ReadThrough {
    fn heard_at(&self, state: &str) -> Result<&[Heard]> {
        let read = self.0.iter().find(|read| read.state == state);
        Ok(&read.with_context(|| format!("{state} was not passed"))?.heard)
    }

    fn in_words(&self) -> String {
        let mut text = String::new();
        for (nth, Read { title, heard, .. }) in self.0.iter().enumerate() {
            let _ = write!(text, "\n### {title}\n\n```text\n");
            // The frame around each screen is told once.
            let from = if nth == 0 { 0 } else { own(heard) };
            for it in &heard[from..] {
                if let Some(line) = line(it) {
                    text.push_str(&line);
                }
            }
            text.push_str("```\n");
        }
        text
    }
}

/// Where the screen's own part begins: at its heading.
fn own(heard: &[Heard]) -> usize {
    heard
        .iter()
        .position(|it| it.role == "heading")
        .unwrap_or_default()
}

/// What groups others without a name is not said.
fn line(it: &Heard) -> Option<String> {
    if it.role.is_empty() && it.name.is_empty() || it.role == "document web" {
        return None;
    }
    if matches!(
        it.role,
        "list item" | "paragraph" | "status bar" | "static" | "form" | "panel" | "section"
    ) && it.name.is_empty()
    {
        return None;
    }
    let mut line = format!("{:<18}{}", it.role, it.name);
    if !it.description.is_empty() {
        let _ = write!(line, " — {}", it.description);
    }
    if !it.states.is_empty() {
        let _ = write!(line, " [{}]", it.states.join(", "));
    }
    Some(line.trim_end().to_owned() + "\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_reads_well() -> Result<()> {
    let mut through = ReadThrough::default();
    let size = Size {
        width: 960,
        height: 760,
    };
    walk(ColourScheme::Light, size, &mut through).await?;

    let settings = through.heard_at("settings")?;
    ensure!(
        settings
            .iter()
            .any(|it| it.role == "dialog" && it.name == "Settings"),
        "a dialog with a name"
    );
    let refused = through.heard_at("sign-in-problem")?;
    let alert = refused.iter().position(|it| it.role == "notification");
    let alert = &refused[alert.context("a problem is announced")?..];
    ensure!(alert.iter().any(|it| it.name.contains("password")), "{alert:?}");
    let password = refused.iter().find(|it| it.role == "password text");
    ensure!(
        password.is_some_and(|it| it.states.contains(&"invalid") && !it.description.is_empty()),
        "the field says what is wrong with it: {password:?}"
    );

    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/accessibility.md");
    if std::env::var_os("UPDATE_READ_THROUGH").is_some() {
        let before = std::fs::read_to_string(&file)?;
        let (kept, _) = before
            .split_once(FROM_HERE)
            .context("the heading of the generated part")?;
        std::fs::write(&file, format!("{kept}{FROM_HERE}{}", through.in_words()))?;
    }
    Ok(())
}
