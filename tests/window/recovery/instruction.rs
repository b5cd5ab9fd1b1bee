//! Reads from the text of an alert what the user is to do.

use window_driver::Page;

/// Something to do before continuing as before. The user finds the way there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Instruction {
    /// Press a button on this page or an earlier one.
    Press(String),
    /// Open the settings of the pool.
    Settings,
    /// Open the list of pools.
    List,
    /// Restart the app.
    Restart,
}

/// Returns the instruction in an alert. Often there is none, and the user tries again with the right input.
pub(crate) fn instruction(alert: &str, page: &Page) -> Option<Instruction> {
    let contains = |words: &str| alert.contains(words);
    if contains("tart the app again") || contains("open it again") {
        return Some(Instruction::Restart);
    }
    if contains("in the pool’s settings") || contains("Edit the pool") {
        return Some(Instruction::Settings);
    }
    if contains("Go back to the list") || contains("add it yourself") || contains("the pool yourself") {
        return Some(Instruction::List);
    }
    if contains("Start over") && page.has_button("Start over") {
        return Some(Instruction::Press("Start over".to_owned()));
    }
    if contains("sk for another code") {
        let send = page
            .buttons
            .iter()
            .find(|button| button.name.starts_with("Send "));
        return send.map(|button| Instruction::Press(button.name.clone()));
    }
    // A quoted field on this page is filled in anyway.
    if quoted(alert).any(|name| page.has_input(name)) {
        return None;
    }
    let named = quoted(alert).next()?;
    let is_there = page.has_button(named);
    (is_there || contains("where you sign in")).then(|| Instruction::Press(named.to_owned()))
}

/// Returns the texts in quotation marks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let after_each = text.split('“').skip(1);
    after_each
        .filter_map(|rest| rest.split_once('”'))
        .map(|(name, _)| name)
}
