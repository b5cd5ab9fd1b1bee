//! A reverse proxy between client and practice pool that loses or records messages.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The lost message of an operation.
#[derive(Clone, Copy)]
pub(crate) enum Lost {
    /// The request does not reach the server.
    Request(&'static str),
    /// The server processes the request, but its response is lost.
    Answer(&'static str),
}

/// The recorded requests: name of the operation, and body.
#[derive(Clone, Default)]
pub(crate) struct RecordedRequests(Arc<Mutex<Vec<(String, String)>>>);

impl RecordedRequests {
    /// Returns the bodies of an operation's requests, in order.
    pub(crate) fn bodies(&self, operation: &str) -> Vec<serde_json::Value> {
        let requests = self.0.lock().expect("not poisoned");
        let bodies = requests.iter().filter(|(name, _)| name == operation);
        bodies
            .map(|(_, body)| serde_json::from_str(body).expect("JSON"))
            .collect()
    }

    /// Returns how often an operation was called.
    pub(crate) fn count(&self, operation: &str) -> usize {
        self.bodies(operation).len()
    }

    /// Returns whether any request contains a text.
    pub(crate) fn contain(&self, text: &str) -> bool {
        let requests = self.0.lock().expect("not poisoned");
        requests.iter().any(|(_, body)| body.contains(text))
    }

    pub(crate) fn clear(&self) {
        self.0.lock().expect("not poisoned").clear();
    }

    fn record(&self, request: &str) {
        let after = "AWSCognitoIdentityProviderService.";
        let name = request
            .lines()
            .find_map(|line| line.split_once(after))
            .map(|(_, name)| name.trim().to_owned());
        let body = request.split_once("\r\n\r\n").map(|(_, body)| body.to_owned());
        let mut requests = self.0.lock().expect("not poisoned");
        requests.extend(name.zip(body));
    }
}

/// Forwards requests to a practice pool, but loses `lost` the first `times` times. Returns its endpoint.
pub(crate) async fn losing(lost: Lost, times: u32, server: SocketAddr) -> String {
    start(Some(lost), times, RecordedRequests::default(), server).await
}

/// Forwards all requests to a practice pool and records them. Returns its endpoint.
pub(crate) async fn recording(server: SocketAddr) -> (String, RecordedRequests) {
    let requests = RecordedRequests::default();
    (start(None, 0, requests.clone(), server).await, requests)
}

/// Records all requests, and loses `lost` once.
pub(crate) async fn losing_and_recording(lost: Lost, server: SocketAddr) -> (String, RecordedRequests) {
    let requests = RecordedRequests::default();
    (start(Some(lost), 1, requests.clone(), server).await, requests)
}

async fn start(lost: Option<Lost>, times: u32, requests: RecordedRequests, server: SocketAddr) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    let remaining = Arc::new(AtomicU32::new(times));
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(forward(client, lost, remaining.clone(), requests.clone(), server));
        }
    });
    endpoint
}

async fn forward(
    mut client: TcpStream,
    lost: Option<Lost>,
    remaining: Arc<AtomicU32>,
    requests: RecordedRequests,
    server: SocketAddr,
) -> Option<()> {
    loop {
        let request = read_message(&mut client).await?;
        let text = String::from_utf8_lossy(&request).into_owned();
        requests.record(&text);
        let own_host = text
            .lines()
            .find_map(|line| line.strip_prefix("host: "))?
            .to_owned();
        // The practice pool accepts only its own host name.
        let request = text.replacen(&own_host, &server.to_string(), 1);
        let lost = lost.filter(|lost| {
            let (Lost::Request(operation) | Lost::Answer(operation)) = lost;
            text.contains(&format!("AWSCognitoIdentityProviderService.{operation}\r"))
                && remaining
                    .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |count| count.checked_sub(1))
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

/// Reads one HTTP message with a content length, head and body.
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
