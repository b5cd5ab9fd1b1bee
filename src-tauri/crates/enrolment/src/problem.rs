//! Problems as data. The user interfaces translate them into messages.

mod exceptions;
mod kind;

use aws_sdk_cognitoidentityprovider::config::http::HttpResponse;
use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_cognitoidentityprovider::operation::RequestId;
use serde::Serialize;
use transport::{displayable, is_oversized};

use exceptions::of_exception;

pub use kind::{AwsValue, DriftedClock, Field, KeyUriFault, KeyUriFeature, ProblemKind, SecretNotation};

/// A problem, with the request id if Cognito responded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The kind of problem.
    pub kind: ProblemKind,
    /// `x-amzn-RequestId`, with which an administrator can find the request in CloudTrail.
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
    /// Returns the stable code: see [`ProblemKind::code`].
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Converts a problem with a code into one with a sent code. Cognito has one exception for both, but the advice
    /// differs: clocks are irrelevant for sent codes.
    pub(crate) fn about_sent_code(self) -> Self {
        let kind = match self.kind {
            ProblemKind::CodeWrong => ProblemKind::SentCodeWrong,
            ProblemKind::CodeUsed => ProblemKind::SentCodeExpired,
            kind => kind,
        };
        Self { kind, ..self }
    }

    /// Classifies an error of the SDK. `host` is the host that was called.
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
            SdkError::ServiceError(service_error) => {
                let status = service_error.raw().status().as_u16();
                let kind = match service_error.err().code() {
                    Some(name) => of_exception(name, service_error.err().message().unwrap_or(""), status),
                    None if status == 403 => ProblemKind::Forbidden,
                    None if status == 429 => ProblemKind::Throttled,
                    None if status >= 500 => ProblemKind::ServiceFault { status },
                    None => ProblemKind::AnswerNotUnderstood,
                };
                Self {
                    kind,
                    request_id: service_error.err().request_id().map(displayable),
                }
            }
            SdkError::ResponseError(response) if response.raw().status().as_u16() >= 500 => {
                ProblemKind::ServiceFault {
                    status: response.raw().status().as_u16(),
                }
                .into()
            }
            SdkError::ResponseError(_) if is_oversized(error) => ProblemKind::AnswerNotUnderstood.into(),
            // A complete body is kept in memory. This one is incomplete: the connection was closed during the response.
            SdkError::ResponseError(response) if response.raw().body().bytes().is_none() => {
                ProblemKind::Unreachable { host: host() }.into()
            }
            // Includes construction failures: a value is not allowed by Cognito's model, and nothing was sent.
            _ => ProblemKind::AnswerNotUnderstood.into(),
        }
    }
}

/// Returns whether the server may have processed a call although no valid response was received.
pub(crate) fn may_have_been_processed<E>(error: &SdkError<E, HttpResponse>) -> bool {
    match error {
        SdkError::ConstructionFailure(_) => false,
        SdkError::DispatchFailure(failure) => {
            let connector = failure.as_connector_error();
            !connector.is_some_and(|error| transport::is_connect_failure(error))
        }
        SdkError::TimeoutError(_) | SdkError::ResponseError(_) => true,
        SdkError::ServiceError(service_error) => service_error.raw().status().as_u16() >= 500,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
