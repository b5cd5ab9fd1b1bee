//! What somebody who can read does about what an alert says.

use window_driver::Page;

/// Something to be done before he goes on as before. He finds the way there himself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Errand {
    /// This button, on this page or where he came from.
    Press(String),
    /// The details of his pool.
    Settings,
    /// The list of pools.
    List,
    StartAgain,
}

/// The errand that an alert sends somebody on; often there is none, and he tries again with what he types right now.
pub(crate) fn errand(alert: &str, page: &Page) -> Option<Errand> {
    let says = |words: &str| alert.contains(words);
    if says("tart the app again") || says("open it again") {
        return Some(Errand::StartAgain);
    }
    if says("in the pool’s settings") || says("Edit the pool") {
        return Some(Errand::Settings);
    }
    if says("Go back to the list") || says("add it yourself") || says("the pool yourself") {
        return Some(Errand::List);
    }
    if says("Start over") && page.has_button("Start over") {
        return Some(Errand::Press("Start over".to_owned()));
    }
    if says("sk for another code") {
        let send = page
            .buttons
            .iter()
            .find(|button| button.name.starts_with("Send "));
        return send.map(|button| Errand::Press(button.name.clone()));
    }
    // A field that is named and there is filled in.
    if quoted(alert).any(|name| page.has_input(name)) {
        return None;
    }
    let named = quoted(alert).next()?;
    let is_there = page.has_button(named);
    (is_there || says("where you sign in")).then(|| Errand::Press(named.to_owned()))
}

/// The texts in quotation marks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let after_each = text.split('“').skip(1);
    after_each
        .filter_map(|rest| rest.split_once('”'))
        .map(|(name, _)| name)
}
