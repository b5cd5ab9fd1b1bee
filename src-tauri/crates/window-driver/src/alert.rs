//! The alerts on the page.

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;

use crate::control::{is_gone, normalize_whitespace, visible};

/// An alert with a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The problem's code, from `data-code`; empty if the page has none.
    pub code: String,
    /// The problem's title and remedy.
    pub text: String,
}

/// Finds the alerts on the page with their elements. A repeated problem has a new element.
pub(crate) async fn alerts(client: &Client) -> Result<Vec<(ElementRef, Alert)>, CmdError> {
    let mut found = Vec::new();
    for element in visible(client, "[role=alert]").await? {
        match alert(&element).await {
            Ok(alert) => found.extend(alert.map(|alert| (element.element_id(), alert))),
            Err(error) if is_gone(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

async fn alert(element: &Element) -> Result<Option<Alert>, CmdError> {
    let text = normalize_whitespace(&element.text().await?);
    if text.is_empty() {
        return Ok(None);
    }
    let code = element.attr("data-code").await?.unwrap_or_default();
    Ok(Some(Alert { code, text }))
}
