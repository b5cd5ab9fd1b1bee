//! A pool of the list as the page shows it.

use enrolment::PoolForm;
use serde::Serialize;
use ts_rs::TS;

/// A user pool as listed.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PoolCard {
    /// Names it in commands; good for this run of the program.
    pub(crate) key: String,
    /// For people.
    pub(crate) name: String,
    /// For example `eu-central-1_Ab1Cd2Ef3`.
    pub(crate) user_pool_id: String,
    /// The app client's id.
    pub(crate) client_id: String,
    /// AWS region.
    pub(crate) region: String,
    /// If not the region's public one.
    pub(crate) endpoint: Option<String>,
    /// Whether it is for practice only.
    pub(crate) practice: bool,
    /// Whether the person may take it off the list.
    pub(crate) removable: bool,
    /// Whether the app client's secret is to be typed at sign-in.
    pub(crate) asks_client_secret: bool,
    /// Whether one can sign in with the browser.
    pub(crate) managed_login: bool,
    /// Whether it came from a file that someone sent.
    pub(crate) imported: bool,
    /// As filled in, to be edited.
    pub(crate) form: Box<PoolForm>,
    /// Where the client secret is now.
    pub(crate) client_secret_kept: ClientSecretKept,
}

/// Where a client secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ClientSecretKept {
    /// There is none, or it is asked for.
    None,
    /// In this program, until it ends.
    Session,
    /// In the operating system's keychain.
    Keychain,
}

/// An account to practise with. Its password is made up and shown on purpose.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PracticeUser {
    /// Signs in with this
    pub(crate) username: String,
    /// and this.
    pub(crate) password: String,
    /// What it lets one practise.
    pub(crate) scenario: PracticeScenario,
    /// Secret of the authenticator that it has, in base32.
    pub(crate) totp_secret: Option<String>,
}

/// What an account lets one practise.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PracticeScenario {
    /// Has no authenticator.
    New,
    /// Has a temporary password.
    TemporaryPassword,
    /// Has an authenticator.
    Enrolled,
}
