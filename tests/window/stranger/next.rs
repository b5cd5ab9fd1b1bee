//! What the stranger does next, by what stands on the page and what he knows.

use anyhow::{Context, Result};
use window_driver::Page;

use super::remedy::Errand;
use super::stranger::Stranger;

const DONE: &str = "Authenticator app added";
/// The label of the field for what his phone shows.
pub(super) const CODE: &str = "Six-digit code";
const SENT_CODE: &str = "Code from the message";

/// What he takes for "go on", where more than one is there the first of these.
const GO_ON: [&str; 16] = [
    "Add authenticator app",
    "Replace authenticator app",
    "Show QR code",
    "Verify",
    "Set password",
    "Confirm",
    "Check registration",
    "Try again",
    "Continue",
    "Connect",
    "Save",
    "Test sign-in",
    "Sign in",
    "Sign in again",
    "Back",
    "Start over",
];

/// What he does next.
#[derive(Debug)]
pub(super) enum Step {
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

impl Stranger<'_> {
    /// `more`: whether something is to go wrong yet.
    pub(super) fn next(&mut self, page: &Page, more: bool) -> Result<Step> {
        let enabled = |name: &str| {
            page.buttons
                .iter()
                .any(|button| button.name == name && button.enabled)
        };
        if let Some(step) = self.errand.clone().and_then(|errand| self.runs(&errand, page)) {
            return Ok(step);
        }
        if page.heading == "Continue in your browser" {
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
                "Use another account",
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
                "Managed login domain",
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
        if page.heading == "Which code can you use now?" {
            let by_mail = page.buttons.iter().find(|button| button.name.contains("Email"))?;
            return press(&by_mail.name);
        }
        None
    }
}
