//! A sign-in that waits for the browser.

use std::future::Future;
use std::time::{Duration, Instant};

use oauth2::{CsrfToken, PkceCodeChallenge, Scope};
use secret::SecretText;
use tokio::net::TcpListener;

use crate::USER_ADMIN_SCOPE;
use crate::callback_server::{Callback, CallbackServer, LoginResult, LoopbackPort};
use crate::failure::LoginFailure;
use crate::problem::LoginProblem;
use crate::settings::LoginSettings;
use crate::token_exchange::{self, HttpClient, TokenExchange, Tokens};

/// How long the browser has to load the last page. It does so within milliseconds, unless it was closed.
const LAST_PAGE_TIMEOUT: Duration = Duration::from_secs(3);

impl LoginSettings {
    /// Listens on the first free port, on `127.0.0.1` only: `0.0.0.0` would be open to the network, and a firewall would
    /// ask the user about it. The browser can connect from then on; it gets a response in [`PendingLogin::finish`]. No
    /// runtime is needed yet.
    ///
    /// # Errors
    /// [`LoginProblem::PortsTaken`]; [`LoginProblem::Unreachable`] if no certificate authority is trusted, or the transport's
    /// proxy cannot be used.
    pub fn begin(self) -> Result<PendingLogin, LoginFailure> {
        match self.resources() {
            Ok((port, http)) => Ok(PendingLogin::new(self, port, http)),
            Err(problem) => Err(LoginFailure {
                problem,
                settings: self,
            }),
        }
    }

    fn resources(&self) -> Result<(LoopbackPort, HttpClient), LoginProblem> {
        let port = LoopbackPort::bind(&self.redirect_ports)?;
        // Made now, so that it does not fail after the user has signed in.
        let http = HttpClient::new(&self.domain, &self.transport, self.response_timeout)?;
        Ok((port, http))
    }
}

/// A sign-in that waits for the browser. Dropping it, or the future of [`PendingLogin::finish`], cancels it and frees the
/// port at once. If it is cancelled during the exchange, Cognito may issue tokens that are never received.
pub struct PendingLogin {
    settings: LoginSettings,
    port: LoopbackPort,
    attempt: Attempt,
    url: SecretText,
}

/// The values of one attempt. They are never used for another.
struct Attempt {
    redirect_uri: String,
    http: HttpClient,
    state: SecretText,
    nonce: SecretText,
    verifier: SecretText,
    began: Instant,
}

impl PendingLogin {
    fn new(settings: LoginSettings, port: LoopbackPort, http: HttpClient) -> Self {
        let redirect_uri = port.redirect_uri();
        let (state, nonce) = (random(), random());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = token_exchange::oauth_client(&settings, &redirect_uri);
        let mut request = client
            .authorize_url(|| CsrfToken::new(state.expose().to_owned()))
            .add_scope(Scope::new("openid".into()))
            .add_scope(Scope::new(USER_ADMIN_SCOPE.into()))
            .set_pkce_challenge(challenge)
            .add_extra_param("nonce", nonce.expose());
        if settings.reauthenticate {
            request = request.add_extra_param("prompt", "login");
        }
        if let Some(language) = &settings.language {
            request = request.add_extra_param("lang", language.as_str());
        }
        let (url, _) = request.url();
        let attempt = Attempt {
            redirect_uri,
            http,
            state,
            nonce,
            verifier: verifier.into_secret().into(),
            began: Instant::now(),
        };
        Self {
            url: String::from(url).into(),
            settings,
            port,
            attempt,
        }
    }

    /// The URL to open in the system browser. It must not be logged: it contains the state.
    pub fn url(&self) -> &str {
        self.url.expose()
    }

    /// The URL to which the browser returns, for example `http://127.0.0.1:23891/callback`. The app client must have
    /// exactly this callback URL.
    pub fn redirect_uri(&self) -> &str {
        &self.attempt.redirect_uri
    }

    /// Waits for the browser, exchanges the code for tokens and shows the last page in the browser.
    ///
    /// # Parameters
    /// `timeout`: how long the user may take in the browser. The exchange has its own timeout.
    ///
    /// # Errors
    /// Every [`LoginProblem`] except those of the domain.
    ///
    /// # Panics
    /// Outside of a tokio runtime with I/O and time enabled.
    pub async fn finish(self, timeout: Duration) -> Result<Tokens, LoginFailure> {
        let Self {
            settings,
            port,
            attempt,
            ..
        } = self;
        let tokens = attempt.tokens(&settings, port, timeout).await;
        tokens.map_err(|problem| LoginFailure { problem, settings })
    }
}

impl Attempt {
    async fn tokens(
        &self,
        settings: &LoginSettings,
        port: LoopbackPort,
        timeout: Duration,
    ) -> Result<Tokens, LoginProblem> {
        let (server, callback) = CallbackServer::new(port.number(), &self.state, &settings.page);
        let listener = port.into_listener()?;
        let tokens = async {
            let tokens = match tokio::time::timeout(timeout, callback).await {
                Ok(Ok(Callback::Granted { code })) => self.exchange(settings, code).await,
                Ok(Ok(Callback::Denied { error, description })) => {
                    Err(LoginProblem::Denied { error, description })
                }
                // The server holds the sender and outlives this future, so a closed channel is a timeout, too.
                Err(_) | Ok(Err(_)) if server.received_foreign_callback() => {
                    return Err(LoginProblem::StateWrong);
                }
                Err(_) | Ok(Err(_)) => return Err(LoginProblem::TimedOut),
            };
            server.finish(match &tokens {
                Ok(_) => LoginResult::Success,
                Err(LoginProblem::Denied { error, description }) => {
                    LoginResult::Failure(Some(description.as_ref().unwrap_or(error).clone()))
                }
                Err(_) => LoginResult::Failure(None),
            });
            // The result does not depend on whether the browser loads the page.
            let _ = tokio::time::timeout(LAST_PAGE_TIMEOUT, server.last_page_sent()).await;
            tokens
        };
        while_serving(&listener, &server, tokens).await
    }

    async fn exchange(&self, settings: &LoginSettings, code: SecretText) -> Result<Tokens, LoginProblem> {
        let exchange = TokenExchange {
            settings,
            http: &self.http,
            redirect_uri: &self.redirect_uri,
            verifier: &self.verifier,
            nonce: &self.nonce,
            began: self.began,
        };
        exchange.tokens(code).await
    }
}

/// Serves the browser until `future` is ready. Nothing is spawned, so dropping this stops everything.
async fn while_serving<T>(
    listener: &TcpListener,
    server: &CallbackServer<'_>,
    future: impl Future<Output = T>,
) -> T {
    tokio::select! {
        never = server.serve(listener) => match never {},
        result = future => result,
    }
}

/// Returns 256 random bits as base64url.
fn random() -> SecretText {
    CsrfToken::new_random_len(32).into_secret().into()
}
