//! What a journey consists of.

use anyhow::Result;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use window_driver::{ColourScheme, Size};

use super::world::World;

/// Something that is done to the world around the stranger, or to what he knows and is about to do.
pub(crate) type Act = fn(&mut World) -> Result<()>;

/// One way through the window, with everything that goes wrong on it, in order. It ends with an authenticator.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) who: Who,
    pub(crate) colours: ColourScheme,
    pub(crate) size: Size,
    /// Before the window is opened.
    pub(crate) start: Act,
    pub(crate) rows: Vec<Row>,
}

/// One problem.
pub(crate) struct Row {
    pub(crate) code: &'static str,
    /// How it is brought about; done when the stranger has read of the problem before.
    pub(crate) how: Act,
    /// What happens in the world once he has read of it.
    pub(crate) then: Act,
}

/// Whose account it is.
#[derive(Clone, Copy)]
pub(crate) enum Who {
    User(Mfa, Scenario),
    Person(Mfa, ExtraScenario),
}

pub(crate) fn row(code: &'static str, how: Act, then: Act) -> Row {
    Row { code, how, then }
}

/// Trying again, as he is told to, is all that it takes.
pub(crate) fn nothing(_: &mut World) -> Result<()> {
    Ok(())
}

impl Journey {
    /// Somebody without an authenticator whose pool is on the list, in a light window of usual size.
    pub(crate) fn new(name: &'static str, rows: Vec<Row>) -> Self {
        Self {
            name,
            who: Who::User(Mfa::On, Scenario::New),
            colours: ColourScheme::Light,
            size: Size {
                width: 960,
                height: 760,
            },
            start: |world| world.list(serde_json::json!({})),
            rows,
        }
    }

    pub(crate) fn of(self, who: Who) -> Self {
        Self { who, ..self }
    }

    pub(crate) fn starting(self, start: Act) -> Self {
        Self { start, ..self }
    }

    pub(crate) fn dark(self) -> Self {
        Self {
            colours: ColourScheme::Dark,
            ..self
        }
    }

    /// As narrow as the window gets, and tall enough for the picture to show the problem.
    pub(crate) fn narrow(self) -> Self {
        let size = Size {
            width: 420,
            height: 1000,
        };
        Self { size, ..self }
    }
}
