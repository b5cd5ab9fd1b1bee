//! Finds controls by role and accessible name.

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// The accessible role of a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A button.
    Button,
    /// A text input.
    Input,
    /// A heading.
    Heading,
    /// An image.
    Image,
    /// A link.
    Link,
    /// A check box or switch.
    Checkbox,
}

impl Role {
    /// A selector of elements that may have the role. Computing the role of every element would take seconds.
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

    /// Whether a role that the WebView computed is this role.
    fn matches(self, computed: &str) -> bool {
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

/// A control on the page, and its accessible name.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) element: Element,
    pub(crate) name: String,
}

/// Finds the visible controls of a role whose name matches, in the order of the page.
pub(crate) async fn controls(
    client: &Client,
    role: Role,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Control>, CmdError> {
    let mut found = Vec::new();
    for element in visible(client, role.candidates()).await? {
        match control(client, role, element, &wanted).await {
            Ok(control) => found.extend(control),
            // The page has changed meanwhile: skip a removed element.
            Err(error) if is_gone(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// WebDriver's "is displayed" considers the content of a closed disclosure visible, and needs a call for each element.
const VISIBLE: &str = "return [...document.querySelectorAll(arguments[0])].filter((element) => \
                       element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))";

/// Finds the elements of a selector that are visible, possibly after scrolling.
pub(crate) async fn visible(client: &Client, selector: &str) -> Result<Vec<Element>, CmdError> {
    let found = client.execute(VISIBLE, vec![selector.into()]).await?;
    // WebDriver represents an element as an object with one member, whose name the standard defines.
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
        // An element that is hidden from assistive technology has no name; WebKit reports an unknown error.
        Err(error) if error.is_unknown_error() => return Ok(None),
        name => name?,
    };
    let matches = wanted(&name) && role.matches(&computed(client, &element, "computedrole").await?);
    Ok(matches.then_some(Control { element, name }))
}

/// Whether an error means that the element was removed from the page.
pub(crate) fn is_gone(error: &CmdError) -> bool {
    error.is_stale_element_reference() || error.is_no_such_element()
}

/// Replaces runs of whitespace, which come from the markup, with one space.
pub(crate) fn normalize_whitespace(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns an element's role (`computedrole`) or name (`computedlabel`) as computed by the WebView.
pub(crate) async fn computed(
    client: &Client,
    element: &Element,
    property: &'static str,
) -> Result<String, CmdError> {
    let command = GetComputed {
        element: element.element_id().to_string(),
        property,
    };
    let value = client.issue_cmd(command).await?;
    Ok(normalize_whitespace(value.as_str().unwrap_or_default()))
}

/// WebDriver's "Get Computed Role" and "Get Computed Label", for which the client has no function.
#[derive(Debug)]
struct GetComputed {
    element: String,
    property: &'static str,
}

impl WebDriverCompatibleCommand for GetComputed {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/{}",
            self.element, self.property
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
    fn normalize_whitespace_removes_markup_whitespace() {
        assert_eq!(normalize_whitespace("\n   Sign\n   in "), "Sign in");
    }

    #[test]
    fn text_box_is_an_input_only() {
        assert!(Role::Input.matches("textbox"));
        assert!(!Role::Button.matches("textbox"));
        assert!(!Role::Input.matches("checkbox"));
    }
}
