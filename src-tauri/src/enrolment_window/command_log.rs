//! A command that the page gave on a view, as it stands in the log when it is over.

use std::time::Instant;

use serde::Deserialize;
use tauri::ipc::{CommandArg, CommandItem, InvokeError};
use tauri::{Manager, Runtime};

use crate::logs::{CameTo, Line, Log};

/// As a command's argument `generation`.
pub(crate) struct LoggedCommand {
    generation: u32,
    entry: Option<Entry>,
}

/// Written when it is dropped.
struct Entry {
    log: Log,
    command: &'static str,
    at: Instant,
    came_to: CameTo,
}

impl LoggedCommand {
    /// The generation of the view that it was given on.
    pub(crate) fn generation(&self) -> u32 {
        self.generation
    }

    /// What it led to, if that is not just what it is for.
    pub(crate) fn came_to(&mut self, came_to: impl Into<CameTo>) {
        if let Some(entry) = &mut self.entry {
            entry.came_to = came_to.into();
        }
    }
}

/// By nobody who is logged.
impl From<u32> for LoggedCommand {
    fn from(generation: u32) -> Self {
        Self {
            generation,
            entry: None,
        }
    }
}

impl<'de, R: Runtime> CommandArg<'de, R> for LoggedCommand {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let log = command.message.webview_ref().state::<Log>().inner().clone();
        let entry = Entry {
            log,
            command: command.name,
            at: Instant::now(),
            came_to: CameTo::Done,
        };
        // As an argument that is a number.
        let generation = u32::deserialize(command).map_err(|error| InvokeError::from(error.to_string()))?;
        Ok(Self {
            generation,
            entry: Some(entry),
        })
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.log.say(Line::Command {
            name: self.command,
            took: self.at.elapsed(),
            came_to: std::mem::take(&mut self.came_to),
        });
    }
}
