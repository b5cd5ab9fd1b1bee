//! Enrolment with each documented or observed variant of Cognito's responses, and with sessions and secrets of all
//! lengths.

use crate::common::{Practice, association};
use enrolment::{Association, Failed, Finished, LocalCheck, NotVerified, ProblemKind, SignInStep};
use practice_pool::Behaviour;
use practice_pool::behaviour::{AfterMfaSetup, CodeLockout, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};

/// Starts a practice pool with a behaviour, and associates an authenticator for a new user.
async fn associated(behaviour: Behaviour, mfa: Mfa) -> (Practice, Association) {
    let practice = Practice::start();
    practice.running.behaviour(behaviour).expect("accepted");
    let user = practice.user(mfa, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(mfa), user).await).await;
    (practice, association)
}

async fn finished(practice: &Practice, association: Association) -> Finished {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code is correct");
    };
    match verified.finish().await {
        Ok(finished) => finished,
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

#[tokio::test]
async fn longest_session_and_secrets_of_all_lengths_enrol() {
    for secret_characters in [16, 18, 52, 103, 128] {
        for mfa in [Mfa::On, Mfa::Optional] {
            let behaviour = Behaviour {
                session_characters: 4096,
                secret_characters,
                ..Behaviour::default()
            };
            let (practice, association) = associated(behaviour, mfa).await;
            assert_eq!(association.secret().base32().expose().len(), secret_characters);
            assert!(association.qr().is_ok());
            assert!(matches!(
                finished(&practice, association).await,
                Finished::Enrolled(_)
            ));
        }
    }
}

#[tokio::test]
async fn every_rejection_of_wrong_code_is_same_problem_and_allows_retry() {
    for wrong_code_at_verify in [
        WrongCodeAtVerify::EnableSoftwareTokenMfaException,
        WrongCodeAtVerify::CodeMismatchException,
        WrongCodeAtVerify::StatusError,
    ] {
        let behaviour = Behaviour {
            wrong_code_at_verify,
            ..Behaviour::default()
        };
        let (practice, association) = associated(behaviour, Mfa::On).await;
        let late = practice.code(association.secret().base32().expose(), -3);
        let Err(NotVerified::Failed(Failed {
            problem,
            state: Some(association),
        })) = association.verify(&late, "", LocalCheck::Waived).await
        else {
            panic!("{wrong_code_at_verify:?} leaves the session usable");
        };
        assert_eq!(problem.kind, ProblemKind::CodeWrong, "{wrong_code_at_verify:?}");
        assert!(problem.request_id.is_some(), "{wrong_code_at_verify:?}");
        assert!(matches!(
            finished(&practice, association).await,
            Finished::Enrolled(_)
        ));
    }
}

#[tokio::test]
async fn code_after_setup_must_be_of_later_time_step() {
    let behaviour = Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    };
    let (practice, association) = associated(behaviour, Mfa::On).await;
    let secret = association.secret().base32().expose().to_owned();
    let Finished::AnotherCodeRequired(required) = finished(&practice, association).await else {
        panic!("another challenge is expected");
    };
    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer(&practice.code(&secret, 0)).await
    else {
        panic!("replayed codes are rejected");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    let Ok(enrolled) = required.answer(&practice.code(&secret, 1)).await else {
        panic!("the next code is accepted")
    };
    assert!(enrolled.preference_set());
}

#[tokio::test]
async fn lockout_after_five_wrong_codes_is_reported() {
    for (code_lockout, expected) in [
        (CodeLockout::User, ProblemKind::TooManyAttempts),
        (CodeLockout::Session, ProblemKind::SessionOver),
    ] {
        let behaviour = Behaviour {
            code_lockout,
            ..Behaviour::default()
        };
        let (practice, mut association) = associated(behaviour, Mfa::On).await;
        let secret = association.secret().base32().expose().to_owned();
        let late = practice.code(&secret, -3);
        let mut problems = Vec::new();
        for _ in 0..6 {
            match association.verify(&late, "", LocalCheck::Waived).await {
                Err(NotVerified::Failed(Failed { problem, state })) => {
                    problems.push(problem.kind);
                    let Some(again) = state else { break };
                    association = again;
                }
                _ => panic!("every code is wrong"),
            }
        }
        assert_eq!(problems[..5], vec![ProblemKind::CodeWrong; 5], "{code_lockout:?}");
        assert_eq!(problems.get(5), Some(&expected), "{code_lockout:?}: {problems:?}");
    }
}

/// Until about 2021, association removed the registered authenticator. According to the current documentation, only
/// verification does.
#[tokio::test]
async fn authenticator_is_replaced_at_association_or_verification() {
    for associate_drops_verified_token in [false, true] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            associate_drops_verified_token,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("accepted");
        let cognito = practice.cognito(Mfa::On);
        let user = practice.user(Mfa::On, Scenario::Enrolled);
        let old = user.totp_secret.as_deref().expect("enrolled");
        let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
            panic!("the account is enrolled");
        };
        let signed_in = required.answer(&practice.code(old, 0)).await;
        let association = association(signed_in.map_err(|failed| failed.problem)).await;
        let new = association.secret().base32().expose().to_owned();
        assert!(matches!(
            finished(&practice, association).await,
            Finished::Enrolled(_)
        ));
        let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
            panic!("the account is enrolled again");
        };
        let Err(Failed {
            problem,
            state: Some(required),
        }) = required.answer(&practice.code(old, 1)).await
        else {
            panic!("the old authenticator is invalid");
        };
        assert_eq!(problem.kind, ProblemKind::CodeWrong);
        assert!(required.answer(&practice.code(&new, 1)).await.is_ok());
    }
}

/// According to one report, a user pool accepted codes of an earlier secret. The displayed entry would then be invalid.
#[tokio::test]
async fn local_check_rejects_code_of_earlier_secret() {
    for verify_takes_older_secret in [false, true] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            verify_takes_older_secret,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("accepted");
        let cognito = practice.cognito(Mfa::On);
        let user = practice.user(Mfa::On, Scenario::New);
        let earlier = association(practice.sign_in(&cognito, user).await).await;
        let code = practice.code(earlier.secret().base32().expose(), 0);
        let newest = association(practice.sign_in(&cognito, user).await).await;
        let Err(NotVerified::Failed(Failed {
            problem,
            state: Some(newest),
        })) = newest.verify(&code, "", LocalCheck::First).await
        else {
            panic!("the code is of another secret");
        };
        assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
        assert_eq!(practice.has_totp(Mfa::On, user), (false, false));
        assert!(matches!(finished(&practice, newest).await, Finished::Enrolled(_)));
    }
}
