//! Calls to one user pool. They are unsigned, so no AWS credentials are needed.

mod sent_codes;
mod server_time;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aws_sdk_cognitoidentityprovider as sdk;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::RetryConfig;
use sdk::config::http::HttpResponse;
use sdk::config::{BehaviorVersion, Region};
use sdk::error::{ProvideErrorMetadata, SdkError};
use sdk::operation::RequestId;
use sdk::operation::get_user_auth_factors::GetUserAuthFactorsOutput;
use sdk::operation::get_user_auth_factors::builders::GetUserAuthFactorsFluentBuilder;
use sdk::operation::initiate_auth::InitiateAuthOutput;
use sdk::operation::initiate_auth::builders::InitiateAuthFluentBuilder;
use sdk::operation::respond_to_auth_challenge::RespondToAuthChallengeOutput;
use sdk::types::{
    AttributeType, AuthFlowType, AuthenticationResultType, ChallengeNameType, SoftwareTokenMfaSettingsType,
    VerifySoftwareTokenResponseType,
};

use crate::clock::{Clock, ServerClock};
use crate::code::Code;
use crate::pool::PoolProfile;
use crate::problem::{Problem, ProblemKind, may_have_been_processed};
use crate::retry::Retries;
use crate::sanitize;
use crate::secret_hash::{checked_client_secret, secret_hash};
use secret::{SecretText, SharedSecret};
use transport::{Timeouts, Transport, displayable};

/// A client for one user pool and app client. Cheap to clone; all clones share their connections.
#[derive(Clone)]
pub struct Cognito {
    shared: Arc<Shared>,
}

struct Shared {
    client: sdk::Client,
    pool: PoolProfile,
    client_secret: Option<Arc<SecretText>>,
    clock: Arc<ServerClock>,
    transport: Transport,
    timeouts: Timeouts,
    retries: Retries,
    has_unrevoked_tokens: AtomicBool,
}

/// The response to `InitiateAuth` or `RespondToAuthChallenge`.
pub(crate) struct AuthResponse {
    pub(crate) challenge: Option<ChallengeNameType>,
    pub(crate) session: Option<SecretText>,
    pub(crate) parameters: HashMap<String, String>,
    pub(crate) result: Option<AuthenticationResultType>,
    /// `AvailableChallenges`; present with `SELECT_CHALLENGE` only.
    pub(crate) available: Vec<ChallengeNameType>,
}

impl From<InitiateAuthOutput> for AuthResponse {
    fn from(response: InitiateAuthOutput) -> Self {
        Self {
            challenge: response.challenge_name,
            session: response.session.map(SecretText::from),
            parameters: response.challenge_parameters.unwrap_or_default(),
            result: response.authentication_result,
            available: response.available_challenges.unwrap_or_default(),
        }
    }
}

impl From<RespondToAuthChallengeOutput> for AuthResponse {
    fn from(response: RespondToAuthChallengeOutput) -> Self {
        Self {
            challenge: response.challenge_name,
            session: response.session.map(SecretText::from),
            parameters: response.challenge_parameters.unwrap_or_default(),
            result: response.authentication_result,
            available: response.available_challenges.unwrap_or_default(),
        }
    }
}

/// What authorizes `AssociateSoftwareToken` and `VerifySoftwareToken`: a session or an access token, never both.
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
pub(crate) enum Grant<'a> {
    Session(&'a SecretText),
    AccessToken(&'a SecretText),
}

impl Grant<'_> {
    fn session(&self) -> Option<String> {
        matches!(self, Self::Session(_)).then(|| self.text())
    }
    fn access_token(&self) -> Option<String> {
        matches!(self, Self::AccessToken(_)).then(|| self.text())
    }
    fn text(&self) -> String {
        let (Self::Session(text) | Self::AccessToken(text)) = self;
        text.expose().to_owned()
    }
}

/// The response to `VerifySoftwareToken`.
pub struct VerifyAnswer {
    /// `Status` as Cognito spells it. Always `SUCCESS`: every other status is reported as a problem.
    pub status: String,
    /// The session with which `MFA_SETUP` is answered; `None` with an access token.
    pub session: Option<SecretText>,
}

/// Makes the names of request members owned.
pub(crate) fn members<const COUNT: usize>(members: [(&str, String); COUNT]) -> [(String, String); COUNT] {
    members.map(|(name, value)| (name.to_owned(), value))
}

impl Cognito {
    /// Creates a client without sending anything. The client secret, if the app client has one, is kept in memory.
    ///
    /// # Parameters
    /// `transport`: the result of [`PoolProfile::transport`] of the same pool.
    pub fn new(
        pool: PoolProfile,
        client_secret: Option<Arc<SecretText>>,
        clock: Arc<dyn Clock>,
        transport: &Transport,
    ) -> Self {
        Self::over(pool, client_secret, clock, transport, Timeouts::default(), None)
    }

    /// As [`new`](Self::new), but with other timeouts and, if given, another HTTP client than the transport's.
    pub fn over(
        pool: PoolProfile,
        client_secret: Option<Arc<SecretText>>,
        clock: Arc<dyn Clock>,
        transport: &Transport,
        timeouts: Timeouts,
        http_client: Option<SharedHttpClient>,
    ) -> Self {
        let clock = Arc::new(ServerClock::new(clock));
        let mut config = sdk::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(pool.region().to_owned()))
            .use_fips(pool.fips())
            .use_dual_stack(pool.dual_stack())
            .timeout_config(timeouts.sdk_config())
            // `Retries` retries calls instead.
            .retry_config(RetryConfig::disabled())
            .interceptor(ReadDate(Arc::clone(&clock)));
        config.set_http_client(Some(http_client.unwrap_or_else(|| transport.sdk_client())));
        if let Some(endpoint) = pool.endpoint() {
            config = config.endpoint_url(endpoint);
        }
        let client = sdk::Client::from_conf(config.build());
        Self {
            shared: Arc::new(Shared {
                client,
                pool,
                client_secret: client_secret.map(|secret| Arc::new(sanitize::secret(&secret))),
                clock,
                transport: transport.clone(),
                timeouts,
                retries: Retries::default(),
                has_unrevoked_tokens: AtomicBool::default(),
            }),
        }
    }

    /// Returns the pool profile.
    pub fn pool(&self) -> &PoolProfile {
        &self.shared.pool
    }

    pub(crate) fn client(&self) -> &sdk::Client {
        &self.shared.client
    }

    /// Returns the local time. Unlike the server time it does not jump when a response corrects the offset.
    pub(crate) fn local_time(&self) -> Duration {
        self.shared.clock.local()
    }

    pub(crate) fn server_time(&self) -> Duration {
        self.shared.clock.now()
    }

    /// Returns the number of seconds by which this computer's clock is ahead of the user pool's (negative: behind).
    /// Differences of less than two seconds are noise and are reported as 0. Before the first response it is 0.
    pub fn computer_ahead_seconds(&self) -> i64 {
        -self.shared.clock.offset_ms() / 1000
    }

    /// Returns whether tokens could not be revoked. They are wiped from memory, and Cognito expires them at
    /// their time.
    pub fn has_unrevoked_tokens(&self) -> bool {
        self.shared.has_unrevoked_tokens.load(Ordering::Relaxed)
    }

    pub(crate) fn record_unrevoked_tokens(&self) {
        self.shared.has_unrevoked_tokens.store(true, Ordering::Relaxed);
    }

    /// Returns the retries of this client, to be shown and stopped.
    pub fn waiting(&self) -> Retries {
        self.shared.retries.clone()
    }

    /// Makes an idempotent call, and retries it with back-off after transient failures.
    async fn with_retries<T, E, Called>(&self, call: impl Fn() -> Called) -> Result<T, Problem>
    where
        Called: Future<Output = Result<T, SdkError<E, HttpResponse>>>,
        E: ProvideErrorMetadata + RequestId + std::error::Error + 'static,
    {
        let call = || {
            let called = call();
            async { called.await.map_err(|error| self.problem(&error)) }
        };
        let Shared {
            retries, timeouts, ..
        } = &*self.shared;
        retries.call(timeouts, call).await
    }

    fn problem<E>(&self, error: &SdkError<E, HttpResponse>) -> Problem
    where
        E: ProvideErrorMetadata + RequestId + std::error::Error + 'static,
    {
        let host = self.pool().host();
        match error {
            SdkError::DispatchFailure(failure) if !failure.is_timeout() => failure
                .as_connector_error()
                .and_then(|error| self.pool().connection_problem(error, &self.shared.transport))
                .map_or_else(|| Problem::of_call(error, &host), Problem::from),
            _ => Problem::of_call(error, &host),
        }
    }

    /// Returns `SECRET_HASH`, if the app client has a secret.
    fn secret_hash(&self, subject: &str) -> Result<Option<String>, Problem> {
        let Some(secret) = &self.shared.client_secret else {
            return Ok(None);
        };
        let secret = checked_client_secret(secret)?;
        Ok(Some(secret_hash(secret, subject, self.pool().client_id())))
    }

    /// Adds `USERNAME` to the members, and `SECRET_HASH` if the app client has a secret.
    fn identified(
        &self,
        subject: &str,
        members: impl IntoIterator<Item = (String, String)>,
    ) -> Result<HashMap<String, String>, Problem> {
        let mut members: HashMap<_, _> = members.into_iter().collect();
        if let Some(hash) = self.secret_hash(subject)? {
            members.insert("SECRET_HASH".to_owned(), hash);
        }
        members.insert("USERNAME".to_owned(), subject.to_owned());
        Ok(members)
    }

    /// Calls `InitiateAuth` with the username as typed. A call that contains the password is never retried: Cognito
    /// counts each wrong password, and may send a code for each correct one.
    pub(crate) async fn initiate(
        &self,
        flow: AuthFlowType,
        username: &str,
        parameters: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthResponse, Problem> {
        if flow == AuthFlowType::UserPasswordAuth {
            return self.initiate_once(flow, username, parameters).await;
        }
        let call = self.initiation(flow, username, parameters)?;
        self.with_retries(|| call.clone().send())
            .await
            .map(AuthResponse::from)
    }

    /// As [`initiate`](Self::initiate), but never retried.
    pub(crate) async fn initiate_once(
        &self,
        flow: AuthFlowType,
        username: &str,
        parameters: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthResponse, Problem> {
        let call = self.initiation(flow, username, parameters)?;
        let response = call.send().await.map_err(|error| self.problem(&error))?;
        Ok(AuthResponse::from(response))
    }

    fn initiation(
        &self,
        flow: AuthFlowType,
        username: &str,
        parameters: impl IntoIterator<Item = (String, String)>,
    ) -> Result<InitiateAuthFluentBuilder, Problem> {
        Ok(self
            .shared
            .client
            .initiate_auth()
            .client_id(self.pool().client_id())
            .auth_flow(flow)
            .set_auth_parameters(Some(self.identified(username, parameters)?)))
    }

    /// Calls `RespondToAuthChallenge`. Never retried automatically, because the first call may have used up the
    /// session.
    pub(crate) async fn respond(
        &self,
        challenge: ChallengeNameType,
        session: Option<&SecretText>,
        user_id: &str,
        responses: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthResponse, Problem> {
        let sets_password = challenge == ChallengeNameType::NewPasswordRequired;
        self.shared
            .client
            .respond_to_auth_challenge()
            .client_id(self.pool().client_id())
            .challenge_name(challenge)
            .set_session(session.map(|session| session.expose().to_owned()))
            .set_challenge_responses(Some(self.identified(user_id, responses)?))
            .send()
            .await
            .map(AuthResponse::from)
            .map_err(|error| match self.problem(&error) {
                _ if sets_password && may_have_been_processed(&error) => {
                    ProblemKind::NewPasswordUncertain.into()
                }
                problem => problem,
            })
    }

    /// Calls `AssociateSoftwareToken`. Returns the secret and, on the session path, the next session.
    pub(crate) async fn associate(
        &self,
        grant: &Grant<'_>,
    ) -> Result<(SharedSecret, Option<SecretText>), Problem> {
        let call = self
            .shared
            .client
            .associate_software_token()
            .set_session(grant.session())
            .set_access_token(grant.access_token());
        let response = self.with_retries(|| call.clone().send()).await?;
        let base32 = response.secret_code.ok_or(ProblemKind::AnswerNotUnderstood)?;
        let secret =
            SharedSecret::from_base32(base32.into()).map_err(|_| ProblemKind::AnswerNotUnderstood)?;
        Ok((secret, response.session.map(SecretText::from)))
    }

    /// Calls `VerifySoftwareToken`. Only `Status: SUCCESS` is success; `ERROR` is sent with HTTP 200. Never retried
    /// automatically. If the response is lost or has no status, the outcome is unknown.
    pub(crate) async fn verify(
        &self,
        grant: &Grant<'_>,
        code: &Code,
        device_name: &str,
    ) -> Result<VerifyAnswer, Problem> {
        let response = self
            .shared
            .client
            .verify_software_token()
            .set_session(grant.session())
            .set_access_token(grant.access_token())
            .user_code(code.digits())
            .set_friendly_device_name((!device_name.is_empty()).then(|| device_name.to_owned()))
            .send()
            .await
            .map_err(|error| match self.problem(&error) {
                _ if may_have_been_processed(&error) => ProblemKind::OutcomeUnknown.into(),
                problem => problem,
            })?;
        match &response.status {
            Some(status @ VerifySoftwareTokenResponseType::Success) => Ok(VerifyAnswer {
                status: status.to_string(),
                session: response.session.map(SecretText::from),
            }),
            Some(_) => Err(Problem {
                kind: ProblemKind::CodeWrong,
                request_id: response.request_id().map(displayable),
            }),
            // An empty body, for example from a faulty proxy, is parsed as a response without members.
            None => Err(ProblemKind::OutcomeUnknown.into()),
        }
    }

    /// Calls `SetUserMFAPreference`, so that each sign-in requires an authenticator code.
    pub(crate) async fn prefer_software_token(&self, access_token: &SecretText) -> Result<(), Problem> {
        let on = SoftwareTokenMfaSettingsType::builder()
            .enabled(true)
            .preferred_mfa(true)
            .build();
        let call = self
            .shared
            .client
            .set_user_mfa_preference()
            .access_token(access_token.expose())
            .software_token_mfa_settings(on);
        self.with_retries(|| call.clone().send()).await.map(drop)
    }

    /// Returns whether `GetUserAuthFactors` lists an authenticator. `UserMFASettingList` is unsuitable: in pools that
    /// require MFA it stays empty until a preference is set.
    pub(crate) async fn has_software_token(&self, access_token: &SecretText) -> Result<bool, Problem> {
        let call = self.auth_factors(access_token);
        let response = self.with_retries(|| call.clone().send()).await?;
        Ok(lists_software_token(&response))
    }

    /// As [`has_software_token`](Self::has_software_token), but never retried.
    pub(crate) async fn has_software_token_once(&self, access_token: &SecretText) -> Result<bool, Problem> {
        let called = self.auth_factors(access_token).send().await;
        let response = called.map_err(|error| self.problem(&error))?;
        Ok(lists_software_token(&response))
    }

    fn auth_factors(&self, access_token: &SecretText) -> GetUserAuthFactorsFluentBuilder {
        self.shared
            .client
            .get_user_auth_factors()
            .access_token(access_token.expose())
    }

    /// Calls `GetUser`. Returns Cognito's username of the token's user, and the attributes that the app client may
    /// read.
    pub(crate) async fn user_of(
        &self,
        access_token: &SecretText,
    ) -> Result<(String, Vec<AttributeType>), Problem> {
        let call = self.shared.client.get_user().access_token(access_token.expose());
        let response = self.with_retries(|| call.clone().send()).await?;
        Ok((response.username, response.user_attributes))
    }

    /// Calls `RevokeToken`, which revokes the refresh token and the access tokens issued with it.
    pub(crate) async fn revoke(&self, refresh_token: &SecretText) -> Result<(), Problem> {
        let secret = self
            .shared
            .client_secret
            .as_ref()
            .map(|secret| secret.expose().to_owned());
        let call = self
            .shared
            .client
            .revoke_token()
            .client_id(self.pool().client_id())
            .set_client_secret(secret)
            .token(refresh_token.expose());
        self.with_retries(|| call.clone().send()).await.map(drop)
    }
}

fn lists_software_token(response: &GetUserAuthFactorsOutput) -> bool {
    let mut factors = response.configured_user_auth_factors().iter();
    factors.any(|factor| factor.as_str() == "SOFTWARE_TOKEN")
}

/// Updates the server time from the `Date` header of each response, including error responses.
struct ReadDate(Arc<ServerClock>);

impl std::fmt::Debug for ReadDate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

#[dyn_dispatch_hint]
impl Intercept for ReadDate {
    fn name(&self) -> &'static str {
        "ReadDate"
    }

    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let date = context
            .response()
            .headers()
            .get("date")
            .and_then(|date| httpdate::parse_http_date(date).ok());
        if let Some(date) = date {
            self.0.learn(date);
        }
        Ok(())
    }
}
