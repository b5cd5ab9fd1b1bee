//! What can go wrong, as data. The words for it live with the surfaces, in every language.

mod exceptions;
mod kind;

use aws_sdk_cognitoidentityprovider::config::http::HttpResponse;
use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_cognitoidentityprovider::operation::RequestId;
use serde::Serialize;

use exceptions::of_exception;

pub use kind::{DriftedClock, Field, ProblemKind};

/// One problem, with what Cognito calls the request if it answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// `x-amzn-RequestId`, by which an administrator finds the request in CloudTrail.
    pub request_id: Option<String>,
}

impl From<ProblemKind> for Problem {
    fn from(kind: ProblemKind) -> Self {
        Self {
            kind,
            request_id: None,
        }
    }
}

impl Problem {
    /// The stable code: see [`ProblemKind::code`].
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The same of a code that Cognito sent: Cognito has one exception for both, and a clock has nothing to do with
    /// this one.
    pub(crate) fn about_sent_code(self) -> Self {
        let kind = match self.kind {
            ProblemKind::CodeWrong => ProblemKind::SentCodeWrong,
            ProblemKind::CodeUsed => ProblemKind::SentCodeExpired,
            kind => kind,
        };
        Self { kind, ..self }
    }

    /// Sorts what the SDK gives back. `host` is where the call went.
    pub(crate) fn of_call<E>(error: &SdkError<E, HttpResponse>, host: &str) -> Self
    where
        E: ProvideErrorMetadata + RequestId + std::error::Error + 'static,
    {
        let host = || host.to_owned();
        match error {
            SdkError::TimeoutError(_) => ProblemKind::TimedOut { host: host() }.into(),
            SdkError::DispatchFailure(failure) if failure.is_timeout() => {
                ProblemKind::TimedOut { host: host() }.into()
            }
            SdkError::DispatchFailure(_) => ProblemKind::Unreachable { host: host() }.into(),
            SdkError::ServiceError(refusal) => {
                let status = refusal.raw().status().as_u16();
                let kind = match refusal.err().code() {
                    Some(name) => of_exception(name, refusal.err().message().unwrap_or(""), status),
                    None if status == 403 => ProblemKind::Forbidden,
                    None if status == 429 => ProblemKind::Throttled,
                    None if status >= 500 => ProblemKind::ServiceFault { status },
                    None => ProblemKind::AnswerNotUnderstood,
                };
                Self {
                    kind,
                    request_id: refusal.err().request_id().map(str::to_owned),
                }
            }
            SdkError::ResponseError(answer) if answer.raw().status().as_u16() >= 500 => {
                ProblemKind::ServiceFault {
                    status: answer.raw().status().as_u16(),
                }
                .into()
            }
            // What comes whole is kept in memory. This did not: the connection ended in the middle of it.
            SdkError::ResponseError(answer) if answer.raw().body().bytes().is_none() => {
                ProblemKind::Unreachable { host: host() }.into()
            }
            // A construction failure never left this computer: a value that Cognito's model does not allow.
            _ => ProblemKind::AnswerNotUnderstood.into(),
        }
    }
}

/// Whether a call may have been acted upon although no proper answer came back.
pub(crate) fn may_have_acted<E>(error: &SdkError<E, HttpResponse>) -> bool {
    match error {
        SdkError::ConstructionFailure(_) => false,
        SdkError::DispatchFailure(failure) => {
            let connector = failure.as_connector_error();
            !connector.is_some_and(|error| transport::is_connect_failure(error))
        }
        SdkError::TimeoutError(_) | SdkError::ResponseError(_) => true,
        SdkError::ServiceError(refusal) => refusal.raw().status().as_u16() >= 500,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
