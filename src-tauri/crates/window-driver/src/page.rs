//! A page as somebody has it who knows roles and names only.

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde::Deserialize;

use crate::alert::alerts;
use crate::control::{Role, controls, is_gone, squeezed, visible};

/// All that stands on the page now: no ids, no codes, nothing that is not seen or heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The heading of level 1.
    pub heading: String,
    /// The alert that it shows, if any.
    pub alert: Option<Notice>,
    /// Buttons, in the order of the page.
    pub buttons: Vec<PageButton>,
    /// Inputs, in the order of the page: their labels, and what stands in them.
    pub inputs: Vec<(String, String)>,
    /// Boxes to tick, and whether they are.
    pub checkboxes: Vec<(String, bool)>,
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Differs from that of an earlier alert, even if that said the same.
    pub turn: String,
    /// What it says.
    pub text: String,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageButton {
    /// Its name.
    pub name: String,
    /// Whether it takes a press now.
    pub enabled: bool,
}

impl Page {
    /// Whether a button of that name is there.
    pub fn has_button(&self, name: &str) -> bool {
        self.buttons.iter().any(|button| button.name == name)
    }

    /// Whether an input of that label is there.
    pub fn has_input(&self, label: &str) -> bool {
        self.inputs.iter().any(|(other, _)| other == label)
    }
}

/// Answers when nothing moves that comes to rest by itself. What fades in is taken for invisible at first, and would be
/// overlooked.
const AT_REST: &str = "const done = arguments[0]; requestAnimationFrame(() => { \
                       const moving = document.getAnimations().filter((it) => \
                       Number.isFinite(it.effect?.getComputedTiming().endTime)); \
                       Promise.allSettled(moving.map((it) => it.finished)).then(() => done()); })";

pub(crate) async fn look(client: &Client) -> Result<Page, CmdError> {
    client.execute_async(AT_REST, Vec::new()).await?;
    let mut page = Page::default();
    for heading in visible(client, "h1, [role=heading][aria-level='1']").await? {
        if let Some(text) = there(heading.text().await)? {
            page.heading = squeezed(&text);
            break;
        }
    }
    for (name, state) in told(client, Role::Button).await? {
        page.buttons.push(PageButton {
            name,
            enabled: !state.resting,
        });
    }
    let inputs = told(client, Role::Input).await?.into_iter();
    page.inputs = inputs.map(|(label, state)| (label, state.value)).collect();
    let checkboxes = told(client, Role::Checkbox).await?.into_iter();
    page.checkboxes = checkboxes.map(|(label, state)| (label, state.ticked)).collect();
    // Last: what it is about is there by then.
    let alert = alerts(client).await?.into_iter().next();
    page.alert = alert.map(|(element, alert)| Notice {
        turn: element.to_string(),
        text: alert.text,
    });
    Ok(page)
}

/// How a control stands, for whoever hears the page.
#[derive(Deserialize)]
struct State {
    resting: bool,
    value: String,
    ticked: bool,
}

/// One call for all of them. `aria-disabled` leaves a button to the keyboard, and WebDriver takes it for enabled.
const STATES: &str = "return [...arguments].map((it) => ({ value: it.value ?? '', ticked: it.checked === true, \
                      resting: it.disabled === true || it.getAttribute('aria-disabled') === 'true' }))";

async fn told(client: &Client, role: Role) -> Result<Vec<(String, State)>, CmdError> {
    let controls = controls(client, role, |_| true).await?;
    // WebKitGTK knows elements as arguments, and not in a list that is one.
    let elements = controls
        .iter()
        .map(|control| serde_json::to_value(&control.element));
    let states = client
        .execute(STATES, elements.collect::<Result<_, _>>()?)
        .await?;
    let states: Vec<State> = serde_json::from_value(states)?;
    Ok(controls
        .into_iter()
        .map(|control| control.name)
        .zip(states)
        .collect())
}

/// What is gone from the page meanwhile is not there.
fn there<T>(found: Result<T, CmdError>) -> Result<Option<T>, CmdError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if is_gone(&error) => Ok(None),
        Err(error) => Err(error),
    }
}
