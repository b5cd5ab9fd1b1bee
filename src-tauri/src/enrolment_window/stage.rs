//! The stages of an enrolment. They contain the states with their secrets; the page receives only their [`View`].

use enrolment::{
    Abandon, AnotherCodeRequired, Association, Authorized, CodeToResolve, CurrentCodeRequired,
    ExistingAuthenticator, FactorChoiceRequired, NewPasswordRequired, PasswordReset, Proof, QrPicture,
    SentCodeRequired, TokenAccount, Unconfirmed, Unsettled, Verified,
};
use platform::AwsVariables;

use crate::enrolment_window::connection::Connection;
use crate::enrolment_window::view::{BrowserSession, CodePurpose, Notice, ProofState, TokenSource, View};
use crate::pools::{Pool, Pools};

/// The list of pools, or a step of the enrolment of a person.
pub(crate) enum Stage {
    Pools,
    With(Person, Step),
}

/// The person who enrols, and the user pool.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) pool: Pool,
    /// The typed username; empty before the first sign-in.
    pub(crate) username: String,
    /// Whether the authenticator app may contain an entry of an earlier scan whose secret will never be registered.
    pub(crate) has_useless_entry: bool,
    /// A notice for the next sign-in.
    pub(crate) notice: Option<Notice>,
    /// The session that a sign-in in the browser has left there.
    pub(crate) browser_session: BrowserSession,
}

impl Person {
    /// A person at the sign-in of a pool.
    pub(crate) fn at(pool: Pool) -> Self {
        Self {
            pool,
            username: String::new(),
            has_useless_entry: false,
            notice: None,
            browser_session: BrowserSession::None,
        }
    }
}

/// A step of the enrolment, with the state that the next step requires.
pub(crate) enum Step {
    SignIn,
    NewPassword(NewPasswordRequired),
    CurrentCode(CurrentCodeRequired),
    SentCode(SentCodeRequired),
    FactorChoice(FactorChoiceRequired),
    PasswordReset(PasswordReset, ResetReason),
    ConfirmAccount(Unconfirmed, AfterConfirmation),
    Account(TokenAccount, TokenSource),
    BeforeScan(Authorized),
    Scan(Scanning),
    Unsettled(Unsettled, Registered),
    CodeToResolve(CodeToResolve, Registered),
    Finishing(Verified, Registered),
    AnotherCodeRequired(AnotherCodeRequired, Registered),
    Done(Registered, Ending),
}

/// Why a new password is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResetReason {
    /// The user has forgotten the password.
    Forgotten,
    /// Cognito requires a new password.
    Required,
}

/// What follows the confirmation of an account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterConfirmation {
    /// The sign-in continues, because the password is known.
    ContinueSignIn,
    /// The user signs in.
    SignIn,
}

/// A secret with its QR code, before its first code.
pub(crate) struct Scanning {
    pub(crate) association: Association,
    pub(crate) qr: QrPicture,
}

/// The texts of the registered authenticator, for the last screens.
pub(crate) struct Registered {
    pub(crate) issuer: String,
    pub(crate) account: String,
    pub(crate) device_name: String,
}

/// How the enrolment ended.
pub(crate) struct Ending {
    pub(crate) preference_set: bool,
    pub(crate) signed_in: bool,
    pub(crate) proving: Proving,
}

/// Whether a sign-in with the new authenticator was tried.
pub(crate) enum Proving {
    Possible(Proof),
    Proved,
    /// The sign-in did not complete.
    Impossible,
}

/// The limit of the reported clock difference, in seconds.
const CLOCK_DIFFERENCE_MAX: i64 = i32::MAX as i64;

impl Stage {
    pub(crate) fn view(&self, pools: &Pools) -> View {
        match self {
            Self::Pools => View::Pools {
                pools: pools.cards(),
                practice: cfg!(feature = "practice") && !pools.has_practice(),
                file: pools.path().display().to_string(),
                unused_variables: AwsVariables::from_environment().names(),
            },
            Self::With(person, step) => step.view(person),
        }
    }
}

impl Step {
    /// Drops the secrets of the step and revokes its tokens.
    pub(crate) async fn abandon(self) {
        match self {
            Self::SignIn | Self::Done(..) => {}
            Self::NewPassword(required) => required.abandon().await,
            Self::CurrentCode(required) => required.abandon().await,
            Self::SentCode(required) => required.abandon().await,
            Self::FactorChoice(required) => required.abandon().await,
            Self::PasswordReset(reset, _) => reset.abandon().await,
            Self::ConfirmAccount(unconfirmed, _) => unconfirmed.abandon().await,
            Self::Account(account, _) => account.abandon().await,
            Self::BeforeScan(authorized) => authorized.abandon().await,
            Self::Scan(scanning) => scanning.association.abandon().await,
            Self::Unsettled(unsettled, _) => unsettled.abandon().await,
            Self::CodeToResolve(required, _) => required.abandon().await,
            Self::Finishing(verified, _) => verified.abandon().await,
            Self::AnotherCodeRequired(required, _) => required.abandon().await,
        }
    }

    fn view(&self, person: &Person) -> View {
        let (pool, username) = (person.pool.card(), person.username.clone());
        match self {
            Self::SignIn => View::SignIn {
                pool,
                connection: Connection::to(&person.pool.profile),
                username,
                practice_users: person.pool.practice_users(),
                notice: person.notice,
                browser_session: person.browser_session,
            },
            Self::NewPassword(required) => {
                let missing_attributes = required.missing_attributes().to_vec();
                View::NewPassword {
                    pool,
                    username,
                    missing_attributes,
                }
            }
            Self::CurrentCode(required) => {
                let device_name = required.device_name().map(str::to_owned);
                View::CurrentCode {
                    pool,
                    username,
                    device_name,
                    purpose: CodePurpose::Replace,
                }
            }
            Self::SentCode(required) => {
                let delivery = required.delivery().clone();
                View::SentCode {
                    pool,
                    username,
                    channel: delivery.channel,
                    destination: delivery.destination,
                }
            }
            Self::FactorChoice(required) => View::FactorChoice {
                pool,
                username,
                factors: required.offered().to_vec(),
            },
            Self::PasswordReset(reset, reason) => View::PasswordReset {
                pool,
                username,
                delivery: reset.delivery().cloned(),
                required: *reason == ResetReason::Required,
            },
            Self::ConfirmAccount(unconfirmed, after) => View::ConfirmAccount {
                pool,
                username,
                delivery: unconfirmed.delivery().cloned(),
                password_kept: *after == AfterConfirmation::ContinueSignIn,
            },
            Self::Account(account, via) => View::Account {
                pool,
                connection: Connection::to(&person.pool.profile),
                username,
                account: account.account().to_owned(),
                replaces: account.existing() == ExistingAuthenticator::Yes,
                replaces_known: account.existing() != ExistingAuthenticator::Unknown,
                via: *via,
                browser_session: person.browser_session,
            },
            Self::AnotherCodeRequired(_, registered) => {
                let device_name = Some(registered.device_name.clone()).filter(|name| !name.is_empty());
                View::CurrentCode {
                    pool,
                    username,
                    device_name,
                    purpose: CodePurpose::Finish,
                }
            }
            Self::Unsettled(unsettled, _) => View::Unsettled {
                pool,
                username,
                asks_password: unsettled.asks_password(),
            },
            Self::CodeToResolve(_, registered) => View::CurrentCode {
                pool,
                username,
                device_name: Some(registered.device_name.clone()).filter(|name| !name.is_empty()),
                purpose: CodePurpose::Settle,
            },
            Self::BeforeScan(authority) => View::BeforeScan {
                pool,
                username,
                replaces: authority.existing() == ExistingAuthenticator::Yes,
                replaces_known: authority.existing() != ExistingAuthenticator::Unknown,
                scanned_in_vain: person.has_useless_entry,
            },
            Self::Scan(Scanning { association, qr }) => View::Scan {
                pool,
                issuer: association.issuer().to_owned(),
                account: association.account().to_owned(),
                modules: qr.modules(),
                seconds_left: association
                    .time_left()
                    .map(|left| left.as_secs().try_into().unwrap_or(u32::MAX)),
                computer_ahead_seconds: association
                    .computer_ahead_seconds()
                    .clamp(-CLOCK_DIFFERENCE_MAX, CLOCK_DIFFERENCE_MAX)
                    as i32,
            },
            Self::Finishing(..) => View::Finishing { pool, username },
            Self::Done(registered, ending) => View::Done {
                pool,
                username,
                issuer: registered.issuer.clone(),
                account: registered.account.clone(),
                device_name: registered.device_name.clone(),
                preference_set: ending.preference_set,
                signed_in: ending.signed_in,
                proof: match ending.proving {
                    Proving::Possible(_) => ProofState::Offered,
                    Proving::Proved => ProofState::Proved,
                    Proving::Impossible => ProofState::None,
                },
                browser_session: person.browser_session,
            },
        }
    }
}
