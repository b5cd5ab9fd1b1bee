//! Controls by role and accessible name.

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// What a control is to a person who hears the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something to type into.
    Input,
    /// The title of a part of the page.
    Heading,
    /// Something to look at.
    Image,
    /// Something to follow.
    Link,
    /// A box to tick.
    Checkbox,
}

impl Role {
    /// Elements that may have the role: asking the WebView about every element would take seconds.
    fn candidates(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], input[type=submit], input[type=button]",
            Self::Input => "input, textarea, [contenteditable], [role=textbox], [role=spinbutton]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Image => "img, svg, [role=img], [role=image]",
            Self::Link => "a, [role=link]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
        }
    }

    /// Whether the WebView's own word for an element is this role.
    fn is(self, computed: &str) -> bool {
        match self {
            Self::Button => computed == "button",
            Self::Input => matches!(computed, "textbox" | "searchbox" | "spinbutton" | "combobox"),
            Self::Heading => computed == "heading",
            Self::Image => matches!(computed, "image" | "img"),
            Self::Link => computed == "link",
            Self::Checkbox => matches!(computed, "checkbox" | "switch"),
        }
    }
}

/// A control on the page with the name it has.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) element: Element,
    pub(crate) name: String,
}

/// The visible controls of `role` whose name is wanted, in the order of the page.
pub(crate) async fn controls(
    client: &Client,
    role: Role,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Control>, CmdError> {
    let mut found = Vec::new();
    for element in visible(client, role.candidates()).await? {
        match control(client, role, element, &wanted).await {
            Ok(control) => found.extend(control),
            // The page changed under our hands: what is gone is not there.
            Err(error) if is_gone(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// WebDriver's own "is displayed" takes what a closed disclosure holds for visible, and a call for each element.
const VISIBLE: &str = "return [...document.querySelectorAll(arguments[0])].filter((element) => \
                       element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))";

/// The elements of a selector that a person could see, if need be by scrolling.
pub(crate) async fn visible(client: &Client, selector: &str) -> Result<Vec<Element>, CmdError> {
    let found = client.execute(VISIBLE, vec![selector.into()]).await?;
    // An element travels as an object with one member, whose name is fixed by the standard.
    let ids = found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|element| element.as_object()?.values().next()?.as_str());
    Ok(ids
        .map(|id| Element::from_element_id(client.clone(), ElementRef::from(id.to_owned())))
        .collect())
}

async fn control(
    client: &Client,
    role: Role,
    element: Element,
    wanted: impl Fn(&str) -> bool,
) -> Result<Option<Control>, CmdError> {
    let name = match computed(client, &element, "computedlabel").await {
        // What is hidden from assistive technology has no name, and WebKit's error for it no message.
        Err(error) if error.is_unknown_error() => return Ok(None),
        name => name?,
    };
    let matches = wanted(&name) && role.is(&computed(client, &element, "computedrole").await?);
    Ok(matches.then_some(Control { element, name }))
}

/// Whether an error says no more than that the element has left the page.
pub(crate) fn is_gone(error: &CmdError) -> bool {
    error.is_stale_element_reference() || error.is_no_such_element()
}

/// Spaces and line breaks are of the markup, not of the name.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The WebView's own word for an element's role (`computedrole`) or name (`computedlabel`).
pub(crate) async fn computed(
    client: &Client,
    element: &Element,
    what: &'static str,
) -> Result<String, CmdError> {
    let asked = Computed {
        element: element.element_id().to_string(),
        what,
    };
    let value = client.issue_cmd(asked).await?;
    Ok(squeezed(value.as_str().unwrap_or_default()))
}

/// "Get Computed Role" and "Get Computed Label" of WebDriver, which the client has no function for.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/{}",
            self.element, self.what
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_the_spaces_of_the_markup() {
        assert_eq!(squeezed("\n   Sign\n   in "), "Sign in");
    }

    #[test]
    fn a_password_field_is_an_input_and_no_button() {
        assert!(Role::Input.is("textbox"));
        assert!(!Role::Button.is("textbox"));
        assert!(!Role::Input.is("checkbox"));
    }
}
