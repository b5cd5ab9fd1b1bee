//! Keyboard input: keys go to the element that has the focus.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::control::{computed, is_gone};
use crate::window::Window;

/// A limit that is higher than the number of tab stops on any page.
const MAX_TAB_STOPS: usize = 60;
const POLL_INTERVAL: Duration = Duration::from_millis(40);

impl Window {
    /// Returns the accessible name of the element that has the focus; empty for the page itself.
    pub async fn focused(&self) -> Result<String> {
        loop {
            let name = match self.client()?.active_element().await {
                Ok(element) => computed(self.client()?, &element, "computedlabel").await,
                Err(error) => Err(error),
            };
            match name {
                // The page has changed meanwhile: try again.
                Err(error) if is_gone(&error) => {}
                // An element that is hidden from assistive technology has no name; WebKit reports an unknown error.
                Err(error) if error.is_unknown_error() => return Ok(String::new()),
                name => return name.context("cannot read the name of the focused element"),
            }
        }
    }

    /// Waits until an element with this name has the focus.
    pub async fn wait_for_focus(&self, name: &str, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        loop {
            let focused = self.focused().await?;
            if focused == name {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("the focus is on “{focused}” instead of “{name}”");
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Presses Tab until the name of the focused element matches. Returns the name.
    ///
    /// # Parameters
    /// `description`: the element's description for an error.
    pub async fn tab_to(&self, description: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let mut stops = Vec::new();
        for _ in 0..MAX_TAB_STOPS {
            let focused = self.focused().await?;
            if wanted(&focused) {
                return Ok(focused);
            }
            stops.push(focused);
            self.press_key(char::from(Key::Tab)).await?;
        }
        bail!("Tab does not reach {description}: {stops:?}")
    }

    /// Presses Enter.
    pub async fn press_enter(&self) -> Result<()> {
        self.press_key(char::from(Key::Enter)).await
    }

    /// Types a text key by key.
    pub async fn type_keys(&self, text: &str) -> Result<()> {
        for key in text.chars() {
            self.press_key(key).await?;
        }
        Ok(())
    }

    async fn press_key(&self, key: char) -> Result<()> {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        let client = self.client()?;
        client
            .perform_actions(actions)
            .await
            .context("cannot press a key")
    }
}
