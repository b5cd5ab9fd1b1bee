//! What goes wrong with AWS credentials, as data.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_cognitoidentityprovider::operation::RequestId;

/// Why a call with AWS credentials did not do what it was to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffProblem {
    /// The chain gave no credentials in time; `detail` is the SDK's, in English.
    NoCredentials {
        /// What each part of the chain said.
        detail: String,
    },
    /// The identity may not do this.
    Denied {
        /// The IAM action, such as `cognito-idp:DescribeUserPool`.
        action: &'static str,
    },
    /// The credentials are not good: expired, of another account's, or wrong.
    CredentialsRefused {
        /// AWS's own words.
        message: String,
    },
    /// There is no such user pool or app client in this region and account.
    NotFound {
        /// AWS's own words.
        message: String,
    },
    /// Anything else that AWS said, or that the network did.
    Failed {
        /// The exception's name; empty if there was no answer.
        name: String,
        /// Words of AWS's or of the SDK's, in English.
        message: String,
    },
}

impl StaffProblem {
    pub(crate) fn of<E, R>(action: &'static str, error: SdkError<E, R>) -> Self
    where
        E: ProvideErrorMetadata + RequestId + Error + 'static,
        R: std::fmt::Debug + 'static,
    {
        let Some(refusal) = error.as_service_error() else {
            return Self::Failed {
                name: String::new(),
                message: crate::staff::in_words(&error),
            };
        };
        let message = refusal.message().unwrap_or_default().to_owned();
        match refusal.code().unwrap_or_default() {
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
                name: name.to_owned(),
                message,
            },
        }
    }
}
