//! The challenges that Cognito may send after the password.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::common::proxy::{Lost, losing_and_recording, recording};
use crate::common::scripted::scripted;
use crate::common::{Practice, enrol, failure, kind, sign_in};
use enrolment::{
    Cognito, ExistingAuthenticator, Factor, FactorChoiceRequired, Flow, PoolForm, ProblemKind, SentCode,
    SentCodeRequired, SignInStep,
};
use practice_pool::Behaviour;
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{ExtraScenario, ExtraUserDescription, Mfa, Scenario};

fn cognito_with_flow(practice: &Practice, flow: Flow) -> Cognito {
    practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm { flow, ..form })
}

fn practice_with(behaviour: Behaviour) -> Practice {
    let practice = Practice::with_all_fixtures();
    practice.running.behaviour(behaviour).expect("accepted");
    practice
}

async fn sent_code(cognito: &Cognito, user: &ExtraUserDescription) -> SentCodeRequired {
    match sign_in(cognito, &user.username, &user.password).await {
        Ok(SignInStep::SentCode(required)) => required,
        Ok(_) => panic!("a code is required"),
        Err(problem) => panic!("{problem:?}"),
    }
}

async fn choice(cognito: &Cognito, user: &ExtraUserDescription) -> FactorChoiceRequired {
    match sign_in(cognito, &user.username, &user.password).await {
        Ok(SignInStep::FactorChoice(choice)) => choice,
        Ok(_) => panic!("a choice is required"),
        Err(problem) => panic!("{problem:?}"),
    }
}

/// Returns a wrong code.
fn wrong_code(correct: &str) -> SentCode {
    let number: u32 = correct.parse().expect("digits");
    SentCode::parse(&format!("{:06}", (number + 1) % 1_000_000)).expect("visible")
}

fn outbox_code(practice: &Practice, username: &str) -> String {
    let messages = practice.running.outbox();
    let message = messages.iter().rfind(|message| message.username == username);
    message.expect("sent").code.clone()
}

#[tokio::test]
async fn password_is_sent_if_no_other_challenge_is_offered() {
    let practice = practice_with(Behaviour {
        select_challenge_offers: SelectChallengeOffers::Password,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::On, Scenario::New);
    let (endpoint, requests) = recording(practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint: endpoint.clone(),
        flow: Flow::UserAuth,
        ..form
    });
    assert!(matches!(
        practice.sign_in(&cognito, user).await,
        Ok(SignInStep::Ready(_))
    ));
    assert!(requests.contain(&user.password), "the password is sent");
    let wrong = sign_in(&cognito, &user.username, "Wrong-Pass-1!").await;
    assert_eq!(kind(wrong), Some(ProblemKind::IncorrectCredentials));
}

#[tokio::test]
async fn offered_challenges_are_reported_if_none_uses_password() {
    let practice = practice_with(Behaviour {
        select_challenge_offers: SelectChallengeOffers::Passwordless,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::On, Scenario::New);
    let answer = practice
        .sign_in(&cognito_with_flow(&practice, Flow::UserAuth), user)
        .await;
    let offered = vec!["EMAIL_OTP".to_owned(), "WEB_AUTHN".to_owned()];
    assert_eq!(kind(answer), Some(ProblemKind::PasswordNotOffered { offered }));
}

#[tokio::test]
async fn disallowed_flow_is_reported() {
    let practice = Practice::start();
    let user = practice.user(Mfa::On, Scenario::New);
    let answer = practice
        .sign_in(&cognito_with_flow(&practice, Flow::UserAuth), user)
        .await;
    assert_eq!(kind(answer), Some(ProblemKind::FlowNotEnabled));
}

#[tokio::test]
async fn wrong_sent_code_can_be_corrected() {
    for situation in [ExtraScenario::SmsMfa, ExtraScenario::EmailOtp] {
        let practice = Practice::with_all_fixtures();
        let user = practice.extra_user(Mfa::Optional, situation);
        let required = sent_code(&practice.cognito(Mfa::Optional), user).await;
        let correct = outbox_code(&practice, &user.username);
        let (problem, state) = failure(required.answer(&wrong_code(&correct)).await);
        assert_eq!(problem, ProblemKind::SentCodeWrong);
        // With separators, as in messages.
        let spaced = SentCode::parse(&format!(" {}-{}\n", &correct[..3], &correct[3..])).expect("visible");
        let Ok(SignInStep::Ready(authorized)) = state.expect("the session is valid").answer(&spaced).await
        else {
            panic!("the code is correct");
        };
        assert_eq!(authorized.existing(), ExistingAuthenticator::No);
        enrol(&practice, authorized).await.0.sign_out().await;
        assert_eq!(practice.totp_of(Mfa::Optional, &user.username), (true, true));
    }
}

#[tokio::test]
async fn session_that_expires_before_code_ends_sign_in() {
    let practice = Practice::with_all_fixtures();
    let user = practice.extra_user(Mfa::On, ExtraScenario::SmsMfa);
    let required = sent_code(&practice.cognito(Mfa::On), user).await;
    practice.advance_clocks(Duration::from_secs(181));
    let code = practice.sent_code(&user.username);
    let (problem, state) = failure(required.answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
}

#[tokio::test]
async fn lost_response_to_sent_code_keeps_state_without_retry() {
    let practice = Practice::with_all_fixtures();
    let user = practice.extra_user(Mfa::On, ExtraScenario::SmsMfa);
    let lost = Lost::Answer("RespondToAuthChallenge");
    let (endpoint, requests) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint,
        flow: Flow::Password,
        ..form
    });
    let required = sent_code(&cognito, user).await;
    let code = practice.sent_code(&user.username);
    let (problem, state) = failure(required.answer(&code).await);
    assert!(matches!(problem, ProblemKind::Unreachable { .. }), "{problem:?}");
    assert_eq!(requests.count("RespondToAuthChallenge"), 1);
    let (problem, state) = failure(state.expect("the code may not have arrived").answer(&code).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
}

#[tokio::test]
async fn lost_response_to_new_password_is_reported_as_uncertain() {
    let practice = Practice::with_all_fixtures();
    let user = practice.user(Mfa::On, Scenario::TemporaryPassword);
    let lost = Lost::Answer("RespondToAuthChallenge");
    let (endpoint, requests) = losing_and_recording(lost, practice.running.address()).await;
    let cognito = practice.cognito_with(practice.pool(Mfa::On), false, |form| PoolForm {
        endpoint,
        flow: Flow::Password,
        ..form
    });
    let Ok(SignInStep::NewPassword(required)) = practice.sign_in(&cognito, user).await else {
        panic!("the password is temporary");
    };
    let given: BTreeMap<_, _> = [("given_name".to_owned(), "Sam".to_owned())].into();
    let (problem, state) = failure(required.answer("Fresh-Pass-77!".into(), &given).await);
    assert_eq!(problem, ProblemKind::NewPasswordUncertain);
    assert_eq!(requests.count("RespondToAuthChallenge"), 1);
    let again = state.expect("the password may not have arrived");
    let (problem, state) = failure(again.answer("Fresh-Pass-77!".into(), &given).await);
    assert_eq!((problem, state.is_none()), (ProblemKind::SessionOver, true));
    assert!(matches!(
        sign_in(&cognito, &user.username, "Fresh-Pass-77!").await,
        Ok(SignInStep::Ready(_))
    ));
}

#[tokio::test]
async fn chosen_factor_is_sent_as_spelled_by_server() {
    for (says_select, says_email_mfa, name) in [
        (false, false, "EMAIL_OTP"),
        (false, true, "EMAIL_MFA"),
        (true, false, "EMAIL_OTP"),
        (true, true, "EMAIL_MFA"),
    ] {
        let practice = practice_with(Behaviour {
            select_mfa_type_says_select: says_select,
            select_mfa_type_says_email_mfa: says_email_mfa,
            ..Behaviour::default()
        });
        let user = practice.extra_user(Mfa::On, ExtraScenario::SelectMfaType);
        let (endpoint, requests) = recording(practice.running.address()).await;
        let choice = choice(&practice.cognito_at(Mfa::On, false, &endpoint), user).await;
        let all = [Factor::SoftwareToken, Factor::Sms, Factor::Email];
        assert_eq!(choice.offered(), all);
        assert!(matches!(
            choice.choose(Factor::Email).await,
            Ok(SignInStep::SentCode(_))
        ));
        let answers = requests.bodies("RespondToAuthChallenge");
        let answer = &answers.last().expect("answered")["ChallengeResponses"]["ANSWER"];
        assert_eq!(answer, name);
    }
}

/// Signs in at a server that responds to `USER_PASSWORD_AUTH` with a challenge.
async fn sign_in_with_response(answer: &'static str) -> Result<SignInStep, enrolment::Problem> {
    let cognito = scripted([("InitiateAuth", (200, answer))].into()).await;
    let cognito = with_password_flow(&cognito);
    sign_in(&cognito, "noor", "x").await
}

fn with_password_flow(cognito: &Cognito) -> Cognito {
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
        crate::common::ManualClock::at_noon(),
        &transport::Transport::default(),
    )
}

#[tokio::test]
async fn factor_that_is_not_offered_cannot_be_chosen() {
    let answer = r#"{"ChallengeName":"SELECT_MFA_TYPE","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
        "ChallengeParameters":{"MFAS_CAN_CHOOSE":"['SMS_MFA', 'PIGEON_MFA', 'EMAIL_OTP', 'EMAIL_MFA']"}}"#;
    let Ok(SignInStep::FactorChoice(choice)) = sign_in_with_response(answer).await else {
        panic!("a choice is required");
    };
    assert_eq!(choice.offered(), [Factor::Sms, Factor::Email]);
    let (problem, state) = failure(choice.choose(Factor::SoftwareToken).await);
    let name = "SELECT_MFA_TYPE".to_owned();
    assert_eq!(problem, ProblemKind::ChallengeUnsupported { name: name.clone() });
    assert!(state.is_some());

    let unknown_factor = r#"{"ChallengeName":"SELECT_MFA_TYPE","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
        "ChallengeParameters":{"MFAS_CAN_CHOOSE":"[\"PIGEON_MFA\"]"}}"#;
    assert_eq!(
        kind(sign_in_with_response(unknown_factor).await),
        Some(ProblemKind::ChallengeUnsupported { name })
    );
}

#[tokio::test]
async fn setup_without_authenticator_apps_is_reported_for_both_list_notations() {
    let without = [
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"[\"SMS_MFA\",\"EMAIL_OTP\"]"}}"#,
        r#"{"ChallengeName":"MFA_SETUP","Session":"aaaaaaaaaaaaaaaaaaaaaaaa",
            "ChallengeParameters":{"MFAS_CAN_SETUP":"['SMS_MFA', 'EMAIL_OTP']"}}"#,
    ];
    for answer in without {
        assert_eq!(
            kind(sign_in_with_response(answer).await),
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
            matches!(sign_in_with_response(answer).await, Ok(SignInStep::Ready(_))),
            "{answer}"
        );
    }

    let practice = Practice::with_all_fixtures();
    let pool = practice.running.description().pools.last().expect("four");
    let cognito = practice.cognito_with(pool, false, |form| form);
    let user = &pool.users[0];
    assert_eq!(
        kind(practice.sign_in(&cognito, user).await),
        Some(ProblemKind::TotpNotOffered)
    );
}

#[tokio::test]
async fn unsupported_challenge_is_reported_by_name() {
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
            kind(sign_in_with_response(answer).await),
            Some(ProblemKind::ChallengeUnsupported { name })
        );
    }
}

#[tokio::test]
async fn missing_scope_is_reported_at_association() {
    let practice = practice_with(Behaviour {
        tokens_lack_scope: true,
        ..Behaviour::default()
    });
    let user = practice.user(Mfa::Optional, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&practice.cognito(Mfa::Optional), user).await
    else {
        panic!("tokens are issued");
    };
    let (problem, _) = failure(authorized.associate().await);
    assert_eq!(problem, ProblemKind::TokenLacksScope);
}
