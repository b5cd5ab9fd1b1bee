//! A network between client and practice pool that loses things, or remembers them.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is lost, and of which operation.
#[derive(Clone, Copy)]
pub(crate) enum Lost {
    /// The server never gets the request.
    Request(&'static str),
    /// The server acts, and its answer never arrives.
    Answer(&'static str),
}

/// Requests that went by: the operation's name, and the body.
#[derive(Clone, Default)]
pub(crate) struct Seen(Arc<Mutex<Vec<(String, String)>>>);

impl Seen {
    /// The bodies of an operation's requests, in order.
    pub(crate) fn bodies(&self, operation: &str) -> Vec<serde_json::Value> {
        let seen = self.0.lock().expect("not poisoned");
        let those = seen.iter().filter(|(name, _)| name == operation);
        those
            .map(|(_, body)| serde_json::from_str(body).expect("JSON"))
            .collect()
    }

    /// How often an operation was called.
    pub(crate) fn count(&self, operation: &str) -> usize {
        self.bodies(operation).len()
    }

    /// Whether a text went over the wire in any request.
    pub(crate) fn carried(&self, text: &str) -> bool {
        let seen = self.0.lock().expect("not poisoned");
        seen.iter().any(|(_, body)| body.contains(text))
    }

    pub(crate) fn forget(&self) {
        self.0.lock().expect("not poisoned").clear();
    }

    pub(crate) fn note(&self, request: &str) {
        let after = "AWSCognitoIdentityProviderService.";
        let name = request
            .lines()
            .find_map(|line| line.split_once(after))
            .map(|(_, name)| name.trim().to_owned());
        let body = request.split_once("\r\n\r\n").map(|(_, body)| body.to_owned());
        let mut seen = self.0.lock().expect("not poisoned");
        seen.extend(name.zip(body));
    }
}

/// Passes requests on to a practice pool, except that `lost` is lost the first `times` times. Gives its endpoint.
pub(crate) async fn losing(lost: Lost, times: u32, server: SocketAddr) -> String {
    between(Some(lost), times, Seen::default(), server).await
}

/// Passes all requests on to a practice pool, and remembers them. Gives its endpoint.
pub(crate) async fn recording(server: SocketAddr) -> (String, Seen) {
    let seen = Seen::default();
    (between(None, 0, seen.clone(), server).await, seen)
}

/// Both: loses the first, and remembers all.
pub(crate) async fn losing_and_recording(lost: Lost, server: SocketAddr) -> (String, Seen) {
    let seen = Seen::default();
    (between(Some(lost), 1, seen.clone(), server).await, seen)
}

async fn between(lost: Option<Lost>, times: u32, seen: Seen, server: SocketAddr) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    let left = Arc::new(AtomicU32::new(times));
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(pass_on(client, lost, left.clone(), seen.clone(), server));
        }
    });
    endpoint
}

async fn pass_on(
    mut client: TcpStream,
    lost: Option<Lost>,
    left: Arc<AtomicU32>,
    seen: Seen,
    server: SocketAddr,
) -> Option<()> {
    loop {
        let request = read_message(&mut client).await?;
        let text = String::from_utf8_lossy(&request).into_owned();
        seen.note(&text);
        let own_host = text
            .lines()
            .find_map(|line| line.strip_prefix("host: "))?
            .to_owned();
        // The practice pool answers to its own name only.
        let request = text.replacen(&own_host, &server.to_string(), 1);
        let lost = lost.filter(|lost| {
            let (Lost::Request(operation) | Lost::Answer(operation)) = lost;
            text.contains(&format!("AWSCognitoIdentityProviderService.{operation}\r"))
                && left
                    .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
                    .is_ok()
        });
        if matches!(lost, Some(Lost::Request(_))) {
            return None;
        }
        let mut upstream = TcpStream::connect(server).await.ok()?;
        upstream.write_all(request.as_bytes()).await.ok()?;
        let answer = read_message(&mut upstream).await?;
        if lost.is_some() {
            return None;
        }
        client.write_all(&answer).await.ok()?;
    }
}

/// One HTTP message with a content length, head and body.
pub(crate) async fn read_message(stream: &mut (impl AsyncRead + Unpin)) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let head = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .map(|at| at + 4);
        if let Some(head) = head {
            let text = String::from_utf8_lossy(&bytes[..head]).to_lowercase();
            let length = text
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
            if bytes.len() >= head + length {
                return Some(bytes);
            }
        }
        let mut more = [0; 4096];
        let count = stream.read(&mut more).await.ok()?;
        if count == 0 {
            return None;
        }
        bytes.extend_from_slice(&more[..count]);
    }
}
