//! Somebody who has never seen the window. He looks at roles and names, and does what they say.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use window_driver::{Page, PageAlert, Window};

use super::next::{CODE, Step};
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

/// Whether all that the alert says is in sight.
const ON_SCREEN: &str = "const { top, bottom } = document.querySelector('[role=alert]').getBoundingClientRect(); \
                         return top >= 0 && bottom <= innerHeight";

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
pub(super) struct Stranger<'a> {
    rows: std::slice::Iter<'a, super::table::Row>,
    pub(super) world: World,
    window: Window,
    /// The newest alert that he has read.
    heard: Option<PageAlert>,
    pub(super) errand: Option<Errand>,
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
            let page = self.window.page().await?;
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
    async fn is_met(&self, code: &str, alert: &PageAlert) -> Result<()> {
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

    fn hears(&mut self, alert: PageAlert, page: &Page) {
        let notes = &mut self.world.notes;
        notes
            .strayed
            .extend(notes.slips.keys().filter(|label| **label != CODE));
        notes.slips.clear();
        notes.wrong_code = None;
        self.errand = errand(&alert.text, page);
        self.heard = Some(alert);
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
            Step::Tick(label, ticked) => self.window.set_checked(&label, ticked).await?,
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
                let verify = ["Verify", "Continue", "Test sign-in"]
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
                self.window.request_close().await?;
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
                self.window.display().disconnect_clipboard_owner().await?,
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
            "Your current authenticator app" => phone.old.as_ref().or(phone.new.as_ref()),
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
    let picture = window.stable_screenshot().await?;
    Ok(picture.save(folder.join(format!("{name}.png")))?)
}
