//! Signs a person in to an Amazon Cognito user pool and puts a software token on their account.
//!
//! ```text
//! sign_in ──▶ SignInStep::NewPassword ───┐
//!         ──▶ SignInStep::CurrentCode ───┤
//!         ──▶ SignInStep::SentCode ──────┤ ◀── forgot_password, confirm_account
//!         ──▶ SignInStep::FactorChoice ──┤
//!         ──▶ SignInStep::PasswordReset ─┤
//!         ──▶ SignInStep::Unconfirmed ───┤
//!         ──▶ SignInStep::Ready ◀────────┘ (Authorized: a session or an access token)
//!                  │        ◀── TokenAccount ◀── account_of_token, account_of_tokens
//!                  │ associate            AssociateSoftwareToken
//!             Association                 secret, key URI, QR
//!                  │ verify               VerifySoftwareToken
//!              Verified ◀── Unsettled   if the answer was lost: it is found out, never guessed
//!                  │ finish               MFA_SETUP answered, preference set
//!              Enrolled
//!                  │ sign_out             RevokeToken
//!                Proof                    proves with a later code, if somebody wants to know
//! ```
//!
//! Each state is a type and each step consumes the state that it leaves; a step that fails gives back, in
//! [`Failed`], the state from which it can be tried again. What a state holds is wiped when it is dropped.
//!
//! The crate knows no window, looks for no AWS credentials (every operation used here is unsigned), reads no
//! environment and asks no clock but the one that it is given.

mod access_token;
mod association;
mod challenge;
mod clock;
mod code;
mod cognito;
mod confirmation;
mod connection;
mod endpoint;
mod key_uri;
mod pasted;
mod pool;
mod pool_transport;
mod probe;
mod problem;
mod proof;
mod qr;
mod qr_matrix;
pub mod qr_text;
mod recovery;
mod retry;
mod second_factor;
mod secret_hash;
#[cfg(test)]
mod secret_types;
mod sent_code;
mod sign_in;
mod srp;
pub mod standalone_calls;
mod unsettled;
mod verification;

pub use access_token::{AccessToken, TokenAccount, account_of_token, account_of_tokens};
pub use association::{Association, Authorized, NotVerified};
pub use challenge::{CurrentCodeRequired, NewPasswordRequired, SignInStep};
pub use clock::Clock;
pub use code::{Code, CodesSeen, LocalCheck, compare, drift};
pub use cognito::Cognito;
pub use confirmation::{Confirmed, Unconfirmed, confirm_account};
pub use key_uri::{KeyUri, Label};
pub use pool::{Flow, PoolForm, PoolProfile};
pub use probe::{Reachability, probe};
pub use problem::{DriftedClock, Failed, Field, Problem, ProblemKind};
pub use proof::Proof;
pub use qr::QrPicture;
pub use recovery::{PasswordReset, forgot_password};
pub use retry::{Retries, RetryNotice};
pub use second_factor::{Factor, FactorChoiceRequired, SentCodeRequired};
pub use secret::{SecretText, SharedSecret};
pub use sent_code::{Channel, Delivery, SentCode};
pub use sign_in::{Username, sign_in};
pub use unsettled::{CodeToResolve, Resolution, ResolvedByCode, Unsettled};
pub use verification::{AnotherCodeRequired, Enrolled, Finished, Verified};

/// Longest name of a device that is taken, in characters. Cognito's own limit, 131,072, is of no use to people.
pub const DEVICE_NAME_MAX: usize = 64;
