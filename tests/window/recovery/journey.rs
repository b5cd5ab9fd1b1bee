//! Journeys: an enrolment with the failures on its way.

use anyhow::Result;
use practice_pool::description::{Mfa, Scenario};
use window_driver::{ColourScheme, Size};

use super::environment::{Account, Action, Environment};

/// An enrolment and the failures on its way, in order. It ends with a registered authenticator.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) account: Account,
    pub(crate) colours: ColourScheme,
    pub(crate) size: Size,
    /// Runs before the window is opened.
    pub(crate) start: Action,
    pub(crate) failures: Vec<Failure>,
}

/// A failure.
pub(crate) struct Failure {
    /// The code of the problem.
    pub(crate) code: &'static str,
    /// Causes the failure; runs when the user has read of the previous one.
    pub(crate) cause: Action,
    /// Runs when the user has read of the problem.
    pub(crate) resolution: Action,
}

pub(crate) fn failure(code: &'static str, cause: Action, resolution: Action) -> Failure {
    Failure {
        code,
        cause,
        resolution,
    }
}

/// Does nothing: the user need only try again.
pub(crate) fn no_action(_: &mut Environment) -> Result<()> {
    Ok(())
}

impl Journey {
    /// Creates a journey of a user without an authenticator, whose pool is in the list, in a light window of usual size.
    pub(crate) fn new(name: &'static str, failures: Vec<Failure>) -> Self {
        Self {
            name,
            account: Account::User(Mfa::On, Scenario::New),
            colours: ColourScheme::Light,
            size: Size {
                width: 960,
                height: 760,
            },
            start: |environment| environment.write_pool_list(serde_json::json!({})),
            failures,
        }
    }

    pub(crate) fn of(self, account: Account) -> Self {
        Self { account, ..self }
    }

    pub(crate) fn starting(self, start: Action) -> Self {
        Self { start, ..self }
    }

    pub(crate) fn dark(self) -> Self {
        Self {
            colours: ColourScheme::Dark,
            ..self
        }
    }

    /// Makes the window as narrow as possible, and tall enough for the picture to show the problem.
    pub(crate) fn narrow(self) -> Self {
        let size = Size {
            width: 420,
            height: 1000,
        };
        Self { size, ..self }
    }
}
