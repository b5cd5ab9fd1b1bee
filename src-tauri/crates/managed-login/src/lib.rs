//! Signs a person in by Cognito's managed login, in the browser that they use anyway: OAuth 2.0's authorization code
//! with PKCE, as [RFC 8252](https://www.rfc-editor.org/rfc/rfc8252) has it for native apps.
//!
//! [`Login`] says where and as whom; [`Login::begin`] listens on this computer and makes the [`Waiting::url`] that the
//! caller opens in the system browser; [`Waiting::finish`] waits for the browser to come back and gives the [`Tokens`].
//! The page that the person then sees sends them back to the app, in the caller's words ([`ReturnPage`]).
//!
//! ```no_run
//! # async fn example(page: managed_login::ReturnPage) -> Result<(), managed_login::LoginProblem> {
//! use managed_login::{Login, Network};
//! use std::time::Duration;
//!
//! let login = Login {
//!     domain: "https://example.auth.eu-central-1.amazoncognito.com".parse()?,
//!     client_id: "1example23456789".into(),
//!     client_secret: None,
//!     redirect_ports: vec![23891, 23892, 23893],
//!     ask_again: false,
//!     language: None,
//!     page,
//!     network: Network::default(),
//!     answer_timeout: Duration::from_secs(30),
//! };
//! let waiting = login.begin()?;
//! println!("Open {}", waiting.url());
//! let tokens = waiting.finish(Duration::from_secs(300)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # What the administrator sets up
//! The app client allows the authorization code grant and the scopes `openid` and `aws.cognito.signin.user.admin`, and
//! each port's callback URL is registered letter by letter, as in `http://127.0.0.1:23891/callback`. Cognito takes plain
//! `http` for `localhost`, `127.0.0.1` and `[::1]` only
//! ([`CallbackURLs`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html)),
//! and nothing documents that it lets the port vary, as RFC 8252 §7.3 wants: hence a list of ports. Those from 32768 on are a bad choice,
//! as operating systems take them for outgoing connections.
//!
//! The host is `127.0.0.1` and not `localhost`, which RFC 8252 §8.3 advises against: a name can resolve to another
//! interface or to `::1` first, and a development server that once sent HSTS for `localhost` makes the browser insist on
//! `https` there, while HSTS never holds for an address (RFC 6797 §8.1.1).
//!
//! # Secrets
//! Tokens, the client secret, the state, the nonce, the PKCE verifier and the code are wiped when dropped. What HTTP and
//! JSON libraries hold in between is not: a program that cares uses an allocator that wipes what is freed.

mod domain;
mod exchange;
mod guard;
mod id_token;
mod login;
mod loopback;
mod network;
mod page;
mod problem;
mod secret;

pub use domain::Domain;
pub use exchange::Tokens;
pub use login::{Login, Waiting};
pub use network::Network;
pub use page::ReturnPage;
pub use problem::{Failed, LoginProblem};
pub use secret::SecretText;

/// Without it a token may not call the operations that set up an authenticator.
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>
pub const USER_ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";
