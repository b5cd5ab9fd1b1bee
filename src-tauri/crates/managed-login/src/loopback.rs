//! The small HTTP server that the browser comes back to.
//!
//! It takes one callback that has our state. All else is answered without effect: a browser opens spare connections and
//! asks for icons, an old tab comes back late, and any page can send a browser here.

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
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot, watch};
use url::form_urlencoded;

use crate::guard;
use crate::page::{Message, ReturnPage, content_security_policy};
use crate::problem::{LoginProblem, said};
use crate::secret::SecretText;

const CALLBACK: &str = "/callback";
const DONE: &str = "/done";

/// How long a connection may stay silent. A browser's spare one is simply opened again when it is needed.
const SILENCE: Duration = Duration::from_secs(10);
/// The largest head of a request in bytes. Cognito's callback has some 200, cookies of other servers on this host more.
const LARGEST_HEAD: usize = 16 * 1024;
/// How many connections are served at a time; others wait until one ends. Browsers open six to a host.
const MOST_CONNECTIONS: usize = 64;
/// Between two tries to accept when the process has no file descriptors left.
const BREATH: Duration = Duration::from_millis(200);

type Page = Response<Full<Bytes>>;

/// A port of this computer that is ours.
pub(crate) struct Loopback {
    listener: StdListener,
    port: u16,
}

impl Loopback {
    /// Takes the first port that can be had.
    pub(crate) fn bind(ports: &[u16]) -> Result<Self, LoginProblem> {
        let taken = || LoginProblem::PortsTaken {
            ports: ports.to_vec(),
        };
        // Whatever the reason: Windows says "access denied" for ports that it keeps.
        ports
            .iter()
            .find_map(|port| Self::bind_one(*port).ok())
            .ok_or_else(taken)
    }

    fn bind_one(port: u16) -> io::Result<Self> {
        let listener = StdListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn redirect_uri(&self) -> String {
        format!("http://{}:{}{CALLBACK}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// The same for the current runtime.
    pub(crate) fn into_listener(self) -> Result<TcpListener, LoginProblem> {
        // It is ours already; so this fails only in a process that has no file descriptors left.
        TcpListener::from_std(self.listener).map_err(|_| LoginProblem::PortsTaken {
            ports: vec![self.port],
        })
    }
}

/// How the browser came back.
pub(crate) enum Callback {
    Granted {
        code: SecretText,
    },
    Denied {
        error: String,
        description: Option<String>,
    },
}

/// What the last page is to say.
#[derive(Clone)]
pub(crate) enum Ending {
    Done,
    /// With what the authorization server said, if it said something.
    Refused(Option<String>),
}

/// Who answers the browser.
pub(crate) struct Reception<'a> {
    port: u16,
    state: &'a SecretText,
    page: &'a ReturnPage,
    /// Taken by the first callback that has our state.
    callback: Mutex<Option<oneshot::Sender<Callback>>>,
    strays: AtomicBool,
    ending: watch::Sender<Option<Ending>>,
    shown: Notify,
}

impl<'a> Reception<'a> {
    /// With the end at which the callback will come out.
    pub(crate) fn new(
        port: u16,
        state: &'a SecretText,
        page: &'a ReturnPage,
    ) -> (Self, oneshot::Receiver<Callback>) {
        let (sender, callback) = oneshot::channel();
        let reception = Self {
            port,
            state,
            page,
            callback: Mutex::new(Some(sender)),
            strays: AtomicBool::new(false),
            ending: watch::Sender::new(None),
            shown: Notify::new(),
        };
        (reception, callback)
    }

    /// Whether a callback came that was not ours.
    pub(crate) fn saw_strays(&self) -> bool {
        self.strays.load(Ordering::Relaxed)
    }

    /// Says what came of it. The last page waits for this.
    pub(crate) fn end(&self, ending: Ending) {
        self.ending.send_replace(Some(ending));
    }

    /// Returns when the browser has the last page.
    pub(crate) async fn shown(&self) {
        self.shown.notified().await;
    }

    /// Serves all connections side by side, within this future.
    pub(crate) async fn serve(&self, listener: &TcpListener) -> Infallible {
        let mut connections = FuturesUnordered::new();
        loop {
            tokio::select! {
                connection = accept(listener), if connections.len() < MOST_CONNECTIONS => {
                    connections.push(self.connection(connection));
                }
                Some(()) = connections.next() => {}
            }
        }
    }

    async fn connection(&self, tcp: TcpStream) {
        let shows_ending = AtomicBool::new(false);
        let service = service_fn(|request: Request<Incoming>| {
            let shows_ending = &shows_ending;
            async move { Ok::<_, Infallible>(self.answer(request, shows_ending).await) }
        });
        let served = http1::Builder::new()
            .keep_alive(false)
            .timer(TokioTimer::new())
            .header_read_timeout(SILENCE)
            .max_buf_size(LARGEST_HEAD)
            .serve_connection(TokioIo::new(tcp), service)
            .await;
        if served.is_ok() && shows_ending.load(Ordering::Relaxed) {
            self.shown.notify_one();
        }
    }

    async fn answer(&self, request: Request<Incoming>, shows_ending: &AtomicBool) -> Page {
        let (head, _) = request.into_parts();
        if !guard::is_for_us(&head, self.port) {
            return empty(StatusCode::FORBIDDEN);
        }
        match (&head.method, head.uri.path()) {
            (&Method::GET, CALLBACK) => self.called_back(head.uri.query().unwrap_or_default()),
            (&Method::GET, DONE) if self.was_called_back() => {
                shows_ending.store(true, Ordering::Relaxed);
                self.last_page().await
            }
            _ => empty(StatusCode::NOT_FOUND),
        }
    }

    fn called_back(&self, query: &str) -> Page {
        let Some(callback) = Parameters::read(query).and_then(|given| given.callback(self.state)) else {
            self.strays.store(true, Ordering::Relaxed);
            return self.show(StatusCode::BAD_REQUEST, Message::Stray);
        };
        let first = self
            .callback
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(first) = first {
            // Nobody listens if the time is just over.
            let _ = first.send(callback);
        }
        // Away from the address that has the code in it: a redirect leaves none of it in the history.
        let mut page = empty(StatusCode::SEE_OTHER);
        page.headers_mut()
            .insert(LOCATION, HeaderValue::from_static(DONE));
        page
    }

    fn was_called_back(&self) -> bool {
        let callback = self.callback.lock().unwrap_or_else(PoisonError::into_inner);
        callback.is_none()
    }

    async fn last_page(&self) -> Page {
        let mut ending = self.ending.subscribe();
        let ending = ending.wait_for(Option::is_some).await;
        // The sender is ours, so it is there.
        match ending.ok().and_then(|ending| ending.clone()) {
            Some(Ending::Done) => self.show(StatusCode::OK, Message::Done),
            Some(Ending::Refused(detail)) => self.show(StatusCode::OK, Message::Refused(detail.as_deref())),
            None => empty(StatusCode::NOT_FOUND),
        }
    }

    fn show(&self, status: StatusCode, message: Message<'_>) -> Page {
        let mut page = with_headers(status, self.page.html(message));
        page.headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        page
    }
}

/// What came in the address of a callback, each at most once, as
/// [RFC 6749 §3.1](https://www.rfc-editor.org/rfc/rfc6749#section-3.1) demands.
#[derive(Default)]
struct Parameters {
    state: Option<SecretText>,
    code: Option<SecretText>,
    error: Option<String>,
    description: Option<String>,
}

impl Parameters {
    fn read(query: &str) -> Option<Self> {
        let mut given = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let again = match &*name {
                "state" => given.state.replace(value.into_owned().into()).is_some(),
                "code" => given.code.replace(value.into_owned().into()).is_some(),
                "error" => given.error.replace(said(&value)).is_some(),
                "error_description" => given.description.replace(said(&value)).is_some(),
                _ => false,
            };
            if again {
                return None;
            }
        }
        Some(given)
    }

    /// The answer to our request; `None` if it is the answer to another, or none at all.
    fn callback(self, ours: &SecretText) -> Option<Callback> {
        if !ours.is(self.state?.expose()) {
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
            Err(_) => tokio::time::sleep(BREATH).await,
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
        Parameters::read(query)?.callback(&SecretText::from("ours"))
    }

    #[test]
    fn a_code_with_our_state_is_granted() {
        let Some(Callback::Granted { code }) = callback("code=a%2Bb&state=ours&session_state=x") else {
            panic!("not granted");
        };
        assert_eq!(code.expose(), "a+b");
    }

    #[test]
    fn an_error_with_our_state_is_a_denial() {
        for (query, told) in [
            ("error=access_denied&state=ours", None),
            ("error=access_denied&error_description=&state=ours", None),
            ("code=1&error=access_denied&state=ours", None),
            (
                "error=access_denied&error_description=User+declined%0A%21&state=ours",
                Some("User declined !"),
            ),
        ] {
            let Some(Callback::Denied { error, description }) = callback(query) else {
                panic!("not denied: {query}");
            };
            assert_eq!((error.as_str(), description.as_deref()), ("access_denied", told));
        }
    }

    #[test]
    fn all_else_is_not_ours() {
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
