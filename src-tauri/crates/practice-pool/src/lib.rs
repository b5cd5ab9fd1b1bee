//! A Cognito-compatible user pool on loopback, to practise on and to test against.
//!
//! It speaks `application/x-amz-json-1.1` over HTTP on 127.0.0.1, with TLS if wanted, as the [Amazon Cognito user pools
//! API](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html) does, and
//! is as strict: sessions rotate and expire, codes are computed and used once, SRP and `SECRET_HASH` are
//! verified. It knows nothing of the client it is used with, so that neither can hide the other's mistake.
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

pub mod administration;
pub mod behaviour;
mod caller_identity;
mod clock;
mod control;
pub mod description;
mod everyone;
mod exceptions;
pub mod fault;
mod guard;
mod hmac_sha256;
mod input;
mod kept;
mod line;
mod lockout;
mod operations;
pub mod outbox;
mod password;
mod population;
mod random;
mod refusal;
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

pub use administration::Administration;
pub use behaviour::{Behaviour, InvalidSetting};
pub use clock::{Clock, SystemClock};
pub use description::Description;
pub use fault::Fault;
pub use running::{PracticePool, Running, UserStanding};
