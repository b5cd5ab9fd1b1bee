//! Starting, looking at and stopping a practice pool.

use crate::administration::Administration;
use crate::behaviour::{Behaviour, InvalidSetting};
use crate::clock::{AdjustableClock, Clock, SystemClock};
use crate::description::Description;
use crate::fault::Fault;
use crate::line::{Line, Lines};
use crate::outbox::Message;
use crate::population::populate;
use crate::server::{Server, router};
use crate::tls::Tls;
use serde::{Deserialize, Serialize};
use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How long [`Running::stop`] waits for requests under way.
const GRACE: Duration = Duration::from_secs(2);

/// A practice pool that is not running yet.
pub struct PracticePool {
    clock: Arc<dyn Clock>,
    behaviour: Behaviour,
    faults: bool,
    everyone: bool,
    tls: bool,
}

impl Default for PracticePool {
    fn default() -> Self {
        Self::new()
    }
}

impl PracticePool {
    /// Two pools with three people each, on the computer's clock.
    pub fn new() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            behaviour: Behaviour::default(),
            faults: false,
            everyone: false,
            tls: false,
        }
    }

    /// Takes the time from `clock` instead.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Answers in these ways from the start on, and again after each [`Running::reset`].
    pub fn behaviour(mut self, behaviour: Behaviour) -> Self {
        self.behaviour = behaviour;
        self
    }

    /// How long each step of a sign-in may take: 3 to 15 minutes, in whole seconds; 3 unless told otherwise.
    pub fn session_lifetime(mut self, lifetime: Duration) -> Self {
        self.behaviour.session_seconds = lifetime.as_secs();
        self
    }

    /// Lets whoever can reach it over HTTP make things go wrong, change the time and the behaviour, and reset it
    /// all. In this process [`Running`] does so in any case.
    pub fn faults(mut self) -> Self {
        self.faults = true;
        self
    }

    /// Adds all kinds of people and pools: a pool without MFA and one without authenticator apps, and in each of
    /// the first two a person per [`Situation`](crate::description::Situation). Their app clients allow
    /// `USER_AUTH`, and codes by SMS and e-mail can be read at `GET /practice/outbox`.
    pub fn everyone(mut self) -> Self {
        self.everyone = true;
        self
    }

    /// Serves `https`, by a certificate of an authority that is new at each start: [`Description::ca`]. There is no
    /// `http` then.
    pub fn tls(mut self) -> Self {
        self.tls = true;
        self
    }

    /// Listens on 127.0.0.1 and serves from a task of the current tokio runtime, which must have I/O and time
    /// enabled (as `#[tokio::main]` and Tauri's have). When this returns, requests are accepted.
    ///
    /// # Parameters
    /// `port`: the TCP port; `None` or 0 takes any that is free.
    ///
    /// # Errors
    /// [`io::ErrorKind::AddrInUse`] and what else listening can fail with; [`io::ErrorKind::Other`] outside a
    /// runtime or if the operating system gives no randomness; [`io::ErrorKind::InvalidInput`] for a behaviour
    /// that is [invalid](crate::InvalidSetting).
    ///
    /// # Panics
    /// In a runtime that was built without I/O, as everything of tokio's that listens does.
    pub fn start(self, port: Option<u16>) -> io::Result<Running> {
        self.behaviour
            .check()
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let tls = self.tls.then(Tls::new).transpose().map_err(io::Error::other)?;
        let scheme = if tls.is_some() { "https" } else { "http" };
        let (state, mut description) =
            populate(format!("{scheme}://{address}"), self.behaviour, self.everyone)
                .map_err(|error| io::Error::other(error.to_string()))?;
        description.ca = tls.as_ref().map(|tls| tls.authority().to_owned());
        let server = Arc::new(Server {
            at_start: state.clone(),
            state: Mutex::new(state),
            clock: AdjustableClock::new(self.clock),
            port: address.port(),
            tls: tls.is_some(),
            faults_over_the_wire: self.faults,
            everyone: self.everyone,
        });

        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let service = router(Arc::clone(&server)).into_make_service_with_connect_info::<Line>();
        let serving = axum::serve(Lines { listener, tls }, service).with_graceful_shutdown(async {
            // Also when the sender is dropped without a word.
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

/// A practice pool that is being served. Dropping it stops the server too, without waiting for it.
pub struct Running {
    description: Description,
    address: SocketAddr,
    server: Arc<Server>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

/// How a user stands now, without any secret: what `GET /practice/users` tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserStanding {
    /// The name inside the pool.
    pub username: String,
    /// Whether an authenticator is registered.
    pub totp: bool,
    /// Whether the user has set it as the preferred second factor.
    pub totp_preferred: bool,
    /// What the user called the device, if anything.
    pub device_name: Option<String>,
    /// Unix seconds of the last registration or change of preference; `None` if there was none since start.
    pub last_totp_change: Option<u64>,
}

impl Running {
    /// The pools and the people in them, as they were at start.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How a user stands now; `None` if there is no such pool or user.
    pub fn standing(&self, user_pool_id: &str, username: &str) -> Option<UserStanding> {
        let state = self.server.state();
        let pool = state.pools.iter().find(|pool| pool.id == user_pool_id)?;
        Some(
            pool.users
                .iter()
                .find(|user| user.username == username)?
                .standing(),
        )
    }

    /// Makes something go wrong with the requests to come, after the faults that were ordered before.
    ///
    /// # Errors
    /// [`InvalidSetting`] for an operation that there is not, no times at all, or a delay of over ten minutes.
    pub fn fault(&self, fault: Fault) -> Result<(), InvalidSetting> {
        self.server.add_fault(fault)
    }

    /// Nothing goes wrong any more: what was ordered and has not occurred is forgotten.
    pub fn clear_faults(&self) {
        self.server.state().faults.clear();
    }

    /// Does at a pool what its administrator does meanwhile; gives whether there was such a pool and user.
    pub fn administer(&self, user_pool_id: &str, act: Administration) -> bool {
        act.perform(&mut self.server.state(), user_pool_id)
    }

    /// Lets time pass: for the `Date` header, sessions, codes, SRP timestamps and tokens.
    pub fn advance(&self, by: Duration) {
        let ms = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        self.server.clock.advance_ms(ms);
    }

    /// Puts the server's clock so many seconds before or, if negative, behind the one it was given.
    pub fn set_clock_offset(&self, seconds: i64) {
        self.server.clock.set_offset_ms(seconds.saturating_mul(1000));
    }

    /// Goes back to the start: passwords, factors, sessions, tokens, lockouts, behaviour and time are as they
    /// were, and no faults wait. The description stays true.
    pub fn reset(&self) {
        self.server.reset();
    }

    /// The codes that were sent, newest last; none unless [everyone](PracticePool::everyone) is there.
    pub fn outbox(&self) -> Vec<Message> {
        self.server.state().outbox.messages().to_vec()
    }

    /// Answers in other ways from now on.
    ///
    /// # Errors
    /// [`InvalidSetting`] for what no user pool can be set to.
    pub fn behaviour(&self, behaviour: Behaviour) -> Result<(), InvalidSetting> {
        self.server.set_behaviour(behaviour)
    }

    /// Stops listening, lets requests under way end (for two seconds at most), and returns.
    pub async fn stop(self) {
        drop(self.stop);
        let mut task = self.task;
        // A client that keeps half a request open must not keep the server.
        if tokio::time::timeout(GRACE, &mut task).await.is_err() {
            task.abort();
        }
    }
}
