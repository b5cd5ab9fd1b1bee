//! Signs a user in by Cognito's managed login, in the system browser: OAuth 2.0's authorization code grant with PKCE, as
//! [RFC 8252](https://www.rfc-editor.org/rfc/rfc8252) recommends for native apps.
//!
//! [`LoginSettings`] contain the domain and the app client. [`LoginSettings::begin`] listens on the loopback interface and
//! makes the [`PendingLogin::url`], which the caller opens in the system browser. [`PendingLogin::finish`] waits for the
//! browser to return and exchanges the code for [`Tokens`]. The last page in the browser sends the user back to the app;
//! its texts come from the caller ([`ReturnPage`]).
//!
//! ```no_run
//! # async fn example(page: managed_login::ReturnPage) -> Result<(), managed_login::LoginProblem> {
//! use managed_login::LoginSettings;
//! use std::time::Duration;
//! use transport::Transport;
//!
//! let settings = LoginSettings {
//!     domain: "https://example.auth.eu-central-1.amazoncognito.com".parse()?,
//!     user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
//!     client_id: "1example23456789".into(),
//!     client_secret: None,
//!     redirect_ports: vec![23891, 23892, 23893],
//!     reauthenticate: true,
//!     language: None,
//!     page,
//!     transport: Transport::default(),
//!     response_timeout: Duration::from_secs(30),
//! };
//! let pending = settings.begin()?;
//! println!("Open {}", pending.url());
//! let tokens = pending.finish(Duration::from_secs(300)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Set-up by the administrator
//! The app client allows the authorization code grant and the scopes `openid` and `aws.cognito.signin.user.admin`, and
//! each port's callback URL is registered exactly, as in `http://127.0.0.1:23891/callback`. Cognito accepts plain `http`
//! for `localhost`, `127.0.0.1` and `[::1]` only
//! ([`CallbackURLs`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html)).
//! It does not document that the port may vary, as RFC 8252 §7.3 requires; hence the list of ports. Ports from 32768 on
//! are a bad choice, because operating systems use them for outgoing connections.
//!
//! The host is `127.0.0.1` and not `localhost`, which RFC 8252 §8.3 advises against: a name can resolve to another
//! interface or to `::1` first, and a development server that once sent HSTS for `localhost` makes the browser insist on
//! `https` there. HSTS never applies to an address (RFC 6797 §8.1.1).
//!
//! # Secrets
//! Tokens, client secret, state, nonce, PKCE verifier and code are wiped when dropped. The buffers of the HTTP and JSON
//! libraries are not: use an allocator that wipes freed memory.

mod callback_server;
mod domain;
mod failure;
mod host_check;
mod id_token;
mod pending_login;
mod problem;
mod return_page;
mod settings;
mod sign_out;
mod token_exchange;

pub use domain::Domain;
pub use failure::LoginFailure;
pub use pending_login::PendingLogin;
pub use problem::LoginProblem;
pub use return_page::ReturnPage;
pub use settings::LoginSettings;
pub use sign_out::sign_out_url;
pub use token_exchange::Tokens;

/// The scope without which a token may not call the operations that register an authenticator.
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>
pub const USER_ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";
