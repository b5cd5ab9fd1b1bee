//! Where an enrolment is. The states with their secrets are here; the page sees only the [`View`] of them.

use enrolment::{
    Association, Authority, CurrentCodeRequired, NewPasswordRequired, OneMoreCode, QrPicture, Verified,
};

use crate::pools::{Pool, Pools};
use crate::view::{CodePurpose, View};

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
}

/// One step of the way, with what is needed to take the next.
pub(crate) enum Step {
    SignIn,
    NewPassword(NewPasswordRequired),
    CurrentCode(CurrentCodeRequired),
    BeforeScan(Authority),
    Scan(Scanning),
    Finishing(Verified, Registered),
    OneMoreCode(OneMoreCode, Registered),
    Done(Registered, Ending),
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
}

impl Stage {
    pub(crate) fn view(&self, pools: &Pools) -> View {
        match self {
            Self::Pools => View::Pools {
                pools: pools.cards(),
                practice: cfg!(feature = "practice") && !pools.has_practice(),
            },
            Self::With(person, step) => step.view(person),
        }
    }
}

impl Step {
    fn view(&self, Person { pool, username }: &Person) -> View {
        let (practice_users, username, pool) = (pool.practice_users(), username.clone(), pool.card());
        match self {
            Self::SignIn => View::SignIn {
                pool,
                username,
                practice_users,
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
            Self::OneMoreCode(_, registered) => {
                let device_name = Some(registered.device_name.clone()).filter(|name| !name.is_empty());
                View::CurrentCode {
                    pool,
                    username,
                    device_name,
                    purpose: CodePurpose::Finish,
                }
            }
            Self::BeforeScan(authority) => View::BeforeScan {
                pool,
                username,
                replaces: authority.replaces(),
            },
            Self::Scan(Scanning { association, qr }) => View::Scan {
                pool,
                issuer: association.issuer().to_owned(),
                account: association.account().to_owned(),
                modules: qr.modules(),
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
            },
        }
    }
}
