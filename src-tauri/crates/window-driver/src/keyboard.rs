//! The window by keyboard alone: keys go to whatever has the focus.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::control::{computed, is_gone};
use crate::window::Window;

/// More stops than any page has.
const STOPS_AT_MOST: usize = 60;
const LOOK_AGAIN: Duration = Duration::from_millis(40);

impl Window {
    /// The name of what has the focus, as a screen reader says it; empty for the page itself.
    pub async fn focused(&self) -> Result<String> {
        loop {
            let named = match self.client()?.active_element().await {
                Ok(element) => computed(self.client()?, &element, "computedlabel").await,
                Err(error) => Err(error),
            };
            match named {
                // The page changed under our eyes.
                Err(error) if is_gone(&error) => {}
                // What is hidden from assistive technology has no name, and WebKit's error for it no message.
                Err(error) if error.is_unknown_error() => return Ok(String::new()),
                named => return named.context("nobody knows what has the focus"),
            }
        }
    }

    /// Waits until something of that name has the focus without anybody's doing.
    pub async fn wait_for_focus(&self, name: &str, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        loop {
            let focused = self.focused().await?;
            if focused == name {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("the focus is on “{focused}” and not on “{name}”");
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Goes on by Tab until what has the focus has a name that is `wanted`; gives that name back.
    pub async fn tab_to(&self, what: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let mut stops = Vec::new();
        for _ in 0..STOPS_AT_MOST {
            let focused = self.focused().await?;
            if wanted(&focused) {
                return Ok(focused);
            }
            stops.push(focused);
            self.strike(char::from(Key::Tab)).await?;
        }
        bail!("Tab never comes to {what}: {stops:?}")
    }

    /// Presses Enter.
    pub async fn strike_enter(&self) -> Result<()> {
        self.strike(char::from(Key::Enter)).await
    }

    /// Types key by key.
    pub async fn strike_keys(&self, text: &str) -> Result<()> {
        for key in text.chars() {
            self.strike(key).await?;
        }
        Ok(())
    }

    async fn strike(&self, key: char) -> Result<()> {
        let struck = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        let client = self.client()?;
        client
            .perform_actions(struck)
            .await
            .context("could not strike a key")
    }
}
