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
fn code_is_the_serialized_one_for_every_kind() {
    use strum::IntoEnumIterator as _;
    for kind in ProblemKind::iter() {
        let serialized = serde_json::to_value(&kind).expect("serializes");
        assert_eq!(serialized["code"], kind.code());
    }
    assert_eq!(Problem::from(ProblemKind::CodeWrong).code(), "code-wrong");
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
    let never_whole = HttpResponse::new(StatusCode::try_from(200).expect("a status"), SdkBody::taken());
    let cases: [(CallError, ProblemKind, bool); 13] = [
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
            SdkError::response_error("cut off", never_whole),
            K::Unreachable { host: host() },
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
