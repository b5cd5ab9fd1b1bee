//! A running practice pool with a manual clock, and a minimal HTTP client.

pub(crate) mod extra_users;
pub(crate) mod srp;

use hmac::{Hmac, KeyInit, Mac};
use practice_pool::description::{Mfa, PoolDescription, Scenario, UserDescription};
use practice_pool::{Behaviour, Clock, PracticePool, Running, UserSnapshot};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sun Nov 22 20:00:10 UTC 2026, ten seconds into a time step.
const START_MS: i64 = 1_795_377_610_000;

pub(crate) struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now_unix_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

pub(crate) struct Practice {
    pub(crate) running: Running,
    clock: Arc<TestClock>,
}

/// The name and message of an error response.
pub(crate) type ErrorReply = (String, String);

pub(crate) fn error(name: &str, message: &str) -> ErrorReply {
    (name.to_owned(), message.to_owned())
}

pub(crate) fn not_authorized(message: &str) -> ErrorReply {
    error("NotAuthorizedException", message)
}

pub(crate) fn invalid_parameter(message: &str) -> ErrorReply {
    error("InvalidParameterException", message)
}

/// Computes `SECRET_HASH` with the HMAC crate, independently of the pool's code.
pub(crate) fn secret_hash(secret: &str, username: &str, client_id: &str) -> String {
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{username}{client_id}").as_bytes());
    data_encoding::BASE64.encode(&mac.finalize().into_bytes())
}

impl Practice {
    pub(crate) fn start() -> Self {
        Self::start_with(|pool| pool)
    }

    /// Starts with changed settings.
    pub(crate) fn start_with(set: impl FnOnce(PracticePool) -> PracticePool) -> Self {
        let clock = Arc::new(TestClock(AtomicI64::new(START_MS)));
        let pool = set(PracticePool::new().clock(clock.clone()));
        let running = pool.start(None).unwrap();
        Self { running, clock }
    }

    pub(crate) fn with_behaviour(behaviour: Behaviour) -> Self {
        Self::start_with(|pool| pool.behaviour(behaviour))
    }

    /// Signs the new user in where MFA is required, and associates a software token.
    pub(crate) async fn associate(&self) -> Value {
        let session = self.sign_in(Mfa::On, Scenario::New).await["Session"].clone();
        self.ok("AssociateSoftwareToken", json!({ "Session": session }))
            .await
    }

    /// Verifies the associated software token, which must succeed.
    pub(crate) async fn verify(&self, associated: &Value, step: i64) -> Value {
        let code = self.code(&associated["SecretCode"], step);
        let verify = json!({ "Session": associated["Session"], "UserCode": code });
        self.ok("VerifySoftwareToken", verify).await
    }

    /// Advances the clock, or sets it back if negative.
    pub(crate) fn advance_ms(&self, ms: i64) {
        self.clock.0.fetch_add(ms, Ordering::SeqCst);
    }

    pub(crate) fn now(&self) -> u64 {
        u64::try_from(self.clock.now_unix_ms() / 1000).unwrap()
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> &PoolDescription {
        self.running
            .description()
            .pools
            .iter()
            .find(|pool| pool.mfa == mfa)
            .unwrap()
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> &UserDescription {
        self.pool(mfa)
            .users
            .iter()
            .find(|user| user.scenario == scenario)
            .unwrap()
    }

    /// The id of the app client without a secret.
    pub(crate) fn client(&self, mfa: Mfa) -> &str {
        &self.pool(mfa).clients[0].client_id
    }

    pub(crate) fn snapshot(&self, mfa: Mfa, scenario: Scenario) -> UserSnapshot {
        let username = &self.user(mfa, scenario).username;
        self.running
            .user_snapshot(&self.pool(mfa).user_pool_id, username)
            .unwrap()
    }

    pub(crate) async fn call(&self, operation: &str, body: &Value) -> Reply {
        self.call_with_bytes(operation, body.to_string().as_bytes()).await
    }

    pub(crate) async fn call_with_bytes(&self, operation: &str, body: &[u8]) -> Reply {
        exchange(self.running.address(), &self.request(operation, body)).await
    }

    /// The bytes of an operation's request.
    pub(crate) fn request(&self, operation: &str, body: &[u8]) -> Vec<u8> {
        let address = self.running.address();
        let mut request = format!(
            "POST / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/x-amz-json-1.1\r\n\
             X-Amz-Target: AWSCognitoIdentityProviderService.{operation}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        request
    }

    /// Calls an operation that must succeed. Returns the body.
    pub(crate) async fn ok(&self, operation: &str, body: Value) -> Value {
        let reply = self.call(operation, &body).await;
        assert_eq!(reply.status, 200, "{operation}: {}", reply.body);
        reply.body
    }

    /// Calls an operation that must fail with 400. Returns the error.
    pub(crate) async fn expect_error(&self, operation: &str, body: Value) -> ErrorReply {
        let reply = self.call(operation, &body).await;
        assert_eq!(reply.status, 400, "{operation}: {}", reply.body);
        error(
            reply.body["__type"].as_str().unwrap(),
            reply.body["message"].as_str().unwrap(),
        )
    }

    /// The body of `InitiateAuth` with a password, on the public client.
    pub(crate) fn password_flow(&self, mfa: Mfa, username: &str, password: &str) -> Value {
        json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": self.client(mfa),
            "AuthParameters": { "USERNAME": username, "PASSWORD": password },
        })
    }

    /// Signs in with the correct password. Returns the body.
    pub(crate) async fn sign_in(&self, mfa: Mfa, scenario: Scenario) -> Value {
        let user = self.user(mfa, scenario);
        self.ok(
            "InitiateAuth",
            self.password_flow(mfa, &user.username, &user.password),
        )
        .await
    }

    /// The body of `RespondToAuthChallenge` on the public client, with `USERNAME` added.
    pub(crate) fn answer(
        &self,
        mfa: Mfa,
        username: &str,
        challenge: &str,
        session: &Value,
        responses: Value,
    ) -> Value {
        let mut responses = responses;
        responses["USERNAME"] = json!(username);
        json!({
            "ClientId": self.client(mfa),
            "ChallengeName": challenge,
            "Session": session,
            "ChallengeResponses": responses,
        })
    }

    /// Signs the new user in where MFA is optional. Returns the access token.
    pub(crate) async fn access_token(&self) -> Value {
        let signed_in = self.sign_in(Mfa::Optional, Scenario::New).await;
        signed_in["AuthenticationResult"]["AccessToken"].clone()
    }

    /// The code of an authenticator so many time steps from now.
    pub(crate) fn code(&self, secret: &Value, steps: i64) -> String {
        let secret = totp_rs::Secret::try_from_base32(secret.as_str().unwrap()).unwrap();
        let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
        totp.generate(self.now().saturating_add_signed(30 * steps))
            .to_string()
    }

    /// A code that is wrong for the current and adjacent time steps.
    pub(crate) fn wrong_code(&self, secret: &Value) -> String {
        let right: Vec<_> = (-1..=1).map(|step| self.code(secret, step)).collect();
        (0..10)
            .map(|n| format!("{n:06}"))
            .find(|code| !right.contains(code))
            .unwrap()
    }
}

/// Sends a request to the control API.
pub(crate) async fn control_request(practice: &Practice, method: &str, path: &str, body: &str) -> Reply {
    let address = practice.running.address();
    let request = format!(
        "{method} /practice/{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    exchange(address, request.as_bytes()).await
}

pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Value,
    pub(crate) text: String,
}

impl Reply {
    /// The value of a header, which must occur once.
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.head.lines().skip(1).filter_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        });
        let value = values
            .next()
            .unwrap_or_else(|| panic!("no {name} in {}", self.head));
        assert_eq!(values.next(), None, "{name} twice");
        value
    }
}

/// Sends one request on one connection. The request must contain `Connection: close`.
pub(crate) async fn exchange(address: SocketAddr, request: &[u8]) -> Reply {
    let (response, _) = raw_exchange(address, request).await;
    let (head, body) = response.split_once("\r\n\r\n").expect("a complete response");
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Reply {
        status,
        head: head.to_owned(),
        body: serde_json::from_str(body).unwrap_or(Value::Null),
        text: body.to_owned(),
    }
}

/// Sends a request. Returns the response and the error with which the connection ends, if any.
pub(crate) async fn raw_exchange(
    address: SocketAddr,
    request: &[u8],
) -> (String, Option<std::io::ErrorKind>) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // If the body is too large, the server may respond and close before it has read everything.
    let _ = stream.write_all(request).await;
    let mut response = Vec::new();
    let end = stream.read_to_end(&mut response).await;
    (
        String::from_utf8(response).unwrap(),
        end.err().map(|error| error.kind()),
    )
}
