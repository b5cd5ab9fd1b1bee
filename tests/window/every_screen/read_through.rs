//! Each screen as a screen reader has it. `UPDATE_READ_THROUGH=1` writes what it heard into docs/accessibility.md.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use practice_pool::Fault;
use practice_pool::description::{Mfa, Scenario, Situation};
use practice_pool::fault::Mishap;
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
    window.press("Settings").await?;
    bench.reads("Linux gives programs no way to do this").await?;
    let heard = through.reads("The settings", &bench).await?;
    ensure!(
        heard
            .iter()
            .any(|it| it.role == "dialog" && it.name == "Settings"),
        "a dialog with a name"
    );
    window.press("Close").await?;
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

    bench.choose(Mfa::On).await?;
    through.reads("Signing in", &bench).await?;
    ways_in(&bench, &mut through).await?;
    enrolment(&bench, &mut through).await?;

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

/// The screens that only some people meet. From sign-in, and back to it.
async fn ways_in(bench: &Bench, through: &mut ReadThrough) -> Result<()> {
    let window = &bench.window;
    window.press("I have an access token").await?;
    window.wait_for_heading("Use an access token", SOON).await?;
    through.reads("An access token", bench).await?;
    window.press("Cancel").await?;

    let people = &bench.pool(Mfa::On)?.others;
    let person = |situation| {
        let found = people.iter().find(|person| person.situation == situation);
        found.context("one of each is there")
    };
    window
        .type_into("Username", &person(Situation::Unconfirmed)?.username)
        .await?;
    window.press("Confirm my account").await?;
    window.wait_for_heading("Confirm your account", SOON).await?;
    through.reads("Confirming an account", bench).await?;
    window.press("Start over").await?;

    let reset = person(Situation::PasswordResetRequired)?;
    let choice = person(Situation::SelectMfaType)?;
    let sent = person(Situation::EmailOtp)?;
    let temporary = bench.user(Mfa::On, Scenario::TemporaryPassword)?;
    let enrolled = bench.user(Mfa::On, Scenario::Enrolled)?;
    for (username, password, heading, screen) in [
        (
            &reset.username,
            &reset.password,
            "Your password has to be reset",
            "A password that has to be reset",
        ),
        (
            &choice.username,
            &choice.password,
            "Which code do you have at hand?",
            "The choice of a factor",
        ),
        (
            &sent.username,
            &sent.password,
            "Look at your e-mail",
            "A code that was sent",
        ),
        (
            &temporary.username,
            &temporary.password,
            "Choose a new password",
            "A new password",
        ),
        (
            &enrolled.username,
            &enrolled.password,
            "Your current authenticator",
            "The code of the authenticator that is there",
        ),
    ] {
        window.wait_for_heading("Sign in", SOON).await?;
        bench.sign_in(username, password).await?;
        window.wait_for_heading(heading, SOON).await?;
        through.reads(screen, bench).await?;
        window.press("Start over").await?;
    }
    window.wait_for_heading("Sign in", SOON).await
}

/// From a wrong password to the end, by way of an answer that is lost.
async fn enrolment(bench: &Bench, through: &mut ReadThrough) -> Result<()> {
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.sign_in(&user.username, "Wrong-Pass-1!").await?;
    bench.problem("incorrect-credentials").await?;
    let heard = through.reads("Signing in with a wrong password", bench).await?;
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
    through.reads("Before the secret is made", bench).await?;
    bench.show_qr_code().await?;
    let secret = bench.secret().await?;
    through.reads("The QR code", bench).await?;
    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    bench.problem("code-malformed").await?;
    through
        .reads("The QR code, after a code that is too short", bench)
        .await?;
    bench
        .practice
        .fault(Fault::new(Mishap::LoseAnswer).at("VerifySoftwareToken"))?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Was it registered?", SOON).await?;
    through.reads("A lost answer", bench).await?;
    window.type_into("Password", &user.password).await?;
    window.press("Find out").await?;
    window.wait_for_heading("Is it the new one?", SOON).await?;
    through.reads("One code more", bench).await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    window.wait_for_heading("Authenticator added", SOON).await?;
    through.reads("Done", bench).await?;
    Ok(())
}
