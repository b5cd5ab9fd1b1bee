//! The lines of the log. The parent module states what a line never contains.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use crate::versions::Versions;
use platform::Fault;

/// In characters. Longer than Cognito's request ids, which are UUIDs.
const REQUEST_ID_MAX: usize = 64;

pub(crate) enum Line {
    /// The program has started.
    Started(Box<Versions>),
    /// The program has ended normally.
    Stopped,
    /// The page has not loaded, and a dialog asks the user whether to wait.
    EmptyWindow,
    /// WebKitGTK's web process has ended by itself.
    #[cfg(target_os = "linux")]
    WebProcessEnded {
        /// Whether it used too much memory.
        out_of_memory: bool,
    },
    /// The program has panicked.
    Fault(Box<Fault>),
    /// The page has requested the first view.
    PageUp {
        /// Since the creation of the window.
        took: Duration,
    },
    /// A command of the page has ended.
    Command {
        /// Tauri's name of the command.
        name: &'static str,
        /// Since the call.
        took: Duration,
        /// How it ended.
        result: CommandResult,
    },
}

/// How a command ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum CommandResult {
    /// Success.
    #[default]
    Done,
    /// The command had no effect, for this reason.
    Refused(&'static str),
    /// A problem that the page shows.
    Problem {
        /// As in `docs/failures.md`.
        code: String,
        /// Cognito's request id.
        request_id: Option<String>,
    },
}

impl CommandResult {
    /// A problem. Only its code and the request id are logged.
    pub(crate) fn problem(code: String, request_id: Option<&str>) -> Self {
        Self::Problem {
            code,
            request_id: request_id.map(sanitized),
        }
    }
}

/// Removes characters that request ids do not have: the server chooses the id and may not be Cognito.
fn sanitized(request_id: &str) -> String {
    let allowed = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    request_id.chars().filter(allowed).take(REQUEST_ID_MAX).collect()
}

impl Display for Line {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started(versions) => write!(f, "started: {versions}"),
            Self::Stopped => write!(f, "stopped"),
            Self::EmptyWindow => write!(f, "the page is not up yet, and the person is asked"),
            #[cfg(target_os = "linux")]
            Self::WebProcessEnded { out_of_memory: true } => write!(f, "the web process ran out of memory"),
            #[cfg(target_os = "linux")]
            Self::WebProcessEnded { .. } => write!(f, "the web process has crashed"),
            Self::Fault(fault) => write!(f, "{fault}"),
            Self::PageUp { took } => write!(f, "the page is up, {} ms", took.as_millis()),
            Self::Command { name, took, result } => {
                write!(f, "{name}: {result}, {} ms", took.as_millis())
            }
        }
    }
}

impl Display for CommandResult {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done => write!(f, "done"),
            Self::Refused(reason) => write!(f, "refused as {reason}"),
            Self::Problem { code, request_id } => match request_id {
                Some(id) => write!(f, "{code}, request {id}"),
                None => write!(f, "{code}"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(request_id: &str) -> String {
        Line::Command {
            name: "sign_in",
            took: Duration::from_millis(320),
            result: CommandResult::problem("password-refused".to_owned(), Some(request_id)),
        }
        .to_string()
    }

    #[test]
    fn problem_is_logged_as_code_and_request_id() {
        assert_eq!(
            line("7c3f-01"),
            "sign_in: password-refused, request 7c3f-01, 320 ms"
        );
    }

    #[test]
    fn request_id_cannot_add_lines() {
        let line = line(&format!("1\n2026 stopped{}", "x".repeat(100)));
        assert!(!line.contains('\n') && line.len() < 150, "{line}");
    }
}
