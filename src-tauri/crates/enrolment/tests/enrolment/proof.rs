//! The optional proof that a new authenticator lets somebody in.

use std::time::Duration;

use crate::common::proxy::{Seen, recording};
use crate::common::{Practice, enrol, raw, refused, sign_in};
use aws_sdk_cognitoidentityprovider::types::{SmsMfaSettingsType, SoftwareTokenMfaSettingsType};
use enrolment::{Cognito, ProblemKind, Proof, SignInStep};
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};

/// Enrolled and signed out. Also gives the secret.
async fn proof(practice: &Practice, cognito: &Cognito, username: &str, password: &str) -> (Proof, String) {
    let next = sign_in(cognito, username, password).await;
    let Ok(SignInStep::Ready(authorized)) = next else {
        panic!("nothing else is asked");
    };
    let (enrolled, secret) = enrol(practice, authorized).await;
    (enrolled.sign_out().await, secret)
}

async fn watched(practice: &Practice, mfa: Mfa) -> (Cognito, Seen) {
    let (endpoint, seen) = recording(practice.running.address()).await;
    (practice.cognito_at(mfa, false, &endpoint), seen)
}

#[tokio::test]
async fn a_later_code_proves_it_on_both_paths_and_nothing_stays_signed_in() {
    for mfa in [Mfa::On, Mfa::Optional] {
        let practice = Practice::start();
        let (cognito, seen) = watched(&practice, mfa).await;
        let user = practice.user(mfa, Scenario::New);
        let (proof, secret) = proof(&practice, &cognito, &user.email, &user.password).await;
        assert_eq!(seen.count("RevokeToken"), 1, "signed out");

        let used = practice.code(&secret, 0);
        let (problem, state) = refused(proof.prove(user.password.as_str().into(), &used).await);
        assert_eq!(problem, ProblemKind::CodeUsed, "each counts once");
        let proof = state.expect("with the next one");
        let next = practice.code(&secret, 1);
        let (problem, state) = refused(proof.prove("Wrong-Pass-1!".into(), &next).await);
        assert_eq!(problem, ProblemKind::IncorrectCredentials);
        let proved = state
            .expect("again")
            .prove(user.password.as_str().into(), &next)
            .await;
        assert!(proved.is_ok(), "{mfa:?}");
        assert_eq!(seen.count("RevokeToken"), 2, "these tokens, too, at once");
    }
}

#[tokio::test]
async fn without_a_question_for_a_code_nothing_is_proved() {
    let practice = Practice::start();
    let (cognito, seen) = watched(&practice, Mfa::Optional).await;
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let (proof, secret) = proof(&practice, &cognito, &user.username, &user.password).await;
    let off = SoftwareTokenMfaSettingsType::builder().enabled(false).build();
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(tokens.access_token.expect("one"))
        .software_token_mfa_settings(off)
        .send()
        .await
        .expect("allowed where MFA is optional");
    practice.pass(Duration::from_secs(30));
    let code = practice.code(&secret, 0);
    let (problem, state) = refused(proof.prove(user.password.as_str().into(), &code).await);
    assert_eq!((problem, state.is_some()), (ProblemKind::CodeNotAskedFor, true));
    assert_eq!(seen.count("RevokeToken"), 2, "the tokens that came are not kept");
}

/// Enrols somebody with another factor, and then sets what both are to be.
async fn with_sms(
    practice: &Practice,
    cognito: &Cognito,
    person: &ExtraUserDescription,
    prefers_sms: bool,
) -> (Proof, String) {
    let Ok(SignInStep::SentCode(required)) = sign_in(cognito, &person.username, &person.password).await
    else {
        panic!("a code is sent");
    };
    let code = practice.sent_code(&person.username);
    let Ok(SignInStep::Ready(authorized)) = required.answer(&code).await else {
        panic!("the code is right");
    };
    let (enrolled, secret) = enrol(practice, authorized).await;
    let proof = enrolled.sign_out().await;
    practice.pass(Duration::from_secs(30));

    // Another client, which keeps its token.
    let code = crate::common::code_at(&secret, practice.server_clock.seconds());
    let who = (person.username.as_str(), person.password.as_str());
    let token = raw::token_by_code(practice, Mfa::Optional, who, code).await;
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
    practice.pass(Duration::from_secs(30));
    (proof, secret)
}

#[tokio::test]
async fn of_several_factors_the_authenticator_is_the_one_that_is_proved() {
    let practice = Practice::with_everyone();
    let (cognito, seen) = watched(&practice, Mfa::Optional).await;
    let person = practice.person(Mfa::Optional, ExtraScenario::SmsMfa);
    let (proof, secret) = with_sms(&practice, &cognito, person, false).await;
    seen.forget();
    let code = practice.code(&secret, 0);
    assert!(proof.prove(person.password.as_str().into(), &code).await.is_ok());
    let answers = seen.bodies("RespondToAuthChallenge");
    let asked: Vec<_> = answers
        .iter()
        .map(|answer| answer["ChallengeName"].as_str().expect("named"))
        .collect();
    assert_eq!(
        asked,
        ["PASSWORD_VERIFIER", "SELECT_MFA_TYPE", "SOFTWARE_TOKEN_MFA"]
    );
    assert_eq!(seen.count("RevokeToken"), 1);
}

#[tokio::test]
async fn another_question_than_for_the_authenticator_is_told_by_its_name() {
    let practice = Practice::with_everyone();
    let cognito = practice.cognito(Mfa::Optional);
    let person = practice.person(Mfa::Optional, ExtraScenario::SmsMfa);
    let (proof, secret) = with_sms(&practice, &cognito, person, true).await;
    let code = practice.code(&secret, 0);
    let (problem, state) = refused(proof.prove(person.password.as_str().into(), &code).await);
    let name = "SMS_MFA".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name });
    assert!(state.is_some());
}
