//! Enrolment by an access token from elsewhere: pasted, or from managed login.

use std::sync::Arc;
use std::time::Duration;

use crate::common::scripted::scripted;
use crate::common::{Practice, enrol, kind, raw, refused};
use enrolment::{
    Abandon, AccessToken, Cognito, LocalCheck, NotVerified, PoolForm, PoolProfile, Problem, ProblemKind,
    SignInStep, account_of_token, account_of_tokens,
};
use practice_pool::Behaviour;
use practice_pool::description::{Mfa, Scenario, UserDescription};

fn read(token: &str) -> Result<AccessToken, Problem> {
    AccessToken::read(token.into())
}

async fn access_token(practice: &Practice, user: &UserDescription) -> String {
    let tokens = raw::tokens(practice, Mfa::Optional, &user.username, &user.password).await;
    tokens.access_token.expect("one")
}

#[tokio::test]
async fn a_pasted_token_names_its_pool_enrols_and_lives_on() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&format!("Bearer {pasted}\n")).expect("good");
    let pool = practice.pool(Mfa::Optional);
    assert_eq!(token.user_pool_id(), pool.user_pool_id);
    assert_eq!(token.client_id(), pool.clients[0].client_id);
    assert_eq!(token.username(), Some(user.username.as_str()));
    let profile = token.profile().expect("valid");
    assert_eq!(profile.region(), "us-east-1");

    let cognito = practice.cognito(Mfa::Optional);
    let account = account_of_token(&cognito, token).await.expect("good");
    assert_eq!(
        (account.account(), account.username()),
        (user.email.as_str(), user.username.as_str())
    );
    assert!(!account.replaces());
    let (enrolled, secret) = enrol(&practice, account.accept()).await;
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
    let proof = enrolled.sign_out().await;
    assert!(raw::is_good(&practice, &pasted).await, "somebody's session");

    practice.pass(Duration::from_secs(30));
    let code = practice.code(&secret, 0);
    let proved = proof.prove(user.password.as_str().into(), &code);
    assert!(proved.await.is_ok(), "the token told whose account it is");
}

#[tokio::test]
async fn leaving_a_pasted_token_does_not_revoke_it_and_leaving_managed_logins_does() {
    let practice = Practice::start();
    let (endpoint, seen) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&pasted).expect("good");
    account_of_token(&cognito, token)
        .await
        .expect("good")
        .abandon()
        .await;
    assert!(raw::is_good(&practice, &pasted).await);
    assert_eq!(seen.count("RevokeToken"), 0, "not even tried");

    for finishes in [false, true] {
        let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
        let access = tokens.access_token.expect("one");
        let account = account_of_tokens(
            &cognito,
            access.as_str().into(),
            tokens.refresh_token.map(Into::into),
        )
        .await
        .expect("good");
        assert!(raw::is_good(&practice, &access).await);
        if finishes {
            enrol(&practice, account.accept()).await.0.sign_out().await;
            assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
        } else {
            account.abandon().await;
        }
        assert!(!raw::is_good(&practice, &access).await, "revoked: {finishes}");
    }
}

#[tokio::test]
async fn a_token_of_somebody_enrolled_replaces() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let cognito = practice.cognito(Mfa::Optional);
    let pasted = access_token(&practice, user).await;
    let first = account_of_token(&cognito, read(&pasted).expect("good")).await;
    enrol(&practice, first.expect("good").accept()).await;
    let again = account_of_token(&cognito, read(&pasted).expect("good")).await;
    assert!(again.expect("good").replaces());
}

#[tokio::test]
async fn a_token_that_is_over_or_revoked_or_of_elsewhere_is_told() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let access = tokens.access_token.expect("one");
    let cognito = practice.cognito(Mfa::Optional);

    let other_pool = practice.cognito(Mfa::On);
    let elsewhere = account_of_token(&other_pool, read(&access).expect("good"));
    assert!(matches!(
        kind(elsewhere.await),
        Some(ProblemKind::TokenOfAnotherPool { .. })
    ));
    let endpoint = practice.running.description().endpoint.clone();
    let other_client = practice.cognito_at(Mfa::Optional, true, &endpoint);
    let other_client = account_of_token(&other_client, read(&access).expect("good"));
    assert!(matches!(
        kind(other_client.await),
        Some(ProblemKind::TokenOfAnotherClient { .. })
    ));

    let id_token = tokens.id_token.expect("one");
    assert_eq!(kind(read(&id_token)), Some(ProblemKind::TokenNotAccess));
    let refresh_token = tokens.refresh_token.expect("one");
    assert_eq!(kind(read(&refresh_token)), Some(ProblemKind::TokenNotAccess));

    let token = read(&access).expect("good");
    let account = account_of_tokens(&cognito, access.as_str().into(), Some(refresh_token.into()));
    account.await.expect("good").abandon().await;
    let revoked = account_of_token(&cognito, token).await;
    assert_eq!(kind(revoked), Some(ProblemKind::SessionOver));
}

#[tokio::test]
async fn a_token_is_over_by_the_servers_clock_and_not_by_this_computers() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let access = access_token(&practice, user).await;
    let cognito = practice.cognito(Mfa::Optional);
    practice.computer_clock.advance(Duration::from_secs(7200));
    let ahead = account_of_token(&cognito, read(&access).expect("good")).await;
    assert!(ahead.is_ok(), "{:?}", kind(ahead));
    practice.server_clock.advance(Duration::from_secs(3660));
    let over = account_of_token(&cognito, read(&access).expect("good")).await;
    assert_eq!(kind(over), Some(ProblemKind::TokenOver { seconds: 60 }));
}

#[tokio::test]
async fn a_token_without_the_scope_is_told_by_itself_and_by_cognito_and_is_not_left_behind() {
    let practice = Practice::start();
    let behaviour = Behaviour {
        tokens_lack_scope: true,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("can be");
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (endpoint, seen) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let access = tokens.access_token.expect("one");
    assert_eq!(kind(read(&access)), Some(ProblemKind::TokenLacksScope));
    let refresh = tokens.refresh_token.expect("one");
    let managed = account_of_tokens(&cognito, access.into(), Some(refresh.as_str().into())).await;
    assert_eq!(kind(managed), Some(ProblemKind::TokenLacksScope));
    assert_eq!(seen.bodies("RevokeToken")[0]["Token"], refresh.as_str());
}

#[tokio::test]
async fn tokens_that_lead_no_further_are_revoked() {
    for step in [
        "AssociateSoftwareToken",
        "VerifySoftwareToken",
        "SetUserMFAPreference",
    ] {
        let practice = Practice::start();
        let (endpoint, seen) = crate::common::proxy::recording(practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
        let user = practice.user(Mfa::Optional, Scenario::New);
        let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
            panic!("nothing else is asked");
        };
        // The access token is over then, and the refresh token is not.
        let an_hour_later = |at: &str| {
            if at == step {
                practice.pass(Duration::from_secs(3660));
            }
        };
        let problem = async {
            an_hour_later("AssociateSoftwareToken");
            let association = match authorized.associate().await {
                Ok(association) => association,
                failed => return refused(failed).0,
            };
            an_hour_later("VerifySoftwareToken");
            let code = practice.code(association.secret().base32().expose(), 0);
            let verified = match association.verify(&code, "", LocalCheck::First).await {
                Ok(verified) => verified,
                Err(NotVerified::Failed(failed)) => return refused::<(), _>(Err(failed)).0,
                Err(NotVerified::Unsettled(_)) => panic!("it was refused"),
            };
            an_hour_later("SetUserMFAPreference");
            refused(verified.finish().await).0
        };
        assert_eq!(problem.await, ProblemKind::SessionOver, "{step}");
        assert_eq!(seen.count("RevokeToken"), 1, "{step}");
    }
}

#[tokio::test]
async fn an_app_client_with_a_secret_revokes_with_it() {
    let practice = Practice::start();
    let (endpoint, seen) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, true, &endpoint);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
        panic!("nothing else is asked");
    };
    authorized.abandon().await;
    let mut secrets = practice.pool(Mfa::Optional).clients.iter();
    let secret = secrets.find_map(|client| client.client_secret.as_deref());
    assert_eq!(
        seen.bodies("RevokeToken")[0]["ClientSecret"],
        secret.expect("one has")
    );
}

const SETUP: &str = r#"{"SecretCode":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}"#;
const FACTORS: &str = r#"{"Username":"x","ConfiguredUserAuthFactors":["PASSWORD"]}"#;

async fn account_of(user: &'static str) -> Result<(String, String), ProblemKind> {
    let cognito: Cognito = scripted(
        [
            ("GetUser", (200, user)),
            ("GetUserAuthFactors", (200, FACTORS)),
            ("AssociateSoftwareToken", (200, SETUP)),
        ]
        .into(),
    )
    .await;
    let account = account_of_tokens(&cognito, "aaa.bbb.ccc".into(), None)
        .await
        .map_err(|problem| problem.kind)?;
    let (name, label) = (account.username().to_owned(), account.account().to_owned());
    let Ok(association) = account.accept().associate().await else {
        panic!("scripted");
    };
    assert_eq!(
        association.account(),
        label,
        "what was shown is what the authenticator gets"
    );
    Ok((name, label))
}

#[tokio::test]
async fn the_account_is_called_by_what_people_know_it_by() {
    let uuid = "3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f";
    for (user, label) in [
        (
            r#"{"Username":"3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f","UserAttributes":[
                {"Name":"phone_number","Value":"+12025550147"},
                {"Name":"preferred_username","Value":"noor"},{"Name":"email","Value":"noor@example.com"}]}"#,
            "noor@example.com",
        ),
        (
            r#"{"Username":"3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f","UserAttributes":[
                {"Name":"phone_number","Value":"+12025550147"},
                {"Name":"preferred_username","Value":"noor"},{"Name":"email","Value":""}]}"#,
            "noor",
        ),
        (
            r#"{"Username":"3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f","UserAttributes":[
                {"Name":"phone_number","Value":"+12025550147"}]}"#,
            "+12025550147",
        ),
        (
            r#"{"Username":"3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f","UserAttributes":[]}"#,
            uuid,
        ),
    ] {
        assert_eq!(
            account_of(user).await,
            Ok((uuid.to_owned(), label.to_owned())),
            "{user}"
        );
    }
}

#[tokio::test]
async fn an_identity_providers_user_is_sent_there_and_a_linked_one_is_not() {
    let federated = r#"{"Username":"Google_1234","UserAttributes":[{"Name":"email","Value":"noor@example.com"},
        {"Name":"identities","Value":"[{\"userId\":\"1234\",\"providerName\":\"Google\"}]"}]}"#;
    let provider = "Google".to_owned();
    assert_eq!(
        account_of(federated).await,
        Err(ProblemKind::FederatedUser { provider })
    );
    let linked = r#"{"Username":"noor","UserAttributes":[{"Name":"email","Value":"noor@example.com"},
        {"Name":"identities","Value":"[{\"userId\":\"1234\",\"providerName\":\"Google\",\"primary\":false}]"}]}"#;
    assert_eq!(
        account_of(linked).await,
        Ok(("noor".to_owned(), "noor@example.com".to_owned()))
    );
}

#[tokio::test]
async fn the_pool_that_a_token_names_is_enough_to_enrol() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&pasted).expect("good");
    let named = token.profile().expect("valid");
    // All of it from the token, but where the practice pool listens.
    let profile = PoolProfile::try_from(PoolForm {
        user_pool_id: named.user_pool_id().to_owned(),
        client_id: named.client_id().to_owned(),
        region: named.region().to_owned(),
        endpoint: practice.running.description().endpoint.clone(),
        ..PoolForm::default()
    });
    let cognito = Cognito::new(
        profile.expect("valid"),
        None,
        Arc::clone(&practice.computer_clock) as _,
        &transport::Transport::default(),
    );
    let account = account_of_token(&cognito, token).await.expect("good");
    enrol(&practice, account.accept()).await;
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
}
