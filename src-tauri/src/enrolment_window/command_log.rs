//! The log entry of a command. It is written when the command ends.

use std::time::Instant;

use serde::Deserialize;
use tauri::ipc::{CommandArg, CommandItem, InvokeError};
use tauri::{Manager, Runtime};

use crate::enrolment_window::view::{Answer, Refused};
use crate::logs::{CommandResult, Line, Log};
use crate::problem::Problem;

/// The argument `generation` of a command, with the log entry of that command.
pub(crate) struct LoggedCommand {
    generation: u32,
    entry: Option<Entry>,
}

/// The entry, which is written when it is dropped.
struct Entry {
    log: Log,
    command: &'static str,
    started: Instant,
    result: CommandResult,
}

impl LoggedCommand {
    /// The generation of the view that the command was called on.
    pub(crate) fn generation(&self) -> u32 {
        self.generation
    }

    /// Records a result other than success.
    pub(crate) fn record(&mut self, result: impl Into<CommandResult>) {
        if let Some(entry) = &mut self.entry {
            entry.result = result.into();
        }
    }
}

/// Creates a command without a log entry.
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
            started: Instant::now(),
            result: CommandResult::Done,
        };
        let generation = u32::deserialize(command).map_err(|error| InvokeError::from(error.to_string()))?;
        Ok(Self {
            generation,
            entry: Some(entry),
        })
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.log.write(Line::Command {
            name: self.command,
            took: self.started.elapsed(),
            result: std::mem::take(&mut self.result),
        });
    }
}

impl From<Refused> for CommandResult {
    fn from(refused: Refused) -> Self {
        Self::Refused(match refused {
            Refused::Busy => "another was at work",
            Refused::Stale => "the page was behind",
            Refused::WrongStage => "it was not its turn",
        })
    }
}

impl From<&Problem> for CommandResult {
    fn from(problem: &Problem) -> Self {
        Self::problem(problem.code().to_owned(), problem.request_id())
    }
}

impl From<&Answer> for CommandResult {
    fn from(answer: &Answer) -> Self {
        match (answer.refused, &answer.problem) {
            (Some(refused), _) => refused.into(),
            (None, Some(problem)) => problem.into(),
            (None, None) => Self::Done,
        }
    }
}
