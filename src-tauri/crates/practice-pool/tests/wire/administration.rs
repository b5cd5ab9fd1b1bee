//! What an administrator does, as whoever signs in meets it.

use crate::support::everyone::{everyone, person, sign_in, sign_in_refused};
use crate::support::not_authorized;
use practice_pool::Administration;
use practice_pool::description::{Mfa, Situation};
use serde_json::json;

#[tokio::test]
async fn who_was_disabled_and_who_was_asked_something_else_sign_in_like_anybody() {
    let practice = everyone();
    let id = practice.pool(Mfa::On).user_pool_id.clone();
    let username = |situation| person(&practice, situation).username;
    let refused = sign_in_refused(&practice, Situation::Disabled).await;
    assert_eq!(refused, not_authorized("User is disabled."));
    let gus = username(Situation::Disabled);
    let enable = || Administration::EnableUser {
        username: gus.clone(),
    };
    assert!(!practice.running.administer("us-east-1_Nowhere00", enable()));
    assert!(practice.running.administer(&id, enable()));
    let dev = username(Situation::CustomChallenge);
    let end = Administration::EndCustomChallenge { username: dev };
    assert!(practice.running.administer(&id, end));
    for situation in [Situation::Disabled, Situation::CustomChallenge] {
        let asked = sign_in(&practice, situation).await;
        assert_eq!(asked["ChallengeName"], "MFA_SETUP", "{situation:?}");
    }
    let nobody = Administration::EnableUser {
        username: "nobody".to_owned(),
    };
    assert!(!practice.running.administer(&id, nobody));
}

#[tokio::test]
async fn an_attribute_is_told_and_a_pool_begins_to_ask_for_a_second_factor() {
    let practice = everyone();
    let off = practice.pool(Mfa::Off).clone();
    let noor = &off.users[0];
    let identities = r#"[{"providerName":"Google","primary":true}]"#;
    let federated = Administration::SetAttribute {
        username: noor.username.clone(),
        name: "identities".to_owned(),
        value: identities.to_owned(),
    };
    assert!(practice.running.administer(&off.user_pool_id, federated));
    let body = practice.password_flow(Mfa::Off, &noor.username, &noor.password);
    let tokens = practice.ok("InitiateAuth", body.clone()).await["AuthenticationResult"].clone();
    let user = json!({ "AccessToken": tokens["AccessToken"] });
    let user = practice.ok("GetUser", user).await;
    let told = json!({ "Name": "identities", "Value": identities });
    let attributes = user["UserAttributes"].as_array().unwrap();
    assert!(attributes.contains(&told), "{user}");

    let require = Administration::SetMfa(Mfa::On);
    assert!(practice.running.administer(&off.user_pool_id, require));
    let asked = practice.ok("InitiateAuth", body).await;
    assert_eq!(asked["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        asked["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SOFTWARE_TOKEN_MFA"]"#
    );
}
