//! Generated requests: valid, nearly valid, with wrong types, and random bytes.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) target: Target,
    pub(crate) body: Body,
}

/// A member at some depth and its new value; `None` removes the member.
pub(crate) type Change = (Index, Option<Value>);

#[derive(Clone, Debug)]
pub(crate) enum Target {
    Operation(&'static str),
    /// The next request of the sign-in or enrolment in progress.
    Next,
    /// A path below `/practice/`.
    Control(&'static str),
}

/// Placeholders such as `$session` are replaced with the newest values from the server.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Json(Value),
    Bytes(Vec<u8>),
    /// The valid body with these changes.
    Changed(Vec<Change>),
    /// The JSON text with one byte replaced, or truncated at that position.
    Damaged(Value, Index, Option<u8>),
}

pub(crate) const OPERATIONS: [&str; 14] = [
    "InitiateAuth",
    "RespondToAuthChallenge",
    "AssociateSoftwareToken",
    "VerifySoftwareToken",
    "GetUser",
    "GetUserAuthFactors",
    "SetUserMFAPreference",
    "RevokeToken",
    "GlobalSignOut",
    "ForgotPassword",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "ResendConfirmationCode",
    "NoSuchOperation",
];

/// The members that the server reads.
const MEMBERS: [&str; 36] = [
    "AuthFlow",
    "ClientId",
    "AuthParameters",
    "USERNAME",
    "PASSWORD",
    "SRP_A",
    "SECRET_HASH",
    "PREFERRED_CHALLENGE",
    "ChallengeName",
    "Session",
    "ChallengeResponses",
    "NEW_PASSWORD",
    "userAttributes.given_name",
    "userAttributes.email",
    "SOFTWARE_TOKEN_MFA_CODE",
    "SMS_MFA_CODE",
    "EMAIL_OTP_CODE",
    "ANSWER",
    "PASSWORD_CLAIM_SIGNATURE",
    "PASSWORD_CLAIM_SECRET_BLOCK",
    "TIMESTAMP",
    "AccessToken",
    "UserCode",
    "FriendlyDeviceName",
    "SoftwareTokenMfaSettings",
    "SMSMfaSettings",
    "EmailMfaSettings",
    "Enabled",
    "PreferredMfa",
    "Token",
    "ClientSecret",
    "Username",
    "ConfirmationCode",
    "Password",
    "SecretHash",
    "session_seconds",
];

const VALUES: [&str; 30] = [
    "$session",
    "$access",
    "$refresh",
    "$block",
    "$client",
    "$code",
    "$sent",
    "$password",
    "$user",
    "",
    " ",
    "\u{0}",
    "é’😀\u{202e}",
    "0",
    "00ff",
    "-1",
    "noor",
    "noor@practice.example",
    "nobody",
    "PASSWORD",
    "PASSWORD_SRP",
    "SOFTWARE_TOKEN_MFA",
    "SMS_MFA",
    "EMAIL_OTP",
    "practice",
    "Sun Nov 22 20:00:10 UTC 2026",
    "Sun Nov 99 99:99:99 UTC 0",
    "Aa1!aaaa",
    "123456",
    "==",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(&VALUES[..]).prop_map(str::to_owned),
        2 => "\\PC{0,40}",
        1 => ".{0,200}",
        1 => (select(&["a", "f", "0", "é", "\u{1F512}"][..]), select(&[19_usize, 129, 257, 1025, 4097][..]))
            .prop_map(|(text, times)| text.repeat(times)),
    ]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 24, 6, |inner| {
        let name = prop_oneof![4 => select(&MEMBERS[..]).prop_map(str::to_owned), 1 => text()];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            4 => prop::collection::vec((name, inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Requests that are valid in some state of the server.
fn valid_requests() -> Vec<(&'static str, Value)> {
    let answer = |challenge: &str, responses: Value| {
        let mut responses = responses;
        responses["USERNAME"] = json!("$user");
        let body = json!({
            "ClientId": "$client", "ChallengeName": challenge, "Session": "$session",
            "ChallengeResponses": responses,
        });
        ("RespondToAuthChallenge", body)
    };
    let initiate = |flow: &str, parameters: Value| {
        let mut parameters = parameters;
        parameters["USERNAME"] = json!("$user");
        let body = json!({ "AuthFlow": flow, "ClientId": "$client", "AuthParameters": parameters });
        ("InitiateAuth", body)
    };
    let named = |members: Value| {
        let mut members = members;
        members["ClientId"] = json!("$client");
        members["Username"] = json!("$user");
        members
    };
    let settings = json!({ "Enabled": true, "PreferredMfa": true });
    vec![
        initiate("USER_PASSWORD_AUTH", json!({ "PASSWORD": "$password" })),
        initiate("USER_PASSWORD_AUTH", json!({ "PASSWORD": "$password" })),
        initiate("USER_SRP_AUTH", json!({ "SRP_A": "abcdef012345" })),
        initiate("USER_AUTH", json!({})),
        initiate(
            "USER_AUTH",
            json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": "$password" }),
        ),
        answer(
            "SELECT_CHALLENGE",
            json!({ "ANSWER": "PASSWORD", "PASSWORD": "$password" }),
        ),
        answer(
            "SELECT_CHALLENGE",
            json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": "abc" }),
        ),
        answer(
            "PASSWORD_VERIFIER",
            json!({
                "PASSWORD_CLAIM_SIGNATURE": "AAAA", "PASSWORD_CLAIM_SECRET_BLOCK": "$block",
                "TIMESTAMP": "Sun Nov 22 20:00:10 UTC 2026",
            }),
        ),
        answer(
            "NEW_PASSWORD_REQUIRED",
            json!({ "NEW_PASSWORD": "Aa1!aaaa", "userAttributes.given_name": "Sam" }),
        ),
        answer("MFA_SETUP", json!({})),
        answer(
            "SOFTWARE_TOKEN_MFA",
            json!({ "SOFTWARE_TOKEN_MFA_CODE": "$code" }),
        ),
        answer("SMS_MFA", json!({ "SMS_MFA_CODE": "$sent" })),
        answer("EMAIL_OTP", json!({ "EMAIL_OTP_CODE": "$sent" })),
        answer("SELECT_MFA_TYPE", json!({ "ANSWER": "SOFTWARE_TOKEN_MFA" })),
        answer("CUSTOM_CHALLENGE", json!({ "ANSWER": "practice" })),
        ("AssociateSoftwareToken", json!({ "Session": "$session" })),
        ("AssociateSoftwareToken", json!({ "AccessToken": "$access" })),
        (
            "VerifySoftwareToken",
            json!({ "Session": "$session", "UserCode": "$code", "FriendlyDeviceName": "x" }),
        ),
        (
            "VerifySoftwareToken",
            json!({ "AccessToken": "$access", "UserCode": "$code" }),
        ),
        ("GetUser", json!({ "AccessToken": "$access" })),
        ("GetUserAuthFactors", json!({ "AccessToken": "$access" })),
        (
            "SetUserMFAPreference",
            json!({ "AccessToken": "$access", "SoftwareTokenMfaSettings": settings }),
        ),
        (
            "SetUserMFAPreference",
            json!({ "AccessToken": "$access", "SMSMfaSettings": settings, "EmailMfaSettings": {} }),
        ),
        (
            "RevokeToken",
            json!({ "Token": "$refresh", "ClientId": "$client" }),
        ),
        ("GlobalSignOut", json!({ "AccessToken": "$access" })),
        ("ForgotPassword", named(json!({}))),
        (
            "ConfirmForgotPassword",
            named(json!({ "ConfirmationCode": "$sent", "Password": "Aa1!aaaa" })),
        ),
        ("ConfirmSignUp", named(json!({ "ConfirmationCode": "$sent" }))),
        ("ResendConfirmationCode", named(json!({}))),
    ]
}

/// Replaces or removes a member at any depth.
pub(crate) fn change(body: &mut Value, (at, to): Change) {
    let Some(members) = body.as_object_mut().filter(|members| !members.is_empty()) else {
        return;
    };
    let name = members.keys().nth(at.index(members.len())).cloned().unwrap();
    // Half of the changes affect a member of the nested map, half the map itself.
    if members[&name].is_object() && at.index(2) == 0 {
        change(&mut members[&name], (at, to));
    } else if let Some(to) = to {
        members.insert(name, to);
    } else {
        members.remove(&name);
    }
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let operation = |(operation, body)| Case {
        target: Target::Operation(operation),
        body,
    };
    let valid = || select(valid_requests());
    let changes = || {
        let to = prop_oneof![4 => text().prop_map(Value::from), 1 => any_json()];
        prop::collection::vec((any::<Index>(), prop::option::weighted(0.8, to)), 1..3)
    };
    let nearly_valid = (valid(), changes()).prop_map(|((operation, mut body), changes)| {
        for each in changes {
            change(&mut body, each);
        }
        (operation, Body::Json(body))
    });
    let next = prop_oneof![3 => Just(vec![]), 1 => changes()].prop_map(|changes| Case {
        target: Target::Next,
        body: Body::Changed(changes),
    });
    let swapped =
        (select(&OPERATIONS[..]), valid()).prop_map(|(operation, (_, body))| (operation, Body::Json(body)));
    let damaged = (valid(), any::<Index>(), any::<Option<u8>>())
        .prop_map(|((operation, body), at, byte)| (operation, Body::Damaged(body, at, byte)));
    let random =
        (select(&OPERATIONS[..]), any_json()).prop_map(|(operation, body)| (operation, Body::Json(body)));
    let random_bytes = (
        select(&OPERATIONS[..]),
        prop::collection::vec(any::<u8>(), 0..300),
    )
        .prop_map(|(operation, bytes)| (operation, Body::Bytes(bytes)));
    let control = (
        select(&["behaviour", "clock", "faults", "absent", "reset"][..]),
        prop_oneof![
            any_json(),
            (0_u64..2000).prop_map(|seconds| json!({ "session_seconds": seconds })),
            (0_u64..200).prop_map(|length| json!({ "secret_characters": length })),
            any::<i64>().prop_map(|seconds| json!({ "offset_seconds": seconds })),
            (-100_i64..100).prop_map(|seconds| json!({ "advance_seconds": seconds })),
            select(&["throttle", "expire-session", "spend-session", "forget-session"][..])
                .prop_map(|what| json!({ "what": what })),
        ],
    )
        .prop_map(|(path, body)| Case {
            target: Target::Control(path),
            body: Body::Json(body),
        });
    prop_oneof![
        16 => next,
        4 => valid().prop_map(|(operation, body)| (operation, Body::Json(body))).prop_map(operation),
        6 => nearly_valid.prop_map(operation),
        2 => swapped.prop_map(operation),
        2 => damaged.prop_map(operation),
        2 => random.prop_map(operation),
        1 => random_bytes.prop_map(operation),
        1 => control,
    ]
}
