//! The way from the client to the practice pool, which can fail in every way that a network can.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use aws_sdk_cognitoidentityprovider::config::SharedHttpClient;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::dns::{DnsFuture, ResolveDns, ResolveDnsError};
use rcgen::{CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

use crate::common::proxy::read_message;

/// What the network does to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nobody listens at the address.
    Refused,
    /// The name has no address.
    NoAddress,
    /// The server shows a certificate that is not good.
    Certificate(Certificate),
    /// The server takes the connection and says nothing in the TLS handshake.
    NoHandshake,
    /// The server acts, and its answer does not come.
    NoAnswer,
    /// The server acts, and the connection is reset in the middle of its answer; once.
    ResetMidway,
    /// The server acts, and the connection ends without an answer; once.
    AnswerLost,
    /// The connection ends before the server has the request; once.
    RequestLost,
}

impl Trouble {
    fn passes(self) -> bool {
        matches!(self, Self::ResetMidway | Self::AnswerLost | Self::RequestLost)
    }

    /// Whether it needs a server that speaks TLS.
    pub(crate) fn wants_tls(self) -> bool {
        matches!(self, Self::Certificate(_) | Self::NoHandshake)
    }

    fn is_of_the_connection(self) -> bool {
        self.wants_tls() || matches!(self, Self::Refused | Self::NoAddress)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certificate {
    Good,
    SelfSigned,
    Expired,
    OtherHost,
}

/// When the trouble comes.
pub(crate) struct From {
    /// The operation that it happens to.
    pub(crate) operation: &'static str,
    /// The operation after whose answer it begins; at once without.
    pub(crate) after: Option<&'static str>,
}

struct Shared {
    server: SocketAddr,
    trouble: Mutex<Option<(Trouble, From)>>,
    /// Names looked up since the trouble began: one for each connection, and there is one for each request.
    lookups: AtomicU32,
    /// Operations that came by, and whether the server said that all was well.
    calls: Mutex<Vec<(String, bool)>>,
    bodies: Mutex<Vec<(String, String)>>,
}

/// A running line.
pub(crate) struct Line {
    pub(crate) endpoint: String,
    shared: Arc<Shared>,
}

impl Line {
    pub(crate) async fn to(server: SocketAddr, tls: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let shared = Arc::new(Shared {
            server,
            trouble: Mutex::default(),
            lookups: AtomicU32::new(0),
            calls: Mutex::default(),
            bodies: Mutex::default(),
        });
        let serving = shared.clone();
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let shared = serving.clone();
                tokio::spawn(async move {
                    if tls {
                        shared.serve_tls(tcp).await
                    } else {
                        shared.serve(tcp).await
                    }
                });
            }
        });
        let scheme = if tls { "https" } else { "http" };
        Self {
            endpoint: format!("{scheme}://localhost:{port}"),
            shared,
        }
    }

    /// The SDK's own kind of client, except that it asks the line for addresses and trusts the test's authorized.
    pub(crate) fn http_client(&self) -> SharedHttpClient {
        let trusted = TrustStore::empty().with_pem_certificate(authorized().pem().as_bytes());
        let context = TlsContext::builder()
            .with_trust_store(trusted)
            .build()
            .expect("valid");
        aws_smithy_http_client::Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .tls_context(context)
            .build_with_resolver(Resolver(self.shared.clone()))
    }

    pub(crate) fn trouble(&self, trouble: Trouble, from: From) {
        *self.shared.trouble.lock().expect("not poisoned") = Some((trouble, from));
    }

    /// Forgets what went by, so that what is counted is the step to come.
    pub(crate) fn count_from_here(&self) {
        self.shared.lookups.store(0, Ordering::SeqCst);
        self.shared.calls.lock().expect("not poisoned").clear();
    }

    pub(crate) fn repair(&self) {
        *self.shared.trouble.lock().expect("not poisoned") = None;
    }

    /// How often an operation was tried: requests, and where none can get through connections.
    pub(crate) fn tries(&self, operation: &str) -> u32 {
        let trouble = self.shared.trouble.lock().expect("not poisoned");
        if trouble
            .as_ref()
            .is_some_and(|(trouble, _)| trouble.is_of_the_connection())
        {
            return self.shared.lookups.load(Ordering::SeqCst);
        }
        let calls = self.shared.calls.lock().expect("not poisoned");
        let count = calls.iter().filter(|(name, _)| name == operation).count();
        u32::try_from(count).expect("few")
    }

    /// Whether the server has acted upon an operation.
    pub(crate) fn has_acted(&self, operation: &str) -> bool {
        let calls = self.shared.calls.lock().expect("not poisoned");
        calls.iter().any(|(name, well)| *well && name == operation)
    }

    /// The newest request for an operation.
    pub(crate) fn body(&self, operation: &str) -> Option<serde_json::Value> {
        let bodies = self.shared.bodies.lock().expect("not poisoned");
        let (_, body) = bodies.iter().rfind(|(name, _)| name == operation)?;
        serde_json::from_str(body).ok()
    }
}

impl Shared {
    /// The trouble that there is with connections, if it has begun.
    fn with_connections(&self) -> Option<Trouble> {
        let trouble = self.trouble.lock().expect("not poisoned");
        let (trouble, from) = trouble.as_ref()?;
        (trouble.is_of_the_connection() && from.after.is_none()).then_some(*trouble)
    }

    /// The trouble that there is with a request for an operation. What happens once is over then.
    fn with_request(&self, operation: &str) -> Option<Trouble> {
        let mut held = self.trouble.lock().expect("not poisoned");
        let (trouble, from) = held.as_ref()?;
        let found = *trouble;
        if found.is_of_the_connection() || from.operation != operation {
            return None;
        }
        if found.passes() {
            *held = None;
        }
        Some(found)
    }

    fn answered(&self, operation: &str) {
        let mut held = self.trouble.lock().expect("not poisoned");
        if let Some((_, from)) = held.as_mut()
            && from.after == Some(operation)
        {
            from.after = None;
            self.lookups.store(0, Ordering::SeqCst);
        }
    }

    async fn serve_tls(&self, tcp: TcpStream) -> Option<()> {
        let certificate = match self.with_connections() {
            Some(Trouble::NoHandshake) => std::future::pending().await,
            Some(Trouble::Certificate(certificate)) => certificate,
            _ => Certificate::Good,
        };
        let tls = TlsAcceptor::from(acceptor(certificate)).accept(tcp).await.ok()?;
        self.serve(tls).await
    }

    /// One request, and its answer or what comes instead.
    async fn serve(&self, mut client: impl Wire) -> Option<()> {
        let request = String::from_utf8(read_message(&mut client).await?).ok()?;
        let header = |name: &str| request.lines().find_map(|line| line.strip_prefix(name));
        let operation = header("x-amz-target: AWSCognitoIdentityProviderService.")?.to_owned();
        let own_host = header("host: ")?.to_owned();
        let body = request
            .split_once("\r\n\r\n")
            .map_or("", |(_, body)| body)
            .to_owned();
        self.bodies
            .lock()
            .expect("not poisoned")
            .push((operation.clone(), body));
        let note = |well| {
            self.calls
                .lock()
                .expect("not poisoned")
                .push((operation.clone(), well))
        };
        let trouble = self.with_request(&operation);
        if trouble == Some(Trouble::RequestLost) {
            note(false);
            return None;
        }
        // The practice pool answers to its own name only.
        let request = request.replacen(&own_host, &self.server.to_string(), 1);
        let mut upstream = TcpStream::connect(self.server).await.ok()?;
        upstream.write_all(request.as_bytes()).await.ok()?;
        let Some(answer) = read_message(&mut upstream).await else {
            note(false);
            return None;
        };
        note(answer.starts_with(b"HTTP/1.1 200"));
        match trouble {
            Some(Trouble::AnswerLost) => return None,
            Some(Trouble::NoAnswer) => std::future::pending().await,
            Some(Trouble::ResetMidway) => {
                let head = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
                let half = head + (answer.len() - head) / 2;
                client.write_all(&answer[..half]).await.ok()?;
                client.tcp().set_zero_linger().ok()?;
                return None;
            }
            _ => {}
        }
        self.answered(&operation);
        // One connection for each request: none is left over that trouble would not be seen on.
        let head = answer.windows(2).position(|two| two == b"\r\n")? + 2;
        let answer = [&answer[..head], b"connection: close\r\n", &answer[head..]].concat();
        client.write_all(&answer).await.ok()?;
        client.shutdown().await.ok()
    }
}

trait Wire: AsyncRead + AsyncWrite + Unpin {
    fn tcp(&self) -> &TcpStream;
}
impl Wire for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}
impl Wire for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}

/// Names are looked up at the line, which counts.
#[derive(Clone)]
struct Resolver(Arc<Shared>);

impl fmt::Debug for Resolver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Resolver")
    }
}

impl ResolveDns for Resolver {
    fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
        assert_eq!(name, "localhost");
        self.0.lookups.fetch_add(1, Ordering::SeqCst);
        DnsFuture::ready(match self.0.with_connections() {
            Some(Trouble::NoAddress) => Err(ResolveDnsError::new("no such name")),
            // The line listens at the other one only.
            Some(Trouble::Refused) => Ok(vec![IpAddr::V6(Ipv6Addr::LOCALHOST)]),
            _ => Ok(vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]),
        })
    }
}

fn authorized() -> &'static CertifiedIssuer<'static, KeyPair> {
    static AUTHORITY: OnceLock<CertifiedIssuer<'static, KeyPair>> = OnceLock::new();
    AUTHORITY.get_or_init(|| {
        let mut params = CertificateParams::new(Vec::<String>::new()).expect("no names");
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        CertifiedIssuer::self_signed(params, KeyPair::generate().expect("random")).expect("signed")
    })
}

fn acceptor(certificate: Certificate) -> Arc<ServerConfig> {
    let key = KeyPair::generate().expect("random");
    let host = if certificate == Certificate::OtherHost {
        "other.example"
    } else {
        "localhost"
    };
    let mut params = CertificateParams::new([host.to_owned()]).expect("a name");
    if certificate == Certificate::Expired {
        params.not_after = date_time_ymd(2020, 1, 1);
    }
    let signed = match certificate {
        Certificate::SelfSigned => params.self_signed(&key),
        _ => params.signed_by(&key, authorized()),
    };
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(
            vec![signed.expect("signed").der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).expect("a key"),
        );
    Arc::new(config.expect("belong together"))
}
