//! Verifies [AWS Signature Version
//! 4](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html), with which operators
//! sign their requests.

use crate::aws_account::{ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY};
use crate::clock::Moment;
use crate::date_format::unix_seconds;
use crate::error_response::ErrorResponse;
use crate::hmac_sha256::hmac_sha256;
use axum::http::request::Parts;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// How far a client's clock may deviate from the server's, either way.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// The parts of an `Authorization` header.
struct Authorization<'a> {
    access_key_id: &'a str,
    /// `20261125/us-east-1/cognito-idp/aws4_request`
    scope: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn parse(header: &'a str) -> Option<Self> {
        let parts = header.strip_prefix("AWS4-HMAC-SHA256 ")?;
        let part = |name: &str| {
            parts
                .split(',')
                .find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))
        };
        let (access_key_id, scope) = part("Credential")?.split_once('/')?;
        Some(Self {
            access_key_id,
            scope,
            signed_headers: part("SignedHeaders")?,
            signature: part("Signature")?,
        })
    }
}

/// Checks that a request is signed for a service with the operator's credentials.
///
/// Fails with `MissingAuthenticationTokenException`, with `UnrecognizedClientException` for another access key, and
/// with `InvalidSignatureException` for an invalid or expired signature.
pub(crate) fn check(head: &Parts, body: &[u8], service: &str, now: Moment) -> Result<(), ErrorResponse> {
    let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    let Some(authorization) = header("authorization") else {
        return Err(ErrorResponse::new(
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        ));
    };
    let invalid = |message: &str| ErrorResponse::new("InvalidSignatureException", message);
    let authorization = Authorization::parse(authorization)
        .ok_or_else(|| invalid("The Authorization header is not of Signature Version 4."))?;
    if authorization.access_key_id != ACCESS_KEY_ID {
        return Err(ErrorResponse::new(
            "UnrecognizedClientException",
            "The security token included in the request is invalid.",
        ));
    }
    let date = header("x-amz-date").unwrap_or_default();
    let day = date.split('T').next().unwrap_or_default();
    if authorization.scope != format!("{day}/{REGION}/{service}/aws4_request") {
        return Err(invalid(
            "Credential should be scoped to this day, region and service.",
        ));
    }
    let signed_at =
        seconds_of(date).ok_or_else(|| invalid("X-Amz-Date is not of the form of Signature Version 4."))?;
    if now.seconds().abs_diff(signed_at) > TOLERANCE.as_secs() {
        return Err(invalid(
            "Signature expired or not yet current: look at the clock.",
        ));
    }
    let names: Vec<&str> = authorization.signed_headers.split(';').collect();
    if !names.contains(&"host") || !names.contains(&"x-amz-date") {
        return Err(invalid("Host and X-Amz-Date must be signed."));
    }
    let headers: String = names
        .iter()
        .map(|name| format!("{name}:{}\n", collapsed(header(name).unwrap_or_default())))
        .collect();
    let request = [
        head.method.as_str(),
        head.uri.path(),
        head.uri.query().unwrap_or_default(),
        &headers,
        authorization.signed_headers,
        &sha256_hex(body),
    ]
    .join("\n");
    let to_sign = [
        "AWS4-HMAC-SHA256",
        date,
        authorization.scope,
        &sha256_hex(request.as_bytes()),
    ]
    .join("\n");
    let secret = format!("AWS4{SECRET_ACCESS_KEY}");
    let mut key = secret.into_bytes();
    for part in authorization.scope.split('/') {
        key = hmac_sha256(&key, &[part.as_bytes()]).to_vec();
    }
    let signature = HEXLOWER.encode(&hmac_sha256(&key, &[to_sign.as_bytes()]));
    match signature == authorization.signature {
        true => Ok(()),
        false => Err(invalid(
            "The request signature we calculated does not match the signature you provided.",
        )),
    }
}

/// Replaces runs of spaces with one space.
fn collapsed(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// The Unix seconds of a date such as `20261125T231110Z`.
fn seconds_of(date: &str) -> Option<u64> {
    unix_seconds("%Y%m%dT%H%M%SZ", date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    #[test]
    fn seconds_of_accepts_the_basic_iso_format_only() {
        // date -u -d '2026-11-22 20:03:07' +%s
        assert_eq!(seconds_of("20261122T200307Z"), Some(1_795_377_787));
        for wrong in [
            "",
            "20261122T200307",
            "20261322T200307Z",
            "2026112 T200307Z",
            "20261122T2003Z",
        ] {
            assert_eq!(seconds_of(wrong), None, "{wrong}");
        }
    }

    struct Noon;
    impl crate::clock::Clock for Noon {
        fn now_unix_ms(&self) -> i64 {
            1_795_377_787_000
        }
    }

    /// A signature that botocore 1.44 computed for that time and a host named `h`.
    #[test]
    fn botocores_signature_is_valid_for_its_request_only() {
        let authorization = "AWS4-HMAC-SHA256 Credential=AKIAPRACTICEPRACTICE/20261122/us-east-1/cognito-idp/aws4_request, \
                             SignedHeaders=content-type;host;x-amz-date;x-amz-target, \
                             Signature=e9380e2789c1a267e6e158fae4e8583cc47ce9b56f39c913626fa9d1e84c36eb";
        let checked = |target: &str, body: &[u8], now: &dyn crate::clock::Clock| {
            let request = Request::post("/")
                .header("host", "h")
                .header("content-type", "application/x-amz-json-1.1")
                .header("x-amz-date", "20261122T200307Z")
                .header(
                    "x-amz-target",
                    format!("AWSCognitoIdentityProviderService.{target}"),
                )
                .header("authorization", authorization);
            let (head, ()) = request.body(()).expect("a request").into_parts();
            check(&head, body, "cognito-idp", Moment::of(now)).map_err(|error| error.name)
        };
        let body = br#"{"UserPoolId": "us-east-1_A"}"#;
        assert_eq!(checked("DescribeUserPool", body, &Noon), Ok(()));
        let invalid = Err("InvalidSignatureException");
        assert_eq!(
            checked("GetUserPoolMfaConfig", body, &Noon),
            invalid,
            "another operation"
        );
        assert_eq!(checked("DescribeUserPool", b"{}", &Noon), invalid, "another body");
        assert_eq!(checked("DescribeUserPool", body, &Later), invalid, "too late");
    }

    /// Five minutes and a second later.
    struct Later;
    impl crate::clock::Clock for Later {
        fn now_unix_ms(&self) -> i64 {
            1_795_378_088_000
        }
    }

    /// The error for a request with this header.
    fn error_for(authorization: Option<&str>) -> &'static str {
        let mut request = Request::post("/")
            .header("host", "h")
            .header("x-amz-date", "20261122T200307Z");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        let (head, ()) = request.body(()).expect("a request").into_parts();
        let checked = check(&head, b"{}", "cognito-idp", Moment::of(&Noon));
        checked.expect_err("an error").name
    }

    #[test]
    fn missing_and_invalid_signatures_have_distinct_errors() {
        let header = |key: &str, scope: &str, signed: &str| {
            format!("AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={signed}, Signature=00")
        };
        let scope = "20261122/us-east-1/cognito-idp/aws4_request";
        assert_eq!(error_for(None), "MissingAuthenticationTokenException");
        assert_eq!(error_for(Some("Bearer x")), "InvalidSignatureException");
        assert_eq!(
            error_for(Some(&header("AKIAOTHER", scope, "host;x-amz-date"))),
            "UnrecognizedClientException"
        );
        let sts = "20261122/us-east-1/sts/aws4_request";
        assert_eq!(
            error_for(Some(&header(ACCESS_KEY_ID, sts, "host;x-amz-date"))),
            "InvalidSignatureException"
        );
        assert_eq!(
            error_for(Some(&header(ACCESS_KEY_ID, scope, "host"))),
            "InvalidSignatureException"
        );
        assert_eq!(
            error_for(Some(&header(ACCESS_KEY_ID, scope, "host;x-amz-date"))),
            "InvalidSignatureException"
        );
    }
}
