//! The problems that the page shows.

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;

use crate::control::{is_gone, squeezed, visible};

/// A problem that the window shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The stable name of the problem, from `data-code`; empty if the page gives none.
    pub code: String,
    /// Its title and remedy.
    pub text: String,
}

/// The problems on the page, each with the element that shows it: the same problem met again has another one.
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
    let text = squeezed(&element.text().await?);
    if text.is_empty() {
        return Ok(None);
    }
    let code = element.attr("data-code").await?.unwrap_or_default();
    Ok(Some(Alert { code, text }))
}
