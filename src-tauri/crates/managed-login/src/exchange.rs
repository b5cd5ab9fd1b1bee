//! The code for tokens, at the token endpoint.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http::Response;
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, EndpointNotSet, EndpointSet,
    ExtraTokenFields, HttpRequest, HttpResponse, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    StandardRevocableToken, StandardTokenResponse, TokenResponse as _, TokenUrl,
};
use reqwest::ClientBuilder;
use reqwest::redirect::Policy;
use serde::{Deserialize, Serialize};

use crate::USER_ADMIN_SCOPE;
use crate::domain::Domain;
use crate::id_token;
use crate::login::Login;
use crate::network::{Network, Obstacle};
use crate::problem::{LoginProblem, said};
use crate::secret::SecretText;

/// The largest answer in bytes. Three tokens full of groups and attributes are some ten thousand.
const LARGEST_ANSWER: usize = 256 * 1024;

/// What a sign-in gives. The ID token was checked and dropped: nothing here needs it.
pub struct Tokens {
    /// For the operations of the signed-in user.
    pub access: SecretText,
    /// To be revoked when the access token is no longer needed, as that revokes the access token, too.
    pub refresh: Option<SecretText>,
    /// How long the access token is good for, if told.
    pub expires_in: Option<Duration>,
}

pub(crate) type TokenAnswer = StandardTokenResponse<OpenId, BasicTokenType>;
type TokenError = RequestTokenError<Transport, BasicErrorResponse>;

/// What OpenID Connect adds to the answer of a token endpoint.
#[derive(Deserialize, Serialize)]
pub(crate) struct OpenId {
    id_token: Option<String>,
}

impl ExtraTokenFields for OpenId {}

impl fmt::Debug for OpenId {
    /// Wanted by the trait; without the token.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OpenId")
    }
}

/// Why there is no answer that the `oauth2` crate could read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Transport {
    #[error("no connection")]
    Unreachable,
    #[error("something is in the way: {0:?}")]
    InTheWay(Obstacle),
    #[error("no answer in time")]
    NoAnswer,
    #[error("status {0}")]
    Status(u16),
    #[error("too long an answer")]
    TooLong,
}

impl From<reqwest::Error> for Transport {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() && !error.is_connect() {
            return Self::NoAnswer;
        }
        Obstacle::of(&error).map_or(Self::Unreachable, Self::InTheWay)
    }
}

/// Everything that the exchange needs beside the code.
pub(crate) struct Exchange<'a> {
    pub(crate) login: &'a Login,
    pub(crate) http: &'a Http,
    pub(crate) redirect_uri: &'a str,
    pub(crate) verifier: &'a SecretText,
    pub(crate) nonce: &'a SecretText,
}

impl Exchange<'_> {
    /// Sends the code, once: a repeat would make Cognito revoke what the first try gave.
    pub(crate) async fn tokens(&self, code: SecretText) -> Result<Tokens, LoginProblem> {
        let client = oauth_client(self.login, self.redirect_uri);
        let mut request = client
            .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(self.verifier.expose().to_owned()));
        if self.login.client_secret.is_some() {
            // Beside HTTP Basic the standard wants no id in the body, but Cognito's own examples have it.
            request = request.add_extra_param("client_id", self.login.client_id.as_str());
        }
        let answer = request
            .request_async(self.http)
            .await
            .map_err(|error| self.problem(error))?;
        self.checked(&answer)
    }

    fn checked(&self, answer: &TokenAnswer) -> Result<Tokens, LoginProblem> {
        if *answer.token_type() != BasicTokenType::Bearer {
            return Err(LoginProblem::AnswerNotUnderstood);
        }
        let id_token = answer.extra_fields().id_token.as_deref();
        let id_token = id_token.ok_or(LoginProblem::AnswerNotUnderstood)?;
        id_token::check(id_token, &self.login.client_id, self.nonce)?;
        let access = answer.access_token().secret();
        let granted = match answer.scopes() {
            Some(scopes) => Some(scopes.iter().any(|scope| scope.as_str() == USER_ADMIN_SCOPE)),
            // Cognito tells it in the token only.
            None => id_token::has_scope(access, USER_ADMIN_SCOPE),
        };
        if granted == Some(false) {
            return Err(LoginProblem::ScopeMissing);
        }
        Ok(Tokens {
            access: access.as_str().into(),
            refresh: answer.refresh_token().map(|token| token.secret().as_str().into()),
            expires_in: answer.expires_in(),
        })
    }

    /// Only what is surely no secret: a parser's error can quote the answer.
    fn problem(&self, error: TokenError) -> LoginProblem {
        let host = || self.login.domain.host().to_owned();
        match error {
            RequestTokenError::ServerResponse(refusal) => LoginProblem::Refused {
                error: said(refusal.error().as_ref()),
                description: refusal.error_description().map(|text| said(text)),
            },
            RequestTokenError::Request(Transport::Unreachable) => LoginProblem::Unreachable { host: host() },
            RequestTokenError::Request(Transport::InTheWay(obstacle)) => match obstacle {
                Obstacle::NotTrusted => LoginProblem::CertificateNotTrusted { host: host() },
                Obstacle::ProxyUnreachable => LoginProblem::ProxyUnreachable { host: host() },
                Obstacle::ProxyCredentialsWanted => LoginProblem::ProxyCredentialsWanted { host: host() },
                Obstacle::ProxyRefused => LoginProblem::ProxyRefused { host: host() },
            },
            RequestTokenError::Request(Transport::NoAnswer) => LoginProblem::NoAnswer { host: host() },
            RequestTokenError::Request(Transport::Status(status)) => LoginProblem::ServiceFault { status },
            RequestTokenError::Request(Transport::TooLong)
            | RequestTokenError::Parse(..)
            | RequestTokenError::Other(_) => LoginProblem::AnswerNotUnderstood,
        }
    }
}

/// The app client as the `oauth2` crate knows it.
pub(crate) fn oauth_client(
    login: &Login,
    redirect_uri: &str,
) -> Client<
    BasicErrorResponse,
    TokenAnswer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
> {
    let client = Client::new(ClientId::new(login.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(login.domain.authorization_endpoint()))
        .set_token_uri(TokenUrl::from_url(login.domain.token_endpoint()));
    // Kept as it is written, as it must match to the letter.
    #[expect(clippy::expect_used, reason = "an address, a port and a path that we chose")]
    let client = client.set_redirect_uri(RedirectUrl::new(redirect_uri.to_owned()).expect("a URL"));
    match &login.client_secret {
        Some(secret) => client.set_client_secret(ClientSecret::new(secret.expose().to_owned())),
        None => client,
    }
}

/// Reaches the token endpoint.
pub(crate) struct Http(reqwest::Client);

impl Http {
    pub(crate) fn new(
        domain: &Domain,
        network: &Network,
        answer_timeout: Duration,
    ) -> Result<Self, LoginProblem> {
        let builder = reqwest::Client::builder()
            .https_only(!domain.is_plain())
            // A code that follows a redirect goes to whoever the redirect names.
            .redirect(Policy::none())
            .timeout(answer_timeout);
        let client = network.apply(builder, domain).and_then(ClientBuilder::build);
        let client = client.map_err(|_| LoginProblem::Unreachable {
            host: domain.host().to_owned(),
        })?;
        Ok(Self(client))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Transport> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut response = Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        let body = response.body_mut();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LARGEST_ANSWER {
                return Err(Transport::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        let refuses = || serde_json::from_slice::<BasicErrorResponse>(response.body()).is_ok();
        if !response.status().is_success() && !refuses() {
            return Err(Transport::Status(response.status().as_u16()));
        }
        Ok(response)
    }
}

// Not a closure, whose future the compiler would not believe to be `Send` here.
impl<'c> AsyncHttpClient<'c> for Http {
    type Error = Transport;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Transport>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
