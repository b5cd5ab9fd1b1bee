//! What staff do in an Amazon Cognito user pool with AWS credentials, which come from the standard chain: environment,
//! profiles, single sign-on, processes, roles. No other crate looks for them.
//!
//! For now: who one is, and whether a pool is set up for authenticator apps.

mod finding;
mod problem;
mod settings;
mod staff;

pub use finding::{Finding, Severity, SignInFlow};
pub use problem::StaffProblem;
pub use settings::{Mfa, Role, Settings};
pub use staff::{Caller, Staff};
