//! A long line to the practice pool: every byte arrives later, and connecting takes a round trip too.

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

/// A line that is in use. Dropping it ends it.
#[derive(Debug)]
pub(super) struct Line {
    /// Where it begins, for clients.
    pub(super) address: SocketAddr,
    state: Arc<State>,
    accepting: JoinHandle<()>,
}

#[derive(Debug)]
struct State {
    one_way: Duration,
    connections: AtomicUsize,
    /// When the newest bytes came out at the client's end.
    answered: Mutex<Option<SystemTime>>,
}

impl Line {
    /// From the same port of the other loopback address, as the practice pool answers to its own port only, and to
    /// both addresses.
    ///
    /// # Parameters
    /// `one_way`: how long each direction takes, which is half a round trip.
    pub(super) async fn to(server: SocketAddr, one_way: Duration) -> Result<Self> {
        let listener = TcpListener::bind((Ipv6Addr::LOCALHOST, server.port()))
            .await
            .context("could not listen on the loopback address of IPv6")?;
        let address = listener.local_addr()?;
        let state = Arc::new(State {
            one_way,
            connections: AtomicUsize::new(0),
            answered: Mutex::new(None),
        });
        let accepted = Arc::clone(&state);
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                accepted.connections.fetch_add(1, Ordering::SeqCst);
                let state = Arc::clone(&accepted);
                // A connection that is lost is its client's to tell.
                tokio::spawn(async move { carry(client, server, state).await.ok() });
            }
        });
        Ok(Self {
            address,
            state,
            accepting,
        })
    }

    /// Connections that were made until now.
    pub(super) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// When the newest bytes came out at the client's end.
    pub(super) fn answered(&self) -> Option<SystemTime> {
        *self.state.answered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn carry(client: TcpStream, server: SocketAddr, state: Arc<State>) -> Result<()> {
    // The client believes that it is connected as soon as the kernel says so: what it sends has to wait until a real
    // server would have answered.
    let connected = Instant::now() + 2 * state.one_way;
    let server = TcpStream::connect(server).await?;
    for end in [&client, &server] {
        end.set_nodelay(true)?;
    }
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let there = delayed(from_client, to_server, connected, state.one_way, || {});
    let back = delayed(from_server, to_client, connected, state.one_way, || {
        *state.answered.lock().unwrap_or_else(PoisonError::into_inner) = Some(SystemTime::now());
    });
    tokio::try_join!(there, back)?;
    Ok(())
}

async fn delayed(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    not_before: Instant,
    by: Duration,
    passed: impl Fn(),
) -> Result<()> {
    let (send, mut receive) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let reading = async move {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let length = from.read(&mut buffer).await?;
            let due = Instant::now().max(not_before) + by;
            // Nothing is the end, which travels as long.
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
            passed();
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
    async fn what_goes_in_comes_out_later_and_in_order() {
        let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let line = Line::to(server.local_addr().unwrap(), Duration::from_millis(20))
            .await
            .unwrap();
        let begun = Instant::now();
        let mut client = TcpStream::connect(line.address).await.unwrap();
        client.write_all(b"ping").await.unwrap();
        let (mut accepted, _) = server.accept().await.unwrap();
        let mut said = [0; 4];
        accepted.read_exact(&mut said).await.unwrap();
        assert_eq!(&said, b"ping");
        // At least: to connect there and back, and there.
        assert!(begun.elapsed() >= Duration::from_millis(60));
        accepted.write_all(b"po").await.unwrap();
        accepted.write_all(b"ng").await.unwrap();
        drop(accepted);
        let mut answer = Vec::new();
        client.read_to_end(&mut answer).await.unwrap();
        assert_eq!(answer, b"pong");
        assert!(begun.elapsed() >= Duration::from_millis(80));
        assert_eq!(line.connections(), 1);
        assert!(line.answered().is_some());
    }
}
