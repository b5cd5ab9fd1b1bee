//! The tasks of helpdesk operators in an Amazon Cognito user pool. They need AWS credentials, which come from the standard
//! chain: environment, profiles, single sign-on, processes, roles. No other crate reads AWS credentials.
//!
//! [`OperatorClient`] holds the credentials, [`PoolSettings`] are read with it, and [`SettingsFinding`] evaluates them.

mod credentials;
mod error_text;
mod operator_client;
mod pool_settings;
mod problem;
mod settings_finding;

pub use operator_client::{CallerIdentity, OperatorClient};
pub use pool_settings::{MfaConfiguration, PoolSettings, ReplicaRole};
pub use problem::OperatorProblem;
pub use settings_finding::SettingsFinding;
