//! Exchanges the code for tokens at the token endpoint.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use http::Response;
use http::header::DATE;
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, EndpointNotSet, EndpointSet,
    ExtraTokenFields, HttpRequest, HttpResponse, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    StandardRevocableToken, StandardTokenResponse, TokenResponse as _, TokenUrl,
};
use reqwest::redirect::Policy;
use reqwest::{Certificate, ClientBuilder, Proxy};
use secret::SecretText;
use serde::{Deserialize, Serialize};
use transport::{CertificateFault, ConnectionFault, Transport, displayable};

use crate::USER_ADMIN_SCOPE;
use crate::domain::Domain;
use crate::id_token;
use crate::problem::LoginProblem;
use crate::settings::LoginSettings;

/// In bytes. Three tokens with many groups and attributes have about ten thousand.
const MAX_RESPONSE: usize = 256 * 1024;

/// The tolerance of [`Tokens::continued_session`]: the claims are in whole seconds.
const SESSION_TOLERANCE: Duration = Duration::from_secs(5);

/// The tokens of a sign-in. The ID token is checked and then dropped, because the app does not use it.
pub struct Tokens {
    /// The access token, for the operations of the signed-in user.
    pub access: SecretText,
    /// The refresh token. Revoking it revokes the access token, too.
    pub refresh: Option<SecretText>,
    /// The lifetime of the access token, if the response has it.
    pub expires_in: Option<Duration>,
    /// Whether the user had signed in before this sign-in began, so that the browser continued an existing session:
    /// perhaps another person's. The classic hosted UI does so even with
    /// [`reauthenticate`](crate::LoginSettings::reauthenticate).
    pub continued_session: bool,
}

pub(crate) type TokenResponse = StandardTokenResponse<OpenId, BasicTokenType>;
type TokenError = RequestTokenError<HttpError, BasicErrorResponse>;

/// The field that OpenID Connect adds to a token response.
#[derive(Deserialize, Serialize)]
pub(crate) struct OpenId {
    id_token: Option<String>,
}

impl ExtraTokenFields for OpenId {}

impl fmt::Debug for OpenId {
    /// Required by the trait; omits the token.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OpenId")
    }
}

/// Why there is no response that the `oauth2` crate could parse.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HttpError {
    #[error("no connection: {0:?}")]
    Connection(Option<ConnectionFault>),
    #[error("no response in time")]
    TimedOut,
    #[error("status {0}")]
    Status(u16),
    #[error("the response is too long")]
    TooLong,
}

impl From<reqwest::Error> for HttpError {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() && !error.is_connect() {
            return Self::TimedOut;
        }
        Self::Connection(ConnectionFault::find(&error))
    }
}

/// The values that the exchange needs besides the code.
pub(crate) struct TokenExchange<'a> {
    pub(crate) settings: &'a LoginSettings,
    pub(crate) http: &'a HttpClient,
    pub(crate) redirect_uri: &'a str,
    pub(crate) verifier: &'a SecretText,
    pub(crate) nonce: &'a SecretText,
    /// When the sign-in began.
    pub(crate) began: Instant,
}

impl TokenExchange<'_> {
    /// Sends the code, once: on a retry, Cognito would revoke the tokens of the first attempt.
    pub(crate) async fn tokens(&self, code: SecretText) -> Result<Tokens, LoginProblem> {
        let client = oauth_client(self.settings, self.redirect_uri);
        let mut request = client
            .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(self.verifier.expose().to_owned()));
        if self.settings.client_secret.is_some() {
            // RFC 6749 requires no id in the body besides HTTP Basic authentication, but Cognito's examples have it.
            request = request.add_extra_param("client_id", self.settings.client_id.as_str());
        }
        let response = request
            .request_async(self.http)
            .await
            .map_err(|error| self.problem(error))?;
        self.check(&response)
    }

    fn check(&self, response: &TokenResponse) -> Result<Tokens, LoginProblem> {
        if *response.token_type() != BasicTokenType::Bearer {
            return Err(LoginProblem::AnswerNotUnderstood);
        }
        let id_token = response.extra_fields().id_token.as_deref();
        let id_token = id_token.ok_or(LoginProblem::AnswerNotUnderstood)?;
        let expected = id_token::Expected {
            user_pool_id: &self.settings.user_pool_id,
            client_id: &self.settings.client_id,
            nonce: self.nonce,
            now: self.http.answered_at(),
        };
        id_token::check(id_token, &expected)?;
        let access = response.access_token().secret();
        let granted = match response.scopes() {
            Some(scopes) => Some(scopes.iter().any(|scope| scope.as_str() == USER_ADMIN_SCOPE)),
            // Cognito has the scopes in the token only.
            None => id_token::has_scope(access, USER_ADMIN_SCOPE),
        };
        if granted == Some(false) {
            return Err(LoginProblem::ScopeMissing);
        }
        let age = id_token::sign_in_age(id_token).unwrap_or_default();
        Ok(Tokens {
            access: access.as_str().into(),
            refresh: response
                .refresh_token()
                .map(|token| token.secret().as_str().into()),
            expires_in: response.expires_in(),
            continued_session: age > self.began.elapsed() + SESSION_TOLERANCE,
        })
    }

    /// Drops the text of parse errors: it can quote the response with its tokens.
    fn problem(&self, error: TokenError) -> LoginProblem {
        let host = || self.settings.domain.host().to_owned();
        match error {
            RequestTokenError::ServerResponse(refusal) => LoginProblem::Refused {
                error: displayable(refusal.error().as_ref()),
                description: refusal.error_description().map(|text| displayable(text)),
            },
            RequestTokenError::Request(HttpError::Connection(fault)) => self.connection_problem(fault),
            RequestTokenError::Request(HttpError::TimedOut) => LoginProblem::NoAnswer { host: host() },
            RequestTokenError::Request(HttpError::Status(status)) => LoginProblem::ServiceFault { status },
            RequestTokenError::Request(HttpError::TooLong)
            | RequestTokenError::Parse(..)
            | RequestTokenError::Other(_) => LoginProblem::AnswerNotUnderstood,
        }
    }
}

impl TokenExchange<'_> {
    fn connection_problem(&self, fault: Option<ConnectionFault>) -> LoginProblem {
        let host = self.settings.domain.host().to_owned();
        // Empty only if no proxy is used, and then no fault is the proxy's.
        let proxy = self.http.proxy.clone().unwrap_or_default();
        match fault {
            Some(ConnectionFault::ProxyCertificate(CertificateFault::UnknownIssuer)) => {
                LoginProblem::CertificateNotTrusted { host: proxy }
            }
            Some(ConnectionFault::ProxyUnreachable | ConnectionFault::ProxyCertificate(_)) => {
                LoginProblem::ProxyUnreachable { proxy }
            }
            Some(ConnectionFault::ProxyCredentialsRequired) => LoginProblem::ProxyCredentialsWanted { proxy },
            Some(ConnectionFault::ProxyRefused) => LoginProblem::ProxyRefused { proxy, host },
            Some(ConnectionFault::Certificate(CertificateFault::UnknownIssuer)) => {
                LoginProblem::CertificateNotTrusted { host }
            }
            Some(ConnectionFault::Certificate(_)) | None => LoginProblem::Unreachable { host },
        }
    }
}

/// Returns the `oauth2` crate's client for the app client.
pub(crate) fn oauth_client(
    settings: &LoginSettings,
    redirect_uri: &str,
) -> Client<
    BasicErrorResponse,
    TokenResponse,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
> {
    let client = Client::new(ClientId::new(settings.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(settings.domain.authorization_endpoint()))
        .set_token_uri(TokenUrl::from_url(settings.domain.token_endpoint()));
    // Passed as text, because it must match the registered URL exactly.
    #[expect(
        clippy::expect_used,
        reason = "built from an address, a port and a path of this crate"
    )]
    let client = client.set_redirect_uri(RedirectUrl::new(redirect_uri.to_owned()).expect("a URL"));
    match &settings.client_secret {
        Some(secret) => client.set_client_secret(ClientSecret::new(secret.expose().to_owned())),
        None => client,
    }
}

/// The HTTP client for the token endpoint.
pub(crate) struct HttpClient {
    client: reqwest::Client,
    /// Host and port of the proxy that is used.
    proxy: Option<String>,
    /// The `Date` of the newest response.
    answered_at: Mutex<Option<SystemTime>>,
}

impl HttpClient {
    pub(crate) fn new(
        domain: &Domain,
        transport: &Transport,
        response_timeout: Duration,
    ) -> Result<Self, LoginProblem> {
        let unreachable = || LoginProblem::Unreachable {
            host: domain.host().to_owned(),
        };
        let url = domain.token_endpoint();
        let proxy = transport.proxy_for(url.as_str()).map_err(|_| unreachable())?;
        let builder = reqwest::Client::builder()
            .https_only(!domain.is_plain_http())
            // A redirect would send the code to another host.
            .redirect(Policy::none())
            .timeout(response_timeout);
        let client = with_transport(builder, transport, proxy.as_ref())
            .and_then(ClientBuilder::build)
            .map_err(|_| unreachable())?;
        Ok(Self {
            client,
            proxy: proxy.map(|proxy| proxy.authority().to_owned()),
            answered_at: Mutex::default(),
        })
    }

    /// The server's time at its newest response; this computer's if the response had none.
    fn answered_at(&self) -> SystemTime {
        let answered_at = *self.answered_at.lock().unwrap_or_else(PoisonError::into_inner);
        answered_at.unwrap_or_else(SystemTime::now)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let mut received = self.client.execute(request.try_into()?).await?;
        let date = received.headers().get(DATE).and_then(|date| date.to_str().ok());
        let date = date.and_then(|date| httpdate::parse_http_date(date).ok());
        *self.answered_at.lock().unwrap_or_else(PoisonError::into_inner) = date;
        let mut response = Response::new(Vec::new());
        *response.status_mut() = received.status();
        *response.headers_mut() = std::mem::take(received.headers_mut());
        let body = response.body_mut();
        while let Some(chunk) = received.chunk().await? {
            if body.len() + chunk.len() > MAX_RESPONSE {
                return Err(HttpError::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        let is_oauth_error = || serde_json::from_slice::<BasicErrorResponse>(response.body()).is_ok();
        if !response.status().is_success() && !is_oauth_error() {
            return Err(HttpError::Status(response.status().as_u16()));
        }
        Ok(response)
    }
}

fn with_transport(
    builder: ClientBuilder,
    transport: &Transport,
    proxy: Option<&transport::Proxy>,
) -> Result<ClientBuilder, reqwest::Error> {
    let builder = match transport.authorities_pem() {
        Some(pem) => builder.tls_certs_merge(Certificate::from_pem_bundle(pem.as_bytes())?),
        None => builder,
    };
    match proxy {
        Some(proxy) => Ok(builder.proxy(Proxy::all(proxy.url().expose())?)),
        // Otherwise `reqwest` would read the environment.
        None => Ok(builder.no_proxy()),
    }
}

// Not a closure: the compiler cannot prove that its future is `Send`.
impl<'c> AsyncHttpClient<'c> for HttpClient {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
