//! A proxy in front of the practice pool that delays every byte, and connecting by a round trip.

use std::net::{Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

/// A running proxy. Dropping it stops it.
#[derive(Debug)]
pub(crate) struct DelayProxy {
    /// The address for clients.
    pub(crate) address: SocketAddr,
    state: Arc<State>,
    accepting: JoinHandle<()>,
}

#[derive(Debug)]
struct State {
    one_way: Duration,
    connections: AtomicUsize,
    /// When the newest bytes were sent to the client.
    last_response: Mutex<Option<SystemTime>>,
}

impl DelayProxy {
    /// Starts a proxy on the same port of the other loopback address: the practice pool accepts both addresses, but only its own
    /// port. `one_way` is the delay of each direction, half a round trip.
    pub(crate) async fn start(server: SocketAddr, one_way: Duration) -> Result<Self> {
        let listener = TcpListener::bind((Ipv6Addr::LOCALHOST, server.port()))
            .await
            .context("could not listen on the loopback address of IPv6")?;
        let address = listener.local_addr()?;
        let state = Arc::new(State {
            one_way,
            connections: AtomicUsize::new(0),
            last_response: Mutex::new(None),
        });
        let accepted = Arc::clone(&state);
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                accepted.connections.fetch_add(1, Ordering::SeqCst);
                let state = Arc::clone(&accepted);
                // The client reports a lost connection.
                tokio::spawn(async move { forward(client, server, state).await.ok() });
            }
        });
        Ok(Self {
            address,
            state,
            accepting,
        })
    }

    /// Returns the number of connections so far.
    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Returns when the newest bytes were sent to the client.
    pub(crate) fn last_response(&self) -> Option<SystemTime> {
        *self
            .state
            .last_response
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for DelayProxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn forward(client: TcpStream, server: SocketAddr, state: Arc<State>) -> Result<()> {
    // The kernel accepts the connection at once, so the first bytes wait until a remote server would have accepted it.
    let connected = Instant::now() + 2 * state.one_way;
    let server = TcpStream::connect(server).await?;
    for end in [&client, &server] {
        end.set_nodelay(true)?;
    }
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let there = delay(from_client, to_server, connected, state.one_way, || {});
    let back = delay(from_server, to_client, connected, state.one_way, || {
        *state.last_response.lock().unwrap_or_else(PoisonError::into_inner) = Some(SystemTime::now());
    });
    tokio::try_join!(there, back)?;
    Ok(())
}

async fn delay(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    not_before: Instant,
    by: Duration,
    forwarded: impl Fn(),
) -> Result<()> {
    let (send, mut receive) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let reading = async move {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let length = from.read(&mut buffer).await?;
            let due = Instant::now().max(not_before) + by;
            // The end of the stream is delayed like the bytes.
            if send.send((due, buffer[..length].to_vec())).is_err() || length == 0 {
                return anyhow::Ok(());
            }
        }
    };
    let writing = async move {
        while let Some((due, bytes)) = receive.recv().await {
            sleep_until(due).await;
            if bytes.is_empty() {
                break;
            }
            to.write_all(&bytes).await?;
            forwarded();
        }
        to.shutdown().await?;
        anyhow::Ok(())
    };
    tokio::try_join!(reading, writing)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn bytes_arrive_delayed_and_in_order() {
        let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = DelayProxy::start(server.local_addr().unwrap(), Duration::from_millis(20))
            .await
            .unwrap();
        let begun = Instant::now();
        let mut client = TcpStream::connect(proxy.address).await.unwrap();
        client.write_all(b"ping").await.unwrap();
        let (mut accepted, _) = server.accept().await.unwrap();
        let mut request = [0; 4];
        accepted.read_exact(&mut request).await.unwrap();
        assert_eq!(&request, b"ping");
        // A round trip to connect, and one way for the bytes.
        assert!(begun.elapsed() >= Duration::from_millis(60));
        accepted.write_all(b"po").await.unwrap();
        accepted.write_all(b"ng").await.unwrap();
        drop(accepted);
        let mut response = Vec::new();
        client.read_to_end(&mut response).await.unwrap();
        assert_eq!(response, b"pong");
        assert!(begun.elapsed() >= Duration::from_millis(80));
        assert_eq!(proxy.connections(), 1);
        assert!(proxy.last_response().is_some());
    }
}
