//! Error responses, with Cognito's names and messages.

use axum::http::StatusCode;

/// An error response: the exception's name, its message, and the HTTP status.
///
/// Clients branch on the name first and on the message second, so both are as Cognito's have been observed.
/// A message never contains a password, code, session, token or secret. See [Common Error
/// Types](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ErrorResponse {
    pub(crate) status: StatusCode,
    pub(crate) name: &'static str,
    pub(crate) message: String,
}

impl ErrorResponse {
    /// A modelled exception: always HTTP 400.
    pub(crate) fn new(name: &'static str, message: impl Into<String>) -> Self {
        Self::with_status(StatusCode::BAD_REQUEST, name, message)
    }

    pub(crate) fn with_status(status: StatusCode, name: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            name,
            message: message.into(),
        }
    }

    pub(crate) fn not_authorized(message: impl Into<String>) -> Self {
        Self::new("NotAuthorizedException", message)
    }

    pub(crate) fn invalid_parameter(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterException", message)
    }

    pub(crate) fn missing_parameter(parameter: &str) -> Self {
        Self::invalid_parameter(format!("Missing required parameter {parameter}"))
    }

    /// An unknown user, a wrong password, an invalid SRP proof or timestamp: indistinguishable for the client.
    pub(crate) fn incorrect_credentials() -> Self {
        Self::not_authorized("Incorrect username or password.")
    }

    /// Too many wrong passwords or codes.
    pub(crate) fn attempts_exceeded() -> Self {
        Self::not_authorized("Password attempts exceeded")
    }

    /// A session of another user, client or step.
    pub(crate) fn invalid_session() -> Self {
        Self::not_authorized("Invalid session for the user.")
    }

    pub(crate) fn user_disabled() -> Self {
        Self::not_authorized("User is disabled.")
    }

    pub(crate) fn code_replayed() -> Self {
        Self::new(
            "ExpiredCodeException",
            "Your software token has already been used once.",
        )
    }

    pub(crate) fn code_mismatch() -> Self {
        Self::new("CodeMismatchException", "Invalid code received for user")
    }

    /// The user has no software token.
    pub(crate) fn no_software_token() -> Self {
        Self::new(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA does not exist for the user.",
        )
    }

    /// The user pool has authenticator apps disabled.
    pub(crate) fn software_tokens_disabled() -> Self {
        Self::new(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA has not been enabled by the userPool",
        )
    }

    pub(crate) fn serialization() -> Self {
        Self::new(
            "SerializationException",
            "The request body is not a JSON object of the expected shape.",
        )
    }

    /// An operation that does not exist, or that only Cognito supports.
    pub(crate) fn unknown_operation() -> Self {
        Self::new(
            "UnknownOperationException",
            "The practice pool knows no such operation.",
        )
    }

    /// A block by AWS WAF, which filters requests before they reach the user pool.
    pub(crate) fn waf_block(status: u16) -> Self {
        Self::with_status(
            StatusCode::from_u16(status).unwrap_or(StatusCode::FORBIDDEN),
            "ForbiddenException",
            "Request not allowed due to WAF block.",
        )
    }

    /// A defect of the practice pool itself, such as an index that should exist.
    pub(crate) fn internal() -> Self {
        Self::with_status(
            StatusCode::INTERNAL_SERVER_ERROR,
            "InternalErrorException",
            "The practice pool has failed internally.",
        )
    }
}
