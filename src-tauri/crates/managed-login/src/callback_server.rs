//! The HTTP server on the loopback interface to which the browser returns.
//!
//! It accepts one callback with the right state. Every other request gets a response and has no effect: a browser opens
//! spare connections and requests icons, an old tab may return late, and any page can send a browser here.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener as StdListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Method, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use secret::SecretText;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot, watch};
use transport::displayable;
use url::form_urlencoded;

use crate::host_check::host_matches;
use crate::problem::LoginProblem;
use crate::return_page::{PageResult, ReturnPage, content_security_policy};

const CALLBACK: &str = "/callback";
const DONE: &str = "/done";

/// How long a connection may be idle. A browser reopens a spare connection when it needs one.
const IDLE_TIMEOUT: Duration = Duration::from_secs(10);
/// In bytes. Cognito's callback has about 200; cookies of other servers on this host add more.
const MAX_REQUEST_HEAD: usize = 16 * 1024;
/// Connections served at a time; others wait until one ends. Browsers open six per host.
const MAX_CONNECTIONS: usize = 64;
/// The delay before the next `accept` when the process has no free file descriptors.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(200);

type Page = Response<Full<Bytes>>;

/// A port on `127.0.0.1` that this process listens on.
pub(crate) struct LoopbackPort {
    listener: StdListener,
    number: u16,
}

impl LoopbackPort {
    /// Listens on the first free port.
    ///
    /// # Errors
    /// [`LoginProblem::PortsTaken`].
    pub(crate) fn bind(ports: &[u16]) -> Result<Self, LoginProblem> {
        let taken = || LoginProblem::PortsTaken {
            ports: ports.to_vec(),
        };
        // For every cause: Windows returns "access denied" for the ports that it reserves.
        ports
            .iter()
            .find_map(|port| Self::bind_one(*port).ok())
            .ok_or_else(taken)
    }

    fn bind_one(port: u16) -> io::Result<Self> {
        let listener = StdListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let number = listener.local_addr()?.port();
        Ok(Self { listener, number })
    }

    pub(crate) fn number(&self) -> u16 {
        self.number
    }

    pub(crate) fn redirect_uri(&self) -> String {
        redirect_uri(self.number)
    }

    /// Registers the listener with the current runtime.
    pub(crate) fn into_listener(self) -> Result<TcpListener, LoginProblem> {
        // The port is bound already, so this fails only if the process has no free file descriptors.
        TcpListener::from_std(self.listener).map_err(|_| LoginProblem::PortsTaken {
            ports: vec![self.number],
        })
    }
}

/// Returns the callback URL of a port.
pub(crate) fn redirect_uri(port: u16) -> String {
    format!("http://{}:{port}{CALLBACK}", Ipv4Addr::LOCALHOST)
}

/// The authorization server's response, which the browser brings.
pub(crate) enum Callback {
    Granted {
        code: SecretText,
    },
    Denied {
        error: String,
        description: Option<String>,
    },
}

/// The result that the last page shows.
#[derive(Clone)]
pub(crate) enum LoginResult {
    Success,
    /// With the authorization server's text, if it sent one.
    Failure(Option<String>),
}

/// The server of one attempt.
pub(crate) struct CallbackServer<'a> {
    port: u16,
    state: &'a SecretText,
    page: &'a ReturnPage,
    /// Taken by the first callback with the right state.
    callback: Mutex<Option<oneshot::Sender<Callback>>>,
    foreign_callback: AtomicBool,
    result: watch::Sender<Option<LoginResult>>,
    last_page_sent: Notify,
}

impl<'a> CallbackServer<'a> {
    /// Returns the server and the receiver of the callback.
    pub(crate) fn new(
        port: u16,
        state: &'a SecretText,
        page: &'a ReturnPage,
    ) -> (Self, oneshot::Receiver<Callback>) {
        let (sender, callback) = oneshot::channel();
        let server = Self {
            port,
            state,
            page,
            callback: Mutex::new(Some(sender)),
            foreign_callback: AtomicBool::new(false),
            result: watch::Sender::new(None),
            last_page_sent: Notify::new(),
        };
        (server, callback)
    }

    /// Whether a callback of another sign-in was received.
    pub(crate) fn received_foreign_callback(&self) -> bool {
        self.foreign_callback.load(Ordering::Relaxed)
    }

    /// Sets the result for which the last page waits.
    pub(crate) fn finish(&self, result: LoginResult) {
        self.result.send_replace(Some(result));
    }

    /// Returns when the last page has been sent.
    pub(crate) async fn last_page_sent(&self) {
        self.last_page_sent.notified().await;
    }

    /// Serves all connections concurrently, within this future.
    pub(crate) async fn serve(&self, listener: &TcpListener) -> Infallible {
        let mut connections = FuturesUnordered::new();
        loop {
            tokio::select! {
                connection = accept(listener), if connections.len() < MAX_CONNECTIONS => {
                    connections.push(self.connection(connection));
                }
                Some(()) = connections.next() => {}
            }
        }
    }

    async fn connection(&self, tcp: TcpStream) {
        let sends_last_page = AtomicBool::new(false);
        let service = service_fn(|request: Request<Incoming>| {
            let sends_last_page = &sends_last_page;
            async move { Ok::<_, Infallible>(self.respond(request, sends_last_page).await) }
        });
        let served = http1::Builder::new()
            .keep_alive(false)
            .timer(TokioTimer::new())
            .header_read_timeout(IDLE_TIMEOUT)
            .max_buf_size(MAX_REQUEST_HEAD)
            .serve_connection(TokioIo::new(tcp), service)
            .await;
        if served.is_ok() && sends_last_page.load(Ordering::Relaxed) {
            self.last_page_sent.notify_one();
        }
    }

    async fn respond(&self, request: Request<Incoming>, sends_last_page: &AtomicBool) -> Page {
        let (head, _) = request.into_parts();
        if !host_matches(&head, self.port) {
            return empty(StatusCode::FORBIDDEN);
        }
        match (&head.method, head.uri.path()) {
            (&Method::GET, CALLBACK) => self.handle_callback(head.uri.query().unwrap_or_default()),
            (&Method::GET, DONE) if self.callback_received() => {
                sends_last_page.store(true, Ordering::Relaxed);
                self.last_page().await
            }
            _ => empty(StatusCode::NOT_FOUND),
        }
    }

    fn handle_callback(&self, query: &str) -> Page {
        let Some(callback) = Parameters::parse(query).and_then(|parameters| parameters.callback(self.state))
        else {
            self.foreign_callback.store(true, Ordering::Relaxed);
            return self.page(StatusCode::BAD_REQUEST, PageResult::OtherSignIn);
        };
        let first = self
            .callback
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(first) = first {
            // The receiver is gone if the timeout has just expired.
            let _ = first.send(callback);
        }
        // Redirects away from the URL with the code, so that the code does not stay in the browser's history.
        let mut page = empty(StatusCode::SEE_OTHER);
        page.headers_mut()
            .insert(LOCATION, HeaderValue::from_static(DONE));
        page
    }

    fn callback_received(&self) -> bool {
        let callback = self.callback.lock().unwrap_or_else(PoisonError::into_inner);
        callback.is_none()
    }

    async fn last_page(&self) -> Page {
        let mut result = self.result.subscribe();
        let result = result.wait_for(Option::is_some).await;
        // `self` holds the sender, so the channel is open.
        match result.ok().and_then(|result| result.clone()) {
            Some(LoginResult::Success) => self.page(StatusCode::OK, PageResult::Success),
            Some(LoginResult::Failure(detail)) => {
                self.page(StatusCode::OK, PageResult::Failure(detail.as_deref()))
            }
            None => empty(StatusCode::NOT_FOUND),
        }
    }

    fn page(&self, status: StatusCode, result: PageResult<'_>) -> Page {
        let mut page = with_headers(status, self.page.html(result));
        page.headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        page
    }
}

/// The parameters of a callback, each at most once, as
/// [RFC 6749 §3.1](https://www.rfc-editor.org/rfc/rfc6749#section-3.1) requires.
#[derive(Default)]
struct Parameters {
    state: Option<SecretText>,
    code: Option<SecretText>,
    error: Option<String>,
    description: Option<String>,
}

impl Parameters {
    fn parse(query: &str) -> Option<Self> {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let is_repeated = match &*name {
                "state" => parameters.state.replace(value.into_owned().into()).is_some(),
                "code" => parameters.code.replace(value.into_owned().into()).is_some(),
                "error" => parameters.error.replace(displayable(&value)).is_some(),
                "error_description" => parameters.description.replace(displayable(&value)).is_some(),
                _ => false,
            };
            if is_repeated {
                return None;
            }
        }
        Some(parameters)
    }

    /// Returns the response to the request with this state; `None` if it belongs to another or is not a response.
    fn callback(self, expected_state: &SecretText) -> Option<Callback> {
        if !expected_state.constant_time_eq(self.state?.expose()) {
            return None;
        }
        match (self.error, self.code) {
            (Some(error), _) => Some(Callback::Denied {
                error,
                description: self.description.filter(|text| !text.is_empty()),
            }),
            (None, Some(code)) if !code.expose().is_empty() => Some(Callback::Granted { code }),
            _ => None,
        }
    }
}

async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((tcp, _)) => return tcp,
            Err(_) => tokio::time::sleep(ACCEPT_RETRY_DELAY).await,
        }
    }
}

fn empty(status: StatusCode) -> Page {
    with_headers(status, String::new())
}

fn with_headers(status: StatusCode, body: String) -> Page {
    let mut page = Response::new(Full::new(Bytes::from(body)));
    *page.status_mut() = status;
    let headers = page.headers_mut();
    let fixed: [(HeaderName, &str); 3] = [
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy()) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn callback(query: &str) -> Option<Callback> {
        Parameters::parse(query)?.callback(&SecretText::from("ours"))
    }

    #[test]
    fn a_code_with_the_right_state_is_granted() {
        let Some(Callback::Granted { code }) = callback("code=a%2Bb&state=ours&session_state=x") else {
            panic!("not granted");
        };
        assert_eq!(code.expose(), "a+b");
    }

    #[test]
    fn an_error_with_the_right_state_is_denied() {
        for (query, expected) in [
            ("error=access_denied&state=ours", None),
            ("error=access_denied&error_description=&state=ours", None),
            ("code=1&error=access_denied&state=ours", None),
            (
                "error=access_denied&error_description=User+declined%0A%21%1B%5B2J%E2%80%AE&state=ours",
                Some("User declined !\u{fffd}[2J\u{fffd}"),
            ),
        ] {
            let Some(Callback::Denied { error, description }) = callback(query) else {
                panic!("not denied: {query}");
            };
            assert_eq!(
                (error.as_str(), description.as_deref()),
                ("access_denied", expected)
            );
        }
    }

    #[test]
    fn any_other_query_is_ignored() {
        for query in [
            "",
            "state=ours",
            "code=1",
            "code=&state=ours",
            "code=1&state=",
            "code=1&state=theirs",
            "code=1&state=our",
            "code=1&state=OURS",
            "error=access_denied",
            "error=access_denied&state=theirs",
            "code=1&state=theirs&state=ours",
            "code=1&code=2&state=ours",
        ] {
            assert!(callback(query).is_none(), "{query}");
        }
    }
}
