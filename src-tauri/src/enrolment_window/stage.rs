//! Where an enrolment is. The states with their secrets are here; the page sees only the [`View`] of them.

use enrolment::{
    Abandon, AnotherCodeRequired, Association, Authorized, CodeToResolve, CurrentCodeRequired,
    FactorChoiceRequired, NewPasswordRequired, PasswordReset, Proof, QrPicture, SentCodeRequired,
    TokenAccount, Unconfirmed, Unsettled, Verified,
};

use crate::enrolment_window::view::{CodePurpose, Notice, ProofState, TokenSource, View};
use crate::pools::{Pool, Pools};

/// Before a pool is chosen, or on the way with somebody.
pub(crate) enum Stage {
    Pools,
    With(Person, Step),
}

/// Who is enrolling, and where.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) pool: Pool,
    /// As typed; empty before the first sign-in.
    pub(crate) username: String,
    /// A QR code was scanned, perhaps, that leads nowhere any more: its entry is to be deleted.
    pub(crate) scanned_in_vain: bool,
    /// Something to know at the next sign-in.
    pub(crate) notice: Option<Notice>,
}

impl Person {
    pub(crate) fn at(pool: Pool) -> Self {
        Self {
            pool,
            username: String::new(),
            scanned_in_vain: false,
            notice: None,
        }
    }
}

/// One step of the way, with what is needed to take the next.
pub(crate) enum Step {
    SignIn,
    NewPassword(NewPasswordRequired),
    CurrentCode(CurrentCodeRequired),
    SentCode(SentCodeRequired),
    FactorChoice(FactorChoiceRequired),
    PasswordReset(PasswordReset, WhoAsked),
    ConfirmAccount(Unconfirmed, PasswordTyped),
    Account(TokenAccount, TokenSource),
    BeforeScan(Authorized),
    Scan(Scanning),
    Unsettled(Unsettled, Registered),
    CodeToResolve(CodeToResolve, Registered),
    Finishing(Verified, Registered),
    AnotherCodeRequired(AnotherCodeRequired, Registered),
    Done(Registered, Ending),
}

/// Who wants a new password to be set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhoAsked {
    Person,
    Cognito,
}

/// Whether sign-in goes on by itself once the account is confirmed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordTyped {
    Already,
    NotYet,
}

/// A secret that waits for its first code.
pub(crate) struct Scanning {
    pub(crate) association: Association,
    pub(crate) qr: QrPicture,
}

/// What was registered, in words for the last screens.
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

/// Whether the new authenticator has let somebody in.
pub(crate) enum Proving {
    Possible(Proof),
    Proved,
    /// The sign-in did not come to its end.
    Impossible,
}

/// Seconds; further off than a century is all the same.
const MUCH: i64 = i32::MAX as i64;

impl Stage {
    pub(crate) fn view(&self, pools: &Pools) -> View {
        match self {
            Self::Pools => View::Pools {
                pools: pools.cards(),
                practice: cfg!(feature = "practice") && !pools.has_practice(),
                file: pools.path().display().to_string(),
            },
            Self::With(person, step) => step.view(person),
        }
    }
}

impl Step {
    /// Leaves the step: drops its secrets and revokes its tokens.
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
                username,
                practice_users: person.pool.practice_users(),
                notice: person.notice,
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
            Self::PasswordReset(reset, who) => View::PasswordReset {
                pool,
                username,
                delivery: reset.delivery().cloned(),
                required: *who == WhoAsked::Cognito,
            },
            Self::ConfirmAccount(unconfirmed, password) => View::ConfirmAccount {
                pool,
                username,
                delivery: unconfirmed.delivery().cloned(),
                password_kept: *password == PasswordTyped::Already,
            },
            Self::Account(account, via) => View::Account {
                pool,
                username,
                account: account.account().to_owned(),
                replaces: account.replaces(),
                via: *via,
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
                replaces: authority.replaces(),
                scanned_in_vain: person.scanned_in_vain,
            },
            Self::Scan(Scanning { association, qr }) => View::Scan {
                pool,
                issuer: association.issuer().to_owned(),
                account: association.account().to_owned(),
                modules: qr.modules(),
                seconds_left: association
                    .time_left()
                    .map(|left| left.as_secs().try_into().unwrap_or(u32::MAX)),
                computer_ahead_seconds: association.computer_ahead_seconds().clamp(-MUCH, MUCH) as i32,
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
            },
        }
    }
}
