//! The X display: an Xvfb of our own, or one that exists.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use image::RgbImage;

use crate::process::ProcessGroup;
use crate::{clipboard, x11};

const START: Duration = Duration::from_secs(20);

/// The size of a display in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
}

/// Where a window is on a display, and how large, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From the left.
    pub x: i16,
    /// From the top.
    pub y: i16,
    /// From left to right.
    pub width: u16,
    /// From top to bottom.
    pub height: u16,
}

/// An X display. Copies share it; our own server ends with the last one.
#[derive(Clone, Debug)]
pub struct Display(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    name: String,
    server: Option<ProcessGroup>,
}

impl Display {
    /// Starts an X server without a screen, on a display number that is free.
    pub async fn start(size: Size) -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command
            // It picks the number itself and writes it when it is ready: two runs cannot collide.
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
        let mut server = ProcessGroup::spawn(command).context("no X server (Debian: xvfb)")?;
        let output = server.take_stdout().context("Xvfb has no output")?;
        let line = tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            BufReader::new(output).read_line(&mut line).map(|_| line)
        });
        let line = tokio::time::timeout(START, line)
            .await
            .context("Xvfb did not become ready")???;
        ensure!(!line.trim().is_empty(), "Xvfb ended before it was ready");
        Ok(Self(Arc::new(Inner {
            name: format!(":{}", line.trim()),
            server: Some(server),
        })))
    }

    /// A display that somebody else runs, such as `:0`.
    pub fn existing(name: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            name: name.into(),
            server: None,
        }))
    }

    /// Its name, as in the variable `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether nobody else uses it: then a window may fill it.
    pub fn is_ours(&self) -> bool {
        self.0.server.is_some()
    }

    /// What the display shows, as the X server has it.
    pub async fn picture(&self) -> Result<RgbImage> {
        self.with_x11(x11::picture).await
    }

    /// The text in the clipboard, if there is any.
    pub async fn clipboard(&self) -> Result<Option<String>> {
        clipboard::read(self.name()).await
    }

    /// Cuts the connection by which a program holds the clipboard, and that one only. Gives whether anybody held it.
    pub async fn cut_clipboard_owner(&self) -> Result<bool> {
        self.with_x11(x11::cut_clipboard_owner).await
    }

    /// How many pixels it has from left to right.
    pub(crate) async fn width(&self) -> Result<u16> {
        self.with_x11(|x| Ok(x.width())).await
    }

    /// Makes the window fill the display and gives it the keyboard, as a window manager does. The number of windows.
    pub(crate) async fn fill(&self) -> Result<usize> {
        self.with_x11(x11::fill).await
    }

    /// Where the windows on it are that can be seen.
    pub async fn places(&self) -> Result<Vec<Place>> {
        self.with_x11(x11::places).await
    }

    /// Puts every window on it there.
    pub async fn put_windows(&self, place: Place) -> Result<()> {
        self.with_x11(move |x| x11::put(x, place)).await
    }

    /// Asks every window on it to close, as the cross in a title bar does. The number of windows asked.
    pub async fn ask_to_close(&self) -> Result<usize> {
        self.with_x11(x11::ask_to_close).await
    }

    /// Strikes the Tab key, for the uppermost window.
    pub async fn strike_tab(&self) -> Result<()> {
        self.with_x11(|x| x11::strike(x, 0xff09)).await
    }

    /// Strikes the Enter key, for the uppermost window.
    pub async fn strike_enter(&self) -> Result<()> {
        self.with_x11(|x| x11::strike(x, 0xff0d)).await
    }

    async fn with_x11<T: Send + 'static>(
        &self,
        talk: impl FnOnce(&x11::Connected) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let name = self.0.name.clone();
        let talk = tokio::task::spawn_blocking(move || talk(&x11::Connected::to(&name)?));
        talk.await.context("talking to the X server was interrupted")?
    }
}
