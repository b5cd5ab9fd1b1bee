//! Servers that respond to one sign-in flow in an unexpected way.

use doctor::{Check, Finding, Severity};
use enrolment::{Flow, PoolForm, ProblemKind};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::{check, checks_and_severities, pool_at};

/// A response: status and body. `None`: the connection is closed without one.
type Response = Option<(u16, String)>;

fn exception(name: &str, message: &str) -> Response {
    let body = format!(r#"{{"__type":"{name}","message":"{message}"}}"#);
    Some((400, body))
}

/// The response to an unknown user.
fn unknown_user() -> Response {
    exception("UserNotFoundException", "User does not exist.")
}

/// Starts a server that has a response for each flow. Its clock is at 2026-01-01, in the past or in the future.
async fn start(respond: impl Fn(&str) -> Response + Clone + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, respond.clone()));
        }
    });
    format!("http://{address}")
}

async fn serve(stream: TcpStream, respond: impl Fn(&str) -> Response) {
    let mut stream = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await.unwrap_or_default() == 0 {
            return;
        }
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then_some(value)
    });
    let mut body = vec![0; length.map_or(0, |length| length.parse().expect("a number"))];
    stream.read_exact(&mut body).await.expect("a body");
    let body: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
    if let Some((status, body)) = respond(body["AuthFlow"].as_str().expect("a flow")) {
        let response = format!(
            "HTTP/1.1 {status} x\r\ndate: Thu, 01 Jan 2026 00:00:00 GMT\r\nconnection: close\r\n\
             content-type: application/x-amz-json-1.1\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        // The client closes the connection after too much of it.
        let _ = stream.write_all(response.as_bytes()).await;
    }
}

/// Checks a pool whose server responds to one flow in this way, and to the others as to an unknown user.
async fn check_with(wanted: Flow, odd: &'static str, response: Response) -> Vec<Finding> {
    let endpoint = start(move |flow| match flow == odd {
        true => response.clone(),
        false => unknown_user(),
    })
    .await;
    let form = PoolForm {
        flow: wanted,
        ..pool_at(&endpoint)
    };
    check(form, None).await
}

const FLOWS: [(Flow, &str); 3] = [
    (Flow::Srp, "USER_SRP_AUTH"),
    (Flow::Password, "USER_PASSWORD_AUTH"),
    (Flow::UserAuth, "USER_AUTH"),
];

fn others(odd: Flow) -> Vec<Flow> {
    let flows = FLOWS.map(|(flow, _)| flow);
    flows.into_iter().filter(|flow| *flow != odd).collect()
}

#[tokio::test]
async fn flow_that_cognito_rejects_is_not_allowed_and_the_rest_stays() {
    for (name, message) in [
        ("InvalidParameterException", "Unsupported AuthFlow"),
        ("InvalidParameterException", ""),
        ("FeatureUnavailableInTierException", "Not in this tier."),
        ("UnsupportedOperationException", ""),
        ("OperationNotEnabledException", ""),
    ] {
        for (odd, odd_name) in FLOWS {
            let wanted = others(odd)[0];
            let findings = check_with(wanted, odd_name, exception(name, message)).await;
            let [
                ..,
                Finding::Clock { ahead_seconds },
                Finding::AppClientAnswers { .. },
                last,
            ] = &findings[..]
            else {
                panic!("{name}: {findings:?}");
            };
            assert!(ahead_seconds.abs() > 60, "the clock is checked: {ahead_seconds}");
            assert_eq!(last.severity(), Severity::Info);
            let Finding::Flows {
                allowed,
                refused,
                problems,
                ..
            } = last
            else {
                panic!("{last:?}");
            };
            assert_eq!((allowed, refused), (&others(odd), &vec![odd]), "{name}");
            assert_eq!(problems.len(), 1, "{name}");
            assert_eq!(problems[0].flow, odd);
        }
    }
}

#[tokio::test]
async fn flow_with_any_other_failure_is_unknown_and_the_rest_stays() {
    let responses: [Response; 8] = [
        exception("TooManyRequestsException", "Rate exceeded"),
        exception("InvalidLambdaResponseException", "x"),
        exception("ResourceNotFoundException", "x"),
        exception("ForbiddenException", "Request not allowed due to WAF block."),
        exception("NewException", "x"),
        Some((503, "<html>no</html>".to_owned())),
        Some((200, "<html>portal</html>".to_owned())),
        None,
    ];
    for response in responses {
        let findings = check_with(Flow::Password, "USER_SRP_AUTH", response.clone()).await;
        let [
            ..,
            Finding::Clock { .. },
            Finding::AppClientAnswers { .. },
            Finding::Flows {
                allowed,
                refused,
                problems,
                ..
            },
        ] = &findings[..]
        else {
            panic!("{response:?}: {findings:?}");
        };
        assert_eq!(
            (allowed, refused),
            (&vec![Flow::Password, Flow::UserAuth], &vec![]),
            "{response:?}"
        );
        assert_eq!(problems.len(), 1, "{response:?}");
        assert_eq!(problems[0].flow, Flow::Srp, "{response:?}");
    }
}

#[tokio::test]
async fn oversized_response_is_not_read_to_its_end() {
    let three_megabytes = Some((200, " ".repeat(3 * 1024 * 1024) + "{}"));
    let endpoint = start(move |_| three_megabytes.clone()).await;
    let findings = check(pool_at(&endpoint), None).await;
    let [.., Finding::AppClientUnusable { problem }] = &findings[..] else {
        panic!("{findings:?}");
    };
    assert_eq!(problem.kind, ProblemKind::AnswerNotUnderstood);
}

#[tokio::test]
async fn pool_whose_own_flow_fails_cannot_be_used() {
    for response in [
        exception("InvalidParameterException", "x"),
        Some((500, String::new())),
    ] {
        let findings = check_with(Flow::UserAuth, "USER_AUTH", response).await;
        assert_eq!(
            checks_and_severities(&findings)[5..],
            [
                (Check::AppClient, Severity::Info),
                (Check::Flows, Severity::Error)
            ]
        );
    }
}

#[tokio::test]
async fn app_client_is_unusable_if_every_flow_fails() {
    let endpoint = start(|flow| match flow {
        "USER_AUTH" => exception("ResourceNotFoundException", "x"),
        _ => exception("InvalidParameterException", "x"),
    })
    .await;
    let findings = check(pool_at(&endpoint), None).await;
    let [.., Finding::AppClientUnusable { problem }] = &findings[..] else {
        panic!("{findings:?}");
    };
    assert_eq!(problem.kind, ProblemKind::ClientUnknown);

    let endpoint = start(|flow| exception("NewException", flow)).await;
    let form = PoolForm {
        flow: Flow::Password,
        ..pool_at(&endpoint)
    };
    let findings = check(form, None).await;
    let [.., Finding::AppClientUnusable { problem }] = &findings[..] else {
        panic!("{findings:?}");
    };
    let ProblemKind::Refused { message, .. } = &problem.kind else {
        panic!("{problem:?}");
    };
    assert_eq!(message, "USER_PASSWORD_AUTH", "the problem of the wanted flow");
}
