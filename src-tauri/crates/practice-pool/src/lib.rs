//! A Cognito-compatible server on loopback, for training, demos and tests.
//!
//! It serves user pools with `application/x-amz-json-1.1` over HTTP or HTTPS on 127.0.0.1, as the [Amazon Cognito user
//! pools API](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html) does, and is as
//! strict: sessions rotate and expire, codes are computed and accepted once, SRP and `SECRET_HASH` are verified. It
//! shares no code with the client, so that a mistake in one cannot hide a mistake in the other.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> std::io::Result<()> {
//! let running = practice_pool::PracticePool::new().start(None)?;
//! println!("{}", running.description().endpoint);
//! running.stop().await;
//! # Ok(())
//! # }
//! ```

mod admin_action;
mod aws_account;
pub mod behaviour;
mod caller_identity;
mod clock;
mod connection;
mod control;
mod date_format;
pub mod description;
mod error_response;
mod exception_names;
mod expiring_map;
mod extra_users;
pub mod fault;
mod fixtures;
mod hmac_sha256;
mod http;
mod input;
mod lockout;
mod operation;
mod operations;
mod origin_check;
pub mod outbox;
mod password;
mod random;
mod records;
mod running;
mod secret_block;
mod secret_hash;
mod server;
mod session;
mod signature;
mod srp;
mod state;
mod timestamp;
mod tls;
mod token;
mod totp;
mod user_snapshot;

pub use admin_action::AdminAction;
pub use behaviour::{Behaviour, InvalidSetting};
pub use clock::{Clock, SystemClock};
pub use description::Description;
pub use fault::Fault;
pub use running::{PracticePool, Running};
pub use user_snapshot::UserSnapshot;
