//! The names of Cognito's exceptions, for faults that refuse with one of them.

use crate::refusal::Refusal;

/// What user pools refuse users' requests with: the errors on the pages of [the
/// API](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html). None is tied to
/// its operations, as some come where no page has them (`ExpiredCodeException` by VerifySoftwareToken).
/// `InternalErrorException` comes with HTTP 500 only, and is a mishap of its own.
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

/// The exception of that name, if Cognito has it.
pub(crate) fn named(name: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|known| *known == name)
}

/// What a request is refused with by the exception of that name; a name that Cognito has not is the pool's own fault.
pub(crate) fn refusal(name: &str, message: String) -> Refusal {
    named(name).map_or_else(Refusal::internal, |name| Refusal::new(name, message))
}
