//! The answer to Verify was lost: the outcome is found out, on each path, and never guessed.

use std::time::Duration;

use crate::common::proxy::{Lost, Seen, losing, losing_and_recording};
use crate::common::{Practice, association, code_at, enrol, raw, refused, sign_in};
use aws_sdk_cognitoidentityprovider::types::{EmailMfaSettingsType, SoftwareTokenMfaSettingsType};
use enrolment::{
    Abandon, Association, Authorized, CodeToResolve, Factor, Failed, Finished, LocalCheck, NotVerified,
    ProblemKind, Resolution, ResolvedByCode, SignInStep, Unsettled,
};
use practice_pool::Fault;
use practice_pool::description::{ExtraScenario, Mfa, Scenario, UserDescription};
use practice_pool::fault::FaultEffect;

/// Verify under a network that loses its request or its answer once. Also gives the secret.
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
        Err(NotVerified::Failed(failed)) => panic!("no answer, no claim: {:?}", failed.problem),
        Ok(_) => panic!("no answer, no claim"),
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
async fn by_session_and_registered_the_next_code_shows_that_it_is_ours() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, ANSWER, Mfa::On, user).await;
    assert!(unsettled.asks_password());
    assert!(practice.has_totp(Mfa::On, user).0, "the server had acted");

    let Err(Failed {
        problem,
        state: Some(unsettled),
    }) = unsettled.resolve("Wrong-Pass-1!".into()).await
    else {
        panic!("the password is wrong, and nothing is lost by it");
    };
    assert_eq!(problem.kind, ProblemKind::IncorrectCredentials);
    let code = code_required(unsettled, &user.password).await;
    let Err(Failed {
        problem,
        state: Some(code),
    }) = code.answer(&practice.code(&secret, 0), LocalCheck::First).await
    else {
        panic!("the code that was sent before is used up");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    let other = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let Err(Failed {
        problem,
        state: Some(code),
    }) = code.answer(&other, LocalCheck::First).await
    else {
        panic!("another entry's code is told here");
    };
    assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
    // Sent all the same it is wrong, and says nothing about whether ours is registered.
    let (problem, state) = refused(code.answer(&other, LocalCheck::Waived).await);
    assert_eq!(problem, ProblemKind::CodeWrong);
    let code = state.expect("still to be settled");
    let Ok(ResolvedByCode::Enrolled(enrolled)) =
        code.answer(&practice.code(&secret, 1), LocalCheck::First).await
    else {
        panic!("the next code shows it");
    };
    assert!(enrolled.preference_set());
}

#[tokio::test]
async fn by_session_and_not_registered_it_starts_again_with_a_fresh_secret() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, REQUEST, Mfa::On, user).await;
    assert!(!practice.has_totp(Mfa::On, user).0);
    let Ok(Resolution::StartAgain(authorized)) = unsettled.resolve(user.password.as_str().into()).await
    else {
        panic!("MFA_SETUP says that none is registered");
    };
    let Ok(association) = authorized.associate().await else {
        panic!("allowed")
    };
    assert_ne!(association.secret().base32().expose(), secret);
    enrols(&practice, association, Mfa::On, user).await;
}

async fn enrols(practice: &Practice, association: Association, mfa: Mfa, user: &UserDescription) {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "", LocalCheck::First).await else {
        panic!("the code is right")
    };
    assert!(matches!(verified.finish().await, Ok(Finished::Enrolled(_))));
    assert_eq!(practice.has_totp(mfa, user), (true, true));
}

#[tokio::test]
async fn by_token_and_registered_the_factors_say_so() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, _) = lost(&practice, ANSWER, Mfa::Optional, user).await;
    assert!(!unsettled.asks_password());
    let Ok(Resolution::Registered(verified)) = unsettled.resolve("".into()).await else {
        panic!("it is on the list of factors");
    };
    assert!(matches!(verified.finish().await, Ok(Finished::Enrolled(_))));
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
}

#[tokio::test]
async fn by_token_and_not_registered_the_same_secret_still_waits() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, secret) = lost(&practice, REQUEST, Mfa::Optional, user).await;
    let Ok(Resolution::NotRegistered(association)) = unsettled.resolve("".into()).await else {
        panic!("nothing is on the list of factors");
    };
    assert_eq!(association.secret().base32().expose(), secret);
    enrols(&practice, association, Mfa::Optional, user).await;
}

#[tokio::test]
async fn a_list_of_factors_that_does_not_come_can_be_asked_for_again() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (unsettled, _) = lost(&practice, ANSWER, Mfa::Optional, user).await;
    let fault = Fault::new(FaultEffect::Waf).at("GetUserAuthFactors");
    practice.running.fault(fault).expect("a fault");
    let (problem, state) = refused(unsettled.resolve("".into()).await);
    assert_eq!(problem, ProblemKind::Forbidden);
    let settled = state.expect("again").resolve("".into()).await;
    assert!(matches!(settled, Ok(Resolution::Registered(_))));
}

#[tokio::test]
async fn an_answer_that_is_there_counts_although_the_person_cancels_at_that_moment() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    let other = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let right = practice.code(association.secret().base32().expose(), 0);
    let now = std::future::ready;
    // Refused here, so that surely nothing was sent.
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association
        .verify_unless(&other, "", LocalCheck::First, now(()))
        .await
    else {
        panic!("nothing is unknown");
    };
    assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
    let sent = association.verify_unless(&right, "", LocalCheck::First, now(()));
    assert!(matches!(sent.await, Err(NotVerified::Unsettled(_))));
}

/// Someone enrolled, signed in with their present code, about to replace it.
async fn replacing(practice: &Practice, lost: Lost, user: &UserDescription) -> (Authorized, String, Seen) {
    let (endpoint, seen) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::On, false, &endpoint);
    let old = user.totp_secret.clone().expect("enrolled");
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("enrolled")
    };
    let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
        panic!("right")
    };
    (authorized, old, seen)
}

#[tokio::test]
async fn where_another_was_there_before_the_list_of_factors_is_not_believed() {
    for lost in [REQUEST, ANSWER] {
        let practice = Practice::start();
        let user = practice.user(Mfa::On, Scenario::Enrolled);
        let (authorized, old, seen) = replacing(&practice, lost, user).await;
        let Ok(association) = authorized.associate().await else {
            panic!("allowed")
        };
        let (unsettled, new) = unsettled(&practice, association).await;
        assert!(unsettled.asks_password(), "a factor is listed either way");
        let code = code_required(unsettled, &user.password).await;
        assert_eq!(seen.count("RevokeToken"), 1, "nobody needs the first tokens now");
        practice.server_clock.advance(Duration::from_secs(60));
        practice.computer_clock.advance(Duration::from_secs(60));
        match lost {
            Lost::Answer(_) => {
                let settled = code.answer(&practice.code(&new, 0), LocalCheck::First).await;
                assert!(matches!(settled, Ok(ResolvedByCode::Enrolled(_))));
            }
            Lost::Request(_) => {
                // A code that is surely the new one's is refused: the earlier one is still in place.
                let Ok(ResolvedByCode::Earlier(required)) =
                    code.answer(&practice.code(&new, 0), LocalCheck::First).await
                else {
                    panic!("the new one is not registered");
                };
                let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
                    panic!("the earlier one signs in");
                };
                assert!(authorized.replaces());
            }
        }
    }
}

#[tokio::test]
async fn the_earlier_authenticators_code_can_be_sent_all_the_same() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::Enrolled);
    let (authorized, old, _) = replacing(&practice, REQUEST, user).await;
    let Ok(association) = authorized.associate().await else {
        panic!("allowed")
    };
    let (unsettled, _) = unsettled(&practice, association).await;
    let code = code_required(unsettled, &user.password).await;
    practice.server_clock.advance(Duration::from_secs(60));
    practice.computer_clock.advance(Duration::from_secs(60));
    let Ok(ResolvedByCode::SignedInByEarlier(authorized)) =
        code.answer(&practice.code(&old, 0), LocalCheck::Waived).await
    else {
        panic!("it signs in");
    };
    assert!(authorized.replaces());
}

#[tokio::test]
async fn where_no_code_is_asked_for_and_another_was_there_before_a_new_one_replaces_either() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let cognito = practice.cognito(Mfa::Optional);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
        panic!("nothing else is asked");
    };
    enrol(&practice, authorized).await;
    let off = SoftwareTokenMfaSettingsType::builder().enabled(false).build();
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(tokens.access_token.expect("one"))
        .software_token_mfa_settings(off)
        .send()
        .await
        .expect("allowed where MFA is optional");

    let (endpoint, seen) = losing_and_recording(ANSWER, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    practice.pass(Duration::from_secs(30));
    let association = association(practice.sign_in(&cognito, user).await).await;
    let (unsettled, _) = unsettled(&practice, association).await;
    assert!(unsettled.asks_password(), "a factor is listed either way");
    let Ok(Resolution::StartAgain(authorized)) = unsettled.resolve(user.password.as_str().into()).await
    else {
        panic!("the one that is there may be the earlier");
    };
    assert!(authorized.replaces());
    assert_eq!(seen.count("RevokeToken"), 1, "the tokens of the first sign-in");
    authorized.abandon().await;
    assert_eq!(seen.count("RevokeToken"), 2, "and those of the second");
}

#[tokio::test]
async fn of_several_factors_the_authenticator_is_the_one_that_tells() {
    let practice = Practice::with_everyone();
    let person = practice.person(Mfa::Optional, ExtraScenario::SelectMfaType);
    let endpoint = losing(ANSWER, 1, practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let Ok(SignInStep::FactorChoice(choice)) = sign_in(&cognito, &person.username, &person.password).await
    else {
        panic!("there are several");
    };
    let Ok(SignInStep::CurrentCode(required)) = choice.choose(Factor::SoftwareToken).await else {
        panic!("chosen");
    };
    let old = person.totp_secret.clone().expect("has an authenticator");
    let next = required.answer(&practice.code(&old, 0)).await;
    let association = association(next.map_err(|failed| failed.problem)).await;
    let (unsettled, secret) = unsettled(&practice, association).await;
    assert!(unsettled.asks_password(), "there was one before");
    let code = code_required(unsettled, &person.password).await;
    assert!(matches!(
        code.answer(&practice.code(&secret, 1), LocalCheck::First).await,
        Ok(ResolvedByCode::Enrolled(_))
    ));
}

#[tokio::test]
async fn where_something_else_is_asked_it_is_told_and_stays_unsettled() {
    let practice = Practice::with_everyone();
    let user = practice.user(Mfa::On, Scenario::New);
    let (unsettled, secret) = lost(&practice, ANSWER, Mfa::On, user).await;
    // Somewhere else, the new authenticator signs in, and e-mail is preferred from then on.
    practice.pass(Duration::from_secs(30));
    let code = code_at(&secret, practice.server_clock.seconds());
    let who = (user.username.as_str(), user.password.as_str());
    let token = raw::token_by_code(&practice, Mfa::On, who, code).await;
    let email = EmailMfaSettingsType::builder().enabled(true).preferred_mfa(true);
    raw::client(&practice)
        .set_user_mfa_preference()
        .access_token(token)
        .email_mfa_settings(email.build())
        .send()
        .await
        .expect("allowed");
    let (problem, state) = refused(unsettled.resolve(user.password.as_str().into()).await);
    let name = "EMAIL_OTP".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name });
    assert!(state.is_some());
}
