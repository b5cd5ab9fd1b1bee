//! What the page is shown: never a state itself, and never a secret.

use doctor::{Check, Finding, Severity};
use enrolment::{Channel, Delivery, Factor};
use serde::Serialize;
use ts_rs::TS;

use crate::pools::{PoolCard, PracticeUser};
use crate::problem::Problem;

/// The answer to every command that the page gives.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answer {
    /// Goes up with each change; a command that echoes an old one is refused.
    pub(crate) generation: u32,
    /// What to show now.
    pub(crate) view: View,
    /// What went wrong, if anything.
    pub(crate) problem: Option<Problem>,
    /// Why the command did nothing, if so.
    pub(crate) refused: Option<Refused>,
}

/// The command at work has met a problem, and tries again by itself.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RetryNotice {
    /// What it has met.
    pub(crate) problem: Problem,
    /// Which attempt comes next, from 2 on.
    pub(crate) attempt: u32,
    /// How many there will be.
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

/// Why a command did nothing: a precondition, not a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Refused {
    /// Another command is under way (a second click).
    Busy,
    /// The page acted on a view that is no longer shown.
    Stale,
    /// The command does not belong to this stage.
    WrongStage,
}

/// One screen.
#[derive(Clone, Serialize, TS)]
#[serde(tag = "stage", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum View {
    /// Which user pool?
    Pools {
        /// Those known.
        pools: Vec<PoolCard>,
        /// Whether a practice pool can be started here.
        practice: bool,
        /// Path of the file that keeps them.
        file: String,
    },
    /// Username and password.
    SignIn {
        /// Where to.
        pool: PoolCard,
        /// As typed before, or empty.
        username: String,
        /// Accounts to practise with; empty for real pools.
        practice_users: Vec<PracticeUser>,
        /// Something to know first.
        notice: Option<Notice>,
    },
    /// The password was temporary.
    NewPassword {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Cognito's names of attributes that need a value, such as `given_name`.
        missing_attributes: Vec<String>,
    },
    /// A code of an authenticator that is registered already.
    CurrentCode {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// What the authenticator was named.
        device_name: Option<String>,
        /// What the code is for.
        purpose: CodePurpose,
    },
    /// A code that Cognito has sent, to sign in with.
    SentCode {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// By what it was sent.
        channel: Channel,
        /// Where to, with stars in it; nothing if Cognito does not tell.
        destination: Option<String>,
    },
    /// The account has several second factors: which one now?
    FactorChoice {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Those that Cognito offers.
        factors: Vec<Factor>,
    },
    /// A new password, set with a code that was sent.
    PasswordReset {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Where the code went, as far as known.
        delivery: Option<Delivery>,
        /// Whether staff have reset the password, rather than the person asked.
        required: bool,
    },
    /// The sign-up was never confirmed.
    ConfirmAccount {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Where a code went that was sent from here.
        delivery: Option<Delivery>,
        /// Whether sign-in goes on by itself afterwards.
        password_kept: bool,
    },
    /// Whose account a token is good for, before anything is changed.
    Account {
        /// Where.
        pool: PoolCard,
        /// Cognito's name of it.
        username: String,
        /// How it will be called in the authenticator.
        account: String,
        /// Whether an authenticator will be replaced.
        replaces: bool,
        /// Where the token is from.
        via: TokenSource,
    },
    /// Signed in; the secret is not made yet, as its time would run.
    BeforeScan {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Whether an authenticator will be replaced.
        replaces: bool,
        /// Whether an entry that was scanned before leads nowhere and is to be deleted.
        scanned_in_vain: bool,
    },
    /// The QR code.
    Scan {
        /// Where.
        pool: PoolCard,
        /// Heading in the authenticator.
        issuer: String,
        /// Name in the authenticator.
        account: String,
        /// Modules per side of the QR code, quiet zone included.
        modules: u32,
        /// How long the session lives, at least; nothing where there is no session.
        seconds_left: Option<u32>,
        /// By how much this computer's clock is ahead of the user pool's (negative: behind).
        computer_ahead_seconds: i32,
    },
    /// Nobody knows whether the authenticator is registered: it is found out.
    Unsettled {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Whether it takes signing in again.
        asks_password: bool,
    },
    /// Registered, but the last step failed and can be tried again.
    Finishing {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
    },
    /// All done.
    Done {
        /// Where.
        pool: PoolCard,
        /// Whose.
        username: String,
        /// Heading in the authenticator.
        issuer: String,
        /// Name in the authenticator.
        account: String,
        /// Name of the device as sent; empty if none.
        device_name: String,
        /// Whether Cognito now prefers the authenticator.
        preference_set: bool,
        /// Whether the sign-in came to its end.
        signed_in: bool,
        /// Whether the authenticator was seen to let somebody in.
        proof: ProofState,
    },
}

/// Something to know at sign-in.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Notice {
    /// The person left while a new password was being set: it may count already.
    PasswordMayBeSet,
    /// The account was confirmed just now.
    AccountConfirmed,
}

/// Where an access token is from.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TokenSource {
    /// The person pasted it.
    Token,
    /// Managed login gave it, in the browser.
    Browser,
}

/// Whether signing in with the new authenticator was tried.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ProofState {
    /// It can be.
    Offered,
    /// It was, and worked.
    Proved,
    /// It cannot be, as the sign-in did not come to its end.
    None,
}

/// What an authenticator code is asked for.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CodePurpose {
    /// To sign in with the authenticator that will be replaced.
    Replace,
    /// To finish with the one that was registered just now.
    Finish,
    /// To find out whether the new one is registered.
    Settle,
}

/// What a test of a pool's settings came to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Tested {
    /// What is wrong with what is filled in, or with where the client secret is kept: then nobody looked further.
    pub(crate) problem: Option<Problem>,
    /// What was looked at, in order.
    pub(crate) checks: Vec<Checked>,
}

/// One thing that was looked at.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Checked {
    /// What.
    check: Check,
    /// How it went.
    gravity: Severity,
    /// What was seen.
    finding: Finding,
}

impl From<Finding> for Checked {
    fn from(finding: Finding) -> Self {
        Self {
            check: finding.check(),
            gravity: finding.severity(),
            finding,
        }
    }
}

/// What became of the list as a file; of both nothing: the person has thought better of it.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Exported {
    /// Why it was not written, if so.
    pub(crate) problem: Option<Problem>,
    /// Where it is now.
    pub(crate) path: Option<String>,
}

impl Exported {
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
    use crate::pools::{ClientSecretKept, Keep, PracticeScenario};
    use crate::problem::{AnyKind, ShellProblem};
    use ts_rs::Config;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/host/bindings.ts");

    const HEAD: &str =
        "// Generated from Rust. To renew: UPDATE_BINDINGS=1 cargo test -p cognito-enroll-desktop bindings";

    /// The TypeScript declarations of everything that passes between page and shell.
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
            ProofState::decl(&config),
            Channel::decl(&config),
            Delivery::decl(&config),
            Factor::decl(&config),
            CodePurpose::decl(&config),
            PoolCard::decl(&config),
            ClientSecretKept::decl(&config),
            Keep::decl(&config),
            Tested::decl(&config),
            Checked::decl(&config),
            Check::decl(&config),
            Severity::decl(&config),
            Finding::decl(&config),
            doctor::Fault::decl(&config),
            doctor::TlsVersion::decl(&config),
            transport::CertificateFault::decl(&config),
            Exported::decl(&config),
            PracticeUser::decl(&config),
            PracticeScenario::decl(&config),
            enrolment::PoolForm::decl(&config),
            enrolment::Flow::decl(&config),
            Problem::decl(&config),
            AnyKind::decl(&config),
            enrolment::ProblemKind::decl(&config),
            enrolment::DriftedClock::decl(&config),
            ShellProblem::decl(&config),
            enrolment::Field::decl(&config),
            crate::clipboard::Copied::decl(&config),
            crate::preferences::Preferences::decl(&config),
            crate::preferences::Language::decl(&config),
            crate::window::CaptureBlocking::decl(&config),
            crate::enrolment_window::sealed::Sealed::decl(&config),
            crate::enrolment_window::commands::browser::ReturnWords::decl(&config),
            crate::enrolment_window::commands::existing_secret::Label::decl(&config),
            crate::enrolment_window::commands::existing_secret::Taken::decl(&config),
            crate::enrolment_window::existing_secret::Drawn::decl(&config),
            crate::enrolment_window::commands::existing_secret::Compared::decl(&config),
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
