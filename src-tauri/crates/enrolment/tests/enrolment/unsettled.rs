//! Lost responses to `VerifySoftwareToken`: the outcome is resolved on each path.

use std::time::Duration;

use crate::common::proxy::{Lost, RecordedRequests, losing, losing_and_recording};
use crate::common::{Practice, association, code_at, enrol, failure, raw, sign_in};
use aws_sdk_cognitoidentityprovider::types::{EmailMfaSettingsType, SoftwareTokenMfaSettingsType};
use enrolment::{
    Abandon, Association, Authorized, CodeToResolve, ExistingAuthenticator, Factor, Failed, Finished,
    LocalCheck, NotVerified, ProblemKind, Resolution, ResolvedByCode, SignInStep, Unsettled,
};
use practice_pool::Fault;
use practice_pool::description::{ExtraScenario, Mfa, Scenario, UserDescription};
use practice_pool::fault::FaultEffect;

/// Verifies with a network that loses the request or the response once. Also returns the secret.
async fn lost(practice: &Practice, lost: Lost, mfa: Mfa, user: &UserDescription) -> (Unsettled, String) {
    let endpoint = losing(lost, 1, practice.running.address()).await;
    let cognito = practice.cognito_at(mfa, false, &endpoint);
    let association = association(practice.sign_in(&cognito, user).await).await;
    unsettled(practice, association).await
}

async fn unsettled(practice: &Practice, association: Association) -> (Unsettled, String) {
    let secret = association.secret().base32().expose().to_owned();
    match association
        .verify(&practice.code(&secret, 0), "Pixel 9", LocalCheck::First)
        .await
    {
        Err(NotVerified::Unsettled(unsettled)) => (unsettled, secret),
        Err(NotVerified::Failed(failed)) => panic!("the outcome is unknown: {:?}", failed.problem),
        Ok(_) => panic!("the outcome is unknown"),
    }
}

const REQUEST: Lost = Lost::Request("VerifySoftwareToken");
const ANSWER: Lost = Lost::Answer("VerifySoftwareToken");

async fn code_required(unsettled: Unsettled, password: &str) -> CodeToResolve {
    match unsettled.resolve(password.into()).await {
        Ok(Resolution::CodeRequired(code)) => code,
        Ok(_) => panic!("an authenticator is registered"),
        Err(failed) => panic!("{:?}", failed.problem),
    }
}

#[tokio::test]
async fn on_session_path_next_code_shows_that_new_authenticator_is_registered() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, ANSWER, Mfa::On, user).await;
    assert!(unsettled.asks_password());
    assert!(
        practice.has_totp(Mfa::On, user).0,
        "the server has processed the request"
    );

    let Err(Failed {
        problem,
        state: Some(unsettled),
    }) = unsettled.resolve("Wrong-Pass-1!".into()).await
    else {
        panic!("the password is wrong and the state is kept");
    };
    assert_eq!(problem.kind, ProblemKind::IncorrectCredentials);
    let code = code_required(unsettled, &user.password).await;
    let Err(Failed {
        problem,
        state: Some(code),
    }) = code.answer(&practice.code(&secret, 0), LocalCheck::First).await
    else {
        panic!("the earlier code is used up");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    let other = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let Err(Failed {
        problem,
        state: Some(code),
    }) = code.answer(&other, LocalCheck::First).await
    else {
        panic!("the local check rejects the code");
    };
    assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
    // Cognito rejects it too, which does not show whether the new authenticator is registered.
    let (problem, state) = failure(code.answer(&other, LocalCheck::Waived).await);
    assert_eq!(problem, ProblemKind::CodeWrong);
    let code = state.expect("the state is kept");
    let Ok(ResolvedByCode::Enrolled(enrolled)) =
        code.answer(&practice.code(&secret, 1), LocalCheck::First).await
    else {
        panic!("the next code is accepted");
    };
    assert!(enrolled.preference_set());
}

#[tokio::test]
async fn on_session_path_unregistered_authenticator_requires_new_secret() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, REQUEST, Mfa::On, user).await;
    assert!(!practice.has_totp(Mfa::On, user).0);
    let Ok(Resolution::StartAgain(authorized)) = unsettled.resolve(user.password.as_str().into()).await
    else {
        panic!("MFA_SETUP shows that no authenticator is registered");
    };
    let Ok(association) = authorized.associate().await else {
        panic!("association must succeed")
    };
    assert_ne!(association.secret().base32().expose(), secret);
    assert_enrols(&practice, association, Mfa::On, user).await;
}

async fn assert_enrols(practice: &Practice, association: Association, mfa: Mfa, user: &UserDescription) {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "", LocalCheck::First).await else {
        panic!("the code is correct")
    };
    assert!(matches!(verified.finish().await, Ok(Finished::Enrolled(_))));
    assert_eq!(practice.has_totp(mfa, user), (true, true));
}

#[tokio::test]
async fn on_token_path_registered_authenticator_is_in_list_of_factors() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, _) = lost(&practice, ANSWER, Mfa::Optional, user).await;
    assert!(!unsettled.asks_password());
    let Ok(Resolution::Registered(verified)) = unsettled.resolve("".into()).await else {
        panic!("the list of factors contains the authenticator");
    };
    assert!(matches!(verified.finish().await, Ok(Finished::Enrolled(_))));
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
}

#[tokio::test]
async fn on_token_path_unregistered_authenticator_keeps_secret() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, secret) = lost(&practice, REQUEST, Mfa::Optional, user).await;
    let Ok(Resolution::NotRegistered(association)) = unsettled.resolve("".into()).await else {
        panic!("the list of factors contains no authenticator");
    };
    assert_eq!(association.secret().base32().expose(), secret);
    assert_enrols(&practice, association, Mfa::Optional, user).await;
}

#[tokio::test]
async fn failed_query_of_factors_can_be_retried() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, _) = lost(&practice, ANSWER, Mfa::Optional, user).await;
    let fault = Fault::new(FaultEffect::Waf).at("GetUserAuthFactors");
    practice.running.fault(fault).expect("accepted");
    let (problem, state) = failure(unsettled.resolve("".into()).await);
    assert_eq!(problem, ProblemKind::Forbidden);
    let resolution = state.expect("the state is kept").resolve("".into()).await;
    assert!(matches!(resolution, Ok(Resolution::Registered(_))));
}

#[tokio::test]
async fn completed_response_takes_precedence_over_cancellation() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    let other = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let correct = practice.code(association.secret().base32().expose(), 0);
    let now = std::future::ready;
    // The local check rejects the code, so nothing is sent.
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association
        .verify_unless(&other, "", LocalCheck::First, now(()))
        .await
    else {
        panic!("the outcome is known");
    };
    assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
    let sent = association.verify_unless(&correct, "", LocalCheck::First, now(()));
    assert!(matches!(sent.await, Err(NotVerified::Unsettled(_))));
}

/// Signs in an enrolled user with a code of the current authenticator, to replace it.
async fn replacing(
    practice: &Practice,
    lost: Lost,
    user: &UserDescription,
) -> (Authorized, String, RecordedRequests) {
    let (endpoint, requests) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
    let old = user.totp_secret.clone().expect("enrolled");
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the account is enrolled")
    };
    let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
        panic!("the code is correct")
    };
    (authorized, old, requests)
}

#[tokio::test]
async fn replaced_authenticator_is_resolved_by_code_and_not_by_list_of_factors() {
    for lost in [REQUEST, ANSWER] {
        let practice = Practice::start();
        let user = practice.user(Mfa::On, Scenario::Enrolled);
        let (authorized, old, requests) = replacing(&practice, lost, user).await;
        let Ok(association) = authorized.associate().await else {
            panic!("association must succeed")
        };
        let (unsettled, new) = unsettled(&practice, association).await;
        assert!(
            unsettled.asks_password(),
            "the list of factors cannot distinguish the two"
        );
        let code = code_required(unsettled, &user.password).await;
        assert_eq!(
            requests.count("RevokeToken"),
            1,
            "the tokens of the first sign-in are revoked"
        );
        practice.server_clock.advance(Duration::from_secs(60));
        practice.computer_clock.advance(Duration::from_secs(60));
        match lost {
            Lost::Answer(_) => {
                let resolved = code.answer(&practice.code(&new, 0), LocalCheck::First).await;
                assert!(matches!(resolved, Ok(ResolvedByCode::Enrolled(_))));
            }
            Lost::Request(_) => {
                // Cognito rejects a code of the new authenticator, so the earlier one is still registered.
                let Ok(ResolvedByCode::Earlier(required)) =
                    code.answer(&practice.code(&new, 0), LocalCheck::First).await
                else {
                    panic!("the new authenticator is not registered");
                };
                let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
                    panic!("the earlier code is accepted");
                };
                assert_eq!(authorized.existing(), ExistingAuthenticator::Yes);
            }
        }
    }
}

#[tokio::test]
async fn code_of_earlier_authenticator_can_be_sent_without_local_check() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::Enrolled);
    let (authorized, old, _) = replacing(&practice, REQUEST, user).await;
    let Ok(association) = authorized.associate().await else {
        panic!("association must succeed")
    };
    let (unsettled, _) = unsettled(&practice, association).await;
    let code = code_required(unsettled, &user.password).await;
    practice.server_clock.advance(Duration::from_secs(60));
    practice.computer_clock.advance(Duration::from_secs(60));
    let Ok(ResolvedByCode::SignedInByEarlier(authorized)) =
        code.answer(&practice.code(&old, 0), LocalCheck::Waived).await
    else {
        panic!("the code is accepted");
    };
    assert_eq!(authorized.existing(), ExistingAuthenticator::Yes);
}

#[tokio::test]
async fn unidentified_authenticator_is_replaced_by_new_secret() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let cognito = practice.cognito(Mfa::Optional);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
        panic!("no challenge is expected");
    };
    enrol(&practice, authorized).await;
    let off = SoftwareTokenMfaSettingsType::builder().enabled(false).build();
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(tokens.access_token.expect("an access token"))
        .software_token_mfa_settings(off)
        .send()
        .await
        .expect("allowed if MFA is optional");

    let (endpoint, requests) = losing_and_recording(ANSWER, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    practice.advance_clocks(Duration::from_secs(30));
    let association = association(practice.sign_in(&cognito, user).await).await;
    let (unsettled, _) = unsettled(&practice, association).await;
    assert!(
        unsettled.asks_password(),
        "the list of factors cannot distinguish the two"
    );
    let Ok(Resolution::StartAgain(authorized)) = unsettled.resolve(user.password.as_str().into()).await
    else {
        panic!("the registered authenticator may be the earlier one");
    };
    assert_eq!(authorized.existing(), ExistingAuthenticator::Yes);
    assert_eq!(
        requests.count("RevokeToken"),
        1,
        "the tokens of the first sign-in are revoked"
    );
    authorized.abandon().await;
    assert_eq!(
        requests.count("RevokeToken"),
        2,
        "the tokens of the second sign-in are revoked"
    );
}

#[tokio::test]
async fn resolution_chooses_authenticator_among_several_factors() {
    let practice = Practice::with_all_fixtures();
    let user = practice.extra_user(Mfa::Optional, ExtraScenario::SelectMfaType);
    let endpoint = losing(ANSWER, 1, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let Ok(SignInStep::FactorChoice(choice)) = sign_in(&cognito, &user.username, &user.password).await else {
        panic!("a choice is required");
    };
    let Ok(SignInStep::CurrentCode(required)) = choice.choose(Factor::SoftwareToken).await else {
        panic!("a code is required");
    };
    let old = user.totp_secret.clone().expect("has an authenticator");
    let next = required.answer(&practice.code(&old, 0)).await;
    let association = association(next.map_err(|failed| failed.problem)).await;
    let (unsettled, secret) = unsettled(&practice, association).await;
    assert!(
        unsettled.asks_password(),
        "an authenticator was registered before"
    );
    let code = code_required(unsettled, &user.password).await;
    assert!(matches!(
        code.answer(&practice.code(&secret, 1), LocalCheck::First).await,
        Ok(ResolvedByCode::Enrolled(_))
    ));
}

#[tokio::test]
async fn other_challenge_is_reported_and_state_is_kept() {
    let practice = Practice::with_all_fixtures();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, ANSWER, Mfa::On, user).await;
    // Another client signs in with the new authenticator and sets e-mail as the preferred factor.
    practice.advance_clocks(Duration::from_secs(30));
    let code = code_at(&secret, practice.server_clock.seconds());
    let credentials = (user.username.as_str(), user.password.as_str());
    let token = raw::token_by_code(&practice, Mfa::On, credentials, code).await;
    let email = EmailMfaSettingsType::builder().enabled(true).preferred_mfa(true);
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(token)
        .email_mfa_settings(email.build())
        .send()
        .await
        .expect("allowed");
    let (problem, state) = failure(unsettled.resolve(user.password.as_str().into()).await);
    let name = "EMAIL_OTP".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name });
    assert!(state.is_some());
}
