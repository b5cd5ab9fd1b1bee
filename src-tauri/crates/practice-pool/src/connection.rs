//! Connections that a fault can close before a response or reset in the middle of one.

use crate::tls::{Stream, Tls};
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpListener;

const OPEN: u8 = 0;
const CLOSED: u8 = 1;
const RESET_MIDWAY: u8 = 2;

/// Controls the connection of a request while the request is handled.
#[derive(Clone, Default)]
pub(crate) struct ConnectionHandle(Arc<AtomicU8>);

impl ConnectionHandle {
    /// Discards everything that is written from now on, and closes the connection.
    pub(crate) fn close(&self) {
        self.0.store(CLOSED, Ordering::SeqCst);
    }

    /// Sends the next response with half its body, and resets the connection.
    pub(crate) fn reset_midway(&self) {
        self.0.store(RESET_MIDWAY, Ordering::SeqCst);
    }
}

/// Accepts connections, with or without TLS.
pub(crate) struct ConnectionListener {
    pub(crate) listener: TcpListener,
    pub(crate) tls: Option<Tls>,
}

impl Listener for ConnectionListener {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (tcp, from) = Listener::accept(&mut self.listener).await;
        let stream = match &self.tls {
            Some(tls) => tls.accept(tcp),
            None => Stream::Plain(tcp),
        };
        let handle = ConnectionHandle::default();
        (Connection { stream, handle }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, ConnectionListener>> for ConnectionHandle {
    fn connect_info(stream: IncomingStream<'_, ConnectionListener>) -> Self {
        stream.io().handle.clone()
    }
}

/// A connection. Writing to it fails once its handle has closed it; the HTTP server then drops it.
pub(crate) struct Connection {
    stream: Stream,
    handle: ConnectionHandle,
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, to)
    }
}

// Without vectored writes, head and body of a response arrive here in one piece.
impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.handle.0.load(Ordering::SeqCst) {
            OPEN => Pin::new(&mut self.stream).poll_write(context, from),
            RESET_MIDWAY => {
                let half = from.get(..half_body_end(from)).unwrap_or(from);
                let written = Pin::new(&mut self.stream).poll_write(context, half);
                if written.is_ready() {
                    self.handle.close();
                    // With zero linger, closing sends a reset. If it cannot be set, the response is still truncated.
                    let _ = self.stream.set_zero_linger();
                }
                written
            }
            _ => Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// The length of a response's head and half its body.
fn half_body_end(response: &[u8]) -> usize {
    const SEPARATOR: &[u8] = b"\r\n\r\n";
    let head = response
        .windows(SEPARATOR.len())
        .position(|window| window == SEPARATOR)
        .map_or(0, |at| at + SEPARATOR.len());
    head + (response.len() - head) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_body_end_is_in_the_middle_of_the_body() {
        let response = b"HTTP/1.1 200 OK\r\nDate: now\r\n\r\n{\"a\":1}!";
        assert!(response[..half_body_end(response)].ends_with(b"\r\n\r\n{\"a\""));
        assert_eq!(half_body_end(b""), 0);
    }
}
