//! A network between client and practice pool that loses things.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is lost, and of which operation.
#[derive(Clone, Copy)]
pub(crate) enum Lost {
    /// The server never gets the request.
    Request(&'static str),
    /// The server acts, and its answer never arrives.
    Answer(&'static str),
}

/// Passes requests on to a practice pool, except that `lost` is lost the first `times` times. Gives its endpoint.
pub(crate) async fn losing(lost: Lost, times: u32, server: SocketAddr) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    let left = Arc::new(AtomicU32::new(times));
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(pass_on(client, lost, left.clone(), server));
        }
    });
    endpoint
}

async fn pass_on(mut client: TcpStream, lost: Lost, left: Arc<AtomicU32>, server: SocketAddr) -> Option<()> {
    let (Lost::Request(operation) | Lost::Answer(operation)) = lost;
    loop {
        let request = read_message(&mut client).await?;
        let text = String::from_utf8_lossy(&request).into_owned();
        let own_host = text
            .lines()
            .find_map(|line| line.strip_prefix("host: "))?
            .to_owned();
        // The practice pool answers to its own name only.
        let request = text.replacen(&own_host, &server.to_string(), 1);
        let is_lost = text.contains(&format!("AWSCognitoIdentityProviderService.{operation}\r"))
            && left
                .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
                .is_ok();
        if is_lost && matches!(lost, Lost::Request(_)) {
            return None;
        }
        let mut upstream = TcpStream::connect(server).await.ok()?;
        upstream.write_all(request.as_bytes()).await.ok()?;
        let answer = read_message(&mut upstream).await?;
        if is_lost {
            return None;
        }
        client.write_all(&answer).await.ok()?;
    }
}

/// One HTTP message with a content length, head and body.
pub(crate) async fn read_message(stream: &mut TcpStream) -> Option<Vec<u8>> {
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
