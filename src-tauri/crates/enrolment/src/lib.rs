//! Signs a user in to an Amazon Cognito user pool and registers a software token for the account.
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
//!              Verified ◀── Unsettled   if the response was lost: the outcome is queried, never guessed
//!                  │ finish               answers MFA_SETUP, sets the preference
//!              Enrolled
//!                  │ sign_out             RevokeToken
//!                Proof                    optional: signs in once more with a later code
//! ```
//!
//! Each state is a type, and each step consumes the state that it leaves. A step that fails returns a [`Failed`] with
//! the state from which it can be retried. Dropping a state wipes its secrets.
//!
//! The crate does not depend on a user interface, needs no AWS credentials (no operation used here is signed), reads no
//! environment variables and uses only the clock that the caller provides.

mod abandon;
mod access_token;
mod account;
mod challenge_parameters;
mod clock;
mod code;
mod code_check;
mod cognito;
mod connection;
mod device_name;
mod endpoint;
mod existing_authenticator;
mod failed;
mod jwt;
mod key_uri;
mod password;
mod pool;
mod pool_reference;
mod pool_transport;
mod printed_response;
mod probe;
mod problem;
mod qr;
mod qr_matrix;
pub mod qr_text;
mod region;
mod retry;
mod sanitize;
mod secret_hash;
#[cfg(test)]
mod secret_types;
mod sent_code;
mod srp;
pub mod standalone_calls;
mod states;
mod username;
mod written_secret;

pub use abandon::Abandon;
pub use access_token::AccessToken;
pub use clock::Clock;
pub use code::{Code, CodesSeen, LocalCheck, compare};
pub use code_check::check_code;
pub use cognito::Cognito;
pub use device_name::{DEVICE_NAME_MAX, check_device_name};
pub use existing_authenticator::ExistingAuthenticator;
pub use failed::Failed;
pub use key_uri::{KeyUri, Label};
pub use pool::{Flow, PoolForm, PoolProfile};
pub use pool_reference::user_pool_id_in;
pub use printed_response::{Printed, ResponseMember};
pub use probe::{Reachability, probe};
pub use problem::{
    AwsValue, DriftedClock, Field, KeyUriFault, KeyUriFeature, Problem, ProblemKind, SecretNotation,
};
pub use qr::QrPicture;
pub use retry::{Retries, RetryNotice};
pub use secret::{SecretText, SharedSecret};
pub use sent_code::{Channel, Delivery, SentCode};
pub use states::association::{Association, Authorized, NotVerified};
pub use states::confirmation::{Confirmed, Unconfirmed, confirm_account};
pub use states::current_code::CurrentCodeRequired;
pub use states::new_password::NewPasswordRequired;
pub use states::password_reset::{PasswordReset, forgot_password};
pub use states::proof::Proof;
pub use states::second_factor::{Factor, FactorChoiceRequired, SentCodeRequired};
pub use states::sign_in::sign_in;
pub use states::sign_in_step::SignInStep;
pub use states::token_account::{TokenAccount, account_of_token, account_of_tokens};
pub use states::unsettled::{CodeToResolve, Resolution, ResolvedByCode, Unsettled};
pub use states::verification::{AnotherCodeRequired, Enrolled, Finished, Verified};
pub use username::Username;
pub use written_secret::WrittenSecret;
