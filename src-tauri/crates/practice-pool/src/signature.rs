//! AWS Signature Version 4, as it is checked: who calls with AWS credentials, and whether the request is theirs.
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>

use crate::clock::Moment;
use crate::hmac_sha256::hmac_sha256;
use crate::refusal::Refusal;
use axum::http::request::Parts;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::time::{Duration, UNIX_EPOCH};

/// Whoever practises as staff. They open nothing but this practice.
pub(crate) const ACCESS_KEY_ID: &str = "AKIAPRACTICEPRACTICE";
pub(crate) const SECRET_ACCESS_KEY: &str = "practice/secret/that/opens/nothing/else0";
/// The account that the practice claims to be in.
pub(crate) const ACCOUNT: &str = "000000000000";

/// How far a client's clock may be from the server's, either way.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// What an `Authorization` header says.
struct Authorization<'a> {
    access_key_id: &'a str,
    /// `20261125/us-east-1/cognito-idp/aws4_request`
    scope: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn read(header: &'a str) -> Option<Self> {
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

/// Checks that the request is signed for a service by the practice's staff, as it came.
///
/// Errors with `MissingAuthenticationTokenException`, `UnrecognizedClientException` for another key, and
/// `InvalidSignatureException`, also for one that is too old.
pub(crate) fn check(
    head: &Parts,
    body: &[u8],
    service: &str,
    region: &str,
    now: Moment,
) -> Result<(), Refusal> {
    let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    let Some(authorization) = header("authorization") else {
        return Err(Refusal::new(
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        ));
    };
    let invalid = |message: &str| Refusal::new("InvalidSignatureException", message);
    let authorization = Authorization::read(authorization)
        .ok_or_else(|| invalid("The Authorization header is not of Signature Version 4."))?;
    if authorization.access_key_id != ACCESS_KEY_ID {
        return Err(Refusal::new(
            "UnrecognizedClientException",
            "The security token included in the request is invalid.",
        ));
    }
    let date = header("x-amz-date").unwrap_or_default();
    let day = date.split('T').next().unwrap_or_default();
    if authorization.scope != format!("{day}/{region}/{service}/aws4_request") {
        return Err(invalid(
            "Credential should be scoped to this day, region and service.",
        ));
    }
    let made =
        seconds_of(date).ok_or_else(|| invalid("X-Amz-Date is not of the form of Signature Version 4."))?;
    if now.seconds().abs_diff(made) > TOLERANCE.as_secs() {
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
        &hex_of_sha256(body),
    ]
    .join("\n");
    let to_sign = [
        "AWS4-HMAC-SHA256",
        date,
        authorization.scope,
        &hex_of_sha256(request.as_bytes()),
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

/// Spaces in a row count as one.
fn collapsed(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hex_of_sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Unix seconds of `20261125T231110Z`.
fn seconds_of(date: &str) -> Option<u64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (day, time) = date.strip_suffix('Z')?.split_once('T')?;
    let all_digits =
        |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(day, 8) || !all_digits(time, 6) {
        return None;
    }
    let month: usize = day[4..6].parse().ok()?;
    let month = MONTHS.get(month.checked_sub(1)?)?;
    // An HTTP date's reader does the calendar. It wants to know the weekday, which is not told here: it takes the right one
    // of the seven.
    let read = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        .iter()
        .find_map(|weekday| {
            let (year, day, hour, minute, second) =
                (&day[..4], &day[6..], &time[..2], &time[2..4], &time[4..]);
            httpdate::parse_http_date(&format!(
                "{weekday}, {day} {month} {year} {hour}:{minute}:{second} GMT"
            ))
            .ok()
        })?;
    read.duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    #[test]
    fn dates_are_read() {
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

    /// As botocore 1.44 has signed it at that moment, for a host called `h`.
    #[test]
    fn what_botocore_signs_is_right_and_nothing_else_is() {
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
            check(&head, body, "cognito-idp", "us-east-1", Moment::of(now)).map_err(|refusal| refusal.name)
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

    /// Five minutes and a second after.
    struct Later;
    impl crate::clock::Clock for Later {
        fn now_unix_ms(&self) -> i64 {
            1_795_378_088_000
        }
    }

    /// What is wrong with a request that has this header.
    fn told(authorization: Option<&str>) -> &'static str {
        let mut request = Request::post("/")
            .header("host", "h")
            .header("x-amz-date", "20261122T200307Z");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        let (head, ()) = request.body(()).expect("a request").into_parts();
        let checked = check(&head, b"{}", "cognito-idp", "us-east-1", Moment::of(&Noon));
        checked.expect_err("refused").name
    }

    #[test]
    fn who_signs_not_or_wrongly_is_told_why() {
        let by = |key: &str, scope: &str, signed: &str| {
            format!("AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={signed}, Signature=00")
        };
        let scope = "20261122/us-east-1/cognito-idp/aws4_request";
        assert_eq!(told(None), "MissingAuthenticationTokenException");
        assert_eq!(told(Some("Bearer x")), "InvalidSignatureException");
        assert_eq!(
            told(Some(&by("AKIAOTHER", scope, "host;x-amz-date"))),
            "UnrecognizedClientException"
        );
        let sts = "20261122/us-east-1/sts/aws4_request";
        assert_eq!(
            told(Some(&by(ACCESS_KEY_ID, sts, "host;x-amz-date"))),
            "InvalidSignatureException"
        );
        assert_eq!(
            told(Some(&by(ACCESS_KEY_ID, scope, "host"))),
            "InvalidSignatureException"
        );
        assert_eq!(
            told(Some(&by(ACCESS_KEY_ID, scope, "host;x-amz-date"))),
            "InvalidSignatureException"
        );
    }
}
