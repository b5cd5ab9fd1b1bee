//! Where to sign in, and as which app client.

use std::time::Duration;

use secret::SecretText;
use transport::Transport;

use crate::domain::Domain;
use crate::return_page::ReturnPage;

/// The settings of a sign-in by managed login.
pub struct LoginSettings {
    /// The domain of managed login.
    pub domain: Domain,
    /// The user pool's id, such as `eu-central-1_Ab1Cd2Ef3`. The ID token must name it.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret, if it has one. It is sent by HTTP Basic authentication, as
    /// [Cognito documents](https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html).
    pub client_secret: Option<SecretText>,
    /// The ports whose callback URL `http://127.0.0.1:PORT/callback` is registered with the app client. The first free
    /// port is used. 0 means any free port, for authorization servers that follow RFC 8252 §7.3; Cognito does not.
    pub redirect_ports: Vec<u16>,
    /// Asks for the password even if the browser has a session (`prompt=login`). Managed login's cookie is valid for an
    /// hour, so on a shared computer the previous user would be signed in without a prompt. The classic hosted UI
    /// ignores `prompt`: see [`Tokens::continued_session`](crate::Tokens::continued_session).
    pub reauthenticate: bool,
    /// The language of managed login's pages, such as `de` or `pt-BR`; one of those that
    /// [Cognito lists](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html#managed-login-localization).
    /// `None` leaves the choice to Cognito.
    pub language: Option<String>,
    /// The texts of the last page in the browser.
    pub page: ReturnPage,
    /// The transport to the token endpoint. The browser has its own.
    pub transport: Transport,
    /// The timeout of the token request, including the connection.
    pub response_timeout: Duration,
}
