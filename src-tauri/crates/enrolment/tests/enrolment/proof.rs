//! The optional proof that the user can sign in with a new authenticator.

use std::time::Duration;

use crate::common::proxy::{RecordedRequests, recording};
use crate::common::{Practice, enrol, failure, raw, sign_in};
use aws_sdk_cognitoidentityprovider::types::{SmsMfaSettingsType, SoftwareTokenMfaSettingsType};
use enrolment::{Cognito, ProblemKind, Proof, SignInStep};
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};

/// Enrols and signs out. Also returns the secret.
async fn proof(practice: &Practice, cognito: &Cognito, username: &str, password: &str) -> (Proof, String) {
    let next = sign_in(cognito, username, password).await;
    let Ok(SignInStep::Ready(authorized)) = next else {
        panic!("no other challenge is expected");
    };
    let (enrolled, secret) = enrol(practice, authorized).await;
    (enrolled.sign_out().await, secret)
}

async fn recorded(practice: &Practice, mfa: Mfa) -> (Cognito, RecordedRequests) {
    let (endpoint, requests) = recording(practice.running.address()).await;
    (practice.cognito_at(mfa, false, &endpoint), requests)
}

#[tokio::test]
async fn later_code_proves_authenticator_and_tokens_are_revoked() {
    for mfa in [Mfa::On, Mfa::Optional] {
        let practice = Practice::start();
        let (cognito, requests) = recorded(&practice, mfa).await;
        let user = practice.user(mfa, Scenario::New);
        let (proof, secret) = proof(&practice, &cognito, &user.email, &user.password).await;
        assert_eq!(requests.count("RevokeToken"), 1, "signed out");

        let used = practice.code(&secret, 0);
        let (problem, state) = failure(proof.prove(user.password.as_str().into(), &used).await);
        assert_eq!(problem, ProblemKind::CodeUsed, "replayed codes are rejected");
        let proof = state.expect("the state is kept");
        let next = practice.code(&secret, 1);
        let (problem, state) = failure(proof.prove("Wrong-Pass-1!".into(), &next).await);
        assert_eq!(problem, ProblemKind::IncorrectCredentials);
        let proved = state
            .expect("the state is kept")
            .prove(user.password.as_str().into(), &next)
            .await;
        assert!(proved.is_ok(), "{mfa:?}");
        assert_eq!(
            requests.count("RevokeToken"),
            2,
            "the tokens of the proof are revoked"
        );
    }
}

#[tokio::test]
async fn proof_fails_if_sign_in_requires_no_code() {
    let practice = Practice::start();
    let (cognito, requests) = recorded(&practice, Mfa::Optional).await;
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let (proof, secret) = proof(&practice, &cognito, &user.username, &user.password).await;
    let off = SoftwareTokenMfaSettingsType::builder().enabled(false).build();
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(tokens.access_token.expect("an access token"))
        .software_token_mfa_settings(off)
        .send()
        .await
        .expect("allowed if MFA is optional");
    practice.advance_clocks(Duration::from_secs(30));
    let code = practice.code(&secret, 0);
    let (problem, state) = failure(proof.prove(user.password.as_str().into(), &code).await);
    assert_eq!((problem, state.is_some()), (ProblemKind::CodeNotAskedFor, true));
    assert_eq!(requests.count("RevokeToken"), 2, "the issued tokens are revoked");
}

/// Enrols a user with SMS as another factor, and sets the preference of both factors.
async fn with_sms(
    practice: &Practice,
    cognito: &Cognito,
    user: &ExtraUserDescription,
    prefers_sms: bool,
) -> (Proof, String) {
    let Ok(SignInStep::SentCode(required)) = sign_in(cognito, &user.username, &user.password).await else {
        panic!("a code is required");
    };
    let code = practice.sent_code(&user.username);
    let Ok(SignInStep::Ready(authorized)) = required.answer(&code).await else {
        panic!("the code is correct");
    };
    let (enrolled, secret) = enrol(practice, authorized).await;
    let proof = enrolled.sign_out().await;
    practice.advance_clocks(Duration::from_secs(30));

    // Uses the access token of another client.
    let code = crate::common::code_at(&secret, practice.server_clock.seconds());
    let credentials = (user.username.as_str(), user.password.as_str());
    let token = raw::token_by_code(practice, Mfa::Optional, credentials, code).await;
    let sms = SmsMfaSettingsType::builder()
        .enabled(true)
        .preferred_mfa(prefers_sms);
    let app = SoftwareTokenMfaSettingsType::builder()
        .enabled(true)
        .preferred_mfa(false);
    raw::client(practice)
        .set_user_mfa_preference()
        .access_token(token)
        .sms_mfa_settings(sms.build())
        .software_token_mfa_settings(app.build())
        .send()
        .await
        .expect("allowed");
    practice.advance_clocks(Duration::from_secs(30));
    (proof, secret)
}

#[tokio::test]
async fn proof_chooses_authenticator_among_several_factors() {
    let practice = Practice::with_all_fixtures();
    let (cognito, requests) = recorded(&practice, Mfa::Optional).await;
    let user = practice.extra_user(Mfa::Optional, ExtraScenario::SmsMfa);
    let (proof, secret) = with_sms(&practice, &cognito, user, false).await;
    requests.clear();
    let code = practice.code(&secret, 0);
    assert!(proof.prove(user.password.as_str().into(), &code).await.is_ok());
    let answers = requests.bodies("RespondToAuthChallenge");
    let challenges: Vec<_> = answers
        .iter()
        .map(|answer| answer["ChallengeName"].as_str().expect("named"))
        .collect();
    assert_eq!(
        challenges,
        ["PASSWORD_VERIFIER", "SELECT_MFA_TYPE", "SOFTWARE_TOKEN_MFA"]
    );
    assert_eq!(requests.count("RevokeToken"), 1);
}

#[tokio::test]
async fn proof_reports_other_challenge_by_name() {
    let practice = Practice::with_all_fixtures();
    let cognito = practice.cognito(Mfa::Optional);
    let user = practice.extra_user(Mfa::Optional, ExtraScenario::SmsMfa);
    let (proof, secret) = with_sms(&practice, &cognito, user, true).await;
    let code = practice.code(&secret, 0);
    let (problem, state) = failure(proof.prove(user.password.as_str().into(), &code).await);
    let name = "SMS_MFA".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name });
    assert!(state.is_some());
}
