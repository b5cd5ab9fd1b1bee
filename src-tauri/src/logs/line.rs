//! What can be said. See the module above for what cannot.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use crate::enrolment_window::view::{Answer, Refused};
use crate::panic_hook::Fault;
use crate::problem::Problem;
use crate::versions::Versions;

/// Longer than any of Cognito's names of requests, which are UUIDs.
const REQUEST_ID: usize = 64;

pub(crate) enum Line {
    /// The program runs.
    Started(Box<Versions>),
    /// It ended as it should.
    Stopped,
    /// The page stays away, and the person is asked.
    EmptyWindow,
    /// Something in the program is not as it has to be.
    Fault(Box<Fault>),
    /// The page asks what to show.
    PageUp {
        /// From when the window was made.
        took: Duration,
    },
    /// The page gave a command, and has its answer.
    Command {
        /// As the program calls it.
        name: &'static str,
        /// From when it was given.
        took: Duration,
        /// What it led to.
        came_to: CameTo,
    },
}

/// What a command led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum CameTo {
    /// What it is for.
    #[default]
    Done,
    /// Nothing, as it was not its turn.
    Refused(Refused),
    /// Something for the person to read.
    Problem {
        /// As in `docs/failures.md`.
        code: String,
        /// As Cognito calls the request.
        request_id: Option<String>,
    },
}

impl From<Refused> for CameTo {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<&Problem> for CameTo {
    fn from(problem: &Problem) -> Self {
        Self::Problem {
            code: problem.code(),
            request_id: problem.request_id().map(harmless),
        }
    }
}

impl From<&Answer> for CameTo {
    fn from(answer: &Answer) -> Self {
        match (answer.refused, &answer.problem) {
            (Some(refused), _) => refused.into(),
            (None, Some(problem)) => problem.into(),
            (None, None) => Self::Done,
        }
    }
}

/// The server chooses it, and may be anybody's.
fn harmless(request_id: &str) -> String {
    let harmless = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    request_id.chars().filter(harmless).take(REQUEST_ID).collect()
}

impl Display for Line {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started(versions) => write!(f, "started: {versions}"),
            Self::Stopped => write!(f, "stopped"),
            Self::EmptyWindow => write!(f, "the page is not up yet, and the person is asked"),
            Self::Fault(fault) => write!(f, "{fault}"),
            Self::PageUp { took } => write!(f, "the page is up, {} ms", took.as_millis()),
            Self::Command { name, took, came_to } => {
                write!(f, "{name}: {came_to}, {} ms", took.as_millis())
            }
        }
    }
}

impl Display for CameTo {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done => write!(f, "done"),
            Self::Refused(Refused::Busy) => write!(f, "refused as another was at work"),
            Self::Refused(Refused::Stale) => write!(f, "refused as the page was behind"),
            Self::Refused(Refused::WrongStage) => write!(f, "refused as it was not its turn"),
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
    use enrolment::ProblemKind;

    fn said(problem: enrolment::Problem) -> String {
        Line::Command {
            name: "sign_in",
            took: Duration::from_millis(320),
            came_to: CameTo::from(&Problem::from(problem)),
        }
        .to_string()
    }

    #[test]
    fn a_problem_is_its_code_and_its_request_and_nothing_that_is_in_it() {
        let kind = ProblemKind::PasswordRefused {
            reason: "hunter2 is too short".to_owned(),
        };
        let request_id = Some("7c3f-01".to_owned());
        assert_eq!(
            said(enrolment::Problem { kind, request_id }),
            "sign_in: password-refused, request 7c3f-01, 320 ms"
        );
    }

    #[test]
    fn a_server_cannot_write_lines_of_its_own() {
        let kind = ProblemKind::AnswerNotUnderstood;
        let request_id = Some(format!("1\n2026 stopped{}", "x".repeat(100)));
        let line = said(enrolment::Problem { kind, request_id });
        assert!(!line.contains('\n') && line.len() < 150, "{line}");
    }
}
