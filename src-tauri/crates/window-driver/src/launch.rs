//! What to start, and in which surroundings.

use std::ffi::{OsStr, OsString};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::display::Display;

/// The colour scheme that the person's system asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourScheme {
    /// `prefers-color-scheme: light`.
    #[default]
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
}

/// A program with its arguments and surroundings.
#[derive(Clone, Debug)]
pub struct Launch {
    pub(crate) binary: PathBuf,
    pub(crate) args: Vec<OsString>,
    pub(crate) env: Vec<(OsString, OsString)>,
    pub(crate) log: Option<PathBuf>,
}

impl Launch {
    /// Starts the program at `binary`, in English and in light colours.
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
            .colour_scheme(ColourScheme::Light)
    }

    /// One more argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.args.push(argument.as_ref().to_owned());
        self
    }

    /// One more environment variable; the newest value of a name wins.
    #[must_use]
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.env
            .push((name.as_ref().to_owned(), value.as_ref().to_owned()));
        self
    }

    /// WebKitGTK takes the scheme from the GTK theme, and the theme from this variable before all settings.
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

    /// Keeps configuration, data, cache and sockets of the program below `folder`, away from the person's own.
    pub fn isolated_in(mut self, folder: &Path) -> Result<Self> {
        for (name, part) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            let path = folder.join(part);
            // The runtime folder must be the user's alone; the others lose nothing by it.
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(&path)
                .with_context(|| format!("could not make {}", path.display()))?;
            self = self.env(name, path);
        }
        Ok(self)
    }

    /// The program by itself, with nobody to drive it, on a session bus of its own.
    pub fn undriven(&self, display: &Display) -> Command {
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

    /// Writes what the program and the driver say to this file instead of dropping it.
    #[must_use]
    pub fn log(mut self, file: impl Into<PathBuf>) -> Self {
        self.log = Some(file.into());
        self
    }
}
