//! A simulated user who does what the roles, names and texts of the window suggest.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use window_driver::{Page, PageAlert, Window};

use super::environment::Environment;
use super::instruction::{Instruction, instruction};
use super::journey::{Failure, Journey};
use super::step::{CODE, Step};
use crate::fixture::{TIMEOUT, secret_in_qr_code};

/// The test fails after this number of steps.
const MAX_STEPS: usize = 90;
/// Long enough for a call and its automatic retries.
const CALL_TIMEOUT: Duration = Duration::from_secs(120);
/// How long the page may take to react to an input.
const REACTION_TIMEOUT: Duration = Duration::from_secs(2);

/// Returns whether the whole alert is visible.
const ON_SCREEN: &str = "const { top, bottom } = document.querySelector('[role=alert]').getBoundingClientRect(); \
                         return top >= 0 && bottom <= innerHeight";

/// Runs a journey from the opened window to the registered authenticator.
pub(crate) async fn run(journey: Journey) -> Result<()> {
    let mut environment = Environment::start(journey.account, journey.colours, journey.size).await?;
    (journey.start)(&mut environment)?;
    let window = environment.open_window().await?;
    let mut user = SimulatedUser {
        failures: journey.failures.iter(),
        environment,
        window,
        last_alert: None,
        instruction: None,
        log: String::new(),
    };
    let name = journey.name;
    if let Err(error) = user.run(&journey).await {
        save_picture(&user.window, &format!("{name}-failed")).await.ok();
        return Err(error.context(format!("{name}; the steps were:\n{}", user.log)));
    }
    user.window.close().await
}

/// A user who reads the window.
pub(super) struct SimulatedUser<'a> {
    failures: std::slice::Iter<'a, Failure>,
    pub(super) environment: Environment,
    window: Window,
    /// The newest alert that was read.
    last_alert: Option<PageAlert>,
    pub(super) instruction: Option<Instruction>,
    log: String,
}

impl SimulatedUser<'_> {
    async fn run(&mut self, journey: &Journey) -> Result<()> {
        let mut expected = self.failures.next();
        if let Some(failure) = expected {
            (failure.cause)(&mut self.environment)?;
        }
        for _ in 0..MAX_STEPS {
            let page = self.wait_until_idle().await?;
            if let Some((_, act)) = self
                .environment
                .heading_action
                .take_if(|(heading, _)| *heading == page.heading)
            {
                act(&mut self.environment)?;
            }
            if let Some(alert) = page
                .alert
                .clone()
                .filter(|alert| self.last_alert.as_ref() != Some(alert))
            {
                writeln!(self.log, "  “{}”: {}", page.heading, alert.text)?;
                let Some(failure) = expected else {
                    bail!("an unexpected problem: {}", alert.text);
                };
                self.check_alert(failure.code, &alert).await?;
                self.read_alert(alert, &page);
                (failure.resolution)(&mut self.environment)
                    .with_context(|| format!("after {}", failure.code))?;
                expected = self.failures.next();
                if let Some(failure) = expected {
                    (failure.cause)(&mut self.environment)
                        .with_context(|| format!("before {}", failure.code))?;
                }
            }
            let step = self.next_step(&page, expected.is_some())?;
            writeln!(self.log, "  “{}”: {step:?}", page.heading)?;
            if let Step::Done = step {
                if let Some(failure) = expected {
                    bail!("the problem {} did not occur", failure.code);
                }
                ensure!(
                    self.environment.is_enrolled()?,
                    "the window reports success, but the pool has no authenticator of the user"
                );
                return Ok(());
            }
            if let Err(error) = self.perform(step, &page).await {
                // On a busy machine the page may have changed meanwhile.
                ensure!(self.wait_until_idle().await?.heading != page.heading, error);
                writeln!(self.log, "  … too late: the page has changed")?;
            }
        }
        bail!("{} did not end", journey.name)
    }

    /// Waits until no operation is running and returns the page.
    async fn wait_until_idle(&self) -> Result<Page> {
        let deadline = Instant::now() + CALL_TIMEOUT;
        loop {
            let page = self.window.page().await?;
            let busy = page.buttons.iter().any(|button| button.name.ends_with('…'));
            // Every screen has a button of its own. Without one, the page was read while the screen changed.
            let changes = page.buttons.iter().all(|button| button.name == "Settings");
            if !busy && !changes {
                return Ok(page);
            }
            ensure!(Instant::now() < deadline, "the operation does not end: {page:?}");
            if changes {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
            let before = self.window.text().await?;
            self.wait_for_change(&before, REACTION_TIMEOUT).await?;
        }
    }

    /// Checks that the problem is the expected one and that its text is complete and visible, and saves a picture.
    async fn check_alert(&self, code: &str, alert: &PageAlert) -> Result<()> {
        let shown = self.window.alert().await?.context("the alert is gone")?;
        ensure!(
            shown.code == code,
            "the problem is {}, not {code}: {}",
            shown.code,
            alert.text
        );
        for defect in [
            "undefined",
            "null",
            "NaN",
            "[object",
            "${",
            "{$",
            "error occurred",
        ] {
            ensure!(
                !alert.text.contains(defect),
                "the text of {code} contains {defect}: {}",
                alert.text
            );
        }
        ensure!(
            alert.text.len() > 40,
            "the problem has no title or no remedy: {:?}",
            alert.text
        );
        let on_screen = self.window.client()?.execute(ON_SCREEN, Vec::new()).await?;
        ensure!(on_screen == true, "the alert of {code} is not completely visible");
        save_picture(&self.window, code).await
    }

    fn read_alert(&mut self, alert: PageAlert, page: &Page) {
        let knowledge = &mut self.environment.knowledge;
        knowledge
            .to_clear
            .extend(knowledge.mistakes.keys().filter(|label| **label != CODE));
        knowledge.mistakes.clear();
        knowledge.wrong_code = None;
        self.instruction = instruction(&alert.text, page);
        self.last_alert = Some(alert);
    }

    async fn perform(&mut self, step: Step, page: &Page) -> Result<()> {
        match step {
            Step::Fill(typed, press) => {
                for (label, text) in typed {
                    self.window.type_into(&label, &text).await?;
                }
                if let Some(name) = press {
                    self.press(&name).await?;
                }
            }
            Step::Tick(label, ticked) => self.window.set_checked(&label, ticked).await?,
            Step::Press(name) => self.press(&name).await?,
            Step::TypeCode => {
                let code = self.code(page).await?;
                let before = self.window.text().await?;
                self.window.type_into(CODE, &code).await?;
                self.wait_for_change(&before, REACTION_TIMEOUT).await?;
                // The window sends the code automatically, unless another field is empty.
                let after = self.wait_until_idle().await?;
                let is_typed = after
                    .inputs
                    .iter()
                    .any(|(label, text)| label == CODE && *text == code);
                let is_unchanged = after.alert == page.alert && after.heading == page.heading;
                let verify = ["Verify", "Continue", "Test sign-in"]
                    .into_iter()
                    .find(|name| after.has_button(name));
                if let (true, true, Some(name)) = (is_typed, is_unchanged, verify) {
                    self.press(name).await?;
                }
            }
            Step::ChooseFile => {
                let file = self
                    .environment
                    .knowledge
                    .file
                    .take()
                    .context("no file to import")?;
                let before = self.window.text().await?;
                self.window.choose_file(&file).await?;
                self.wait_for_change(&before, REACTION_TIMEOUT).await?;
            }
            Step::OpenBrowser => self.open_browser().await?,
            Step::Restart => {
                self.window.request_close().await?;
                self.window.wait_until_gone(TIMEOUT).await?;
                self.window = self.environment.open_window().await?;
                self.last_alert = None;
            }
            Step::Wait => {
                let before = self.window.text().await?;
                self.wait_for_change(&before, CALL_TIMEOUT).await?;
            }
            Step::Done => {}
        }
        Ok(())
    }

    /// Presses a button and waits for a reaction of the page.
    async fn press(&mut self, name: &str) -> Result<()> {
        if name == "Copy secret" && std::mem::take(&mut self.environment.disconnects_clipboard) {
            self.window.press(name).await?;
            self.window.wait_for_status("Secret copied", TIMEOUT).await?;
            ensure!(
                self.window.display().disconnect_clipboard_owner().await?,
                "the clipboard has no owner"
            );
        }
        let before = self.window.text().await?;
        self.window.press(name).await?;
        self.wait_for_change(&before, REACTION_TIMEOUT).await
    }

    /// Waits until the text of the page changes, apart from inputs, but not longer than `timeout`.
    async fn wait_for_change(&self, before: &str, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        // Digits are ignored, because a countdown changes them.
        let without_digits = |text: &str| text.replace(|digit: char| digit.is_ascii_digit(), "");
        while Instant::now() < deadline
            && without_digits(&self.window.text().await?) == without_digits(before)
        {
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        Ok(())
    }

    /// Returns the code to type. Waits for the next code where the page requires a new one.
    async fn code(&mut self, page: &Page) -> Result<String> {
        if page.heading == "Scan the QR code" {
            let secret = secret_in_qr_code(&self.window).await?;
            self.environment.knowledge.authenticator.new = Some(secret);
        }
        let authenticator = &self.environment.knowledge.authenticator;
        let entry = match page.heading.as_str() {
            "Your current authenticator app" => authenticator.old.as_ref().or(authenticator.new.as_ref()),
            _ => authenticator.new.as_ref(),
        };
        let secret = entry.context("the authenticator has no entry")?.clone();
        if let Some(kind) = self.environment.knowledge.wrong_code {
            return self.environment.knowledge.authenticator.wrong_code(&secret, kind);
        }
        // At the scan a code may be typed twice, because a wrong one is not sent.
        let asks_for_new_code = self
            .last_alert
            .as_ref()
            .is_some_and(|alert| alert.text.contains("shows a new"));
        if (page.heading != "Scan the QR code" || asks_for_new_code)
            && self
                .environment
                .knowledge
                .authenticator
                .has_typed_current_code(&secret)?
        {
            self.environment.advance_clock(30);
        }
        self.environment.knowledge.authenticator.code(&secret)
    }

    async fn open_browser(&mut self) -> Result<()> {
        let deadline = Instant::now() + TIMEOUT;
        let opened_address = loop {
            if let Some(address) = self.environment.browser.opened_address() {
                break address;
            }
            ensure!(Instant::now() < deadline, "no browser was opened");
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let before = self.window.text().await?;
        let address = self.environment.stale_redirect.clone().unwrap_or(opened_address);
        // The window may answer with an error page.
        let visit = tokio::task::spawn_blocking(move || ureq::get(&address).call().map(drop));
        visit.await?.ok();
        self.wait_for_change(&before, CALL_TIMEOUT).await
    }
}

/// Saves a picture of the window in `target/window/problems`, for review.
async fn save_picture(window: &Window, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/problems");
    std::fs::create_dir_all(&folder)?;
    let picture = window.stable_screenshot().await?;
    Ok(picture.save(folder.join(format!("{name}.png")))?)
}
