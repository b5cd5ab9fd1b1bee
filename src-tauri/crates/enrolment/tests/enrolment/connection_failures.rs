//! Network failures and unexpected responses.

use std::collections::HashMap;

use crate::common::scripted::{at, scripted};
use crate::common::{Practice, association, failure, kind, sign_in};
use enrolment::standalone_calls::{self, StandaloneGrant};
use enrolment::{
    Code, Cognito, Failed, Finished, LocalCheck, NotVerified, Problem, ProblemKind, SignInStep, Verified,
};
use practice_pool::description::{Mfa, Scenario};
use tokio::net::TcpListener;

const SETUP: &str = r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
    "ChallengeParameters":{"MFAS_CAN_SETUP":"[\"SOFTWARE_TOKEN_MFA\"]","USER_ID_FOR_SRP":"noor"}}"#;
const SECRET: &str =
    r#"{"SecretCode":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ","Session":"bbbbbbbbbbbbbbbbbbbbbbbb"}"#;
const VERIFIED: &str = r#"{"Status":"SUCCESS","Session":"cccccccccccccccccccccccc"}"#;

/// Signs in and verifies at a scripted server, without the local check of the code.
async fn verified(cognito: &Cognito) -> Result<Verified, Problem> {
    let association = association(sign_in(cognito, "noor", "x").await).await;
    let code = enrolment::Code::parse("123456").expect("six digits");
    association
        .verify(&code, "", LocalCheck::Waived)
        .await
        .map_err(|not_verified| match not_verified {
            NotVerified::Failed(failed) => failed.problem,
            NotVerified::Unsettled(_) => ProblemKind::OutcomeUnknown.into(),
        })
}

#[tokio::test]
async fn refused_connection_is_reported_as_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port")
        .local_addr()
        .expect("bound")
        .port();
    let cognito = at(&format!("http://127.0.0.1:{port}"));
    let host = format!("127.0.0.1:{port}");
    assert_eq!(
        kind(sign_in(&cognito, "noor", "x").await),
        Some(ProblemKind::Unreachable { host: host.clone() })
    );
    // Without a connection nothing was sent, so the outcome is known.
    let grant = StandaloneGrant::Session("aaaaaaaaaaaaaaaaaaaaaaaa".into());
    let code = Code::parse("123456").expect("six digits");
    let sent = standalone_calls::verify(&cognito, &grant, &code, "").await;
    assert_eq!(kind(sent), Some(ProblemKind::Unreachable { host }));
}

#[tokio::test]
async fn refused_connection_at_verification_keeps_state() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New).clone();
    let cognito = practice.cognito(Mfa::On);
    let association = association(practice.sign_in(&cognito, &user).await).await;
    let code = practice.code(association.secret().base32().expose(), 0);
    practice.running.stop().await;
    // If the client detects the closed connection before it sends, nothing was sent. Otherwise the request was sent on
    // the old connection, and the outcome is unknown.
    match association.verify(&code, "", LocalCheck::First).await {
        Err(NotVerified::Failed(Failed {
            problem,
            state: Some(_),
        })) => {
            assert!(
                matches!(problem.kind, ProblemKind::Unreachable { .. }),
                "{problem:?}"
            );
        }
        Err(NotVerified::Unsettled(_)) => {}
        _ => panic!("the server is stopped"),
    }
}

async fn kind_of_verify(answer: &'static str) -> Option<ProblemKind> {
    let cognito = scripted(HashMap::from([
        ("InitiateAuth", (200, SETUP)),
        ("AssociateSoftwareToken", (200, SECRET)),
        ("VerifySoftwareToken", (200, answer)),
    ]));
    kind(verified(&cognito.await).await)
}

#[tokio::test]
async fn status_error_with_http_200_is_reported() {
    for answer in [
        r#"{"Status":"ERROR","Session":"cccccccccccccccccccccccc"}"#,
        r#"{"Status":"LATER","Session":"cccccccccccccccccccccccc"}"#,
    ] {
        assert_eq!(
            kind_of_verify(answer).await,
            Some(ProblemKind::CodeWrong),
            "{answer}"
        );
    }
    for without_status in ["", "{}", r#"{"Session":"cccccccccccccccccccccccc"}"#] {
        let kind = kind_of_verify(without_status).await;
        assert_eq!(kind, Some(ProblemKind::OutcomeUnknown), "{without_status}");
    }
}

#[tokio::test]
async fn invalid_response_drops_state() {
    for answer in [
        "{}",
        r#"{"SecretCode":"no base32!","Session":"bbbbbbbbbbbbbbbbbbbbbbbb"}"#,
    ] {
        let cognito = scripted(HashMap::from([
            ("InitiateAuth", (200, SETUP)),
            ("AssociateSoftwareToken", (200, answer)),
        ]))
        .await;
        let Ok(SignInStep::Ready(authorized)) = sign_in(&cognito, "noor", "x").await else {
            panic!("MFA_SETUP is expected");
        };
        let (problem, state) = failure(authorized.associate().await);
        assert_eq!(problem, ProblemKind::AnswerNotUnderstood, "{answer}");
        assert!(state.is_none(), "{answer}");
    }
}

#[tokio::test]
async fn challenge_after_setup_requires_another_code() {
    let cognito = scripted(HashMap::from([
        ("InitiateAuth", (200, SETUP)),
        ("AssociateSoftwareToken", (200, SECRET)),
        ("VerifySoftwareToken", (200, VERIFIED)),
        (
            "RespondToAuthChallenge",
            (
                200,
                r#"{"ChallengeName":"SOFTWARE_TOKEN_MFA","Session":"dddddddddddddddddddddddd",
                    "ChallengeParameters":{"USER_ID_FOR_SRP":"noor","FRIENDLY_DEVICE_NAME":"Pixel 9"}}"#,
            ),
        ),
    ]))
    .await;
    let Ok(verified) = verified(&cognito).await else {
        panic!("the verification succeeds")
    };
    assert!(matches!(
        verified.finish().await,
        Ok(Finished::AnotherCodeRequired(_))
    ));
}

#[tokio::test]
async fn failed_preference_does_not_fail_enrolment_if_mfa_is_required() {
    let cognito = scripted(HashMap::from([
        ("InitiateAuth", (200, SETUP)),
        ("AssociateSoftwareToken", (200, SECRET)),
        ("VerifySoftwareToken", (200, VERIFIED)),
        (
            "RespondToAuthChallenge",
            (200, r#"{"AuthenticationResult":{"AccessToken":"a.b.c"}}"#),
        ),
        (
            "SetUserMFAPreference",
            (400, r#"{"__type":"InvalidParameterException","message":"no"}"#),
        ),
    ]))
    .await;
    let Ok(verified) = verified(&cognito).await else {
        panic!("the verification succeeds")
    };
    let Ok(Finished::Enrolled(enrolled)) = verified.finish().await else {
        panic!("tokens are issued")
    };
    assert!(!enrolled.preference_set());
}

#[tokio::test]
async fn failed_preference_can_be_retried_if_mfa_is_optional() {
    let cognito = scripted(HashMap::from([
        (
            "InitiateAuth",
            (200, r#"{"AuthenticationResult":{"AccessToken":"a.b.c"}}"#),
        ),
        ("GetUserAuthFactors", (200, r#"{"Username":"noor"}"#)),
        (
            "AssociateSoftwareToken",
            (200, r#"{"SecretCode":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}"#),
        ),
        ("VerifySoftwareToken", (200, r#"{"Status":"SUCCESS"}"#)),
        (
            "SetUserMFAPreference",
            (
                400,
                r#"{"__type":"TooManyRequestsException","message":"slow down"}"#,
            ),
        ),
    ]))
    .await;
    let Ok(verified) = verified(&cognito).await else {
        panic!("the verification succeeds")
    };
    let Err(Failed {
        problem,
        state: Some(_),
    }) = verified.finish().await
    else {
        panic!("a retry is possible")
    };
    assert_eq!(problem.kind, ProblemKind::Throttled);
}

#[tokio::test]
async fn unexpected_responses_are_classified() {
    let unsupported = r#"{"ChallengeName":"CUSTOM_CHALLENGE","Session":"aaaaaaaaaaaaaaaaaaaaaaaa"}"#;
    let only_sms = r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
        "ChallengeParameters":{"MFAS_CAN_SETUP":"['SMS_MFA']"}}"#;
    let cases = [
        (
            200,
            unsupported,
            ProblemKind::ChallengeUnsupported {
                name: "CUSTOM_CHALLENGE".into(),
            },
        ),
        (200, only_sms, ProblemKind::TotpNotOffered),
        (
            200,
            "<html>a captive portal</html>",
            ProblemKind::AnswerNotUnderstood,
        ),
        (200, "{}", ProblemKind::AnswerNotUnderstood),
        (
            403,
            r#"{"__type":"ForbiddenException","message":"WAF"}"#,
            ProblemKind::Forbidden,
        ),
        (
            400,
            r#"{"__type":"com.amazonaws#ResourceNotFoundException","message":"x"}"#,
            ProblemKind::ClientUnknown,
        ),
        (
            503,
            "<html>busy</html>",
            ProblemKind::ServiceFault { status: 503 },
        ),
    ];
    for (status, body, expected) in cases {
        let cognito = scripted(HashMap::from([("InitiateAuth", (status, body))])).await;
        assert_eq!(
            kind(sign_in(&cognito, "noor", "x").await),
            Some(expected),
            "{status} {body}"
        );
    }
}

#[tokio::test]
async fn unconfirmed_and_reset_accounts_are_steps_of_sign_in() {
    let unconfirmed = r#"{"__type":"com.amazonaws#UserNotConfirmedException","message":"x"}"#;
    let cognito = scripted(HashMap::from([("InitiateAuth", (400, unconfirmed))])).await;
    assert!(matches!(
        sign_in(&cognito, "noor", "x").await,
        Ok(SignInStep::Unconfirmed(_))
    ));
    let reset = r#"{"__type":"PasswordResetRequiredException","message":"x"}"#;
    let cognito = scripted(HashMap::from([("InitiateAuth", (400, reset))])).await;
    assert!(matches!(
        sign_in(&cognito, "noor", "x").await,
        Ok(SignInStep::PasswordReset(_))
    ));
}
