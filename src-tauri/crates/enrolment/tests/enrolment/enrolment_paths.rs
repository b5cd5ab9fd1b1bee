//! Whole enrolments on the wire, each against a practice pool.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::common::{Practice, association, code_at, kind, sign_in};
use enrolment::{
    Association, Code, DriftedClock, Failed, Finished, LocalCheck, NotVerified, ProblemKind, SignInStep,
};
use practice_pool::description::{Mfa, Scenario};

/// Verifies with the right code and goes to the end.
async fn complete(practice: &Practice, association: Association) -> bool {
    let code = practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code was right");
    };
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => {
            let preference_set = enrolled.preference_set();
            enrolled.sign_out().await;
            preference_set
        }
        Ok(Finished::AnotherCodeRequired(_)) => panic!("the practice pool gives tokens"),
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

#[tokio::test]
async fn a_new_person_enrols_in_a_pool_that_requires_mfa() {
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
async fn a_new_person_enrols_by_access_token_where_mfa_is_optional() {
    for with_secret in [false, true] {
        let practice = Practice::start();
        let endpoint = practice.running.description().endpoint.clone();
        let cognito = practice.cognito_at(Mfa::Optional, with_secret, &endpoint);
        let user = practice.user(Mfa::Optional, Scenario::New);
        let association = association(practice.sign_in(&cognito, user).await).await;
        assert!(complete(&practice, association).await);
        assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
        // And from now on a code is asked for.
        assert!(matches!(
            practice.sign_in(&cognito, user).await,
            Ok(SignInStep::CurrentCode(_))
        ));
    }
}

#[tokio::test]
async fn an_alias_signs_in_and_names_the_account() {
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
async fn a_temporary_password_is_changed_on_the_way() {
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
        "the new password is the one that counts"
    );
}

#[tokio::test]
async fn someone_enrolled_replaces_their_authenticator_with_its_last_code() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::Enrolled);
    let old = user.totp_secret.clone().expect("enrolled");
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("there is an authenticator");
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
        panic!("the code was wrong");
    };
    assert_eq!(problem.kind, ProblemKind::CodeWrong);
    let Ok(SignInStep::Ready(authorized)) = required.answer(&practice.code(&old, 0)).await else {
        panic!("the code was right");
    };
    assert!(authorized.replaces());
    let Ok(association) = authorized.associate().await else {
        panic!("allowed")
    };
    let new = association.secret().base32().expose().to_owned();
    assert_ne!(new, old);
    complete(&practice, association).await;

    practice.server_clock.advance(Duration::from_secs(60));
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("still enrolled")
    };
    let Err(Failed {
        state: Some(required),
        ..
    }) = required.answer(&practice.code(&old, 0)).await
    else {
        panic!("the old authenticator must not work any more");
    };
    assert!(matches!(
        required.answer(&practice.code(&new, 0)).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn a_wrong_code_costs_no_attempt_unless_the_person_insists() {
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
        panic!("another entry's code");
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
        panic!("two minutes late");
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
        panic!("Cognito refuses it too");
    };
    assert_eq!(problem.kind, ProblemKind::CodeWrong);
    assert!(problem.request_id.is_some(), "it was sent");

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
async fn the_code_of_the_enrolment_does_not_sign_in_and_the_next_one_does() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    let secret = association.secret().base32().expose().to_owned();
    complete(&practice, association).await;
    let Ok(SignInStep::CurrentCode(required)) = practice.sign_in(&cognito, user).await else {
        panic!("enrolled")
    };
    let Err(Failed {
        problem,
        state: Some(required),
    }) = required.answer(&practice.code(&secret, 0)).await
    else {
        panic!("used already");
    };
    assert_eq!(problem.kind, ProblemKind::CodeUsed);
    assert!(matches!(
        required.answer(&practice.code(&secret, 1)).await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn wrong_names_and_passwords_look_alike_and_leave_no_trace() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let wrong = sign_in(&cognito, &user.username, "Wrong-Pass-1!").await;
    assert_eq!(kind(wrong), Some(ProblemKind::IncorrectCredentials));
    assert_eq!(
        kind(sign_in(&cognito, "nobody", &user.password).await),
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
        "and the right one works"
    );
}

#[tokio::test]
async fn a_client_secret_is_missed_and_a_wrong_one_told() {
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
            client_id: client.expect("one has a secret").client_id.clone(),
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
    let right = client.and_then(|client| client.client_secret.as_deref());
    let pasted = format!("\"{}\"\n", right.expect("one"));
    assert_eq!(attempt(Some(&pasted)).await, None);
}

#[tokio::test]
async fn after_three_minutes_the_session_is_over() {
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
        panic!("the session is over and no retry can help");
    };
    assert_eq!(problem.kind, ProblemKind::SessionOver);
}

#[tokio::test]
async fn a_code_that_was_read_a_while_ago_is_old_and_the_next_one_as_late_is_of_a_clock() {
    let practice = Practice::start();
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let mut association = association(practice.sign_in(&cognito, user).await).await;
    let secret = association.secret().base32().expose().to_owned();
    let of_a_clock = ProblemKind::CodeDrifted {
        seconds: -90,
        whose: DriftedClock::Phone,
    };
    for (passes, told) in [(100, ProblemKind::CodeOld { seconds: 90 }), (30, of_a_clock)] {
        let passes = Duration::from_secs(passes);
        practice.server_clock.advance(passes);
        practice.computer_clock.advance(passes);
        let late = practice.code(&secret, -3);
        let Err(NotVerified::Failed(Failed {
            problem,
            state: Some(same),
        })) = association.verify(&late, "", LocalCheck::First).await
        else {
            panic!("it is late");
        };
        assert_eq!(problem.kind, told);
        association = same;
    }
    complete(&practice, association).await;
}

#[tokio::test]
async fn a_computer_ten_minutes_off_enrols_all_the_same() {
    let practice = Practice::start();
    // Ten minutes ahead of the server; neither SRP's time stamp nor the code check may mind.
    practice.computer_clock.advance(Duration::from_secs(600));
    let cognito = practice.cognito(Mfa::On);
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&cognito, user).await).await;
    let told = association.computer_ahead_seconds();
    assert!((599..=601).contains(&told), "it is told: {told}");
    // A password manager on this computer is off by as much.
    let fast = practice.code(association.secret().base32().expose(), 20);
    let Err(NotVerified::Failed(Failed {
        problem,
        state: Some(association),
    })) = association.verify(&fast, "", LocalCheck::First).await
    else {
        panic!("ten minutes fast");
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
async fn the_sessions_time_left_is_counted_down_and_tokens_have_none() {
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

#[tokio::test]
async fn learning_the_servers_time_on_the_way_does_not_move_the_time_left() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let association = association(practice.sign_in(&practice.cognito(Mfa::On), user).await).await;
    practice.server_clock.advance(Duration::from_secs(60));
    let wrong = practice.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
    let Err(NotVerified::Failed(Failed {
        state: Some(association),
        ..
    })) = association.verify(&wrong, "", LocalCheck::Waived).await
    else {
        panic!("wrong, and can be put right");
    };
    assert_eq!(association.computer_ahead_seconds(), -60, "it was learnt");
    assert_eq!(association.time_left(), Some(Duration::from_secs(180)));
}
