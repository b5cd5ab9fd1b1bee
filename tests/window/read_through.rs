//! Each screen as a screen reader has it. `UPDATE_READ_THROUGH=1` writes what it heard into docs/accessibility.md.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use window_driver::Heard;

use crate::bench::{Bench, SOON, code};

/// Where in docs/accessibility.md the generated part begins.
const FROM_HERE: &str = "## What is heard\n";

#[derive(Default)]
struct ReadThrough(Vec<(&'static str, Vec<Heard>)>);

impl ReadThrough {
    /// Reads the screen, and holds it to what every screen owes whoever hears it.
    async fn reads(&mut self, screen: &'static str, bench: &Bench) -> Result<&[Heard]> {
        let heard = bench.window.heard().await?;
        let headings = heard.iter().filter(|it| it.role == "heading");
        ensure!(headings.count() > 0, "{screen}: nothing is headed");
        for it in heard
            .iter()
            .filter(|it| it.focusable && it.role != "document web")
        {
            ensure!(!it.name.is_empty(), "{screen}: nobody knows what this is: {it:?}");
        }
        let focused = heard.iter().rev().find(|it| it.states.contains(&"focused"));
        let focused = focused.with_context(|| format!("{screen}: nothing has the focus"))?;
        ensure!(!focused.name.is_empty(), "{screen}: {focused:?}");
        self.0.push((screen, heard));
        Ok(&self.0[self.0.len() - 1].1)
    }

    fn in_words(&self) -> String {
        let mut text = String::new();
        for (screen, heard) in &self.0 {
            let _ = write!(text, "\n### {screen}\n\n```text\n");
            // The frame around each screen is told once.
            let from = if screen == &self.0[0].0 { 0 } else { own(heard) };
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
        "list item" | "paragraph" | "status bar" | "static" | "form"
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
    let bench = Bench::open().await?;
    let window = &bench.window;
    let mut through = ReadThrough::default();

    window.wait_for_heading("Choose your user pool", SOON).await?;
    through.reads("The list of user pools", &bench).await?;
    window.press("Add a user pool").await?;
    window.wait_for_heading("Connect to your user pool", SOON).await?;
    through.reads("Adding a user pool", &bench).await?;
    window.press("Cancel").await?;
    window.press("I have a secret already").await?;
    window
        .wait_for_heading("Use a secret that you have", SOON)
        .await?;
    through.reads("A secret that somebody has", &bench).await?;
    window.press("Back").await?;

    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.choose(Mfa::On).await?;
    through.reads("Signing in", &bench).await?;
    bench.sign_in(&user.username, "Wrong-Pass-1!").await?;
    bench.problem("incorrect-credentials").await?;
    let heard = through.reads("Signing in with a wrong password", &bench).await?;
    let alert = heard.iter().position(|it| it.role == "notification");
    let alert = &heard[alert.context("a problem is announced")?..];
    ensure!(alert.iter().any(|it| it.name.contains("password")), "{alert:?}");
    let password = heard.iter().find(|it| it.role == "password text");
    ensure!(
        password.is_some_and(|it| it.states.contains(&"invalid") && !it.description.is_empty()),
        "the field says what is wrong with it: {password:?}"
    );

    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    through.reads("Before the secret is made", &bench).await?;
    bench.show_qr_code().await?;
    bench.secret().await?;
    through.reads("The QR code", &bench).await?;
    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    bench.problem("code-malformed").await?;
    through
        .reads("The QR code, after a code that is too short", &bench)
        .await?;
    let secret = bench.secret().await?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Authenticator added", SOON).await?;
    through.reads("Done", &bench).await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/accessibility.md");
    if std::env::var_os("UPDATE_READ_THROUGH").is_some() {
        let before = std::fs::read_to_string(&file)?;
        let (kept, _) = before
            .split_once(FROM_HERE)
            .context("the heading of the generated part")?;
        let config = bench.folder().join("config");
        let words = through
            .in_words()
            .replace(&*config.to_string_lossy(), "~/.config");
        std::fs::write(&file, format!("{kept}{FROM_HERE}{words}"))?;
    }
    bench.window.close().await
}
