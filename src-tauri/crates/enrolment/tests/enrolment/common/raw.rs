//! Another client, which keeps what it gets: for sessions and tokens that come from elsewhere.

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

/// `USER_PASSWORD_AUTH` by the app client without a secret.
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
        .expect("the password is right")
}

/// The same where tokens follow at once.
pub(crate) async fn tokens(
    practice: &Practice,
    mfa: Mfa,
    username: &str,
    password: &str,
) -> AuthenticationResultType {
    let answer = sign_in(practice, mfa, username, password).await;
    answer.authentication_result.expect("tokens")
}

/// The same for somebody who is asked for an authenticator's code: the access token.
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
        .session(answer.session.expect("one"))
        .challenge_responses("USERNAME", username)
        .challenge_responses("SOFTWARE_TOKEN_MFA_CODE", code)
        .send()
        .await
        .expect("right");
    let result = signed_in.authentication_result.expect("tokens");
    result.access_token.expect("one")
}

/// Whether an access token is good for anything.
pub(crate) async fn is_good(practice: &Practice, access_token: &str) -> bool {
    let call = client(practice).get_user().access_token(access_token).send();
    call.await.is_ok()
}
