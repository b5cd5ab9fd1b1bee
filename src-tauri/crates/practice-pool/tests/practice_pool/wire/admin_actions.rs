//! Administrators' actions and their effect on sign-in.

use crate::support::extra_users::{extra_user, sign_in, sign_in_error, start};
use crate::support::not_authorized;
use practice_pool::AdminAction;
use practice_pool::description::{ExtraScenario, Mfa};
use serde_json::json;

#[tokio::test]
async fn enabled_user_and_user_without_custom_challenge_sign_in_normally() {
    let practice = start();
    let id = practice.pool(Mfa::On).user_pool_id.clone();
    let username = |scenario| extra_user(&practice, scenario).username;
    let error = sign_in_error(&practice, ExtraScenario::Disabled).await;
    assert_eq!(error, not_authorized("User is disabled."));
    let gus = username(ExtraScenario::Disabled);
    let enable = || AdminAction::EnableUser {
        username: gus.clone(),
    };
    assert!(
        !practice
            .running
            .apply_admin_action("us-east-1_Nowhere00", enable())
    );
    assert!(practice.running.apply_admin_action(&id, enable()));
    let dev = username(ExtraScenario::CustomChallenge);
    let end = AdminAction::EndCustomChallenge { username: dev };
    assert!(practice.running.apply_admin_action(&id, end));
    for scenario in [ExtraScenario::Disabled, ExtraScenario::CustomChallenge] {
        let challenge = sign_in(&practice, scenario).await;
        assert_eq!(challenge["ChallengeName"], "MFA_SETUP", "{scenario:?}");
    }
    let unknown = AdminAction::EnableUser {
        username: "nobody".to_owned(),
    };
    assert!(!practice.running.apply_admin_action(&id, unknown));
}

#[tokio::test]
async fn attribute_is_returned_and_pool_requires_a_second_factor() {
    let practice = start();
    let off = practice.pool(Mfa::Off).clone();
    let noor = &off.users[0];
    let identities = r#"[{"providerName":"Google","primary":true}]"#;
    let federated = AdminAction::SetAttribute {
        username: noor.username.clone(),
        name: "identities".to_owned(),
        value: identities.to_owned(),
    };
    assert!(practice.running.apply_admin_action(&off.user_pool_id, federated));
    let body = practice.password_flow(Mfa::Off, &noor.username, &noor.password);
    let tokens = practice.ok("InitiateAuth", body.clone()).await["AuthenticationResult"].clone();
    let user = json!({ "AccessToken": tokens["AccessToken"] });
    let user = practice.ok("GetUser", user).await;
    let expected = json!({ "Name": "identities", "Value": identities });
    let attributes = user["UserAttributes"].as_array().unwrap();
    assert!(attributes.contains(&expected), "{user}");

    let require = AdminAction::SetMfa(Mfa::On);
    assert!(practice.running.apply_admin_action(&off.user_pool_id, require));
    let challenge = practice.ok("InitiateAuth", body).await;
    assert_eq!(challenge["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        challenge["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SOFTWARE_TOKEN_MFA"]"#
    );
}
