//! Starts, inspects, controls and stops a practice pool.

use crate::admin_action::AdminAction;
use crate::behaviour::{Behaviour, InvalidSetting};
use crate::clock::{AdjustableClock, Clock, SystemClock};
use crate::connection::{ConnectionHandle, ConnectionListener};
use crate::description::Description;
use crate::fault::Fault;
use crate::fixtures;
use crate::http::router;
use crate::outbox::Message;
use crate::server::Server;
use crate::tls::Tls;
use crate::user_snapshot::UserSnapshot;
use rand::TryRng;
use rand::rngs::SysRng;
use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How long [`Running::stop`] waits for requests in progress.
const GRACE: Duration = Duration::from_secs(2);

/// A practice pool that is not running yet.
pub struct PracticePool {
    clock: Arc<dyn Clock>,
    behaviour: Behaviour,
    faults: bool,
    all_fixtures: bool,
    tls: bool,
}

impl Default for PracticePool {
    fn default() -> Self {
        Self::new()
    }
}

impl PracticePool {
    /// Creates a practice pool with two user pools of three users each, on the computer's clock.
    pub fn new() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            behaviour: Behaviour::default(),
            faults: false,
            all_fixtures: false,
            tls: false,
        }
    }

    /// Replaces the clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Sets the behaviour at the start and after each [`Running::reset`].
    pub fn behaviour(mut self, behaviour: Behaviour) -> Self {
        self.behaviour = behaviour;
        self
    }

    /// Sets how long each step of a sign-in may take: 3 to 15 minutes, in whole seconds. The default is 3 minutes.
    pub fn session_lifetime(mut self, lifetime: Duration) -> Self {
        self.behaviour.session_seconds = lifetime.as_secs();
        self
    }

    /// Enables the control API over HTTP, with which clients inject faults, set the clock and the behaviour, and reset
    /// the state. In this process, [`Running`] offers the same without this setting.
    pub fn faults(mut self) -> Self {
        self.faults = true;
        self
    }

    /// Adds all fixtures: a pool without MFA and one without authenticator apps, and to each pool but the latter a user
    /// per [`ExtraScenario`](crate::description::ExtraScenario). The app clients allow `USER_AUTH`, and codes by SMS
    /// and e-mail can be read at `GET /practice/outbox`.
    pub fn all_fixtures(mut self) -> Self {
        self.all_fixtures = true;
        self
    }

    /// Serves `https` only, with a certificate of an authority that is new at each start: [`Description::ca`].
    pub fn tls(mut self) -> Self {
        self.tls = true;
        self
    }

    /// Listens on 127.0.0.1 and serves from a task of the current tokio runtime, which must have I/O and time enabled,
    /// as those of `#[tokio::main]` and Tauri have. Requests are accepted when this returns.
    ///
    /// # Parameters
    /// `port`: the TCP port; `None` or 0 selects a free port.
    ///
    /// # Errors
    /// [`io::ErrorKind::AddrInUse`] and other errors of listening; [`io::ErrorKind::Other`] outside a runtime or if the
    /// operating system provides no randomness; [`io::ErrorKind::InvalidInput`] for an
    /// [invalid behaviour](crate::InvalidSetting).
    ///
    /// # Panics
    /// If the runtime has I/O disabled.
    pub fn start(self, port: Option<u16>) -> io::Result<Running> {
        self.behaviour
            .check()
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        // The generator of `rand` panics without randomness, so fail here first.
        SysRng.try_next_u32().map_err(io::Error::other)?;
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let tls = self.tls.then(Tls::new).transpose().map_err(io::Error::other)?;
        let scheme = if tls.is_some() { "https" } else { "http" };
        let (state, mut description) =
            fixtures::create(format!("{scheme}://{address}"), self.behaviour, self.all_fixtures);
        description.ca = tls.as_ref().map(|tls| tls.authority().to_owned());
        let server = Arc::new(Server {
            initial_state: state.clone(),
            state: Mutex::new(state),
            clock: AdjustableClock::new(self.clock),
            port: address.port(),
            tls: tls.is_some(),
            control_api: self.faults,
            outbox_api: self.faults || self.all_fixtures,
        });

        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let service = router(Arc::clone(&server)).into_make_service_with_connect_info::<ConnectionHandle>();
        let serving =
            axum::serve(ConnectionListener { listener, tls }, service).with_graceful_shutdown(async {
                // Dropping the sender also stops the server.
                let _ = stopped.await;
            });
        let task = runtime.spawn(serving.into_future());
        Ok(Running {
            description,
            address,
            server,
            stop,
            task,
        })
    }
}

/// A running practice pool. Dropping it stops the server without waiting for requests in progress.
pub struct Running {
    description: Description,
    address: SocketAddr,
    server: Arc<Server>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl Running {
    /// The pools and users in their initial state.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// The address of the server.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the current state of a user; `None` if the pool or the user does not exist.
    pub fn user_snapshot(&self, user_pool_id: &str, username: &str) -> Option<UserSnapshot> {
        let state = self.server.state();
        let pool = state.pools.iter().find(|pool| pool.id == user_pool_id)?;
        Some(
            pool.users
                .iter()
                .find(|user| user.username == username)?
                .snapshot(),
        )
    }

    /// Injects a fault into later requests, after the faults that were injected before.
    ///
    /// # Errors
    /// [`InvalidSetting`] for an unknown operation or exception, for zero times, for a delay of over ten minutes, and
    /// when 1000 faults are pending.
    pub fn fault(&self, fault: Fault) -> Result<(), InvalidSetting> {
        self.server.add_fault(fault)
    }

    /// Removes the faults that have not occurred yet.
    pub fn clear_faults(&self) {
        self.server.state().faults.clear();
    }

    /// Applies an administrator's action to a pool. Returns whether the pool and the user exist.
    pub fn apply_admin_action(&self, user_pool_id: &str, action: AdminAction) -> bool {
        action.apply(&mut self.server.state(), user_pool_id)
    }

    /// Advances the server's clock.
    pub fn advance(&self, by: Duration) {
        let ms = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        self.server.clock.advance_ms(ms);
    }

    /// Sets the server's clock so many seconds ahead of the clock it was created with, or behind it if negative.
    pub fn set_clock_offset(&self, seconds: i64) {
        self.server.clock.set_offset_ms(seconds.saturating_mul(1000));
    }

    /// Restores the initial state: passwords, factors, sessions, tokens, lockouts, behaviour and clock, without pending
    /// faults. The description stays valid.
    pub fn reset(&self) {
        self.server.reset();
    }

    /// The codes that were sent, newest last; empty without [all fixtures](PracticePool::all_fixtures).
    pub fn outbox(&self) -> Vec<Message> {
        self.server.state().outbox.messages().to_vec()
    }

    /// Replaces the behaviour.
    ///
    /// # Errors
    /// [`InvalidSetting`] for values beyond the limits of user pools.
    pub fn behaviour(&self, behaviour: Behaviour) -> Result<(), InvalidSetting> {
        self.server.set_behaviour(behaviour)
    }

    /// Stops listening and waits for requests in progress, for two seconds at most.
    pub async fn stop(self) {
        drop(self.stop);
        let mut task = self.task;
        // A client that never completes a request must not keep the server running.
        if tokio::time::timeout(GRACE, &mut task).await.is_err() {
            task.abort();
        }
    }
}
