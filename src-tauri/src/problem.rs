//! Problems as the window shows them: those of an enrolment, and those of the shell around it.

use enrolment::{Field, ProblemKind};
use managed_login::LoginProblem;
use serde::Serialize;
use ts_rs::TS;

/// A problem, and what Cognito calls the request if it answered one.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Problem {
    kind: AnyKind,
    request_id: Option<String>,
}

impl Problem {
    /// Its stable code, without its data.
    pub(crate) fn code(&self) -> &'static str {
        match &self.kind {
            AnyKind::Enrolment(kind) => kind.code(),
            AnyKind::Shell(problem) => problem.into(),
        }
    }

    /// As Cognito calls the request.
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the connection to the user pool is lost, and may come back.
    pub(crate) fn is_lost_connection(&self) -> bool {
        use ProblemKind::{ProxyUnreachable, TimedOut, Unreachable};
        matches!(
            self.kind,
            AnyKind::Enrolment(Unreachable { .. } | TimedOut { .. } | ProxyUnreachable { .. })
        )
    }

    /// Whether the app client has a secret that was not given, or has another one.
    pub(crate) fn is_of_client_secret(&self) -> bool {
        use ProblemKind::{ClientSecretWanted, ClientSecretWrong};
        matches!(
            self.kind,
            AnyKind::Enrolment(ClientSecretWanted | ClientSecretWrong)
        )
    }
}

/// Either's kind; on the wire they are one set of codes.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(untagged)]
#[ts(rename = "ProblemKind")]
pub(crate) enum AnyKind {
    /// Of the enrolment.
    Enrolment(ProblemKind),
    /// Of the shell.
    Shell(ShellProblem),
}

/// What goes wrong in the shell itself.
#[derive(Clone, Debug, Serialize, strum::IntoStaticStr, TS)]
#[strum(serialize_all = "kebab-case")]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum ShellProblem {
    /// The operating system's clipboard does not answer.
    ClipboardUnavailable,
    /// The list of user pools cannot be used; `line` counts from 1.
    PoolsFileUnreadable {
        /// Where it is.
        path: String,
        /// Which line, if the fault has one.
        line: Option<u32>,
        /// What is wrong, in English.
        detail: String,
    },
    /// The list of user pools cannot be saved.
    PoolsFileUnwritable {
        /// Where it should go.
        path: String,
    },
    /// The program was started so that nobody gets into a browser from it.
    BrowserForbidden,
    /// No browser could be opened.
    BrowserUnavailable {
        /// What the operating system says, in English.
        detail: String,
    },
    /// Nobody came back from the browser in time.
    BrowserTimedOut,
    /// Only another sign-in came back from the browser.
    BrowserStateWrong,
    /// Managed login sent the person back without letting them in.
    BrowserDenied {
        /// What it says, in English.
        reason: String,
    },
    /// Managed login did not give tokens for its own code.
    BrowserRefused {
        /// What it says, in English.
        reason: String,
    },
    /// None of the ports on which the browser may come back is free.
    RedirectPortsTaken {
        /// Those that are configured.
        ports: Vec<u16>,
    },
    /// Another entry of the list is the same user pool and app client.
    PoolListedAlready {
        /// What it is called.
        name: String,
    },
    /// A file with pools cannot be used; `line` counts from 1.
    ImportUnreadable {
        /// Which line, if the fault has one.
        line: Option<u32>,
        /// What is wrong, in English.
        detail: String,
    },
    /// A file has no pools in it.
    ImportEmpty,
    /// The operating system's keychain does not answer, or stays locked. Client secrets are held for this run of the
    /// program instead.
    KeychainUnavailable {
        /// What it says, in English.
        detail: String,
    },
    /// The practice pool does not start, or the file that describes it cannot be used.
    PracticeUnavailable {
        /// What is wrong, in English.
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
