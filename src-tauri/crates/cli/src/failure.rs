//! Why a command failed, and how the person learns it.

use std::io::{self, Write as _};

use enrolment::Problem;
use messages::Explanation;
use transport::displayable_lines;

use crate::exit_status::ExitStatus;
use crate::messages::command_line;
use crate::problem_explanation::explain;

/// Why a command did not succeed.
pub(crate) enum Failure {
    /// A problem of the enrolment.
    Problem(Problem),
    /// Options, files or the terminal: nothing was sent.
    Usage(Explanation),
    /// Everything has been reported already.
    Reported(ExitStatus),
    /// The person stopped the command, by Ctrl-C.
    Stopped,
    /// The same, with the state of the account.
    StoppedWith(Explanation),
    /// Standard output cannot be written to.
    Output(io::Error),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Failure {
    /// Reports the failure on standard error.
    pub(crate) fn report(self) -> ExitStatus {
        let (explanation, status) = match self {
            Self::Problem(problem) => {
                show_problem(&problem);
                return ExitStatus::of(&problem.kind);
            }
            Self::Usage(explanation) => (explanation, ExitStatus::Usage),
            Self::Stopped => return ExitStatus::Interrupted,
            Self::StoppedWith(explanation) => (explanation, ExitStatus::Interrupted),
            Self::Reported(status) => return status,
            // The reader has closed the pipe, as `head` does, and needs no report.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitStatus::Refused,
            Self::Output(error) => {
                let explanation = command_line::OutputUnwritable { error: &error }.explanation();
                (explanation, ExitStatus::Refused)
            }
        };
        show(&explanation, "");
        status
    }
}

/// Reports a problem on standard error, with its details.
pub(crate) fn show_problem(problem: &Problem) {
    show(&explain(&problem.kind), &details(problem));
}

/// For scripts and administrators: the problem's stable code, and Cognito's id of the request.
fn details(problem: &Problem) -> String {
    let code = problem.code();
    match &problem.request_id {
        Some(request) => command_line::ProblemDetails { code: &code, request }.text(),
        None => code.to_owned(),
    }
}

fn show(explanation: &Explanation, details: &str) {
    let mut text = format!("cognito-enroll: {}\n", explanation.title);
    for line in explanation.remedy.lines() {
        text.push_str("  ");
        text.push_str(line);
        text.push('\n');
    }
    if !details.is_empty() {
        text.push_str("  (");
        text.push_str(details);
        text.push_str(")\n");
    }
    // One write, so that nothing else appears in between. If it fails, the report has no reader.
    let _ = io::stderr().write_all(displayable_lines(&text).as_bytes());
}
