//! The window as the person in front of it has it.

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
use crate::control::{Control, Role, controls, is_gone, squeezed, visible};
use crate::display::Display;
use crate::launch::Launch;
use crate::page::{self, Page};
use crate::process::RunningProcess;
use crate::session::Session;

/// How long a control may take to appear before a person would give up on it.
const APPEARS: Duration = Duration::from_secs(10);
/// How long a page may take to follow its window's size.
const RESIZES: Duration = Duration::from_secs(3);
const LOOK_AGAIN: Duration = Duration::from_millis(40);

/// Whether the page is as wide as the display has pixels.
const FILLS: &str = "return Math.round(innerWidth * devicePixelRatio) === arguments[0]";
/// Answers when the page has painted what it holds now.
const PAINTED: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// Characters. What is longer, such as an access token, is pasted.
const TYPED_AT_MOST: usize = 200;
/// Into the input that has the focus; the page hears it as it hears a paste.
const PASTE: &str = "document.execCommand('insertText', false, arguments[0])";

/// The programs that a WebView consists of beside the application.
const WEBVIEW: [&[u8]; 3] = [b"WebKitWebProcess", b"WebKitNetworkProcess", b"WebKitGPUProcess"];

/// The application's window. Dropping it closes the application.
#[derive(Debug)]
pub struct Window {
    session: Session,
    display: Display,
    binary: PathBuf,
}

impl Window {
    /// Starts the application and waits for its page. On a display of our own the window then fills the display.
    pub async fn open(display: &Display, launch: Launch) -> Result<Self> {
        let session = Session::open(display, &launch).await?;
        let binary = launch.binary.canonicalize().unwrap_or(launch.binary);
        let window = Self {
            session,
            display: display.clone(),
            binary,
        };
        if display.is_ours() {
            let fill = async || Ok((display.fill().await? > 0).then_some(()));
            window.until(APPEARS, "the application's window", fill).await?;
            // Otherwise the first pictures would still be of the old size. A window that cannot become so small stays
            // larger, which is no reason to fail.
            let fills = async || {
                let fills = window
                    .client()?
                    .execute(FILLS, vec![display.width().await?.into()])
                    .await?;
                Ok(fills.as_bool().unwrap_or_default().then_some(()))
            };
            window
                .until(RESIZES, "a page as wide as the display", fills)
                .await
                .ok();
        }
        Ok(window)
    }

    /// The display that it is on.
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// WebDriver's client, for what no function here does.
    pub fn client(&self) -> Result<&Client> {
        self.session.client()
    }

    // ---- controls ----

    /// The names of the visible controls of a role, in the order of the page.
    pub async fn names(&self, role: Role) -> Result<Vec<String>> {
        let controls = controls(self.client()?, role, |_| true).await?;
        Ok(controls.into_iter().map(|control| control.name).collect())
    }

    /// Whether a visible control of that name is there now.
    pub async fn shows(&self, role: Role, name: &str) -> Result<bool> {
        Ok(!controls(self.client()?, role, |other| other == name)
            .await?
            .is_empty())
    }

    /// Presses the button of that name as soon as it is there and enabled.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.press_where(&format!("the button “{name}”"), |other| other == name)
            .await
            .map(drop)
    }

    /// Presses the first button whose name is `wanted`; gives that name back. `what` says in an error what was missed.
    pub async fn press_where(&self, what: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let button = self.enabled(what, &wanted).await?;
        button
            .element
            .click()
            .await
            .with_context(|| format!("could not press {what}"))?;
        Ok(button.name)
    }

    /// Presses the button twice, as fast as the driver can.
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
            .with_context(|| format!("could not double-press {what}"))?;
        self.client()?
            .release_actions()
            .await
            .context("could not let go of the mouse")
    }

    /// Whether the button of that name can be pressed. An error if there is none.
    pub async fn is_enabled(&self, name: &str) -> Result<bool> {
        let button = self
            .control(Role::Button, &format!("the button “{name}”"), |other| {
                other == name
            })
            .await?;
        Ok(button.element.is_enabled().await?)
    }

    /// Replaces what stands in the input of that label by `text`: key by key, or at once where nobody would type so much.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<()> {
        let input = self.input(label).await?;
        input
            .click()
            .await
            .with_context(|| format!("could not go to “{label}”"))?;
        if !input.prop("value").await?.unwrap_or_default().is_empty() {
            // Select all and delete, which the page hears like any other typing; WebDriver's own "clear" it does not.
            let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
            input.send_keys(&select_all).await?;
            input.send_keys(&char::from(Key::Delete).to_string()).await?;
        }
        if text.len() > TYPED_AT_MOST {
            self.client()?.execute(PASTE, vec![text.into()]).await?;
            return Ok(());
        }
        if text.is_empty() {
            return Ok(());
        }
        input
            .send_keys(text)
            .await
            .with_context(|| format!("could not type into “{label}”"))
    }

    /// Ticks the box of that label, or clears it.
    pub async fn tick(&self, label: &str, ticked: bool) -> Result<()> {
        let what = format!("the box “{label}”");
        let checkbox = self
            .control(Role::Checkbox, &what, |other| other == label)
            .await?;
        if checkbox.element.is_selected().await? != ticked {
            let clicked = checkbox.element.click().await;
            clicked.with_context(|| format!("could not tick “{label}”"))?;
        }
        Ok(())
    }

    /// Gives a file to the page's input for files, as the system's dialogue would, which no driver can see.
    pub async fn choose_file(&self, file: &Path) -> Result<()> {
        let input = self.client()?.find(Locator::Css("input[type=file]")).await?;
        let path = file.to_str().context("a path that is not UTF-8")?;
        input
            .send_keys(path)
            .await
            .with_context(|| format!("could not choose {}", file.display()))
    }

    /// Presses Enter in the input of that label.
    pub async fn enter(&self, label: &str) -> Result<()> {
        let enter = char::from(Key::Enter).to_string();
        self.input(label)
            .await?
            .send_keys(&enter)
            .await
            .with_context(|| format!("could not press Enter in “{label}”"))
    }

    /// What stands in the input of that label.
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
        self.until(APPEARS, &format!("{what}, enabled"), look).await
    }

    async fn control(&self, role: Role, what: &str, wanted: impl Fn(&str) -> bool) -> Result<Control> {
        let look = async || Ok(controls(self.client()?, role, &wanted).await?.into_iter().next());
        self.until(APPEARS, what, look).await
    }

    // ---- what the page says ----

    /// All that stands on the page, by role and name.
    pub async fn look(&self) -> Result<Page> {
        loop {
            match page::look(self.client()?).await {
                // The page changed under our eyes.
                Err(error) if is_gone(&error) => {}
                page => return page.context("could not look at the page"),
            }
        }
    }

    /// The first heading of level 1, if there is one.
    pub async fn heading(&self) -> Result<Option<String>> {
        for heading in visible(self.client()?, "h1, [role=heading][aria-level='1']").await? {
            match heading.text().await {
                Ok(text) => return Ok(Some(squeezed(&text))),
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// Waits until the heading of level 1 is `text`. A problem that the page shows instead is part of the error.
    pub async fn wait_for_heading(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || Ok(self.heading().await?.filter(|heading| heading == text).map(drop));
        self.until(timeout, &format!("the heading “{text}”"), look).await
    }

    /// The problem that the page shows now, if any.
    pub async fn alert(&self) -> Result<Option<Alert>> {
        Ok(alerts(self.client()?)
            .await?
            .into_iter()
            .next()
            .map(|(_, alert)| alert))
    }

    /// Presses the button of that name and waits for the problem that comes of it. One that stands there already is not
    /// taken for it, even if it says the same.
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

    /// Waits until the page shows the problem of that code: another one may still stand there.
    pub async fn wait_for_alert_with_code(&self, code: &str, timeout: Duration) -> Result<Alert> {
        let look = async || Ok(self.alert().await?.filter(|alert| alert.code == code));
        self.until(timeout, &format!("the problem “{code}”"), look).await
    }

    /// Waits until a region that announces its changes says `text`.
    pub async fn wait_for_status(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || {
            for element in self.client()?.find_all(Locator::Css("[role=status]")).await? {
                if squeezed(&element.text().await?).contains(text) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        };
        self.until(timeout, &format!("the announcement “{text}”"), look)
            .await
    }

    /// Waits until the page shows that text nowhere.
    pub async fn wait_for_gone(&self, text: &str, timeout: Duration) -> Result<()> {
        let look = async || Ok((!self.text().await?.contains(text)).then_some(()));
        self.until(timeout, &format!("a page without “{text}”"), look)
            .await
    }

    /// All the text that the page shows.
    pub async fn text(&self) -> Result<String> {
        Ok(self.client()?.find(Locator::Css("body")).await?.text().await?)
    }

    // ---- pictures and clipboard ----

    /// The page as the WebView says it painted it.
    pub async fn screenshot(&self) -> Result<RgbImage> {
        let png = self
            .client()?
            .screenshot()
            .await
            .context("the WebView gave no picture")?;
        Ok(image::load_from_memory(&png)
            .context("the WebView's picture is no PNG")?
            .into_rgb8())
    }

    /// The whole display as the X server has it.
    pub async fn display_picture(&self) -> Result<RgbImage> {
        self.display.picture().await
    }

    /// A picture of the display once it no longer changes, so that no transition is caught half-way.
    pub async fn settled_picture(&self) -> Result<RgbImage> {
        self.client()?
            .execute_async(PAINTED, Vec::new())
            .await
            .context("the page does not paint")?;
        let mut before = self.display_picture().await?;
        // Two equal pictures in a row are enough; a page that never rests, as one with a countdown, is taken as it is.
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(60)).await;
            let now = self.display_picture().await?;
            if now == before {
                break;
            }
            before = now;
        }
        Ok(before)
    }

    /// The text in the display's clipboard, if there is any.
    pub async fn clipboard(&self) -> Result<Option<String>> {
        self.display.clipboard().await
    }

    // ---- the end ----

    /// The application's processes and those of its WebView.
    pub fn processes(&self) -> Vec<RunningProcess> {
        let mut running = self.session.processes().running();
        running.retain(|process| process.binary == self.binary || WEBVIEW.contains(&process.name()));
        running
    }

    /// Asks the window to close, as the cross in its title bar does.
    pub async fn ask_to_close(&self) -> Result<()> {
        ensure!(
            self.display.is_ours(),
            "this display is not ours: its windows are not ours to close"
        );
        ensure!(
            self.display.ask_to_close().await? > 0,
            "there is no window to close"
        );
        Ok(())
    }

    /// Waits until none of the application's processes runs.
    pub async fn wait_until_gone(&self, timeout: Duration) -> Result<()> {
        let deadline = Instant::now() + timeout;
        loop {
            let left = self.processes();
            if left.is_empty() {
                return Ok(());
            }
            ensure!(
                Instant::now() < deadline,
                "{timeout:?} after closing the window there still run {left:?}"
            );
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Ends the session, the application and the driver.
    pub async fn close(self) -> Result<()> {
        self.session.close().await
    }

    /// Looks until there is something, and says what was missed and what was there instead.
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
                bail!("{what} did not appear within {timeout:?}{}", self.instead().await);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn instead(&self) -> String {
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
