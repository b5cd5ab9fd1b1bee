//! Exit statuses.

use std::process::ExitCode;

use enrolment::ProblemKind;

/// The exit status of a command. Scripts rely on the numbers, so they never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// The command succeeded.
    Done = 0,
    /// Cognito or the network rejected the request.
    Refused = 1,
    /// Wrong usage or configuration. Nothing was sent. `clap` uses the same number.
    Usage = 2,
    /// A code is wrong, used or expired.
    WrongCode = 3,
    /// The session or token has expired, was used, or belongs to another sign-in.
    Expired = 4,
    /// Ctrl-C: 128 plus the signal's number, as in shells.
    Interrupted = 130,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

impl ExitStatus {
    /// The exit status for a problem.
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
            | FieldHoldsAnother { .. }
            | EndpointInsecure
            | LoginDomainInsecure
            | RegionUnknown
            | EndpointExcludes { .. }
            | CaFileUnusable { .. }
            | ProxyCarriesCredentials
            | ProxyUnusable { .. }
            | ImportedCarries { .. }
            | SecretLookAlikes { .. }
            | SecretNotBase32 { .. }
            | KeyUriUnsupported { .. }
            | KeyUriMalformed { .. }
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
