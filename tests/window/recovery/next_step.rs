//! Chooses the next step from the page and from what the user knows.

use anyhow::{Context, Result};
use window_driver::Page;

use super::instruction::Instruction;
use super::step::{CODE, Step};
use super::user::SimulatedUser;

const DONE: &str = "Authenticator app added";
const SENT_CODE: &str = "Code from the message";

/// The buttons that continue, in order of preference.
const CONTINUE: [&str; 16] = [
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

impl SimulatedUser<'_> {
    /// Returns the next step. `more` is whether a failure is still expected.
    pub(super) fn next_step(&mut self, page: &Page, more: bool) -> Result<Step> {
        let enabled = |name: &str| {
            page.buttons
                .iter()
                .any(|button| button.name == name && button.enabled)
        };
        if let Some(step) = self
            .instruction
            .clone()
            .and_then(|instruction| self.follow(&instruction, page))
        {
            return Ok(step);
        }
        if page.heading == "Continue in your browser" {
            return Ok(match self.environment.opens_browser {
                true => Step::OpenBrowser,
                false => Step::Wait,
            });
        }
        if let Some(step) = self.checkbox_step(page) {
            return Ok(step);
        }
        let typed = self.fields_to_fill(page);
        // Before the code, because the window sends a complete code automatically.
        let knowledge = &mut self.environment.knowledge;
        if knowledge.presses.front().is_some_and(|name| enabled(name)) {
            let press = knowledge.presses.pop_front().map(str::to_owned);
            return Ok(Step::Fill(typed, press));
        }
        if knowledge.file.is_some() && page.has_button("Import from a file") {
            return Ok(Step::ChooseFile);
        }
        if page.heading == DONE && !(more && page.has_input(CODE)) {
            return Ok(Step::Done);
        }
        if let Some(step) = self.step_before_form(page) {
            return Ok(step);
        }
        if page.has_input(CODE) && !self.environment.knowledge.mistakes.contains_key(CODE) {
            return Ok(match typed.is_empty() {
                true => Step::TypeCode,
                false => Step::Fill(typed, None),
            });
        }
        let knowledge = &self.environment.knowledge;
        let button = knowledge
            .sign_in_button
            .into_iter()
            .chain(CONTINUE)
            .find(|name| enabled(name));
        let button = button.with_context(|| format!("no button continues: {page:?}"))?;
        Ok(Step::Fill(typed, Some(button.to_owned())))
    }

    /// Returns the step that an instruction needs on this page, or ends the instruction.
    fn follow(&mut self, instruction: &Instruction, page: &Page) -> Option<Step> {
        let pool = &self.environment.knowledge.pool;
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
        match instruction {
            Instruction::Restart => {
                self.instruction = None;
                Some(Step::Restart)
            }
            Instruction::Press(name) if page.has_button(name) => {
                self.instruction = None;
                Some(Step::Fill(self.fields_to_fill(page), Some(name.clone())))
            }
            Instruction::Settings if page.has_input("User pool ID") => {
                self.instruction = None;
                None
            }
            Instruction::Settings if page.has_button(&format!("Edit {pool}")) => {
                Some(Step::Press(format!("Edit {pool}")))
            }
            Instruction::List if page.has_button("Add a user pool") => {
                self.instruction = None;
                None
            }
            Instruction::Press(_) | Instruction::Settings | Instruction::List => back(),
        }
    }

    fn checkbox_step(&self, page: &Page) -> Option<Step> {
        let wanted = self.environment.knowledge.ticks;
        let wrong = page
            .checkboxes
            .iter()
            .find(|(name, ticked)| *ticked != (wanted == Some(name.as_str())));
        wrong.map(|(name, ticked)| Step::Tick(name.clone(), !ticked))
    }

    /// Returns the fields of this page whose text is not the wanted one, with the wanted text.
    fn fields_to_fill(&self, page: &Page) -> Vec<(String, String)> {
        let knowledge = &self.environment.knowledge;
        let wanted = |label: &str| {
            let sent_code = || {
                (label == SENT_CODE)
                    .then(|| self.environment.sent_code())
                    .flatten()
            };
            let known = || knowledge.fields.get(label).cloned().or_else(sent_code);
            let emptied = || knowledge.to_clear.contains(&label).then(String::new);
            knowledge
                .mistakes
                .get(label)
                .cloned()
                .or_else(known)
                .or_else(emptied)
        };
        let typed = page.inputs.iter().filter_map(|(label, current)| {
            let text = wanted(label).filter(|text| text != current)?;
            Some((label.clone(), text))
        });
        typed.collect()
    }

    /// Returns the step on pages before a form, and for fields that are hidden.
    fn step_before_form(&self, page: &Page) -> Option<Step> {
        let press = |name: &str| Some(Step::Press(name.to_owned()));
        let knowledge = &self.environment.knowledge;
        if page.has_input("User pool ID") {
            let settings = [
                "Region",
                "Endpoint URL",
                "CA file",
                "Proxy",
                "Managed login domain",
            ];
            let wanted =
                |label| knowledge.fields.contains_key(label) || knowledge.mistakes.contains_key(label);
            let hidden = settings
                .into_iter()
                .any(|label| wanted(label) && !page.has_input(label));
            // All fields appear together; an imported pool does not have all of them.
            return (hidden && !page.has_input("Region")).then(|| Step::Press("More settings".to_owned()));
        }
        if page.has_button("Add a user pool") {
            let pool = page
                .buttons
                .iter()
                .find(|button| button.name.starts_with(&knowledge.pool));
            return match pool {
                Some(pool) => press(&pool.name),
                None => press("Add a user pool"),
            };
        }
        if page.has_input(SENT_CODE)
            && self.environment.sent_code().is_none()
            && !knowledge.mistakes.contains_key(SENT_CODE)
        {
            let send = page
                .buttons
                .iter()
                .find(|button| button.name.starts_with("Send "))?;
            return press(&send.name);
        }
        if page.heading == "Which code can you use now?" {
            let by_email = page.buttons.iter().find(|button| button.name.contains("Email"))?;
            return press(&by_email.name);
        }
        None
    }
}
