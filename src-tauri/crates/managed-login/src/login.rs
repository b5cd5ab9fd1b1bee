//! One sign-in: where and as whom, then waiting for the browser.

use std::future::Future;
use std::time::Duration;

use oauth2::{CsrfToken, PkceCodeChallenge, Scope};
use tokio::net::TcpListener;

use crate::USER_ADMIN_SCOPE;
use crate::domain::Domain;
use crate::exchange::{self, Exchange, Http, Tokens};
use crate::loopback::{Callback, Ending, Loopback, Reception};
use crate::network::Network;
use crate::page::ReturnPage;
use crate::problem::{Failed, LoginProblem};
use crate::secret::SecretText;

/// How long the browser has to fetch the last page. It asks within milliseconds, unless it was closed meanwhile.
const LAST_PAGE: Duration = Duration::from_secs(3);

/// A sign-in by managed login that has not begun.
pub struct Login {
    /// Where managed login is.
    pub domain: Domain,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret, if it has one. It goes by HTTP Basic, as
    /// [Cognito documents it](https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html).
    pub client_secret: Option<SecretText>,
    /// The ports whose callback URL `http://127.0.0.1:PORT/callback` is registered with the app client; the first free
    /// one is taken. 0 is any free port, for authorization servers that do as RFC 8252 §7.3 says, unlike Cognito.
    pub redirect_ports: Vec<u16>,
    /// Has the person sign in even if the browser still knows somebody (`prompt=login`). Managed login's cookie is good
    /// for an hour, so on a shared computer the wrong person would come back without a question. The classic hosted UI
    /// does not know it.
    pub ask_again: bool,
    /// The language of managed login's pages; `None` leaves it to Cognito. Of those that
    /// [Cognito lists](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html#managed-login-localization),
    /// such as `de` or `pt-BR`.
    pub language: Option<String>,
    /// What the person reads when the browser has come back.
    pub page: ReturnPage,
    /// The way to the token endpoint. The browser has its own.
    pub network: Network,
    /// How long the token endpoint has to answer, connecting included.
    pub answer_timeout: Duration,
}

impl Login {
    /// Listens on the first free port, on `127.0.0.1` only: on `0.0.0.0` everybody in the network could knock, and a
    /// firewall would ask the person about it. From then on a browser can connect; it is answered in
    /// [`Waiting::finish`]. No runtime is needed yet.
    ///
    /// # Errors
    /// [`LoginProblem::PortsTaken`], and [`LoginProblem::Unreachable`] if TLS cannot be set up for want of trusted
    /// certificates, or the network's proxy or certificates are none.
    pub fn begin(self) -> Result<Waiting, Failed> {
        match self.parts() {
            Ok((loopback, http)) => Ok(Waiting::new(self, loopback, http)),
            Err(problem) => Err(Failed { problem, login: self }),
        }
    }

    fn parts(&self) -> Result<(Loopback, Http), LoginProblem> {
        let loopback = Loopback::bind(&self.redirect_ports)?;
        // Here rather than after the person has signed in.
        let http = Http::new(&self.domain, &self.network, self.answer_timeout)?;
        Ok((loopback, http))
    }
}

/// A sign-in that waits for the browser. Dropping it, or the future of [`Waiting::finish`], cancels it, and the port is
/// free again at once. Cancelled while the code is being exchanged, tokens may come into being that nobody holds.
pub struct Waiting {
    login: Login,
    loopback: Loopback,
    attempt: Attempt,
    url: SecretText,
}

/// What belongs to one attempt and never to the next.
struct Attempt {
    redirect_uri: String,
    http: Http,
    state: SecretText,
    nonce: SecretText,
    verifier: SecretText,
}

impl Waiting {
    fn new(login: Login, loopback: Loopback, http: Http) -> Self {
        let redirect_uri = loopback.redirect_uri();
        let (state, nonce) = (random(), random());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = exchange::oauth_client(&login, &redirect_uri);
        let mut request = client
            .authorize_url(|| CsrfToken::new(state.expose().to_owned()))
            .add_scope(Scope::new("openid".into()))
            .add_scope(Scope::new(USER_ADMIN_SCOPE.into()))
            .set_pkce_challenge(challenge)
            .add_extra_param("nonce", nonce.expose());
        if login.ask_again {
            request = request.add_extra_param("prompt", "login");
        }
        if let Some(language) = &login.language {
            request = request.add_extra_param("lang", language.as_str());
        }
        let (url, _) = request.url();
        let attempt = Attempt {
            redirect_uri,
            http,
            state,
            nonce,
            verifier: verifier.into_secret().into(),
        };
        Self {
            url: String::from(url).into(),
            login,
            loopback,
            attempt,
        }
    }

    /// The address to be opened in the system browser. It is not to be logged: it holds this sign-in's state.
    pub fn url(&self) -> &str {
        self.url.expose()
    }

    /// Where the browser will come back to, for example `http://127.0.0.1:23891/callback`: to be registered exactly so.
    pub fn redirect_uri(&self) -> &str {
        &self.attempt.redirect_uri
    }

    /// Waits for the browser, exchanges the code for tokens and shows the person the last page.
    ///
    /// # Parameters
    /// `timeout`: how long the person has in the browser. The token endpoint's time is counted apart.
    ///
    /// # Errors
    /// Every [`LoginProblem`] but those of the domain.
    ///
    /// # Panics
    /// Outside of a tokio runtime with I/O and time enabled.
    pub async fn finish(self, timeout: Duration) -> Result<Tokens, Failed> {
        let Self {
            login,
            loopback,
            attempt,
            ..
        } = self;
        let tokens = attempt.tokens(&login, loopback, timeout).await;
        tokens.map_err(|problem| Failed { problem, login })
    }
}

impl Attempt {
    async fn tokens(
        &self,
        login: &Login,
        loopback: Loopback,
        timeout: Duration,
    ) -> Result<Tokens, LoginProblem> {
        let (reception, callback) = Reception::new(loopback.port(), &self.state, &login.page);
        let listener = loopback.into_listener()?;
        let outcome = async {
            let outcome = match tokio::time::timeout(timeout, callback).await {
                Ok(Ok(Callback::Granted { code })) => self.exchange(login, code).await,
                Ok(Ok(Callback::Denied { error, description })) => {
                    Err(LoginProblem::Denied { error, description })
                }
                // The reception holds the other end and outlives this, so both are the timeout.
                Err(_) | Ok(Err(_)) if reception.saw_strays() => return Err(LoginProblem::StateWrong),
                Err(_) | Ok(Err(_)) => return Err(LoginProblem::TimedOut),
            };
            reception.end(match &outcome {
                Ok(_) => Ending::Done,
                Err(LoginProblem::Denied { error, description }) => {
                    Ending::Refused(Some(description.as_ref().unwrap_or(error).clone()))
                }
                Err(_) => Ending::Refused(None),
            });
            // Whether somebody sees it does not change what came of it.
            let _ = tokio::time::timeout(LAST_PAGE, reception.shown()).await;
            outcome
        };
        while_serving(&listener, &reception, outcome).await
    }

    async fn exchange(&self, login: &Login, code: SecretText) -> Result<Tokens, LoginProblem> {
        let exchange = Exchange {
            login,
            http: &self.http,
            redirect_uri: &self.redirect_uri,
            verifier: &self.verifier,
            nonce: &self.nonce,
        };
        exchange.tokens(code).await
    }
}

/// Answers the browser until `outcome` is there. Nothing is spawned, so nothing is left when this is dropped.
async fn while_serving<T>(
    listener: &TcpListener,
    reception: &Reception<'_>,
    outcome: impl Future<Output = T>,
) -> T {
    tokio::select! {
        never = reception.serve(listener) => match never {},
        outcome = outcome => outcome,
    }
}

/// 256 bits as base64url.
fn random() -> SecretText {
    CsrfToken::new_random_len(32).into_secret().into()
}
