//! The state of one person's use of a window. Each window has its own session.
//!
//! A command echoes the generation of the view that it was called on, takes the stage and stores the next one. Until then
//! the session is busy: a second command is refused, and a result that arrives after the user has started over is dropped
//! with its secrets. Only the verification of a code is not dropped: it is cancelled, and its unknown result is resolved.

mod slot;
mod steps;

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use enrolment::{Cognito, PoolProfile, Retries};
use platform::environment::transport_to;
use platform::{MonotonicClock, Suspension};
use tauri::ipc::Channel;
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use transport::Transport;

pub(crate) use slot::IfLeft;
use slot::{Contents, Slot};

use crate::clipboard::{self, Clipboard, CopiedSecret};
use crate::enrolment_window::browser_sign_in::BrowserSignIn;
use crate::enrolment_window::events::{Event, Events};
use crate::enrolment_window::existing_secret::ExistingSecret;
use crate::enrolment_window::sealed::SealingKeys;
use crate::enrolment_window::stage::{Stage, Step};
use crate::enrolment_window::view::{Answer, RetryNotice};
use crate::keychain::ClientSecretStore;
use crate::pools::PoolList;
use crate::problem::{Problem, ShellProblem};

/// The interval at which a lost connection is retried.
const CONNECTION_RETRY: Duration = Duration::from_millis(2500);

/// The session of a window.
pub(crate) struct Session {
    slot: Mutex<Slot>,
    /// Notified when a cancelled step has settled.
    settled: Notify,
    /// Running commands and revocations, for which closing waits.
    running_tasks: TaskTracker,
    /// Notified to retry a lost connection immediately.
    network_changed: Notify,
    events: Events,
    copied: Arc<CopiedSecret>,
    pub(crate) clock: Arc<MonotonicClock>,
    pub(crate) suspension: Suspension,
    pub(crate) pools: Arc<PoolList>,
    pub(crate) keychain: ClientSecretStore,
    pub(crate) existing_secret: ExistingSecret,
    pub(crate) sealing_keys: SealingKeys,
    pub(crate) browser_sign_in: BrowserSignIn,
}

impl Session {
    /// Creates a session on its first screen.
    ///
    /// # Parameters
    /// `clipboard_timeout`: replaces the default time after which a copied secret is cleared.
    pub(crate) fn new(
        pools: Arc<PoolList>,
        keychain: ClientSecretStore,
        clipboard_timeout: Option<Duration>,
    ) -> Self {
        Self {
            slot: Mutex::new(Slot::new(pools.clone())),
            settled: Notify::new(),
            running_tasks: TaskTracker::new(),
            network_changed: Notify::new(),
            events: Events::default(),
            copied: Arc::new(CopiedSecret::new(clipboard_timeout)),
            clock: Arc::new(MonotonicClock::start()),
            suspension: Suspension::start(),
            pools,
            keychain,
            existing_secret: ExistingSecret::default(),
            sealing_keys: SealingKeys::default(),
            browser_sign_in: BrowserSignIn::default(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Slot> {
        // No code under the lock leaves it half-changed.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the current view.
    pub(crate) fn current(&self) -> Answer {
        self.lock().full_answer()
    }

    /// Resets the session to its first screen and drops the data of the person. The returned future completes when tokens are
    /// revoked, running commands have ended and a copied secret is cleared.
    pub(crate) fn wipe<C: Clipboard>(self: &Arc<Self>, clipboard: C) -> impl Future<Output = ()> + use<C> {
        let left = self.lock().wipe();
        self.existing_secret.forget();
        self.sealing_keys.clear();
        self.browser_sign_in.clear();
        let copied = self.copied.release();
        let session = Arc::clone(self);
        async move {
            let cleared = async {
                if let Some(fingerprint) = copied {
                    clipboard::clear_on_leaving(clipboard, fingerprint).await;
                }
            };
            let ended = async {
                if let Some(step) = left {
                    step.abandon().await;
                }
                session.running_tasks.close();
                session.running_tasks.wait().await;
            };
            tokio::join!(cleared, ended);
        }
    }

    /// Sends the current state and then events to this channel, which replaces the previous one.
    pub(crate) fn subscribe(&self, channel: Channel<Event>) {
        self.events.subscribe(channel, || {
            let slot = self.lock();
            let generation = slot.generation;
            let notice = slot.retries.now().map(RetryNotice::from);
            let mut state = vec![
                Event::Retry { generation, notice },
                Event::Clipboard {
                    generation,
                    copied: self.copied.state(),
                },
            ];
            if slot.connection_restored {
                state.push(Event::ConnectionRestored { generation });
            }
            state
        });
    }

    /// Returns the transport to a pool. Reuses the last transport with its open connections if it is equivalent.
    ///
    /// # Errors
    /// Those of [`transport_to`].
    pub(crate) fn transport_to(&self, pool: &PoolProfile) -> Result<Transport, enrolment::Problem> {
        let transport = transport_to(pool)?;
        let mut slot = self.lock();
        let url = pool.url();
        // Managed login uses the same transport, and may go through a proxy where the pool's endpoint does not.
        let last = slot.transport.take().filter(|last| {
            last.is_equivalent_for(&transport, &url)
                && pool
                    .login_domain()
                    .is_none_or(|domain| last.is_equivalent_for(&transport, domain))
        });
        Ok(slot.transport.insert(last.unwrap_or(transport)).clone())
    }

    /// Returns the pool of the current step, if `at` accepts the step.
    pub(crate) fn pool_at(&self, generation: u32, at: impl FnOnce(&Step) -> bool) -> Option<PoolProfile> {
        let slot = self.lock();
        match (slot.refusal(generation), &slot.contents) {
            (None, Contents::Ready(Stage::With(person, step))) if at(step) => {
                Some(person.pool.profile.clone())
            }
            _ => None,
        }
    }

    /// Opens a connection to the pool and returns whether it responds.
    pub(crate) async fn connect(&self, pool: PoolProfile) -> bool {
        match self.transport_to(&pool) {
            Ok(transport) => {
                let cognito = Cognito::new(pool, None, self.clock.clone(), &transport);
                cognito.open_connection().await
            }
            Err(_) => false,
        }
    }

    /// Starts to report the retries of a client to the page.
    pub(crate) fn report_retries(self: &Arc<Self>, retries: Retries) {
        let mut changes = retries.changes();
        let session = Arc::downgrade(self);
        let reports = tauri::async_runtime::spawn(async move {
            while changes.changed().await.is_ok() {
                let notice = changes.borrow_and_update().clone().map(RetryNotice::from);
                let Some(session) = session.upgrade() else { return };
                let generation = session.lock().generation;
                session.events.send(Event::Retry { generation, notice });
            }
        });
        let mut slot = self.lock();
        slot.retries = retries;
        if let Some(earlier) = slot.retry_reports.replace(reports) {
            earlier.abort();
        }
    }

    /// Stops retrying: the running command returns the problem of its last attempt.
    pub(crate) fn stop_retrying(&self) {
        let retries = self.lock().retries.clone();
        retries.stop();
    }

    /// Retries a lost connection immediately, because the system has a network again.
    pub(crate) fn network_changed(&self) {
        self.network_changed.notify_waiters();
    }

    /// If the problem of the answer is a lost connection, retries it until the user pool responds and reports that to the
    /// page. Ends when the view with the problem is left.
    fn watch_connection(self: &Arc<Self>, answer: &Answer) {
        let lost =
            answer.refused.is_none() && answer.problem.as_ref().is_some_and(Problem::is_lost_connection);
        let generation = answer.generation;
        if !lost || self.pool_at(generation, |_| true).is_none() {
            return;
        }
        let session = Arc::clone(self);
        tauri::async_runtime::spawn(async move {
            loop {
                tokio::select! {
                    () = tokio::time::sleep(CONNECTION_RETRY) => {}
                    () = session.network_changed.notified() => {}
                }
                let Some(pool) = session.pool_at(generation, |_| true) else {
                    return;
                };
                if session.connect(pool).await {
                    break;
                }
            }
            let mut slot = session.lock();
            if slot.refusal(generation).is_none() {
                slot.connection_restored = true;
                drop(slot);
                session.events.send(Event::ConnectionRestored { generation });
            }
        });
    }

    /// Copies the secret of the scan screen, reports the seconds until it is cleared, and clears it.
    pub(crate) fn copy_secret(self: &Arc<Self>, generation: u32, clipboard: impl Clipboard) -> Answer {
        let copied = self.read_scan(generation, |scanning| {
            let secret = scanning.association.secret().base32();
            self.copied
                .copy(secret, &clipboard)
                .map_err(|()| Problem::from(ShellProblem::ClipboardUnavailable))
        });
        let copied = copied.map(|copied| {
            copied.map(|copy| {
                let session = Arc::clone(self);
                let copied = self.copied.clone();
                tauri::async_runtime::spawn(async move {
                    let report = |copied| {
                        let generation = session.lock().generation;
                        session.events.send(Event::Clipboard { generation, copied });
                    };
                    copied.count_down(copy, clipboard, report).await;
                });
            })
        });
        self.answer(copied)
    }
}

#[cfg(test)]
mod tests;
