//! An X display: a new Xvfb, or an existing display.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use image::RgbImage;

use crate::geometry::{Size, WindowGeometry};
use crate::process::ProcessGroup;
use crate::{clipboard, x11};

const START_TIMEOUT: Duration = Duration::from_secs(20);

/// An X display. Clones share it; an X server that was started here ends with the last clone.
#[derive(Clone, Debug)]
pub struct Display(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    name: String,
    server: Option<ProcessGroup>,
}

impl Display {
    /// Starts a virtual X server on a free display number.
    pub async fn start(size: Size) -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command
            // Xvfb selects the number and writes it when it is ready, so that parallel runs do not conflict.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{}x{}x24", size.width, size.height),
            ])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = ProcessGroup::spawn(command).context("cannot start the X server (Debian: xvfb)")?;
        let output = server.take_stdout().context("Xvfb has no output")?;
        let line = tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            BufReader::new(output).read_line(&mut line).map(|_| line)
        });
        let line = tokio::time::timeout(START_TIMEOUT, line)
            .await
            .context("Xvfb did not become ready")???;
        ensure!(!line.trim().is_empty(), "Xvfb ended before it was ready");
        Ok(Self(Arc::new(Inner {
            name: format!(":{}", line.trim()),
            server: Some(server),
        })))
    }

    /// Uses an existing display, such as `:0`.
    pub fn existing(name: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            name: name.into(),
            server: None,
        }))
    }

    /// The display's name, for the variable `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether this process started the display, so that a window may fill it.
    pub fn is_owned(&self) -> bool {
        self.0.server.is_some()
    }

    /// Takes a screenshot from the X server.
    pub async fn screenshot(&self) -> Result<RgbImage> {
        self.with_x11(x11::screenshot).await
    }

    /// Reads the text in the clipboard, if any.
    pub async fn clipboard(&self) -> Result<Option<String>> {
        clipboard::read(self.name()).await
    }

    /// Closes the X connection that owns the clipboard. Returns whether the clipboard had an owner.
    pub async fn disconnect_clipboard_owner(&self) -> Result<bool> {
        self.with_x11(x11::disconnect_clipboard_owner).await
    }

    /// The width of the display in pixels.
    pub(crate) async fn width(&self) -> Result<u16> {
        self.with_x11(|x| Ok(x.width())).await
    }

    /// Makes each window fill the display and gives it the focus, as a window manager does. Returns the number of
    /// windows.
    pub(crate) async fn maximize_windows(&self) -> Result<usize> {
        self.with_x11(x11::maximize_windows).await
    }

    /// Returns the positions and sizes of the visible windows.
    pub async fn window_geometries(&self) -> Result<Vec<WindowGeometry>> {
        self.with_x11(x11::window_geometries).await
    }

    /// Moves and resizes every window.
    pub async fn set_window_geometry(&self, geometry: WindowGeometry) -> Result<()> {
        self.with_x11(move |x| x11::set_window_geometry(x, geometry))
            .await
    }

    /// Requests every window to close, like the close button in a title bar. Returns the number of windows.
    pub async fn request_close(&self) -> Result<usize> {
        self.with_x11(x11::request_close).await
    }

    /// Presses the Tab key in the topmost window.
    pub async fn press_tab(&self) -> Result<()> {
        self.with_x11(|x| x11::press_key(x, 0xff09)).await
    }

    /// Presses the Enter key in the topmost window.
    pub async fn press_enter(&self) -> Result<()> {
        self.with_x11(|x| x11::press_key(x, 0xff0d)).await
    }

    async fn with_x11<T: Send + 'static>(
        &self,
        call: impl FnOnce(&x11::X11Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let name = self.0.name.clone();
        let call = tokio::task::spawn_blocking(move || call(&x11::X11Connection::open(&name)?));
        call.await.context("the call to the X server was interrupted")?
    }
}
