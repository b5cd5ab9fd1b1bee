use super::*;

use aws_sdk_cognitoidentityprovider::error::ErrorMetadata;
use aws_sdk_cognitoidentityprovider::operation::verify_software_token::VerifySoftwareTokenError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

#[test]
fn exceptions_are_sorted_by_name_and_then_by_message() {
    use ProblemKind as K;
    let cases = [
        (
            "NotAuthorizedException",
            "Incorrect username or password.",
            K::IncorrectCredentials,
        ),
        (
            "NotAuthorizedException",
            "Password attempts exceeded",
            K::TooManyAttempts,
        ),
        ("NotAuthorizedException", "User is disabled.", K::UserDisabled),
        (
            "NotAuthorizedException",
            "Invalid session for the user, session is expired.",
            K::SessionOver,
        ),
        (
            "NotAuthorizedException",
            "Access Token has been revoked",
            K::SessionOver,
        ),
        ("NotAuthorizedException", "Invalid Access Token", K::SessionOver),
        (
            "NotAuthorizedException",
            "Client x is configured with secret but SECRET_HASH was not received",
            K::ClientSecretWanted,
        ),
        (
            "NotAuthorizedException",
            "Unable to verify secret hash for client x",
            K::ClientSecretWrong,
        ),
        (
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA",
            K::CodeWrong,
        ),
        (
            "CodeMismatchException",
            "Invalid code received for user",
            K::CodeWrong,
        ),
        (
            "NotAuthorizedException",
            "Invalid code or auth state for the user.",
            K::CodeWrong,
        ),
        (
            "ExpiredCodeException",
            "Your software token has already been used once.",
            K::CodeUsed,
        ),
        (
            "InvalidParameterException",
            "USER_PASSWORD_AUTH flow not enabled for this client",
            K::FlowNotEnabled,
        ),
        (
            "InvalidParameterException",
            "USER_AUTH is not enabled for the client.",
            K::FlowNotEnabled,
        ),
        ("TooManyRequestsException", "Rate exceeded", K::Throttled),
        ("LimitExceededException", "Rate exceeded", K::Throttled),
        (
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
            K::TooManyAttempts,
        ),
        ("TooManyFailedAttemptsException", "", K::TooManyAttempts),
        (
            "NotAuthorizedException",
            "Access Token does not have required scopes",
            K::TokenLacksScope,
        ),
        (
            "NotAuthorizedException",
            "User cannot be confirmed. Current status is CONFIRMED",
            K::AlreadyConfirmed,
        ),
        (
            "InvalidParameterException",
            "User is already confirmed.",
            K::AlreadyConfirmed,
        ),
        (
            "NotAuthorizedException",
            "User password cannot be reset in the current state.",
            K::ResetNotAllowed,
        ),
        (
            "InvalidParameterException",
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
            K::NowhereToSend,
        ),
        ("CodeDeliveryFailureException", "", K::CodeNotSent),
        (
            "UserNotFoundException",
            "User does not exist.",
            K::IncorrectCredentials,
        ),
        (
            "UserNotConfirmedException",
            "User is not confirmed.",
            K::UserNotConfirmed,
        ),
        (
            "PasswordResetRequiredException",
            "Password reset required for the user",
            K::PasswordResetRequired,
        ),
        (
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA has not been enabled by the userPool",
            K::TotpNotEnabled,
        ),
        (
            "ResourceNotFoundException",
            "User pool client x does not exist.",
            K::ClientUnknown,
        ),
        (
            "PasswordHistoryPolicyViolationException",
            "used before",
            K::PasswordRefused {
                reason: "used before".into(),
            },
        ),
        (
            "InvalidPasswordException",
            "too short",
            K::PasswordRefused {
                reason: "too short".into(),
            },
        ),
        (
            "InvalidParameterException",
            "no such thing",
            K::ParameterRefused {
                reason: "no such thing".into(),
            },
        ),
        ("ThrottlingException", "Rate exceeded", K::Throttled),
        (
            "ForbiddenException",
            "Request not allowed due to WAF",
            K::Forbidden,
        ),
    ];
    for (name, message, kind) in cases {
        assert_eq!(K::of_exception(name, message, 400), kind, "{name}: {message}");
    }
    let other = K::Refused {
        name: "NewException".into(),
        message: "x".into(),
    };
    assert_eq!(K::of_exception("NewException", "x", 400), other);
    assert_eq!(
        K::of_exception("InternalErrorException", "", 500),
        K::ServiceFault { status: 500 }
    );
}

#[test]
fn codes_are_kebab_case_with_camel_case_data() {
    let problem = Problem::from(ProblemKind::FieldTooLong {
        field: Field::UserPoolId,
        max: 55,
    });
    assert_eq!(
        serde_json::to_string(&problem).expect("serializes"),
        r#"{"kind":{"code":"field-too-long","field":"user-pool-id","max":55},"requestId":null}"#
    );
}

type CallError = SdkError<VerifySoftwareTokenError, HttpResponse>;

fn answered(status: u16) -> HttpResponse {
    HttpResponse::new(
        StatusCode::try_from(status).expect("a status"),
        SdkBody::from("<html>"),
    )
}

fn refused(status: u16, name: Option<&str>) -> CallError {
    let mut metadata = ErrorMetadata::builder();
    if let Some(name) = name {
        metadata = metadata.code(name);
    }
    SdkError::service_error(
        VerifySoftwareTokenError::generic(metadata.build()),
        answered(status),
    )
}

#[test]
fn what_the_sdk_gives_back_is_sorted_and_so_is_whether_it_may_have_acted() {
    use ProblemKind as K;
    const SURELY_NOT: bool = false;
    const PERHAPS: bool = true;
    let host = || "cognito.example".to_owned();
    let cases: [(CallError, ProblemKind, bool); 12] = [
        (
            SdkError::construction_failure("a bad value"),
            K::AnswerNotUnderstood,
            SURELY_NOT,
        ),
        (
            SdkError::timeout_error("slow"),
            K::TimedOut { host: host() },
            PERHAPS,
        ),
        (
            SdkError::dispatch_failure(ConnectorError::timeout("slow".into())),
            K::TimedOut { host: host() },
            PERHAPS,
        ),
        (
            SdkError::dispatch_failure(ConnectorError::io("reset".into())),
            K::Unreachable { host: host() },
            PERHAPS,
        ),
        (
            SdkError::response_error("cut off", answered(503)),
            K::ServiceFault { status: 503 },
            PERHAPS,
        ),
        (
            SdkError::response_error("cut off", answered(200)),
            K::AnswerNotUnderstood,
            PERHAPS,
        ),
        (
            refused(400, Some("CodeMismatchException")),
            K::CodeWrong,
            SURELY_NOT,
        ),
        (
            refused(500, Some("InternalErrorException")),
            K::ServiceFault { status: 500 },
            PERHAPS,
        ),
        (refused(503, None), K::ServiceFault { status: 503 }, PERHAPS),
        (refused(403, None), K::Forbidden, SURELY_NOT),
        (refused(429, None), K::Throttled, SURELY_NOT),
        (refused(400, None), K::AnswerNotUnderstood, SURELY_NOT),
    ];
    for (error, kind, may_act) in cases {
        assert_eq!(Problem::of_call(&error, &host()).kind, kind, "{error:?}");
        assert_eq!(may_have_acted(&error), may_act, "{error:?}");
    }
}
