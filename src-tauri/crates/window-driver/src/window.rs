//! The application's window: controls, page content, screenshots and closing.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::actions::{InputSource as _, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use image::RgbImage;

use crate::alert::{Alert, alerts};
use crate::control::{Control, Role, controls, is_gone, normalize_whitespace, visible};
use crate::display::Display;
use crate::launch::Launch;
use crate::page::{self, Page};
use crate::process::RunningProcess;
use crate::session::Session;

/// How long a control may take to appear.
const APPEAR_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a page may take to adapt to its window's size.
const RESIZE_TIMEOUT: Duration = Duration::from_secs(3);
const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// Whether the page is as wide as the display.
const FILLS_DISPLAY: &str = "return Math.round(innerWidth * devicePixelRatio) === arguments[0]";
/// Waits until the page has painted its current content.
const WAIT_FOR_PAINT: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// The longest text that is typed, in characters. A longer text, such as an access token, is pasted.
const LONGEST_TYPED_TEXT: usize = 200;
/// Inserts a text into the focused input. The page gets the same event as for a paste.
const PASTE: &str = "document.execCommand('insertText', false, arguments[0])";

/// The programs of the WebView besides the application.
const WEBVIEW: [&[u8]; 3] = [b"WebKitWebProcess", b"WebKitNetworkProcess", b"WebKitGPUProcess"];

/// The application's window. Dropping it closes the application.
#[derive(Debug)]
pub struct Window {
    session: Session,
    display: Display,
    binary: PathBuf,
}

impl Window {
    /// Starts the application and waits for its page. On a display that this process started, the window then fills the
    /// display.
    ///
    /// # Errors
    /// Fails if the application or its window does not start.
    pub async fn open(display: &Display, launch: Launch) -> Result<Self> {
        let session = Session::open(display, &launch).await?;
        let binary = launch.binary.canonicalize().unwrap_or(launch.binary);
        let window = Self {
            session,
            display: display.clone(),
            binary,
        };
        if display.is_owned() {
            let fill = async || Ok((display.maximize_windows().await? > 0).then_some(()));
            window
                .until(APPEAR_TIMEOUT, "the application's window", fill)
                .await?;
            // Without waiting, the first screenshots would have the old size. A window with a larger minimum size stays
            // larger, which is not an error.
            let fills = async || {
                let fills = window
                    .client()?
                    .execute(FILLS_DISPLAY, vec![display.width().await?.into()])
                    .await?;
                Ok(fills.as_bool().unwrap_or_default().then_some(()))
            };
            window
                .until(RESIZE_TIMEOUT, "a page as wide as the display", fills)
                .await
                .ok();
        }
        Ok(window)
    }

    /// The window's display.
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// WebDriver's client, for calls that this type does not offer.
    ///
    /// # Errors
    /// Fails if the session is closed.
    pub fn client(&self) -> Result<&Client> {
        self.session.client()
    }

    // ---- controls ----

    /// Returns the names of the visible controls of a role, in the order of the page.
    pub async fn names(&self, role: Role) -> Result<Vec<String>> {
        let controls = controls(self.client()?, role, |_| true).await?;
        Ok(controls.into_iter().map(|control| control.name).collect())
    }

    /// Whether the page has a visible control with this role and name.
    pub async fn shows(&self, role: Role, name: &str) -> Result<bool> {
        Ok(!controls(self.client()?, role, |other| other == name)
            .await?
            .is_empty())
    }

    /// Presses a button as soon as it is visible and enabled.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.press_where(&format!("the button “{name}”"), |other| other == name)
            .await
            .map(drop)
    }

    /// Presses the first button whose name matches. Returns the name.
    ///
    /// # Parameters
    /// `what`: the button's description for an error.
    pub async fn press_where(&self, what: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let button = self.enabled(what, &wanted).await?;
        button
            .element
            .click()
            .await
            .with_context(|| format!("cannot press {what}"))?;
        Ok(button.name)
    }

    /// Presses a button twice, as fast as the driver can.
    pub async fn double_press(&self, name: &str) -> Result<()> {
        let what = format!("the button “{name}”");
        let button = self.enabled(&what, &|other: &str| other == name).await?.element;
        let (down, up) = (
            PointerAction::Down {
                button: fantoccini::actions::MOUSE_BUTTON_LEFT,
            },
            PointerAction::Up {
                button: fantoccini::actions::MOUSE_BUTTON_LEFT,
            },
        );
        let twice = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element: button,
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(down.clone())
            .then(up.clone())
            .then(down)
            .then(up);
        self.client()?
            .perform_actions(twice)
            .await
            .with_context(|| format!("cannot double-press {what}"))?;
        self.client()?
            .release_actions()
            .await
            .context("cannot release the mouse button")
    }

    /// Whether a button is enabled. Fails if it does not appear.
    pub async fn is_enabled(&self, name: &str) -> Result<bool> {
        let button = self
            .control(Role::Button, &format!("the button “{name}”"), |other| {
                other == name
            })
            .await?;
        Ok(button.element.is_enabled().await?)
    }

    /// Replaces the value of an input: key by key, or in one paste if the text is long.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<()> {
        let input = self.input(label).await?;
        input
            .click()
            .await
            .with_context(|| format!("cannot focus “{label}”"))?;
        if !input.prop("value").await?.unwrap_or_default().is_empty() {
            // Select all and delete: unlike WebDriver's "clear", this sends the page input events.
            let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
            input.send_keys(&select_all).await?;
            input.send_keys(&char::from(Key::Delete).to_string()).await?;
        }
        if text.len() > LONGEST_TYPED_TEXT {
            self.client()?.execute(PASTE, vec![text.into()]).await?;
            return Ok(());
        }
        if text.is_empty() {
            return Ok(());
        }
        input
            .send_keys(text)
            .await
            .with_context(|| format!("cannot type into “{label}”"))
    }

    /// Checks or clears a check box.
    pub async fn set_checked(&self, label: &str, checked: bool) -> Result<()> {
        let what = format!("the check box “{label}”");
        let checkbox = self
            .control(Role::Checkbox, &what, |other| other == label)
            .await?;
        if checkbox.element.is_selected().await? != checked {
            let clicked = checkbox.element.click().await;
            clicked.with_context(|| format!("cannot change “{label}”"))?;
        }
        Ok(())
    }

    /// Selects a file in the page's file input, instead of in the system's dialog, which WebDriver cannot control.
    pub async fn choose_file(&self, file: &Path) -> Result<()> {
        let input = self.client()?.find(Locator::Css("input[type=file]")).await?;
        let path = file.to_str().context("a path that is not UTF-8")?;
        input
            .send_keys(path)
            .await
            .with_context(|| format!("cannot select {}", file.display()))
    }

    /// Presses Enter in an input.
    pub async fn press_enter_in(&self, label: &str) -> Result<()> {
        let enter = char::from(Key::Enter).to_string();
        self.input(label)
            .await?
            .send_keys(&enter)
            .await
            .with_context(|| format!("cannot press Enter in “{label}”"))
    }

    /// Returns the value of an input.
    pub async fn value_of(&self, label: &str) -> Result<String> {
        Ok(self.input(label).await?.prop("value").await?.unwrap_or_default())
    }

    async fn input(&self, label: &str) -> Result<Element> {
        let what = format!("the input “{label}”");
        Ok(self
            .control(Role::Input, &what, |other| other == label)
            .await?
            .element)
    }

    async fn enabled(&self, what: &str, wanted: &impl Fn(&str) -> bool) -> Result<Control> {
        let look = async || {
            for button in controls(self.client()?, Role::Button, wanted).await? {
                if button.element.is_enabled().await? {
                    return Ok(Some(button));
                }
            }
            Ok(None)
        };
        self.until(APPEAR_TIMEOUT, &format!("{what}, enabled"), look)
            .await
    }

    async fn control(&self, role: Role, what: &str, wanted: impl Fn(&str) -> bool) -> Result<Control> {
        let look = async || Ok(controls(self.client()?, role, &wanted).await?.into_iter().next());
        self.until(APPEAR_TIMEOUT, what, look).await
    }

    // ---- page content ----

    /// Reads the page's content by roles and names.
    pub async fn page(&self) -> Result<Page> {
        loop {
            match page::read(self.client()?).await {
                // The page has changed meanwhile: try again.
                Err(error) if is_gone(&error) => {}
                page => return page.context("cannot read the page"),
            }
        }
    }

    /// Returns the first heading of level 1, if any.
    pub async fn heading(&self) -> Result<Option<String>> {
        for heading in visible(self.client()?, "h1, [role=heading][aria-level='1']").await? {
            match heading.text().await {
                Ok(text) => return Ok(Some(normalize_whitespace(&text))),
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// Waits until the heading of level 1 is `text`. The error includes a problem that the page shows instead.
    pub async fn wait_for_heading(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || Ok(self.heading().await?.filter(|heading| heading == text).map(drop));
        self.until(timeout, &format!("the heading “{text}”"), look).await
    }

    /// Returns the problem that the page shows, if any.
    pub async fn alert(&self) -> Result<Option<Alert>> {
        Ok(alerts(self.client()?)
            .await?
            .into_iter()
            .next()
            .map(|(_, alert)| alert))
    }

    /// Presses a button and waits for a new problem. A problem that the page shows already does not count, even if its
    /// text is the same.
    pub async fn press_for_alert(&self, name: &str, timeout: Duration) -> Result<Alert> {
        let before = alerts(self.client()?).await?;
        self.press(name).await?;
        let look = async || {
            let now = alerts(self.client()?).await?.into_iter();
            Ok(now
                .filter(|alert| !before.contains(alert))
                .map(|(_, alert)| alert)
                .next())
        };
        self.until(timeout, &format!("a new problem after “{name}”"), look)
            .await
    }

    /// Waits until the page shows a problem.
    pub async fn wait_for_alert(&self, timeout: Duration) -> Result<Alert> {
        self.until(timeout, "a problem", async || self.alert().await)
            .await
    }

    /// Waits until the page shows the problem with this code. It may show another problem before.
    pub async fn wait_for_alert_with_code(&self, code: &str, timeout: Duration) -> Result<Alert> {
        let look = async || Ok(self.alert().await?.filter(|alert| alert.code == code));
        self.until(timeout, &format!("the problem “{code}”"), look).await
    }

    /// Waits until a live region contains `text`.
    pub async fn wait_for_status(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || {
            for element in self.client()?.find_all(Locator::Css("[role=status]")).await? {
                if normalize_whitespace(&element.text().await?).contains(text) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        };
        self.until(timeout, &format!("the announcement “{text}”"), look)
            .await
    }

    /// Waits until the page does not contain `text`.
    pub async fn wait_for_gone(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || Ok((!self.text().await?.contains(text)).then_some(()));
        self.until(timeout, &format!("a page without “{text}”"), look)
            .await
    }

    /// Returns the text of the page.
    pub async fn text(&self) -> Result<String> {
        Ok(self.client()?.find(Locator::Css("body")).await?.text().await?)
    }

    // ---- screenshots and clipboard ----

    /// Takes a screenshot of the page from the WebView.
    pub async fn page_screenshot(&self) -> Result<RgbImage> {
        let png = self
            .client()?
            .screenshot()
            .await
            .context("the WebView returned no screenshot")?;
        Ok(image::load_from_memory(&png)
            .context("the WebView's screenshot is not a PNG")?
            .into_rgb8())
    }

    /// Takes a screenshot of the display from the X server.
    pub async fn display_screenshot(&self) -> Result<RgbImage> {
        self.display.screenshot().await
    }

    /// Takes a screenshot of the display once it no longer changes, so that no transition is in progress.
    pub async fn stable_screenshot(&self) -> Result<RgbImage> {
        self.client()?
            .execute_async(WAIT_FOR_PAINT, Vec::new())
            .await
            .context("the page does not paint")?;
        let mut before = self.display_screenshot().await?;
        // Two equal screenshots in a row are enough. A page that keeps changing, such as one with a countdown, is
        // accepted after ten attempts.
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(60)).await;
            let now = self.display_screenshot().await?;
            if now == before {
                break;
            }
            before = now;
        }
        Ok(before)
    }

    /// Reads the text in the display's clipboard, if any.
    pub async fn clipboard(&self) -> Result<Option<String>> {
        self.display.clipboard().await
    }

    // ---- closing ----

    /// Returns the running processes of the application and its WebView.
    pub fn processes(&self) -> Vec<RunningProcess> {
        let mut running = self.session.processes().running();
        running.retain(|process| process.binary == self.binary || WEBVIEW.contains(&process.name()));
        running
    }

    /// Requests the window to close, like the close button in its title bar.
    pub async fn request_close(&self) -> Result<()> {
        ensure!(
            self.display.is_owned(),
            "this display may have windows of other programs, which must not be closed"
        );
        ensure!(
            self.display.request_close().await? > 0,
            "the display has no window to close"
        );
        Ok(())
    }

    /// Waits until all processes of the application have ended.
    pub async fn wait_until_gone(&self, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        loop {
            let left = self.processes();
            if left.is_empty() {
                return Ok(());
            }
            ensure!(
                Instant::now() < deadline,
                "processes still run {timeout:?} after the window was closed: {left:?}"
            );
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Ends the session, the application and the driver.
    ///
    /// # Errors
    /// Fails if WebDriver does not end the session.
    pub async fn close(self) -> Result<()> {
        self.session.close().await
    }

    /// Polls until `look` returns a value. The error names what is missing and what the page shows instead.
    async fn until<T, F>(&self, timeout: Duration, what: &str, look: impl Fn() -> F) -> Result<T>
    where
        F: Future<Output = Result<Option<T>>>,
    {
        let deadline = Instant::now() + timeout;
        loop {
            match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                Err(error) if error.downcast_ref::<CmdError>().is_some_and(is_gone) => {}
                Err(error) => return Err(error).with_context(|| format!("while waiting for {what}")),
            }
            if Instant::now() > deadline {
                bail!("{what} did not appear within {timeout:?}{}", self.summary().await);
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// The heading and the problem of the page, for error messages.
    async fn summary(&self) -> String {
        let heading = self.heading().await.ok().flatten().unwrap_or_default();
        match self.alert().await {
            Ok(Some(alert)) => format!(
                "; the page “{heading}” shows the problem {}: {}",
                alert.code, alert.text
            ),
            _ => format!("; the page is “{heading}”"),
        }
    }
}
