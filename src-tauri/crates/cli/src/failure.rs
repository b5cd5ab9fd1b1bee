//! Why a command did not do what it was asked to, and how that is told.

use std::io::{self, Write as _};

use enrolment::Problem;
use serde_json::Value;

use crate::exit_status::ExitStatus;
use crate::words;

/// See the module.
pub(crate) enum Failure {
    /// Something of an enrolment.
    Problem(Problem),
    /// Options, files, the terminal: nothing was sent.
    Usage(Told),
    /// A code that was checked here and is not right.
    WrongCode(Told),
    /// All of it has been told already.
    Reported(ExitStatus),
    /// The person left, by Ctrl-C.
    Left,
    /// The same, with what the state is.
    LeftAt(Told),
    /// Standard output cannot be written to.
    Output(io::Error),
}

/// What happened, and what to do.
pub(crate) struct Told {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Failure {
    /// Bad usage.
    pub(crate) fn usage(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Usage(Told::new(what, remedy))
    }

    /// Tells it on standard error.
    pub(crate) fn report(self) -> ExitStatus {
        let (told, details, status) = match self {
            Self::Problem(problem) => {
                let words = words::of(&problem.kind);
                let status = ExitStatus::of(&problem.kind);
                let told = Told::new(words.title, words.remedy);
                (told, details(&problem), status)
            }
            Self::Usage(told) => (told, String::new(), ExitStatus::Usage),
            Self::WrongCode(told) => (told, String::new(), ExitStatus::WrongCode),
            Self::Left => return ExitStatus::Interrupted,
            Self::LeftAt(told) => (told, String::new(), ExitStatus::Interrupted),
            Self::Reported(status) => return status,
            // Whoever read it has gone, as `head` does: there is nobody to tell.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitStatus::Refused,
            Self::Output(error) => {
                let told = Told::new(
                    format!("The result could not be written: {error}."),
                    "Look at where standard output goes.",
                );
                (told, String::new(), ExitStatus::Refused)
            }
        };
        told.say(&details);
        status
    }
}

/// For scripts and administrators: the problem's stable code, and what Cognito calls the request.
fn details(problem: &Problem) -> String {
    let kind = serde_json::to_value(&problem.kind).unwrap_or_default();
    let code = kind.get("code").and_then(Value::as_str).unwrap_or_default();
    match &problem.request_id {
        Some(request) => format!("{code}, request {request}"),
        None => code.to_owned(),
    }
}

/// A problem from which it goes on: told, and no more.
pub(crate) fn mention(problem: &Problem) {
    let words = words::of(&problem.kind);
    Told::new(words.title, words.remedy).say(&details(problem));
}

impl Told {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    fn say(&self, details: &str) {
        let mut told = format!("cognito-enroll: {}\n", self.what);
        for line in self.remedy.lines() {
            told.push_str("  ");
            told.push_str(line);
            told.push('\n');
        }
        if !details.is_empty() {
            told.push_str("  (");
            told.push_str(details);
            told.push_str(")\n");
        }
        // One call, so that nothing else of this terminal's comes in between. If it fails, there is nobody to tell.
        let _ = io::stderr().write_all(told.as_bytes());
    }
}
