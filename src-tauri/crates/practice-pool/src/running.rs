//! Starting, looking at and stopping a practice pool.

use crate::clock::{Clock, SystemClock};
use crate::description::Description;
use crate::population::populate;
use crate::server::{Server, router};
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
        }
    }

    /// Takes the time from `clock` instead.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
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
    /// runtime or if the operating system gives no randomness.
    ///
    /// # Panics
    /// In a runtime that was built without I/O, as everything of tokio's that listens does.
    pub fn start(self, port: Option<u16>) -> io::Result<Running> {
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (state, description) =
            populate(format!("http://{address}")).map_err(|error| io::Error::other(error.to_string()))?;
        let server = Arc::new(Server {
            state: Mutex::new(state),
            clock: self.clock,
            port: address.port(),
        });

        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = axum::serve(listener, router(Arc::clone(&server))).with_graceful_shutdown(async {
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
