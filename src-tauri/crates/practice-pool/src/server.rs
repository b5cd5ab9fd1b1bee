//! The running practice pool behind its HTTP server.

use crate::behaviour::{Behaviour, InvalidSetting};
use crate::clock::{AdjustableClock, Moment};
use crate::fault::Fault;
use crate::state::State;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The state, the clock and the settings of a running practice pool.
pub(crate) struct Server {
    pub(crate) state: Mutex<State>,
    /// The state that a reset restores.
    pub(crate) initial_state: State,
    pub(crate) clock: AdjustableClock,
    pub(crate) port: u16,
    pub(crate) tls: bool,
    /// Whether clients can inject faults, set the clock and the behaviour, and reset the state.
    pub(crate) control_api: bool,
    /// Whether clients can read the outbox.
    pub(crate) outbox_api: bool,
}

impl Server {
    /// Locks the state. No request can panic while it holds the lock; if one did, later requests would still be served.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Moment {
        Moment::of(&self.clock)
    }

    pub(crate) fn add_fault(&self, fault: Fault) -> Result<(), InvalidSetting> {
        self.state().faults.add(fault)
    }

    pub(crate) fn set_behaviour(&self, behaviour: Behaviour) -> Result<(), InvalidSetting> {
        behaviour.check()?;
        self.state().behaviour = behaviour;
        Ok(())
    }

    /// Restores the initial state and clock.
    pub(crate) fn reset(&self) {
        *self.state() = self.initial_state.clone();
        self.clock.set_offset_ms(0);
    }
}
