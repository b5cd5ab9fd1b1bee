//! What a script learns from the exit status.

use std::process::ExitCode;

use enrolment::ProblemKind;

/// How a command ended. Scripts rely on the numbers: they never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// It is done.
    Done = 0,
    /// Cognito or the network said no.
    Refused = 1,
    /// Bad usage or configuration; nothing was sent. `clap` has the same number.
    Usage = 2,
    /// A code is wrong, used or over.
    WrongCode = 3,
    /// The session or token is over, used or of another sign-in.
    Expired = 4,
    /// Ctrl-C, as shells have it: 128 and the signal's number.
    Interrupted = 130,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

impl ExitStatus {
    /// Of a problem.
    pub(crate) fn of(kind: &ProblemKind) -> Self {
        use ProblemKind::*;
        match kind {
            CodeMalformed
            | CodeNotOfThisSecret
            | CodeMistyped
            | CodeOld { .. }
            | CodeDrifted { .. }
            | CodeWrong
            | CodeUsed
            | SentCodeMalformed
            | SentCodeWrong
            | SentCodeExpired => Self::WrongCode,
            SessionOver | TokenOver { .. } => Self::Expired,
            FieldEmpty { .. }
            | FieldTooLong { .. }
            | FieldMalformed { .. }
            | EndpointInsecure
            | LoginDomainInsecure
            | RegionUnknown
            | EndpointExcludes { .. }
            | CaFileUnusable { .. }
            | ProxyCarriesCredentials
            | ProxyUnusable { .. }
            | ImportedCarries { .. }
            | ClientSecretWanted
            | TokenMalformed
            | TokenNotAccess
            | TokenLacksScope
            | TokenOfAnotherPool { .. }
            | TokenOfAnotherClient { .. } => Self::Usage,
            _ => Self::Refused,
        }
    }
}
