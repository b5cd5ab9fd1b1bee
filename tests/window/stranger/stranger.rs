//! Somebody who has never seen the window. He looks at roles and names, and does what they say.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use window_driver::{Notice, Page, Window};

use super::remedy::{Errand, errand};
use super::table::Journey;
use super::world::World;
use crate::bench::{SOON, secret_in};

/// So many things to do, and he gives up.
const PATIENCE: usize = 90;
/// A call may take its time, and be repeated by itself.
const LONG: Duration = Duration::from_secs(120);
/// How long the page may take to say that something is under way.
const AT_ONCE: Duration = Duration::from_secs(2);

const DONE: &str = "Authenticator added";
const CODE: &str = "Six-digit code";
const SENT_CODE: &str = "Code from the message";

/// Whether all that the alert says is in sight.
const ON_SCREEN: &str = "const { top, bottom } = document.querySelector('[role=alert]').getBoundingClientRect(); \
                         return top >= 0 && bottom <= innerHeight";

/// What he takes for "go on", where more than one is there the first of these.
const GO_ON: [&str; 17] = [
    "Yes, put one on it",
    "Yes, replace the authenticator",
    "Show the QR code",
    "Verify",
    "Set password",
    "Confirm",
    "Find out",
    "Try again",
    "Continue",
    "Connect",
    "Save",
    "Prove it",
    "Sign in",
    "Sign in again",
    "Load again",
    "Back",
    "Start over",
];

/// What he does next.
#[derive(Debug)]
enum Step {
    /// Types these, and then presses that.
    Fill(Vec<(String, String)>, Option<String>),
    Tick(String, bool),
    Press(String),
    TypeCode,
    ChooseFile,
    GoToBrowser,
    StartAgain,
    Wait,
    BeDone,
}

/// Walks a journey from the opened window to the authenticator.
pub(crate) async fn walk(journey: Journey) -> Result<()> {
    let world = World::around(&journey).await?;
    let window = world.window().await?;
    let mut stranger = Stranger {
        rows: journey.rows.iter(),
        world,
        window,
        heard: None,
        errand: None,
        log: String::new(),
    };
    let name = journey.name;
    let walked = stranger.walk(&journey).await;
    if let Err(error) = walked {
        keep(&stranger.window, &format!("{name}-lost")).await.ok();
        return Err(error.context(format!("{name}, as he saw it:\n{}", stranger.log)));
    }
    stranger.window.close().await
}

/// See the module.
struct Stranger<'a> {
    rows: std::slice::Iter<'a, super::table::Row>,
    world: World,
    window: Window,
    /// The newest alert that he has read.
    heard: Option<Notice>,
    errand: Option<Errand>,
    log: String,
}

impl Stranger<'_> {
    async fn walk(&mut self, journey: &Journey) -> Result<()> {
        let mut expected = self.rows.next();
        if let Some(row) = expected {
            (row.how)(&mut self.world)?;
        }
        for _ in 0..PATIENCE {
            let page = self.rests().await?;
            if let Some((_, act)) = self.world.later.take_if(|(heading, _)| *heading == page.heading) {
                act(&mut self.world)?;
            }
            if let Some(alert) = page
                .alert
                .clone()
                .filter(|alert| self.heard.as_ref() != Some(alert))
            {
                writeln!(self.log, "  “{}”: {}", page.heading, alert.text)?;
                let Some(row) = expected else {
                    bail!("a problem that nobody expects any more: {}", alert.text);
                };
                self.is_met(row.code, &alert).await?;
                self.hears(alert, &page);
                (row.then)(&mut self.world).with_context(|| format!("after {}", row.code))?;
                expected = self.rows.next();
                if let Some(row) = expected {
                    (row.how)(&mut self.world).with_context(|| format!("before {}", row.code))?;
                }
            }
            let step = self.next(&page, expected.is_some())?;
            writeln!(self.log, "  “{}”: {step:?}", page.heading)?;
            if let Step::BeDone = step {
                if let Some(row) = expected {
                    bail!("{} was never met", row.code);
                }
                ensure!(
                    self.world.is_enrolled()?,
                    "the window says so, and the pool does not"
                );
                return Ok(());
            }
            if let Err(error) = self.takes(step, &page).await {
                // On a busy computer, the page may have gone on under his hands.
                ensure!(self.rests().await?.heading != page.heading, error);
                writeln!(self.log, "  … and was too late")?;
            }
        }
        bail!("{} ended nowhere", journey.name)
    }

    /// The page once nothing is under way.
    async fn rests(&self) -> Result<Page> {
        let deadline = Instant::now() + LONG;
        loop {
            let page = self.window.look().await?;
            let busy = page.buttons.iter().any(|button| button.name.ends_with('…'));
            if !busy && !page.buttons.is_empty() {
                return Ok(page);
            }
            ensure!(Instant::now() < deadline, "it never comes to rest: {page:?}");
            let before = self.window.text().await?;
            self.changes(&before, AT_ONCE).await?;
        }
    }

    /// Not by the stranger: whether the problem is the one that was brought about, and a picture for people to look at.
    async fn is_met(&self, code: &str, alert: &Notice) -> Result<()> {
        let met = self.window.alert().await?.context("it has just been there")?;
        ensure!(
            met.code == code,
            "met {}, and not {code}: {}",
            met.code,
            alert.text
        );
        for slip in [
            "undefined",
            "null",
            "NaN",
            "[object",
            "${",
            "{$",
            "error occurred",
        ] {
            ensure!(!alert.text.contains(slip), "{code} says {slip}: {}", alert.text);
        }
        ensure!(alert.text.len() > 40, "a title and a remedy: {:?}", alert.text);
        let on_screen = self.window.client()?.execute(ON_SCREEN, Vec::new()).await?;
        ensure!(on_screen == true, "{code} is said where nobody sees it");
        keep(&self.window, code).await
    }

    fn hears(&mut self, alert: Notice, page: &Page) {
        let notes = &mut self.world.notes;
        notes
            .strayed
            .extend(notes.slips.keys().filter(|label| **label != CODE));
        notes.slips.clear();
        notes.wrong_code = None;
        self.errand = errand(&alert.text, page);
        self.heard = Some(alert);
    }

    /// `more`: whether something is to go wrong yet.
    fn next(&mut self, page: &Page, more: bool) -> Result<Step> {
        let enabled = |name: &str| {
            page.buttons
                .iter()
                .any(|button| button.name == name && button.enabled)
        };
        if let Some(step) = self.errand.clone().and_then(|errand| self.runs(&errand, page)) {
            return Ok(step);
        }
        if page.heading == "Go on in your browser" {
            return Ok(match self.world.goes_to_browser {
                true => Step::GoToBrowser,
                false => Step::Wait,
            });
        }
        if let Some(step) = self.ticks(page) {
            return Ok(step);
        }
        let typed = self.typed(page);
        // What he is about to press anyway comes before a code, as that sends itself.
        let notes = &mut self.world.notes;
        if notes.presses.front().is_some_and(|name| enabled(name)) {
            let press = notes.presses.pop_front().map(str::to_owned);
            return Ok(Step::Fill(typed, press));
        }
        if notes.file.is_some() && page.has_button("Import from a file") {
            return Ok(Step::ChooseFile);
        }
        if page.heading == DONE && !(more && page.has_input(CODE)) {
            return Ok(Step::BeDone);
        }
        if let Some(step) = self.before_the_form(page) {
            return Ok(step);
        }
        if page.has_input(CODE) && !self.world.notes.slips.contains_key(CODE) {
            return Ok(match typed.is_empty() {
                true => Step::TypeCode,
                false => Step::Fill(typed, None),
            });
        }
        let notes = &self.world.notes;
        let go_on = notes.way_in.into_iter().chain(GO_ON).find(|name| enabled(name));
        let go_on = go_on.with_context(|| format!("nothing to press: {page:?}"))?;
        Ok(Step::Fill(typed, Some(go_on.to_owned())))
    }

    /// What an errand takes on this page; done with it, if nothing.
    fn runs(&mut self, errand: &Errand, page: &Page) -> Option<Step> {
        let pool = &self.world.notes.pool;
        let back = || {
            let ways = [
                "Cancel",
                "Start over",
                "Back",
                "No, another account",
                "Enrol another account",
            ];
            let way = ways.into_iter().find(|name| page.has_button(name))?;
            Some(Step::Press(way.to_owned()))
        };
        match errand {
            Errand::StartAgain => {
                self.errand = None;
                Some(Step::StartAgain)
            }
            Errand::Press(name) if page.has_button(name) => {
                self.errand = None;
                Some(Step::Fill(self.typed(page), Some(name.clone())))
            }
            Errand::Settings if page.has_input("User pool ID") => {
                self.errand = None;
                None
            }
            Errand::Settings if page.has_button(&format!("Edit {pool}")) => {
                Some(Step::Press(format!("Edit {pool}")))
            }
            Errand::List if page.has_button("Add a user pool") => {
                self.errand = None;
                None
            }
            Errand::Press(_) | Errand::Settings | Errand::List => back(),
        }
    }

    fn ticks(&self, page: &Page) -> Option<Step> {
        let wanted = self.world.notes.ticks;
        let wrong = page
            .checkboxes
            .iter()
            .find(|(name, ticked)| *ticked != (wanted == Some(name.as_str())));
        wrong.map(|(name, ticked)| Step::Tick(name.clone(), !ticked))
    }

    /// What he types on this page: all that he knows, and that does not stand there yet.
    fn typed(&self, page: &Page) -> Vec<(String, String)> {
        let notes = &self.world.notes;
        let wanted = |label: &str| {
            let sent = || (label == SENT_CODE).then(|| self.world.sent_code()).flatten();
            let known = || notes.fields.get(label).cloned().or_else(sent);
            let strayed = || notes.strayed.contains(&label).then(String::new);
            notes.slips.get(label).cloned().or_else(known).or_else(strayed)
        };
        let typed = page.inputs.iter().filter_map(|(label, stands)| {
            let text = wanted(label).filter(|text| text != stands)?;
            Some((label.clone(), text))
        });
        typed.collect()
    }

    /// On pages that are not a form of his, and where the form is not all there.
    fn before_the_form(&self, page: &Page) -> Option<Step> {
        let press = |name: &str| Some(Step::Press(name.to_owned()));
        let notes = &self.world.notes;
        if page.has_input("User pool ID") {
            let settings = [
                "Region",
                "Endpoint URL",
                "CA file",
                "Proxy",
                "Domain of managed login",
            ];
            let wanted = |label| notes.fields.contains_key(label) || notes.slips.contains_key(label);
            let hidden = settings
                .into_iter()
                .any(|label| wanted(label) && !page.has_input(label));
            // Its fields appear one with the other; a pool from a file has not all of them.
            return (hidden && !page.has_input("Region")).then(|| Step::Press("More settings".to_owned()));
        }
        if page.has_button("Add a user pool") {
            let pool = page
                .buttons
                .iter()
                .find(|button| button.name.starts_with(&notes.pool));
            return match pool {
                Some(pool) => press(&pool.name),
                None => press("Add a user pool"),
            };
        }
        if page.has_input(SENT_CODE)
            && self.world.sent_code().is_none()
            && !notes.slips.contains_key(SENT_CODE)
        {
            let send = page
                .buttons
                .iter()
                .find(|button| button.name.starts_with("Send "))?;
            return press(&send.name);
        }
        if page.heading == "Which code do you have at hand?" {
            let by_mail = page
                .buttons
                .iter()
                .find(|button| button.name.contains("E-mail"))?;
            return press(&by_mail.name);
        }
        None
    }

    async fn takes(&mut self, step: Step, page: &Page) -> Result<()> {
        match step {
            Step::Fill(typed, press) => {
                for (label, text) in typed {
                    self.window.type_into(&label, &text).await?;
                }
                if let Some(name) = press {
                    self.presses(&name).await?;
                }
            }
            Step::Tick(label, ticked) => self.window.tick(&label, ticked).await?,
            Step::Press(name) => self.presses(&name).await?,
            Step::TypeCode => {
                let code = self.code(page).await?;
                let before = self.window.text().await?;
                self.window.type_into(CODE, &code).await?;
                self.changes(&before, AT_ONCE).await?;
                // It sends itself, unless something else was missing.
                let after = self.rests().await?;
                let stands = after
                    .inputs
                    .iter()
                    .any(|(label, stands)| label == CODE && *stands == code);
                let untold = after.alert == page.alert && after.heading == page.heading;
                let verify = ["Verify", "Continue", "Prove it"]
                    .into_iter()
                    .find(|name| after.has_button(name));
                if let (true, true, Some(name)) = (stands, untold, verify) {
                    self.presses(name).await?;
                }
            }
            Step::ChooseFile => {
                let file = self.world.notes.file.take().context("he has one")?;
                let before = self.window.text().await?;
                self.window.choose_file(&file).await?;
                self.changes(&before, AT_ONCE).await?;
            }
            Step::GoToBrowser => self.goes_to_browser().await?,
            Step::StartAgain => {
                self.window.ask_to_close().await?;
                self.window.wait_until_gone(SOON).await?;
                self.window = self.world.window().await?;
                self.heard = None;
            }
            Step::Wait => {
                let before = self.window.text().await?;
                self.changes(&before, LONG).await?;
            }
            Step::BeDone => {}
        }
        Ok(())
    }

    /// Presses a button, and gives the page a moment to say what comes of it.
    async fn presses(&mut self, name: &str) -> Result<()> {
        if name == "Copy secret" && std::mem::take(&mut self.world.cuts_clipboard) {
            self.window.press(name).await?;
            self.window.wait_for_status("Secret copied", SOON).await?;
            ensure!(
                self.window.display().cut_clipboard_owner().await?,
                "nobody has the clipboard"
            );
        }
        let before = self.window.text().await?;
        self.window.press(name).await?;
        self.changes(&before, AT_ONCE).await
    }

    /// Until the page reads otherwise, or for so long. Inputs do not count: what he has typed is no answer.
    async fn changes(&self, before: &str, patience: Duration) -> Result<()> {
        let deadline = Instant::now() + patience;
        // A clock that runs on the page is no answer either.
        let timeless = |text: &str| text.replace(|digit: char| digit.is_ascii_digit(), "");
        while Instant::now() < deadline && timeless(&self.window.text().await?) == timeless(before) {
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        Ok(())
    }

    /// What his phone shows; he waits for the next code where the page asks for that.
    async fn code(&mut self, page: &Page) -> Result<String> {
        if page.heading == "Scan the QR code" {
            let secret = secret_in(&self.window).await?;
            self.world.notes.phone.new = Some(secret);
        }
        let phone = &self.world.notes.phone;
        let entry = match page.heading.as_str() {
            "Your current authenticator" => phone.old.as_ref().or(phone.new.as_ref()),
            _ => phone.new.as_ref(),
        };
        let secret = entry.context("there is no entry in the phone")?.clone();
        if let Some(how) = self.world.notes.wrong_code {
            return self.world.notes.phone.wrong_code(&secret, how);
        }
        // At the scan, the same code may be typed again: nothing was sent, as the page said.
        let told = self
            .heard
            .as_ref()
            .is_some_and(|alert| alert.text.contains("shows a new"));
        if (page.heading != "Scan the QR code" || told)
            && self.world.notes.phone.shows_a_typed_code(&secret)?
        {
            self.world.pass(30);
        }
        self.world.notes.phone.code(&secret)
    }

    async fn goes_to_browser(&mut self) -> Result<()> {
        let deadline = Instant::now() + SOON;
        let sent_to = loop {
            if let Some(address) = self.world.browser.sent_to() {
                break address;
            }
            ensure!(Instant::now() < deadline, "no browser was opened");
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let before = self.window.text().await?;
        let address = self.world.old_tab.clone().unwrap_or(sent_to);
        // A page that the window answers with an error is one too.
        let visit = tokio::task::spawn_blocking(move || ureq::get(&address).call().map(drop));
        visit.await?.ok();
        self.changes(&before, LONG).await
    }
}

/// Leaves a picture of the window in `target/window/problems`, to be looked at.
async fn keep(window: &Window, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/problems");
    std::fs::create_dir_all(&folder)?;
    let picture = window.settled_picture().await?;
    Ok(picture.save(folder.join(format!("{name}.png")))?)
}
