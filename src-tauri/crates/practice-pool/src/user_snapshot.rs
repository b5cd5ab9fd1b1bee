//! The current MFA state of one user.

use serde::{Deserialize, Serialize};

/// A user's current MFA state, without secrets: one entry of `GET /practice/users`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserSnapshot {
    /// The username inside the pool.
    pub username: String,
    /// Whether an authenticator is registered.
    pub totp: bool,
    /// Whether the authenticator is the preferred second factor.
    pub totp_preferred: bool,
    /// The device name that was sent with `VerifySoftwareToken`, if any.
    pub device_name: Option<String>,
    /// Unix seconds of the last registration or change of preference; `None` if there was none since the start.
    pub last_totp_change: Option<u64>,
}
