//! The content of a page by roles and accessible names only.

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde::Deserialize;

use crate::alert::alerts;
use crate::control::{Role, controls, is_gone, normalize_whitespace, visible};

/// The content of a page, without element ids and problem codes, which users cannot perceive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The heading of level 1.
    pub heading: String,
    /// The first alert, if any.
    pub alert: Option<PageAlert>,
    /// The buttons in the order of the page.
    pub buttons: Vec<PageButton>,
    /// The labels and values of the inputs in the order of the page.
    pub inputs: Vec<(String, String)>,
    /// The labels of the check boxes, and whether they are checked.
    pub checkboxes: Vec<(String, bool)>,
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAlert {
    /// The element's id, which differs from that of an earlier alert with the same text.
    pub element: String,
    /// The alert's text.
    pub text: String,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageButton {
    /// The button's name.
    pub name: String,
    /// Whether the button is enabled.
    pub enabled: bool,
}

impl Page {
    /// Whether the page has a button with this name.
    pub fn has_button(&self, name: &str) -> bool {
        self.buttons.iter().any(|button| button.name == name)
    }

    /// Whether the page has an input with this label.
    pub fn has_input(&self, label: &str) -> bool {
        self.inputs.iter().any(|(other, _)| other == label)
    }
}

/// Waits until all finite animations have ended. An element that fades in counts as invisible at first and would be
/// missed.
const WAIT_FOR_ANIMATIONS: &str = "const done = arguments[0]; requestAnimationFrame(() => { \
                       const moving = document.getAnimations().filter((it) => \
                       Number.isFinite(it.effect?.getComputedTiming().endTime)); \
                       Promise.allSettled(moving.map((it) => it.finished)).then(() => done()); })";

/// Reads the content of the page.
pub(crate) async fn read(client: &Client) -> Result<Page, CmdError> {
    client.execute_async(WAIT_FOR_ANIMATIONS, Vec::new()).await?;
    let mut page = Page::default();
    for heading in visible(client, "h1, [role=heading][aria-level='1']").await? {
        if let Some(text) = unless_gone(heading.text().await)? {
            page.heading = normalize_whitespace(&text);
            break;
        }
    }
    for (name, state) in controls_with_state(client, Role::Button).await? {
        page.buttons.push(PageButton {
            name,
            enabled: !state.disabled,
        });
    }
    let inputs = controls_with_state(client, Role::Input).await?.into_iter();
    page.inputs = inputs.map(|(label, state)| (label, state.value)).collect();
    let checkboxes = controls_with_state(client, Role::Checkbox).await?.into_iter();
    page.checkboxes = checkboxes.map(|(label, state)| (label, state.checked)).collect();
    // The alert is read last, so that the controls it refers to are present.
    let alert = alerts(client).await?.into_iter().next();
    page.alert = alert.map(|(element, alert)| PageAlert {
        element: element.to_string(),
        text: alert.text,
    });
    Ok(page)
}

/// The state of a control.
#[derive(Deserialize)]
struct State {
    disabled: bool,
    value: String,
    checked: bool,
}

/// Reads all states in one call. WebDriver considers a button with `aria-disabled` enabled, because it can have the
/// focus.
const STATES: &str = "return [...arguments].map((it) => ({ value: it.value ?? '', checked: it.checked === true, \
                      disabled: it.disabled === true || it.getAttribute('aria-disabled') === 'true' }))";

/// Finds the visible controls of a role. Returns their names and states.
async fn controls_with_state(client: &Client, role: Role) -> Result<Vec<(String, State)>, CmdError> {
    let controls = controls(client, role, |_| true).await?;
    // WebKitGTK accepts elements as arguments, but not inside a list.
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

/// Returns `None` if the element was removed from the page.
fn unless_gone<T>(found: Result<T, CmdError>) -> Result<Option<T>, CmdError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if is_gone(&error) => Ok(None),
        Err(error) => Err(error),
    }
}
