//! Another client, for sessions and tokens that were obtained elsewhere.

use aws_sdk_cognitoidentityprovider as sdk;
use practice_pool::description::Mfa;
use sdk::config::{BehaviorVersion, Region};
use sdk::operation::initiate_auth::InitiateAuthOutput;
use sdk::types::{AuthFlowType, AuthenticationResultType};

use super::Practice;

pub(crate) fn client(practice: &Practice) -> sdk::Client {
    let description = practice.running.description();
    let config = sdk::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(description.region.clone()))
        .endpoint_url(description.endpoint.clone());
    sdk::Client::from_conf(config.build())
}

/// Signs in with `USER_PASSWORD_AUTH` and the app client without a secret.
pub(crate) async fn sign_in(
    practice: &Practice,
    mfa: Mfa,
    username: &str,
    password: &str,
) -> InitiateAuthOutput {
    client(practice)
        .initiate_auth()
        .client_id(&practice.pool(mfa).clients[0].client_id)
        .auth_flow(AuthFlowType::UserPasswordAuth)
        .auth_parameters("USERNAME", username)
        .auth_parameters("PASSWORD", password)
        .send()
        .await
        .expect("the password is correct")
}

/// As [`sign_in`], for a user without challenges. Returns the tokens.
pub(crate) async fn tokens(
    practice: &Practice,
    mfa: Mfa,
    username: &str,
    password: &str,
) -> AuthenticationResultType {
    let answer = sign_in(practice, mfa, username, password).await;
    answer.authentication_result.expect("tokens")
}

/// As [`sign_in`], for a user with an authenticator. Returns the access token.
pub(crate) async fn token_by_code(
    practice: &Practice,
    mfa: Mfa,
    (username, password): (&str, &str),
    code: String,
) -> String {
    let answer = sign_in(practice, mfa, username, password).await;
    let signed_in = client(practice)
        .respond_to_auth_challenge()
        .client_id(&practice.pool(mfa).clients[0].client_id)
        .challenge_name(answer.challenge_name.expect("a challenge"))
        .session(answer.session.expect("a session"))
        .challenge_responses("USERNAME", username)
        .challenge_responses("SOFTWARE_TOKEN_MFA_CODE", code)
        .send()
        .await
        .expect("the code is correct");
    let result = signed_in.authentication_result.expect("tokens");
    result.access_token.expect("an access token")
}

/// Returns whether an access token is valid.
pub(crate) async fn is_valid(practice: &Practice, access_token: &str) -> bool {
    let call = client(practice).get_user().access_token(access_token).send();
    call.await.is_ok()
}
