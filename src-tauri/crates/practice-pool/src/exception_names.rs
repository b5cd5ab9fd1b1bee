//! The names of Cognito's exceptions, for faults that reject requests with one of them.

use crate::error_response::ErrorResponse;

/// The exceptions of user pools for requests of end users, from the pages of [the
/// API](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html). The list is not
/// split by operation, because Cognito also returns exceptions that an operation's page does not list
/// (`ExpiredCodeException` from VerifySoftwareToken). `InternalErrorException`, which has HTTP 500, is a separate
/// fault effect.
const NAMES: [&str; 33] = [
    "AliasExistsException",
    "CodeDeliveryFailureException",
    "CodeMismatchException",
    "ConcurrentModificationException",
    "EnableSoftwareTokenMFAException",
    "ExpiredCodeException",
    "FeatureUnavailableInTierException",
    "ForbiddenException",
    "InvalidEmailRoleAccessPolicyException",
    "InvalidLambdaResponseException",
    "InvalidParameterException",
    "InvalidPasswordException",
    "InvalidSmsRoleAccessPolicyException",
    "InvalidSmsRoleTrustRelationshipException",
    "InvalidUserPoolConfigurationException",
    "LimitExceededException",
    "MFAMethodNotFoundException",
    "NotAuthorizedException",
    "OperationNotEnabledException",
    "PasswordHistoryPolicyViolationException",
    "PasswordResetRequiredException",
    "ResourceNotFoundException",
    "SoftwareTokenMFANotFoundException",
    "ThrottlingException",
    "TooManyFailedAttemptsException",
    "TooManyRequestsException",
    "UnauthorizedException",
    "UnexpectedLambdaException",
    "UnsupportedOperationException",
    "UnsupportedTokenTypeException",
    "UserLambdaValidationException",
    "UserNotConfirmedException",
    "UserNotFoundException",
];

/// Returns the name if it is one of Cognito's.
pub(crate) fn find(name: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|known| *known == name)
}

/// The error response with the exception of that name; an internal error if Cognito has no such exception.
pub(crate) fn response(name: &str, message: String) -> ErrorResponse {
    find(name).map_or_else(ErrorResponse::internal, |name| ErrorResponse::new(name, message))
}
