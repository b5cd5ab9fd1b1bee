use super::*;

use aws_sdk_cognitoidentityprovider::error::ErrorMetadata;
use aws_sdk_cognitoidentityprovider::operation::verify_software_token::VerifySoftwareTokenError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

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

#[test]
fn code_equals_serialized_code_for_every_kind() {
    use strum::IntoEnumIterator as _;
    for kind in ProblemKind::iter() {
        let serialized = serde_json::to_value(&kind).expect("serializes");
        assert_eq!(serialized["code"], kind.code());
    }
    assert_eq!(Problem::from(ProblemKind::CodeWrong).code(), "code-wrong");
}

type CallError = SdkError<VerifySoftwareTokenError, HttpResponse>;

fn response(status: u16) -> HttpResponse {
    HttpResponse::new(
        StatusCode::try_from(status).expect("a status"),
        SdkBody::from("<html>"),
    )
}

fn service_error(status: u16, name: Option<&str>) -> CallError {
    let mut metadata = ErrorMetadata::builder();
    if let Some(name) = name {
        metadata = metadata.code(name);
    }
    SdkError::service_error(
        VerifySoftwareTokenError::generic(metadata.build()),
        response(status),
    )
}

#[test]
fn sdk_errors_are_classified_with_possible_effect() {
    use ProblemKind as K;
    const NO_EFFECT: bool = false;
    const EFFECT_POSSIBLE: bool = true;
    let host = || "cognito.example".to_owned();
    let incomplete = HttpResponse::new(StatusCode::try_from(200).expect("a status"), SdkBody::taken());
    let cases: [(CallError, ProblemKind, bool); 13] = [
        (
            SdkError::construction_failure("a bad value"),
            K::AnswerNotUnderstood,
            NO_EFFECT,
        ),
        (
            SdkError::timeout_error("slow"),
            K::TimedOut { host: host() },
            EFFECT_POSSIBLE,
        ),
        (
            SdkError::dispatch_failure(ConnectorError::timeout("slow".into())),
            K::TimedOut { host: host() },
            EFFECT_POSSIBLE,
        ),
        (
            SdkError::dispatch_failure(ConnectorError::io("reset".into())),
            K::Unreachable { host: host() },
            EFFECT_POSSIBLE,
        ),
        (
            SdkError::response_error("truncated", response(503)),
            K::ServiceFault { status: 503 },
            EFFECT_POSSIBLE,
        ),
        (
            SdkError::response_error("truncated", response(200)),
            K::AnswerNotUnderstood,
            EFFECT_POSSIBLE,
        ),
        (
            SdkError::response_error("truncated", incomplete),
            K::Unreachable { host: host() },
            EFFECT_POSSIBLE,
        ),
        (
            service_error(400, Some("CodeMismatchException")),
            K::CodeWrong,
            NO_EFFECT,
        ),
        (
            service_error(500, Some("InternalErrorException")),
            K::ServiceFault { status: 500 },
            EFFECT_POSSIBLE,
        ),
        (
            service_error(503, None),
            K::ServiceFault { status: 503 },
            EFFECT_POSSIBLE,
        ),
        (service_error(403, None), K::Forbidden, NO_EFFECT),
        (service_error(429, None), K::Throttled, NO_EFFECT),
        (service_error(400, None), K::AnswerNotUnderstood, NO_EFFECT),
    ];
    for (error, kind, effect_possible) in cases {
        assert_eq!(Problem::of_call(&error, &host()).kind, kind, "{error:?}");
        assert_eq!(may_have_been_processed(&error), effect_possible, "{error:?}");
    }
}
