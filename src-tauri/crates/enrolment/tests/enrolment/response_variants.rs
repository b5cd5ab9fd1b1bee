//! Where nobody knows for certain how Cognito answers, every answer leads to the same enrolment; and so do sessions
//! and secrets of every size.

use crate::common::{Practice, association};
use enrolment::{Association, Failed, Finished, LocalCheck, NotVerified, ProblemKind, SignInStep};
use practice_pool::Behaviour;
use practice_pool::behaviour::{AfterMfaSetup, CodeLockout, WrongCodeAtVerify};
use practice_pool::description::{Mfa, Scenario};

/// A practice pool that behaves so, and somebody new with a secret on the screen.
async fn scanning(behaviour: Behaviour, mfa: Mfa) -> (Practice, Association) {
    let practice = Practice::start();
    practice
        .running
        .behaviour(behaviour)
        .expect("a behaviour that can be");
    let user = practice.user(mfa, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(mfa), user).await).await;
    (practice, association)
}

async fn finished(practice: &Practice, association: Association) -> Finished {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code is right");
    };
    match verified.finish().await {
        Ok(finished) => finished,
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

#[tokio::test]
async fn the_longest_session_and_secrets_of_every_length() {
    for secret_characters in [16, 18, 52, 103, 128] {
        for mfa in [Mfa::On, Mfa::Optional] {
            let behaviour = Behaviour {
                session_characters: 4096,
                secret_characters,
                ..Behaviour::default()
            };
            let (practice, association) = scanning(behaviour, mfa).await;
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
async fn a_wrong_code_is_one_problem_however_it_is_refused_and_can_be_put_right() {
    for wrong_code_at_verify in [
        WrongCodeAtVerify::EnableSoftwareTokenMfaException,
        WrongCodeAtVerify::CodeMismatchException,
        WrongCodeAtVerify::StatusError,
    ] {
        let behaviour = Behaviour {
            wrong_code_at_verify,
            ..Behaviour::default()
        };
        let (practice, association) = scanning(behaviour, Mfa::On).await;
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
async fn one_more_code_after_setup_is_the_next_one() {
    let behaviour = Behaviour {
        after_mfa_setup: AfterMfaSetup::SoftwareTokenMfa,
        ..Behaviour::default()
    };
    let (practice, association) = scanning(behaviour, Mfa::On).await;
    let secret = association.secret().base32().expose().to_owned();
    let Finished::AnotherCodeRequired(required) = finished(&practice, association).await else {
        panic!("a further challenge");
    };
    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer(&practice.code(&secret, 0)).await
    else {
        panic!("each code counts once");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    let Ok(enrolled) = required.answer(&practice.code(&secret, 1)).await else {
        panic!("the next one")
    };
    assert!(enrolled.preference_set());
}

#[tokio::test]
async fn five_wrong_codes_lock_and_are_told() {
    for (code_lockout, told) in [
        (CodeLockout::User, ProblemKind::TooManyAttempts),
        (CodeLockout::Session, ProblemKind::SessionOver),
    ] {
        let behaviour = Behaviour {
            code_lockout,
            ..Behaviour::default()
        };
        let (practice, mut association) = scanning(behaviour, Mfa::On).await;
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
                _ => panic!("every one is wrong"),
            }
        }
        assert_eq!(problems[..5], vec![ProblemKind::CodeWrong; 5], "{code_lockout:?}");
        assert_eq!(problems.get(5), Some(&told), "{code_lockout:?}: {problems:?}");
    }
}

/// Until about 2021 a new secret ended the authenticator in force; documents now say that only its code does.
#[tokio::test]
async fn replacing_an_authenticator_works_whenever_the_old_one_ends() {
    for associate_drops_verified_token in [false, true] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            associate_drops_verified_token,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("can be");
        let cognito = practice.cognito(Mfa::On);
        let user = practice.user(Mfa::On, Scenario::Enrolled);
        let old = user.totp_secret.as_deref().expect("enrolled");
        let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
            panic!("enrolled");
        };
        let signed_in = required.answer(&practice.code(old, 0)).await;
        let association = association(signed_in.map_err(|failed| failed.problem)).await;
        let new = association.secret().base32().expose().to_owned();
        assert!(matches!(
            finished(&practice, association).await,
            Finished::Enrolled(_)
        ));
        let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
            panic!("enrolled again");
        };
        let Err(Failed {
            problem,
            state: Some(required),
        }) = required.answer(&practice.code(old, 1)).await
        else {
            panic!("the old one is over");
        };
        assert_eq!(problem.kind, ProblemKind::CodeWrong);
        assert!(required.answer(&practice.code(&new, 1)).await.is_ok());
    }
}

/// One report has a user pool that takes codes of a secret that is not the newest: the entry on the screen would then
/// be worth nothing.
#[tokio::test]
async fn a_code_of_an_earlier_secret_is_told_here_whether_or_not_the_pool_would_take_it() {
    for verify_takes_older_secret in [false, true] {
        let practice = Practice::start();
        let behaviour = Behaviour {
            verify_takes_older_secret,
            ..Behaviour::default()
        };
        practice.running.behaviour(behaviour).expect("can be");
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
            panic!("of another entry");
        };
        assert_eq!(problem.kind, ProblemKind::CodeNotOfThisSecret);
        assert_eq!(practice.has_totp(Mfa::On, user), (false, false));
        assert!(matches!(finished(&practice, newest).await, Finished::Enrolled(_)));
    }
}
