//! Calls to one user pool. None of them is signed, so no AWS credentials are looked for.

mod sent_codes;

use std::collections::HashMap;
use std::sync::Arc;
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
use crate::problem::{Problem, ProblemKind, may_have_acted};
use crate::retry::Retries;
use crate::sanitize;
use crate::secret_hash::{checked_client_secret, secret_hash};
use secret::{SecretText, SharedSecret};
use transport::{Timeouts, Transport};

/// A user pool, as reached through one app client. Cheap to clone; all clones share their connections.
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
    waiting: Retries,
}

/// What sign-in and each answered challenge come back with.
pub(crate) struct AuthAnswer {
    pub(crate) challenge: Option<ChallengeNameType>,
    pub(crate) session: Option<SecretText>,
    pub(crate) parameters: HashMap<String, String>,
    pub(crate) result: Option<AuthenticationResultType>,
    /// `AvailableChallenges`, of `SELECT_CHALLENGE` only.
    pub(crate) available: Vec<ChallengeNameType>,
}

impl From<InitiateAuthOutput> for AuthAnswer {
    fn from(answer: InitiateAuthOutput) -> Self {
        Self {
            challenge: answer.challenge_name,
            session: answer.session.map(SecretText::from),
            parameters: answer.challenge_parameters.unwrap_or_default(),
            result: answer.authentication_result,
            available: answer.available_challenges.unwrap_or_default(),
        }
    }
}

impl From<RespondToAuthChallengeOutput> for AuthAnswer {
    fn from(answer: RespondToAuthChallengeOutput) -> Self {
        Self {
            challenge: answer.challenge_name,
            session: answer.session.map(SecretText::from),
            parameters: answer.challenge_parameters.unwrap_or_default(),
            result: answer.authentication_result,
            available: answer.available_challenges.unwrap_or_default(),
        }
    }
}

/// What Associate and Verify are called with: never both.
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

/// `VerifySoftwareToken`'s answer.
pub struct VerifyAnswer {
    /// As Cognito spells it: `SUCCESS`, as everything else is a failure.
    pub status: String,
    /// To answer `MFA_SETUP` with; `None` by access token.
    pub session: Option<SecretText>,
}

/// Members of a request, by name.
pub(crate) fn members<const COUNT: usize>(members: [(&str, String); COUNT]) -> [(String, String); COUNT] {
    members.map(|(name, value)| (name.to_owned(), value))
}

impl Cognito {
    /// Prepares to call; nothing is sent yet. The client secret, if the app client has one, stays in memory.
    ///
    /// # Parameters
    /// `transport`: by [`PoolProfile::transport`] of the same pool.
    pub fn new(
        pool: PoolProfile,
        client_secret: Option<Arc<SecretText>>,
        clock: Arc<dyn Clock>,
        transport: &Transport,
    ) -> Self {
        Self::over(pool, client_secret, clock, transport, Timeouts::default(), None)
    }

    /// The same with other timeouts, and over another HTTP client than the transport's if there is one.
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
            // See `repeats`.
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
                waiting: Retries::default(),
            }),
        }
    }

    /// The profile that this was made from.
    pub fn pool(&self) -> &PoolProfile {
        &self.shared.pool
    }

    pub(crate) fn client(&self) -> &sdk::Client {
        &self.shared.client
    }

    /// This computer's own time, which does not jump when the server's is learnt.
    pub(crate) fn local_time(&self) -> Duration {
        self.shared.clock.local()
    }

    pub(crate) fn server_time(&self) -> Duration {
        self.shared.clock.now()
    }

    /// By how many seconds this computer's clock is ahead of the user pool's (negative: behind). Differences of
    /// under two seconds are noise and count as none, as does everything before the first answer.
    pub fn computer_ahead_seconds(&self) -> i64 {
        -self.shared.clock.offset_ms() / 1000
    }

    /// What its calls wait for.
    pub fn waiting(&self) -> Retries {
        self.shared.waiting.clone()
    }

    /// Makes a call that does no harm twice, and again after a pause if it fails of what may pass by itself.
    async fn repeated<T, E, Called>(&self, call: impl Fn() -> Called) -> Result<T, Problem>
    where
        Called: Future<Output = Result<T, SdkError<E, HttpResponse>>>,
        E: ProvideErrorMetadata + RequestId + std::error::Error + 'static,
    {
        let call = || {
            let called = call();
            async { called.await.map_err(|error| self.problem(&error)) }
        };
        let Shared {
            waiting, timeouts, ..
        } = &*self.shared;
        waiting.repeated(timeouts, call).await
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

    /// `SECRET_HASH`, if the app client has a secret.
    fn secret_hash(&self, subject: &str) -> Result<Option<String>, Problem> {
        let Some(secret) = &self.shared.client_secret else {
            return Ok(None);
        };
        let secret = checked_client_secret(secret)?;
        Ok(Some(secret_hash(secret, subject, self.pool().client_id())))
    }

    /// The members with `USERNAME`, and with `SECRET_HASH` where the app client has a secret.
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

    /// `InitiateAuth`, with the name as it was typed. With the password itself it is never repeated: a wrong one
    /// counts each time, and a right one may have a code sent each time.
    pub(crate) async fn initiate(
        &self,
        flow: AuthFlowType,
        username: &str,
        parameters: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthAnswer, Problem> {
        if flow == AuthFlowType::UserPasswordAuth {
            return self.initiate_once(flow, username, parameters).await;
        }
        let call = self.initiation(flow, username, parameters)?;
        self.repeated(|| call.clone().send()).await.map(AuthAnswer::from)
    }

    /// The same, never repeated.
    pub(crate) async fn initiate_once(
        &self,
        flow: AuthFlowType,
        username: &str,
        parameters: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthAnswer, Problem> {
        let call = self.initiation(flow, username, parameters)?;
        let answer = call.send().await.map_err(|error| self.problem(&error))?;
        Ok(AuthAnswer::from(answer))
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

    /// `RespondToAuthChallenge`. Never repeated by itself: the first answer may have used the session up.
    pub(crate) async fn respond(
        &self,
        challenge: ChallengeNameType,
        session: Option<&SecretText>,
        user_id: &str,
        responses: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthAnswer, Problem> {
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
            .map(AuthAnswer::from)
            .map_err(|error| match self.problem(&error) {
                _ if sets_password && may_have_acted(&error) => ProblemKind::NewPasswordUncertain.into(),
                problem => problem,
            })
    }

    /// `AssociateSoftwareToken`: the secret, and on the session path the next session.
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
        let answer = self.repeated(|| call.clone().send()).await?;
        let base32 = answer.secret_code.ok_or(ProblemKind::AnswerNotUnderstood)?;
        let secret =
            SharedSecret::from_base32(base32.into()).map_err(|_| ProblemKind::AnswerNotUnderstood)?;
        Ok((secret, answer.session.map(SecretText::from)))
    }

    /// `VerifySoftwareToken`. Only `Status: SUCCESS` is success; an `ERROR` comes with HTTP 200. Never repeated by
    /// itself; if the answer is lost, or says nothing, the outcome is unknown.
    pub(crate) async fn verify(
        &self,
        grant: &Grant<'_>,
        code: &Code,
        device_name: &str,
    ) -> Result<VerifyAnswer, Problem> {
        let answer = self
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
                _ if may_have_acted(&error) => ProblemKind::OutcomeUnknown.into(),
                problem => problem,
            })?;
        match &answer.status {
            Some(status @ VerifySoftwareTokenResponseType::Success) => Ok(VerifyAnswer {
                status: status.to_string(),
                session: answer.session.map(SecretText::from),
            }),
            Some(_) => Err(Problem {
                kind: ProblemKind::CodeWrong,
                request_id: answer.request_id().map(str::to_owned),
            }),
            // An empty body is read as an answer without members: something on the way has eaten it.
            None => Err(ProblemKind::OutcomeUnknown.into()),
        }
    }

    /// `SetUserMFAPreference`: asks for an authenticator code at each sign-in.
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
        self.repeated(|| call.clone().send()).await.map(drop)
    }

    /// Whether `GetUserAuthFactors` lists an authenticator. `UserMFASettingList` would not do: it stays empty in
    /// pools that require MFA until somebody sets a preference.
    pub(crate) async fn has_software_token(&self, access_token: &SecretText) -> Result<bool, Problem> {
        let call = self
            .shared
            .client
            .get_user_auth_factors()
            .access_token(access_token.expose());
        let answer = self.repeated(|| call.clone().send()).await?;
        Ok(answer
            .configured_user_auth_factors()
            .iter()
            .any(|factor| factor.as_str() == "SOFTWARE_TOKEN"))
    }

    /// `GetUser`: Cognito's own name for the token's user, and the attributes that the app client may read.
    pub(crate) async fn user_of(
        &self,
        access_token: &SecretText,
    ) -> Result<(String, Vec<AttributeType>), Problem> {
        let call = self.shared.client.get_user().access_token(access_token.expose());
        let answer = self.repeated(|| call.clone().send()).await?;
        Ok((answer.username, answer.user_attributes))
    }

    /// `RevokeToken`: the refresh token, and with it the access tokens that came of it.
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
        self.repeated(|| call.clone().send()).await.map(drop)
    }
}

/// Learns the server's time from each response, refusals included.
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
