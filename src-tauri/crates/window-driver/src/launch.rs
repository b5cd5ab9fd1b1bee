//! A program to start, with its arguments and environment.

use std::ffi::{OsStr, OsString};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::display::Display;

/// The colour scheme of the desktop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourScheme {
    /// `prefers-color-scheme: light`.
    #[default]
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
}

/// A program with its arguments and environment.
#[derive(Clone, Debug)]
pub struct Launch {
    pub(crate) binary: PathBuf,
    pub(crate) args: Vec<OsString>,
    pub(crate) env: Vec<(OsString, OsString)>,
    pub(crate) log: Option<PathBuf>,
}

impl Launch {
    /// Describes a start of the program at `binary`, in English and with the light colour scheme.
    pub fn new(binary: impl Into<PathBuf>) -> Self {
        let launch = Self {
            binary: binary.into(),
            args: Vec::new(),
            env: Vec::new(),
            log: None,
        };
        launch
            .env("LANG", "C.UTF-8")
            .env("LANGUAGE", "en")
            // The list of pools names it if it is set.
            .env("AWS_CA_BUNDLE", "")
            // A debug build then lets this user read its memory and environment. Release builds let root only.
            .env("COGNITO_ENROLL_INSPECTABLE", "1")
            .colour_scheme(ColourScheme::Light)
    }

    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.args.push(argument.as_ref().to_owned());
        self
    }

    /// Adds an environment variable, or replaces its value.
    #[must_use]
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.env
            .push((name.as_ref().to_owned(), value.as_ref().to_owned()));
        self
    }

    /// Sets the colour scheme. WebKitGTK derives it from the GTK theme, and this variable overrides the theme's
    /// setting.
    #[must_use]
    pub fn colour_scheme(self, scheme: ColourScheme) -> Self {
        self.env(
            "GTK_THEME",
            match scheme {
                ColourScheme::Light => "Adwaita",
                ColourScheme::Dark => "Adwaita:dark",
            },
        )
    }

    /// Redirects the program's configuration, data, cache and sockets to subfolders of `folder`.
    ///
    /// # Errors
    /// Fails if a folder cannot be created.
    pub fn isolated_in(mut self, folder: &Path) -> Result<Self> {
        for (name, part) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            let path = folder.join(part);
            // The runtime folder must be accessible to the user only, which is also fine for the others.
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(&path)
                .with_context(|| format!("cannot create {}", path.display()))?;
            self = self.env(name, path);
        }
        Ok(self)
    }

    /// Returns a command that starts the program without WebDriver, on a new session bus.
    pub fn without_driver(&self, display: &Display) -> Command {
        let mut command = Command::new("dbus-run-session");
        command
            .arg("--")
            .arg(&self.binary)
            .args(&self.args)
            .env("DISPLAY", display.name())
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Writes the output of the program and the driver to a file instead of discarding it.
    #[must_use]
    pub fn log(mut self, file: impl Into<PathBuf>) -> Self {
        self.log = Some(file.into());
        self
    }
}
