//! Enrolment with an access token that was pasted or issued by managed login.

use std::sync::Arc;
use std::time::Duration;

use crate::common::scripted::scripted;
use crate::common::{Practice, enrol, failure, kind, raw};
use enrolment::{
    Abandon, AccessToken, Cognito, ExistingAuthenticator, LocalCheck, NotVerified, PoolForm, PoolProfile,
    Problem, ProblemKind, SignInStep, account_of_token, account_of_tokens,
};
use practice_pool::Behaviour;
use practice_pool::behaviour::IssuerType;
use practice_pool::description::{Mfa, Scenario, UserDescription};

fn read(token: &str) -> Result<AccessToken, Problem> {
    AccessToken::read(token.into())
}

async fn access_token(practice: &Practice, user: &UserDescription) -> String {
    let tokens = raw::tokens(practice, Mfa::Optional, &user.username, &user.password).await;
    tokens.access_token.expect("an access token")
}

#[tokio::test]
async fn pasted_token_enrols_and_is_not_revoked() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&format!("Bearer {pasted}\n")).expect("a valid token");
    let pool = practice.pool(Mfa::Optional);
    assert_eq!(token.user_pool_id(), pool.user_pool_id);
    assert_eq!(token.client_id(), pool.clients[0].client_id);
    assert_eq!(token.username(), Some(user.username.as_str()));
    let profile = token.profile().expect("valid");
    assert_eq!(profile.region(), "us-east-1");

    let cognito = practice.cognito(Mfa::Optional);
    let account = account_of_token(&cognito, token).await.expect("a valid token");
    assert_eq!(
        (account.account(), account.username()),
        (user.email.as_str(), user.username.as_str())
    );
    assert_eq!(account.existing(), ExistingAuthenticator::No);
    let (enrolled, secret) = enrol(&practice, account.accept()).await;
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
    let proof = enrolled.sign_out().await;
    assert!(
        raw::is_valid(&practice, &pasted).await,
        "the pasted token is not revoked"
    );

    practice.advance_clocks(Duration::from_secs(30));
    let code = practice.code(&secret, 0);
    let proved = proof.prove(user.password.as_str().into(), &code);
    assert!(proved.await.is_ok(), "the username is that of the token");
}

#[tokio::test]
async fn abandoning_revokes_tokens_of_managed_login_but_not_pasted_ones() {
    let practice = Practice::start();
    let (endpoint, requests) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&pasted).expect("a valid token");
    account_of_token(&cognito, token)
        .await
        .expect("a valid token")
        .abandon()
        .await;
    assert!(raw::is_valid(&practice, &pasted).await);
    assert_eq!(requests.count("RevokeToken"), 0, "no attempt to revoke");

    for finishes in [false, true] {
        let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
        let access = tokens.access_token.expect("an access token");
        let account = account_of_tokens(
            &cognito,
            access.as_str().into(),
            tokens.refresh_token.map(Into::into),
        )
        .await
        .expect("a valid token");
        assert!(raw::is_valid(&practice, &access).await);
        if finishes {
            enrol(&practice, account.accept()).await.0.sign_out().await;
            assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
        } else {
            account.abandon().await;
        }
        assert!(!raw::is_valid(&practice, &access).await, "revoked: {finishes}");
    }
}

#[tokio::test]
async fn token_of_enrolled_user_replaces_authenticator() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let cognito = practice.cognito(Mfa::Optional);
    let pasted = access_token(&practice, user).await;
    let first = account_of_token(&cognito, read(&pasted).expect("a valid token")).await;
    enrol(&practice, first.expect("a valid token").accept()).await;
    let again = account_of_token(&cognito, read(&pasted).expect("a valid token")).await;
    assert_eq!(
        again.expect("a valid token").existing(),
        ExistingAuthenticator::Yes
    );
}

#[tokio::test]
async fn mismatched_and_revoked_tokens_are_reported() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let access = tokens.access_token.expect("an access token");
    let cognito = practice.cognito(Mfa::Optional);

    let other_pool = practice.cognito(Mfa::On);
    let elsewhere = account_of_token(&other_pool, read(&access).expect("a valid token"));
    assert!(matches!(
        kind(elsewhere.await),
        Some(ProblemKind::TokenOfAnotherPool { .. })
    ));
    let endpoint = practice.running.description().endpoint.clone();
    let other_client = practice.cognito_at(Mfa::Optional, true, &endpoint);
    let other_client = account_of_token(&other_client, read(&access).expect("a valid token"));
    assert!(matches!(
        kind(other_client.await),
        Some(ProblemKind::TokenOfAnotherClient { .. })
    ));

    let id_token = tokens.id_token.expect("an ID token");
    assert_eq!(kind(read(&id_token)), Some(ProblemKind::TokenNotAccess));
    let refresh_token = tokens.refresh_token.expect("a refresh token");
    assert_eq!(kind(read(&refresh_token)), Some(ProblemKind::TokenNotAccess));

    let token = read(&access).expect("a valid token");
    let account = account_of_tokens(&cognito, access.as_str().into(), Some(refresh_token.into()));
    account.await.expect("a valid token").abandon().await;
    let revoked = account_of_token(&cognito, token).await;
    assert_eq!(kind(revoked), Some(ProblemKind::SessionOver));
}

#[tokio::test]
async fn token_expiry_uses_server_clock() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let access = access_token(&practice, user).await;
    let cognito = practice.cognito(Mfa::Optional);
    practice.computer_clock.advance(Duration::from_secs(7200));
    let ahead = account_of_token(&cognito, read(&access).expect("a valid token")).await;
    assert!(ahead.is_ok(), "{:?}", kind(ahead));
    practice.server_clock.advance(Duration::from_secs(3660));
    let expired = account_of_token(&cognito, read(&access).expect("a valid token")).await;
    assert_eq!(kind(expired), Some(ProblemKind::TokenOver { seconds: 60 }));
}

#[tokio::test]
async fn missing_scope_is_reported_and_tokens_are_revoked() {
    let practice = Practice::start();
    let behaviour = Behaviour {
        tokens_lack_scope: true,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("accepted");
    let user = practice.user(Mfa::Optional, Scenario::New);
    let (endpoint, requests) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
    let tokens = raw::tokens(&practice, Mfa::Optional, &user.username, &user.password).await;
    let access = tokens.access_token.expect("an access token");
    assert_eq!(kind(read(&access)), Some(ProblemKind::TokenLacksScope));
    let refresh = tokens.refresh_token.expect("a refresh token");
    let managed = account_of_tokens(&cognito, access.into(), Some(refresh.as_str().into())).await;
    assert_eq!(kind(managed), Some(ProblemKind::TokenLacksScope));
    assert_eq!(requests.bodies("RevokeToken")[0]["Token"], refresh.as_str());
}

#[tokio::test]
async fn tokens_are_revoked_if_enrolment_cannot_continue() {
    for step in [
        "AssociateSoftwareToken",
        "VerifySoftwareToken",
        "SetUserMFAPreference",
    ] {
        let practice = Practice::start();
        let (endpoint, requests) = crate::common::proxy::recording(practice.running.address()).await;
        let cognito = practice.cognito_at(Mfa::Optional, false, &endpoint);
        let user = practice.user(Mfa::Optional, Scenario::New);
        let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
            panic!("no challenge is expected");
        };
        // The access token expires after an hour, the refresh token later.
        let expire_before = |at: &str| {
            if at == step {
                practice.advance_clocks(Duration::from_secs(3660));
            }
        };
        let problem = async {
            expire_before("AssociateSoftwareToken");
            let association = match authorized.associate().await {
                Ok(association) => association,
                failed => return failure(failed).0,
            };
            expire_before("VerifySoftwareToken");
            let code = practice.code(association.secret().base32().expose(), 0);
            let verified = match association.verify(&code, "", LocalCheck::First).await {
                Ok(verified) => verified,
                Err(NotVerified::Failed(failed)) => return failure::<(), _>(Err(failed)).0,
                Err(NotVerified::Unsettled(_)) => panic!("the response was received"),
            };
            expire_before("SetUserMFAPreference");
            failure(verified.finish().await).0
        };
        assert_eq!(problem.await, ProblemKind::SessionOver, "{step}");
        assert_eq!(requests.count("RevokeToken"), 1, "{step}");
    }
}

#[tokio::test]
async fn revocation_contains_client_secret() {
    let practice = Practice::start();
    let (endpoint, requests) = crate::common::proxy::recording(practice.running.address()).await;
    let cognito = practice.cognito_at(Mfa::Optional, true, &endpoint);
    let user = practice.user(Mfa::Optional, Scenario::New);
    let Ok(SignInStep::Ready(authorized)) = practice.sign_in(&cognito, user).await else {
        panic!("no challenge is expected");
    };
    authorized.abandon().await;
    let mut secrets = practice.pool(Mfa::Optional).clients.iter();
    let secret = secrets.find_map(|client| client.client_secret.as_deref());
    assert_eq!(
        requests.bodies("RevokeToken")[0]["ClientSecret"],
        secret.expect("one client has a secret")
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
        panic!("the scripted response is valid");
    };
    assert_eq!(
        association.account(),
        label,
        "the displayed account name is that of the key URI"
    );
    Ok((name, label))
}

#[tokio::test]
async fn account_name_is_most_recognisable_attribute() {
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
async fn federated_user_is_rejected_and_linked_user_is_accepted() {
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
async fn pool_in_token_is_sufficient_to_enrol() {
    let practice = Practice::start();
    let user = practice.user(Mfa::Optional, Scenario::New);
    let pasted = access_token(&practice, user).await;
    let token = read(&pasted).expect("a valid token");
    let named = token.profile().expect("valid");
    // Everything is taken from the token except the endpoint of the practice pool.
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
    let account = account_of_token(&cognito, token).await.expect("a valid token");
    enrol(&practice, account.accept()).await;
    assert_eq!(practice.has_totp(Mfa::Optional, user), (true, true));
}

#[tokio::test]
async fn token_with_updated_issuer_is_accepted() {
    let practice = Practice::start();
    let behaviour = Behaviour {
        issuer: IssuerType::Updated,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("accepted");
    let user = practice.user(Mfa::Optional, Scenario::New);
    let token = read(&access_token(&practice, user).await).expect("a valid token");
    assert_eq!(token.user_pool_id(), practice.pool(Mfa::Optional).user_pool_id);
    let account = account_of_token(&practice.cognito(Mfa::Optional), token).await;
    assert!(account.is_ok());
}
