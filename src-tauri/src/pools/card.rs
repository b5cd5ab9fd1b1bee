//! A user pool of the list as the page shows it.

use enrolment::PoolForm;
use serde::Serialize;
use ts_rs::TS;

/// A user pool of the list.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PoolCard {
    /// Identifies the pool in commands. Valid until the program ends.
    pub(crate) key: String,
    /// The name to display. It is never empty.
    pub(crate) name: String,
    /// Whether it is a practice pool, which can be neither edited nor removed.
    pub(crate) practice: bool,
    /// Whether the client secret must be typed at the sign-in.
    pub(crate) asks_client_secret: bool,
    /// Whether the pool supports managed login in the browser.
    pub(crate) managed_login: bool,
    /// The settings as they are edited: those with a default value are empty.
    pub(crate) form: Box<PoolForm>,
    /// Where the client secret is stored.
    pub(crate) client_secret_kept: ClientSecretKept,
}

/// Where a client secret is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ClientSecretKept {
    /// It does not exist, or must be typed.
    None,
    /// In memory, until the program ends.
    Session,
    /// In the operating system's keychain.
    Keychain,
}

/// An account of a practice pool. The page shows its generated password.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PracticeUser {
    /// The username.
    pub(crate) username: String,
    /// The password.
    pub(crate) password: String,
    /// The scenario of the account.
    pub(crate) scenario: PracticeScenario,
    /// The secret of its authenticator in Base32, if it has one.
    pub(crate) totp_secret: Option<String>,
}

/// The scenario of a practice account.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PracticeScenario {
    /// The account has no authenticator.
    New,
    /// The account has a temporary password.
    TemporaryPassword,
    /// The account has an authenticator.
    Enrolled,
}
