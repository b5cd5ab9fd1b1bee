//! Tests with responses as the AWS CLI prints them.

use super::*;
use data_encoding::BASE64URL_NOPAD;

const SESSION: &str = "AYABeC1-YaR_zc8fLxkXzPcRyqkAHQABAAdTZXJ2aWNlABBDb2duaXRvVXNlclBvb2xz";
const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";

fn jwt(token_use: &str) -> String {
    let claims = format!(r#"{{"token_use":"{token_use}"}}"#);
    let encode = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
    format!(
        "{}.{}.{}",
        encode(r#"{"alg":"RS256"}"#),
        encode(&claims),
        encode("signature")
    )
}

/// The value; an error if the text is a response without it, `None` if it is none.
fn found(member: ResponseMember, text: &str) -> Option<Result<String, ()>> {
    match member.of(&text.into()) {
        Printed::Other => None,
        Printed::Found(value) => Some(Ok(value.expose().to_owned())),
        Printed::Missing => Some(Err(())),
    }
}

#[test]
fn session_is_found_in_each_output_format() {
    let session = Some(Ok(SESSION.to_owned()));
    for text in [
        // json
        format!("{{\n    \"ChallengeName\": \"MFA_SETUP\",\n    \"Session\": \"{SESSION}\"\n}}\n"),
        format!("[\"MFA_SETUP\", \"{SESSION}\"]"),
        format!("[{{\"Session\": \"{SESSION}\"}}]"),
        format!("    \"Session\": \"{SESSION}\",\n"),
        // yaml and yaml-stream
        format!(
            "ChallengeName: MFA_SETUP\nChallengeParameters:\n  MFAS_CAN_SETUP: '[\"SOFTWARE_TOKEN_MFA\"]'\n  USER_ID_FOR_SRP: 3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f\nSession: {SESSION}\n"
        ),
        format!("- SecretCode: {SECRET}\n  Session: '{SESSION}'\n"),
        format!("\u{feff}Session: \"{SESSION}\"\r\nStatus: SUCCESS\r\n"),
        format!(
            "Session: >-\n  {}\n  {}\nStatus: SUCCESS\n",
            &SESSION[..40],
            &SESSION[40..]
        ),
        format!("Session:\n  {SESSION}\nStatus: SUCCESS\n"),
        // text
        format!(
            "MFA_SETUP\t{SESSION}\nCHALLENGEPARAMETERS\t[\"SOFTWARE_TOKEN_MFA\"]\t3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f\n"
        ),
        format!("{SECRET}\t{SESSION}\n"),
        format!("{SESSION}\tSUCCESS\n"),
        format!("{SESSION}\tMFA_SETUP"),
        format!("SELECT_CHALLENGE        {SESSION}\nAVAILABLECHALLENGES     PASSWORD_SRP"),
        // table
        format!(
            "-------------\n|  VerifySoftwareToken  |\n+---------+---------+\n|  Session|  {SESSION}  |\n|  Status |  SUCCESS  |\n+---------+---------+\n"
        ),
    ] {
        assert_eq!(found(ResponseMember::Session, &text), session, "{text}");
    }
}

#[test]
fn access_token_and_secret_are_found() {
    let (access, id) = (jwt("access"), jwt("id"));
    for text in [
        format!("{{\"AuthenticationResult\": {{\"AccessToken\": \"{access}\", \"IdToken\": \"{id}\"}}}}"),
        format!("AuthenticationResult:\n  AccessToken: {access}\n  ExpiresIn: 3600\n  IdToken: {id}\n"),
        format!("AUTHENTICATIONRESULT\t{access}\t3600\t{id}\teyJjdHkiOiJKV1Qi\tBearer\n"),
        format!("{access}\t3600\t{id}\teyJjdHkiOiJKV1Qi\tBearer\n"),
    ] {
        assert_eq!(
            found(ResponseMember::AccessToken, &text),
            Some(Ok(access.clone())),
            "{text}"
        );
    }
    for text in [
        format!("{{\"SecretCode\": \"{SECRET}\"}}"),
        format!("SecretCode: {SECRET}\nSession: {SESSION}\n"),
        format!("{SECRET}\t{SESSION}\n"),
    ] {
        assert_eq!(
            found(ResponseMember::SecretCode, &text),
            Some(Ok(SECRET.to_owned())),
            "{text}"
        );
    }
}

#[test]
fn response_without_the_value_is_recognised() {
    let missing = Some(Err(()));
    for text in [
        "{}",
        "{broken",
        "[]",
        r#"{"Session": ""}"#,
        "ChallengeName: MFA_SETUP\n",
        "Session:\n",
        "MFA_SETUP\tNone\n",
        "An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Invalid session for the user.",
        "|  Status |  SUCCESS  |\n",
    ] {
        assert_eq!(found(ResponseMember::Session, text), missing, "{text}");
    }
    let broken = format!("MFA_SETUP {}\n{}\n", &SESSION[..40], &SESSION[40..]);
    assert_eq!(
        found(ResponseMember::Session, &broken),
        missing,
        "a part is not sent"
    );
    let two = format!("{SESSION}\t{SESSION}x\n");
    assert_eq!(found(ResponseMember::Session, &two), missing, "not guessed");
}

#[test]
fn bare_value_is_left_to_the_caller() {
    for text in [
        SESSION.to_owned(),
        format!(" \"{SESSION}\",\n"),
        format!("{}\n  {}\n", &SESSION[..40], &SESSION[40..]),
        String::new(),
    ] {
        assert_eq!(found(ResponseMember::Session, &text), None, "{text}");
    }
    let access = jwt("access");
    for text in [
        access.clone(),
        format!("Bearer {access}"),
        format!("\"bearer\t{access}\""),
    ] {
        assert_eq!(found(ResponseMember::AccessToken, &text), None, "{text}");
    }
}

#[test]
fn group_of_a_secret_is_not_taken_for_the_secret() {
    for at in 1..SECRET.len() {
        let (first, second) = SECRET.split_at(at);
        for text in [
            format!("{first} {second}"),
            format!("{first}\t{second}\n"),
            format!("{first}\u{3000}{second}"),
            format!("{}  {second}", first.to_lowercase()),
        ] {
            assert_eq!(found(ResponseMember::SecretCode, &text), None, "{text}");
        }
    }
}
