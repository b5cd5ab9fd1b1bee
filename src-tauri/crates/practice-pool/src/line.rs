//! Connections that can be cut: before an answer, or in the middle of one.

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

const WHOLE: u8 = 0;
const CUT: u8 = 1;
const CUT_MIDWAY: u8 = 2;

/// The connection that a request came on, for whoever answers it.
#[derive(Clone, Default)]
pub(crate) struct Line(Arc<AtomicU8>);

impl Line {
    /// Whatever is answered from now on is not sent, and the connection is closed.
    pub(crate) fn cut(&self) {
        self.0.store(CUT, Ordering::SeqCst);
    }

    /// The next answer is sent with half its body, and the connection is reset.
    pub(crate) fn cut_midway(&self) {
        self.0.store(CUT_MIDWAY, Ordering::SeqCst);
    }
}

/// Takes connections that can be cut.
pub(crate) struct Lines {
    pub(crate) listener: TcpListener,
    pub(crate) tls: Option<Tls>,
}

impl Listener for Lines {
    type Io = Severable;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Severable, SocketAddr) {
        let (tcp, from) = Listener::accept(&mut self.listener).await;
        let stream = match &self.tls {
            Some(tls) => tls.accept(tcp),
            None => Stream::Plain(tcp),
        };
        let line = Line::default();
        (Severable { stream, line }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Lines>> for Line {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        stream.io().line.clone()
    }
}

/// A connection as the HTTP server sees it. Writing to one that was cut fails, and the server gives it up.
pub(crate) struct Severable {
    stream: Stream,
    line: Line,
}

impl AsyncRead for Severable {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, to)
    }
}

// Not vectored, so that head and body of an answer come as one piece.
impl AsyncWrite for Severable {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.line.0.load(Ordering::SeqCst) {
            WHOLE => Pin::new(&mut self.stream).poll_write(context, from),
            CUT_MIDWAY => {
                let half = from.get(..until_half_of_the_body(from)).unwrap_or(from);
                let written = Pin::new(&mut self.stream).poll_write(context, half);
                if written.is_ready() {
                    self.line.cut();
                    // Without lingering, closing resets; if that cannot be set, the end still comes too early.
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

/// How much of an answer is its head and half its body.
fn until_half_of_the_body(answer: &[u8]) -> usize {
    const BETWEEN: &[u8] = b"\r\n\r\n";
    let head = answer
        .windows(BETWEEN.len())
        .position(|window| window == BETWEEN)
        .map_or(0, |at| at + BETWEEN.len());
    head + (answer.len() - head) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_body_is_left() {
        let answer = b"HTTP/1.1 200 OK\r\nDate: now\r\n\r\n{\"a\":1}!";
        assert!(answer[..until_half_of_the_body(answer)].ends_with(b"\r\n\r\n{\"a\""));
        assert_eq!(until_half_of_the_body(b""), 0);
    }
}
