//! Association and verification as separate calls, with a session or token that another client obtained.

use crate::common::proxy::{Lost, losing};
use crate::common::{Practice, kind, raw};
use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use enrolment::standalone_calls::{StandaloneGrant, associate, verify};
use enrolment::{Field, ProblemKind};
use practice_pool::Behaviour;
use practice_pool::behaviour::WrongCodeAtVerify;
use practice_pool::description::{Mfa, Scenario};

/// Returns the session of an `MFA_SETUP` challenge of another client.
async fn setup_session(practice: &Practice) -> String {
    let user = practice.user(Mfa::On, Scenario::New);
    let answer = raw::sign_in(practice, Mfa::On, &user.username, &user.password).await;
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::MfaSetup));
    answer.session.expect("a session")
}

#[tokio::test]
async fn each_call_returns_next_session_and_last_one_finishes_sign_in() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    // Adds the quotes and the line break of a copied session.
    let session = setup_session(&practice).await;
    let pasted = format!("\"{session}\",\n\u{feff}");
    let associated = associate(&cognito, &StandaloneGrant::Session(pasted.as_str().into()))
        .await
        .expect("allowed");
    let next = associated.session.expect("a session");
    assert_ne!(next.expose(), session);
    let base32 = associated.secret.base32().expose();

    let grant = StandaloneGrant::Session(next);
    let wrong = verify(&cognito, &grant, &practice.code(base32, -3), "").await;
    assert_eq!(kind(wrong), Some(ProblemKind::CodeWrong));
    let answer = verify(&cognito, &grant, &practice.code(base32, 0), " Pixel 9 ")
        .await
        .expect("the code is correct");
    assert_eq!(answer.status, "SUCCESS");
    let pool = practice.pool(Mfa::On);
    let snapshot = practice.running.user_snapshot(&pool.user_pool_id, &user.username);
    assert_eq!(
        snapshot.expect("a known user").device_name.as_deref(),
        Some("Pixel 9")
    );

    let last = answer.session.expect("a session");
    let finished = raw::client(&practice)
        .respond_to_auth_challenge()
        .client_id(&pool.clients[0].client_id)
        .challenge_name(ChallengeNameType::MfaSetup)
        .session(last.expose())
        .challenge_responses("USERNAME", &user.username)
        .send()
        .await
        .expect("the returned session is valid");
    assert!(finished.authentication_result.is_some());
    let again = verify(&cognito, &grant, &practice.code(base32, 1), "").await;
    assert_eq!(
        kind(again),
        Some(ProblemKind::SessionOver),
        "the session is used up"
    );
}

#[tokio::test]
async fn access_token_path_has_no_session() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::Optional);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let access = tokens.access_token.expect("an access token");
    let grant = StandaloneGrant::AccessToken(access.as_str().into());
    let associated = associate(&cognito, &grant).await.expect("allowed");
    assert!(associated.session.is_none());
    let code = practice.code(associated.secret.base32().expose(), 0);
    let answer = verify(&cognito, &grant, &code, "")
        .await
        .expect("the code is correct");
    assert_eq!(
        (answer.status.as_str(), answer.session.is_none()),
        ("SUCCESS", true)
    );
    assert!(practice.has_totp(Mfa::Optional, user).0);
    assert!(
        raw::is_valid(&practice, &access).await,
        "the token is not revoked"
    );
}

#[tokio::test]
async fn status_error_is_reported_and_session_remains_valid() {
    let practice = Practice::start();
    let behaviour = Behaviour {
        wrong_code_at_verify: WrongCodeAtVerify::StatusError,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("accepted");
    let cognito = practice.cognito(Mfa::On);
    let session = StandaloneGrant::Session(setup_session(&practice).await.into());
    let associated = associate(&cognito, &session).await.expect("allowed");
    let grant = StandaloneGrant::Session(associated.session.expect("a session"));
    let base32 = associated.secret.base32().expose();
    let wrong = verify(&cognito, &grant, &practice.code(base32, -3), "").await;
    assert_eq!(kind(wrong), Some(ProblemKind::CodeWrong));
    assert!(
        verify(&cognito, &grant, &practice.code(base32, 0), "")
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn lost_response_is_unknown_outcome_without_retry() {
    let practice = Practice::start();
    let lost = Lost::Answer("VerifySoftwareToken");
    let endpoint = losing(lost, 1, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
    let session = StandaloneGrant::Session(setup_session(&practice).await.into());
    let associated = associate(&cognito, &session).await.expect("allowed");
    let grant = StandaloneGrant::Session(associated.session.expect("a session"));
    let code = practice.code(associated.secret.base32().expose(), 0);
    let lost = verify(&cognito, &grant, &code, "").await;
    assert_eq!(kind(lost), Some(ProblemKind::OutcomeUnknown));
}

#[tokio::test]
async fn malformed_arguments_are_rejected_before_sending() {
    let practice = Practice::start();
    let (endpoint, requests) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
    let (session, token) = (Field::Session, Field::AccessToken);
    let by_session = |text: &str| StandaloneGrant::Session(text.into());
    let by_token = |text: &str| StandaloneGrant::AccessToken(text.into());
    for (grant, problem) in [
        (by_session(" \n"), ProblemKind::FieldEmpty { field: session }),
        (
            by_session(&"x".repeat(19)),
            ProblemKind::FieldMalformed { field: session },
        ),
        (
            by_session(&"x".repeat(4097)),
            ProblemKind::FieldTooLong {
                field: session,
                max: 4096,
            },
        ),
        (by_token(""), ProblemKind::FieldEmpty { field: token }),
        (by_token("Bearer "), ProblemKind::FieldEmpty { field: token }),
        (
            by_token("eyJ.a.b/c"),
            ProblemKind::FieldMalformed { field: token },
        ),
        (by_token("eyJ.é.b"), ProblemKind::FieldMalformed { field: token }),
    ] {
        assert_eq!(kind(associate(&cognito, &grant).await), Some(problem));
    }
    let grant = StandaloneGrant::Session("x".repeat(24).into());
    let code = practice.code("JBSWY3DPEHPK3PXP", 0);
    let long = verify(&cognito, &grant, &code, &"x".repeat(65)).await;
    assert!(matches!(kind(long), Some(ProblemKind::FieldTooLong { .. })));
    let two_lines = verify(&cognito, &grant, &code, "Pixel\n9").await;
    let field = Field::DeviceName;
    assert_eq!(kind(two_lines), Some(ProblemKind::FieldMalformed { field }));
    assert_eq!(requests.count("AssociateSoftwareToken"), 0);
    assert_eq!(requests.count("VerifySoftwareToken"), 0);
    let foreign = verify(&cognito, &grant, &code, "").await;
    assert_eq!(kind(foreign), Some(ProblemKind::SessionOver));
}
