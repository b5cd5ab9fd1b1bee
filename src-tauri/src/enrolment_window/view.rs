//! The views that the page receives. They contain neither states nor secrets.

use doctor::{Check, Finding, Severity};
use enrolment::{Channel, Delivery, Factor};
use serde::Serialize;
use ts_rs::TS;

use crate::enrolment_window::connection::Connection;
use crate::pools::{PoolCard, PracticeUser};
use crate::problem::Problem;

/// The answer to a command of the page.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answer {
    /// Increases with each change. A command that echoes an earlier generation is refused.
    pub(crate) generation: u32,
    /// The view to show.
    pub(crate) view: View,
    /// The problem to show, if there is one.
    pub(crate) problem: Option<Problem>,
    /// Why the command had no effect, if it was refused.
    pub(crate) refused: Option<Refused>,
}

/// A problem after which the running command retries.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RetryNotice {
    /// The problem of the last attempt.
    pub(crate) problem: Problem,
    /// The number of the next attempt, from 2 on.
    pub(crate) attempt: u32,
    /// The maximum number of attempts.
    pub(crate) of: u32,
}

impl From<enrolment::RetryNotice> for RetryNotice {
    fn from(wait: enrolment::RetryNotice) -> Self {
        Self {
            problem: wait.problem.into(),
            attempt: wait.attempt,
            of: wait.of,
        }
    }
}

/// Why a command had no effect. Not a problem to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Refused {
    /// Another command is running, for example after a double click.
    Busy,
    /// The command was called on an earlier view.
    Stale,
    /// The command is not available at this stage.
    WrongStage,
}

/// One screen.
#[derive(Clone, Serialize, TS)]
#[serde(tag = "stage", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum View {
    /// The list of user pools.
    Pools {
        /// The pools of the list.
        pools: Vec<PoolCard>,
        /// Whether a practice pool can be started.
        practice: bool,
        /// The path of the file that stores the list.
        file: String,
        /// The AWS CLI's environment variables for the connection that are set, but not used by the window.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<String>>")]
        unused_variables: Vec<&'static str>,
    },
    /// Username and password.
    SignIn {
        /// The user pool.
        pool: PoolCard,
        /// The unusual settings of the way to the user pool.
        connection: Connection,
        /// The username that was typed before, or an empty text.
        username: String,
        /// Accounts to practise with; empty for real pools.
        practice_users: Vec<PracticeUser>,
        /// A notice to show first.
        notice: Option<Notice>,
        /// The session of managed login in the browser.
        browser_session: BrowserSession,
    },
    /// A new password in place of a temporary one.
    NewPassword {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// Cognito's names of attributes that need a value, such as `given_name`.
        missing_attributes: Vec<String>,
    },
    /// A code of an authenticator that is already registered.
    CurrentCode {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The device name of the authenticator.
        device_name: Option<String>,
        /// Why the code is required.
        purpose: CodePurpose,
    },
    /// A code that Cognito has sent for the sign-in.
    SentCode {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The channel of the code.
        channel: Channel,
        /// The masked destination. `null` if Cognito does not return it.
        destination: Option<String>,
    },
    /// The choice of a second factor, if the account has several.
    FactorChoice {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The factors that Cognito offers.
        factors: Vec<Factor>,
    },
    /// A new password, set with a code that Cognito has sent.
    PasswordReset {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The delivery of the code, if known.
        delivery: Option<Delivery>,
        /// Whether Cognito requires the reset. Otherwise the user has requested it.
        required: bool,
    },
    /// The confirmation of an unconfirmed account.
    ConfirmAccount {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The delivery of a code that was requested in this window.
        delivery: Option<Delivery>,
        /// Whether the sign-in continues automatically after the confirmation.
        password_kept: bool,
    },
    /// The account of a token, shown before anything is changed.
    Account {
        /// The user pool.
        pool: PoolCard,
        /// The unusual settings of the way to the user pool.
        connection: Connection,
        /// Cognito's username of the account.
        username: String,
        /// The account name for the authenticator.
        account: String,
        /// Whether an existing authenticator will be replaced.
        replaces: bool,
        /// Whether that is known.
        replaces_known: bool,
        /// The origin of the token.
        via: TokenSource,
        /// The session of managed login in the browser.
        browser_session: BrowserSession,
    },
    /// The step before the QR code. The secret is requested later, because the session then expires.
    BeforeScan {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// Whether an existing authenticator will be replaced.
        replaces: bool,
        /// Whether that is known.
        replaces_known: bool,
        /// Whether the authenticator app may contain a useless entry of an earlier scan, which is to be deleted.
        scanned_in_vain: bool,
    },
    /// The QR code.
    Scan {
        /// The user pool.
        pool: PoolCard,
        /// The issuer in the authenticator.
        issuer: String,
        /// The account name in the authenticator.
        account: String,
        /// Modules per side of the QR code, including the quiet zone.
        modules: u32,
        /// The minimum remaining lifetime of the session. `null` without a session.
        seconds_left: Option<u32>,
        /// The difference between this computer's clock and the user pool's; negative if this computer is behind.
        computer_ahead_seconds: i32,
    },
    /// The result of the registration is unknown and must be resolved.
    Unsettled {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// Whether resolving it requires another sign-in.
        asks_password: bool,
    },
    /// The authenticator is registered; the last step of the sign-in failed and can be retried.
    Finishing {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
    },
    /// The end of the enrolment.
    Done {
        /// The user pool.
        pool: PoolCard,
        /// The username of the account.
        username: String,
        /// The issuer in the authenticator.
        issuer: String,
        /// The account name in the authenticator.
        account: String,
        /// The device name that was sent, or an empty text.
        device_name: String,
        /// Whether the authenticator is the preferred MFA method.
        preference_set: bool,
        /// Whether the sign-in completed.
        signed_in: bool,
        /// Whether a sign-in with the authenticator was tried.
        proof: ProofState,
        /// The session of managed login in the browser.
        browser_session: BrowserSession,
    },
}

/// A notice at the sign-in.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Notice {
    /// The user left while a new password was being set; it may already be active.
    PasswordMayBeSet,
    /// The account has been confirmed.
    AccountConfirmed,
}

/// The origin of an access token.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TokenSource {
    /// The user pasted it.
    Token,
    /// Managed login returned it.
    Browser,
}

/// The session of managed login that a sign-in has left in the browser. Whoever uses the browser next can continue it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum BrowserSession {
    /// There is none of this program.
    None,
    /// The user signed in for it.
    New,
    /// It existed before: managed login asked for no password, so it may be another person's.
    Continued,
}

/// Whether a sign-in with the new authenticator was tried.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ProofState {
    /// It can be tried.
    Offered,
    /// It succeeded.
    Proved,
    /// It cannot be tried, because the sign-in did not complete.
    None,
}

/// Why an authenticator code is required.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CodePurpose {
    /// To sign in with the authenticator that will be replaced.
    Replace,
    /// To complete the sign-in with the new authenticator.
    Finish,
    /// To resolve whether the new authenticator is registered.
    Settle,
}

/// The result of a test of a pool's settings.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PoolTestResult {
    /// A problem with the form or the keychain. No check was run then.
    pub(crate) problem: Option<Problem>,
    /// The results of the checks, in order.
    pub(crate) checks: Vec<CheckResult>,
}

/// The result of a check.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckResult {
    /// The check.
    check: Check,
    /// The severity of the finding.
    severity: Severity,
    /// The finding.
    finding: Finding,
}

impl From<Finding> for CheckResult {
    fn from(finding: Finding) -> Self {
        Self {
            check: finding.check(),
            severity: finding.severity(),
            finding,
        }
    }
}

/// The result of an export. Both members are `null` if the user cancelled it or there was nothing to export.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExportResult {
    /// Why the file was not written.
    pub(crate) problem: Option<Problem>,
    /// The path of the written file.
    pub(crate) path: Option<String>,
}

impl ExportResult {
    /// The result of a failed export.
    pub(crate) fn failed(problem: Problem) -> Self {
        Self {
            problem: Some(problem),
            path: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::enrolment_window::connection::ConnectionProxySource;
    use crate::pools::{ClientSecretKept, Keep, PracticeScenario};
    use crate::problem::{AnyKind, ShellProblem};
    use ts_rs::Config;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/host/bindings.ts");

    const HEAD: &str =
        "// Generated from Rust. To renew: UPDATE_BINDINGS=1 cargo test -p cognito-enroll-desktop bindings";

    /// The TypeScript declarations of all types that page and shell exchange.
    fn bindings() -> String {
        let config = Config::default();
        let declarations = [
            Answer::decl(&config),
            crate::enrolment_window::events::Event::decl(&config),
            RetryNotice::decl(&config),
            Refused::decl(&config),
            View::decl(&config),
            Notice::decl(&config),
            TokenSource::decl(&config),
            BrowserSession::decl(&config),
            Connection::decl(&config),
            ConnectionProxySource::decl(&config),
            ProofState::decl(&config),
            Channel::decl(&config),
            Delivery::decl(&config),
            Factor::decl(&config),
            CodePurpose::decl(&config),
            PoolCard::decl(&config),
            ClientSecretKept::decl(&config),
            Keep::decl(&config),
            PoolTestResult::decl(&config),
            CheckResult::decl(&config),
            Check::decl(&config),
            Severity::decl(&config),
            Finding::decl(&config),
            doctor::FlowProblem::decl(&config),
            doctor::Fault::decl(&config),
            doctor::TlsVersion::decl(&config),
            transport::CertificateFault::decl(&config),
            ExportResult::decl(&config),
            PracticeUser::decl(&config),
            PracticeScenario::decl(&config),
            enrolment::PoolForm::decl(&config),
            enrolment::Flow::decl(&config),
            Problem::decl(&config),
            AnyKind::decl(&config),
            enrolment::ProblemKind::decl(&config),
            enrolment::AwsValue::decl(&config),
            enrolment::DriftedClock::decl(&config),
            enrolment::SecretNotation::decl(&config),
            enrolment::KeyUriFeature::decl(&config),
            enrolment::KeyUriFault::decl(&config),
            ShellProblem::decl(&config),
            enrolment::Field::decl(&config),
            crate::clipboard::Copied::decl(&config),
            crate::preferences::Preferences::decl(&config),
            crate::preferences::Language::decl(&config),
            crate::window::CaptureBlocking::decl(&config),
            crate::enrolment_window::sealed::Sealed::decl(&config),
            crate::enrolment_window::commands::browser::ReturnWords::decl(&config),
            crate::enrolment_window::commands::existing_secret::Label::decl(&config),
            crate::enrolment_window::commands::existing_secret::TakenSecret::decl(&config),
            crate::enrolment_window::existing_secret::QrCodeInfo::decl(&config),
            crate::enrolment_window::commands::existing_secret::CodeCheckResult::decl(&config),
            crate::enrolment_window::commands::help::Logs::decl(&config),
            crate::versions::Versions::decl(&config),
        ];
        declarations
            .iter()
            .fold(format!("{HEAD}\n"), |text, declaration| {
                format!("{text}\nexport {declaration}\n")
            })
    }

    #[test]
    fn bindings_are_up_to_date() {
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(FILE, bindings()).expect("written");
        }
        let found = std::fs::read_to_string(FILE).expect("ui/src/host/bindings.ts");
        assert!(found == bindings(), "stale: renew it with UPDATE_BINDINGS=1");
    }
}
