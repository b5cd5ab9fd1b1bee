//! A client that stores the server's newest values, so that its random requests reach later steps.

use super::bodies::{Body, Case, Target, change};
use practice_pool::description::Description;
use practice_pool::{PracticePool, Running};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

pub(crate) struct FuzzClient {
    running: Running,
    description: Description,
    connection: RefCell<Option<BufReader<TcpStream>>>,
    newest: RefCell<NewestValues>,
    counts: RefCell<BTreeMap<String, u64>>,
}

/// The newest values from the server.
#[derive(Default)]
struct NewestValues {
    session: String,
    access: String,
    refresh: String,
    block: String,
    secret: String,
    /// The last successful response.
    response: Value,
    /// The number of sign-ins, which selects the user and the pool.
    sign_ins: usize,
}

impl FuzzClient {
    pub(crate) fn start() -> Self {
        let running = PracticePool::new().faults().all_fixtures().start(None).unwrap();
        Self {
            description: running.description().clone(),
            running,
            connection: RefCell::new(None),
            newest: RefCell::default(),
            counts: RefCell::default(),
        }
    }

    pub(crate) fn reset(&self) {
        self.running.reset();
    }

    /// The number of responses by status and operation or exception.
    pub(crate) fn counts(&self) -> BTreeMap<String, u64> {
        self.counts.borrow().clone()
    }

    /// Sends a request. Panics on a server error.
    pub(crate) fn send(&self, case: &Case) {
        let (path, name, valid) = match case.target {
            Target::Operation(name) => ("/".to_owned(), name, Value::Null),
            Target::Next => {
                let (name, body) = self.next();
                ("/".to_owned(), name, body)
            }
            Target::Control(path) => (format!("/practice/{path}"), "practice", Value::Null),
        };
        let body = self.bytes(&case.body, valid);
        if name == "InitiateAuth" {
            self.newest.borrow_mut().sign_ins += 1;
        }
        let (status, text) = self.exchange(&path, name, &body);
        let content: Value =
            serde_json::from_str(&text).unwrap_or_else(|_| panic!("not JSON: {status} {text}"));
        let expected: &[u16] = match case.target {
            Target::Operation(_) | Target::Next => &[200, 400],
            Target::Control(_) => &[200, 400, 404],
        };
        assert!(expected.contains(&status), "{status} {text}");
        if status != 200 {
            assert!(
                content["__type"].is_string() && content["message"].is_string(),
                "{text}"
            );
        }
        let step_members = ["ChallengeName", "SecretCode", "Status", "AuthenticationResult"];
        if status == 200 && step_members.iter().any(|member| content.get(member).is_some()) {
            self.newest.borrow_mut().response = content.clone();
        } else if matches!(&case.body, Body::Changed(changes) if changes.is_empty()) {
            // The valid request failed, or it was the last step: sign in again.
            self.newest.borrow_mut().response = Value::Null;
        }
        let kind = content["__type"].as_str().unwrap_or(name);
        *self
            .counts
            .borrow_mut()
            .entry(format!("{status} {kind}"))
            .or_default() += 1;
        self.store(&content);
    }

    fn bytes(&self, body: &Body, mut valid: Value) -> Vec<u8> {
        match body {
            Body::Changed(changes) => {
                for each in changes {
                    change(&mut valid, each.clone());
                }
                self.filled(&valid).to_string().into_bytes()
            }
            Body::Json(value) => self.filled(value).to_string().into_bytes(),
            Body::Bytes(bytes) => bytes.clone(),
            Body::Damaged(value, at, byte) => {
                let mut bytes = self.filled(value).to_string().into_bytes();
                let at = at.index(bytes.len());
                match byte {
                    Some(byte) => bytes[at] = *byte,
                    None => bytes.truncate(at),
                }
                bytes
            }
        }
    }

    /// Replaces the placeholders such as `$session`.
    fn filled(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::from(self.replacement(text)),
            Value::Array(values) => values.iter().map(|value| self.filled(value)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| (name.clone(), self.filled(value)))
                .collect(),
            other => other.clone(),
        }
    }

    fn replacement(&self, text: &str) -> String {
        let newest = self.newest.borrow();
        let pools = &self.description.pools;
        let pool = &pools[newest.sign_ins / 10 % pools.len()];
        let users: Vec<_> = pool
            .users
            .iter()
            .map(|user| (&user.username, &user.password))
            .chain(
                pool.extra_users
                    .iter()
                    .map(|user| (&user.username, &user.password)),
            )
            .collect();
        let (username, password) = users[newest.sign_ins % users.len()];
        match text {
            "$session" => newest.session.clone(),
            "$access" => newest.access.clone(),
            "$refresh" => newest.refresh.clone(),
            "$block" => newest.block.clone(),
            "$client" => pool.clients[0].client_id.clone(),
            "$user" => username.clone(),
            "$password" => password.clone(),
            "$sent" => self
                .running
                .outbox()
                .pop()
                .map(|message| message.code)
                .unwrap_or_default(),
            "$code" => totp_rs::Secret::try_from_base32(&newest.secret)
                .map(|secret| {
                    let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
                    totp.generate_current().to_string()
                })
                .unwrap_or_default(),
            other => other.to_owned(),
        }
    }

    /// The request that follows the last successful response.
    fn next(&self) -> (&'static str, Value) {
        let response = &self.newest.borrow().response;
        let answer = |challenge: &str, responses: Value| {
            let mut responses = responses;
            responses["USERNAME"] = json!("$user");
            let body = json!({
                "ClientId": "$client", "ChallengeName": challenge, "Session": "$session",
                "ChallengeResponses": responses,
            });
            ("RespondToAuthChallenge", body)
        };
        if response["SecretCode"].is_string() {
            return if response["Session"].is_string() {
                (
                    "VerifySoftwareToken",
                    json!({ "Session": "$session", "UserCode": "$code" }),
                )
            } else {
                (
                    "VerifySoftwareToken",
                    json!({ "AccessToken": "$access", "UserCode": "$code" }),
                )
            };
        }
        if response["Status"] == "SUCCESS" {
            return if response["Session"].is_string() {
                answer("MFA_SETUP", json!({}))
            } else {
                (
                    "SetUserMFAPreference",
                    json!({ "AccessToken": "$access", "SoftwareTokenMfaSettings": { "Enabled": true } }),
                )
            };
        }
        if response["AuthenticationResult"].is_object() {
            return ("AssociateSoftwareToken", json!({ "AccessToken": "$access" }));
        }
        match response["ChallengeName"].as_str() {
            Some("MFA_SETUP") => ("AssociateSoftwareToken", json!({ "Session": "$session" })),
            Some("NEW_PASSWORD_REQUIRED") => answer(
                "NEW_PASSWORD_REQUIRED",
                json!({ "NEW_PASSWORD": "Aa1!aaaa", "userAttributes.given_name": "Sam" }),
            ),
            Some("SOFTWARE_TOKEN_MFA") => answer(
                "SOFTWARE_TOKEN_MFA",
                json!({ "SOFTWARE_TOKEN_MFA_CODE": "$code" }),
            ),
            Some("SMS_MFA") => answer("SMS_MFA", json!({ "SMS_MFA_CODE": "$sent" })),
            Some("EMAIL_OTP") => answer("EMAIL_OTP", json!({ "EMAIL_OTP_CODE": "$sent" })),
            Some("SELECT_MFA_TYPE") => answer("SELECT_MFA_TYPE", json!({ "ANSWER": "EMAIL_OTP" })),
            Some("CUSTOM_CHALLENGE") => answer("CUSTOM_CHALLENGE", json!({ "ANSWER": "practice" })),
            Some("SELECT_CHALLENGE") => answer(
                "SELECT_CHALLENGE",
                json!({ "ANSWER": "PASSWORD", "PASSWORD": "$password" }),
            ),
            _ => (
                "InitiateAuth",
                json!({
                    "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "$client",
                    "AuthParameters": { "USERNAME": "$user", "PASSWORD": "$password" },
                }),
            ),
        }
    }

    fn store(&self, content: &Value) {
        let mut newest = self.newest.borrow_mut();
        let newest = &mut *newest;
        for (stored, value) in [
            (&mut newest.session, &content["Session"]),
            (&mut newest.secret, &content["SecretCode"]),
            (
                &mut newest.access,
                &content["AuthenticationResult"]["AccessToken"],
            ),
            (
                &mut newest.refresh,
                &content["AuthenticationResult"]["RefreshToken"],
            ),
            (&mut newest.block, &content["ChallengeParameters"]["SECRET_BLOCK"]),
        ] {
            if let Some(text) = value.as_str() {
                text.clone_into(stored);
            }
        }
    }

    /// Sends one request on a persistent connection.
    fn exchange(&self, path: &str, name: &str, body: &[u8]) -> (u16, String) {
        let address = self.running.address();
        let mut connection = self.connection.borrow_mut();
        let stream = connection.get_or_insert_with(|| {
            let stream = TcpStream::connect(address).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
            stream.set_nodelay(true).unwrap();
            BufReader::new(stream)
        });
        let mut request = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-amz-json-1.1\r\n\
             X-Amz-Target: AWSCognitoIdentityProviderService.{name}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        stream.get_mut().write_all(&request).unwrap();

        let mut status = 0;
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(
                stream.read_line(&mut line).unwrap() > 0,
                "the connection was closed"
            );
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(rest) = line.strip_prefix("http/1.1 ") {
                status = rest[..3].parse().unwrap();
            } else if let Some(rest) = line.strip_prefix("content-length: ") {
                length = rest.parse().unwrap();
            } else if line.is_empty() {
                break;
            }
        }
        let mut text = vec![0; length];
        stream.read_exact(&mut text).unwrap();
        (status, String::from_utf8(text).unwrap())
    }
}
