//! What Cognito may ask after the password, each challenge by itself.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording, recording};
use crate::common::scripted::scripted;
use crate::common::{Practice, enrol, kind, refused, sign_in};
use enrolment::{
    Cognito, Factor, FactorChoiceRequired, Flow, PoolForm, ProblemKind, SentCode, SentCodeRequired,
    SignInStep,
};
use practice_pool::Behaviour;
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};

fn by(practice: &Practice, flow: Flow) -> Cognito {
    practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm { flow, ..form })
}

fn behaving(behaviour: Behaviour) -> Practice {
    let practice = Practice::with_everyone();
    practice.running.behaviour(behaviour).expect("can be");
    practice
}

async fn sent_code(cognito: &Cognito, person: &ExtraUserDescription) -> SentCodeRequired {
    match sign_in(cognito, &person.username, &person.password).await {
        Ok(SignInStep::SentCode(required)) => required,
        Ok(_) => panic!("a code is sent"),
        Err(problem) => panic!("{problem:?}"),
    }
}

async fn choice(cognito: &Cognito, person: &ExtraUserDescription) -> FactorChoiceRequired {
    match sign_in(cognito, &person.username, &person.password).await {
        Ok(SignInStep::FactorChoice(choice)) => choice,
        Ok(_) => panic!("there is a choice"),
        Err(problem) => panic!("{problem:?}"),
    }
}

/// A code that is not the right one.
fn other_than(right: &str) -> SentCode {
    let number: u32 = right.parse().expect("digits");
    SentCode::parse(&format!("{:06}", (number + 1) % 1_000_000)).expect("visible")
}

fn outbox_code(practice: &Practice, username: &str) -> String {
    let messages = practice.running.outbox();
    let theirs = messages.iter().rfind(|message| message.username == username);
    theirs.expect("sent").code.clone()
}

#[tokio::test]
async fn where_only_the_password_itself_is_offered_it_is_given_but_not_to_someone_elses_pool() {
    let practice = behaving(Behaviour {
        select_challenge_offers: SelectChallengeOffers::Password,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::On, Scenario::New);
    let (endpoint, seen) = recording(practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint: endpoint.clone(),
        flow: Flow::UserAuth,
        ..form
    });
    assert!(matches!(
        practice.sign_in(&cognito, user).await,
        Ok(SignInStep::Ready(_))
    ));
    assert!(seen.carried(&user.password), "there was no other way");
    let wrong = sign_in(&cognito, &user.username, "Wrong-Pass-1!").await;
    assert_eq!(kind(wrong), Some(ProblemKind::IncorrectCredentials));
}

#[tokio::test]
async fn where_no_password_is_offered_what_is_offered_is_told() {
    let practice = behaving(Behaviour {
        select_challenge_offers: SelectChallengeOffers::Passwordless,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::On, Scenario::New);
    let answer = practice.sign_in(&by(&practice, Flow::UserAuth), user).await;
    let offered = vec!["EMAIL_OTP".to_owned(), "WEB_AUTHN".to_owned()];
    assert_eq!(kind(answer), Some(ProblemKind::PasswordNotOffered { offered }));
}

#[tokio::test]
async fn a_flow_that_the_app_client_does_not_allow_is_told() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let answer = practice.sign_in(&by(&practice, Flow::UserAuth), user).await;
    assert_eq!(kind(answer), Some(ProblemKind::FlowNotEnabled));
}

#[tokio::test]
async fn a_wrong_sent_code_is_no_drifted_one_and_can_be_put_right() {
    for situation in [ExtraScenario::SmsMfa, ExtraScenario::EmailOtp] {
        let practice = Practice::with_everyone();
        let person = practice.person(Mfa::Optional, situation);
        let required = sent_code(&practice.cognito(Mfa::Optional), person).await;
        let right = outbox_code(&practice, &person.username);
        let (problem, state) = refused(required.answer(&other_than(&right)).await);
        assert_eq!(problem, ProblemKind::SentCodeWrong);
        // As messages have it, to be read more easily.
        let spaced = SentCode::parse(&format!(" {}-{}\n", &right[..3], &right[3..])).expect("visible");
        let Ok(SignInStep::Ready(authorized)) = state.expect("the session is good").answer(&spaced).await
        else {
            panic!("the code is right");
        };
        assert!(!authorized.replaces());
        enrol(&practice, authorized).await.0.sign_out().await;
        assert_eq!(practice.totp_of(Mfa::Optional, &person.username), (true, true));
    }
}

#[tokio::test]
async fn a_session_that_is_over_while_the_code_travels_ends_the_sign_in() {
    let practice = Practice::with_everyone();
    let person = practice.person(Mfa::On, ExtraScenario::SmsMfa);
    let required = sent_code(&practice.cognito(Mfa::On), person).await;
    practice.pass(Duration::from_secs(181));
    let code = practice.sent_code(&person.username);
    let (problem, state) = refused(required.answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
}

#[tokio::test]
async fn a_lost_answer_to_a_sent_code_is_not_repeated_and_not_guessed() {
    let practice = Practice::with_everyone();
    let person = practice.person(Mfa::On, ExtraScenario::SmsMfa);
    let lost = Lost::Answer("RespondToAuthChallenge");
    let (endpoint, seen) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint,
        flow: Flow::Password,
        ..form
    });
    let required = sent_code(&cognito, person).await;
    let code = practice.sent_code(&person.username);
    let (problem, state) = refused(required.answer(&code).await);
    assert!(matches!(problem, ProblemKind::Unreachable { .. }), "{problem:?}");
    assert_eq!(seen.count("RespondToAuthChallenge"), 1);
    let (problem, state) = refused(state.expect("it may not have arrived").answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
}

#[tokio::test]
async fn a_lost_answer_to_a_new_password_says_so_and_the_new_one_signs_in() {
    let practice = Practice::with_everyone();
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword);
    let lost = Lost::Answer("RespondToAuthChallenge");
    let (endpoint, seen) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint,
        flow: Flow::Password,
        ..form
    });
    let Ok(SignInStep::NewPassword(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the password is temporary");
    };
    let given: BTreeMap<_, _> = [("given_name".to_owned(), "Sam".to_owned())].into();
    let (problem, state) = refused(required.answer("Fresh-Pass-77!".into(), &given).await);
    assert_eq!(problem, ProblemKind::NewPasswordUncertain);
    assert_eq!(seen.count("RespondToAuthChallenge"), 1);
    let again = state.expect("it may not have arrived");
    let (problem, state) = refused(again.answer("Fresh-Pass-77!".into(), &given).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
    assert!(matches!(
        sign_in(&cognito, &user.username, "Fresh-Pass-77!").await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn a_choice_is_answered_in_the_servers_own_words_however_it_spells_them() {
    for (says_select, says_email_mfa, word) in [
        (false, false, "EMAIL_OTP"),
        (false, true, "EMAIL_MFA"),
        (true, false, "EMAIL_OTP"),
        (true, true, "EMAIL_MFA"),
    ] {
        let practice = behaving(Behaviour {
            select_mfa_type_says_select: says_select,
            select_mfa_type_says_email_mfa: says_email_mfa,
            ..Behaviour::default()
        });
        let person = practice.person(Mfa::On, ExtraScenario::SelectMfaType);
        let (endpoint, seen) = recording(practice.running.address()).await;
        let choice = choice(&practice.cognito_at(Mfa::On, false, &endpoint), person).await;
        let all = [Factor::SoftwareToken, Factor::Sms, Factor::Email];
        assert_eq!(choice.offered(), all);
        assert!(matches!(
            choice.choose(Factor::Email).await,
            Ok(SignInStep::SentCode(_))
        ));
        let answers = seen.bodies("RespondToAuthChallenge");
        let answer = &answers.last().expect("answered")["ChallengeResponses"]["ANSWER"];
        assert_eq!(answer, word);
    }
}

/// `USER_PASSWORD_AUTH` answered with one challenge.
async fn challenged(answer: &'static str) -> Result<SignInStep, enrolment::Problem> {
    let cognito = scripted([("InitiateAuth", (200, answer))].into()).await;
    let plain = cognito_with_password_flow(&cognito);
    sign_in(&plain, "noor", "x").await
}

fn cognito_with_password_flow(cognito: &Cognito) -> Cognito {
    let pool = cognito.pool();
    let form = PoolForm {
        user_pool_id: pool.user_pool_id().to_owned(),
        client_id: pool.client_id().to_owned(),
        endpoint: pool.endpoint().unwrap_or_default().to_owned(),
        flow: Flow::Password,
        ..PoolForm::default()
    };
    let profile = enrolment::PoolProfile::try_from(form).expect("valid");
    Cognito::new(
        profile,
        None,
        crate::common::SetClock::at_noon(),
        &transport::Transport::default(),
    )
}

#[tokio::test]
async fn a_factor_that_is_not_offered_cannot_be_chosen() {
    let answer = r#"{"ChallengeName":"SELECT_MFA_TYPE","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
        "ChallengeParameters":{"MFAS_CAN_CHOOSE":"['SMS_MFA', 'PIGEON_MFA', 'EMAIL_OTP', 'EMAIL_MFA']"}}"#;
    let Ok(SignInStep::FactorChoice(choice)) = challenged(answer).await else {
        panic!("there is a choice");
    };
    assert_eq!(choice.offered(), [Factor::Sms, Factor::Email]);
    let (problem, state) = refused(choice.choose(Factor::SoftwareToken).await);
    let name = "SELECT_MFA_TYPE".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name: name.clone() });
    assert!(state.is_some());

    let nothing_known = r#"{"ChallengeName":"SELECT_MFA_TYPE","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
        "ChallengeParameters":{"MFAS_CAN_CHOOSE":"[\"PIGEON_MFA\"]"}}"#;
    assert_eq!(
        kind(challenged(nothing_known).await),
        Some(ProblemKind::ChallengeUnsupported { name })
    );
}

#[tokio::test]
async fn a_setup_without_authenticator_apps_is_told_however_the_list_is_written() {
    let without = [
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"[\"SMS_MFA\",\"EMAIL_OTP\"]"}}"#,
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"['SMS_MFA', 'EMAIL_OTP']"}}"#,
    ];
    for answer in without {
        assert_eq!(
            kind(challenged(answer).await),
            Some(ProblemKind::TotpNotOffered),
            "{answer}"
        );
    }
    let with = [
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]"}}"#,
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"['SMS_MFA', 'SOFTWARE_TOKEN_MFA']"}}"#,
    ];
    for answer in with {
        assert!(
            matches!(challenged(answer).await, Ok(SignInStep::Ready(_))),
            "{answer}"
        );
    }

    let practice = Practice::with_everyone();
    let pool = practice.running.description().pools.last().expect("four");
    let cognito = practice.cognito_with(pool, false, |form| form);
    let user = &pool.users[0];
    assert_eq!(
        kind(practice.sign_in(&cognito, user).await),
        Some(ProblemKind::TotpNotOffered)
    );
}

#[tokio::test]
async fn what_cannot_be_served_is_refused_by_its_name() {
    for (answer, name) in [
        (
            r#"{"ChallengeName":"DEVICE_SRP_AUTH","ChallengeParameters":{}}"#,
            "DEVICE_SRP_AUTH",
        ),
        (
            r#"{"ChallengeName":"DEVICE_PASSWORD_VERIFIER","Session":"aaaaaaaaaaaaaaaaaaaaaaaa"}"#,
            "DEVICE_PASSWORD_VERIFIER",
        ),
        (
            r#"{"ChallengeName":"WEB_AUTHN","Session":"aaaaaaaaaaaaaaaaaaaaaaaa"}"#,
            "WEB_AUTHN",
        ),
        (
            r#"{"ChallengeName":"OF_NEXT_YEAR","Session":"aaaaaaaaaaaaaaaaaaaaaaaa"}"#,
            "OF_NEXT_YEAR",
        ),
    ] {
        let name = name.to_owned();
        assert_eq!(
            kind(challenged(answer).await),
            Some(ProblemKind::ChallengeUnsupported { name })
        );
    }
}

#[tokio::test]
async fn tokens_without_the_scope_are_told_when_they_are_needed() {
    let practice = behaving(Behaviour {
        tokens_lack_scope: true,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::Optional, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&practice.cognito(Mfa::Optional), user).await
    else {
        panic!("tokens come");
    };
    let (problem, _) = refused(authorized.associate().await);
    assert_eq!(problem, ProblemKind::TokenLacksScope);
}
