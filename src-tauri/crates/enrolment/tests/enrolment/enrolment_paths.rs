//! Complete enrolments against a practice pool.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::common::{Practice, association, code_at, kind, sign_in};
use enrolment::{
    Association, Code, DriftedClock, ExistingAuthenticator, Failed, Finished, LocalCheck, NotVerified,
    ProblemKind, SignInStep,
};
use practice_pool::description::{Mfa, Scenario};

/// Verifies with the correct code and completes the enrolment.
async fn complete(practice: &Practice, association: Association) -> bool {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code is correct");
    };
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => {
            let preference_set = enrolled.preference_set();
            enrolled.sign_out().await;
            preference_set
        }
        Ok(Finished::AnotherCodeRequired(_)) => panic!("the practice pool issues tokens"),
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

#[tokio::test]
async fn new_user_enrols_if_mfa_is_required() {
    for with_secret in [false, true] {
        let practice = Practice::start();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::On, with_secret, &endpoint);
        let user = practice.user(Mfa::On, Scenario::New);
        assert_eq!(practice.has_totp(Mfa::On, user), (false, false));
        let association = association(practice.sign_in(&cognito, user).await).await;
        assert_eq!(
            (association.issuer(), association.account()),
            ("PRACTICE – delete me", user.username.as_str())
        );
        assert!(complete(&practice, association).await, "the preference is set");
        assert_eq!(practice.has_totp(Mfa::On, user), (true, true));
    }
}

#[tokio::test]
async fn new_user_enrols_with_access_token_if_mfa_is_optional() {
    for with_secret in [false, true] {
        let practice = Practice::start();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::Optional, with_secret, &endpoint);
        let user = practice.user(Mfa::Optional, Scenario::New);
        let association = association(practice.sign_in(&cognito, user).await).await;
        assert!(complete(&practice, association).await);
        assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
        // The next sign-in requires a code.
        assert!(matches!(
            practice.sign_in(&cognito, user).await,
            Ok(SignInStep::CurrentCode(_))
        ));
    }
}

#[tokio::test]
async fn alias_signs_in_and_is_account_name() {
    let practice = Practice::start();
    let endpoint = practice.running.description().endpoint.clone();
    let cognito = practice.cognito_at(Mfa::On, true, &endpoint);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(sign_in(&cognito, &user.email, &user.password).await).await;
    assert_eq!(association.account(), user.email);
    complete(&practice, association).await;
    assert!(practice.has_totp(Mfa::On, user).0);
}

#[tokio::test]
async fn temporary_password_is_replaced() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword);
    let Ok(SignInStep::NewPassword(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the password is temporary");
    };
    assert_eq!(required.missing_attributes(), ["given_name"]);
    let nothing = BTreeMap::new();
    let given: BTreeMap<_, _> = [("given_name".to_owned(), "Sam".to_owned())].into();

    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer("Fresh-Pass-77!".into(), &nothing).await
    else {
        panic!("the name is missing");
    };
    assert!(
        matches!(problem.kind, ProblemKind::FieldEmpty { .. }),
        "{problem:?}"
    );

    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer("short".into(), &given).await
    else {
        panic!("the password is too simple");
    };
    let ProblemKind::PasswordRefused { reason } = &problem.kind else {
        panic!("{problem:?}")
    };
    assert!(reason.contains("policy"), "{reason}");
    assert!(problem.request_id.is_some());

    let next = required
        .answer("Fresh-Pass-77!".into(), &given)
        .await
        .map_err(|failed| failed.problem);
    complete(&practice, association(next).await).await;
    assert!(practice.has_totp(Mfa::On, user).0);
    let again = sign_in(&cognito, &user.username, "Fresh-Pass-77!").await;
    assert!(
        matches!(again, Ok(SignInStep::CurrentCode(_))),
        "the new password is active"
    );
}

#[tokio::test]
async fn enrolled_user_replaces_authenticator_with_its_code() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::Enrolled);
    let old = user.totp_secret.clone().expect("enrolled");
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("an authenticator is registered");
    };
    assert!(required.device_name().is_some());
    let wrong = Code::parse(&format!(
        "{:06}",
        (code_at(&old, 0).parse::<u32>().expect("digits") + 1) % 1_000_000
    ));
    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer(&wrong.expect("digits")).await
    else {
        panic!("the code is wrong");
    };
    assert_eq!(problem.kind, ProblemKind::CodeWrong);
    let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
        panic!("the code is correct");
    };
    assert_eq!(authorized.existing(), ExistingAuthenticator::Yes);
    let Ok(association) = authorized.associate().await else {
        panic!("association must succeed")
    };
    let new = association.secret().base32().expose().to_owned();
    assert_ne!(new, old);
    complete(&practice, association).await;

    practice.server_clock.advance(Duration::from_secs(60));
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the account is enrolled")
    };
    let Err(Failed {
        state: Some(required),
        ..
    }) = required.answer(&practice.code(&old, 0)).await
    else {
        panic!("the old authenticator is invalid");
    };
    assert!(matches!(
        required.answer(&practice.code(&new, 0)).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn wrong_code_is_sent_only_without_local_check() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    let secret = association.secret().base32().expose().to_owned();

    let other_entry = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association.verify(&other_entry, "", LocalCheck::First).await
    else {
        panic!("the code is of another secret");
    };
    assert_eq!(
        (problem.kind, problem.request_id),
        (ProblemKind::CodeNotOfThisSecret, None)
    );

    let late = practice.code(&secret, -4);
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association.verify(&late, "", LocalCheck::First).await
    else {
        panic!("the code is two minutes late");
    };
    assert_eq!(
        problem.kind,
        ProblemKind::CodeDrifted {
            seconds: -120,
            whose: DriftedClock::Phone
        }
    );

    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association.verify(&late, "", LocalCheck::Waived).await
    else {
        panic!("Cognito rejects the code");
    };
    assert_eq!(problem.kind, ProblemKind::CodeWrong);
    assert!(problem.request_id.is_some(), "the code was sent");

    let long_name = "x".repeat(65);
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association
        .verify(&practice.code(&secret, 0), &long_name, LocalCheck::First)
        .await
    else {
        panic!("the name is too long");
    };
    assert!(matches!(problem.kind, ProblemKind::FieldTooLong { .. }));
    assert!(!practice.has_totp(Mfa::On, user).0);
    complete(&practice, association).await;
}

#[tokio::test]
async fn verified_code_is_rejected_at_sign_in_and_next_code_is_accepted() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    let secret = association.secret().base32().expose().to_owned();
    complete(&practice, association).await;
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the account is enrolled")
    };
    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer(&practice.code(&secret, 0)).await
    else {
        panic!("the code is used up");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    assert!(matches!(
        required.answer(&practice.code(&secret, 1)).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn wrong_username_and_wrong_password_are_same_problem() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let wrong = sign_in(&cognito, &user.username, "Wrong-Pass-1!").await;
    assert_eq!(kind(wrong), Some(ProblemKind::IncorrectCredentials));
    assert_eq!(
        kind(sign_in(&cognito, "unknown", &user.password).await),
        Some(ProblemKind::IncorrectCredentials)
    );
    assert!(matches!(
        kind(sign_in(&cognito, &user.username, "").await),
        Some(ProblemKind::FieldEmpty {
            field: enrolment::Field::Password
        })
    ));
    assert!(
        practice.sign_in(&cognito, user).await.is_ok(),
        "the correct password is accepted"
    );
}

#[tokio::test]
async fn missing_and_wrong_client_secrets_are_reported() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let client = practice
        .pool(Mfa::On)
        .clients
        .iter()
        .find(|client| client.client_secret.is_some());
    let attempt = async |secret: Option<&str>| {
        let profile = enrolment::PoolProfile::try_from(enrolment::PoolForm {
            user_pool_id: practice.pool(Mfa::On).user_pool_id.clone(),
            client_id: client.expect("one client has a secret").client_id.clone(),
            endpoint: practice.running.description().endpoint.clone(),
            ..Default::default()
        });
        let secret = secret.map(|secret| std::sync::Arc::new(secret.into()));
        let cognito = enrolment::Cognito::new(
            profile.expect("valid"),
            secret,
            practice.computer_clock.clone(),
            &transport::Transport::default(),
        );
        kind(practice.sign_in(&cognito, user).await)
    };
    assert_eq!(attempt(None).await, Some(ProblemKind::ClientSecretWanted));
    for wrong in [
        "another0secret0of0as0many0letters",
        "not one that a client can have",
    ] {
        assert_eq!(
            attempt(Some(wrong)).await,
            Some(ProblemKind::ClientSecretWrong),
            "{wrong}"
        );
    }
    let correct = client.and_then(|client| client.client_secret.as_deref());
    let pasted = format!("\"{}\"\n", correct.expect("one client has a secret"));
    assert_eq!(attempt(Some(&pasted)).await, None);
}

#[tokio::test]
async fn session_expires_after_three_minutes() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    practice.server_clock.advance(Duration::from_secs(181));
    practice.computer_clock.advance(Duration::from_secs(181));
    let code = practice.code(association.secret().base32().expose(), 0);
    let Err(NotVerified::Failed(Failed { problem, state: None })) =
        association.verify(&code, "", LocalCheck::First).await
    else {
        panic!("the session has expired and no state is kept");
    };
    assert_eq!(problem.kind, ProblemKind::SessionOver);
}

#[tokio::test]
async fn late_code_is_outdated_and_second_one_is_drift() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let mut association = association(practice.sign_in(&cognito, user).await).await;
    let secret = association.secret().base32().expose().to_owned();
    let drifted = ProblemKind::CodeDrifted {
        seconds: -90,
        whose: DriftedClock::Phone,
    };
    for (elapsed, expected) in [(100, ProblemKind::CodeOld { seconds: 90 }), (30, drifted)] {
        let elapsed = Duration::from_secs(elapsed);
        practice.server_clock.advance(elapsed);
        practice.computer_clock.advance(elapsed);
        let late = practice.code(&secret, -3);
        let Err(NotVerified::Failed(Failed {
            problem,
            state: Some(same),
        })) = association.verify(&late, "", LocalCheck::First).await
        else {
            panic!("the code is late");
        };
        assert_eq!(problem.kind, expected);
        association = same;
    }
    complete(&practice, association).await;
}

#[tokio::test]
async fn wrong_computer_clock_does_not_prevent_enrolment() {
    let practice = Practice::start();
    // The computer is ten minutes ahead of the server. SRP's time stamp and the local check must use the server time.
    practice.computer_clock.advance(Duration::from_secs(600));
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    let ahead = association.computer_ahead_seconds();
    assert!((599..=601).contains(&ahead), "{ahead}");
    // A password manager on this computer has the same offset.
    let fast = practice.code(association.secret().base32().expose(), 20);
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association.verify(&fast, "", LocalCheck::First).await
    else {
        panic!("the code is ten minutes fast");
    };
    assert_eq!(
        problem.kind,
        ProblemKind::CodeDrifted {
            seconds: 600,
            whose: DriftedClock::Computer
        }
    );
    complete(&practice, association).await;
    assert!(practice.has_totp(Mfa::On, user).0);
}

#[tokio::test]
async fn time_left_counts_down_for_sessions_only() {
    let practice = Practice::start();
    let seconds = |association: &Association| association.time_left().map(|left| left.as_secs());
    let user = practice.user(Mfa::On, Scenario::New);
    let by_session = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    assert_eq!(seconds(&by_session), Some(180));
    practice.computer_clock.advance(Duration::from_secs(100));
    assert_eq!(seconds(&by_session), Some(80));
    practice.computer_clock.advance(Duration::from_secs(100));
    assert_eq!(seconds(&by_session), Some(0));
    let user = practice.user(Mfa::Optional, Scenario::New);
    let by_token = association(practice.sign_in(&practice.cognito(Mfa::Optional), user).await).await;
    assert_eq!(seconds(&by_token), None);
}
