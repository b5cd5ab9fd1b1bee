//! Problems as the window shows them: those of an enrolment and those of the desktop shell.

use enrolment::{Field, ProblemKind};
use managed_login::LoginProblem;
use serde::Serialize;
use ts_rs::TS;

/// A problem, with Cognito's request id if Cognito reported it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Problem {
    kind: AnyKind,
    request_id: Option<String>,
}

impl Problem {
    /// Its stable code, without data.
    pub(crate) fn code(&self) -> &'static str {
        match &self.kind {
            AnyKind::Enrolment(kind) => kind.code(),
            AnyKind::Shell(problem) => problem.into(),
        }
    }

    /// Cognito's request id.
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the connection to the user pool is lost, so that retrying may help.
    pub(crate) fn is_lost_connection(&self) -> bool {
        use ProblemKind::{ProxyUnreachable, TimedOut, Unreachable};
        matches!(
            self.kind,
            AnyKind::Enrolment(Unreachable { .. } | TimedOut { .. } | ProxyUnreachable { .. })
        )
    }

    /// Whether the app client requires a client secret that is missing or wrong.
    pub(crate) fn requires_client_secret(&self) -> bool {
        use ProblemKind::{ClientSecretWanted, ClientSecretWrong};
        matches!(
            self.kind,
            AnyKind::Enrolment(ClientSecretWanted | ClientSecretWrong)
        )
    }
}

/// The kind of a problem of either origin. In JSON they share one set of codes.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(untagged)]
#[ts(rename = "ProblemKind")]
pub(crate) enum AnyKind {
    /// A problem of the enrolment.
    Enrolment(ProblemKind),
    /// A problem of the desktop shell.
    Shell(ShellProblem),
}

/// A problem of the desktop shell.
#[derive(Clone, Debug, Serialize, strum::IntoStaticStr, TS)]
#[strum(serialize_all = "kebab-case")]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum ShellProblem {
    /// The operating system's clipboard does not respond.
    ClipboardUnavailable,
    /// The file with the list of user pools cannot be read; `line` counts from 1.
    PoolsFileUnreadable {
        /// The path of the file.
        path: String,
        /// The line of the fault, if it has one.
        line: Option<u32>,
        /// The fault, in English.
        detail: String,
    },
    /// The file with the list of user pools cannot be written.
    PoolsFileUnwritable {
        /// The path of the file.
        path: String,
    },
    /// A pool was changed in the file with the list and in this window at the same time.
    PoolsFileChanged {
        /// The name of the pool.
        name: String,
    },
    /// The program was started with `--no-browser`.
    BrowserForbidden,
    /// No browser could be opened.
    BrowserUnavailable {
        /// The operating system's reason, in English.
        detail: String,
    },
    /// The sign-in in the browser did not finish in time.
    BrowserTimedOut,
    /// The browser returned the `state` of another sign-in.
    BrowserStateWrong,
    /// Managed login returned an error instead of a code.
    BrowserDenied {
        /// Managed login's reason, in English.
        reason: String,
    },
    /// Managed login did not exchange its code for tokens.
    BrowserRefused {
        /// Managed login's reason, in English.
        reason: String,
    },
    /// None of the ports of the redirect URIs is free.
    RedirectPortsTaken {
        /// The configured ports.
        ports: Vec<u16>,
    },
    /// The list already has an entry for the same user pool and app client.
    PoolListedAlready {
        /// The name of that entry.
        name: String,
    },
    /// A file to import cannot be read; `line` counts from 1.
    ImportUnreadable {
        /// The line of the fault, if it has one.
        line: Option<u32>,
        /// The fault, in English.
        detail: String,
    },
    /// A file to import contains no pools.
    ImportEmpty,
    /// The operating system's keychain does not respond or is locked. The client secret is held in memory until the program
    /// ends.
    KeychainUnavailable {
        /// The keychain's reason, in English.
        detail: String,
    },
    /// The practice pool cannot start, or the file that describes it cannot be read.
    PracticeUnavailable {
        /// The fault, in English.
        detail: String,
    },
}

impl From<enrolment::Problem> for Problem {
    fn from(problem: enrolment::Problem) -> Self {
        Self {
            kind: AnyKind::Enrolment(problem.kind),
            request_id: problem.request_id,
        }
    }
}

impl From<LoginProblem> for Problem {
    fn from(problem: LoginProblem) -> Self {
        let field = Field::LoginDomain;
        match problem {
            LoginProblem::DomainMalformed => ProblemKind::FieldMalformed { field }.into(),
            LoginProblem::DomainInsecure => ProblemKind::LoginDomainInsecure.into(),
            LoginProblem::PortsTaken { ports } => ShellProblem::RedirectPortsTaken { ports }.into(),
            LoginProblem::TimedOut => ShellProblem::BrowserTimedOut.into(),
            LoginProblem::StateWrong => ShellProblem::BrowserStateWrong.into(),
            LoginProblem::Denied { error, description } => {
                let reason = description.unwrap_or(error);
                ShellProblem::BrowserDenied { reason }.into()
            }
            LoginProblem::CertificateNotTrusted { host } => {
                ProblemKind::CertificateNotTrusted { host }.into()
            }
            LoginProblem::ProxyUnreachable { proxy } => ProblemKind::ProxyUnreachable { proxy }.into(),
            LoginProblem::ProxyCredentialsWanted { proxy } => {
                ProblemKind::ProxyCredentialsWanted { proxy }.into()
            }
            LoginProblem::ProxyRefused { proxy, host } => ProblemKind::ProxyRefused { proxy, host }.into(),
            LoginProblem::Unreachable { host } => ProblemKind::Unreachable { host }.into(),
            LoginProblem::NoAnswer { host } => ProblemKind::TimedOut { host }.into(),
            // RFC 6749 §5.2: the client secret is wrong, or is missing.
            LoginProblem::Refused { error, .. } if error == "invalid_client" => {
                ProblemKind::ClientSecretWrong.into()
            }
            LoginProblem::Refused { error, description } => {
                let reason = description.unwrap_or(error);
                ShellProblem::BrowserRefused { reason }.into()
            }
            LoginProblem::ServiceFault { status } => ProblemKind::ServiceFault { status }.into(),
            LoginProblem::AnswerNotUnderstood | LoginProblem::NonceWrong => {
                ProblemKind::AnswerNotUnderstood.into()
            }
            LoginProblem::ScopeMissing => ProblemKind::TokenLacksScope.into(),
        }
    }
}

impl From<ProblemKind> for Problem {
    fn from(kind: ProblemKind) -> Self {
        Self {
            kind: AnyKind::Enrolment(kind),
            request_id: None,
        }
    }
}

impl From<ShellProblem> for Problem {
    fn from(problem: ShellProblem) -> Self {
        Self {
            kind: AnyKind::Shell(problem),
            request_id: None,
        }
    }
}
