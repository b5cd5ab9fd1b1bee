//! The problems of calls with AWS credentials, as data.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_cognitoidentityprovider::operation::RequestId;

use transport::displayable;

use crate::error_text;

/// Why a call with AWS credentials failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperatorProblem {
    /// The credential chain returned no credentials before the timeout.
    NoCredentials {
        /// The profile that was named, as a parameter or by `AWS_PROFILE`.
        profile: Option<String>,
        /// There is a source of credentials, but it failed.
        is_broken: bool,
        /// The SDK's message, in English.
        detail: String,
    },
    /// The identity lacks a permission.
    Denied {
        /// The IAM action, such as `cognito-idp:DescribeUserPool`.
        action: &'static str,
    },
    /// AWS rejected the credentials: they are expired or wrong.
    CredentialsRefused {
        /// AWS's message.
        message: String,
    },
    /// The user pool or the app client does not exist in this region and account.
    NotFound {
        /// AWS's message.
        message: String,
    },
    /// Any other error of AWS or of the network.
    Failed {
        /// The exception's name; empty if there was no response.
        name: String,
        /// The message of AWS or of the SDK, in English.
        message: String,
    },
}

impl OperatorProblem {
    /// Classifies an error of the SDK.
    ///
    /// # Parameters
    /// `action`: the IAM action that the call requires.
    pub(crate) fn from_sdk<E, R>(action: &'static str, error: SdkError<E, R>) -> Self
    where
        E: ProvideErrorMetadata + RequestId + Error + 'static,
        R: std::fmt::Debug + 'static,
    {
        let Some(service_error) = error.as_service_error() else {
            return Self::Failed {
                name: String::new(),
                message: error_text::message(&error),
            };
        };
        let message = displayable(service_error.message().unwrap_or_default());
        match service_error.code().unwrap_or_default() {
            "AccessDeniedException" | "AccessDenied" | "UnauthorizedOperation" => Self::Denied { action },
            "UnrecognizedClientException"
            | "InvalidClientTokenId"
            | "InvalidSignatureException"
            | "SignatureDoesNotMatch"
            | "IncompleteSignatureException"
            | "ExpiredTokenException"
            | "ExpiredToken"
            | "MissingAuthenticationTokenException" => Self::CredentialsRefused { message },
            "ResourceNotFoundException" => Self::NotFound { message },
            name => Self::Failed {
                name: displayable(name),
                message,
            },
        }
    }
}
