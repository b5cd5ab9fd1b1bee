//! Text of a hostile server: whatever it sends to be shown is one line without control characters and direction marks.

use std::collections::HashMap;

use enrolment::{
    AccessToken, Cognito, Flow, PoolForm, PoolProfile, Problem, SignInStep, TokenAccount, Username,
    account_of_token, forgot_password, sign_in, standalone_calls,
};
use serde_json::json;
use transport::Transport;

use crate::common::ManualClock;
use crate::common::scripted::scripted;

/// Writes to the clipboard, sets the title, clears the screen, forges a line and reorders the rest.
const HOSTILE: &str = "a\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}]0;t\u{9c}\u{9b}2J\r\ncognito-enroll: done\u{2028}\u{202e}\u{2066}\u{200b}z";

/// Asserts that a terminal and a window can show the text, and that it is the whole of what was sent.
fn assert_displayable(text: &str) {
    assert_harmless(text);
    assert!(
        text.starts_with('a') && text.ends_with('z'),
        "not what was sent: {text:?}"
    );
}

fn assert_harmless(text: &str) {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}')
    };
    assert!(!text.contains(hidden), "{text:?}");
}

/// The texts of a problem, which the user interfaces put into their messages.
fn texts(problem: &Problem) -> Vec<String> {
    let kind = serde_json::to_value(&problem.kind).expect("serializable");
    let members = kind.as_object().expect("an object").iter();
    members
        .filter(|(name, _)| *name != "code")
        .flat_map(|(_, value)| match value {
            serde_json::Value::Array(items) => items.clone(),
            other => vec![other.clone()],
        })
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}

fn leaked(body: &serde_json::Value) -> &'static str {
    body.to_string().leak()
}

async fn signed_in(status: u16, body: &serde_json::Value) -> Result<SignInStep, Problem> {
    let answers = HashMap::from([("InitiateAuth", (status, leaked(body)))]);
    let noor = Username::parse("noor").expect("valid");
    sign_in(&scripted(answers).await, &noor, "Passw0rd!".into()).await
}

/// The same pool with the flow in which it offers challenges.
fn with_user_auth(cognito: &Cognito) -> Cognito {
    let form = PoolForm {
        flow: Flow::UserAuth,
        ..cognito.pool().form()
    };
    let profile = PoolProfile::try_from(form).expect("valid");
    Cognito::new(profile, None, ManualClock::at_noon(), &Transport::default())
}

#[tokio::test]
async fn texts_of_exceptions_are_displayable() {
    for name in [
        "InvalidPasswordException",
        "PasswordHistoryPolicyViolationException",
        "InvalidParameterException",
        "UserLambdaValidationException",
        "SomethingNewException",
        HOSTILE,
    ] {
        let body = json!({"__type": name, "message": HOSTILE});
        let problem = signed_in(400, &body).await.err().expect("refused");
        let texts = texts(&problem);
        assert!(!texts.is_empty(), "{name}: {problem:?}");
        for text in texts.iter().filter(|text| !text.ends_with("Exception")) {
            assert_harmless(text);
        }
        // The SDK cuts a name at its first colon.
        assert_displayable(texts.first().expect("a message"));
    }
}

#[tokio::test]
async fn names_of_challenges_are_displayable() {
    let session = "aaaaaaaaaaaaaaaaaaaaaaaa";
    let unknown = json!({"ChallengeName": HOSTILE, "Session": session, "ChallengeParameters": {}});
    let offered = json!({"ChallengeName": "SELECT_CHALLENGE", "Session": session, "ChallengeParameters": {},
        "AvailableChallenges": [HOSTILE]});
    let answers = HashMap::from([("InitiateAuth", (200, leaked(&offered)))]);
    let select = {
        let cognito = with_user_auth(&scripted(answers).await);
        let noor = Username::parse("noor").expect("valid");
        sign_in(&cognito, &noor, "Passw0rd!".into()).await
    };
    for problem in [signed_in(200, &unknown).await, select].map(|step| step.err().expect("refused")) {
        let texts = texts(&problem);
        assert!(!texts.is_empty(), "{problem:?}");
        texts.iter().for_each(|text| assert_displayable(text));
    }
}

#[tokio::test]
async fn names_and_attributes_of_challenges_are_displayable() {
    let session = "aaaaaaaaaaaaaaaaaaaaaaaa";
    let device = json!({"ChallengeName": "SOFTWARE_TOKEN_MFA", "Session": session,
        "ChallengeParameters": {"FRIENDLY_DEVICE_NAME": HOSTILE}});
    let Ok(SignInStep::CurrentCode(required)) = signed_in(200, &device).await else {
        panic!("a code is required");
    };
    assert_displayable(required.device_name().expect("a name"));

    let sent = json!({"ChallengeName": "SMS_MFA", "Session": session,
        "ChallengeParameters": {"CODE_DELIVERY_DESTINATION": HOSTILE, "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS"}});
    let Ok(SignInStep::SentCode(required)) = signed_in(200, &sent).await else {
        panic!("a sent code is required");
    };
    assert_displayable(required.delivery().destination.as_deref().expect("a destination"));

    let attributes = json!([format!("userAttributes.{HOSTILE}")]).to_string();
    let password = json!({"ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": session,
        "ChallengeParameters": {"requiredAttributes": attributes, "userAttributes": "{}"}});
    let Ok(SignInStep::NewPassword(required)) = signed_in(200, &password).await else {
        panic!("a new password is required");
    };
    assert_displayable(&required.missing_attributes()[0]);

    let details = json!({"CodeDeliveryDetails": {"Destination": HOSTILE, "DeliveryMedium": "EMAIL"}});
    let answers = HashMap::from([("ForgotPassword", (200, leaked(&details)))]);
    let noor = Username::parse("noor").expect("valid");
    let reset = forgot_password(&scripted(answers).await, &noor)
        .await
        .expect("sent");
    let destination = reset
        .delivery()
        .and_then(|delivery| delivery.destination.as_deref());
    assert_displayable(destination.expect("a destination"));
}

/// Looks up the account of an access token.
async fn account(user: &serde_json::Value) -> Result<TokenAccount, Problem> {
    let encode = |text: String| base64url(text.as_bytes());
    let claims = json!({"iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3", "token_use": "access",
        "exp": 4_102_444_800_u64, "client_id": "1example23456789", "username": HOSTILE,
        "scope": "aws.cognito.signin.user.admin"});
    let token = format!("{}.{}.c2ln", encode("{}".to_owned()), encode(claims.to_string()));
    let token = AccessToken::read(token.as_str().into())?;
    assert_displayable(token.username().expect("a name"));
    let answers = HashMap::from([
        ("GetUser", (200, leaked(user))),
        ("GetUserAuthFactors", (200, "{}")),
    ]);
    account_of_token(&scripted(answers).await, token).await
}

fn base64url(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

#[tokio::test]
async fn attributes_of_users_are_displayable() {
    for name in ["email", "preferred_username", "phone_number"] {
        let user = json!({"Username": "noor", "UserAttributes": [{"Name": name, "Value": HOSTILE}]});
        let account = account(&user).await.expect("an account");
        assert_displayable(account.account());
    }
    let identities = json!([{"userId": "1", "providerName": HOSTILE, "primary": true}]).to_string();
    let user = json!({"Username": "noor", "UserAttributes": [{"Name": "identities", "Value": identities}]});
    let problem = account(&user).await.err().expect("a federated user");
    texts(&problem).iter().for_each(|text| assert_displayable(text));
    assert!(!texts(&problem).is_empty());
}

#[tokio::test]
async fn sessions_that_a_terminal_would_obey_are_dropped() {
    let grant = || standalone_calls::StandaloneGrant::Session("aaaaaaaaaaaaaaaaaaaaaaaa".into());
    for (session, kept) in [(HOSTILE, false), ("bbbbbbbbbbbbbbbbbbbbbbbb", true)] {
        let associated = json!({"SecretCode": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "Session": session});
        let verified = json!({"Status": "SUCCESS", "Session": session});
        let cognito = scripted(HashMap::from([
            ("AssociateSoftwareToken", (200, leaked(&associated))),
            ("VerifySoftwareToken", (200, leaked(&verified))),
        ]))
        .await;
        let answer = standalone_calls::associate(&cognito, &grant())
            .await
            .expect("a secret");
        assert_eq!(answer.session.is_some(), kept);
        let code = enrolment::Code::parse("123456").expect("valid");
        let answer = standalone_calls::verify(&cognito, &grant(), &code, "")
            .await
            .expect("verified");
        assert_eq!(answer.session.is_some(), kept);
    }
}
